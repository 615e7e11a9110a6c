//! Agreement on small codings by hand, and what holds for any two.

use proptest::prelude::*;

use super::*;
use crate::audit::Holder;
use crate::snapshot::{
    Bound, Breakdown, Collection, Edtf, Fact, Kind, Locator, NotFact, NotFactReason, Population, Snapshot,
    Text,
};
use crate::synth::synthesise;

/// A fact's figure and where it stands.
type Printed = (&'static str, usize);

/// A coding of one text: invented facts, each moved to a place, with the figure that stands there.
fn coding(facts: &[Printed], others: &[(Printed, NotFactReason)]) -> Snapshot {
    let mut snapshot = synthesise(facts.len(), 5);
    snapshot.relations.clear();
    snapshot.reports[0].source.characters = 1_000;
    let like = synthesise(1, 5).facts.remove(0);
    for (fact, (figure, offset)) in snapshot.facts.iter_mut().zip(facts) {
        *fact = Fact {
            id: fact.id.clone(),
            figure: (*figure).to_owned(),
            value: crate::figure::Printed::parse(figure).unwrap().value(),
            unit: "person".into(),
            indicator: snapshot.indicators.iter().find(|one| one.unit == "person").unwrap().id.clone(),
            bound: Bound::Exact,
            approximate: false,
            locator: locator(*offset),
            ..like.clone()
        };
    }
    snapshot.reports[0].not_facts = others
        .iter()
        .map(|((figure, offset), reason)| NotFact {
            figure: (*figure).to_owned(),
            locator: locator(*offset),
            reason: *reason,
        })
        .collect();
    snapshot
}

fn locator(offset: usize) -> Locator {
    Locator { offset, prefix: "前".into(), suffix: "后".into() }
}

fn open(snapshot: &Snapshot) -> Collection {
    Collection::open(&snapshot.to_canonical()).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn compare(a: &Snapshot, b: &Snapshot) -> Agreement {
    compare_codings(&open(a), &open(b), None).unwrap()
}

fn counts(agreement: &Agreement, field: Field) -> (usize, usize) {
    let one = agreement.field(field).unwrap();
    (one.agree, one.pairs)
}

/// Field, A's value, B's value.
fn differences(agreement: &Agreement) -> Vec<(Field, Option<&str>, Option<&str>)> {
    agreement
        .differences
        .iter()
        .map(|one| (one.field, one.a.value.as_deref(), one.b.value.as_deref()))
        .collect()
}

#[test]
fn figures_pair_where_they_stand_at_the_same_place_and_else_where_they_overlap() {
    let a = coding(&[("4.2万", 10), ("300", 20), ("7", 40)], &[]);
    let b = coding(&[("300", 20), ("4.2", 10), ("8", 50)], &[]);
    let agreement = compare(&a, &b);
    assert_eq!(agreement.pairs, 2);
    let expected = [(Field::Figure, Some("4.2万"), Some("4.2")), (Field::Value, Some("42000"), Some("4.2"))];
    assert_eq!(differences(&agreement), expected);
    let place = &agreement.differences[0].place;
    assert_eq!((place.offset, &*place.figure, &*place.prefix, &*place.suffix), (10, "4.2万", "前", "后"));
    assert_eq!(agreement.only_a[0].place.offset, 40);
    assert_eq!(agreement.only_b[0].place.offset, 50);
    assert_eq!((agreement.only_a.len(), agreement.only_b.len()), (1, 1));
}

#[test]
fn a_number_that_begins_elsewhere_differs_even_if_it_reads_the_same() {
    let agreement = compare(&coding(&[("11", 10)], &[]), &coding(&[("11", 11)], &[]));
    assert_eq!(differences(&agreement), [(Field::Offset, Some("10"), Some("11"))]);
    let beside = compare(&coding(&[("11", 10)], &[]), &coding(&[("11", 12)], &[]));
    assert_eq!((beside.pairs, beside.only_a.len(), beside.only_b.len()), (0, 1, 1));
}

#[test]
fn facts_and_exclusions_are_told_apart_and_reasons_compared_among_exclusions() {
    use NotFactReason::{Date, Idiom, Name};
    let a = coding(&[("5", 10)], &[(("2020", 0), Date), (("三", 30), Idiom)]);
    let b = coding(&[("2020", 0)], &[(("5", 10), Date), (("三", 30), Name)]);
    let agreement = compare(&a, &b);
    assert_eq!(counts(&agreement, Field::Role), (1, 3));
    assert_eq!(counts(&agreement, Field::Reason), (0, 1));
    assert_eq!(counts(&agreement, Field::Figure), (3, 3));
    assert_eq!(counts(&agreement, Field::Unit), (0, 0), "compared only where both made it a fact");
    let expected = [
        (Field::Role, Some("not_fact"), Some("fact")),
        (Field::Role, Some("fact"), Some("not_fact")),
        (Field::Reason, Some("idiom"), Some("name")),
    ];
    assert_eq!(differences(&agreement), expected);
    let first = &agreement.differences[0];
    assert_eq!((&first.a.entry.holder, first.a.entry.reason), (&Holder::NotFact(0), Some(Date)));
    assert_eq!((&first.b.entry.holder, first.b.entry.reason), (&Holder::Fact(b.facts[0].id.clone()), None));
    // po = 1/3, pe = (1·1 + 2·2)/9.
    assert_eq!(agreement.field(Field::Role).unwrap().kappa, Ok((3.0 - 5.0) / (9.0 - 5.0)));
    assert_eq!(agreement.field(Field::Unit).unwrap().kappa, Err(Undefined::NoPairs));
    assert_eq!(agreement.field(Field::Figure).unwrap().kappa, Err(Undefined::NotNominal));
    assert_eq!(agreement.field(Field::Unit).unwrap().share(), None);
}

#[test]
fn every_field_of_a_fact_is_compared() {
    let mut a = coding(&[("300", 20)], &[]);
    let name = Text::new("搬迁群众", "Relocated people");
    a.populations.push(Population { id: "relocated".into(), name, people: None, households: None });
    let mut b = a.clone();
    let fact = &mut b.facts[0];
    fact.population = Some("relocated".into());
    let region = a.regions.iter().map(|one| &one.id).find(|id| **id != fact.region).unwrap().clone();
    let indicator = a.indicators.iter().find(|one| one.unit == "household").unwrap();
    fact.partner = if fact.partner.is_some() { None } else { Some(fact.region.clone()) };
    fact.region = region;
    fact.indicator.clone_from(&indicator.id);
    fact.unit = "household".into();
    fact.bound = Bound::AtLeast;
    fact.approximate = true;
    fact.kind = if fact.kind == Kind::Target { Kind::Achieved } else { Kind::Target };
    fact.period = Some(Edtf("1999".into()));
    fact.as_of = Some(Edtf("1999-01".into()));
    fact.breakdown = Some(Breakdown { dimension: "sex".into(), zh: "女".into(), en: "women".into() });
    let agreement = compare(&a, &b);
    let fields: Vec<Field> = agreement.differences.iter().map(|one| one.field).collect();
    let same = [Field::Role, Field::Reason, Field::Offset, Field::Figure, Field::Value];
    let others: Vec<Field> = Field::ALL.into_iter().filter(|field| !same.contains(field)).collect();
    assert_eq!(fields, others);
    let part = agreement.differences.last().unwrap();
    assert_eq!((&part.a.value, part.b.value.as_deref()), (&None, Some("女 / women")));
}

#[test]
fn where_a_figure_is_coded_twice_the_likest_are_paired() {
    let mut a = coding(&[("2", 10), ("2", 10)], &[]);
    a.facts[0].bound = Bound::AtLeast;
    a.facts[1].breakdown = Some(Breakdown { dimension: "sex".into(), zh: "女".into(), en: "women".into() });
    let mut b = a.clone();
    b.facts.swap(0, 1);
    assert!(compare(&a, &b).is_whole(), "the order of the facts is nobody's difference");
    b.facts[0].approximate = true;
    let agreement = compare(&a, &b);
    assert_eq!(differences(&agreement), [(Field::Approximate, Some("false"), Some("true"))]);
    b.facts.pop();
    let agreement = compare(&a, &b);
    assert_eq!(differences(&agreement), [(Field::Approximate, Some("false"), Some("true"))]);
    assert_eq!(agreement.only_a[0].entry.holder, Holder::Fact(a.facts[0].id.clone()));
}

#[test]
fn only_texts_that_both_coded_are_compared() {
    let a = synthesise(300, 1);
    let mut b = a.clone();
    b.reports[0].id = "mine".into();
    b.facts
        .iter_mut()
        .filter(|fact| fact.report == a.reports[0].id)
        .for_each(|fact| fact.report = "mine".into());
    b.reports[1].source.sha256 = "0".repeat(64);
    b.facts
        .iter_mut()
        .filter(|fact| fact.report == a.reports[2].id)
        .for_each(|fact| fact.kind = Kind::Context);
    let (mine, theirs) = (open(&a), open(&b));
    let agreement = compare_codings(&mine, &theirs, None).unwrap();
    let other = &a.reports[1].id;
    assert_eq!(
        (&agreement.texts_only_a, &agreement.texts_only_b),
        (&vec![other.clone()], &vec![other.clone()])
    );
    assert_eq!((&agreement.texts[0].a, &*agreement.texts[0].b), (&a.reports[0].id, "mine"));
    assert_eq!(agreement.pairs, 200);
    assert!(!agreement.is_whole());

    for id in [&*a.reports[0].id, "mine"] {
        let one = compare_codings(&mine, &theirs, Some(id)).unwrap();
        assert_eq!((one.texts.len(), one.pairs, one.is_whole()), (1, 100, true), "{id}");
    }
    let refused = |a: &_, b: &_, id: Option<&str>| compare_codings(a, b, id).unwrap_err();
    assert_eq!(refused(&mine, &theirs, Some("nobody")), Apart::NoReport("nobody".into()));
    assert_eq!(refused(&mine, &theirs, Some(other)), Apart::OtherText(other.clone()));
    let mut without = b.clone();
    without.reports.remove(1);
    without.facts.retain(|fact| fact.report != *other);
    without.relations.clear();
    assert_eq!(refused(&mine, &open(&without), Some(other)), Apart::OneSided(other.clone()));
    without.reports.clear();
    without.facts.clear();
    assert_eq!(refused(&mine, &open(&without), None), Apart::NoSharedText);
}

/// What a coder may make of a number: figure, place, exclusion or not, bound, kind, breakdown.
type Choice = (&'static str, usize, Option<NotFactReason>, Bound, Kind, bool);

/// Figures crowded into few places, so that many stand at the same and many overlap.
fn choices() -> impl Strategy<Value = Vec<Choice>> {
    use NotFactReason::{Date, Name};
    let choice = (
        prop::sample::select(vec!["7", "12", "4.2万", "300000"]),
        0usize..30,
        prop::sample::select(vec![None, None, Some(Date), Some(Name)]),
        prop::sample::select(vec![Bound::Exact, Bound::AtLeast]),
        prop::sample::select(vec![Kind::Achieved, Kind::Target]),
        any::<bool>(),
    );
    prop::collection::vec(choice, 0..25)
}

fn coded(choices: &[Choice]) -> Collection {
    let facts: Vec<&Choice> = choices.iter().filter(|choice| choice.2.is_none()).collect();
    let places: Vec<Printed> = facts.iter().map(|choice| (choice.0, choice.1)).collect();
    let others: Vec<_> =
        choices.iter().filter_map(|choice| Some(((choice.0, choice.1), choice.2?))).collect();
    let mut snapshot = coding(&places, &others);
    for (fact, (_, _, _, bound, kind, women)) in snapshot.facts.iter_mut().zip(facts) {
        let part = Breakdown { dimension: "sex".into(), zh: "女".into(), en: "women".into() };
        (fact.bound, fact.kind, fact.breakdown) = (*bound, *kind, women.then_some(part));
    }
    open(&snapshot)
}

fn overlap(a: &TextPlace, b: &TextPlace) -> bool {
    let end = |place: &TextPlace| place.offset + place.figure.chars().count();
    a.offset < end(b) && b.offset < end(a)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_coding_agrees_wholly_with_itself(choices in choices()) {
        let coding = coded(&choices);
        let agreement = compare_codings(&coding, &coding, None).unwrap();
        prop_assert!(agreement.is_whole());
        prop_assert_eq!(agreement.pairs, choices.len());
        for one in &agreement.fields {
            prop_assert_eq!(one.agree, one.pairs);
            prop_assert!(one.kappa.is_err() || one.kappa == Ok(1.0));
        }
    }

    #[test]
    fn exchanging_the_coders_exchanges_the_answer(a in choices(), b in choices()) {
        let (a, b) = (coded(&a), coded(&b));
        let one = compare_codings(&a, &b, None).unwrap();
        let other = compare_codings(&b, &a, None).unwrap();
        prop_assert_eq!(&one.fields, &other.fields);
        prop_assert_eq!((&one.only_a, &one.only_b), (&other.only_b, &other.only_a));
        let sides = |agreement: &Agreement, exchanged: bool| {
            let mut sides: Vec<String> = agreement.differences.iter().map(|one| {
                let (a, b) = if exchanged { (&one.b, &one.a) } else { (&one.a, &one.b) };
                format!("{:?} {a:?} {b:?}", one.field)
            }).collect();
            sides.sort();
            sides
        };
        prop_assert_eq!(sides(&one, false), sides(&other, true));
    }

    #[test]
    fn every_entry_is_counted_once_and_nothing_that_overlaps_is_left(a in choices(), b in choices()) {
        let agreement = compare_codings(&coded(&a), &coded(&b), None).unwrap();
        prop_assert_eq!(agreement.pairs + agreement.only_a.len(), a.len());
        prop_assert_eq!(agreement.pairs + agreement.only_b.len(), b.len());
        for (left, right) in agreement.only_a.iter().flat_map(|a| agreement.only_b.iter().map(move |b| (a, b))) {
            prop_assert!(!overlap(&left.place, &right.place), "{:?} {:?}", left, right);
        }
        for one in &agreement.fields {
            prop_assert!(one.agree <= one.pairs && one.pairs <= agreement.pairs);
            let listed = agreement.differences.iter().filter(|difference| difference.field == one.field).count();
            prop_assert_eq!(one.pairs - one.agree, listed);
            if let Ok(kappa) = one.kappa {
                prop_assert!((-1.0..=1.0).contains(&kappa), "{}", kappa);
            }
        }
    }
}
