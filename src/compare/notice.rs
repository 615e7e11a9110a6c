//! What a reader should be told of the regions and the normalisation that they asked for.

use super::normalisation::{Availability, Normalisation};
use super::words::names;
use crate::snapshot::{Lang, Text};

/// How many regions stand side by side at most.
pub const MOST_REGIONS: usize = 4;

/// Something about the request that a reader should be told. The comparison works nevertheless.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// No region has this code; it is left out.
    UnknownRegion {
        /// The code as asked for.
        code: String,
    },
    /// A region was asked for more than once; it stands once.
    RepeatedRegion {
        /// The region.
        region: Text,
    },
    /// More than four regions were asked for; the first four stand.
    TooManyRegions {
        /// Those left out.
        left_out: Vec<Text>,
    },
    /// Fewer than two regions are left: nothing can be compared.
    TooFewRegions,
    /// No report says anything of this region.
    NoFacts {
        /// The region.
        region: Text,
    },
    /// Further figures are about places inside a region; they stand with those places.
    FactsInside {
        /// The region.
        region: Text,
        /// How many figures.
        facts: usize,
        /// Those places that have figures of their own.
        places: Vec<Text>,
    },
    /// One region lies inside the other: their counts are not independent.
    Nested {
        /// The region inside.
        inner: Text,
        /// The region around it.
        outer: Text,
    },
    /// No row can be normalised as asked.
    NotNormalised {
        /// What was asked for.
        normalisation: Normalisation,
        /// How it is unavailable.
        availability: Availability,
    },
}

impl Notice {
    /// A short permanent name, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Notice::UnknownRegion { .. } => "unknown-region",
            Notice::RepeatedRegion { .. } => "repeated-region",
            Notice::TooManyRegions { .. } => "too-many-regions",
            Notice::TooFewRegions => "too-few-regions",
            Notice::NoFacts { .. } => "no-facts",
            Notice::FactsInside { .. } => "facts-inside",
            Notice::Nested { .. } => "nested",
            Notice::NotNormalised { .. } => "not-normalised",
        }
    }

    /// The notice as a sentence.
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }

    fn en(&self) -> String {
        match self {
            Notice::UnknownRegion { code } => {
                format!("There is no region “{}” in this collection; it is left out.", shortened(code))
            }
            Notice::RepeatedRegion { region } => {
                format!("{} was asked for more than once; it is shown once.", region.en)
            }
            Notice::TooManyRegions { left_out } => format!(
                "At most {MOST_REGIONS} regions stand side by side; left out: {}.",
                names(left_out, Lang::En)
            ),
            Notice::TooFewRegions => "Choose at least two regions to compare.".into(),
            Notice::NoFacts { region } => {
                format!("No report in this collection states a figure of {} itself.", region.en)
            }
            Notice::FactsInside { region, facts, places } => format!(
                "{facts} more {} about places inside {} and not shown for it: {}.",
                if *facts == 1 { "figure is" } else { "figures are" },
                region.en,
                names(places, Lang::En)
            ),
            Notice::Nested { inner, outer } => format!(
                "{} lies inside {}: their counts may overlap and are not compared.",
                inner.en, outer.en
            ),
            Notice::NotNormalised { normalisation, availability } => format!(
                "“{}” fits no row of these regions: {}.",
                normalisation.name().en,
                availability.text(Lang::En)
            ),
        }
    }

    fn zh(&self) -> String {
        match self {
            Notice::UnknownRegion { code } => {
                format!("本数据集中没有地区“{}”，已略去。", shortened(code))
            }
            Notice::RepeatedRegion { region } => format!("{}被选了不止一次，只列一次。", region.zh),
            Notice::TooManyRegions { left_out } => {
                format!("并排最多 {MOST_REGIONS} 个地区；略去：{}。", names(left_out, Lang::Zh))
            }
            Notice::TooFewRegions => "请至少选择两个地区来比较。".into(),
            Notice::NoFacts { region } => format!("本数据集中没有报告给出{}自身的数字。", region.zh),
            Notice::FactsInside { region, facts, places } => format!(
                "另有 {facts} 个数字说的是{}之内的地方，不列在其名下：{}。",
                region.zh,
                names(places, Lang::Zh)
            ),
            Notice::Nested { inner, outer } => {
                format!("{}在{}之内：两者的计数可能重叠，不作比较。", inner.zh, outer.zh)
            }
            Notice::NotNormalised { normalisation, availability } => format!(
                "“{}”不适用于这些地区的任何一行：{}。",
                normalisation.name().zh,
                availability.text(Lang::Zh)
            ),
        }
    }
}

/// A code from outside may be of any length.
fn shortened(code: &str) -> String {
    const MOST: usize = 24;
    let mut text: String = code.chars().take(MOST).collect();
    if code.chars().nth(MOST).is_some() {
        text.push('…');
    }
    text
}
