//! Ledger: what was promised and what came of it, what adds up, what must not be added, what is left unsaid.

mod lists;
mod promises;
mod section;
mod stated;

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::audit::Coverage;
use relocation_explorer::ledger::{FindingGroup, LedgerEntries, LedgerSections};
use relocation_explorer::query::Scope;
use relocation_explorer::share::{ViewFilter, ViewState};
use relocation_explorer::snapshot::Lang;

use super::explorer::Explorer;
use super::later::{later, soon};
use super::widgets::{
    DomainFilter, Go, PaperHead, PaperNotes, ReportFilter, clear_filters, live, reports_in, show, to,
};
use crate::ui::aside::PutKeys;
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, LedgerWords, common, group_name};

/// What the parts of the view follow.
#[derive(Clone, Copy)]
struct LedgerSignals {
    scope: Memo<Scope>,
    shown: Memo<Option<FindingGroup>>,
}

/// The Ledger view.
#[component]
pub fn Ledger() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::ledger(lang);
    let signals = LedgerSignals {
        scope: Memo::new(move |_| explorer.state.with(|state| Scope::of(&state.selection)).without_text()),
        shown: Memo::new(move |_| explorer.state.with(ViewState::findings)),
    };
    let is_without_checks = explorer.data.with_value(|data| data.audit().checks.is_empty());
    let lede = show(move || {
        if is_without_checks {
            return words.none.to_owned();
        }
        let data = explorer.data.get_value();
        let entries = LedgerEntries::of(&data.collection, data.audit(), &signals.scope.read());
        LedgerWords::lede(lang, entries.promises.len(), entries.relations)
    });
    view! {
        <div class="page ledger">
            <PutKeys />
            <PaperHead />
            <h1>{words.title}</h1>
            <p class="lede">{lede}</p>
            {soon(move || view! { <Tiles signals /> })}
            {soon(move || view! { <Filters signals /> })}
            {later(move || {
                show(move || {
                    let data = explorer.data.get_value();
                    let entries = LedgerEntries::of(&data.collection, data.audit(), &signals.scope.read());
                    show_sections(data, entries, signals, lang)
                })
            })}
            <PaperNotes reports=reports_in(signals.scope) />
        </div>
    }
    .into_any()
}

/// How many entries each verdict has; a tile shows only its own, and everything again.
#[component]
fn Tiles(signals: LedgerSignals) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::ledger(lang);
    let counts = Memo::new(move |_| {
        explorer.data.with_value(|data| {
            let entries = LedgerEntries::of(&data.collection, data.audit(), &signals.scope.read());
            FindingGroup::all().map(|group| entries.count(&data.collection, group)).collect::<Vec<usize>>()
        })
    });
    let tile = |at: usize, group: FindingGroup| {
        let change = to(move |state| {
            let is_shown = state.findings() == Some(group);
            state.filter = (!is_shown).then_some(ViewFilter::Findings(group));
        });
        let count = show(move || counts.read()[at]);
        view! {
            <li
                data-group=group.key()
                class=format!("tile {}", group.tone().class())
                hidden=live(move || counts.read()[at] == 0 && signals.shown.get() != Some(group))
                class:on=live(move || signals.shown.get() == Some(group))
            >
                <Go to=change>
                    <b>{count}</b>
                    <span>{group_name(group, lang)}</span>
                </Go>
            </li>
        }
        .into_any()
    };
    let titles = [
        (words.promises, &FindingGroup::PROMISES[..]),
        (words.checks, &FindingGroup::CHECKS[..]),
        (words.warnings, &FindingGroup::WARNINGS[..]),
    ];
    let mut places = 0..;
    let groups = titles.map(|(title, groups)| {
        let placed: Vec<(usize, FindingGroup)> = (&mut places).zip(groups.iter().copied()).collect();
        let tiles = placed.iter().map(|&(at, group)| tile(at, group)).collect::<Vec<_>>();
        let without = show(move || {
            let none = placed.iter().filter(|(at, _)| counts.read()[*at] == 0);
            let none: Vec<&str> = none.map(|(_, group)| group_name(*group, lang)).collect();
            (!none.is_empty()).then(|| {
                view! { <p class="none small muted">{LedgerWords::none_of(lang, &none)}</p> }
            })
        });
        view! {
            <div class="tile-group">
                <p>{title}</p>
                <ul>{tiles}</ul>
                {without}
            </div>
        }
        .into_any()
    });
    view! {
        <nav class="tiles" id="tiles" aria-label=words.counts>
            {groups.into_iter().collect::<Vec<_>>()}
        </nav>
    }
    .into_any()
}

/// Reports and domain.
#[component]
fn Filters(signals: LedgerSignals) -> impl IntoView {
    let lang: Lang = expect_context();
    let filtered = move || *signals.scope.read() != Scope::default() || signals.shown.read().is_some();
    view! {
        <div class="filters extra">
            <div class="filter-row">
                <ReportFilter />
                <DomainFilter />
                {show(move || {
                    filtered()
                        .then(|| {
                            view! {
                                <Go to=to(clear_filters) class="text-button">
                                    {common(lang).clear_filters}
                                </Go>
                            }
                                .into_any()
                        })
                })}
            </div>
        </div>
    }
    .into_any()
}

/// What the sections show.
struct ShownLedger {
    data: Arc<Session>,
    coverage: Coverage,
    scope: Scope,
    /// The group that is chosen.
    group: Option<FindingGroup>,
    sections: LedgerSections,
    lang: Lang,
}

/// The sections, one below the other; those without entries are not there.
const SECTIONS: [fn(&ShownLedger) -> Option<AnyView>; 7] = [
    |it| {
        let (answered, unanswered) = (it.sections.answered.clone(), it.sections.unanswered.clone());
        promises::section(&it.data, answered, unanswered, it.lang)
    },
    |it| lists::checks(&it.data, &it.sections.checks, it.group, it.lang),
    |it| lists::contradictions(&it.data, &it.sections.checks, it.lang),
    |it| lists::overlaps(&it.data, &it.sections.checks, it.group, it.lang),
    |it| lists::frameworks(&it.data, it.sections.frameworks.clone(), it.lang),
    |it| stated::section(&it.data, &it.coverage, &it.scope, it.sections.without_figure, it.lang),
    |it| lists::defects(&it.data, it.sections.defects.clone(), it.lang),
];

/// The sections with entries; those of the chosen group alone where one is chosen.
fn show_sections(data: Arc<Session>, entries: LedgerEntries, signals: LedgerSignals, lang: Lang) -> AnyView {
    let (group, scope) = (signals.shown.get(), signals.scope.get());
    let sections = entries.sections(group);
    if !sections.is_empty() {
        let shown = ShownLedger { data, coverage: entries.coverage, scope, group, sections, lang };
        let shown = Arc::new(shown);
        let sections = SECTIONS.map(|section| {
            let shown = Arc::clone(&shown);
            later(move || section(&shown))
        });
        return sections.into_iter().collect_view().into_any();
    }
    view! {
        <div class="empty">
            <p>{common(lang).nothing_passes}</p>
            <Go to=to(clear_filters) class="button control">
                {common(lang).clear_filters}
            </Go>
        </div>
    }
    .into_any()
}
