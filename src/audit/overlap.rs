//! Facts that count some of the same things: stated by the coder, or proved by the figures.

use super::judged::{Judged, beside, row};
use super::operand::{Operand, in_one_unit};
use super::verdict::{Operator, Term, Verdict};
use super::wording::{both, equation, figure, quantity};
use crate::figure::{Interval, Order};
use crate::snapshot::{Collection, FactView, Lang, Text};

/// Facts of which the coder says that they overlap. No arithmetic decides this: it is a warning with its reason.
pub(super) fn assert_overlap(facts: &[FactView], why: &Text) -> Judged {
    let detail = both(|lang| {
        let figures: Vec<String> = facts.iter().map(|fact| figure(fact, lang)).collect();
        match lang {
            Lang::Zh => format!("{} 不可相加。{}", figures.join("、"), why.zh),
            Lang::En => format!("{} must not be added. {}", figures.join(", "), why.en),
        }
    });
    Judged {
        verdict: Verdict::CannotBeChecked,
        detail,
        terms: beside(facts.iter().map(|fact| fact.fact.id.as_str())),
        remark: why.clone(),
        progress: None,
    }
}

/// Facts that all lie within one whole: if they add up to more than it can be, some things are counted twice.
///
/// It holds where every value that the figures allow makes more than the whole. Otherwise the overlap is stated
/// and not proved: parts that fit into their whole may overlap all the same.
pub(super) fn prove_overlap(
    c: &Collection,
    facts: &[FactView],
    whole: FactView,
    why: &Text,
) -> Option<Judged> {
    let all: Vec<FactView> = std::iter::once(whole).chain(facts.iter().copied()).collect();
    let (unit, quantities) = in_one_unit(c, &all)?;
    let (limit, sum) = (quantities[0].interval, Operand::total(&quantities[1..]).interval);
    let proved = sum.order(&limit) == Order::Greater;
    let (verdict, sign) = if proved {
        (Verdict::Holds, Operator::Exceeds)
    } else {
        (Verdict::CannotBeChecked, Operator::Beside)
    };
    let mut terms = row(Operator::Plus, facts.iter().map(|fact| fact.fact.id.as_str()));
    terms.push(Term { operator: sign, fact: whole.fact.id.clone() });
    let least = sum.low() - limit.high();
    let excess = match () {
        () if sum.is_point() && limit.is_point() => Interval::point(least),
        () if sum.low_is_open() || limit.high_is_open() => Interval::more_than(least),
        () => Interval::at_least(least),
    };
    let remark = both(|lang| {
        let (made, over) = (quantity(&sum, unit, lang), quantity(&excess, unit, lang));
        match (proved, lang) {
            (true, Lang::Zh) => format!("相加得{made}，比全体多{over}，可见有重复计算。{}", why.zh),
            (true, Lang::En) => format!(
                "they add up to {made}, {over} beyond the whole, so some are counted twice. {}",
                why.en
            ),
            (false, Lang::Zh) => format!("相加得{made}，数字本身不足以证明重复。{}", why.zh),
            (false, Lang::En) => {
                format!("they add up to {made}, which alone proves no overlap. {}", why.en)
            }
        }
    });
    let detail = both(|lang| match lang {
        Lang::Zh => format!("{}：{}", equation(c, &terms, lang), remark.zh),
        Lang::En => format!("{}: {}", equation(c, &terms, lang), remark.en),
    });
    Some(Judged { verdict, detail, terms, remark, progress: None })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::audit::{CheckKind, Checked, check_relations};

    const SMALL: &str = include_str!("../../tests/fixtures/small.json");
    const STATED: &str = r#""facts":["lanshan-workers-own","lanshan-drivers"]"#;

    fn with(facts: &str) -> Checked {
        let document = SMALL.replacen(STATED, facts, 1);
        assert_ne!(document, SMALL);
        let collection = Collection::open(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        check_relations(&collection).into_iter().find(|check| check.kind == CheckKind::Overlap).unwrap()
    }

    #[test]
    fn parts_that_exceed_their_whole_prove_the_overlap_and_say_by_how_much() {
        let own =
            r#""facts":["lanshan-workers-own","lanshan-workers-inside"],"whole":"lanshan-workers-outside""#;
        let check = with(own);
        assert_eq!(check.verdict, Verdict::Holds);
        assert_eq!(check.facts[0], "lanshan-workers-outside", "the whole comes first");
        assert!(check.detail.en.starts_with("0.45万 (4,500) + 2.6万 (26,000) > 1.15万 (11,500): "));
        // 4,450 and 25,500 at least, under 11,550.
        assert!(check.detail.en.contains("more than 18,400 people beyond the whole"), "{}", check.detail.en);
        assert!(check.detail.zh.contains("可见有重复计算"), "{}", check.detail.zh);
    }

    #[test]
    fn parts_that_may_fit_prove_nothing() {
        let all = r#""facts":["lanshan-workers-outside","lanshan-workers-inside","lanshan-workers-own","lanshan-drivers"],"whole":"lanshan-workers""#;
        let check = with(all);
        assert_eq!(check.verdict, Verdict::CannotBeChecked, "42,320 and 42,000, both rounded");
        assert!(!check.detail.en.contains('>'), "{}", check.detail.en);
    }
}
