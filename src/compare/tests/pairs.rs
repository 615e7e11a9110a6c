//! Every pair of figures of different reports that a reader might set side by side, with the guard's answer.

use super::*;

/// One line a pair: who, what, which figures; then the reasons.
fn listing(wanted: fn(&Comparability) -> bool) -> String {
    let index = reports();
    let collection = index.collection();
    let mut lines = Vec::new();
    for one in collection.facts() {
        for other in collection.facts().skip(one.at + 1) {
            let tempting = index.is_tempting(index.at(one.at).0.indicator, index.at(other.at).0.indicator);
            let verdict = index.judge(&one, &other);
            if one.report.id == other.report.id || !tempting || !wanted(&verdict) {
                continue;
            }
            let side = |view: &FactView| {
                let part =
                    view.fact.breakdown.as_ref().map_or(String::new(), |part| format!(" ({})", part.en));
                format!("{} {}{part} {}", view.fact.region, view.indicator.id, view.fact.figure)
            };
            lines.push(format!("{} | {}", side(&one), side(&other)));
            match verdict {
                Comparability::Comparable => {}
                Comparability::WithCaution(cautions) => {
                    let said = |it: &Caution| Lang::ALL.map(|lang| format!("    {}", it.text(lang)));
                    lines.extend(cautions.iter().flat_map(said));
                }
                Comparability::Not(refusals) => {
                    let said = |it: &Refusal| Lang::ALL.map(|lang| format!("    {}", it.text(lang)));
                    lines.extend(refusals.iter().flat_map(said));
                }
            }
        }
    }
    lines.join("\n")
}

#[test]
fn pairs_that_may_be_compared() {
    insta::assert_snapshot!(listing(|verdict| !matches!(verdict, Comparability::Not(_))));
}

#[test]
fn pairs_that_may_not_be_compared() {
    insta::assert_snapshot!(listing(|verdict| matches!(verdict, Comparability::Not(_))));
}
