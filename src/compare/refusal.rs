//! Why two figures may not be compared: each reason typed, and in words.

use super::words::{dated, inside, kind, levelled, measure, part};
use crate::snapshot::{Breakdown, Edtf, IndicatorMeasure, Kind, Lang, Level, Text};

/// Why two figures may not be compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// They stand in different collections.
    OtherCollection,
    /// Both are about one region: that is its history, not a comparison of regions.
    SameRegion {
        /// The region.
        region: Text,
    },
    /// They state the values of different indicators.
    OtherIndicator {
        /// The first indicator.
        first: Text,
        /// The second.
        second: Text,
    },
    /// Their units measure different quantities.
    OtherDimension {
        /// Unit of the first.
        first: Text,
        /// Unit of the second.
        second: Text,
    },
    /// Their units measure one quantity, but neither converts to the other.
    NoConversion {
        /// Unit of the first.
        first: Text,
        /// Unit of the second.
        second: Text,
    },
    /// Their values relate to time differently.
    OtherMeasure {
        /// Measure of the first.
        first: IndicatorMeasure,
        /// Measure of the second.
        second: IndicatorMeasure,
    },
    /// They count different people.
    OtherPopulation {
        /// Whom the first counts, if it says so.
        first: Option<Text>,
        /// Whom the second counts.
        second: Option<Text>,
    },
    /// They claim different things.
    OtherKind {
        /// Claim of the first.
        first: Kind,
        /// Claim of the second.
        second: Kind,
    },
    /// They count different parts of the indicator's whole, or one counts the whole.
    OtherPart {
        /// Part of the first; none for the whole.
        first: Option<Breakdown>,
        /// Part of the second.
        second: Option<Breakdown>,
    },
    /// One place lies inside the other, whose count may hold its own: a share, not a comparison.
    PartOfWhole {
        /// The place inside.
        inner: Text,
        /// The place around it.
        outer: Text,
    },
    /// The indicator is no count and no share, and names no group that it is a rate of.
    SingleCases,
    /// Something else is counted: what the coder knows of their scope differs.
    OtherScope {
        /// Each region of which that is known, with the words for it.
        scopes: Vec<(Text, Text)>,
    },
    /// One tells of a single person, firm or scene.
    SingleCase {
        /// Each region whose figure does, with the words for it.
        cases: Vec<(Text, Text)>,
    },
    /// Their times are known to lie more than two years apart.
    TimesApart {
        /// Each region with the time of its figure.
        times: Vec<(Text, Edtf)>,
    },
    /// The places are of different levels, and nothing is divided by their sizes.
    OtherLevel {
        /// Each region with its level.
        levels: Vec<(Text, Level)>,
    },
    /// As shares they are of different wholes.
    OtherWhole {
        /// Whole of the first.
        first: Text,
        /// Whole of the second.
        second: Text,
    },
}

