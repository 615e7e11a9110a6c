//! The facets: codes to pick, each with what it would bring.

use leptos::prelude::*;
use relocation_explorer::query::{Criterion, Facet, fold};
use relocation_explorer::snapshot::Lang;

use super::answers::{Answers, answers};
use super::range::RangeBox;
use crate::ui::explorer::Explorer;
use crate::ui::words;

/// Facets that stand open when the page opens.
const OPEN: [Facet; 4] = [Facet::Region, Facet::Domain, Facet::Kind, Facet::Dimension];
/// A facet with more codes than this has a field to search them.
const LONG: usize = 12;

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
                {Facet::ALL.map(|facet| view! { <FacetBox facet/> }).collect_view()}
                <RangeBox/>
            </div>
        </aside>
    }
}

/// A code as it is listed.
#[derive(Clone)]
struct Listed {
    place: usize,
    key: String,
    name: String,
    depth: usize,
    folded: String,
    facts: u32,
}

#[component]
fn FacetBox(facet: Facet) -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let listed = list_codes(explorer, facet, lang);
    let long = listed.len() > LONG;
    let (sought, set_sought) = signal(String::new());
    let picked = Memo::new(move |_| {
        explorer.state.with(|state| state.selection.codes.get(&facet).map_or(0, |keys| keys.len()))
    });
    let most = Memo::new(move |_| {
        answers.with(|answer| answer.counts.get(facet).iter().copied().max().unwrap_or(0).max(1))
    });
    let opens = OPEN.contains(&facet) || picked.get_untracked() > 0;
    let all_keys: Vec<String> = listed.iter().map(|code| code.key.clone()).collect();
    let pick_all = move |_| {
        let keys = all_keys.clone();
        explorer.go(|state| {
            state.selection.codes.insert(facet, keys.into_iter().collect());
        });
    };
    view! {
        <fieldset class="facet" data-facet=facet.key()>
            <legend class="visually-hidden">{facet.name().get(lang).to_owned()}</legend>
            <details open=opens>
                <summary>
                    {facet.name().get(lang).to_owned()}
                    <span class="picked">
                        {move || (picked.get() > 0).then(|| picked.get().to_string())}
                    </span>
                </summary>
                <div class="facet-tools">
                    {long.then(|| view! {
                        <input
                            class="field"
                            type="search"
                            aria-label=words.within
                            placeholder=words.within
                            on:input=move |event| set_sought.set(fold::fold(&event_target_value(&event)))
                        />
                    })}
                    <button type="button" class="text-button" on:click=pick_all>{words.all}</button>
                    <button
                        type="button"
                        class="text-button"
                        on:click=move |_| explorer.go(|state| state.selection.lift(Criterion::Facet(facet)))
                    >
                        {words.clear}
                    </button>
                </div>
                <ul class:scrolling=long>
                    {listed.into_iter().map(|code| view! { <Option_ facet code most sought/> }).collect_view()}
                </ul>
            </details>
        </fieldset>
    }
}

#[component]
fn Option_(facet: Facet, code: Listed, most: Memo<u32>, sought: ReadSignal<String>) -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let words = words::explore(expect_context());
    let Listed { place, key, name, depth, folded, .. } = code;
    let count =
        Memo::new(move |_| answers.with(|answer| answer.counts.get(facet).get(place).copied().unwrap_or(0)));
    let watched = key.clone();
    let picked = Memo::new(move |_| explorer.state.with(|state| state.selection.has(facet, &watched)));
    let (toggled, alone) = (key.clone(), key.clone());
    let only_label = format!("{}: {name}", words.only);
    view! {
        <li
            class="option"
            class:on=picked
            class:none=move || count.get() == 0
            hidden=move || !folded.contains(sought.read().trim())
            data-code=key
            style:--depth=depth.to_string()
            style:--part=move || (f64::from(count.get()) / f64::from(most.get())).to_string()
        >
            <label>
                <input
                    type="checkbox"
                    prop:checked=picked
                    on:change=move |_| explorer.go(|state| state.selection.toggle(facet, &toggled))
                />
                <span>{name}</span>
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
        </li>
    }
}

/// A count leads to the facts that it counts; where it counts one, to that fact's evidence.
fn show_only(explorer: Explorer, answers: Answers, facet: Facet, key: &str) {
    explorer.go(|state| {
        state.selection.lift(Criterion::Facet(facet));
        state.selection.toggle(facet, key);
    });
    let single = answers.with_untracked(|answer| match answer.rows.as_ref() {
        [at] => explorer.with_fact(*at, |view| view.fact.id.clone()),
        _ => None,
    });
    if let Some(id) = single {
        explorer.open_fact(&id);
    }
}

/// The codes that some fact carries, in the facet's order, those of a tree set in.
fn list_codes(explorer: Explorer, facet: Facet, lang: Lang) -> Vec<Listed> {
    explorer.data.with_value(|data| {
        let codes = data.index().codes(facet);
        let mut depths = Vec::with_capacity(codes.len());
        for code in codes {
            depths.push(code.parent.map_or(0, |parent| depths[parent] + 1));
        }
        codes
            .iter()
            .zip(depths)
            .enumerate()
            .map(|(place, (code, depth))| Listed {
                place,
                key: code.key.clone(),
                name: code.name.get(lang).to_owned(),
                depth,
                folded: format!("{} {}", fold::fold(&code.name.zh), fold::fold(&code.name.en)),
                facts: code.facts,
            })
            .filter(|listed| listed.facts > 0)
            .collect()
    })
}
