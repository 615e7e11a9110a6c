//! What is searched.

/// What a hit is: each kind is a group of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HitKind {
    /// A figure.
    Fact,
    /// What a report does.
    Measure,
    /// A report's own named structure.
    Framework,
    /// A statement between figures that is checked.
    Check,
    /// A place.
    Region,
    /// What figures state the value of.
    Indicator,
    /// A report.
    Report,
}

impl HitKind {
    /// Every kind, in the order of the groups.
    pub const ALL: [Self; 7] = [
        Self::Fact,
        Self::Measure,
        Self::Framework,
        Self::Check,
        Self::Region,
        Self::Indicator,
        Self::Report,
    ];

    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fact => "facts",
            Self::Measure => "measures",
            Self::Framework => "frameworks",
            Self::Check => "checks",
            Self::Region => "regions",
            Self::Indicator => "indicators",
            Self::Report => "reports",
        }
    }
}
