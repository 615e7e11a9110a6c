//! What keys do in the tree over a chart's marks: those of any tree.

use super::{Outline, Stop};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next place that is shown.
    Next,
    /// To the one before.
    Previous,
    /// To open a place, or to go into an open one.
    In,
    /// To close a place, or to leave it for what it is part of.
    Out,
    /// To the first place.
    First,
    /// To the last place that is shown.
    Last,
}

impl Step {
    /// What a key asks for, by the name that browsers give it.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowDown" => Self::Next,
            "ArrowUp" => Self::Previous,
            "ArrowRight" => Self::In,
            "ArrowLeft" => Self::Out,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// Where a reader is in a tree, and what of it is open. It begins at the root, which is closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    at: Stop,
    open: Vec<Stop>,
}

impl Default for Walk {
    fn default() -> Self {
        Self { at: Stop::Chart, open: Vec::new() }
    }
}

impl Walk {
    /// Where the reader is.
    pub fn at(&self) -> Stop {
        self.at
    }

    /// Whether what is below a place is shown.
    pub fn is_open(&self, stop: Stop) -> bool {
        self.open.contains(&stop)
    }

    /// What is shown, from top to bottom.
    pub fn visible(&self, outline: &Outline) -> Vec<Stop> {
        let mut visible = Vec::new();
        self.add_visible(outline, Stop::Chart, &mut visible);
        visible
    }

    fn add_visible(&self, outline: &Outline, stop: Stop, visible: &mut Vec<Stop>) {
        visible.push(stop);
        if self.is_open(stop) {
            for child in outline.children(stop) {
                self.add_visible(outline, child, visible);
            }
        }
    }

    /// Does what a key asks for.
    pub fn step(&mut self, outline: &Outline, step: Step) {
        let beside = |forward: bool| {
            let visible = self.visible(outline);
            let here = visible.iter().position(|&stop| stop == self.at)?;
            visible.get(if forward { here + 1 } else { here.checked_sub(1)? }).copied()
        };
        let next = match step {
            Step::Next => beside(true),
            Step::Previous => beside(false),
            Step::In if self.is_open(self.at) => outline.children(self.at).first().copied(),
            Step::Out if !self.is_open(self.at) => self.at.parent(),
            Step::In | Step::Out => {
                self.turn(outline, self.at);
                None
            }
            Step::First => Some(Stop::Chart),
            Step::Last => self.visible(outline).last().copied(),
        };
        self.at = next.unwrap_or(self.at);
    }

    /// Goes to a place, and opens or closes it: what a click does.
    pub fn turn(&mut self, outline: &Outline, stop: Stop) {
        self.at = stop;
        if self.is_open(stop) {
            self.open.retain(|&open| open != stop);
        } else if !outline.children(stop).is_empty() {
            self.open.push(stop);
        }
    }
}
