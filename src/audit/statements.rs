//! Enumerations, and contradictions, which the coders state in words.

use super::judge::judge_equal;
use super::judged::{Judged, beside, row};
use super::operand::in_one_unit;
use super::verdict::{Operator, Verdict};
use super::wording::{both, equation, figure};
use crate::figure::{Interval, Order};
use crate::snapshot::{Collection, FactView, Lang, Text};

/// As many are listed as are announced.
///
/// A list that does not claim to be complete, and is shorter, shows nothing: it gives examples.
pub(super) fn check_enumeration(announced: FactView, listed: &[Text], complete: bool) -> Judged {
    let count = Interval::point(listed.len() as f64);
    let stated = announced.interval();
    let verdict = match count.order(&stated) {
        Order::Greater => Verdict::Fails,
        Order::Less if complete => Verdict::Fails,
        Order::Less => Verdict::CannotBeChecked,
        Order::Same | Order::Undecided => Verdict::Holds,
    };
    let remark = both(|lang| {
        let names: Vec<&str> = listed.iter().map(|name| name.get(lang)).collect();
        let n = listed.len();
        match lang {
            Lang::Zh => {
                let list =
                    if names.is_empty() { String::new() } else { format!("（{}）", names.join("、")) };
                let end = match verdict {
                    Verdict::CannotBeChecked if n == 0 => "原文没有列出，无法核对。",
                    Verdict::CannotBeChecked => "原文只是举例，其余没有列出，无法核对。",
                    Verdict::Fails => "两数不符。",
                    _ => "两数相符。",
                };
                format!("列出 {n} 项{list}；{end}")
            }
            Lang::En => {
                let list = if names.is_empty() { String::new() } else { format!(" ({})", names.join("; ")) };
                let end = match verdict {
                    Verdict::CannotBeChecked if n == 0 => "the report names none, so this cannot be checked.",
                    Verdict::CannotBeChecked => {
                        "the report gives examples only, so the rest cannot be checked."
                    }
                    Verdict::Fails => "the two numbers differ.",
                    _ => "the two numbers agree.",
                };
                format!("{n} listed{list}; {end}")
            }
        }
    });
    let detail = both(|lang| match lang {
        Lang::Zh => format!("自称“{}”，{}", figure(&announced, lang), remark.zh),
        Lang::En => format!("{} announced, {}", figure(&announced, lang), remark.en),
    });
    Judged { verdict, detail, terms: beside([announced.fact.id.as_str()]), remark, progress: None }
}

/// Statements that cannot all be true, given that they speak of the same thing.
///
/// The coder states that they do, and why; the verdict is still the figures' own. It fails where the figures
/// differ for certain. Should they not differ, or be in different units, the figures do not decide it.
pub(super) fn check_contradiction(c: &Collection, facts: &[FactView], why: &Text) -> Judged {
    let differ = in_one_unit(c, facts).is_some_and(|(_, quantities)| {
        quantities
            .iter()
            .enumerate()
            .any(|(i, a)| quantities[i + 1..].iter().any(|b| judge_equal(a, b) == Verdict::Fails))
    });
    let (verdict, sign) = if differ {
        (Verdict::Fails, Operator::Differs)
    } else {
        (Verdict::CannotBeChecked, Operator::Beside)
    };
    let terms = row(sign, facts.iter().map(|fact| fact.fact.id.as_str()));
    let remark = both(|lang| match (differ, lang) {
        (true, _) => why.get(lang).to_owned(),
        (false, Lang::Zh) => format!("两数本身不足以判定矛盾。{}", why.zh),
        (false, Lang::En) => format!("the figures alone do not show a contradiction. {}", why.en),
    });
    let detail = both(|lang| match lang {
        Lang::Zh => format!("{}：{}", equation(c, &terms, lang), remark.zh),
        Lang::En => format!("{}: {}", equation(c, &terms, lang), remark.en),
    });
    Judged { verdict, detail, terms, remark, progress: None }
}
