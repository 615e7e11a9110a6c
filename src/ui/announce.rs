//! What a change of view says to those who do not see it.

use leptos::prelude::*;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;

use super::browser;
use super::explorer::Explorer;
use super::words::view_name;

/// Says the name of each view that the page changes to, and leads the keyboard's focus into it where what had the
/// focus went with the view before. A link that stays, as in the header, keeps it.
#[component]
pub fn Announcement() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let said = RwSignal::new("");
    let view = Memo::new(move |_| explorer.state.with(|state| state.view));
    // At once: before the view that is left makes way.
    ImmediateEffect::new_mut_scoped({
        let mut before: Option<View> = None;
        move || {
            let now = view.get();
            if before.replace(now).is_some_and(|before| before != now) {
                said.set(view_name(now, lang));
                if explorer.address.has_focus("*") {
                    browser::after_paint(move || keep_focus(explorer));
                }
            }
        }
    });
    view! { <p class="visually-hidden" role="status" id="announcement">{said}</p> }.into_any()
}

fn keep_focus(explorer: Explorer) {
    if !explorer.address.has_focus("*")
        && let Some(main) = explorer.address.find("main")
    {
        let _ = main.focus();
    }
}
