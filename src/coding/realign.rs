//! A collection's report on a newer copy of its text.

use super::align::{Alignment, Fate, Landing};
use crate::audit::Holder;
use crate::figure::Printed;
use crate::snapshot::{Fact, Locator, NotFact, Report, Snapshot, sha256};

/// A collection after one of its reports was laid on a newer copy of its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Realigned {
    /// The collection: figures and places rewritten where they were found; what was lost stands as it was, but for
    /// exclusions, which are gone with their number. [`Patch::between`](super::patch::Patch::between) the old and this
    /// one is what a curator confirms.
    pub snapshot: Snapshot,
    /// What became of each fact, exclusion, dated event and mention.
    pub fates: Vec<(Holder, Fate)>,
}

/// Lays a report on a newer copy of its text. With the text that was coded, both are compared character by character;
/// without it, each figure is looked for by the words around it. None where there is no such report.
pub fn realign(snapshot: &Snapshot, report: &str, old: Option<&str>, new: &str) -> Option<Realigned> {
    let at = snapshot.reports.iter().position(|own| own.id == report)?;
    let alignment = Alignment::of(old, new);
    let mut snapshot = snapshot.clone();
    let mut fates = Vec::new();
    let own: &mut Report = snapshot.reports.get_mut(at)?;
    own.source.sha256 = sha256(new);
    own.source.characters = new.chars().count();

    let exclusions = alignment.fates(own.not_facts.iter().map(|it| (it.figure.as_str(), &it.locator)));
    let mut kept: Vec<NotFact> = Vec::new();
    for (nth, (mut exclusion, fate)) in
        std::mem::take(&mut own.not_facts).into_iter().zip(exclusions).enumerate()
    {
        if let Fate::Moved(landing) | Fate::Changed(landing) = &fate {
            exclusion.figure.clone_from(&landing.figure);
            exclusion.locator.clone_from(&landing.locator);
        }
        if fate != Fate::Lost {
            kept.push(exclusion);
        }
        fates.push((Holder::NotFact(nth), fate));
    }
    own.not_facts = kept;
    for reading in &mut own.readings {
        if let Some(locator) = &mut reading.locator {
            fates.push((
                Holder::Reading(reading.concept.clone()),
                rewrite_place(locator, alignment.words(locator)),
            ));
        }
    }
    for event in snapshot.events.iter_mut().filter(|event| event.report == report) {
        if let Some(locator) = &mut event.locator {
            fates.push((Holder::Event(event.id.clone()), rewrite_place(locator, alignment.date(locator))));
        }
    }
    let facts = || snapshot.facts.iter().filter(|fact| fact.report == report);
    let landed = alignment.fates(facts().map(|fact| (fact.figure.as_str(), &fact.locator)));
    let own = snapshot.facts.iter_mut().filter(|fact| fact.report == report);
    for (fact, fate) in own.zip(landed) {
        rewrite(fact, &fate);
        fates.push((Holder::Fact(fact.id.clone()), fate));
    }
    Some(Realigned { snapshot, fates })
}

/// Rewrites a place, and says what became of what stands there.
fn rewrite_place(locator: &mut Locator, found: Option<Locator>) -> Fate {
    let Some(found) = found else { return Fate::Lost };
    if found == *locator {
        return Fate::Kept;
    }
    locator.clone_from(&found);
    Fate::Moved(Landing { figure: String::new(), locator: found })
}

fn rewrite(fact: &mut Fact, fate: &Fate) {
    let (Fate::Moved(landing) | Fate::Changed(landing)) = fate else { return };
    fact.figure.clone_from(&landing.figure);
    fact.locator.clone_from(&landing.locator);
    if let Ok(printed) = Printed::parse(&fact.figure) {
        fact.value = printed.value();
    }
}
