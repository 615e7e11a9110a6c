//! What lies beside a draft: another coder's, settled; a newer copy of its text, confirmed.

use std::sync::Arc;

use super::*;
use crate::coding::Field;
use crate::coding::draft::{
    Action, Beside, Coder, Decision, Draft, Edit, Entry, Journal, NotComparable, check, into_snapshot,
};
use crate::evidence::settled_fields;
use crate::snapshot::{Collection, Kind, Lang, NotFactReason};

fn collection() -> Arc<Collection> {
    Arc::new(Collection::built_in().unwrap())
}

/// The worked example, all of it as suggested.
fn coded() -> Draft {
    let mut desk = Desk::new(Journal::new(example().unwrap()), collection(), "tab".into());
    while desk.number().is_some_and(|number| !number.is_decided()) {
        desk.act(Deed::Accept).unwrap().unwrap();
        desk.next(true, true);
    }
    desk.draft().clone()
}

/// The places of the numbers that are facts.
fn facts(draft: &Draft) -> Vec<usize> {
    let numbers = draft.numbers().iter().enumerate();
    numbers.filter(|(_, number)| number.fact().is_some()).map(|(at, _)| at).collect()
}

fn change(draft: &mut Draft, number: usize, change: FieldChange) {
    let Decision::Coded(mut fact) = draft.numbers()[number].decision.clone() else { panic!("a fact") };
    change.write(&mut fact);
    draft.apply(Edit::Decide { number, decision: Decision::Coded(fact) }).unwrap();
}

fn decide(draft: &mut Draft, number: usize, decision: Decision) {
    draft.apply(Edit::Decide { number, decision }).unwrap();
}

/// Two drafts that differ in a kind, a bound, a role, and one number each that the other leaves open.
fn two() -> (Draft, Draft, [usize; 5]) {
    let mut first = coded();
    let mut second = first.clone();
    let facts = facts(&first);
    let at = [facts[0], facts[1], facts[2], facts[3], facts[4]];
    first.apply(Edit::Coder("甲".into())).unwrap();
    second.apply(Edit::Coder("乙".into())).unwrap();
    change(&mut second, at[0], FieldChange::Kind(Kind::Standard));
    change(&mut second, at[1], FieldChange::Bound(crate::figure::Bound::AtMost));
    decide(&mut second, at[2], Decision::Excluded { reason: NotFactReason::Idiom });
    decide(&mut second, at[3], Decision::Open);
    decide(&mut first, at[4], Decision::Open);
    (first, second, at)
}

fn lines(settling: &Settling, collection: &Collection) -> Vec<DifferenceLine> {
    (0..settling.rulings().len()).filter_map(|at| settling.line(at, collection, Lang::En)).collect()
}

#[test]
fn two_drafts_stand_side_by_side_place_by_place() {
    let collection = collection();
    let (first, second, _) = two();
    let settling = Settling::of(first, second, &collection).unwrap();
    let shown: Vec<(String, String, String)> =
        lines(&settling, &collection).into_iter().map(|line| (line.name, line.first, line.second)).collect();
    let of = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(shown.len(), 5, "{shown:?}");
    assert_eq!(shown[0].0, "Kind");
    assert_eq!(shown[0].2, Kind::Standard.name(Lang::En));
    assert_eq!(shown[1].0, "Bound");
    assert_eq!(shown[2], of("Fact or exclusion", "a fact", "no fact"));
    assert_eq!(shown[3], of("Fact or exclusion", "a fact", "open"));
    assert_eq!(shown[4], of("Fact or exclusion", "open", "a fact"));
    let kind = settling.agreement().field(Field::Kind).unwrap();
    assert_eq!(kind.agree + 1, kind.pairs);
    assert!(kind.percentage().ends_with('%') && kind.kappa_text(Lang::En).starts_with("0."), "{kind:?}");
}

