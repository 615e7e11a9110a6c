//! Three findings, each with its arithmetic.

use leptos::prelude::*;
use relocation_explorer::audit::Checked;
use relocation_explorer::digest::{findings, tally};
use relocation_explorer::ledger::FindingGroup;
use relocation_explorer::share::{View, ViewFilter};
use relocation_explorer::snapshot::{Collection, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Change, CheckView, Go, RegionName, to};
use relocation_explorer::words::{self, group_name};

/// The findings as cards.
#[component]
pub fn FindingCards() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::overview(lang);
    let data = explorer.data.get_value();
    let found = findings(&data.collection, &data.audit().checks);
    let cards: Vec<AnyView> =
        [(words.sum, found.sum), (words.promise, found.promise), (words.conflict, found.conflict)]
            .into_iter()
            .filter_map(|(name, check)| Some(card(&data.collection, name, check?, lang)))
            .collect();
    let none = cards.is_empty().then(|| view! { <p class="muted">{words.no_findings}</p> });
    view! {
        <section>
            <h2>{words.findings}</h2>
            {none}
            <div class="findings">{cards}</div>
        </section>
    }
    .into_any()
}

fn card(collection: &Collection, name: &'static str, check: &Checked, lang: Lang) -> AnyView {
    let region = check.facts.first().and_then(|id| collection.find(id)).map(|view| view.region.id.clone());
    let bar = check.progress.map(|progress| {
        let part = progress.nominal.clamp(0.0, 1.0).to_string();
        view! { <div class="reached" aria-hidden="true" style:--part=part></div> }
    });
    view! {
        <article class="card finding">
            <h3>{name}<span>{region.map(|id| view! { <RegionName id /> })}</span></h3>
            <CheckView check=check.clone() />
            {bar}
            <p>
                <Go to=to_ledger(FindingGroup::of_check(check))>{words::overview(lang).more_like_it}</Go>
            </p>
        </article>
    }
    .into_any()
}

/// The way to a group of the ledger.
fn to_ledger(group: FindingGroup) -> Change {
    to(move |state| {
        state.view = View::Ledger;
        state.fact = None;
        state.selection = Default::default();
        state.filter = Some(ViewFilter::Findings(group));
    })
}

/// How many entries the ledger has of what is most asked for.
#[component]
pub fn Tally() -> impl IntoView {
    let lang: Lang = expect_context();
    let data = Explorer::get().data.get_value();
    let tally: Vec<_> = tally(data.audit())
        .into_iter()
        .map(|(group, count)| {
            let class = format!("verdict {}", group.tone().class());
            view! {
                <li>
                    <Go to=to_ledger(group)>
                        <b class=class>{count}</b>
                        " "
                        {group_name(group, lang)}
                    </Go>
                </li>
            }
        })
        .collect();
    if tally.is_empty() {
        return view! { <p class="muted">{words::overview(lang).no_findings}</p> }.into_any();
    }
    view! { <ul class="verdicts">{tally}</ul> }.into_any()
}
