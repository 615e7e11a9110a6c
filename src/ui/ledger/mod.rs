//! Ledger: what was promised and what came of it, what adds up, what must not be added, what is left unsaid.

mod group;
mod lists;
mod promises;
mod silence;

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use super::explorer::{Explorer, Open};
use super::widgets::{DomainFilter, Go, ReportFilter, Scope, live, show, to};
use group::{Entries, Group};
use relocation_explorer::words::{self, LedgerWords, common};

/// What the parts of the view follow.
#[derive(Clone, Copy)]
struct Answers {
    scope: Memo<Scope>,
    shown: Memo<Option<Group>>,
}

/// The Ledger view.
#[component]
pub fn Ledger() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::ledger(lang);
    let answers = Answers {
        scope: Memo::new(move |_| {
            let scope = explorer.state.with(Scope::of);
            Scope { text: String::new(), ..scope }
        }),
        shown: Memo::new(move |_| explorer.state.with(|state| Group::of_key(state.filter.as_deref()))),
    };
    let (promises, relations) =
        explorer.data.with_value(|data| (data.audit().commitments.len(), data.audit().checks.len()));
    let lede =
        if relations == 0 { words.none.to_owned() } else { LedgerWords::lede(lang, promises, relations) };
    let sections = show(move || {
        let data = explorer.data.get_value();
        let entries = Entries::of(&data, &answers.scope.read());
        show_sections(&data, entries, answers, lang)
    });
    view! {
        <div class="page ledger">
            <h1>{words.title}</h1>
            <p class="lede">{lede}</p>
            <Tiles answers/>
            <Filters answers/>
            {sections}
        </div>
    }
    .into_any()
}

/// How many entries each verdict has; a tile shows only its own, and everything again.
#[component]
fn Tiles(answers: Answers) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::ledger(lang);
    let counts = Memo::new(move |_| {
        explorer.data.with_value(|data| {
            let entries = Entries::of(data, &answers.scope.read());
            Group::ALL.iter().map(|group| entries.count(data, *group)).collect::<Vec<usize>>()
        })
    });
    let tile = |at: usize, group: Group| {
        let change = to(move |state| {
            let key = Some(group.key().to_owned());
            state.filter = if state.filter == key { None } else { key };
        });
        let count = show(move || counts.read()[at]);
        view! {
            <li data-group=group.key() class=format!("tile {}", group.tone()) class:on=live(move || answers.shown.get() == Some(group))>
                <Go to=change><b>{count}</b><span>{group.name(lang)}</span></Go>
            </li>
        }
        .into_any()
    };
    let titles = [(words.promises, 0..4), (words.checks, 4..8), (words.warnings, 8..Group::ALL.len())];
    let groups = titles.map(|(title, places)| {
        let tiles = places.map(|at| tile(at, Group::ALL[at])).collect::<Vec<_>>();
        view! { <div class="tile-group"><p>{title}</p><ul>{tiles}</ul></div> }.into_any()
    });
    view! { <nav class="tiles" id="tiles" aria-label=words.counts>{groups.into_iter().collect::<Vec<_>>()}</nav> }.into_any()
}

/// Reports and domain.
#[component]
fn Filters(answers: Answers) -> impl IntoView {
    let lang: Lang = expect_context();
    let filtered = move || *answers.scope.read() != Scope::default() || answers.shown.read().is_some();
    view! {
        <div class="filters extra">
            <div class="filter-row">
                <ReportFilter/>
                <DomainFilter/>
                {show(move || filtered().then(|| view! {
                    <Go to=to(Scope::clear) class="text-button">{common(lang).clear_filters}</Go>
                }.into_any()))}
            </div>
        </div>
    }
    .into_any()
}

/// The sections with entries, one below the other; those of the chosen group alone where one is chosen.
fn show_sections(data: &Arc<Open>, entries: Entries, answers: Answers, lang: Lang) -> AnyView {
    let shown = answers.shown.get();
    let scope = answers.scope.read();
    let chosen = |group: &Group| shown.is_none_or(|shown| shown == *group);
    let promises: Vec<usize> =
        entries.promises.iter().filter(|(group, _)| chosen(group)).map(|(_, at)| *at).collect();
    let groups = Group::ALL.into_iter().filter(chosen).map(|group| {
        let places = entries.checks.iter().filter(|(each, _)| *each == group).map(|(_, at)| *at);
        (group, places.collect())
    });
    let groups: Vec<(Group, Vec<usize>)> = groups.collect();
    let pick_if = |group: Group, all: &[usize]| if chosen(&group) { all.to_vec() } else { Vec::new() };
    let silent = if chosen(&Group::Silence) { entries.silent } else { 0 };
    let sections: Vec<AnyView> = [
        promises::section(data, promises, lang),
        lists::checks(data, &groups, shown, lang),
        lists::contradictions(data, &groups, lang),
        lists::overlaps(data, &groups, shown, lang),
        lists::frameworks(data, pick_if(Group::Framework, &entries.frameworks), lang),
        silence::section(data, entries.coverage, &scope, silent, lang),
        lists::defects(data, pick_if(Group::Defect, &entries.defects), lang),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !sections.is_empty() {
        return sections.into_any();
    }
    view! {
        <div class="empty">
            <p>{common(lang).nothing_passes}</p>
            <Go to=to(Scope::clear) class="button control">{common(lang).clear_filters}</Go>
        </div>
    }
    .into_any()
}

/// A section with its heading, count and hint.
fn section(
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    count: usize,
    content: AnyView,
) -> AnyView {
    view! {
        <section id=id>
            <h2>{title}" "<small class="muted">{count}</small></h2>
            <p class="muted">{hint}</p>
            {content}
        </section>
    }
    .into_any()
}
