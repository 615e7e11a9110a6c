//! The notice above data that are not those that a link was made for.

use std::collections::BTreeMap;

use leptos::prelude::*;
use relocation_explorer::changes::{Recoding, Standing};
use relocation_explorer::share::DataAddress;
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, show, to};
use relocation_explorer::words::{self, ChangesWords, ShareWords, changes};

/// So many facts are named; the others are counted.
const NAMED: usize = 20;

/// Says that the data have changed since the link was made, which of the figures that it leads to are coded otherwise, and
/// leads to the data of then and to a link without a pin.
#[component]
pub fn PinNotice() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let pins = Memo::new(move |_| {
        let pinned = explorer.state.with(|state| state.pin.clone())?;
        let shown = explorer.data.with_value(|data| data.pin().clone());
        (!pinned.is_same_data(&shown)).then_some((pinned, shown))
    });
    show(move || {
        pins.get().map(|(pinned, shown)| {
            let then = Standing::of(&pinned);
            let between = then.zip(Standing::of(&shown));
            view! {
                <div class="notice" id="pin-notice">
                    <p>
                        {ShareWords::changed(lang, &pinned, &shown)} " "
                        <Go to=to(|state| state.pin = None)>{words::share(lang).to_live}</Go>
                        {then
                            .map(|then| {
                                view! {
                                    " "
                                    <OfThen then />
                                }
                            })}
                    </p>
                    {between.map(|(then, now)| view! { <Differing then now /> })}
                </div>
            }
            .into_any()
        })
    })
    .into_any()
}

/// Leads to the data that the link was made for, which stay beside the page.
#[component]
fn OfThen(then: Standing) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let file = explorer.address.file(&then.release().file());
    view! {
        <Go to=to(move |state| state.data = Some(DataAddress::of(file.clone())))>{changes(lang).of_then}</Go>
    }
}

/// The figures that the link leads to and that are coded otherwise.
#[component]
fn Differing(then: Standing, now: Standing) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    show(move || {
        let mut by_fact: BTreeMap<&'static str, Vec<&'static Recoding>> = BTreeMap::new();
        for recoding in then.until(now).filter(|recoding| is_concerned(explorer, recoding.fact)) {
            by_fact.entry(recoding.fact).or_default().push(recoding);
        }
        let more = by_fact.len().saturating_sub(NAMED);
        let line = |(fact, recodings): (&'static str, Vec<&'static Recoding>)| {
            let name = explorer.data.with_value(|data| {
                data.collection.find(fact).map(|view| view.fact.text.get(lang).to_owned())
            });
            let changed: Vec<String> =
                recodings.into_iter().map(|recoding| ChangesWords::changed(lang, recoding)).collect();
            let id = fact.to_owned();
            view! {
                <li>
                    <Go to=to(move |state| {
                        state.fact = Some(id.clone());
                    })>{name.unwrap_or_else(|| fact.to_owned())}</Go>
                    " "
                    {changed.join(lang.pick("；", "; "))}
                </li>
            }
            .into_any()
        };
        match by_fact.is_empty() {
            true => view! { <p>{changes(lang).none_differ}</p> }.into_any(),
            false => view! {
                <details id="pin-differing">
                    <summary>{changes(lang).differ}" ("{by_fact.len()}")"</summary>
                    <ul>{by_fact.into_iter().take(NAMED).map(line).collect_view()}</ul>
                    {(more > 0).then(|| view! { <p>{ChangesWords::more(lang, more)}</p> })}
                </details>
            }
            .into_any(),
        }
    })
}

/// Whether a link to the state that is shown leads to a fact: the one that is open, those of its places, else all.
fn is_concerned(explorer: Explorer, fact: &str) -> bool {
    explorer.state.with(|state| match &state.fact {
        Some(open) => open == fact,
        None if state.regions.is_empty() => true,
        None => explorer.data.with_value(|data| {
            data.collection.find(fact).is_some_and(|view| state.regions.contains(&view.fact.region))
        }),
    })
}
