//! Everything that can be found, indexed.

use std::pin::Pin;
use std::sync::Arc;

use super::filters::Filters;
use super::hit_kind::HitKind;
use super::write::{write_check, write_framework, write_indicator, write_region, write_report};
use crate::measures::{measures_of, write_measure};
use crate::query::{Index, Inquiry, Miss, TextIndex, TextIndexWriter};
use crate::snapshot::Collection;
use crate::snapshot::pauses::{Pauses, advance, finish};

/// What an entry counts for, in bytes that could be read meanwhile.
const ENTRY: usize = 1024;

/// The index of a collection. It never changes.
pub struct SearchIndex {
    facts: Arc<Index>,
    measures: TextIndex,
    frameworks: TextIndex,
    checks: TextIndex,
    regions: TextIndex,
    indicators: TextIndex,
    reports: TextIndex,
    filters: Filters,
}

impl SearchIndex {
    /// Indexes a collection, whose facts are indexed already.
    pub fn of(collection: &Collection, facts: Arc<Index>) -> Self {
        finish(Self::in_slices(collection, facts, &Pauses::default()))
    }

    async fn in_slices(collection: &Collection, facts: Arc<Index>, pauses: &Pauses) -> Self {
        facts.prepare_words(pauses).await;
        let s = collection.snapshot();
        let c = collection;
        Self {
            measures: write(measures_of(c), pauses, |writer, placed| write_measure(writer, c, &placed)).await,
            frameworks: write(&s.frameworks, pauses, |writer, each| write_framework(writer, c, each)).await,
            checks: write(&s.relations, pauses, |writer, each| write_check(writer, c, each)).await,
            regions: write(&s.regions, pauses, |writer, each| write_region(writer, c, each)).await,
            indicators: write(&s.indicators, pauses, |writer, each| write_indicator(writer, c, each)).await,
            reports: write(&s.reports, pauses, |writer, each| write_report(writer, c, each)).await,
            filters: Filters::of(collection, &facts),
            facts,
        }
    }

    /// The facts' index.
    pub fn facts(&self) -> &Arc<Index> {
        &self.facts
    }

    pub(super) fn filters(&self) -> &Filters {
        &self.filters
    }

    /// How well each entry of a kind answers a question; `None` where nothing is asked.
    pub(super) fn answer(&self, kind: HitKind, question: &Inquiry) -> Option<Box<[u16]>> {
        match self.text(kind) {
            None => self.facts.answer(question),
            Some(text) => text.find(question),
        }
    }

    /// How near a question comes that no entry of a kind answers.
    pub(super) fn miss(&self, kind: HitKind, question: &Inquiry) -> Vec<Miss> {
        match self.text(kind) {
            None => self.facts.miss(question),
            Some(text) => text.miss(question),
        }
    }

    /// All words.
    pub(super) fn texts(&self) -> impl Iterator<Item = &TextIndex> {
        HitKind::ALL.into_iter().map(|kind| self.text(kind).unwrap_or(self.facts.text()))
    }

    /// The words of a kind; those of facts stand in an index that knows more of them.
    fn text(&self, kind: HitKind) -> Option<&TextIndex> {
        match kind {
            HitKind::Fact => None,
            HitKind::Measure => Some(&self.measures),
            HitKind::Framework => Some(&self.frameworks),
            HitKind::Check => Some(&self.checks),
            HitKind::Region => Some(&self.regions),
            HitKind::Indicator => Some(&self.indicators),
            HitKind::Report => Some(&self.reports),
        }
    }
}

async fn write<T>(
    entries: impl IntoIterator<Item = T>,
    pauses: &Pauses,
    mut add: impl FnMut(&mut TextIndexWriter, T),
) -> TextIndex {
    let mut writer = TextIndexWriter::default();
    for entry in entries {
        add(&mut writer, entry);
        pauses.after(ENTRY).await;
    }
    writer.finish()
}

/// The indexing of a collection in slices of a few milliseconds, so that a page paints and listens meanwhile.
///
/// ```
/// use std::sync::Arc;
/// use relocation_explorer::{search::Indexing, snapshot::Collection};
/// let mut indexing = Indexing::of(Arc::new(Collection::built_in().unwrap()), None);
/// let index = loop {
///     if let Some(index) = indexing.advance() {
///         break index;
///     }
/// };
/// assert_eq!(index.ask("岢岚 培训", 5).meant, None);
/// ```
pub struct Indexing(Pin<Box<dyn Future<Output = SearchIndex>>>);

impl Indexing {
    /// The indexing of a collection, of which nothing has been done yet, or the facts.
    pub fn of(collection: Arc<Collection>, facts: Option<Arc<Index>>) -> Self {
        Self(Box::pin(async move {
            let pauses = Pauses::default();
            let facts = match facts {
                Some(facts) => facts,
                None => Arc::new(Index::in_slices(&collection, &pauses).await),
            };
            SearchIndex::in_slices(&collection, facts, &pauses).await
        }))
    }

    /// Does the next slice; the index, when it was the last. It is not to be called again after that.
    pub fn advance(&mut self) -> Option<SearchIndex> {
        advance(self.0.as_mut())
    }
}
