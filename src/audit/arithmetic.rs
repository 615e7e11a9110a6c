//! Sums, parts, restatements, products and payouts.

use super::judge::{judge_at_most, judge_equal};
use super::judged::{Judged, row};
use super::operand::{Operand, in_one_unit};
use super::verdict::{Operator, Term, Verdict};
use super::wording::{both, equation, figure, quantity};
use crate::figure::Interval;
use crate::snapshot::{Collection, FactView, Lang};

/// The sign between sides that should be equal.
fn equality_sign(verdict: Verdict, sides: &[Operand]) -> Operator {
    match verdict {
        Verdict::Holds if !same(sides) => Operator::Agrees,
        Verdict::Holds => Operator::Equals,
        Verdict::HoldsWithinRounding => Operator::About,
        Verdict::Fails => Operator::Differs,
        Verdict::CannotBeChecked => Operator::Beside,
    }
}

/// Whether all sides print the same number; if they hold and do not, an open side leaves room for the others.
fn same(sides: &[Operand]) -> bool {
    sides.windows(2).all(|pair| pair[0].agrees_nominally(&pair[1]))
}

/// The sign between a part and its whole.
fn limit_sign(verdict: Verdict) -> Operator {
    match verdict {
        Verdict::Fails => Operator::Exceeds,
        Verdict::CannotBeChecked => Operator::Beside,
        _ => Operator::AtMost,
    }
}

fn id(fact: FactView<'_>) -> &str {
    &fact.fact.id
}

fn with_last(mut terms: Vec<Term>, operator: Operator, fact: &str) -> Vec<Term> {
    terms.push(Term { operator, fact: fact.to_owned() });
    terms
}

fn finding(c: &Collection, verdict: Verdict, terms: Vec<Term>, words: impl Fn(Lang) -> String) -> Judged {
    let remark = both(words);
    let detail = both(|lang| match lang {
        Lang::Zh => format!("{}：{}", equation(c, &terms, lang), remark.zh),
        Lang::En => format!("{}: {}", equation(c, &terms, lang), remark.en),
    });
    Judged { verdict, detail, terms, remark, progress: None }
}

/// The parts add up to the total.
pub(super) fn check_sum(c: &Collection, total: FactView, parts: &[FactView]) -> Option<Judged> {
    let all: Vec<FactView> = std::iter::once(total).chain(parts.iter().copied()).collect();
    let (unit, quantities) = in_one_unit(c, &all)?;
    let (stated, sum) = (quantities[0], Operand::total(&quantities[1..]));
    let verdict = judge_equal(&sum, &stated);
    let sides = [sum, stated];
    let terms = row(Operator::Plus, parts.iter().map(|part| id(*part)));
    let terms = with_last(terms, equality_sign(verdict, &sides), id(total));
    Some(finding(c, verdict, terms, |lang| {
        let computed = quantity(&sum.interval, unit, lang);
        let printed = quantity(&stated.interval, unit, lang);
        match (verdict, lang) {
            (Verdict::Holds, Lang::Zh) if !same(&sides) => {
                format!("各项之和为{computed}，合计为{printed}，两者相容。")
            }
            (Verdict::Holds, Lang::En) if !same(&sides) => {
                format!("the parts make {computed}, the total says {printed}, which agree.")
            }
            (Verdict::Holds, Lang::Zh) => "各项之和与合计逐位相符。".into(),
            (Verdict::Holds, Lang::En) => "the parts add up to the total, digit for digit.".into(),
            (Verdict::HoldsWithinRounding, Lang::Zh) => {
                format!("各项之和为{computed}，合计为{printed}，在舍入范围内相符。")
            }
            (Verdict::HoldsWithinRounding, Lang::En) => {
                format!("the parts make {computed}, the total says {printed}; they agree within rounding.")
            }
            (Verdict::Fails, Lang::Zh) => format!("各项之和为{computed}，合计为{printed}，不可能相符。"),
            (Verdict::Fails, Lang::En) => {
                format!("the parts make {computed}, the total says {printed}; they cannot agree.")
            }
            (Verdict::CannotBeChecked, _) => open_end(lang).into(),
        }
    }))
}

