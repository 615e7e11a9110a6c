//! What can be put aside, and its name in the store and in links.

use crate::compare::{Normalisation, Row};
use crate::share::{View, ViewState};

/// What an entry is about. What it says follows from the data that are open, each time anew.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A heading of the reader's.
    Heading(String),
    /// A figure, by the id of its fact.
    Fact(String),
    /// A row of a comparison.
    Row(RowName),
    /// A check, by the id of its relation.
    Check(String),
    /// A measure, by its id.
    Measure(String),
    /// A chart of selected facts, or of a row of a comparison, by the query of the address that shows it.
    Chart(String),
    /// Something that this version does not know, as it was named.
    Unknown(String),
}

/// A row of a comparison by name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RowName {
    /// Codes of the columns, in their order.
    pub regions: Vec<String>,
    /// Id of how the values are scaled ([`Normalisation::id`]).
    pub per: String,
    /// Id of the indicator.
    pub indicator: String,
    /// The part of its whole: dimension, and name in Chinese.
    pub part: Option<(String, String)>,
}

impl RowName {
    /// The name of a row among these columns.
    pub fn of(regions: Vec<String>, per: Normalisation, indicator: &str, row: &Row) -> Self {
        let part = row.breakdown.as_ref().map(|part| (part.dimension.clone(), part.zh.clone()));
        Self { regions, per: per.id().to_owned(), indicator: indicator.to_owned(), part }
    }

    /// Whether a row of the comparison that it names is the one.
    pub fn is(&self, indicator: &str, row: &Row) -> bool {
        let part = row.breakdown.as_ref().map(|part| (part.dimension.as_str(), part.zh.as_str()));
        let own = self.part.as_ref().map(|(dimension, name)| (dimension.as_str(), name.as_str()));
        self.indicator == indicator && part == own
    }

    /// `printed:workshops:140929,522700`, and behind `;` the part.
    fn key(&self) -> String {
        let Self { regions, per, indicator, part } = self;
        let part = part.as_ref().map(|(dimension, name)| format!(";{dimension};{name}"));
        format!("{per}:{indicator}:{}{}", regions.join(","), part.unwrap_or_default())
    }

    fn parse(key: &str) -> Option<Self> {
        let (key, part) = match key.split_once(';') {
            Some((key, part)) => (key, Some(part.split_once(';')?)),
            None => (key, None),
        };
        let mut pieces = key.splitn(3, ':');
        let (per, indicator, regions) = (pieces.next()?, pieces.next()?, pieces.next()?);
        Some(Self {
            regions: regions.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            per: per.to_owned(),
            indicator: indicator.to_owned(),
            part: part.map(|(dimension, name)| (dimension.to_owned(), name.to_owned())),
        })
    }
}

impl Subject {
    /// The chart that a state of Explore shows, without what only this reader chose.
    pub fn chart(state: &ViewState) -> Self {
        let ViewState { view, selection, chart, chart_unit, .. } = state.clone();
        let shown = ViewState { view, selection, chart, chart_unit, ..ViewState::default() };
        Self::Chart(shown.to_query())
    }

    /// The chart of a row of a comparison. A fact that stands in it names the row, and with it the part of its whole.
    pub fn row_chart(regions: Vec<String>, per: Normalisation, fact: &str) -> Self {
        let shown = ViewState {
            view: View::Compare,
            regions,
            per,
            fact: Some(fact.to_owned()),
            ..ViewState::default()
        };
        Self::Chart(shown.to_query())
    }

    /// Its name, which [`of_key`](Self::of_key) reads.
    ///
    /// ```
    /// use relocation_explorer::basket::Subject;
    /// let key = "fact:kelan-workshops";
    /// assert_eq!(Subject::of_key(key), Subject::Fact("kelan-workshops".to_owned()));
    /// assert_eq!(Subject::of_key(key).key(), key);
    /// ```
    pub fn key(&self) -> String {
        match self {
            Self::Heading(text) => format!("heading:{text}"),
            Self::Fact(id) => format!("fact:{id}"),
            Self::Row(row) => format!("row:{}", row.key()),
            Self::Check(id) => format!("check:{id}"),
            Self::Measure(id) => format!("measure:{id}"),
            Self::Chart(query) => format!("chart:{query}"),
            Self::Unknown(key) => key.clone(),
        }
    }

    /// What a name stands for; nothing that was put aside is lost because it is not known here.
    pub fn of_key(key: &str) -> Self {
        let unknown = || Self::Unknown(key.to_owned());
        let Some((kind, name)) = key.split_once(':') else { return unknown() };
        let name = name.to_owned();
        match kind {
            "heading" => Self::Heading(name),
            "fact" => Self::Fact(name),
            "row" => RowName::parse(&name).map_or_else(unknown, Self::Row),
            "check" => Self::Check(name),
            "measure" => Self::Measure(name),
            "chart" => Self::Chart(name),
            _ => unknown(),
        }
    }
}
