//! Dates and periods as EDTF strings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An EDTF date or interval of level 0 or 1: `2022`, `2022/..`, `2020-01/2020-05`.
///
/// Kept as written, because the written precision is what the report states; [`Edtf::days`] gives what it
/// denotes. A text that is no EDTF is a [`Problem`](super::Problem) of the snapshot, not a panic.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
    /// Whether the text is EDTF of level 0 or 1.
    pub fn is_valid(&self) -> bool {
        edtf_core::level(&self.0).is_some_and(|level| level <= 1)
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
        let bounds = edtf_core::Edtf::parse(&self.0).ok()?.bounds();
        let day = |bound: edtf_core::Bound| match bound {
            edtf_core::Bound::Date(date) => Some((date.year, date.month, date.day)),
            _ => None,
        };
        Some(Days { first: day(bounds.earliest), last: day(bounds.latest) })
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
