//! The banner over data that are not the page's own.

use leptos::html::P;
use leptos::prelude::*;
use relocation_explorer::changes::{RELEASES, Release, Standing};
use relocation_explorer::share::{DataAddress, View, ViewState};
use relocation_explorer::snapshot::Lang;

use crate::ui::address::Address;
use crate::ui::explorer::Explorer;
use crate::ui::follow::follow;
use crate::ui::library::{Library, Origin};
use crate::ui::publish::publish_shown;
use crate::ui::widgets::Press;
use relocation_explorer::words::{self, ChangesWords, OpenDataWords};

/// Says that data of the reader's, or those at another address, are shown, and leads back.
#[component]
pub fn OwnData() -> impl IntoView {
    let (library, explorer) = (Library::get(), Explorer::get());
    let words = words::open_data(expect_context());
    let lang: Lang = expect_context();
    let said = NodeRef::<P>::new();
    let changed = library.take_change();
    follow(move || {
        if let Some(said) = said.get().filter(|_| changed) {
            let _ = said.focus();
        }
    });
    leave_out_own_description(explorer.address);
    let draft = library.is_draft();
    let back: Press = Box::new(move |_| {
        if draft {
            explorer.go(|state| {
                *state = ViewState {
                    lang: state.lang,
                    theme: state.theme,
                    view: View::Code,
                    ..ViewState::default()
                }
            });
        }
        library.close();
    });
    let facts = explorer.data.with_value(|data| data.collection.len());
    let shown = match library.origin() {
        Origin::Address(address) => Some(
            earlier(explorer, &address, lang)
                .unwrap_or_else(|| OpenDataWords::fetched(lang, address.as_str(), facts)),
        ),
        _ => library.file().map(|file| OpenDataWords::shown(lang, &file, facts)),
    };
    shown.map(|shown| {
        view! {
            <section class="notices" aria-labelledby="own-data-said">
                <div class="notice own-data" id="own-data">
                    <p id="own-data-said" node_ref=said tabindex="-1">
                        {shown}
                    </p>
                    <button class="button control" type="button" on:click=back>
                        {if draft { words.back_to_desk } else { words.back }}
                    </button>
                    {(!draft).then(|| publish_shown("publish-own"))}
                </div>
            </section>
        }
    })
}

/// That an earlier release of this site's data is shown, where that is what stands at the address.
fn earlier(explorer: Explorer, address: &DataAddress, lang: Lang) -> Option<String> {
    let is_there = |release: &Release| {
        let file = release.file();
        address.as_str() == file || address.as_str() == explorer.address.file(&file)
    };
    // Only what this site has kept is hashed: it is small.
    RELEASES.iter().find(|release| is_there(release))?;
    let standing = explorer.data.with_value(|data| Standing::of(data.pin()))?;
    Some(ChangesWords::earlier(lang, standing.release()))
}

/// What the page says of its own data, to reference managers and search engines.
const DESCRIPTION: &str = "head meta[name^='citation_'], head script[type='application/ld+json']";

/// Takes out what the page says of its own data, as long as others are shown: it is not true of them.
fn leave_out_own_description(address: Address) {
    let Address::Page = address else { return };
    let page = document();
    let mut left_out = Vec::new();
    while let Some(said) = page.query_selector(DESCRIPTION).ok().flatten() {
        said.remove();
        left_out.push(said);
    }
    let left_out = StoredValue::new_local(left_out);
    on_cleanup(move || {
        let head = document().query_selector("head").ok().flatten();
        let Some((head, left_out)) = head.zip(left_out.try_get_value()) else { return };
        for said in left_out {
            let _ = head.append_child(&said);
        }
    });
}
