//! Which parts a view offers to articles.

use super::Excerpt;
use crate::session::Session;
use crate::share::{ArticlePart, View, ViewState};
use crate::snapshot::Lang;

/// The state that shows a part of what a state shows, in a page of somebody else's.
pub fn article(state: &ViewState, part: ArticlePart) -> ViewState {
    ViewState { part: Some(part.key().to_owned()), items: None, ..state.clone() }
}

/// The parts that a state has something to show for, the nearest to it first.
pub fn parts_of(session: &Session, state: &ViewState) -> Vec<ArticlePart> {
    use ArticlePart::{Chart, Checks, Fact, Pairing, Row, Table};
    let near: &[ArticlePart] = match (&state.fact, state.view) {
        (Some(_), View::Compare) => &[Row, Fact, Checks],
        (Some(_), _) => &[Fact, Checks],
        (None, View::Explore) => &[Chart, Table, Checks],
        (None, View::Compare) => &[Row, Pairing],
        (None, View::Ledger) => &[Checks],
        _ => &[],
    };
    let has = |part: &ArticlePart| Excerpt::of(session, &article(state, *part), Lang::En).is_ok();
    near.iter().copied().filter(has).collect()
}
