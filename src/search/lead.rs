//! Where what is found is shown.

use super::filters::{Filter, FilterKind};
use super::hit_kind::HitKind;
use crate::audit::check_relations;
use crate::ledger::FindingGroup;
use crate::query::{Facet, Selection};
use crate::share::{View, ViewFilter, ViewState};
use crate::snapshot::Collection;

impl HitKind {
    /// Leads to the entry of this kind at a place of the document; `text` is what was asked. Nothing happens for a place
    /// that is not there.
    pub fn lead(self, state: &mut ViewState, collection: &Collection, at: usize, text: &str) {
        let s = collection.snapshot();
        let only = |facet, key: &String| {
            let mut selection = Selection::default();
            selection.pick_only(facet, key);
            selection
        };
        match self {
            // Its evidence opens beside whatever is shown.
            Self::Fact => state.fact = s.facts.get(at).map(|fact| fact.id.clone()),
            Self::Measure => self.lead_to_all(state, text),
            Self::Framework => {
                let Some(framework) = s.frameworks.get(at) else { return };
                show(state, View::Measures, only(Facet::Report, &framework.report));
            }
            Self::Check => {
                let Some(check) = check_relations(collection).into_iter().nth(at) else { return };
                show(state, View::Ledger, Selection::default());
                state.filter = ViewFilter::of_key(View::Ledger, FindingGroup::of_check(&check).key());
            }
            Self::Region => {
                let Some(region) = s.regions.get(at) else { return };
                state.show_place(&region.id);
            }
            Self::Indicator => {
                let Some(indicator) = s.indicators.get(at) else { return };
                show(state, View::Explore, only(Facet::Indicator, &indicator.id));
            }
            Self::Report => show(state, View::Sources, Selection::default()),
        }
    }

    /// Whether all entries of this kind that answer can be shown together.
    pub fn has_all(self) -> bool {
        matches!(self, Self::Fact | Self::Measure)
    }

    /// Leads to all entries of this kind that answer.
    pub fn lead_to_all(self, state: &mut ViewState, text: &str) {
        let view = match self {
            Self::Measure => View::Measures,
            _ => View::Explore,
        };
        show(state, view, Selection { text: text.to_owned(), ..Selection::default() });
    }
}

impl Filter {
    /// Leads to what it chooses, and within that to what else was asked.
    pub fn lead(&self, state: &mut ViewState) {
        let mut selection = Selection { text: self.rest.clone(), ..Selection::default() };
        match self.kind {
            FilterKind::Facet(facet) => {
                selection.pick_only(facet, &self.key);
                show(state, View::Explore, selection);
            }
            FilterKind::MeasureType(_) => {
                show(state, View::Measures, selection);
                state.filter = ViewFilter::of_key(View::Measures, &self.key);
            }
        }
    }
}

fn show(state: &mut ViewState, view: View, selection: Selection) {
    state.view = view;
    state.selection = selection;
    state.fact = None;
    state.filter = None;
}
