//! By what a number is known to be no fact.

use crate::snapshot::NotFactReason;

/// What tells that a number is no fact. Numbers of one rule form a run that can be decided at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExclusionRule {
    /// A year, a month, a day.
    CalendarDate,
    /// An hour of the day behind a date.
    ClockTime,
    /// A five-year plan by its number.
    PlanPeriod,
    /// A span that only says when: 两年来, 近三年.
    Span,
    /// It numbers a list: 一是, （二）, 3、.
    ListNumber,
    /// 第 with a number, a class of a school.
    Ordinal,
    /// A line of the page: navigation, recommendations, rights.
    PageLine,
    /// A telephone, a licence, a counter, a time stamp.
    PageNumber,
    /// A fixed phrase.
    Phrase,
    /// One of something, said in passing.
    OneOf,
    /// Levels or sides that are named together: 两地, 三级.
    Sides,
    /// How many parts something has that goes by that name: “四个强化”.
    Slogan,
    /// So many points are announced.
    AnnouncedParts,
    /// Part of a title in 《》.
    Title,
    /// Part of the name of a place, an institution or a document, or of a fixed term.
    NamePart,
    /// 每 stands before it: the base of a rate.
    Per,
    /// The collection has excluded the same words before, for this reason.
    Coded(NotFactReason),
}

impl ExclusionRule {
    /// The reason as the document has it.
    pub fn reason(self) -> NotFactReason {
        match self {
            Self::CalendarDate | Self::ClockTime | Self::PlanPeriod | Self::Span => NotFactReason::Date,
            Self::ListNumber | Self::Ordinal => NotFactReason::Ordinal,
            Self::PageLine | Self::PageNumber => NotFactReason::Furniture,
            Self::Phrase | Self::OneOf | Self::Sides => NotFactReason::Idiom,
            Self::Slogan | Self::AnnouncedParts => NotFactReason::Announced,
            Self::Title | Self::NamePart => NotFactReason::Name,
            Self::Per => NotFactReason::Denominator,
            Self::Coded(reason) => reason,
        }
    }
}
