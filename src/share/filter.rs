//! A view's own filter.

use super::view::View;
use crate::compare::ComparisonFilter;
use crate::ledger::FindingGroup;
use crate::measures::MeasureFilter;

/// What a view shows of what it has, beside what the selection says. Each is the filter of one view.
#[derive(Debug, Clone, PartialEq)]
pub enum ViewFilter {
    /// Rows of Compare.
    Rows(ComparisonFilter),
    /// Measures of a type.
    Measures(MeasureFilter),
    /// Findings of the ledger.
    Findings(FindingGroup),
    /// Of Sources, the place where a reader's own text is held against the facts.
    Proof,
}

/// The key of the reader's own text.
const PROOF: &str = "proof";

impl ViewFilter {
    /// The filter of a view with a key; `None` where the view has no such filter.
    ///
    /// ```
    /// use relocation_explorer::ledger::FindingGroup;
    /// use relocation_explorer::share::{View, ViewFilter};
    /// let no_figure = ViewFilter::Findings(FindingGroup::NoFigure);
    /// assert_eq!(ViewFilter::of_key(View::Ledger, "silence"), Some(no_figure));
    /// assert_eq!(ViewFilter::of_key(View::Ledger, "cinema"), None);
    /// assert_eq!(ViewFilter::of_key(View::Explore, "silence"), None);
    /// ```
    pub fn of_key(view: View, key: &str) -> Option<Self> {
        match view {
            View::Compare => ComparisonFilter::of_key(key).map(Self::Rows),
            View::Measures => MeasureFilter::of_key(key).map(Self::Measures),
            View::Ledger => FindingGroup::of_key(key).map(Self::Findings),
            View::Sources => (key == PROOF).then_some(Self::Proof),
            View::Overview | View::Explore | View::Place | View::Basket | View::Code => None,
        }
    }

    /// The view that it filters.
    pub fn view(&self) -> View {
        match self {
            Self::Rows(_) => View::Compare,
            Self::Measures(_) => View::Measures,
            Self::Findings(_) => View::Ledger,
            Self::Proof => View::Sources,
        }
    }

    /// Its key in addresses.
    pub fn key(&self) -> String {
        match self {
            Self::Rows(rows) => rows.key().to_owned(),
            Self::Measures(measures) => measures.key(),
            Self::Findings(group) => group.key().to_owned(),
            Self::Proof => PROOF.to_owned(),
        }
    }
}