#[test]
fn what_is_decided_makes_a_draft_of_its_own_that_says_what_both_had() {
    let collection = collection();
    let (first, second, at) = two();
    let mut settling = Settling::of(first.clone(), second.clone(), &collection).unwrap();
    assert_eq!((settling.open(), settling.next_open(4)), (5, Some(0)));
    settling.rule(0, Some(Ruling::Follow(Coder::Second)));
    settling.rule(1, Some(Ruling::Another(FieldChange::of_choice(DeskField::Bound, "at_least"))));
    settling.rule(2, Some(Ruling::Follow(Coder::First)));
    settling.rule(3, Some(Ruling::Follow(Coder::Second)));
    settling.rule(4, Some(Ruling::Follow(Coder::Second)));
    assert_eq!((settling.open(), settling.next_open(0)), (0, None));
    let settled = settling.settled(&collection);
    let fact = |number: usize| settled.numbers()[number].fact().unwrap();
    assert_eq!(fact(at[0]).kind, Kind::Standard);
    assert_eq!(fact(at[1]).bound.key(), "at_least");
    assert_eq!(fact(at[2]).decided[0].second.as_deref(), Some("not_fact"));
    assert!(!settled.numbers()[at[3]].is_decided(), "the second has left it open");
    let taken = &fact(at[4]).decided[0];
    assert_eq!((taken.first.as_deref(), taken.second.as_deref()), (None, Some("fact")));
    assert_eq!(settled.coder(), "甲 / 乙");
    // And so it is in the collection, and in the evidence.
    let (merged, left_out) = into_snapshot(&settled, &collection, Beside::Collection).unwrap();
    // The example has a trap, on which what is suggested falls.
    assert_eq!(left_out, into_snapshot(&coded(), &collection, Beside::Collection).unwrap().1);
    let view = merged.facts().find(|view| view.fact.id == fact(at[0]).id).unwrap();
    let said = settled_fields(&merged, &view, Lang::En);
    assert!(said[0].said.starts_with("Kind: ") && said[0].said.ends_with("decided: “standard”."), "{said:?}");
}

#[test]
fn what_is_not_decided_stays_as_the_first_has_it() {
    let collection = collection();
    let (first, second, _) = two();
    let mut settling = Settling::of(first.clone(), second, &collection).unwrap();
    let mut settled = settling.settled(&collection);
    settled.apply(Edit::Coder(first.coder().to_owned())).unwrap();
    assert_eq!(settled, first);
    settling.rule(2, Some(Ruling::Another(None)));
    assert_eq!(settling.to_change().len(), 1, "it is to be changed on the desk");
    settling.rule(2, None);
    assert_eq!(settling.open(), 5);
}

#[test]
fn a_figure_with_more_characters_and_words_of_the_other_coder_are_taken_over() {
    let collection = collection();
    let text = "全县培训300余人，安置40户。";
    let region = collection.snapshot().regions[0].id.clone();
    let mut first = Draft::new("r", text);
    let mut second = Draft::new("r", text);
    for (draft, end) in [(&mut first, 7), (&mut second, 8)] {
        let coded = |id: &str, unit: &str| {
            let fact = crate::coding::draft::FactDraft {
                region: Some(region.clone()),
                indicator: Some("trainees".into()),
                unit: Some(unit.into()),
                bound: crate::figure::Bound::MoreThan,
                approximate: true,
                text: crate::snapshot::Text::new("培训的人", "People trained"),
                ..crate::coding::draft::FactDraft::new(id)
            };
            Decision::Coded(Box::new(fact))
        };
        let indicator = collection.snapshot().indicators.iter().find(|it| it.unit == "person").unwrap();
        let unit = collection.unit("person").unwrap();
        let indicator = crate::snapshot::Indicator { id: "trainees".into(), ..indicator.clone() };
        draft.apply(draft.adding(Entry::Indicators(Box::new(indicator)))).unwrap();
        let mut own = "person";
        if end == 8 {
            own = "trainee";
            let unit = crate::snapshot::Unit { id: own.into(), ..unit.clone() };
            draft.apply(draft.adding(Entry::Units(Box::new(unit)))).unwrap();
        }
        draft.apply(draft.respan(0, 4, end).unwrap()).unwrap();
        decide(draft, 0, coded("r-trained", own));
    }
    let mut settling = Settling::of(first, second, &collection).unwrap();
    let names: Vec<String> = lines(&settling, &collection).into_iter().map(|line| line.name).collect();
    assert_eq!(names, ["Figure", "Unit"]);
    for at in 0..2 {
        settling.rule(at, Some(Ruling::Follow(Coder::Second)));
    }
    let settled = settling.settled(&collection);
    assert_eq!(settled.numbers()[0].figure, "300余");
    let fact = settled.numbers()[0].fact().unwrap();
    assert_eq!((fact.unit.as_deref(), fact.decided.len()), (Some("trainee"), 2));
    assert_eq!(settled.vocabulary().units[0].id, "trainee", "the unit comes along");
    assert_eq!(settled.vocabulary().indicators.len(), 1);
}

