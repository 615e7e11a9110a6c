//! The reports' frameworks as they are built, level by level.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use relocation_explorer::measures::{Branch, BranchContent};
use relocation_explorer::snapshot::Lang;

use super::item::show_measure;
use super::signals::MeasureSignals;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Fold, ReportLabel, ReportName, Shortened, report_labels, show};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, MeasuresWords};

/// So many reports are shown at first.
const REPORTS: usize = 12;
/// So many frameworks of a report, and so many entries of a branch, are shown at first.
const ENTRIES: usize = 40;

/// Which branches stand open.
#[derive(Clone, Copy, PartialEq)]
enum Opened {
    /// The first framework of each report, down to its parts.
    First,
    All,
    None,
}

/// All frameworks, report by report.
#[component]
pub fn Frameworks(signals: MeasureSignals) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::measures(lang);
    let (opened, set_opened) = signal(Opened::First);
    let set = move |to: Opened| -> Box<dyn FnMut(MouseEvent)> { Box::new(move |_| set_opened.set(to)) };
    let reports = show(move || {
        let (scope, opened) = (signals.scope.read(), opened.get());
        let data = explorer.data.get_value();
        let mut labels = report_labels(&data.collection, lang);
        labels.retain(|label| scope.has_report(&label.id));
        let list = Shortened::of(labels.len(), REPORTS);
        let reports = list.entries(move |at| show_report(&data, labels[at].clone(), opened, lang));
        view! {
            {reports}
            {list.more()}
        }
    });
    view! {
        <section id="frameworks">
            <div class="section-head">
                <h2>{words.frameworks}</h2>
                <button type="button" class="text-button extra" on:click=set(Opened::All)>
                    {words.open_all}
                </button>
                <button type="button" class="text-button extra" on:click=set(Opened::None)>
                    {words.close_all}
                </button>
            </div>
            <p class="muted">{words.frameworks_hint}</p>
            {reports}
        </section>
    }
    .into_any()
}

fn show_report(data: &Arc<Session>, label: ReportLabel, opened: Opened, lang: Lang) -> AnyView {
    let frameworks = Branch::of_report(&data.collection, &label.id);
    let (id, title) = (label.id.clone(), label.title.clone());
    let none =
        frameworks.is_empty().then(|| view! { <p class="muted">{words::measures(lang).no_framework}</p> });
    let count = MeasuresWords::frameworks_count(lang, frameworks.len());
    let list = Shortened::of(frameworks.len(), ENTRIES);
    let data = Arc::clone(data);
    let trees = list.entries(move |at| {
        let open = opened == Opened::All || (opened == Opened::First && at == 0);
        show_branch(&data, frameworks[at].clone(), open, opened == Opened::All, lang)
    });
    view! {
        <section class="report-frameworks" data-report=id>
            <h3>
                <ReportName label />
                " "
                <small class="muted">{title}" · "{count}</small>
            </h3>
            {none}
            <ul class="tree">{trees}</ul>
            {list.more()}
        </section>
    }
    .into_any()
}

/// A branch; what is below it is drawn when it is opened, all levels of it where `deep`.
fn show_branch(data: &Arc<Session>, branch: Branch, open: bool, deep: bool, lang: Lang) -> AnyView {
    let content = branch.content(&data.collection);
    let BranchContent { name, announced, parts, measures: own } = content;
    let measures = content.count_measures();
    let tone = match content.tone() {
        Some(tone) => format!("announced {}", tone.class()),
        None => "announced".to_owned(),
    };
    let announced = (announced.is_some() || !parts.is_empty())
        .then(|| view! { <span class=tone>{MeasuresWords::announced(lang, announced, parts.len())}</span> });
    let measures = (measures > 0)
        .then(|| view! { <span class="muted small">{MeasuresWords::count(lang, measures)}</span> });
    let line = view! {
        <span class="branch-name">{name.get(lang).to_owned()}</span>
        {announced}
        {measures}
    };
    if parts.is_empty() && own.is_empty() {
        return view! { <li class="leaf">{line}</li> }.into_any();
    }
    let summary = view! { <summary>{line}</summary> }.into_any();
    let data = Arc::clone(data);
    let below = move || {
        let BranchContent { parts, measures, .. } = branch.content(&data.collection);
        let count = parts.len();
        let list = Shortened::of(count + measures.len(), ENTRIES);
        let (data, branch) = (Arc::clone(&data), branch.clone());
        let entries = list.entries(move |at| match at.checked_sub(count) {
            None => show_branch(&data, branch.inside(at), deep, deep, lang),
            Some(at) => show_measure(&data, &branch.content(&data.collection).measures[at], None, "", lang),
        });
        view! {
            <ul>{entries}</ul>
            {list.more()}
        }
        .into_any()
    };
    view! {
        <li>
            <Fold open summary content=below />
        </li>
    }
    .into_any()
}
