//! Marks as a tree: by place, by indicator, by bound; on an axis of years by period.

use std::cmp::Ordering;

use super::Point;
use crate::arrange::Arrange;
use crate::snapshot::Lang;
use crate::words::{self, ToldWords};

/// What the marks of a branch are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Branch {
    /// Their regions.
    Place,
    /// What they count.
    Indicator,
    /// What their figures say of their ends.
    Bound,
    /// When they are.
    Period,
}

impl Branch {
    /// What a mark is called here; nothing where the branch does not know of it.
    fn name_of(self, point: &Point, lang: Lang) -> Option<&str> {
        match self {
            Self::Place => Some(&point.region),
            Self::Indicator => point.figure.as_ref().map(|_| point.subject.as_str()),
            Self::Bound => point.figure.as_ref().map(|figure| figure.ends.name(lang)),
            Self::Period => point.when.as_ref().map(|time| time.words.as_str()),
        }
    }

    /// Which of two marks comes first here; else they keep the order in which they are drawn.
    fn order(self, a: &Point, b: &Point) -> Ordering {
        let ends = |point: &Point| point.figure.as_ref().map(|figure| figure.ends);
        let start = |point: &Point| point.when.as_ref().map_or(f64::MIN, |time| time.start);
        match self {
            Self::Place | Self::Indicator => Ordering::Equal,
            Self::Bound => ends(a).cmp(&ends(b)),
            Self::Period => start(a).total_cmp(&start(b)),
        }
    }
}

/// A place in the tree: the chart, a branch of it, a group of the branch, a mark of the group. Each by its number among its
/// like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stop {
    /// The root.
    Chart,
    /// What marks are grouped by.
    Branch(Branch),
    /// Marks that are alike in that.
    Group(Branch, usize),
    /// One of them.
    Mark(Branch, usize, usize),
}

impl Stop {
    /// How deep it is; the root's is 1.
    pub fn level(self) -> usize {
        match self {
            Self::Chart => 1,
            Self::Branch(_) => 2,
            Self::Group(..) => 3,
            Self::Mark(..) => 4,
        }
    }

    /// What it is part of.
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::Chart => None,
            Self::Branch(_) => Some(Self::Chart),
            Self::Group(branch, _) => Some(Self::Branch(branch)),
            Self::Mark(branch, group, _) => Some(Self::Group(branch, group)),
        }
    }
}

/// Marks that are alike in what their branch groups by.
#[derive(Debug, Clone, PartialEq)]
struct Group {
    name: String,
    points: Vec<usize>,
}

/// The marks of a chart, each once in every branch that knows of it: what happened without a figure has no indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    lang: Lang,
    points: Vec<Point>,
    branches: [(Branch, Vec<Group>); 3],
}

impl Outline {
    /// The tree over some marks. Places and indicators stand in the order in which they first come. On an axis of years
    /// periods take the place of bounds, which figures speak with them.
    pub(super) fn of(points: Vec<Point>, lang: Lang) -> Self {
        let has_years = points.iter().any(|point| point.when.is_some());
        let last = if has_years { Branch::Period } else { Branch::Bound };
        let branches = [Branch::Place, Branch::Indicator, last];
        let branches = branches.map(|branch| (branch, grouped(&points, branch, lang)));
        Self { lang, points, branches }
    }

    /// The marks, in the order in which they are drawn.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What is directly below a place of the tree.
    pub fn children(&self, stop: Stop) -> Vec<Stop> {
        match stop {
            Stop::Chart => self.branches.iter().map(|(branch, _)| Stop::Branch(*branch)).collect(),
            Stop::Branch(branch) => {
                (0..self.groups(branch).len()).map(|at| Stop::Group(branch, at)).collect()
            }
            Stop::Group(branch, group) => {
                let marks = self.groups(branch).get(group).map_or(0, |group| group.points.len());
                (0..marks).map(|at| Stop::Mark(branch, group, at)).collect()
            }
            Stop::Mark(..) => Vec::new(),
        }
    }

    /// Which of its parent's children a place is, from 1, and how many these are.
    pub fn among(&self, stop: Stop) -> (usize, usize) {
        let Some(parent) = stop.parent() else { return (1, 1) };
        let siblings = self.children(parent);
        let at = siblings.iter().position(|&sibling| sibling == stop).unwrap_or_default();
        (at + 1, siblings.len())
    }

    /// The marks below a place, or the one that it is.
    pub fn marks(&self, stop: Stop) -> Vec<&Point> {
        let points =
            |branch, group: usize| self.groups(branch).get(group).map(|group| group.points.as_slice());
        match stop {
            Stop::Chart | Stop::Branch(_) => self.points.iter().collect(),
            Stop::Group(branch, group) => {
                points(branch, group).into_iter().flatten().map(|&at| &self.points[at]).collect()
            }
            Stop::Mark(branch, group, mark) => points(branch, group)
                .and_then(|points| points.get(mark))
                .map(|&at| &self.points[at])
                .into_iter()
                .collect(),
        }
    }

    /// A place in words. A mark does not repeat what its group says.
    pub fn label(&self, stop: Stop) -> String {
        let (lang, words) = (self.lang, words::told(self.lang));
        match stop {
            Stop::Chart => {
                let [(_, places), (_, indicators), _] = &self.branches;
                ToldWords::chart(lang, self.points.len(), places.len(), indicators.len())
            }
            Stop::Branch(branch) => {
                let name = match branch {
                    Branch::Place => words.by_place,
                    Branch::Indicator => words.by_indicator,
                    Branch::Bound => words.by_bound,
                    Branch::Period => words.by_period,
                };
                ToldWords::counted(lang, name, self.groups(branch).len())
            }
            Stop::Group(branch, group) => {
                let name = self.groups(branch).get(group).map_or("", |group| group.name.as_str());
                ToldWords::counted(lang, name, self.marks(stop).len())
            }
            Stop::Mark(branch, ..) => {
                let Some(point) = self.marks(stop).first().copied() else { return String::new() };
                let Point { region, subject, when, figure, .. } = point;
                let parts = [
                    (Branch::Period, when.as_ref().map(|time| &time.words)),
                    (Branch::Place, Some(region)),
                    (Branch::Indicator, Some(subject)),
                ];
                let about = parts.into_iter().filter(|(of, _)| *of != branch).filter_map(|(_, name)| name);
                let about = about.map(String::as_str).collect::<Vec<_>>().join(lang.pick("，", ", "));
                match figure {
                    Some(figure) => ToldWords::says(lang, &about, &figure.says),
                    None => about,
                }
            }
        }
    }

    fn groups(&self, branch: Branch) -> &[Group] {
        self.branches.iter().find(|(of, _)| *of == branch).map_or(&[], |(_, groups)| groups)
    }
}

/// The marks that a branch knows of, by what they are called there.
fn grouped(points: &[Point], branch: Branch, lang: Lang) -> Vec<Group> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.arrange_by(|&a, &b| branch.order(&points[a], &points[b]));
    let mut groups: Vec<Group> = Vec::new();
    for at in order {
        let Some(name) = branch.name_of(&points[at], lang) else { continue };
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.points.push(at),
            None => groups.push(Group { name: name.to_owned(), points: vec![at] }),
        }
    }
    groups
}
