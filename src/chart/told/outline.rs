//! Marks as a tree: by place, by indicator, by bound.

use super::{Ends, Point};
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
}

impl Branch {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Place, Self::Indicator, Self::Bound];
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

/// The marks of a chart, each once in every branch.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    lang: Lang,
    points: Vec<Point>,
    places: Vec<Group>,
    indicators: Vec<Group>,
    bounds: Vec<Group>,
}

impl Outline {
    /// The tree over some marks; places and indicators in the order in which they first come.
    pub(super) fn of(points: Vec<Point>, lang: Lang) -> Self {
        let of_ends = |ends: Ends| Group {
            name: ends.name(lang).to_owned(),
            points: (0..points.len()).filter(|&at| points[at].ends == ends).collect(),
        };
        let mut bounds: Vec<Group> = Ends::ALL.into_iter().map(of_ends).collect();
        bounds.retain(|group| !group.points.is_empty());
        let places = grouped(points.iter().map(|point| point.region.as_str()));
        let indicators = grouped(points.iter().map(|point| point.subject.as_str()));
        Self { lang, points, places, indicators, bounds }
    }

    /// The marks, in the order in which they are drawn.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What is directly below a place of the tree.
    pub fn children(&self, stop: Stop) -> Vec<Stop> {
        match stop {
            Stop::Chart => Branch::ALL.map(Stop::Branch).to_vec(),
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
                ToldWords::chart(lang, self.points.len(), self.places.len(), self.indicators.len())
            }
            Stop::Branch(branch) => {
                let name = match branch {
                    Branch::Place => words.by_place,
                    Branch::Indicator => words.by_indicator,
                    Branch::Bound => words.by_bound,
                };
                ToldWords::counted(lang, name, self.groups(branch).len())
            }
            Stop::Group(branch, group) => {
                let name = self.groups(branch).get(group).map_or("", |group| group.name.as_str());
                ToldWords::counted(lang, name, self.marks(stop).len())
            }
            Stop::Mark(branch, ..) => {
                let Some(point) = self.marks(stop).first().copied() else { return String::new() };
                let Point { region, subject, says, .. } = point;
                let about = match branch {
                    Branch::Place => subject.clone(),
                    Branch::Indicator => region.clone(),
                    Branch::Bound => ToldWords::mark(lang, region, subject),
                };
                ToldWords::says(lang, &about, says)
            }
        }
    }

    fn groups(&self, branch: Branch) -> &[Group] {
        match branch {
            Branch::Place => &self.places,
            Branch::Indicator => &self.indicators,
            Branch::Bound => &self.bounds,
        }
    }
}

/// The numbers of things that share a name, names in the order in which they first come.
fn grouped<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, name) in names.enumerate() {
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.points.push(at),
            None => groups.push(Group { name: name.to_owned(), points: vec![at] }),
        }
    }
    groups
}
