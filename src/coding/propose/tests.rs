//! Checks proposed for a small text of our own.

use super::*;
use crate::snapshot::{Check, Collection};

const SMALL: &str = include_str!("../../../tests/fixtures/small.json");
const LANSHAN: &str = include_str!("../../../tests/fixtures/sources/lanshan.txt");

fn proposed() -> Vec<Proposal> {
    let collection = Collection::open(SMALL).unwrap();
    propose_checks(&collection, "lanshan", LANSHAN)
}

#[test]
fn parts_that_add_up_are_a_sum_though_rounding_parts_them() {
    let sums: Vec<Check> = proposed()
        .into_iter()
        .map(|one| one.check)
        .filter(|check| matches!(check, Check::Sum { .. }))
        .collect();
    let [Check::Sum { total, parts, complete: true }] = &sums[..] else { panic!("one sum: {sums:?}") };
    let collection = Collection::open(SMALL).unwrap();
    let figure = |id: &String| collection.find(id).unwrap().fact.figure.clone();
    assert_eq!(figure(total), "4.2万");
    assert_eq!(parts.iter().map(figure).collect::<Vec<_>>(), ["1.15万", "2.6万", "0.45万"]);
}

#[test]
fn a_promise_and_what_was_done_of_it_are_proposed() {
    let promise = proposed().into_iter().find(|one| one.reason == ProposalReason::PromisedAndDone).unwrap();
    let Check::Progress { target, actual } = promise.check else { panic!("a promise") };
    let collection = Collection::open(SMALL).unwrap();
    assert_eq!(collection.find(&target).unwrap().fact.figure, "500");
    assert_eq!(collection.find(&actual).unwrap().fact.figure, "320");
}

/// The only number stands far behind the places of all facts.
#[test]
fn figures_that_do_not_stand_where_they_should_take_part_in_nothing() {
    let collection = Collection::open(SMALL).unwrap();
    let other = format!("{}4.2万人", "没有数字的话，".repeat(200));
    assert_eq!(propose_checks(&collection, "lanshan", &other), []);
}