#[test]
fn drafts_of_different_texts_are_not_compared_and_it_is_said_why() {
    let collection = collection();
    let refused = Settling::of(coded(), Draft::new("r", "另一篇，有3个数。"), &collection).unwrap_err();
    assert!(matches!(refused, NotComparable::Apart(_)));
    assert!(refused.text(Lang::En).contains("no common text"), "{}", refused.text(Lang::En));
}

/// The example with a line before it, another figure, and without the sentence of one number.
fn newer(draft: &Draft) -> String {
    let text = draft.text().unwrap();
    let changed = text.replacen("1240", "1250", 1);
    assert_ne!(text, changed);
    format!("重新刊登，文字略有修改。\n{changed}")
}

fn kinds(confirming: &Confirming) -> Vec<usize> {
    Became::ALL.iter().map(|kind| confirming.of_kind(*kind).len()).collect()
}

#[test]
fn a_draft_goes_over_to_a_newer_copy_as_far_as_that_is_confirmed_and_comes_back() {
    let draft = coded();
    let text = newer(&draft);
    let mut desk = Desk::new(Journal::new(draft.clone()), collection(), "tab".into());
    let mut confirming = Confirming::of(desk.draft(), &text, None);
    let decided = draft.numbers().iter().filter(|number| number.is_decided()).count();
    let [changed, lost, moved, kept] = kinds(&confirming)[..] else { panic!("four kinds") };
    assert_eq!(changed + lost + moved + kept, decided);
    assert_eq!((changed, kept), (1, 0), "a line stands before all");
    let at = confirming.of_kind(Became::Changed)[0];
    let line = confirming.line(at, Lang::En).unwrap();
    assert_eq!((line.before.figure.as_str(), line.now.unwrap().figure.as_str()), ("1240", "1250"));
    confirming.confirm(&confirming.of_kind(Became::Moved), true);
    confirming.confirm(&confirming.of_kind(Became::Lost), true);
    assert_eq!(confirming.counts(), (moved, changed + lost), "what is lost cannot be confirmed");
    let done = desk.act(Deed::Newer(confirming.edit())).unwrap().unwrap();
    assert!(done.is_laid_out_anew);
    assert_eq!(desk.draft().text(), Some(text.as_str()));
    assert_eq!(desk.progress().decided(), moved);
    let drawn: String = desk.paragraphs()[0]
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.as_str(),
            Piece::Number { figure, .. } => figure.as_str(),
        })
        .collect();
    assert!(drawn.starts_with("重新刊登"), "{drawn}");
    let open = desk.draft().numbers().iter().position(|number| number.figure == "1250").unwrap();
    assert_eq!(desk.state(open), NumberState::Suggested, "it is suggested for the newer copy");
    // What the journal keeps is read back.
    let mut again = Journal::new(draft.clone());
    let step = serde_json::to_string(&done.step).unwrap();
    again.take(&serde_json::from_str(&step).unwrap()).unwrap();
    assert_eq!(again.draft(), desk.draft());
    desk.act(Deed::Undo).unwrap().unwrap();
    assert_eq!(desk.draft(), &draft, "nothing is lost");
    assert!(again.act("tab", Action::Undo).is_ok());
}

#[test]
fn on_the_same_text_every_number_is_kept_and_nothing_is_wrong_once_all_is_confirmed() {
    let draft = coded();
    let collection = collection();
    let mut confirming = Confirming::of(&draft, draft.text().unwrap(), draft.file().cloned());
    assert!(confirming.is_same());
    let kept = confirming.of_kind(Became::Kept);
    confirming.confirm(&kept, true);
    let mut again = draft.clone();
    again.apply(confirming.edit()).unwrap();
    assert_eq!(check(&again, &collection), check(&draft, &collection));
}
