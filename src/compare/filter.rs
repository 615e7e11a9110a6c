//! Which rows of a comparison are shown.

use super::row::{Row, RowCoverage};

/// Which rows of a comparison are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ComparisonFilter {
    /// Every row.
    #[default]
    All,
    /// Rows of which more than one region reports the same or something near.
    Shared,
    /// Rows that compare.
    Comparable,
}

impl ComparisonFilter {
    /// All filters, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::Shared, Self::Comparable];

    /// Its name in addresses; none for what is shown anyway.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Shared => Some("shared"),
            Self::Comparable => Some("comparable"),
        }
    }

    /// The filter with a name of addresses; every row where there is no such filter.
    ///
    /// ```
    /// use relocation_explorer::compare::ComparisonFilter;
    /// assert_eq!(ComparisonFilter::of_key(Some("shared")), ComparisonFilter::Shared);
    /// assert_eq!(ComparisonFilter::of_key(Some("silent")), ComparisonFilter::All);
    /// ```
    pub fn of_key(key: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|filter| filter.key() == key).unwrap_or_default()
    }

    /// Whether it lets a row pass.
    pub fn passes(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Shared => row.coverage != RowCoverage::One,
            Self::Comparable => row.scale().is_some(),
        }
    }

    /// How many rows pass.
    pub fn count(self, rows: &[Row]) -> usize {
        rows.iter().filter(|row| self.passes(row)).count()
    }
}
