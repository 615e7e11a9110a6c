//! How far a promise is reached by a later figure.

use super::judged::{Judged, beside};
use super::operand::{Operand, in_one_unit};
use super::verdict::{Operator, Progress, Term, Verdict};
use super::wording::{both, figure, percent, percents};
use crate::figure::Interval;
use crate::snapshot::{Bound, Collection, FactView, Lang};

/// What was achieved against what was promised. The promise is measured at the number it names ("30,000 or
/// more" at 30,000); "at most" and "under" promise not to exceed it.
pub(super) fn check_progress(c: &Collection, target: FactView, actual: FactView) -> Judged {
    let Some((_, quantities)) = in_one_unit(c, &[target, actual]) else {
        return no_common_unit(target, actual);
    };
    let (promised, done) = (quantities[0].nominal, quantities[1]);
    let bound = target.fact.bound;
    let verdict = judge_progress(promised, bound, &done);
    let share = done.interval.divide(&Interval::point(promised));
    let missing = gap(promised, bound, &done).filter(|_| verdict == Verdict::Fails);
    let gap = missing.filter(|_| target.unit.id == actual.unit.id && target.unit.to.is_none());
    let progress = share.map(|share| Progress { nominal: done.nominal / promised, share, gap });
    let terms = vec![
        Term { operator: Operator::First, fact: actual.fact.id.clone() },
        Term { operator: Operator::Per, fact: target.fact.id.clone() },
    ];
    let remark = both(|lang| {
        progress.map_or_else(String::new, |progress| {
            let nominal = percent(progress.nominal);
            let share = match (percents(&progress.share, lang), lang) {
                (None, Lang::Zh) => format!("为目标的 {nominal}"),
                (None, Lang::En) => format!("{nominal} of it"),
                (Some(ends), Lang::Zh) => format!("为目标的 {nominal}（按印出的精度：{ends}）"),
                (Some(ends), Lang::En) => format!("{nominal} of it ({ends} at the printed precision)"),
            };
            match (missing, lang) {
                (None, _) => share,
                (Some(gap), Lang::Zh) => format!("{share}，还差{gap}", gap = gap.describe(lang)),
                (Some(gap), Lang::En) => format!("{share}, {gap} to go", gap = gap.describe(lang)),
            }
        })
    });
    let detail = both(|lang| {
        let (done, promised) = (figure(&actual, lang), figure(&target, lang));
        let reached = match (remark.get(lang), lang) {
            ("", _) => String::new(),
            (remark, Lang::Zh) => format!("，{remark}"),
            (remark, Lang::En) => format!(", {remark}"),
        };
        match (verdict, lang) {
            (Verdict::Holds | Verdict::HoldsWithinRounding, Lang::Zh) => {
                format!("目标 {promised}，已达 {done}{reached}；目标达到。")
            }
            (Verdict::Holds | Verdict::HoldsWithinRounding, Lang::En) => {
                format!("{promised} promised, {done} reached{reached}; the target is met.")
            }
            (Verdict::Fails, Lang::Zh) => format!("目标 {promised}，已达 {done}{reached}；目标未达到。"),
            (Verdict::Fails, Lang::En) => {
                format!("{promised} promised, {done} reached{reached}; the target is not met.")
            }
            (Verdict::CannotBeChecked, Lang::Zh) => {
                format!("目标 {promised}，已达 {done}{reached}；按所印数字无法判断。")
            }
            (Verdict::CannotBeChecked, Lang::En) => {
                format!("{promised} promised, {done} reached{reached}; the figures do not decide it.")
            }
        }
    });
    Judged { verdict, detail, terms, remark, progress }
}

/// What is missing to a promise of so many or more, as far as the printed figure says it; none where nothing is.
fn gap(promised: f64, bound: Bound, done: &Operand) -> Option<Interval> {
    let asks_for_more = matches!(bound, Bound::Exact | Bound::AtLeast | Bound::MoreThan);
    let outward = |end: f64, step: fn(f64) -> f64| if end.fract() == 0.0 { end } else { step(end) };
    let least = outward(promised - done.interval.high(), f64::next_down);
    let most = outward(promised - done.interval.low(), f64::next_up);
    (asks_for_more && least > 0.0).then(|| Interval::closed(least, most))
}

fn judge_progress(promised: f64, bound: Bound, done: &Operand) -> Verdict {
    let (low, high) = (done.interval.low(), done.interval.high());
    let (met, missed, nominally) = match bound {
        Bound::Exact | Bound::AtLeast => {
            let missed = high < promised || (high == promised && done.interval.high_is_open());
            (low >= promised, missed, done.nominal >= promised)
        }
        Bound::MoreThan => {
            let met = low > promised || (low == promised && done.interval.low_is_open());
            (met, high <= promised, done.nominal > promised)
        }
        Bound::AtMost => {
            let missed = low > promised || (low == promised && done.interval.low_is_open());
            (high <= promised, missed, done.nominal <= promised)
        }
        Bound::LessThan => {
            let met = high < promised || (high == promised && done.interval.high_is_open());
            (met, low >= promised, done.nominal < promised)
        }
    };
    match (met, missed) {
        (true, _) => Verdict::Holds,
        (_, true) => Verdict::Fails,
        _ if nominally && !done.open => Verdict::HoldsWithinRounding,
        _ => Verdict::CannotBeChecked,
    }
}

fn no_common_unit(target: FactView, actual: FactView) -> Judged {
    let detail = both(|lang| {
        let side = |fact: &FactView| match fact.unit.id.as_str() {
            "percent" | "share" => figure(fact, lang),
            _ => format!("{} {}", figure(fact, lang), fact.unit.name_for(fact.fact.value).get(lang)),
        };
        let (promised, done) = (side(&target), side(&actual));
        match lang {
            Lang::Zh => format!(
                "要求是 {promised}，后来报告的是 {done}；一为标准，一为总数，单凭这两个数不足以判断。"
            ),
            Lang::En => format!(
                "{promised} asked for, {done} reported later; one is a rule, the other a count, and these two alone do not decide it."
            ),
        }
    });
    Judged {
        verdict: Verdict::CannotBeChecked,
        remark: detail.clone(),
        detail,
        terms: beside([target.fact.id.as_str(), actual.fact.id.as_str()]),
        progress: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_measured_at_the_number_it_names() {
        let done = |interval: Interval, nominal| Operand { interval, nominal, open: false };
        let rounded = done(Interval::half_open(25_250.0, 25_350.0), 25_300.0);
        assert_eq!(judge_progress(30_000.0, Bound::AtLeast, &rounded), Verdict::Fails);
        assert_eq!(judge_progress(25_250.0, Bound::AtLeast, &rounded), Verdict::Holds);
        assert_eq!(judge_progress(25_300.0, Bound::AtLeast, &rounded), Verdict::HoldsWithinRounding);
        assert_eq!(judge_progress(25_340.0, Bound::AtLeast, &rounded), Verdict::CannotBeChecked);
        assert_eq!(judge_progress(25_350.0, Bound::Exact, &rounded), Verdict::Fails);
        assert_eq!(judge_progress(25_350.0, Bound::LessThan, &rounded), Verdict::Holds);
        assert_eq!(judge_progress(25_000.0, Bound::AtMost, &rounded), Verdict::Fails);
        let open = Operand { interval: Interval::more_than(20_000.0), nominal: 20_000.0, open: true };
        assert_eq!(judge_progress(30_000.0, Bound::AtLeast, &open), Verdict::CannotBeChecked);
        assert_eq!(judge_progress(20_000.0, Bound::MoreThan, &open), Verdict::Holds);
    }
}
