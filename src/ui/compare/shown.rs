//! What the view shows: the regions asked for, and the comparison that they make.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::basket::{RowName, Subject};
use relocation_explorer::chart::{Multiples, hue_of};
use relocation_explorer::compare::{
    Cell, CompareIndex, CompareRequest, ComparedRegion, Comparison, ComparisonFilter, Row,
};
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::{Breakdown, Collection, Lang};

use super::prepared::{Made, Prepared};
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Live, VirtualList, show};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, CompareWords};

/// What the parts of the view follow.
#[derive(Clone, Copy)]
pub struct CompareStage {
    pub explorer: Explorer,
    pub lang: Lang,
    pub words: &'static CompareWords,
    pub prepared: Prepared,
    /// The comparison with what its parts need to be shown.
    pub shown: Memo<Arc<ShownComparison>>,
    /// Which of its rows are shown.
    pub rows: Memo<ComparisonFilter>,
    /// What a screen reader should hear of a change.
    pub said: RwSignal<String>,
}

/// A long list of parts of one comparison.
pub type ShownList = VirtualList<ShownComparison>;

/// One comparison with what its parts need to be shown.
pub struct ShownComparison {
    pub explorer: Explorer,
    pub lang: Lang,
    pub words: &'static CompareWords,
    pub open: Arc<Session>,
    pub comparison: Arc<Comparison>,
    /// The colours of its columns: there are hundreds of bars and cells, and a colour is searched for.
    colours: Vec<String>,
    /// The rows that compare, as pictures.
    pub multiples: Arc<Vec<Multiples>>,
    /// What a screen reader should hear of a change.
    pub said: RwSignal<String>,
}

impl CompareStage {
    /// Follows the address.
    pub fn of(explorer: Explorer, lang: Lang) -> Self {
        let open = explorer.data.get_value();
        let prepared = Prepared::of(Arc::clone(&open));
        let said = RwSignal::new(String::new());
        let words = words::compare(lang);
        let asked = Memo::new(move |_| explorer.state.with(|state| (state.regions.clone(), state.per)));
        let show = move |_: Option<&Arc<ShownComparison>>| {
            let ((regions, per), open) = (asked.get(), Arc::clone(&open));
            let asked = CompareRequest { regions, normalisation: per };
            let Made { comparison, multiples } = prepared.comparison(asked);
            let colour = |region: &ComparedRegion| colour_of(&open.collection, &region.region);
            let colours = comparison.regions.iter().map(colour).collect();
            Arc::new(ShownComparison { explorer, lang, words, open, comparison, colours, multiples, said })
        };
        // Whatever is asked differently is another comparison.
        let shown = Memo::new_with_compare(show, |_, _| true);
        let rows = Memo::new(move |_| explorer.state.with(ViewState::rows));
        Self { explorer, lang, words, prepared, shown, rows, said }
    }

    /// A part of the view that follows the comparison.
    pub fn part<V: IntoAny>(
        self,
        draw: impl Fn(&Arc<ShownComparison>) -> V + Send + 'static,
    ) -> Live<AnyView> {
        show(move || draw(&self.shown.read()))
    }
}

impl ShownComparison {
    pub fn index(&self) -> &CompareIndex {
        self.open.compare()
    }

    /// The short name of a column's region.
    pub fn name(&self, cell: usize) -> &str {
        self.comparison.regions.get(cell).map_or("", |region| region.short.get(self.lang))
    }

    /// Whether what flows between partners is compared, rather than regions.
    pub fn is_of_pairings(&self) -> bool {
        self.comparison.regions.iter().any(|region| region.giver.is_some())
    }

    /// The short name of a column or a region.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        if let Some(column) = self.comparison.column(id) {
            return column.short.get(self.lang);
        }
        self.open.collection.region(id).map_or(id, |region| region.short_name().get(self.lang))
    }

    /// The colour of a column's region.
    pub fn colour(&self, cell: usize) -> String {
        self.colours.get(cell).cloned().unwrap_or_default()
    }

    /// The colour of a region.
    pub fn colour_of(&self, id: &str) -> String {
        let region = self.comparison.column(id).map_or(id, |column| column.region.as_str());
        colour_of(&self.open.collection, region)
    }

    /// The part of its whole that something is about, as it stands behind a name.
    pub fn part(&self, part: Option<&Breakdown>) -> Option<String> {
        part.map(|part| format!(" · {}", part.name(self.lang)))
    }

    /// The id of the fact at a place of the document.
    pub fn fact_id(&self, fact: usize) -> String {
        self.open.collection.get(fact).map_or_else(String::new, |view| view.fact.id.clone())
    }

    /// What a row is called in the basket.
    pub fn row_key(&self, row: &Row) -> String {
        let indicator = self.index().indicator(row.indicator).map_or("", |indicator| &indicator.id);
        let request = self.comparison.request();
        Subject::Row(RowName::of(request.regions, request.normalisation, indicator, row)).key()
    }

    /// What the picture of a row is called in the basket.
    pub fn chart_key(&self, row: &Row) -> String {
        let request = self.comparison.request();
        let fact = row.cells.iter().find_map(Cell::headline).map(|fact| self.fact_id(fact));
        Subject::row_chart(request.regions, request.normalisation, &fact.unwrap_or_default()).key()
    }

    /// The name of an indicator.
    pub fn indicator(&self, at: usize) -> &str {
        self.index().indicator(at).map_or("", |indicator| indicator.name.get(self.lang))
    }
}

fn colour_of(collection: &Collection, region: &str) -> String {
    hue_of(collection, region)
        .map_or_else(|| "var(--ink-3)".to_owned(), |hue| format!("var(--r{})", hue % 5 + 1))
}
