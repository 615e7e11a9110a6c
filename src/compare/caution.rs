//! What a reader should know before comparing: each caution typed, and in words.

use super::words::{dated, inside, levelled, names};
use crate::snapshot::{Edtf, Lang, Level, Text};

/// What a reader should know before comparing. Each names the regions that it concerns.
#[derive(Debug, Clone, PartialEq)]
pub enum Caution {
    /// The figures are of different times.
    TimesDiffer {
        /// Each region with the time stated for its figure.
        times: Vec<(Text, Edtf)>,
    },
    /// No time is stated for these.
    TimeNotStated {
        /// The regions.
        regions: Vec<Text>,
    },
    /// All begin at one time, and none says when it ends.
    NoEndStated {
        /// The period as written.
        period: Edtf,
    },
    /// Where times are not stated: the reports that print the figures are of different years.
    ReportsApart {
        /// Each region with the date of its report.
        issued: Vec<(Text, Edtf)>,
    },
    /// The places are of different levels.
    LevelsDiffer {
        /// Each region with its level.
        levels: Vec<(Text, Level)>,
    },
    /// One place lies inside the other.
    Nested {
        /// The place inside.
        inner: Text,
        /// The place around it.
        outer: Text,
    },
    /// These are called approximate.
    Approximate {
        /// The regions.
        regions: Vec<Text>,
    },
    /// For these the report gives only a limit.
    OnlyALimit {
        /// The regions.
        regions: Vec<Text>,
    },
    /// Some count only what came through a partner, others do not say so.
    PartnerOfSome {
        /// Regions whose figure names a partner.
        with: Vec<Text>,
        /// Regions whose figure names none.
        without: Vec<Text>,
    },
    /// They are for different people, as far as the reports say for whom.
    AudiencesDiffer {
        /// Each region with the group that its figure is for; regions whose report names none are left out.
        groups: Vec<(Text, Text)>,
    },
    /// The partners are of different levels.
    PartnerLevelsDiffer {
        /// Each partner with its level.
        partners: Vec<(Text, Level)>,
    },
    /// The report gives further figures for the same thing that do not agree with the one shown.
    SeveralFigures {
        /// The regions.
        regions: Vec<Text>,
    },
    /// The report that prints a figure does not agree with itself about it.
    Contradicted {
        /// The region.
        region: Text,
        /// The coder's words for the contradiction.
        why: Text,
    },
    /// What it covers is in doubt.
    ScopeInDoubt {
        /// The region.
        region: Text,
        /// What is in doubt, in the coder's words.
        doubt: Text,
    },
    /// What the figures are divided by was only planned.
    DivisorPlanned {
        /// The regions.
        regions: Vec<Text>,
    },
    /// What the figures are divided by is not of the same stated time.
    DivisorOfOtherTime {
        /// The regions.
        regions: Vec<Text>,
    },
    /// A year's worth is computed from less than a year.
    LessThanAYear {
        /// The regions.
        regions: Vec<Text>,
    },
}

