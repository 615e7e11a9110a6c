//! Which end of a figure is open.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// What the words around a figure say of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The number itself, within its printed precision.
    Exact,
    /// 以上, 至少, 不低于, 不少于.
    AtLeast,
    /// 超, 逾, 余, 多.
    MoreThan,
    /// 以内, 不超过.
    AtMost,
    /// 近, 不足.
    LessThan,
}

impl Bound {
    /// Every bound.
    pub const ALL: [Self; 5] = [Self::Exact, Self::AtLeast, Self::MoreThan, Self::AtMost, Self::LessThan];

    /// As it stands in the document.
    pub fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::AtMost => "at_most",
            Self::LessThan => "less_than",
        }
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        match (lang, self) {
            (Lang::Zh, Self::Exact) => "无限定词",
            (Lang::Zh, Self::AtLeast) => "至少",
            (Lang::Zh, Self::MoreThan) => "超过",
            (Lang::Zh, Self::AtMost) => "至多",
            (Lang::Zh, Self::LessThan) => "不足",
            (Lang::En, Self::Exact) => "none",
            (Lang::En, Self::AtLeast) => "at least",
            (Lang::En, Self::MoreThan) => "more than",
            (Lang::En, Self::AtMost) => "at most",
            (Lang::En, Self::LessThan) => "less than",
        }
    }
}
