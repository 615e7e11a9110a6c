//! A draft put into a collection's document, and the way back from a path there to the place in the draft.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::place::Place;
use super::state::Draft;
use crate::coding::sections::{Keyed, Section, each_section, each_vocabulary};
use crate::snapshot::{Report, Snapshot};

/// A collection's document with a draft's report behind its own.
pub(super) struct Merged {
    /// The document.
    pub snapshot: Snapshot,
    lists: BTreeMap<Section, Origin>,
    /// The number of each of the draft's exclusions.
    exclusions: Vec<usize>,
}

/// Where the draft's entries of a list come from.
#[derive(Default)]
struct Origin {
    /// How many entries before them are the collection's.
    start: usize,
    /// For each its place in the draft's own list; of a fact, its number.
    places: Vec<usize>,
}

macro_rules! extend {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        fn extend(snapshot: &mut Snapshot, draft: &Draft, lists: &mut BTreeMap<Section, Origin>) {
            $({
                let (start, mut places) = (snapshot.$field.len(), Vec::new());
                let new = only_new(&snapshot.$field, &draft.vocabulary().$field);
                for (at, entry) in new {
                    places.push(at);
                    snapshot.$field.push(entry.clone());
                }
                lists.insert(Section::$variant, Origin { start, places });
            })+
        }
    };
}

each_vocabulary!(extend);

macro_rules! leave_out {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        fn leave_out(section: Section, snapshot: &mut Snapshot, gone: &BTreeSet<usize>) {
            match section {
                $(Section::$variant => retain(&mut snapshot.$field, gone),)+
            }
        }
    };
}

each_section!(leave_out);

/// What a collection does not have just so already, with its place.
fn only_new<'a, T: Keyed + PartialEq>(known: &[T], own: &'a [T]) -> Vec<(usize, &'a T)> {
    if own.is_empty() {
        return Vec::new();
    }
    let known: HashMap<_, &T> = known.iter().map(|entry| (entry.key(), entry)).collect();
    own.iter().enumerate().filter(|(_, entry)| known.get(&entry.key()) != Some(entry)).collect()
}

/// Leaves out what stands at some places.
fn retain<T>(list: &mut Vec<T>, gone: &BTreeSet<usize>) {
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        !gone.contains(&(at - 1))
    });
}

impl Merged {
    /// Puts a draft into a document. A report of the document with the draft's id or text makes way for it.
    pub(super) fn of(draft: &Draft, base: &Snapshot) -> Self {
        let mut snapshot = without(base, draft);
        let mut lists = BTreeMap::new();
        extend(&mut snapshot, draft, &mut lists);
        let mut facts = Origin { start: snapshot.facts.len(), places: Vec::new() };
        let (mut exclusions, mut not_facts) = (Vec::new(), Vec::new());
        for (at, number) in draft.numbers().iter().enumerate() {
            if let Some(fact) = number.fact() {
                facts.places.push(at);
                snapshot.facts.push(fact.to_fact(&draft.report().id, &number.figure, &number.locator));
            } else if let Some(not_fact) = number.not_fact() {
                exclusions.push(at);
                not_facts.push(not_fact);
            }
        }
        lists.insert(Section::Facts, facts);
        lists.insert(Section::Reports, Origin { start: snapshot.reports.len(), places: vec![0] });
        snapshot.reports.push(draft.report().to_report(not_facts));
        Self { snapshot, lists, exclusions }
    }

    /// The place in the draft of what stands at a path of the document.
    pub(super) fn place(&self, path: &str) -> Place {
        self.find(path).unwrap_or_else(|| Place::Collection(path.to_owned()))
    }

    fn find(&self, path: &str) -> Option<Place> {
        let (section, at, rest) = self.own(path)?;
        let at = *self.lists.get(&section)?.places.get(at)?;
        let field = rest.to_owned();
        Some(match section {
            Section::Facts => Place::Number { number: at, field },
            Section::Reports => match exclusion(rest) {
                Some((at, rest)) => {
                    Place::Number { number: *self.exclusions.get(at)?, field: rest.to_owned() }
                }
                None => Place::Report { field },
            },
            _ => Place::Entry { list: section, at, field },
        })
    }

