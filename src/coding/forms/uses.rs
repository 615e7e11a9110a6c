//! What uses an entry, so that it cannot be taken out.

use std::collections::HashSet;

use super::spot::Spot;
use super::target::take_out;
use crate::coding::desk::Desk;
use crate::coding::draft::{Draft, DraftProblem, Fault, Place};
use crate::snapshot::{Lang, Rule};
use crate::words::{FormWords, forms as words};

/// So many of them are named; of others it is enough that there are more.
const NAMED: usize = 3;

/// Why what stands at a place cannot be taken out: what would lead nowhere without it. None where nothing would.
pub fn uses(spot: &Spot, desk: &Desk, lang: Lang) -> Option<String> {
    let mut draft = desk.draft().clone();
    draft.apply(take_out(spot, &draft)?).ok()?;
    let leads_nowhere = |problem: &&DraftProblem| {
        matches!(problem.fault, Fault::Rule(Rule::Dangling { .. } | Rule::ReadingMeasure { .. }))
    };
    let before = desk.check_of(desk.draft()).problems;
    let had: HashSet<String> = before.iter().filter(leads_nowhere).map(|it| it.text(Lang::En)).collect();
    let after = desk.check_of(&draft).problems;
    let mut users: Vec<String> = Vec::new();
    for problem in after.iter().filter(leads_nowhere).filter(|it| !had.contains(&it.text(Lang::En))) {
        let name = name_of(&problem.place, &draft, lang);
        if !users.contains(&name) {
            users.push(name);
        }
    }
    let more = users.len().saturating_sub(NAMED);
    users.truncate(NAMED);
    (!users.is_empty()).then(|| FormWords::used_by(lang, &users, more))
}

/// What stands at a place of the draft without the entry, in words.
fn name_of(place: &Place, draft: &Draft, lang: Lang) -> String {
    let of_spot = |spot: &Spot| {
        let filled = spot.read(draft)?;
        let name = ["name", "text"].map(|key| filled.text(key, lang).to_owned());
        Some(name.into_iter().find(|name| !name.is_empty()).unwrap_or_default())
    };
    match place {
        Place::Number { number, .. } => {
            let figure = draft.numbers().get(*number).map_or("", |number| number.figure.as_str());
            FormWords::figure(lang, figure)
        }
        place => match Spot::of_place(place) {
            Some(spot) => FormWords::one(lang, spot.shape().name(lang), &of_spot(&spot).unwrap_or_default()),
            None if matches!(place, Place::Report { .. }) => words(lang).the_report.to_owned(),
            None => place.path(),
        },
    }
}
