//! The history of the data, as `data/changes.json` keeps it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::released::snapshot_file;
use crate::coding::Section;
use crate::coding::patch::{Change, Patch};
use crate::figure::format_number;
use crate::share::Pin;
use crate::snapshot::{Collection, Edtf, Fact, FactView, Field, Lang, Text, sha256};
use crate::words::{ChangesWords, changes};

/// The form of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum HistoryFormat {
    /// The only form so far.
    #[default]
    #[serde(rename = "report-changes/1")]
    V1,
}

/// All released states of a collection, the oldest first, and what each changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Which form the document has.
    pub format: HistoryFormat,
    /// Id of the collection.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its releases.
    pub releases: Vec<Released>,
}

/// A released state, and what differs from the one before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Released {
    /// Its version.
    pub version: String,
    /// When it was published.
    pub published: Edtf,
    /// The SHA-256 of its canonical form.
    pub sha256: String,
    /// How many facts it has.
    pub facts: usize,
    /// Ids of the facts that came.
    pub added: Vec<String>,
    /// Ids of the facts that went.
    pub removed: Vec<String>,
    /// Facts that are coded otherwise.
    pub recoded: Vec<FactChange>,
    /// Ids of the facts of which only words, notes or links differ.
    pub reworded: Vec<String>,
    /// How many entries of the other lists came, went or differ, by the list's key.
    pub others: BTreeMap<Section, usize>,
}

/// A fact that is coded otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactChange {
    /// Its id.
    pub fact: String,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// A field that differs, in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldChange {
    /// Its name.
    pub field: Text,
    /// What it said; null where it was empty.
    pub was: Option<Text>,
    /// What it says; null where it is empty.
    pub is: Option<Text>,
}

/// Why snapshots are no history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreleased {
    /// There is none.
    Nothing,
    /// A version is of another collection than the first.
    OtherCollection(String),
}

impl History {
    /// The history of snapshots, each with its version, the oldest first.
    ///
    /// # Errors
    /// Where there is none, or they are of several collections.
    pub fn of(states: &[(String, Collection)]) -> Result<Self, Unreleased> {
        let Some((_, last)) = states.last() else { return Err(Unreleased::Nothing) };
        let last = last.snapshot();
        let other = states.iter().find(|(_, state)| state.snapshot().id != last.id);
        if let Some((version, _)) = other {
            return Err(Unreleased::OtherCollection(version.clone()));
        }
        let befores = std::iter::once(None).chain(states.iter().map(|(_, state)| Some(state)));
        let releases = states.iter().zip(befores);
        Ok(Self {
            format: HistoryFormat::V1,
            id: last.id.clone(),
            title: last.title.clone(),
            releases: releases
                .map(|((version, state), before)| Released::of(version, state, before))
                .collect(),
        })
    }

    /// The file.
    pub fn to_json(&self) -> String {
        // Texts and counts can be written.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl FieldChange {
    /// What it said, and what it says, in a language.
    pub fn words(&self, lang: Lang) -> String {
        let text = |text: &Option<Text>| text.as_ref().map(|text| text.get(lang).to_owned());
        let (was, is) = (text(&self.was), text(&self.is));
        ChangesWords::field(lang, self.field.get(lang), was.as_deref(), is.as_deref())
    }
}

impl Released {
    /// The file of its snapshot, in the folder of the page.
    pub fn file(&self) -> String {
        snapshot_file(&Pin::digits_of(&self.sha256))
    }

    fn of(version: &str, state: &Collection, before: Option<&Collection>) -> Self {
        let snapshot = state.snapshot();
        let mut released = Self {
            version: version.to_owned(),
            published: snapshot.published.clone(),
            sha256: sha256(snapshot.to_canonical()),
            facts: state.len(),
            added: Vec::new(),
            removed: Vec::new(),
            recoded: Vec::new(),
            reworded: Vec::new(),
            others: BTreeMap::new(),
        };
        if let Some(before) = before {
            released.compare(before, state);
        }
        released
    }

