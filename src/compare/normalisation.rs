//! What figures can be divided by before they are compared, and whether that fits.

use super::withheld::Withheld;
use super::words::inside;
use crate::snapshot::{Lang, Text};

/// What figures are divided by before they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Normalisation {
    /// Nothing: figures stay as the reports print them.
    #[default]
    AsPrinted,
    /// The relocated people of the place, in thousands.
    Per1000Relocated,
    /// The households of the group counted.
    PerHousehold,
    /// The whole that the figure is a part of, in percent.
    ShareOfTotal,
    /// The years of the period.
    PerYear,
}

/// Whether a normalisation fits any row of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Availability {
    /// So many rows compare at least two regions under it.
    Available {
        /// How many.
        rows: usize,
    },
    /// None does.
    Unavailable {
        /// Why not, for most rows; none where no row compares the regions even as printed.
        reason: Option<Withheld>,
    },
}

impl Normalisation {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::AsPrinted, Self::Per1000Relocated, Self::PerHousehold, Self::ShareOfTotal, Self::PerYear];

    /// The permanent name, for URLs and scripts.
    pub fn id(self) -> &'static str {
        match self {
            Self::AsPrinted => "as-printed",
            Self::Per1000Relocated => "1000-relocated",
            Self::PerHousehold => "household",
            Self::ShareOfTotal => "share",
            Self::PerYear => "year",
        }
    }

    /// The normalisation with a permanent name.
    ///
    /// ```
    /// use relocation_explorer::compare::Normalisation;
    /// assert_eq!(Normalisation::of_id("1000-relocated"), Some(Normalisation::Per1000Relocated));
    /// assert_eq!(Normalisation::of_id("mile"), None);
    /// ```
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|normalisation| normalisation.id() == id)
    }

    /// Its name for readers.
    pub fn name(self) -> Text {
        match self {
            Self::AsPrinted => Text::new("照原文", "As printed"),
            Self::Per1000Relocated => Text::new("每千名搬迁群众", "Per 1,000 relocated people"),
            Self::PerHousehold => Text::new("每户", "Per household"),
            Self::ShareOfTotal => Text::new("占总数比例", "Share of the total"),
            Self::PerYear => Text::new("年均", "Per year"),
        }
    }

    /// The unit of a normalised figure of a unit, where it counts a group of people.
    pub(super) fn unit(self, unit: &Text, population: Option<&Text>) -> Text {
        let none = Text::default();
        let people = population.unwrap_or(&none);
        let Text { zh, en } = unit;
        match self {
            Self::AsPrinted => unit.clone(),
            Self::Per1000Relocated => {
                Text::new(format!("{zh}/千名{}", people.zh), format!("{en} per 1,000 {}", inside(&people.en)))
            }
            Self::PerHousehold => Text::new(
                format!("{zh}/户（{}）", people.zh),
                format!("{en} per household of {}", inside(&people.en)),
            ),
            Self::ShareOfTotal => Text::new("%", "%"),
            Self::PerYear => Text::new(format!("{zh}/年"), format!("{en} per year")),
        }
    }
}

impl Availability {
    /// The availability in words, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Available { rows }, Lang::Zh) => format!("可比较 {rows} 行"),
            (Self::Available { rows: 1 }, Lang::En) => "1 row compares".into(),
            (Self::Available { rows }, Lang::En) => format!("{rows} rows compare"),
            (Self::Unavailable { reason: Some(reason) }, _) => reason.text(lang),
            (Self::Unavailable { reason: None }, Lang::Zh) => "这些地区没有可比较的数字".into(),
            (Self::Unavailable { reason: None }, Lang::En) => {
                "no figures of these regions may be compared".into()
            }
        }
    }
}