/// The parts, which are not all, do not exceed the total.
pub(super) fn check_partial_sum(c: &Collection, total: FactView, parts: &[FactView]) -> Option<Judged> {
    let all: Vec<FactView> = std::iter::once(total).chain(parts.iter().copied()).collect();
    let (unit, quantities) = in_one_unit(c, &all)?;
    let (stated, sum) = (quantities[0], Operand::total(&quantities[1..]));
    let verdict = judge_at_most(&sum, &stated);
    let terms = row(Operator::Plus, parts.iter().map(|part| id(*part)));
    let terms = with_last(terms, limit_sign(verdict), id(total));
    Some(finding(c, verdict, terms, |lang| {
        let computed = quantity(&sum.interval, unit, lang);
        match (verdict, lang) {
            (Verdict::Fails, Lang::Zh) => format!("所列各项之和为{computed}，超过了合计。"),
            (Verdict::Fails, Lang::En) => {
                format!("the parts that are listed make {computed}, more than the total.")
            }
            (Verdict::CannotBeChecked, _) => open_end(lang).into(),
            (_, Lang::Zh) => format!("所列各项之和为{computed}，不超过合计；其余部分没有列出。"),
            (_, Lang::En) => format!(
                "the parts that are listed make {computed}, no more than the total; the rest is not listed."
            ),
        }
    }))
}

/// The part does not exceed the whole.
pub(super) fn check_subset(c: &Collection, whole: FactView, part: FactView) -> Option<Judged> {
    let (_, quantities) = in_one_unit(c, &[whole, part])?;
    let verdict = judge_at_most(&quantities[1], &quantities[0]);
    let terms = with_last(row(Operator::First, [id(part)]), limit_sign(verdict), id(whole));
    Some(finding(c, verdict, terms, |lang| match (verdict, lang) {
        (Verdict::Fails, Lang::Zh) => "部分大于整体，不可能成立。".into(),
        (Verdict::Fails, Lang::En) => "the part is greater than its whole, which cannot be.".into(),
        (Verdict::CannotBeChecked, _) => open_end(lang).into(),
        (Verdict::HoldsWithinRounding, Lang::Zh) => "考虑舍入，部分可以不超过整体。".into(),
        (Verdict::HoldsWithinRounding, Lang::En) => "within rounding the part fits into its whole.".into(),
        (Verdict::Holds, Lang::Zh) => "部分不超过整体。".into(),
        (Verdict::Holds, Lang::En) => "the part fits into its whole.".into(),
    }))
}

/// Every two of the statements can state the same quantity.
pub(super) fn check_restates(c: &Collection, facts: &[FactView]) -> Option<Judged> {
    let (unit, quantities) = in_one_unit(c, facts)?;
    let mut verdict = Verdict::Holds;
    for (i, a) in quantities.iter().enumerate() {
        for b in &quantities[i + 1..] {
            verdict = verdict.max(judge_equal(a, b));
        }
    }
    let terms = row(equality_sign(verdict, &quantities), facts.iter().map(|fact| id(*fact)));
    Some(finding(c, verdict, terms, |lang| {
        let ranges: Vec<String> =
            quantities.iter().map(|each| quantity(&each.interval, unit, lang)).collect();
        match (verdict, lang) {
            (Verdict::Holds, Lang::Zh) if !same(&quantities) => {
                format!("分别表示{}，彼此相容。", ranges.join("、"))
            }
            (Verdict::Holds, Lang::En) if !same(&quantities) => {
                format!("they stand for {}, which agree.", ranges.join(" and "))
            }
            (Verdict::Holds, Lang::Zh) => "几处所说的数相同。".into(),
            (Verdict::Holds, Lang::En) => "the statements give the same number.".into(),
            (Verdict::HoldsWithinRounding, Lang::Zh) => {
                format!("分别表示{}，在舍入范围内一致。", ranges.join("、"))
            }
            (Verdict::HoldsWithinRounding, Lang::En) => {
                format!("they stand for {}, and agree within rounding.", ranges.join(" and "))
            }
            (Verdict::Fails, Lang::Zh) => format!("分别表示{}，不可能是同一个数。", ranges.join("、")),
            (Verdict::Fails, Lang::En) => {
                format!("they stand for {}, and cannot be the same number.", ranges.join(" and "))
            }
            (Verdict::CannotBeChecked, _) => open_end(lang).into(),
        }
    }))
}

