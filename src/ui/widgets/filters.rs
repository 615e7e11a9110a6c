//! Filters that Measures and Ledger share: reports, domains, words. They are part of the selection, so that a
//! reader who goes on to Explore finds the same choice there.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use relocation_explorer::query::{Criterion, Facet, Scope, fold};
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;

use super::erased::live;
use super::report::{ReportName, report_labels};
use crate::ui::explorer::Explorer;
use relocation_explorer::words;

/// Takes all of these filters, and the view's own, out of a state.
pub fn clear_filters(state: &mut ViewState) {
    Scope::clear(&mut state.selection);
    state.filter = None;
}

/// So many reports have a button each without being searched for.
const REPORTS: usize = 12;

/// One button a report, pressed while the report is picked. Where there are many, those that are picked and the first that
/// fit what is sought.
#[component]
pub fn ReportFilter() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let labels = explorer.data.with_value(|data| report_labels(&data.collection, lang));
    let folded: Vec<String> = labels
        .iter()
        .map(|label| fold::fold(&format!("{} {} {}", label.name, label.title, label.id)))
        .collect();
    let many = labels.len() > REPORTS;
    let sought = RwSignal::new(String::new());
    let picked =
        Memo::new(move |_| explorer.state.with(|state| state.selection.codes.of(Facet::Report).clone()));
    let shown = {
        let labels = labels.clone();
        Memo::new(move |_| {
            let (sought, picked) = (sought.read(), picked.read());
            let is_picked = |at: &usize| many && picked.contains(&labels[*at].id);
            let fits = |at: &usize| !is_picked(at) && folded[*at].contains(sought.trim());
            let all = 0..labels.len();
            all.clone().filter(is_picked).chain(all.filter(fits).take(REPORTS)).collect::<Vec<usize>>()
        })
    };
    let button = move |at: usize| {
        let label = labels[at].clone();
        let (watched, toggled) = (label.id.clone(), label.id.clone());
        let toggle: Box<dyn FnMut(MouseEvent)> =
            Box::new(move |_| explorer.go(|state| state.selection.toggle(Facet::Report, &toggled)));
        let pressed = live(move || if picked.read().contains(&watched) { "true" } else { "false" });
        view! {
            <button class="button" type="button" aria-pressed=pressed on:click=toggle>
                <ReportName label />
            </button>
        }
        .into_any()
    };
    let words = words::explore(lang);
    let seek: Box<dyn FnMut(Event)> =
        Box::new(move |event| sought.set(fold::fold(&event_target_value(&event))));
    view! {
        <div class="report-filter" role="group" aria-label=Facet::Report.name().get(lang).to_owned()>
            {many
                .then(|| {
                    view! {
                        <input
                            class="field"
                            type="search"
                            aria-label=words.within
                            placeholder=words.within
                            on:input=seek
                        />
                    }
                })}
            <For each=move || shown.get() key=|at| *at children=button />
        </div>
    }
    .into_any()
}

/// A choice of a list.
pub struct Pick {
    /// Its key.
    pub key: String,
    /// Its name, in the reader’s language.
    pub name: String,
}

/// A list to pick one of, or none.
#[component]
pub fn PickOne(
    /// The element's id.
    id: &'static str,
    /// What is picked.
    label: String,
    /// What "none" reads.
    all: String,
    /// The choices.
    picks: Vec<Pick>,
    /// The key picked now; empty for none.
    picked: fn(&ViewState) -> String,
    /// Picks a key; the empty one is none.
    pick: fn(&mut ViewState, String),
) -> impl IntoView {
    let explorer = Explorer::get();
    let none = Pick { key: String::new(), name: all };
    let options = std::iter::once(none).chain(picks).map(|each| {
        let key = each.key.clone();
        let selected = live(move || explorer.state.with(|state| picked(state) == key));
        view! {
            <option value=each.key prop:selected=selected>
                {each.name}
            </option>
        }
        .into_any()
    });
    let change: Box<dyn FnMut(Event)> =
        Box::new(move |event| explorer.go(|state| pick(state, event_target_value(&event))));
    view! {
        <label class="pick" for=id>
            <span>{label}</span>
            <select id=id on:change=change>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// A list of domains to pick one of.
#[component]
pub fn DomainFilter() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let picks = explorer.data.with_value(|data| {
        let domains = data.collection.snapshot().domains.iter();
        domains.map(|each| Pick { key: each.id.clone(), name: each.name.get(lang).to_owned() }).collect()
    });
    let label = Facet::Domain.name().get(lang).to_owned();
    let picked = |state: &ViewState| {
        let keys = state.selection.codes.of(Facet::Domain);
        keys.iter().next().cloned().unwrap_or_default()
    };
    let pick = |state: &mut ViewState, key: String| {
        state.selection.clear(Criterion::Facet(Facet::Domain));
        if !key.is_empty() {
            state.selection.toggle(Facet::Domain, &key);
        }
    };
    let all = words::common(lang).all.to_owned();
    view! { <PickOne id="domain-filter" label all picks picked pick /> }.into_any()
}
