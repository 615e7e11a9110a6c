//! What the view shows: the regions asked for, and the comparison that they make.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::compare::{CompareIndex, Comparison, Normalisation};
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::{Explorer, Open};
use crate::ui::words::{self, CompareWords};

/// What the address asks of this view.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub regions: Vec<String>,
    pub per: Option<String>,
    pub rows: RowFilter,
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFilter {
    All,
    Shared,
    Comparable,
}

/// One comparison with what its parts need to be shown.
#[derive(Clone)]
pub struct Shown {
    pub explorer: Explorer,
    pub lang: Lang,
    pub words: &'static CompareWords,
    pub open: Arc<Open>,
    pub asked: Asked,
    pub comparison: Arc<Comparison>,
    /// What a screen reader should hear of a change.
    pub said: RwSignal<String>,
}

impl RowFilter {
    pub const ALL: [Self; 3] = [Self::All, Self::Shared, Self::Comparable];

    /// Its name in addresses; none for what is shown anyway.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Shared => Some("shared"),
            Self::Comparable => Some("comparable"),
        }
    }
}

impl Asked {
    pub fn of(state: &ViewState) -> Self {
        let key = state.filter.as_deref();
        let rows = RowFilter::ALL.into_iter().find(|rows| rows.key() == key).unwrap_or(RowFilter::All);
        Self { regions: state.regions.clone(), per: state.per.clone(), rows }
    }

    /// The normalisation asked for; as printed where it is none of ours.
    pub fn normalisation(&self) -> Normalisation {
        self.per.as_deref().and_then(Normalisation::of_id).unwrap_or_default()
    }
}

impl Shown {
    pub fn of(explorer: Explorer, asked: Asked, said: RwSignal<String>, lang: Lang) -> Self {
        let open = explorer.data.get_value();
        let comparison = Arc::new(open.compare().align(&asked.regions, asked.normalisation()));
        Self { explorer, lang, words: words::compare(lang), open, asked, comparison, said }
    }

    pub fn index(&self) -> &CompareIndex {
        self.open.compare()
    }

    /// The codes of the columns.
    pub fn codes(&self) -> Vec<String> {
        self.comparison.regions.iter().map(|region| region.id.clone()).collect()
    }

    /// The short name of a column's region.
    pub fn name(&self, cell: usize) -> &str {
        self.comparison.regions.get(cell).map_or("", |region| self.name_of(&region.id))
    }

    /// The short name of a region.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.open.collection.region(id).map_or(id, |region| region.short_name().get(self.lang))
    }

    /// The colour of a column's region.
    pub fn colour(&self, cell: usize) -> String {
        self.comparison.regions.get(cell).map_or_else(String::new, |region| self.colour_of(&region.id))
    }

    /// The colour of a region.
    pub fn colour_of(&self, id: &str) -> String {
        hue_of(&self.open.collection, id)
            .map_or_else(|| "var(--ink-3)".to_owned(), |hue| format!("var(--r{})", hue % 5 + 1))
    }

    /// The id of the fact at a place of the document.
    pub fn fact_id(&self, fact: usize) -> String {
        self.open.collection.get(fact).map_or_else(String::new, |view| view.fact.id.clone())
    }

    /// The name of an indicator.
    pub fn indicator(&self, at: usize) -> &str {
        self.index().indicator(at).map_or("", |indicator| indicator.name.get(self.lang))
    }

    /// The id and the name of a domain.
    pub fn domain(&self, at: usize) -> (&str, &str) {
        let domain = self.open.collection.snapshot().domains.get(at);
        domain.map_or(("", ""), |domain| (domain.id.as_str(), domain.name.get(self.lang)))
    }
}
