//! Why a figure cannot be normalised: each reason typed, and in words.

use super::words::{inside, names};
use crate::snapshot::{Edtf, Lang, Text};

/// Why a figure cannot be normalised.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Withheld {
    /// It is a rate or a rule already.
    NotACount,
    /// The indicator names no group of people whose size is known.
    NoPopulation,
    /// It counts another group of people than the divisor does.
    OtherPopulation {
        /// Whom it counts.
        counts: Text,
    },
    /// It is the divisor itself.
    IsTheDivisor,
    /// The report that prints it does not give the size of the group at this place.
    NoDivisor {
        /// The group.
        population: Text,
        /// The place.
        region: Text,
        /// Places inside it of which the report does.
        inside: Vec<Text>,
    },
    /// The report states no whole that it is a part of.
    NoWhole,
    /// A number at a time has no yearly amount.
    NotOverTime,
    /// The report gives no period with both ends.
    NoClosedPeriod {
        /// What it gives.
        stated: Option<Edtf>,
    },
    /// The divisor may be zero throughout.
    DivisorIsZero,
}

impl Withheld {
    /// Whether the report lacks something that another could have given.
    pub(super) fn is_of_the_report(&self) -> bool {
        matches!(self, Withheld::NoDivisor { .. } | Withheld::NoWhole | Withheld::NoClosedPeriod { .. })
    }

    /// A short permanent name, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Withheld::NotACount => "not-a-count",
            Withheld::NoPopulation => "no-population",
            Withheld::OtherPopulation { .. } => "other-population",
            Withheld::IsTheDivisor => "is-the-divisor",
            Withheld::NoDivisor { .. } => "no-divisor",
            Withheld::NoWhole => "no-whole",
            Withheld::NotOverTime => "not-over-time",
            Withheld::NoClosedPeriod { .. } => "no-closed-period",
            Withheld::DivisorIsZero => "divisor-is-zero",
        }
    }

    /// The reason in words, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }

    fn en(&self) -> String {
        match self {
            Withheld::NotACount => "the figure is a rate or a rule already".into(),
            Withheld::NoPopulation => "the indicator names no group of people of known size".into(),
            Withheld::OtherPopulation { counts } => {
                format!("the indicator counts {}, another group", inside(&counts.en))
            }
            Withheld::IsTheDivisor => "it is the number that others are divided by".into(),
            Withheld::NoDivisor { population, region, inside: places } => {
                let population = inside(&population.en);
                let region = &region.en;
                match places[..] {
                    [] => format!("the report does not give the number of {population} in {region}"),
                    _ => format!(
                        "the report gives the number of {population} in {} only, not in all of {region}",
                        names(places, Lang::En)
                    ),
                }
            }
            Withheld::NoWhole => "the report states no whole that it is a part of".into(),
            Withheld::NotOverTime => "a number at a time has no yearly amount".into(),
            Withheld::NoClosedPeriod { stated: None } => "the report states no period".into(),
            Withheld::NoClosedPeriod { stated: Some(period) } => {
                format!("the period stated ({}) has no two ends", period.words(Lang::En))
            }
            Withheld::DivisorIsZero => "the divisor may be zero".into(),
        }
    }

    fn zh(&self) -> String {
        match self {
            Withheld::NotACount => "该数字本身就是比率或规定".into(),
            Withheld::NoPopulation => "这一指标所指的人群没有总数，算不出".into(),
            Withheld::OtherPopulation { counts } => format!("该指标统计的是{}，并非同一人群", counts.zh),
            Withheld::IsTheDivisor => "它就是其他数字的除数".into(),
            Withheld::NoDivisor { population, region, inside } => match inside[..] {
                [] => format!("{}的报告没写{}总数，算不出", region.zh, population.zh),
                _ => format!(
                    "报告只写了{}的{}总数，没写{}全域的，算不出",
                    names(inside, Lang::Zh),
                    population.zh,
                    region.zh
                ),
            },
            Withheld::NoWhole => "报告没有给出它所属的总数".into(),
            Withheld::NotOverTime => "某一时点的数没有年均".into(),
            Withheld::NoClosedPeriod { stated: None } => "报告没有注明时期".into(),
            Withheld::NoClosedPeriod { stated: Some(period) } => {
                format!("所注时期（{}）没有起讫两端", period.words(Lang::Zh))
            }
            Withheld::DivisorIsZero => "除数可能为零".into(),
        }
    }
}
