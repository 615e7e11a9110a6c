//! A place: what all reports say of it, on one page.

mod choose;
mod figures;
mod head;
mod ledger;
mod pairings;
mod shown;

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::place;

use super::browser::{after_paint, focused};
use super::explorer::Explorer;
use super::follow::follow;
use super::later::{later, soon};
use super::widgets::{PaperHead, PaperNotes, show};
use crate::ui::aside::PutKeys;
use shown::ShownPlace;

/// The view of the place that the address names first.
#[component]
pub fn Place() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let asked = Memo::new(move |_| explorer.state.with(|state| state.regions.first().cloned()));
    let shown = ShownPlace::follow(explorer, asked, lang);
    let said = announce(explorer, shown, lang);
    let reports =
        Signal::derive(move || shown.get().map_or_else(Vec::new, |shown| shown.place.reports.clone()));
    view! {
        <div class="page place">
            <PutKeys />
            <PaperHead />
            {show(move || match shown.get() {
                Some(shown) => page(&shown),
                None => choose::choose(&explorer.data.get_value().collection, asked.get(), lang),
            })}
            <p class="visually-hidden" role="status">
                {show(move || said.get())}
            </p>
            <PaperNotes reports />
        </div>
    }
    .into_any()
}

fn page(shown: &Arc<ShownPlace>) -> AnyView {
    let (headed, named) = (Arc::clone(shown), Arc::clone(shown));
    let below = |section: fn(&Arc<ShownPlace>) -> Option<AnyView>| {
        let shown = Arc::clone(shown);
        later(move || section(&shown))
    };
    view! {
        {soon(move || head::head(&headed))}
        {later(move || figures::questions(&named))}
        {below(ledger::promises)}
        {below(ledger::checks)}
        {below(ledger::measures)}
        {below(ledger::known)}
        {below(pairings::pairings)}
    }
    .into_any()
}

/// Names the window after the place, says the name of each that follows another, and takes the focus along where it went with
/// the one before.
fn announce(explorer: Explorer, shown: Memo<Option<Arc<ShownPlace>>>, lang: Lang) -> RwSignal<String> {
    let said = RwSignal::new(String::new());
    let mut is_first = true;
    follow(move || {
        let name = match &*shown.read() {
            Some(now) => now.name(now.place.region).to_owned(),
            None => place(lang).choose.to_owned(),
        };
        explorer.address.entitle(&name, lang);
        if std::mem::take(&mut is_first) {
            return;
        }
        said.set(name);
        after_paint(move || {
            let is_lost = focused().is_none_or(|element| element.tag_name() == "BODY");
            if let Some(main) = explorer.address.find("main").filter(|_| is_lost) {
                let _ = main.focus();
            }
        });
    });
    said
}
