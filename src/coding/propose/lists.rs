//! So many announced, and a list beside them.

use super::passage::{Passage, PlacedFact};
use super::{Proposal, ProposalReason};
use crate::snapshot::{Check, Text};

/// How far a list may reach, in characters.
const REACH: usize = 240;
/// The longest item of a list.
const ITEM: usize = 16;
/// Counts that announce a list.
const FEWEST: f64 = 3.0;
const MOST: f64 = 30.0;

/// Every count with a list just before or behind it.
pub(super) fn lists(passage: &Passage<'_>) -> Vec<Proposal> {
    let counts = passage.facts.iter().filter(|fact| {
        let value = fact.view.fact.value;
        (FEWEST..=MOST).contains(&value) && value.fract() == 0.0 && fact.view.unit.discrete
    });
    let lists = counts.filter_map(|announced| {
        let listed = before(passage, announced).or_else(|| behind(passage, announced))?;
        let listed = listed.into_iter().map(|item| Text::new(item, "")).collect();
        Some(Proposal {
            check: Check::Enumeration { announced: announced.id(), listed, complete: true },
            reason: ProposalReason::ListBeside,
        })
    });
    lists.collect()
}

/// A、B、C等N项: the list ends just before the number.
fn before(passage: &Passage<'_>, announced: &PlacedFact<'_>) -> Option<Vec<String>> {
    let from = announced.sentence.max(announced.start.saturating_sub(REACH));
    let text = passage.between(from, announced.start);
    let list = text.strip_suffix('等').unwrap_or(&text);
    let (list, quoted) = match list.strip_suffix(['”', '」']) {
        Some(list) => (list, true),
        None => (list, false),
    };
    let ended = quoted || text.ends_with('等');
    let open = list.rfind(if quoted { ['“', '「'] } else { [',', ':'] });
    let list = open.map_or(list, |at| list[at..].trim_start_matches(['“', '「', ',', ':']));
    items(list).filter(|_| ended)
}

/// N项：A、B、C: the list begins behind the clause that announces it.
fn behind(passage: &Passage<'_>, announced: &PlacedFact<'_>) -> Option<Vec<String>> {
    let end = passage.reader.clause_end(announced.start);
    let announces = passage.reader.has(end, ":");
    let text = passage.between(end + 1, end + 1 + REACH);
    let list = text.split(['。', ';', '\n']).next().unwrap_or_default();
    items(list).filter(|_| announces)
}

/// The items of a list, where it is one.
fn items(list: &str) -> Option<Vec<String>> {
    let items: Vec<&str> = list.split('、').map(str::trim).collect();
    let short = items.iter().all(|item| !item.is_empty() && item.chars().count() <= ITEM);
    (items.len() >= 2 && short).then(|| items.into_iter().map(str::to_owned).collect())
}