    /// The list of a path, the place among the draft's entries of it, and the rest.
    fn own<'p>(&self, path: &'p str) -> Option<(Section, usize, &'p str)> {
        let (list, _) = path.split_once('[')?;
        let (at, rest) = index(&path[list.len()..])?;
        let section = Section::of_key(list)?;
        Some((section, at.checked_sub(self.lists.get(&section)?.start)?, rest))
    }

    /// The number of the draft's exclusion at a place of the report's list.
    pub(super) fn number_of_exclusion(&self, at: usize) -> Option<usize> {
        self.exclusions.get(at).copied()
    }

    /// The draft's report.
    pub(super) fn report(&mut self) -> Option<&mut Report> {
        self.snapshot.reports.last_mut()
    }

    /// The place of the draft's first fact.
    pub(super) fn first_fact(&self) -> usize {
        self.lists.get(&Section::Facts).map_or(0, |facts| facts.start)
    }

    /// Leaves out of the document what of the draft stands at some paths, and what then leads nowhere. Whether there
    /// was any.
    pub(super) fn leave_out<'p>(&mut self, paths: impl Iterator<Item = &'p str>) -> bool {
        let mut gone: BTreeMap<Section, BTreeSet<usize>> = BTreeMap::new();
        let mut of_report: Vec<&str> = Vec::new();
        for (section, at, rest) in paths.filter_map(|path| self.own(path)) {
            match section {
                Section::Reports => of_report.push(rest),
                _ => {
                    gone.entry(section).or_default().insert(at);
                }
            }
        }
        let mended = self.mend_report(&of_report);
        for (section, gone) in &gone {
            let Some(origin) = self.lists.get_mut(section) else { continue };
            let places = gone.iter().map(|at| at + origin.start).collect();
            leave_out(*section, &mut self.snapshot, &places);
            retain(&mut origin.places, gone);
        }
        if gone.contains_key(&Section::Facts) {
            self.leave_out_what_names_no_fact();
        }
        mended || !gone.is_empty()
    }

    fn mend_report(&mut self, fields: &[&str]) -> bool {
        let listed = |list: &str| -> BTreeSet<usize> {
            let at = |field: &&str| Some(index(field.strip_prefix(list)?)?.0);
            fields.iter().filter_map(at).collect()
        };
        let (exclusions, readings, about) = (listed("not_facts"), listed("readings"), listed("about"));
        let undated = fields.contains(&"issued");
        retain(&mut self.exclusions, &exclusions);
        let Some(report) = self.report() else { return false };
        retain(&mut report.not_facts, &exclusions);
        retain(&mut report.readings, &readings);
        retain(&mut report.about, &about);
        if undated {
            report.issued = None;
        }
        undated || !(exclusions.is_empty() && readings.is_empty() && about.is_empty())
    }

    fn leave_out_what_names_no_fact(&mut self) {
        let Snapshot { facts, frameworks, pairings, relations, .. } = &mut self.snapshot;
        let known: HashSet<&str> = facts.iter().map(|fact| fact.id.as_str()).collect();
        for pairing in pairings {
            pairing.facts.retain(|id| known.contains(id.as_str()));
        }
        for framework in frameworks {
            framework.retain_facts(|id| known.contains(id));
        }
        let broken = |(at, relation): (usize, &crate::snapshot::Relation)| {
            relation.check.facts().iter().any(|(_, id)| !known.contains(id)).then_some(at)
        };
        let gone: BTreeSet<usize> = relations.iter().enumerate().filter_map(broken).collect();
        retain(relations, &gone);
        if let Some(origin) = self.lists.get_mut(&Section::Relations) {
            let own = gone.iter().filter_map(|at| at.checked_sub(origin.start)).collect();
            retain(&mut origin.places, &own);
        }
    }
}

/// Of a report's field the place among its exclusions, and the rest.
fn exclusion(field: &str) -> Option<(usize, &str)> {
    index(field.strip_prefix("not_facts")?)
}

/// `[3].unit` as a place and the rest.
fn index(path: &str) -> Option<(usize, &str)> {
    let (at, rest) = path.strip_prefix('[')?.split_once(']')?;
    Some((at.parse().ok()?, rest.strip_prefix('.').unwrap_or(rest)))
}

/// The document without the report that a draft codes anew, and without what stands on it.
fn without(base: &Snapshot, draft: &Draft) -> Snapshot {
    let mut snapshot = base.clone();
    let own = draft.report();
    let same = |report: &&Report| report.id == own.id || report.source.sha256 == own.source.sha256;
    let gone: HashSet<&str> = base.reports.iter().filter(same).map(|report| report.id.as_str()).collect();
    if gone.is_empty() {
        return snapshot;
    }
    let stays = |report: &String| !gone.contains(report.as_str());
    snapshot.reports.retain(|report| stays(&report.id));
    snapshot.facts.retain(|fact| stays(&fact.report));
    snapshot.frameworks.retain(|framework| stays(&framework.report));
    snapshot.pairings.retain(|pairing| stays(&pairing.report));
    snapshot.events.retain(|event| stays(&event.report));
    let known: HashSet<&str> = snapshot.facts.iter().map(|fact| fact.id.as_str()).collect();
    snapshot.relations.retain(|relation| relation.check.facts().iter().all(|(_, id)| known.contains(id)));
    snapshot
}
