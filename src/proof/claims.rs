//! What a stretch of text claims beside its number: planned or done, per head or in all, who gives and who receives.

use std::ops::Range;

use super::canvas::{Canvas, is_latin};

/// Whether something is told as planned or as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// Nothing says that it is only planned.
    Unsaid,
    /// It is told as planned.
    Planned,
    /// A word may say that it is planned.
    PerhapsPlanned,
    /// It is told as done.
    Done,
    /// Words of both stand there.
    Both,
}

const PLANNED: [&str; 34] = [
    "计划", "拟", "力争", "目标", "预计", "争取", "承诺", "规划", "打算", "确保", "要求", "努力", "plan",
    "plans", "planned", "planning", "will", "aim", "aims", "aimed", "target", "targets", "targeted",
    "pledged", "pledges", "promised", "promises", "expects", "expected", "intends", "intended", "must",
    "should", "goal",
];
const PERHAPS: [&str; 5] = ["将", "要", "is to", "are to", "to be"];
const DONE: [&str; 11] =
    ["已", "完成", "建成", "达到了", "累计", "already", "completed", "achieved", "so far", "finished", "了"];
const PER: [&str; 15] = [
    "每", "人均", "户均", "平均", "per", "each", "a head", "apiece", "a month", "a year", "monthly",
    "annual", "yearly", "a person", "average",
];
const MONTHLY: [&str; 5] = ["每月", "月", "a month", "per month", "monthly"];
const YEARLY: [&str; 7] = ["每年", "年", "a year", "per year", "annual", "annually", "yearly"];
const TURNING: [&str; 15] = [
    "获得", "得到", "收到", "接收", "来自", "从", "由", "receive", "receives", "received", "from", "got",
    "gets", "by", "thanks",
];
const EITHER: [&str; 9] = ["与", "和", "同", "跟", "with", "and", "between", "paired", "together"];
const SINCE_THE_START: [&str; 5] = ["累计", "cumulative", "cumulatively", "altogether since", "in all since"];

/// What the words around a number claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claims {
    /// Whether it is planned or done.
    pub claim: Claim,
    /// Whether the number is one per something.
    pub per: bool,
    /// Whether it is one for each month.
    pub monthly: bool,
    /// Whether it is one for each year.
    pub yearly: bool,
    /// Whether it counts since a beginning.
    pub cumulative: bool,
    /// Whether what is said first receives, so that the order of places is turned.
    pub turned: bool,
    /// Whether both sides do something together, or the giver may stand in either place.
    pub mutual: bool,
}

impl Claims {
    /// What is claimed in a number's own stretch, and around it in its sentence.
    pub fn of(canvas: &Canvas, own: &Range<usize>, around: &[Range<usize>]) -> Self {
        let anywhere =
            |words: &[&str]| std::iter::once(own).chain(around).any(|range| says(canvas, range, words));
        let mut claim = claim(canvas, own);
        let mut before = around.iter().filter(|range| range.end <= own.start);
        if claim == Claim::Unsaid && before.any(|range| self::claim(canvas, range) == Claim::Planned) {
            claim = Claim::Planned;
        }
        Self {
            claim,
            per: anywhere(&PER),
            monthly: says(canvas, own, &MONTHLY),
            yearly: says(canvas, own, &YEARLY),
            cumulative: says(canvas, own, &SINCE_THE_START),
            turned: anywhere(&TURNING),
            mutual: anywhere(&EITHER),
        }
    }
}

/// Whether some words stand in a range, Latin ones as whole words; those of dates and places are none.
pub(super) fn says(canvas: &Canvas, range: &Range<usize>, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let first = word.chars().next().unwrap_or_default();
        let latin = is_latin(first);
        let length = word.chars().count();
        range.clone().any(|at| {
            canvas.at(at) == first
                && !canvas.is_hidden(at)
                && at + length <= range.end
                && canvas.has(at, word)
                && !(latin && (is_latin(canvas.at(at + length)) || (at > 0 && is_latin(canvas.at(at - 1)))))
        })
    })
}

/// What a stretch claims.
fn claim(canvas: &Canvas, range: &Range<usize>) -> Claim {
    let (planned, done) = (says(canvas, range, &PLANNED), says(canvas, range, &DONE));
    match (planned, done) {
        (true, true) => Claim::Both,
        (true, false) => Claim::Planned,
        (false, true) => Claim::Done,
        (false, false) if says(canvas, range, &PERHAPS) => Claim::PerhapsPlanned,
        (false, false) => Claim::Unsaid,
    }
}
