//! The facets: codes to pick, each with what it would bring.

use std::sync::Arc;

use leptos::html::Ul;
use leptos::prelude::*;
use relocation_explorer::query::{Criterion, Facet, Keys, ListedCode, fold};
use relocation_explorer::snapshot::Lang;

use super::answers::{Answers, answers};
use super::range::RangeBox;
use crate::ui::debounce::after_typing;
use crate::ui::explorer::Explorer;
use crate::ui::later::later;
use crate::ui::widgets::{live, show};
use relocation_explorer::virtual_list::RowWindow;
use relocation_explorer::words;

/// Facets that stand open when the page opens.
const OPEN: [Facet; 4] = [Facet::Region, Facet::Domain, Facet::Kind, Facet::Unit];
/// A facet with more codes than this has a field to search them.
const LONG: usize = 12;
/// One with more than this scrolls in a box of its own, those picked first.
const BOXED: usize = 32;
/// One with more than this renders only those in sight, each on one line.
const ALL_AT_ONCE: usize = 160;
/// The height of a long facet's list, in pixels, as style.css has it.
const HEIGHT: f64 = 320.0;
/// The height of a line of it, in pixels.
const ROW: f64 = 32.0;

/// All facets, in a panel that a phone keeps closed.
#[component]
pub fn Facets() -> impl IntoView {
    let words = words::explore(expect_context());
    let (closed, set_closed) = signal(true);
    view! {
        <aside class="facets extra" class:closed=closed aria-label=words.facets>
            <button
                class="button facets-toggle"
                type="button"
                aria-expanded=move || (!closed.get()).to_string()
                aria-controls="facet-list"
                on:click=move |_| set_closed.update(|closed| *closed = !*closed)
            >
                {words.show_facets}
            </button>
            <div class="facet-list" id="facet-list">
                {Facet::ALL.map(|facet| later(move || view! { <FacetBox facet /> })).collect_view()}
                {later(|| view! { <RangeBox /> })}
            </div>
        </aside>
    }
}

/// What the codes of one facet share, so that an update reaches each of them through one memo.
#[derive(Clone, Copy)]
struct Shared {
    facet: Facet,
    /// How many facts each code would bring, by its place in the index. The facets follow the table, one after the other, and
    /// what is typed once the reader pauses.
    counts: ReadSignal<Vec<u32>>,
    most: Memo<u32>,
    picked: Memo<Keys>,
}

impl Shared {
    /// Of a facet that stands open.
    fn of(facet: Facet, picked: Memo<Keys>) -> Self {
        let answers = answers();
        let counts = Memo::new(move |_| answers.with(|answer| answer.counts.get(facet).to_vec()));
        let counts = after_typing(counts, Some(Explorer::get().typed));
        let most = Memo::new(move |_| counts.with(|counts| counts.iter().copied().max().unwrap_or(0).max(1)));
        Self { facet, counts, most, picked }
    }
}

#[component]
fn FacetBox(facet: Facet) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let listed: Arc<[ListedCode]> = explorer.data.with_value(|data| data.index().list(facet, lang).into());
    let long = listed.len() > LONG;
    let (sought, set_sought) = signal(String::new());
    let picked = Memo::new(move |_| explorer.state.with(|state| state.selection.codes.of(facet).clone()));
    let open = RwSignal::new(OPEN.contains(&facet) || !picked.read_untracked().is_empty());
    let all_keys: Vec<String> = listed.iter().map(|code| code.key.clone()).collect();
    let pick_all = move |_| {
        let keys = all_keys.clone();
        explorer.go(|state| {
            *state.selection.codes.of_mut(facet) = keys.into_iter().collect();
        });
    };
    let toggled = move |event: leptos::ev::Event| {
        open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    view! {
        <fieldset class="facet" data-facet=facet.key()>
            <legend class="visually-hidden">{facet.name().get(lang).to_owned()}</legend>
            <details open=open.get_untracked() on:toggle=toggled>
                <summary>
                    {facet.name().get(lang).to_owned()}
                    <span class="picked">
                        {show(move || {
                            picked.with(|picked| (!picked.is_empty()).then(|| picked.len().to_string()))
                        })}
                    </span>
                </summary>
                <div class="facet-tools">
                    {long
                        .then(|| {
                            view! {
                                <input
                                    class="field"
                                    type="search"
                                    aria-label=words.within
                                    placeholder=words.within
                                    on:input=move |event| {
                                        set_sought.set(fold::fold(&event_target_value(&event)))
                                    }
                                />
                            }
                        })} <button type="button" class="text-button" on:click=pick_all>
                        {words.all}
                    </button>
                    <button
                        type="button"
                        class="text-button"
                        on:click=move |_| explorer.go(|state| state.selection.clear(Criterion::Facet(facet)))
                    >
                        {words.clear}
                    </button>
                </div>
                // A closed facet has nothing to keep up to date.
                {show(move || {
                    open.get().then(|| view! { <Codes listed=listed.clone() facet picked sought /> })
                })}
            </details>
        </fieldset>
    }
    .into_any()
}

