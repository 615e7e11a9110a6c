//! What a session of the explorer holds: a collection, and what views derive from it, each computed once.

use std::sync::{Arc, OnceLock};

use crate::audit::AuditResults;
use crate::compare::CompareIndex;
use crate::query::Index;
use crate::search::{Indexing, SearchIndex};
use crate::share::Pin;
use crate::snapshot::Collection;

/// An open snapshot and what follows from it. What only some parts of the page need is computed when they first ask for it, so that
/// its code comes with them.
pub struct Session {
    /// The facts and what they refer to.
    pub collection: Arc<Collection>,
    index: OnceLock<Arc<Index>>,
    compare: OnceLock<CompareIndex>,
    audit: OnceLock<AuditResults>,
    search: OnceLock<SearchIndex>,
    pin: OnceLock<Pin>,
}

impl Session {
    /// A session with a collection.
    pub fn of(collection: Collection) -> Arc<Self> {
        let (index, compare) = (OnceLock::new(), OnceLock::new());
        let (audit, search, pin) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Arc::new(Self { collection: Arc::new(collection), index, compare, audit, search, pin })
    }

    /// A session with the built-in snapshot. `None` where it breaks rules.
    pub fn built_in() -> Option<Arc<Self>> {
        Self::begin(None)
    }

    /// The same, or with data of the page's own in its place, as [`pack_own`](crate::snapshot::pack_own) packs them. The hash
    /// was computed when they were packed.
    pub fn begin(packed: Option<&[u8]>) -> Option<Arc<Self>> {
        let (collection, hash) = match packed {
            None => (Collection::built_in()?, env!("SNAPSHOT_SHA256")),
            Some(own) => Collection::unpack_own(own)?,
        };
        let session = Self::of(collection);
        session.pin.get_or_init(|| Pin::packed(&session.collection, hash));
        Some(session)
    }

    /// Makes the facts' index; whether it was there. A page opens with such steps, each in a task of its own.
    pub fn prepare_index(&self) -> bool {
        let was_there = self.index.get().is_some();
        self.index();
        was_there
    }

    /// Makes what comparison looks up; whether it was there.
    pub fn prepare_compare(&self) -> bool {
        let was_there = self.compare.get().is_some();
        self.compare();
        was_there
    }

    /// Makes what follows from the figures; whether it was there.
    pub fn prepare_audit(&self) -> bool {
        let was_there = self.audit.get().is_some();
        self.audit();
        was_there
    }

    /// The facts' index.
    pub fn index(&self) -> &Arc<Index> {
        self.index.get_or_init(|| Arc::new(Index::of(&self.collection)))
    }

    /// What follows from the figures; computed when it is first asked for, so that the first page need not wait.
    pub fn audit(&self) -> &AuditResults {
        self.audit.get_or_init(|| AuditResults::of(&self.collection))
    }

    /// What everything is found with, where it has been made.
    pub fn search(&self) -> Option<&SearchIndex> {
        self.search.get()
    }

    /// The making of it, in slices; the last one is to be [kept](Self::keep_search).
    pub fn start_search(&self) -> Indexing {
        Indexing::of(Arc::clone(&self.collection), self.index.get().cloned())
    }

    /// Keeps what everything is found with.
    pub fn keep_search(&self, made: SearchIndex) -> &SearchIndex {
        self.index.get_or_init(|| Arc::clone(made.facts()));
        self.search.get_or_init(|| made)
    }

    /// What a link that names these data carries.
    pub fn pin(&self) -> &Pin {
        self.pin.get_or_init(|| Pin::of(&self.collection))
    }

    /// The same where it has been computed: of many facts that takes a while.
    pub fn known_pin(&self) -> Option<&Pin> {
        self.pin.get()
    }

    /// What comparison looks up.
    pub fn compare(&self) -> &CompareIndex {
        self.compare.get_or_init(|| CompareIndex::of(Arc::clone(&self.collection)))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_computed_once() {
        let text = include_str!("../tests/fixtures/small.json");
        let session = Session::of(Collection::open(text).unwrap());
        assert!(std::ptr::eq(session.audit(), session.audit()));
        assert!(Arc::ptr_eq(session.index(), session.index()));
        assert_eq!(session.index().len(), session.collection.len());
        assert_eq!(session.pin(), &Pin::of(&session.collection));
        let session = Session::of(Collection::open(text).unwrap());
        assert!(session.search().is_none());
        let mut making = session.start_search();
        let made = std::iter::repeat_with(|| making.advance()).find_map(|made| made).unwrap();
        assert!(
            Arc::ptr_eq(session.keep_search(made).facts(), session.index()),
            "the facts are indexed once"
        );
        assert!(session.search().is_some());
    }

    #[test]
    fn a_step_says_whether_there_was_anything_to_make() {
        let session = Session::of(Collection::open(include_str!("../tests/fixtures/small.json")).unwrap());
        for step in [Session::prepare_index, Session::prepare_compare, Session::prepare_audit] {
            assert_eq!([step(&session), step(&session)], [false, true]);
        }
    }
}