impl Caution {
    /// A short permanent name, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Caution::TimesDiffer { .. } => "times-differ",
            Caution::TimeNotStated { .. } => "time-not-stated",
            Caution::NoEndStated { .. } => "no-end-stated",
            Caution::ReportsApart { .. } => "reports-apart",
            Caution::LevelsDiffer { .. } => "levels-differ",
            Caution::Nested { .. } => "nested",
            Caution::Approximate { .. } => "approximate",
            Caution::OnlyALimit { .. } => "only-a-limit",
            Caution::PartnerOfSome { .. } => "partner-of-some",
            Caution::AudiencesDiffer { .. } => "audiences-differ",
            Caution::PartnerLevelsDiffer { .. } => "partner-levels-differ",
            Caution::SeveralFigures { .. } => "several-figures",
            Caution::Contradicted { .. } => "contradicted",
            Caution::ScopeInDoubt { .. } => "scope-in-doubt",
            Caution::DivisorPlanned { .. } => "divisor-planned",
            Caution::DivisorOfOtherTime { .. } => "divisor-of-other-time",
            Caution::LessThanAYear { .. } => "less-than-a-year",
        }
    }

    /// The caution in words, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }

    fn en(&self) -> String {
        let names = |regions: &[Text]| names(regions, Lang::En);
        match self {
            Caution::TimesDiffer { times } => format!("the times differ: {}", dated(times, Lang::En)),
            Caution::TimeNotStated { regions } => {
                format!("no time is stated for {}", names(regions))
            }
            Caution::NoEndStated { period } => {
                format!("the period ({}) has no stated end", period.words(Lang::En))
            }
            Caution::ReportsApart { issued } => {
                format!("the reports are of different years: {}", dated(issued, Lang::En))
            }
            Caution::LevelsDiffer { levels } => {
                format!("the places are of different levels: {}", levelled(levels, Lang::En))
            }
            Caution::Nested { inner, outer } => format!("{} lies inside {}", inner.en, outer.en),
            Caution::Approximate { regions } => {
                format!("the report calls it approximate for {}", names(regions))
            }
            Caution::OnlyALimit { regions } => {
                format!("only a limit is given for {}, not a number", names(regions))
            }
            Caution::PartnerOfSome { with, without } => format!(
                "for {} only what came through a partner is counted; for {} nothing says so",
                names(with),
                names(without)
            ),
            Caution::AudiencesDiffer { groups } => {
                let each: Vec<_> = groups
                    .iter()
                    .map(|(region, group)| format!("{} {}", region.en, inside(&group.en)))
                    .collect();
                format!("they are not for the same people: {}", each.join(", "))
            }
            Caution::PartnerLevelsDiffer { partners } => {
                format!("the partners are of different levels: {}", levelled(partners, Lang::En))
            }
            Caution::SeveralFigures { regions } => {
                format!("several figures that do not agree are given for {}", names(regions))
            }
            Caution::Contradicted { region, why } => {
                format!("for {} the report does not agree with itself: {}", region.en, without_stop(&why.en))
            }
            Caution::ScopeInDoubt { region, doubt } => format!("for {}: {}", region.en, doubt.en),
            Caution::DivisorPlanned { regions } => {
                format!("the divisor is a planned number for {}", names(regions))
            }
            Caution::DivisorOfOtherTime { regions } => {
                format!("the divisor is not of the same stated time for {}", names(regions))
            }
            Caution::LessThanAYear { regions } => {
                format!("a yearly amount is computed from less than a year for {}", names(regions))
            }
        }
    }

    fn zh(&self) -> String {
        let names = |regions: &[Text]| names(regions, Lang::Zh);
        match self {
            Caution::TimesDiffer { times } => format!("时间不同：{}", dated(times, Lang::Zh)),
            Caution::TimeNotStated { regions } => format!("{}的数字未注明时间", names(regions)),
            Caution::NoEndStated { period } => format!("时期（{}）未注明截止时间", period.words(Lang::Zh)),
            Caution::ReportsApart { issued } => {
                format!("报告发布年份不同：{}", dated(issued, Lang::Zh))
            }
            Caution::LevelsDiffer { levels } => format!("地区层级不同：{}", levelled(levels, Lang::Zh)),
            Caution::Nested { inner, outer } => format!("{}在{}之内", inner.zh, outer.zh),
            Caution::Approximate { regions } => format!("{}的数字是约数", names(regions)),
            Caution::OnlyALimit { regions } => format!("{}只给出限度，没有确数", names(regions)),
            Caution::PartnerOfSome { with, without } => {
                format!("{}只计经协作方而来的部分；{}未作此说明", names(with), names(without))
            }
            Caution::AudiencesDiffer { groups } => {
                let each: Vec<_> =
                    groups.iter().map(|(region, group)| format!("{}为{}", region.zh, group.zh)).collect();
                format!("面向的人不同：{}", each.join("，"))
            }
            Caution::PartnerLevelsDiffer { partners } => {
                format!("协作方的层级不同：{}", levelled(partners, Lang::Zh))
            }
            Caution::SeveralFigures { regions } => format!("{}有几个互不一致的数字", names(regions)),
            Caution::Contradicted { region, why } => {
                format!("{}的报告前后不一：{}", region.zh, without_stop(&why.zh))
            }
            Caution::ScopeInDoubt { region, doubt } => format!("{}：{}", region.zh, doubt.zh),
            Caution::DivisorPlanned { regions } => format!("{}的除数是计划数", names(regions)),
            Caution::DivisorOfOtherTime { regions } => {
                format!("{}的除数与被除数并非注明的同一时间", names(regions))
            }
            Caution::LessThanAYear { regions } => format!("{}的年均数由不足一年推算", names(regions)),
        }
    }
}

fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['.', '。'])
}