impl Refusal {
    /// A short permanent name, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::OtherCollection => "other-collection",
            Refusal::SameRegion { .. } => "same-region",
            Refusal::OtherIndicator { .. } => "other-indicator",
            Refusal::OtherDimension { .. } => "other-dimension",
            Refusal::NoConversion { .. } => "no-conversion",
            Refusal::OtherMeasure { .. } => "other-measure",
            Refusal::OtherPopulation { .. } => "other-population",
            Refusal::OtherKind { .. } => "other-kind",
            Refusal::OtherPart { .. } => "other-part",
            Refusal::PartOfWhole { .. } => "part-of-whole",
            Refusal::SingleCases => "single-cases",
            Refusal::OtherScope { .. } => "other-scope",
            Refusal::SingleCase { .. } => "single-case",
            Refusal::TimesApart { .. } => "times-apart",
            Refusal::OtherLevel { .. } => "other-level",
            Refusal::OtherWhole { .. } => "other-whole",
        }
    }

    /// Whether the same thing is counted, and only its time or the size of the places stands against a ratio: then the
    /// numbers may stand side by side as answers to one question.
    pub fn allows_side_by_side(&self) -> bool {
        matches!(self, Refusal::TimesApart { .. } | Refusal::OtherLevel { .. })
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
            Refusal::OtherCollection => "the two figures stand in different collections".into(),
            Refusal::SameRegion { region } => {
                format!("both are about {}: two statements about one place do not compare places", region.en)
            }
            Refusal::OtherIndicator { first, second } => {
                format!("they are different indicators: “{}” and “{}”", first.en, second.en)
            }
            Refusal::OtherDimension { first, second } => {
                format!("they are counted in different things: {} and {}", first.en, second.en)
            }
            Refusal::NoConversion { first, second } => {
                format!("nothing converts between their units: {} and {}", first.en, second.en)
            }
            Refusal::OtherMeasure { first, second } => {
                format!("one says {}, the other {}", measure(*first, Lang::En), measure(*second, Lang::En))
            }
            Refusal::OtherPopulation { first, second } => {
                format!("one counts {}, the other {}", whom_en(first), whom_en(second))
            }
            Refusal::OtherKind { first, second } => {
                format!("one is {}, the other {}", kind(*first, Lang::En), kind(*second, Lang::En))
            }
            Refusal::OtherPart { first, second } => format!(
                "one counts {}, the other {}",
                part(first.as_ref(), Lang::En),
                part(second.as_ref(), Lang::En)
            ),
            Refusal::PartOfWhole { inner, outer } => format!(
                "{} lies inside {}, so that the count of the one may hold that of the other: a share, not a comparison",
                inner.en, outer.en
            ),
            Refusal::SingleCases => {
                "the indicator names no group of people: it tells of single cases, not of the places".into()
            }
            Refusal::OtherScope { scopes } => {
                format!("they do not count the same: {}", scoped(scopes, Lang::En))
            }
            Refusal::SingleCase { cases } => {
                format!("it tells of a single case: {}", scoped(cases, Lang::En))
            }
            Refusal::TimesApart { times } => {
                format!("their times are more than two years apart: {}", dated(times, Lang::En))
            }
            Refusal::OtherLevel { levels } => format!(
                "the places are of different levels and nothing is divided by their sizes: {}",
                levelled(levels, Lang::En)
            ),
            Refusal::OtherWhole { first, second } => {
                format!("they are shares of different wholes: “{}” and “{}”", first.en, second.en)
            }
        }
    }

    fn zh(&self) -> String {
        match self {
            Refusal::OtherCollection => "两个数字不在同一数据集".into(),
            Refusal::SameRegion { region } => {
                format!("两者说的都是{}：同一地区的两处陈述不构成地区间比较", region.zh)
            }
            Refusal::OtherIndicator { first, second } => {
                format!("指标不同：“{}”与“{}”", first.zh, second.zh)
            }
            Refusal::OtherDimension { first, second } => {
                format!("计量对象不同：{}与{}", first.zh, second.zh)
            }
            Refusal::NoConversion { first, second } => {
                format!("两个单位之间没有换算：{}与{}", first.zh, second.zh)
            }
            Refusal::OtherMeasure { first, second } => {
                format!("一个是{}，另一个是{}", measure(*first, Lang::Zh), measure(*second, Lang::Zh))
            }
            Refusal::OtherPopulation { first, second } => {
                format!("统计的人群不同：{}与{}", whom_zh(first), whom_zh(second))
            }
            Refusal::OtherKind { first, second } => {
                format!("一个是{}，另一个是{}", kind(*first, Lang::Zh), kind(*second, Lang::Zh))
            }
            Refusal::OtherPart { first, second } => format!(
                "统计范围不同：一个是{}，另一个是{}",
                part(first.as_ref(), Lang::Zh),
                part(second.as_ref(), Lang::Zh)
            ),
            Refusal::PartOfWhole { inner, outer } => {
                format!("{}在{}之内，后者的数可能已含前者：是占比，不是比较", inner.zh, outer.zh)
            }
            Refusal::SingleCases => "该指标没有指明人群：说的是个例，不能代表地区".into(),
            Refusal::OtherScope { scopes } => format!("统计的内容不同：{}", scoped(scopes, Lang::Zh)),
            Refusal::SingleCase { cases } => format!("说的是个例：{}", scoped(cases, Lang::Zh)),
            Refusal::TimesApart { times } => format!("时间相隔两年以上：{}", dated(times, Lang::Zh)),
            Refusal::OtherLevel { levels } => {
                format!("两地层级不同，又没有按规模折算：{}", levelled(levels, Lang::Zh))
            }
            Refusal::OtherWhole { first, second } => {
                format!("占比的总体不同：“{}”与“{}”", first.zh, second.zh)
            }
        }
    }
}

/// Each place with the words for its figure's scope.
fn scoped(scopes: &[(Text, Text)], lang: Lang) -> String {
    let each: Vec<_> = scopes
        .iter()
        .map(|(region, words)| match lang {
            Lang::Zh => format!("{}{}", region.zh, words.zh),
            Lang::En => format!("{} {}", region.en, words.en),
        })
        .collect();
    each.join(if lang == Lang::Zh { "，" } else { ", " })
}

fn whom_en(population: &Option<Text>) -> String {
    population.as_ref().map_or_else(|| "no stated group of people".into(), |name| inside(&name.en))
}

fn whom_zh(population: &Option<Text>) -> &str {
    population.as_ref().map_or("未指明的人群", |name| &name.zh)
}
