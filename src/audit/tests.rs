//! What follows from the figures, in the words that a reader gets: of the five reports, and of figures at their limits.
//!
//! Each line is meant to be read: it must be what a careful statistician would say.

use serde_json::{Value, json};

use super::*;
use crate::compare::tests::collection_with;
use crate::snapshot::{Collection, Lang, Text};

fn reports() -> Collection {
    Collection::open(include_str!("../../data/snapshot.json")).expect("the project's data are valid")
}

fn both(text: &Text) -> String {
    Lang::ALL.map(|lang| text.get(lang)).join("\n    ")
}

/// A check: its verdict, its arithmetic by signs, and what is said of it.
fn written(check: &Checked) -> String {
    let terms: Vec<String> =
        check.terms.iter().map(|term| format!("{}{}", term.operator.symbol(), term.fact)).collect();
    let progress = check.progress.map_or(String::new(), |progress| {
        let gap = progress.gap.map_or(String::new(), |gap| format!(", gap {}", gap.describe(Lang::En)));
        let share = progress.share.describe(Lang::En);
        format!("\n    {:.4} in {share}{gap}", progress.nominal)
    });
    let (verdict, kind) = (check.verdict.code(), check.kind.code());
    let (detail, remark) = (both(&check.detail), both(&check.remark));
    format!("{} {kind}: {verdict}\n    {}\n    {detail}\n    [{remark}]{progress}", check.id, terms.join(" "))
}

#[test]
fn the_checks_of_the_five_reports_in_words() {
    let checks: Vec<String> = check_relations(&reports()).iter().map(written).collect();
    insta::assert_snapshot!(checks.join("\n"));
}