/// The codes that fit what is sought: all of them, or those in sight of a list that is very long.
#[component]
fn Codes(
    listed: Arc<[ListedCode]>,
    facet: Facet,
    picked: Memo<Keys>,
    sought: ReadSignal<String>,
) -> impl IntoView {
    let shared = Shared::of(facet, picked);
    let frame = NodeRef::<Ul>::new();
    let scrolled = RwSignal::new(0.0);
    let (boxed, windowed) = (listed.len() > BOXED, listed.len() > ALL_AT_ONCE);
    // In a box, what was picked before it opened comes first; what is picked in it stays where the reader found it.
    let order: Vec<usize> = {
        let picked = picked.read_untracked();
        let is_first = |&at: &usize| boxed && picked.contains(&listed[at].key);
        let (first, rest): (Vec<usize>, Vec<usize>) = (0..listed.len()).partition(is_first);
        [first, rest].concat()
    };
    let fitting = {
        let listed = listed.clone();
        Memo::new(move |_| {
            let sought = sought.read();
            let fits = |at: &usize| listed[*at].folded.contains(sought.trim());
            order.iter().copied().filter(fits).collect::<Vec<usize>>()
        })
    };
    let range = Memo::new(move |_| {
        let all = fitting.read().len();
        let window = RowWindow { scrolled: scrolled.get(), height: HEIGHT, row: ROW };
        if windowed { window.rows(all) } else { 0..all }
    });
    let spacer = move |rows: usize| format!("{}px", rows as f64 * ROW);
    let scroll = move |_| {
        if let Some(frame) = frame.get_untracked().filter(|_| windowed) {
            scrolled.set(f64::from(frame.scroll_top()));
        }
    };
    view! {
        <ul class:scrolling=boxed class:windowed=windowed node_ref=frame on:scroll=scroll>
            <li class="spacer" aria-hidden="true" style:height=live(move || spacer(range.get().start))></li>
            <For
                each=move || fitting.read()[range.get()].to_vec()
                key=|&at| at
                children=move |at| view! { <Code code=listed[at].clone() shared /> }
            />
            <li
                class="spacer"
                aria-hidden="true"
                style:height=live(move || spacer(fitting.read().len() - range.get().end))
            ></li>
        </ul>
    }
    .into_any()
}

#[component]
fn Code(code: ListedCode, shared: Shared) -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let words = words::explore(expect_context());
    let Shared { facet, counts, most, picked } = shared;
    let ListedCode { place, key, name, depth, .. } = code;
    let count = Memo::new(move |_| counts.with(|counts| counts.get(place).copied().unwrap_or(0)));
    let part = move || format!("scaleX({})", f64::from(count.get()) / f64::from(most.get()));
    let watched = key.clone();
    let picked = Memo::new(move |_| picked.with(|picked| picked.contains(&watched)));
    let (toggled, alone) = (key.clone(), key.clone());
    let (full, only_label) = (name.clone(), format!("{}: {name}", words.only));
    view! {
        <li
            class="option"
            class:on=picked
            class:none=live(move || count.get() == 0)
            data-code=key
            style:--depth=depth.to_string()
        >
            <label>
                <input
                    type="checkbox"
                    prop:checked=picked
                    on:change=move |_| explorer.go(|state| state.selection.toggle(facet, &toggled))
                />
                <span title=full>{name}</span>
            </label>
            <button
                type="button"
                class="count"
                title=words.only
                on:click=move |_| show_only(explorer, answers, facet, &alone)
            >
                <span class="visually-hidden">{only_label}" "</span>
                {count}
            </button>
            <i class="part" aria-hidden="true" style:transform=live(part)></i>
        </li>
    }
    .into_any()
}

/// A count leads to the facts that it counts; where it counts one, to that fact's evidence.
fn show_only(explorer: Explorer, answers: Answers, facet: Facet, key: &str) {
    explorer.go(|state| state.selection.pick_only(facet, key));
    let single = answers.with_untracked(|answer| match answer.rows.as_ref() {
        [at] => explorer.with_fact(*at, |view| view.fact.id.clone()),
        _ => None,
    });
    if let Some(id) = single {
        explorer.open_fact(&id);
    }
}
