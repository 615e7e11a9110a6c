//! Codes of the address that the snapshot does not have, announced in every view.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::query::Selection;
use relocation_explorer::share::Ignored;
use wasm_split_helpers::SplitLoaderError;

use super::explorer::Explorer;
use super::follow::follow;
use relocation_explorer::session::Session;

/// Keeps [`Explorer::unknown`] in step with the selection.
pub fn follow_unknown(explorer: Explorer) {
    let picked = Memo::new(move |_| {
        // A part says itself what is wrong with it.
        let codes = explorer.state.with(|state| (!state.is_excerpt()).then(|| state.selection.codes.clone()));
        Selection { codes: codes.unwrap_or_default(), ..Selection::default() }
    });
    follow(move || {
        let selection = picked.get();
        if selection.is_empty() {
            explorer.unknown.set(Vec::new());
            return;
        }
        let data = explorer.data.get_value();
        leptos::task::spawn_local(async move {
            let Ok(unknown) = find(data, selection.clone()).await else { return };
            if picked.try_get_untracked() == Some(selection) {
                explorer.unknown.try_set(unknown);
            }
        });
    });
}

/// What the index does not know. It comes with Explore.
async fn find(data: Arc<Session>, selection: Selection) -> Result<Vec<Ignored>, SplitLoaderError> {
    #[wasm_split_helpers::wasm_split(explore, fallible)]
    fn find_unknown(data: Arc<Session>, selection: Selection) -> Result<Vec<Ignored>, SplitLoaderError> {
        let unknown = data.index().unknown(&selection).into_iter();
        Ok(unknown.map(|(facet, value)| Ignored { name: facet.key().to_owned(), value }).collect())
    }
    find_unknown(data, selection).await
}