#[test]
fn what_the_five_reports_announce_against_what_they_spell_out() {
    let line = |it: &FrameworkCheck| {
        let part = it.part.as_deref().unwrap_or("-");
        let (name, detail) = (both(&it.name), both(&it.detail));
        format!(
            "{} {part} {} of {}: {}\n    {name}\n    {detail}",
            it.framework,
            it.found,
            it.announced,
            it.verdict.code()
        )
    };
    let lines: Vec<String> = frameworks(&reports()).iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn what_became_of_the_promises_of_the_five_reports() {
    let line = |it: &Commitment| {
        let answers: Vec<String> =
            it.answers.iter().map(|answer| format!("{} {:?}", answer.fact, answer.outcome())).collect();
        let status = Lang::ALL.map(|lang| it.status.name(lang)).join(" ");
        format!("{}: {status} [{}]", it.fact, answers.join(", "))
    };
    let lines: Vec<String> = commitments(&reports()).iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

/// A row a concept and a domain, a column a report: figures, measures, what a reading says, or nothing that anybody has read.
#[test]
fn what_each_of_the_five_reports_says_of_each_concept_and_domain() {
    let collection = reports();
    let (coverage, s) = (Coverage::of(&collection), collection.snapshot());
    let cells =
        |says: &dyn Fn(usize) -> String| (0..s.reports.len()).map(says).collect::<Vec<_>>().join(" | ");
    let mut lines = Vec::new();
    for (at, concept) in s.concepts.iter().enumerate() {
        let says = |report: usize| coverage.concept(at, report).text(Lang::En);
        lines.push(format!("concept {}: {}", concept.id, cells(&says)));
    }
    for (at, domain) in s.domains.iter().enumerate() {
        let says = |report: usize| coverage.domain(at, report).text(Lang::Zh);
        lines.push(format!("domain {}: {}", domain.id, cells(&says)));
    }
    for (at, indicator) in s.indicators.iter().enumerate() {
        let says = |report: usize| match coverage.indicator(at, report) {
            Stated::Figures(count) => count.to_string(),
            Stated::NoFigure(says) => says.code().to_owned(),
            Stated::DoesNotApply => "does not apply".to_owned(),
        };
        lines.push(format!("indicator {}: {}", indicator.id, cells(&says)));
    }
    insta::assert_snapshot!(lines.join("\n"));
}

/// The products of the reports with one factor less exact: what then is said is no more than that leaves.
#[test]
fn a_product_of_what_is_open_claims_no_more_than_that_leaves() {
    let original: Value =
        serde_json::from_str(include_str!("../../data/snapshot.json")).expect("the project's data are JSON");
    let relations = original["relations"].as_array().expect("relations");
    let products: Vec<&Value> = relations.iter().filter(|it| it["type"] == "product").collect();
    let mut lines = Vec::new();
    for product in products {
        for bound in ["exact", "at_least", "less_than"] {
            let mut data = original.clone();
            let facts = data["facts"].as_array_mut().expect("facts");
            let factor = facts.iter_mut().find(|fact| fact["id"] == product["factors"][0]);
            factor.expect("the factor")["bound"] = json!(bound);
            let collection = Collection::open(&data.to_string()).expect("still valid");
            let check = check_relations(&collection).into_iter().find(|check| product["id"] == check.id);
            let check = check.expect("the check");
            lines.push(format!("{} {bound} {}: {}", check.id, check.verdict.code(), check.detail.en));
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}

const BOUNDS: [&str; 5] = ["exact", "at_least", "more_than", "at_most", "less_than"];

/// A fact of jobs: a figure and what bounds it.
fn jobs(figure: &str, bound: &str) -> Value {
    json!({"indicator": "employed", "unit": "person", "figure": figure, "bound": bound})
}

/// The verdict on one check of these facts, and its arithmetic in English.
fn judged(facts: &[(&str, Value)], relation: &Value) -> String {
    let index = collection_with(facts, &json!([relation]));
    let check = check_relations(index.collection()).remove(0);
    let progress = check
        .progress
        .and_then(|it| it.gap)
        .map_or(String::new(), |gap| format!(" [{}]", gap.describe(Lang::En)));
    format!("{}: {}{progress}", check.verdict.code(), check.detail.en)
}

/// All that one check of these facts says.
fn said(facts: &[(&str, Value)], relation: &Value) -> String {
    let index = collection_with(facts, &json!([relation]));
    let check = check_relations(index.collection()).remove(0);
    let figures: Vec<String> = facts
        .iter()
        .map(|(id, fact)| {
            let bound = fact["bound"].as_str().unwrap_or("exact");
            format!("{id} {} {bound}", fact["figure"].as_str().unwrap_or("1000"))
        })
        .collect();
    format!("{}: {}", figures.join(", "), written(&check))
}

/// Two figures whose intervals touch, overlap or lie apart, with every pair of bounds.
fn pairs(relation: &Value, figures: &[(&str, &str)], change: impl Fn(&mut Value, &mut Value)) -> String {
    let mut lines = Vec::new();
    for (one, other) in figures {
        for bound in BOUNDS {
            for beside in BOUNDS {
                let (mut one, mut other) = (jobs(one, bound), jobs(other, beside));
                change(&mut one, &mut other);
                lines.push(judged(&[("a", one), ("b", other)], relation));
            }
        }
    }
    lines.join("\n")
}

/// The same number, the next one, rounded ones that may be the same, and others.
const FIGURES: [(&str, &str); 5] =
    [("1000", "1000"), ("1001", "1000"), ("1.2万", "12040"), ("1.2万", "1.3万"), ("900", "1.2万")];

#[test]
fn a_part_is_held_against_its_whole_whatever_bounds_them() {
    let relation = json!({"id": "it", "type": "subset", "whole": "b", "part": "a"});
    insta::assert_snapshot!(pairs(&relation, &FIGURES, |_, _| {}));
}

#[test]
fn a_promise_is_held_against_what_came_of_it_whatever_bounds_them() {
    let relation = json!({"id": "it", "type": "progress", "target": "a", "actual": "b"});
    insta::assert_snapshot!(pairs(&relation, &FIGURES, |promise, _| promise["kind"] = json!("target")));
}

#[test]
fn a_restatement_is_held_against_the_first_whatever_bounds_them() {
    let relation = json!({"id": "it", "type": "restates", "facts": ["a", "b"]});
    insta::assert_snapshot!(pairs(&relation, &FIGURES, |_, _| {}));
}

#[test]
fn sums_are_held_against_their_totals_whatever_bounds_a_part() {
    let mut lines = Vec::new();
    for complete in [true, false] {
        let relation =
            json!({"id": "it", "type": "sum", "total": "all", "parts": ["a", "b"], "complete": complete});
        for total in ["2000", "2001", "0.2万", "0.3万", "1999"] {
            for bound in BOUNDS {
                let facts =
                    [("all", jobs(total, "exact")), ("a", jobs("1200", "exact")), ("b", jobs("800", bound))];
                lines.push(judged(&facts, &relation));
            }
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn what_is_in_other_units_is_brought_into_one_or_not_added() {
    let area = |figure: &str, unit: &str| json!({"indicator": "orchards", "unit": unit, "figure": figure});
    let relation = json!({"id": "it", "type": "sum", "total": "all", "parts": ["a", "b"], "complete": true});
    let lines = [
        said(
            &[
                ("all", area("3000", "square-metre")),
                ("a", area("1.5", "mu")),
                ("b", area("2000", "square-metre")),
            ],
            &relation,
        ),
        said(
            &[
                ("all", area("9000", "square-metre")),
                ("a", area("1.5", "mu")),
                ("b", area("2000", "square-metre")),
            ],
            &relation,
        ),
        said(&[("all", area("4", "mu")), ("a", area("1.5", "mu")), ("b", area("2.5", "mu"))], &relation),
    ];
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn what_is_announced_is_held_against_what_is_listed() {
    let mut lines = Vec::new();
    for complete in [true, false] {
        for listed in [0, 2, 3, 4] {
            let names: Vec<Value> =
                (0..listed).map(|at| json!({"zh": format!("项{at}"), "en": format!("item {at}")})).collect();
            for bound in ["exact", "at_least", "more_than"] {
                let relation = json!({"id": "it", "type": "enumeration", "announced": "a", "listed": names, "complete": complete});
                lines.push(said(&[("a", jobs("3", bound))], &relation));
            }
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn an_overlap_is_proved_only_by_more_than_the_whole() {
    let mut lines = Vec::new();
    for whole in ["1999", "2000", "2001", "0.2万", "0.3万"] {
        for bound in BOUNDS {
            let relation = json!({"id": "it", "type": "overlap", "facts": ["a", "b"], "whole": "all",
                "why": {"zh": "可能重复。", "en": "They may repeat."}});
            let facts =
                [("all", jobs(whole, "exact")), ("a", jobs("1200", bound)), ("b", jobs("800", "exact"))];
            lines.push(judged(&facts, &relation));
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}
