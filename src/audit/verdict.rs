//! What a check says.

use serde::Serialize;

use super::kind::CheckKind;
use crate::figure::Interval;
use crate::snapshot::{Lang, Text};

/// What the figures say of a statement, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds: digit for digit, or for every value that the figures allow; a target is met.
    Holds,
    /// It can hold, because the figures are rounded.
    HoldsWithinRounding,
    /// The figures do not decide it.
    CannotBeChecked,
    /// It cannot hold; a target is not met.
    Fails,
}

impl Verdict {
    /// All verdicts, in the order in which a reader looks for them.
    pub const ALL: [Verdict; 4] =
        [Verdict::Fails, Verdict::HoldsWithinRounding, Verdict::Holds, Verdict::CannotBeChecked];

    /// The verdict as it stands in JSON and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::HoldsWithinRounding => "holds_within_rounding",
            Verdict::CannotBeChecked => "cannot_be_checked",
            Verdict::Fails => "fails",
        }
    }

    /// The verdict in words.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Verdict::Holds, Lang::Zh) => "成立",
            (Verdict::Holds, Lang::En) => "holds",
            (Verdict::HoldsWithinRounding, Lang::Zh) => "在舍入范围内成立",
            (Verdict::HoldsWithinRounding, Lang::En) => "holds within rounding",
            (Verdict::CannotBeChecked, Lang::Zh) => "无法核对",
            (Verdict::CannotBeChecked, Lang::En) => "cannot be checked",
            (Verdict::Fails, Lang::Zh) => "不成立",
            (Verdict::Fails, Lang::En) => "fails",
        }
    }
}

/// A relation with its verdict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Checked {
    /// The relation's id.
    pub id: String,
    /// What kind of statement is checked.
    #[serde(rename = "type")]
    pub kind: CheckKind,
    /// Ids of every fact that takes part, the result or whole first.
    pub facts: Vec<String>,
    /// What the figures say.
    pub verdict: Verdict,
    /// The arithmetic written out with the figures as printed, and what follows from it.
    pub detail: Text,
    /// The arithmetic taken apart, so that a view can make each figure a link.
    pub terms: Vec<Term>,
    /// What follows from the arithmetic, for a view that shows `terms`; empty where they say it all.
    #[serde(skip)]
    pub remark: Text,
    /// How far a target is reached, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
}

/// One figure of an arithmetic, with the sign before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The sign before the figure.
    pub operator: Operator,
    /// The fact's id.
    pub fact: String,
}

/// The sign before a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// None: the first term.
    First,
    /// Added to what stands before.
    Plus,
    /// Multiplied by.
    Times,
    /// Divided by.
    Per,
    /// The same, digit for digit.
    Equals,
    /// The same within rounding.
    About,
    /// Not the same.
    Differs,
    /// At most.
    AtMost,
    /// More than, where it should be at most, or where that proves an overlap.
    Exceeds,
    /// Within the range that the other leaves open.
    Agrees,
    /// Set beside, without a claim.
    Beside,
}

impl Operator {
    /// The sign as it is written.
    pub fn symbol(self) -> &'static str {
        match self {
            Operator::First => "",
            Operator::Plus => "+",
            Operator::Times => "×",
            Operator::Per => "÷",
            Operator::Equals => "=",
            Operator::About => "≈",
            Operator::Differs => "≠",
            Operator::AtMost => "≤",
            Operator::Exceeds => ">",
            Operator::Agrees => "∼",
            Operator::Beside => "|",
        }
    }
}

/// How far a target is reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// The printed numbers' quotient: 0.843 for 25,300 of 30,000.
    pub nominal: f64,
    /// Every quotient that the printed precision allows.
    pub share: Interval,
    /// What is missing to a target that is missed, where both figures are of one unit.
    pub gap: Option<Interval>,
}

impl Serialize for Progress {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = to.serialize_struct("Progress", 3)?;
        fields.serialize_field("nominal", &self.nominal)?;
        fields.serialize_field("low", &self.share.low())?;
        fields.serialize_field("high", &(!self.share.is_unbounded()).then_some(self.share.high()))?;
        fields.end()
    }
}
