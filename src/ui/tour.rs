//! A tour through the views: a card that stays in a corner while they change behind it. It opens only when it is asked for.

use leptos::ev::KeyboardEvent;
use leptos::html::H2;
use leptos::prelude::*;
use relocation_explorer::digest::TourStop;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{TourWords, tour};

use super::browser::{after_paint, remember};
use super::explorer::Explorer;
use super::follow::follow;
use super::widgets::{Press, show};

/// What the browser remembers once the tour was taken or declined.
pub const SEEN: &str = "relocation-explorer-tour";

/// The stop that the tour has come to.
#[component]
pub fn Tour() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = tour(lang);
    let heading = NodeRef::<H2>::new();
    remember(SEEN);
    let at = Memo::new(move |_| explorer.touring.get().unwrap_or_default().min(TourStop::ALL.len() - 1));
    let go = move |stop: usize| {
        explorer.touring.set(Some(stop));
        let data = explorer.data.get_value();
        explorer.go(|state| TourStop::ALL[stop].lead(state, &data.collection));
    };
    if at.get_untracked() == 0 {
        go(0);
    }
    // Each step is read from its heading on, once the view behind it has changed.
    follow(move || {
        at.track();
        after_paint(move || {
            if let Some(heading) = heading.try_get_untracked().flatten() {
                let _ = heading.focus();
            }
        });
    });
    let end = move || explorer.touring.set(None);
    let press = move |step: Option<usize>| -> Press {
        Box::new(move |_| match step {
            Some(step) => go(step),
            None => end(),
        })
    };
    let keys: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        if event.key() == "Escape" {
            end();
        }
    });
    let stop = move || {
        let (now, last) = (at.get(), TourStop::ALL.len() - 1);
        let (name, text) = words.at(TourStop::ALL[now]);
        view! {
            <p class="sub">{TourWords::step(lang, now + 1, last + 1)}</p>
            <h2 id="tour-heading" tabindex="-1" node_ref=heading>
                {name}
            </h2>
            <p>{text}</p>
            <p class="tour-steps">
                {(now > 0)
                    .then(|| {
                        view! {
                            <button class="button" type="button" on:click=press(Some(now - 1))>
                                {words.back}
                            </button>
                        }
                    })}
                {if now < last {
                    view! {
                        <button class="button primary" type="button" on:click=press(Some(now + 1))>
                            {words.next}
                        </button>
                        <button class="text-button" type="button" on:click=press(None)>
                            {words.end}
                        </button>
                    }
                        .into_any()
                } else {
                    view! {
                        <button class="button primary" type="button" on:click=press(None)>
                            {words.done}
                        </button>
                    }
                        .into_any()
                }}
            </p>
        }
        .into_any()
    };
    view! {
        <section class="tour card" id="tour" role="dialog" aria-labelledby="tour-heading" on:keydown=keys>
            {show(stop)}
        </section>
    }
    .into_any()
}
