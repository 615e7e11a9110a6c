//! Who is paired with the place, and what each gives.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::place::pairing_place;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Pairing;
use relocation_explorer::words::place;

use super::shown::ShownPlace;
use crate::ui::widgets::{Go, RegionName, Shortened, explained, to};

/// So many pairings are shown at first.
const PAIRINGS: usize = 24;

/// Each pairing in words, and the way to them side by side.
pub fn pairings(shown: &Arc<ShownPlace>) -> Option<AnyView> {
    let (words, all) = (place(shown.lang), shown.place.pairings.clone());
    let (count, list) = (all.len(), Shortened::of(all.len(), PAIRINGS));
    let held = Arc::clone(shown);
    let entries = list.entries(move |at| entry(&held, &held.data.collection.snapshot().pairings[all[at]]));
    let compared = shown.data.compare().pairings_of(&[shown.code().to_owned()]);
    let has_figures = !shown.place.passport.partners.is_empty() && compared.len() > 1;
    let compared = to(move |state| {
        state.view = View::Compare;
        state.filter = None;
        state.fact = None;
        state.regions.clone_from(&compared);
    });
    (count > 0).then(|| {
        view! {
            <section id="place-pairings">
                <h2>{words.pairings}" "<small class="muted">{count}</small></h2>
                <ul class="paired">{entries}</ul>
                {list.more()}
                {has_figures
                    .then(|| {
                        view! {
                            <p class="control">
                                <Go to=compared>{words.to_pairings}</Go>
                            </p>
                        }
                    })}
            </section>
        }
        .into_any()
    })
}

fn entry(shown: &ShownPlace, pairing: &Pairing) -> AnyView {
    let since = pairing.since.as_ref().map(|date| format!(" · {}", date.words(shown.lang)));
    view! {
        <li>
            <p>
                {side(shown, &pairing.from)}" → "{side(shown, &pairing.to)}
                <span class="muted">{since}</span>
            </p>
            <p class="muted">{explained(pairing.text.get(shown.lang), shown.lang)}</p>
        </li>
    }
    .into_any()
}

/// An organisation by its name, a place by a link to its page; the place of this page is no link.
fn side(shown: &ShownPlace, id: &str) -> AnyView {
    let collection = &shown.data.collection;
    match collection.actor(id) {
        Some(actor) => view! { <b>{actor.name.get(shown.lang).to_owned()}</b> }.into_any(),
        None if pairing_place(collection, id) == Some(shown.code()) => {
            view! { <b>{shown.name(shown.place.region).to_owned()}</b> }.into_any()
        }
        None => view! { <RegionName id=id.to_owned() /> }.into_any(),
    }
}
