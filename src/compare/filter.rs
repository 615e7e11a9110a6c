//! Which rows of a comparison are shown.

use super::row::Row;

/// Which rows of a comparison are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ComparisonFilter {
    /// Rows of which more than one region reports the same or something near; the others are folded.
    #[default]
    Shared,
    /// Rows that compare.
    Comparable,
    /// Every row.
    All,
}

impl ComparisonFilter {
    /// All filters, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Shared, Self::Comparable, Self::All];

    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Shared => "shared",
            Self::Comparable => "comparable",
        }
    }

    /// The filter with a name of addresses.
    ///
    /// ```
    /// use relocation_explorer::compare::ComparisonFilter;
    /// assert_eq!(ComparisonFilter::of_key("shared"), Some(ComparisonFilter::Shared));
    /// assert_eq!(ComparisonFilter::of_key("silent"), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.key() == key)
    }

    /// Whether it lets a row pass.
    pub fn passes(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Shared => row.is_shared(),
            Self::Comparable => row.scale().is_some(),
        }
    }

    /// How many rows pass.
    pub fn count(self, rows: &[Row]) -> usize {
        rows.iter().filter(|row| self.passes(row)).count()
    }
}
