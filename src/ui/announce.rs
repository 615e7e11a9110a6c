//! What a change of view says to those who do not see it.

use leptos::prelude::*;
use relocation_explorer::share::ViewFilter;
use relocation_explorer::snapshot::Lang;

use super::browser::{after_paint, focused};
use super::explorer::Explorer;
use super::follow::follow;
use relocation_explorer::words::view_name;

/// Says the name of each view that the page changes to, and leads the keyboard's focus into it where what had the
/// focus went with the view before. A link that stays, as in the header, keeps it.
#[component]
pub fn Announcement() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let said = RwSignal::new("");
    // Checking a draft is a page of its own in Sources.
    let view = Memo::new(move |_| {
        explorer.state.with(|state| (state.view, state.filter == Some(ViewFilter::Proof)))
    });
    let mut before = None;
    follow(move || {
        let now = view.get();
        if before.replace(now).is_some_and(|before| before != now) {
            said.set(view_name(now.0, lang));
            after_paint(move || keep_focus(explorer));
        }
    });
    view! {
        <p class="visually-hidden" role="status" id="announcement">
            {said}
        </p>
    }
    .into_any()
}

/// Nothing has the focus when its element is gone.
fn keep_focus(explorer: Explorer) {
    let is_lost = focused().is_none_or(|element| element.tag_name() == "BODY");
    if let Some(main) = explorer.address.find("main").filter(|_| is_lost) {
        let _ = main.focus();
    }
}
