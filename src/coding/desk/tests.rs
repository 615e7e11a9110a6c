//! The desk, coded on: the worked example, keys, runs, undo.

use std::sync::Arc;

use super::*;
use crate::coding::draft::{Decision, Draft, Journal, ReportDraft};
use crate::coding::suggest::{Suggester, TextContext};
use crate::snapshot::{Check, Collection, Kind, Lang, NotFactReason};

fn desk_of(draft: Draft) -> Desk {
    Desk::new(Journal::new(draft), Arc::new(Collection::built_in().unwrap()), "tab".into())
}

fn example_desk() -> Desk {
    desk_of(example().unwrap())
}

/// Takes all that is suggested.
fn accept_all(desk: &mut Desk) {
    while desk.number().is_some_and(|number| !number.is_decided()) {
        desk.act(Deed::Accept).unwrap().unwrap();
        desk.next(true, true);
    }
}

#[test]
fn a_long_text_is_read_as_far_as_the_coder_looks_and_whole_for_a_run() {
    let text = "2022年培训搬迁群众35人。".repeat(100);
    let mut desk = desk_of(Draft::new("r", &text));
    let is_known = |desk: &Desk, at: usize| desk.suggestion(at).is_some();
    assert!(desk.is_reading() && is_known(&desk, 0) && !is_known(&desk, 120));
    assert_eq!(desk.state(120), NumberState::Open);
    desk.look_at(120);
    assert!(desk.is_reading() && is_known(&desk, 120) && !is_known(&desk, 199));
    assert_eq!(desk.state(120), NumberState::Suggested);
    desk.act(Deed::Run).unwrap().unwrap();
    let numbers = desk.draft().numbers();
    assert_eq!(numbers.iter().filter(|number| number.is_decided()).count(), 100, "every date of the text");
    while desk.read_on(7) {}
    let suggested = Suggester::new(desk.collection()).suggest(&text, &TextContext::default()).unwrap();
    let held: Vec<_> = (0..200).filter_map(|at| desk.suggestion(at).cloned()).collect();
    assert_eq!(held, suggested, "in pieces as at once");
}

#[test]
fn the_example_opens_with_its_report_and_every_number_open() {
    let desk = example_desk();
    let progress = desk.progress();
    assert_eq!(progress.decided(), 0);
    assert!(progress.numbers >= 10, "{progress:?}");
    assert!(!desk.draft().report().about.is_empty());
    assert_eq!(desk.state(desk.current()), NumberState::Suggested);
}

#[test]
fn accepting_what_is_suggested_decides_every_number_and_undo_takes_all_back() {
    let mut desk = example_desk();
    let begun = desk.draft().clone();
    accept_all(&mut desk);
    desk.check();
    let progress = desk.progress();
    assert_eq!(progress.decided(), progress.numbers, "{progress:?}");
    let coded = desk.draft().numbers().iter().find(|number| number.figure.contains('余'));
    assert!(coded.is_some_and(|number| number.fact().is_some()), "余 is a part of its number");
    while desk.act(Deed::Undo).unwrap().is_some() {}
    assert_eq!(desk.draft(), &begun);
    while desk.act(Deed::Redo).unwrap().is_some() {}
    assert_eq!(desk.progress().decided(), progress.numbers);
}

#[test]
fn a_changed_field_keeps_the_rest_and_words_follow_until_they_are_the_coders() {
    let mut desk = example_desk();
    let at = desk.draft().numbers().iter().position(|number| number.figure == "1240").unwrap();
    desk.look_at(at);
    let before = desk.fact();
    desk.act(Deed::Change(FieldChange::Kind(Kind::Target))).unwrap();
    let fact = desk.fact();
    assert_eq!((fact.kind, &fact.unit), (Kind::Target, &before.unit));
    assert_ne!(fact.text, before.text, "the proposed words say what is claimed");
    desk.act(Deed::Change(FieldChange::Words(Lang::Zh, "自己写的。".into()))).unwrap();
    desk.act(Deed::Change(FieldChange::Kind(Kind::Achieved))).unwrap();
    assert_eq!(desk.fact().text.zh, "自己写的。");
    assert_eq!(desk.act(Deed::Change(FieldChange::Kind(Kind::Achieved))).unwrap(), None, "nothing to do");
    let id = desk.fact().id;
    assert!(id.starts_with(&desk.draft().report().id), "{id}");
}

