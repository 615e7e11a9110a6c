//! The notice above data that are not those that a link was made for.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, show, to};
use relocation_explorer::words::{self, ShareWords};

/// Says that the data have changed since the link was made, and leads to a link without a pin.
#[component]
pub fn PinNotice() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let changed = Memo::new(move |_| {
        let pinned = explorer.state.with(|state| state.pin.clone())?;
        let shown = explorer.data.with_value(|data| data.pin().clone());
        (!pinned.is_same_data(&shown)).then(|| ShareWords::changed(lang, &pinned, &shown))
    });
    show(move || {
        changed.get().map(|changed| {
            view! {
                <div class="notice" id="pin-notice">
                    <p>{changed}" "<Go to=to(|state| state.pin = None)>{words::share(lang).to_live}</Go></p>
                </div>
            }
        })
    })
    .into_any()
}
