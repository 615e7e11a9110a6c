//! The national list of codes: fetched when a place is first to be added.

use leptos::prelude::*;
use relocation_explorer::coding::forms::CodeList;

use crate::ui::browser::fetch_file;

/// How far the list has come.
#[derive(Clone, Copy)]
pub enum Fetching {
    /// It is on its way.
    Waiting,
    /// It is here.
    Here(StoredValue<CodeList>),
    /// It cannot be had.
    Failed,
}

/// Fetches the list.
pub fn fetch_list() -> RwSignal<Fetching> {
    let stage = RwSignal::new(Fetching::Waiting);
    leptos::task::spawn_local(async move {
        let bytes = fetch_file("places.bin").await;
        let list = bytes.ok().and_then(|bytes| CodeList::read(str::from_utf8(&bytes).ok()?));
        stage.try_set(list.map_or(Fetching::Failed, |list| Fetching::Here(StoredValue::new(list))));
    });
    stage
}