#[test]
fn the_dates_of_a_text_are_decided_at_once() {
    let mut desk = example_desk();
    let dates = desk.run().unwrap();
    assert!(dates.numbers.len() >= 3, "{dates:?}");
    desk.act(Deed::Run).unwrap().unwrap();
    for at in dates.numbers {
        let decision = &desk.draft().numbers()[at].decision;
        assert_eq!(decision, &Decision::Excluded { reason: NotFactReason::Date });
    }
    assert_eq!(desk.run(), None);
}

#[test]
fn undo_leads_to_what_it_has_changed() {
    let mut desk = example_desk();
    desk.look_at(5);
    desk.act(Deed::Exclude(NotFactReason::Idiom)).unwrap();
    desk.look_at(0);
    desk.act(Deed::Undo).unwrap();
    assert_eq!(desk.current(), 5);
}

#[test]
fn a_text_without_anything_known_is_coded_too() {
    let mut desk = desk_of(take_text("共7箱。", None).unwrap().into_draft());
    desk.act(Deed::Change(FieldChange::Region(Some("140929".into())))).unwrap();
    desk.check();
    let found = desk.found().unwrap();
    assert!(!found.problems.is_empty(), "what is not chosen yet is said");
}

#[test]
fn what_adds_up_is_proposed_and_stated_with_one_deed() {
    let mut desk = example_desk();
    for (figure, indicator) in
        [("2900", "relocated-people"), ("1416", "relocated-people"), ("1000", "relocated-people")]
    {
        let at = desk.draft().numbers().iter().position(|number| number.figure == figure).unwrap();
        desk.look_at(at);
        desk.act(Deed::Change(FieldChange::Indicator(Some(indicator.into())))).unwrap();
    }
    let total = desk.draft().numbers().iter().position(|number| number.figure == "5316").unwrap();
    desk.look_at(total);
    desk.act(Deed::Accept).unwrap();
    desk.check();
    let proposed = desk.proposed_checks(Lang::En);
    let sum = proposed.iter().find(|it| it.text.contains("5316, 2900, 1416, 1000")).expect("the sum");
    desk.act(Deed::State(sum.key.clone())).unwrap().unwrap();
    assert_eq!(desk.draft().vocabulary().relations.len(), 1);
    desk.check();
    assert!(!desk.proposed_checks(Lang::En).iter().any(|it| it.key == sum.key), "it is stated already");
    assert!(desk.summary(Lang::En).contains("5,316 people"), "{}", desk.summary(Lang::En));
    if let Some(other) = desk.proposed_checks(Lang::En).first().cloned() {
        desk.dismiss(&other.key);
        desk.check();
        assert!(!desk.proposed_checks(Lang::En).contains(&other), "it is dismissed");
    }
}

#[test]
fn a_list_is_stated_in_the_coders_words_and_holds() {
    let text = "办起来的有：松涛鞋厂、河湾布厂、云台纸厂等3处车间。";
    let mut desk = desk_of(take_text(text, None).unwrap().into_draft());
    let report = ReportDraft {
        about: vec!["140929".into()],
        source: desk.draft().report().source.clone(),
        ..example().unwrap().report().clone()
    };
    desk.act(Deed::Report(Box::new(report))).unwrap();
    let at = desk.draft().numbers().iter().position(|number| number.figure == "3").unwrap();
    desk.look_at(at);
    desk.act(Deed::Change(FieldChange::Indicator(Some("workshops".into())))).unwrap();
    desk.check();
    let check = desk.proposed_checks(Lang::En).into_iter().find(|it| it.items.is_some()).expect("a list");
    assert_eq!(check.items.as_deref(), Some("松涛鞋厂\n河湾布厂\n云台纸厂"));
    assert_eq!(desk.act(Deed::State(check.key.clone())).unwrap(), None, "not without words");
    let listed = items_of("松涛鞋厂\n河湾布厂\n云台纸厂", "Songtao\nHewan\nYuntai", Lang::En).unwrap();
    let key = check.key.clone();
    desk.act(Deed::StateList { key, listed, complete: true }).unwrap().unwrap();
    let [relation] = desk.draft().vocabulary().relations.as_slice() else { panic!("one relation") };
    let Check::Enumeration { listed, complete: true, .. } = &relation.check else { panic!("a list") };
    assert_eq!(listed[1].en, "Hewan");
    desk.check();
    assert!(desk.proposed_checks(Lang::En).iter().all(|it| it.key != check.key), "not twice");
    desk.act(Deed::Undo).unwrap().unwrap();
    assert!(desk.draft().vocabulary().relations.is_empty());
}
