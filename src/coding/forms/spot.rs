//! Where in a draft stands what has a form.

use super::filled::Filled;
use super::shape::Shape;
use crate::coding::Section;
use crate::coding::draft::{Draft, EntryKind, Place};
use crate::snapshot::{Framework, Measure, Part};

/// A place in a draft at which something with a form stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// An entry of one of the draft's lists.
    Entry {
        /// What it is.
        shape: Shape,
        /// Its place in the list.
        at: usize,
    },
    /// A part of a framework.
    Part {
        /// The framework's place.
        framework: usize,
        /// The place of each part that leads to it, its own last.
        path: Vec<usize>,
    },
    /// A measure.
    Measure {
        /// The framework's place.
        framework: usize,
        /// The places of the parts that lead to it.
        path: Vec<usize>,
        /// Its place in the last of these.
        at: usize,
    },
    /// What the report says of a concept.
    Reading {
        /// Its place.
        at: usize,
    },
}

/// The parts directly inside a part of a framework, or inside itself where the path is empty.
pub(super) fn parts_in<'a>(framework: &'a mut Framework, path: &[usize]) -> Option<&'a mut Vec<Part>> {
    path.iter().try_fold(&mut framework.parts, |parts, at| parts.get_mut(*at).map(|part| &mut part.parts))
}

/// A part of a framework.
pub(super) fn part_in<'a>(framework: &'a mut Framework, path: &[usize]) -> Option<&'a mut Part> {
    let (last, before) = path.split_last()?;
    parts_in(framework, before)?.get_mut(*last)
}

/// The same, to be read.
fn part<'a>(framework: &'a Framework, path: &[usize]) -> Option<&'a Part> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(framework.parts.get(*first)?, |part, at| part.parts.get(*at))
}

impl Spot {
    /// What stands there.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Entry { shape, .. } => *shape,
            Self::Part { .. } => Shape::Part,
            Self::Measure { .. } => Shape::Measure,
            Self::Reading { .. } => Shape::Reading,
        }
    }

    /// The form with what stands there; none where nothing does.
    pub fn read(&self, draft: &Draft) -> Option<Filled> {
        let own = draft.vocabulary();
        let shape = self.shape();
        Some(match self {
            Self::Entry { at, .. } => match shape.list()? {
                EntryKind::Regions => Filled::of(shape, own.regions.get(*at)?),
                EntryKind::Domains => Filled::of(shape, own.domains.get(*at)?),
                EntryKind::Units => Filled::of(shape, own.units.get(*at)?),
                EntryKind::Populations => Filled::of(shape, own.populations.get(*at)?),
                EntryKind::Concepts => Filled::of(shape, own.concepts.get(*at)?),
                EntryKind::Indicators => Filled::of(shape, own.indicators.get(*at)?),
                EntryKind::Terms => Filled::of(shape, own.terms.get(*at)?),
                EntryKind::Glossary => Filled::of(shape, own.glossary.get(*at)?),
                EntryKind::Frameworks => Filled::of(shape, own.frameworks.get(*at)?),
                EntryKind::Actors => Filled::of(shape, own.actors.get(*at)?),
                EntryKind::Pairings => Filled::of(shape, own.pairings.get(*at)?),
                EntryKind::Events => Filled::of(shape, own.events.get(*at)?),
                EntryKind::Relations => return None,
            },
            Self::Part { framework, path } => Filled::of(shape, part(own.frameworks.get(*framework)?, path)?),
            Self::Measure { .. } => Filled::of(shape, self.measure(draft)?),
            Self::Reading { at } => Filled::of(shape, draft.report().readings.get(*at)?),
        })
    }

    fn measure<'a>(&self, draft: &'a Draft) -> Option<&'a Measure> {
        let Self::Measure { framework, path, at } = self else { return None };
        part(draft.vocabulary().frameworks.get(*framework)?, path)?.measures.get(*at)
    }

    /// Of a place where something is wrong the field of what stands here; none where it is elsewhere.
    pub(super) fn field_of<'p>(&self, place: &'p Place) -> Option<&'p str> {
        let inside = |list: Section, entry: usize, path: String| match place {
            Place::Entry { list: own, at, field } if *own == list && *at == entry => {
                let rest = field.strip_prefix(path.as_str())?;
                if path.is_empty() || rest.is_empty() { Some(rest) } else { rest.strip_prefix('.') }
            }
            _ => None,
        };
        match self {
            Self::Entry { shape, at } => inside(section_of(shape.list()?), *at, String::new()),
            Self::Part { framework, path } => inside(Section::Frameworks, *framework, path_of(path)),
            Self::Measure { framework, path, at } => {
                inside(Section::Frameworks, *framework, format!("{}.measures[{at}]", path_of(path)))
            }
            Self::Reading { at } => match place {
                Place::Report { field } => {
                    let rest = field.strip_prefix(&format!("readings[{at}]"))?;
                    Some(rest.strip_prefix('.').unwrap_or(rest))
                }
                _ => None,
            },
        }
    }

    /// The nearest thing with a form at a place where something is wrong.
    pub fn of_place(place: &Place) -> Option<Self> {
        match place {
            Place::Entry { list: Section::Frameworks, at, field } => Some(in_framework(*at, field)),
            Place::Entry { list, at, .. } => {
                let shape = Shape::ALL
                    .into_iter()
                    .find(|shape| shape.list().is_some_and(|own| section_of(own) == *list))?;
                Some(Self::Entry { shape, at: *at })
            }
            Place::Report { field } => {
                let (at, _) = field.strip_prefix("readings[")?.split_once(']')?;
                Some(Self::Reading { at: at.parse().ok()? })
            }
            _ => None,
        }
    }
}

/// `parts[0].parts[2].measures[1].text.en` of a framework as the measure, `parts[0].name` as the part.
fn in_framework(framework: usize, field: &str) -> Spot {
    let mut path = Vec::new();
    let mut measure = None;
    for step in field.split('.') {
        let indexed = |list: &str| step.strip_prefix(list)?.strip_suffix(']')?.parse::<usize>().ok();
        match (indexed("parts["), indexed("measures[")) {
            (Some(at), _) => path.push(at),
            (_, Some(at)) => measure = Some(at),
            _ => break,
        }
    }
    match measure {
        Some(at) => Spot::Measure { framework, path, at },
        None if path.is_empty() => Spot::Entry { shape: Shape::Framework, at: framework },
        None => Spot::Part { framework, path },
    }
}

fn path_of(path: &[usize]) -> String {
    path.iter().map(|at| format!("parts[{at}]")).collect::<Vec<_>>().join(".")
}

/// The list of a snapshot that a draft's list adds to.
fn section_of(list: EntryKind) -> Section {
    match list {
        EntryKind::Regions => Section::Regions,
        EntryKind::Domains => Section::Domains,
        EntryKind::Units => Section::Units,
        EntryKind::Populations => Section::Populations,
        EntryKind::Concepts => Section::Concepts,
        EntryKind::Indicators => Section::Indicators,
        EntryKind::Terms => Section::Terms,
        EntryKind::Glossary => Section::Glossary,
        EntryKind::Frameworks => Section::Frameworks,
        EntryKind::Actors => Section::Actors,
        EntryKind::Pairings => Section::Pairings,
        EntryKind::Events => Section::Events,
        EntryKind::Relations => Section::Relations,
    }
}
