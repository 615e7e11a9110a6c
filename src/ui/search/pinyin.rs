//! How characters are read: fetched when somebody first searches.

use leptos::prelude::*;
use relocation_explorer::query::{knows_pinyin, provide_pinyin};

use crate::ui::browser::fetch_file;

/// Fetches how characters are read, where that is not known yet; whether it is known now. Without it, everything but
/// pinyin is found all the same.
pub async fn fetch_pinyin() -> bool {
    if knows_pinyin() {
        return true;
    }
    match fetch_file("pinyin.bin").await {
        Ok(bytes) => provide_pinyin(&bytes),
        Err(error) => {
            leptos::logging::warn!("pinyin is not understood: {error:?}");
            false
        }
    }
}

/// Whether pinyin is understood: it is fetched once something is `asked`, and what is shown is to be asked again then.
pub fn use_pinyin(asked: Memo<bool>) -> ReadSignal<bool> {
    let (here, set_here) = signal(knows_pinyin());
    Effect::new(move |_| {
        if asked.get() && !here.get_untracked() {
            leptos::task::spawn_local(async move {
                set_here.try_set(fetch_pinyin().await);
            });
        }
    });
    here
}
