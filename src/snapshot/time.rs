//! Dates and periods as EDTF strings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The years that a date may have.
const YEARS: std::ops::RangeInclusive<i64> = 1..=9999;

/// An EDTF date or interval of level 0 or 1: `2022`, `2022/..`, `2020-01/2020-05`.
///
/// Kept as written, because the written precision is what the report states; [`Edtf::days`] gives what it
/// denotes. A text that is no EDTF is a [`Problem`](super::Problem) of the snapshot, not a panic.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Edtf(pub String);

/// The first and last day that a period can touch, each `(year, month, day)`; `None` where it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// Earliest day.
    pub first: Option<(i64, u8, u8)>,
    /// Latest day.
    pub last: Option<(i64, u8, u8)>,
}

impl Edtf {
    /// Whether the text is EDTF of level 0 or 1 in years of four digits, before which nothing is reported.
    ///
    /// ```
    /// use relocation_explorer::snapshot::Edtf;
    /// assert!(Edtf("2022/..".into()).is_valid());
    /// assert!(!Edtf("Y170000002".into()).is_valid());
    /// ```
    pub fn is_valid(&self) -> bool {
        let in_years = |day: Option<(i64, u8, u8)>| day.is_none_or(|(year, ..)| YEARS.contains(&year));
        edtf_core::Edtf::parse(&self.0).is_ok_and(|date| {
            let days = days_of(&date);
            date.level() <= 1 && in_years(days.first) && in_years(days.last)
        })
    }

    /// The days between which the period lies; `None` where the text is no EDTF.
    ///
    /// ```
    /// use relocation_explorer::snapshot::Edtf;
    /// let days = Edtf("2020-01/2020-05".into()).days().unwrap();
    /// assert_eq!(days.first, Some((2020, 1, 1)));
    /// assert_eq!(days.last, Some((2020, 5, 31)));
    /// ```
    pub fn days(&self) -> Option<Days> {
        edtf_core::Edtf::parse(&self.0).ok().map(|date| days_of(&date))
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn days_of(date: &edtf_core::Edtf) -> Days {
    let bounds = date.bounds();
    let day = |bound: edtf_core::Bound| match bound {
        edtf_core::Bound::Date(date) => Some((date.year, date.month, date.day)),
        _ => None,
    };
    Days { first: day(bounds.earliest), last: day(bounds.latest) }
}

/// The first year of a five-year plan that goes by its number.
pub(crate) fn first_year_of_plan(name: &str) -> Option<u32> {
    const PLANS: [(&str, u32); 5] =
        [("十一五", 2006), ("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026)];
    PLANS.iter().find(|(plan, _)| *plan == name).map(|(_, year)| *year)
}
