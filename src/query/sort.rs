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
    Unit,
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
    /// Every column that facts can be sorted by.
    pub const ALL: [Column; 12] = [
        Column::Relevance,
        Column::Order,
        Column::Region,
        Column::Partner,
        Column::Domain,
        Column::Indicator,
        Column::Value,
        Column::Unit,
        Column::Kind,
        Column::Bound,
        Column::Period,
        Column::Report,
    ];

    /// Those that the table can show, in their order.
    pub const SHOWN: [Column; 7] = [
        Column::Indicator,
        Column::Region,
        Column::Value,
        Column::Kind,
        Column::Period,
        Column::Partner,
        Column::Report,
    ];

    /// Those that it shows where the reader has not chosen.
    pub const USUAL: [Column; 5] =
        [Column::Indicator, Column::Region, Column::Value, Column::Kind, Column::Period];

    /// The columns shown after one of them is put in or left out; `None` stands for the usual ones.
    pub fn toggle(self, shown: Option<&[Column]>) -> Option<Vec<Column>> {
        let shown = shown.unwrap_or(&Self::USUAL);
        let next: Vec<Column> =
            Self::SHOWN.into_iter().filter(|column| (*column == self) != shown.contains(column)).collect();
        (next != Self::USUAL).then_some(next)
    }

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
            Column::Unit => "unit",
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

impl Sort {
    /// What a click on a column's heading makes of it: the first brings the greatest values, or the first names; the second
    /// turns them round; the third brings the document's order back.
    pub fn turn(self, column: Column) -> Self {
        let first_descends = column == Column::Value;
        if self.column != column {
            Self { column, descending: first_descends }
        } else if self.descending == first_descends {
            Self { column, descending: !first_descends }
        } else {
            Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_clicks_on_a_heading_lead_back() {
        for column in [Column::Value, Column::Region] {
            let first = Sort::default().turn(column);
            assert_eq!((first.column, first.descending), (column, column == Column::Value));
            let second = first.turn(column);
            assert_eq!((second.column, second.descending), (column, column != Column::Value));
            assert_eq!(second.turn(column), Sort::default());
            assert_eq!(second.turn(Column::Kind), Sort { column: Column::Kind, descending: false });
        }
    }

    #[test]
    fn toggling_a_column_twice_leaves_the_usual_ones_unsaid() {
        let with_report = Column::Report.toggle(None).unwrap();
        assert_eq!(with_report.last(), Some(&Column::Report));
        assert_eq!(Column::Report.toggle(Some(&with_report)), None);
        assert!(!Column::Kind.toggle(None).unwrap().contains(&Column::Kind));
    }
}
