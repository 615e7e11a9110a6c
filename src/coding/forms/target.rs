//! The edits that add, change and take out what has a form.

use super::filled::Filled;
use super::ids::given_id;
use super::shape::Shape;
use super::spot::{Spot, part_in, parts_in};
use crate::coding::desk::Desk;
use crate::coding::draft::{Draft, Edit, Entry, EntryKind};
use crate::snapshot::{Framework, Part, Region};

/// What a form is filled in for.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Something new, with the wider places that it needs and nobody has yet, the widest first.
    New {
        /// What it is.
        shape: Shape,
        /// The wider places.
        with: Vec<Region>,
    },
    /// What stands at a place already.
    Old(Spot),
}

impl Target {
    /// The edit by which the draft holds what was filled in, and where it then stands. None where it is no entry yet.
    pub fn edit(&self, filled: &Filled, desk: &Desk) -> Option<(Edit, Spot)> {
        let draft = desk.draft();
        let with = match self {
            Self::Old(spot) => return Some((replacing(spot, filled, draft)?, spot.clone())),
            Self::New { with, .. } => with,
        };
        let mut filled = filled.clone();
        if filled.shape().is_of_report() {
            filled.put_member("report", draft.report().id.clone().into());
        }
        if let Some(id) = given_id(&filled, desk) {
            filled.put_member("id", id.into());
        }
        let (add, spot) = adding(&filled, draft, with.len())?;
        if with.is_empty() {
            return Some((add, spot));
        }
        let first = draft.vocabulary().regions.len();
        let wider = with.iter().enumerate().map(|(nth, region)| Edit::Add {
            at: first + nth,
            entry: Entry::Regions(Box::new(region.clone())),
        });
        Some((Edit::All(wider.chain([add]).collect()), spot))
    }
}

/// The edit that adds what was filled in behind what is there, and behind `before` places that come with it.
fn adding(filled: &Filled, draft: &Draft, before: usize) -> Option<(Edit, Spot)> {
    let shape = filled.shape();
    match shape {
        Shape::Reading => {
            let mut report = draft.report().clone();
            report.readings.push(filled.entry()?);
            let at = report.readings.len() - 1;
            Some((Edit::Report(Box::new(report)), Spot::Reading { at }))
        }
        Shape::Part | Shape::Measure => {
            let line = filled.line("under");
            let mut steps = line.split('/').map(str::parse::<usize>);
            let at = steps.next()?.ok()?;
            let mut path: Vec<usize> = steps.collect::<Result<_, _>>().ok()?;
            let mut framework = draft.vocabulary().frameworks.get(at)?.clone();
            let spot = if shape == Shape::Part {
                let parts = parts_in(&mut framework, &path)?;
                parts.push(filled.entry()?);
                path.push(parts.len() - 1);
                Spot::Part { framework: at, path }
            } else {
                let measures = &mut part_in(&mut framework, &path)?.measures;
                measures.push(filled.entry()?);
                Spot::Measure { framework: at, path, at: measures.len() - 1 }
            };
            Some((with_framework(at, framework), spot))
        }
        _ => {
            let entry = entry_of(filled)?;
            let Edit::Add { at, entry } = draft.adding(entry) else { return None };
            let at = at + if shape == Shape::Region { before } else { 0 };
            Some((Edit::Add { at, entry }, Spot::Entry { shape, at }))
        }
    }
}

fn replacing(spot: &Spot, filled: &Filled, draft: &Draft) -> Option<Edit> {
    match spot {
        Spot::Entry { at, .. } => Some(Edit::Replace { at: *at, entry: entry_of(filled)? }),
        Spot::Part { framework, path } => within(draft, *framework, |it| {
            *part_in(it, path)? = filled.entry()?;
            Some(())
        }),
        Spot::Measure { framework, path, at } => within(draft, *framework, |it| {
            *part_in(it, path)?.measures.get_mut(*at)? = filled.entry()?;
            Some(())
        }),
        Spot::Reading { at } => {
            let mut report = draft.report().clone();
            *report.readings.get_mut(*at)? = filled.entry()?;
            Some(Edit::Report(Box::new(report)))
        }
    }
}

/// The edit that takes out what stands at a place; none where nothing does. Whether anything [uses](super::uses()) it is
/// another question.
pub fn take_out(spot: &Spot, draft: &Draft) -> Option<Edit> {
    match spot {
        Spot::Entry { shape, at } => Some(Edit::Remove { list: shape.list()?, at: *at }),
        Spot::Part { framework, path } => within(draft, *framework, |it| {
            let (last, before) = path.split_last()?;
            remove(parts_in(it, before)?, *last)
        }),
        Spot::Measure { framework, path, at } => within(draft, *framework, |it| {
            let part: &mut Part = part_in(it, path)?;
            remove(&mut part.measures, *at)
        }),
        Spot::Reading { at } => {
            let mut report = draft.report().clone();
            remove(&mut report.readings, *at)?;
            Some(Edit::Report(Box::new(report)))
        }
    }
}

fn remove<T>(list: &mut Vec<T>, at: usize) -> Option<()> {
    (at < list.len()).then(|| {
        list.remove(at);
    })
}

fn within(draft: &Draft, at: usize, change: impl FnOnce(&mut Framework) -> Option<()>) -> Option<Edit> {
    let mut framework = draft.vocabulary().frameworks.get(at)?.clone();
    change(&mut framework)?;
    Some(with_framework(at, framework))
}

fn with_framework(at: usize, framework: Framework) -> Edit {
    Edit::Replace { at, entry: Entry::Frameworks(Box::new(framework)) }
}

fn entry_of(filled: &Filled) -> Option<Entry> {
    Some(match filled.shape().list()? {
        EntryKind::Regions => Entry::Regions(Box::new(filled.entry()?)),
        EntryKind::Domains => Entry::Domains(Box::new(filled.entry()?)),
        EntryKind::Units => Entry::Units(Box::new(filled.entry()?)),
        EntryKind::Populations => Entry::Populations(Box::new(filled.entry()?)),
        EntryKind::Concepts => Entry::Concepts(Box::new(filled.entry()?)),
        EntryKind::Indicators => Entry::Indicators(Box::new(filled.entry()?)),
        EntryKind::Terms => Entry::Terms(Box::new(filled.entry()?)),
        EntryKind::Glossary => Entry::Glossary(Box::new(filled.entry()?)),
        EntryKind::Frameworks => Entry::Frameworks(Box::new(filled.entry()?)),
        EntryKind::Actors => Entry::Actors(Box::new(filled.entry()?)),
        EntryKind::Pairings => Entry::Pairings(Box::new(filled.entry()?)),
        EntryKind::Events => Entry::Events(Box::new(filled.entry()?)),
        EntryKind::Relations => return None,
    })
}
