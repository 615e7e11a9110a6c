//! The facts before and after one in its report.

use crate::snapshot::{Collection, FactView};

/// The facts of the same report that stand beside one in the document's order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbours<'a> {
    /// The one before.
    pub previous: Option<FactView<'a>>,
    /// The one after.
    pub next: Option<FactView<'a>>,
}

/// The neighbours of the fact at a place of the document's order.
pub fn neighbours(collection: &Collection, at: usize) -> Neighbours<'_> {
    let report = collection.get(at).map(|view| &view.report.id);
    let beside = |at: Option<usize>| collection.get(at?).filter(|view| Some(&view.report.id) == report);
    Neighbours { previous: beside(at.checked_sub(1)), next: beside(at.checked_add(1)) }
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::*;

    #[test]
    fn neighbours_lead_through_a_report_and_not_out_of_it() {
        let collection = built_in();
        let counts = collection.count_by_report();
        let (mut first, mut last) = (0, 0);
        for at in 0..collection.len() {
            let Neighbours { previous, next } = neighbours(&collection, at);
            first += usize::from(previous.is_none());
            last += usize::from(next.is_none());
            if let Some(next) = next {
                assert_eq!(next.fact.report, collection.get(at).expect("a fact").fact.report);
                assert_eq!(neighbours(&collection, next.at).previous.map(|view| view.at), Some(at));
            }
        }
        let reports = counts.iter().filter(|&&facts| facts > 0).count();
        assert_eq!((first, last), (reports, reports), "the facts of a report stand together");
    }

    #[test]
    fn beyond_the_document_there_is_nothing() {
        let collection = built_in();
        let none = Neighbours { previous: None, next: None };
        assert_eq!(neighbours(&collection, usize::MAX), none);
        assert_eq!(neighbours(&collection, 0).previous, None);
    }
}
