//! The orders of the table.

/// What facts are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// How well the words fit, best first; the document's order where no words are given.
    #[default]
    Relevance,
    /// The document's order: report by report, as printed.
    Order,
    /// Region, as the tree stands.
    Region,
    /// Partner, as the tree stands; facts without one last.
    Partner,
    /// Domain, in the vocabulary's order.
    Domain,
    /// Indicator, in the vocabulary's order.
    Indicator,
    /// The lower end of what the figure can stand for, in the fact's own unit; the stated value breaks ties.
    Value,
    /// The quantity that the unit measures.
    Dimension,
    /// Achieved, target, standard, context.
    Kind,
    /// What the words around the figure say of its ends.
    Bound,
    /// Period, earliest beginning first; facts without one last.
    Period,
    /// Report, in the document's order.
    Report,
}

impl Column {
    /// All of them.
    pub const ALL: [Column; 12] = [
        Column::Relevance,
        Column::Order,
        Column::Region,
        Column::Partner,
        Column::Domain,
        Column::Indicator,
        Column::Value,
        Column::Dimension,
        Column::Kind,
        Column::Bound,
        Column::Period,
        Column::Report,
    ];

    /// Its name in URLs and files.
    pub fn key(self) -> &'static str {
        match self {
            Column::Relevance => "relevance",
            Column::Order => "order",
            Column::Region => "region",
            Column::Partner => "partner",
            Column::Domain => "domain",
            Column::Indicator => "indicator",
            Column::Value => "value",
            Column::Dimension => "unit",
            Column::Kind => "kind",
            Column::Bound => "bound",
            Column::Period => "period",
            Column::Report => "report",
        }
    }

    /// The column with a key.
    pub fn of_key(key: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.key() == key)
    }
}

/// A column and a direction. Facts that are equal in it keep the document's order in both directions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    /// What facts are sorted by.
    pub column: Column,
    /// Greatest, or last, first. Relevance knows one direction only.
    pub descending: bool,
}