/// The product of the factors is the result; each in the unit that its own converts to, so that a share of a
/// share is a share.
pub(super) fn check_product(c: &Collection, factors: &[FactView], result: FactView) -> Judged {
    let one = Operand { interval: Interval::point(1.0), nominal: 1.0, open: false };
    let product = factors.iter().fold(one, |product, factor| product.times(&Operand::in_base(factor)));
    let stated = Operand::in_base(&result);
    let verdict = judge_equal(&product, &stated);
    let terms = row(Operator::Times, factors.iter().map(|factor| id(*factor)));
    let sides = [product, stated];
    let terms = with_last(terms, equality_sign(verdict, &sides), id(result));
    let factor = result.unit.to.as_ref().and(result.unit.factor).unwrap_or(1.0);
    let in_unit_of_result = product.scale(1.0 / factor);
    finding(c, verdict, terms, |lang| {
        let computed = quantity(&in_unit_of_result.interval, result.unit, lang);
        let printed = quantity(&result.interval(), result.unit, lang);
        match (verdict, lang) {
            (Verdict::Holds, Lang::Zh) if !same(&sides) => {
                format!("乘积为{computed}，所给的数为{printed}，两者相容。")
            }
            (Verdict::Holds, Lang::En) if !same(&sides) => {
                format!("the product is {computed}, the number given {printed}, which agree.")
            }
            (Verdict::Holds, Lang::Zh) => "乘积与所给的数逐位相符。".into(),
            (Verdict::Holds, Lang::En) => "the product is the number given, digit for digit.".into(),
            (Verdict::HoldsWithinRounding, Lang::Zh) => {
                format!("乘积为{computed}，所给的数为{printed}，在舍入范围内相符。")
            }
            (Verdict::HoldsWithinRounding, Lang::En) => format!(
                "the product is {computed}, the number given stands for {printed}; they agree within rounding."
            ),
            (Verdict::Fails, Lang::Zh) => format!("乘积为{computed}，所给的数为{printed}，不可能相符。"),
            (Verdict::Fails, Lang::En) => {
                format!("the product is {computed}, the number given {printed}; they cannot agree.")
            }
            (Verdict::CannotBeChecked, _) => open_end(lang).into(),
        }
    })
}

/// The amount lies between what everyone would get at the lowest rate and at the highest.
pub(super) fn check_payout(
    c: &Collection,
    rates: &[FactView],
    recipients: FactView,
    amount: FactView,
) -> Option<Judged> {
    let lowest = *rates.iter().min_by(|a, b| by_rate(a, b))?;
    let highest = *rates.iter().max_by(|a, b| by_rate(a, b))?;
    let (people, paid) = (Operand::in_base(&recipients), Operand::in_base(&amount));
    let (least, most) = (Operand::in_base(&lowest).times(&people), Operand::in_base(&highest).times(&people));
    let (above, below) = (judge_at_most(&least, &paid), judge_at_most(&paid, &most));
    let verdict = above.max(below);
    let terms = vec![
        Term { operator: Operator::First, fact: id(lowest).to_owned() },
        Term { operator: limit_sign(above), fact: id(amount).to_owned() },
        Term { operator: Operator::Per, fact: id(recipients).to_owned() },
        Term { operator: limit_sign(below), fact: id(highest).to_owned() },
    ];
    let mean = paid.interval.divide(&people.interval);
    Some(finding(c, verdict, terms, |lang| {
        let each = mean.map_or_else(String::new, |mean| quantity(&two_decimals(mean), lowest.unit, lang));
        let (low, high) = (figure(&lowest, lang), figure(&highest, lang));
        match (verdict, lang) {
            (Verdict::Fails, Lang::Zh) => {
                format!("平均每份为{each}，不在最低标准 {low} 与最高标准 {high} 之间。")
            }
            (Verdict::Fails, Lang::En) => {
                format!("the mean is {each}, not between the lowest rate {low} and the highest {high}.")
            }
            (Verdict::CannotBeChecked, _) => open_end(lang).into(),
            (_, Lang::Zh) => format!("平均每份为{each}，在最低标准 {low} 与最高标准 {high} 之间。"),
            (_, Lang::En) => {
                format!("the mean is {each}, between the lowest rate {low} and the highest {high}.")
            }
        }
    }))
}

fn by_rate(a: &FactView, b: &FactView) -> std::cmp::Ordering {
    Operand::in_base(a).nominal.total_cmp(&Operand::in_base(b).nominal)
}

/// The interval with its ends at two decimals, rounded outwards.
fn two_decimals(interval: Interval) -> Interval {
    if interval.is_point() || interval.is_unbounded() {
        return interval;
    }
    let low = (interval.low() * 100.0).floor() / 100.0;
    Interval::closed(low, (interval.high() * 100.0).ceil() / 100.0)
}

fn open_end(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "有的数只说了一端（如“以上”“近”），不足以判断。",
        Lang::En => "some figure states one end only (at least, nearly), which does not decide it.",
    }
}