    fn compare(&mut self, before: &Collection, after: &Collection) {
        let patch = Patch::between(before.snapshot(), after.snapshot());
        let others = patch.lengths().into_iter();
        self.others = others.filter(|&(list, length)| list != Section::Facts && length > 0).collect();
        for change in patch.facts {
            match change {
                Change::Add { new, .. } => self.added.push(new.id),
                Change::Remove { old } => self.removed.push(old.id),
                Change::Replace { old, new } => match differing(before, after, &old, &new) {
                    fields if fields.is_empty() => self.reworded.push(new.id),
                    fields => self.recoded.push(FactChange { fact: new.id, fields }),
                },
            }
        }
    }
}

/// The fields in which two states of a fact are coded otherwise.
fn differing(before: &Collection, after: &Collection, old: &Fact, new: &Fact) -> Vec<FieldChange> {
    let (Some(was), Some(is)) = (before.find(&old.id), after.find(&new.id)) else { return Vec::new() };
    let differs = |field: &Field| field.of_fact(old) != field.of_fact(new);
    let mut fields: Vec<FieldChange> = CODED
        .into_iter()
        .filter(differs)
        .map(|field| FieldChange {
            field: field.name(),
            was: in_both(|lang| said(before, &was, field, lang)),
            is: in_both(|lang| said(after, &is, field, lang)),
        })
        .collect();
    if old.caveats != new.caveats {
        fields.push(FieldChange {
            field: ChangesWords::scope(),
            was: in_both(|lang| scope(old, lang)),
            is: in_both(|lang| scope(new, lang)),
        });
    }
    fields
}

/// The fields that say what a figure is; what else differs is how it is told.
const CODED: [Field; 15] = [
    Field::Figure,
    Field::Value,
    Field::Bound,
    Field::Approximate,
    Field::Unit,
    Field::Indicator,
    Field::Dimension,
    Field::Part,
    Field::Population,
    Field::Kind,
    Field::Period,
    Field::AsOf,
    Field::Region,
    Field::Partner,
    Field::Offset,
];

/// What a fact has in a field, in words.
fn said(collection: &Collection, view: &FactView, field: Field, lang: Lang) -> Option<String> {
    let fact = view.fact;
    let text = |text: &Text| text.get(lang).to_owned();
    match field {
        Field::Value => Some(format_number(fact.value, 6)),
        Field::Unit => Some(text(&view.unit.name)),
        Field::Bound => Some(fact.bound.name(lang).to_owned()),
        Field::Approximate => {
            Some(if fact.approximate { changes(lang).yes } else { changes(lang).no }.to_owned())
        }
        Field::Kind => Some(fact.kind.name(lang).to_owned()),
        Field::Period => fact.period.as_ref().map(|period| period.words(lang)),
        Field::AsOf => fact.as_of.as_ref().map(|date| date.words(lang)),
        Field::Region => Some(text(&view.region.name)),
        Field::Partner => view.partner.map(|partner| text(&partner.name)),
        Field::Indicator => Some(text(&view.indicator.name)),
        Field::Population => {
            let population = fact.population.as_ref().and_then(|id| collection.population(id));
            population.map(|population| text(&population.name))
        }
        Field::Part => fact.breakdown.as_ref().map(|part| part.name(lang).to_owned()),
        Field::Offset => Some(ChangesWords::offset(lang, fact.locator.offset)),
        Field::Dimension => fact.breakdown.as_ref().map(|part| division(collection, &part.dimension, lang)),
        Field::Figure | Field::Role | Field::Reason => field.of_fact(fact).map(Into::into),
    }
}

/// So many parts name what something is divided into.
const PARTS: usize = 4;

/// What a whole is divided into: a dimension has no name of its own, its parts have one.
fn division(collection: &Collection, dimension: &str, lang: Lang) -> String {
    let facts = &collection.snapshot().facts;
    let parts = facts.iter().filter_map(|fact| fact.breakdown.as_ref());
    let names: BTreeSet<&str> =
        parts.filter(|part| part.dimension == dimension).map(|part| part.name(lang)).collect();
    let more = if names.len() > PARTS { "…" } else { "" };
    let named: Vec<&str> = names.into_iter().take(PARTS).collect();
    format!("{}{more}", named.join(lang.pick("、", ", ")))
}

/// What the coder knew of a fact's scope.
fn scope(fact: &Fact, lang: Lang) -> Option<String> {
    let caveats: Vec<String> = fact.caveats.iter().map(|caveat| caveat.words(lang)).collect();
    (!caveats.is_empty()).then(|| caveats.join(lang.pick("；", "; ")))
}

fn in_both(said: impl Fn(Lang) -> Option<String>) -> Option<Text> {
    Some(Text::new(said(Lang::Zh)?, said(Lang::En)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = include_str!("../../data/snapshot.json");

    /// The data, and others: a fact came, one went, one is approximate or no longer, one has another note, and the first
    /// with caveats has none.
    fn states() -> Vec<(String, Collection)> {
        let first = Collection::open(DATA).unwrap();
        let mut next = first.snapshot().clone();
        next.facts[1].approximate = !next.facts[1].approximate;
        next.facts[2].note = Some(Text::new("另一句", "another"));
        next.facts.iter_mut().find(|fact| !fact.caveats.is_empty()).unwrap().caveats.clear();
        let came = Fact { id: "came".to_owned(), ..next.facts[0].clone() };
        next.facts.push(came);
        let without = |at: usize| {
            let mut next = next.clone();
            next.facts.remove(at);
            // What others refer to cannot go.
            Collection::open(&next.to_canonical()).ok()
        };
        let next = (3..first.len()).find_map(without).unwrap();
        vec![("1.0.0".to_owned(), first), ("1.1.0".to_owned(), next)]
    }

    #[test]
    fn a_release_says_what_came_what_went_what_is_coded_and_what_only_told_otherwise() {
        let states = states();
        let history = History::of(&states).unwrap();
        let facts = &states[0].1.snapshot().facts;
        let [first, next] = &history.releases[..] else { panic!("two releases") };
        assert!(first.added.is_empty() && first.recoded.is_empty(), "the first changes nothing");
        assert_eq!(next.added, ["came"]);
        assert_eq!(next.removed.len(), 1);
        assert!(
            facts.iter().any(|fact| fact.id == next.removed[0])
                && states[1].1.find(&next.removed[0]).is_none()
        );
        assert!(next.reworded.contains(&facts[2].id));
        let recoded = next.recoded.iter().find(|change| change.fact == facts[1].id).unwrap();
        let words: Vec<String> = recoded.fields.iter().map(|field| field.words(Lang::En)).collect();
        let (was, is) = if facts[1].approximate { ("yes", "no") } else { ("no", "yes") };
        assert_eq!(words, [format!("Approximate: was “{was}”, is “{is}”")]);
        let scope =
            next.recoded.iter().find(|change| change.fields.iter().any(|field| field.field.en == "Scope"));
        assert!(scope.unwrap().fields[0].is.is_none(), "the last caveat went");
        assert_eq!(serde_json::from_str::<History>(&history.to_json()).unwrap(), history);
    }

    #[test]
    fn no_code_is_shown_of_what_is_coded_otherwise() {
        let (_, last) = states().remove(0);
        let mut next = last.snapshot().clone();
        let part = next.facts.iter().position(|fact| fact.breakdown.is_some()).unwrap();
        next.facts[part].breakdown = None;
        let id = next.facts[part].id.clone();
        let next = Collection::open(&next.to_canonical()).unwrap();
        let history = History::of(&[("1.0.0".to_owned(), last), ("1.1.0".to_owned(), next)]).unwrap();
        let fields = &history.releases[1].recoded[0].fields;
        assert_eq!((history.releases[1].recoded[0].fact.as_str(), fields.len()), (id.as_str(), 2));
        let [divided, part] = [0, 1].map(|at| fields[at].was.as_ref().unwrap());
        for lang in Lang::ALL {
            let (divided, part) = (divided.get(lang), part.get(lang));
            assert!(divided.contains(part) || divided.ends_with('…'), "{divided} has {part}");
        }
        assert_ne!(divided.zh, divided.en, "not the code");
    }

    #[test]
    fn snapshots_of_several_collections_are_no_history() {
        assert_eq!(History::of(&[]), Err(Unreleased::Nothing));
        let mut states = states();
        let mut other = states[0].1.snapshot().clone();
        other.id = "other".to_owned();
        states.insert(0, ("0.1.0".to_owned(), Collection::open(&other.to_canonical()).unwrap()));
        assert_eq!(History::of(&states), Err(Unreleased::OtherCollection("0.1.0".to_owned())));
    }
}
