//! The stops of a tour through the views.

use super::greatest::greatest;
use super::proposed::proposed_comparison;
use crate::share::{View, ViewState};
use crate::snapshot::Collection;

/// A stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TourStop {
    /// What is here.
    Overview,
    /// A figure with its evidence.
    Fact,
    /// Places or pairings side by side.
    Compare,
    /// All that is said of a place.
    Place,
    /// What adds up.
    Ledger,
    /// What can be taken away.
    Sources,
}

impl TourStop {
    /// The stops in their order.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Fact, Self::Compare, Self::Place, Self::Ledger, Self::Sources];

    /// Shows what is said at this stop; language and colours stay.
    pub fn lead(self, state: &mut ViewState, collection: &Collection) {
        *state = ViewState { lang: state.lang, theme: state.theme, ..ViewState::default() };
        let most = greatest(&collection.count_by_region(), 1).into_iter().next();
        match self {
            Self::Overview => {}
            Self::Fact => {
                state.view = View::Explore;
                state.fact = collection.get(0).map(|view| view.fact.id.clone());
            }
            Self::Compare => {
                state.view = View::Compare;
                state.regions =
                    proposed_comparison(collection).into_iter().map(|column| column.code).collect();
            }
            Self::Place => {
                let region = most.and_then(|at| collection.snapshot().regions.get(at));
                region.into_iter().for_each(|region| state.show_place(&region.id));
            }
            Self::Ledger => state.view = View::Ledger,
            Self::Sources => state.view = View::Sources,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::snapshot::Lang;

    #[test]
    fn each_stop_has_something_to_show_and_keeps_the_language() {
        let collection = Collection::built_in().unwrap();
        let mut state = ViewState { lang: Some(Lang::Zh), ..ViewState::default() };
        let mut views = Vec::new();
        for stop in TourStop::ALL {
            stop.lead(&mut state, &collection);
            assert_eq!(state.lang, Some(Lang::Zh));
            match stop {
                TourStop::Fact => assert!(collection.find(state.fact.as_deref().unwrap()).is_some()),
                TourStop::Compare => assert!(state.regions.len() > 1),
                TourStop::Place => assert!(collection.region(&state.regions[0]).is_some()),
                _ => assert_eq!(state.fact, None),
            }
            views.push(state.view);
        }
        views.dedup();
        assert_eq!(views.len(), 6, "each shows another view");
    }
}
