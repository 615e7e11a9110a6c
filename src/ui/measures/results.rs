//! The measures that pass, side by side: a column a report.

use std::sync::Arc;

use leptos::html::H2;
use leptos::prelude::*;
use relocation_explorer::measures::{MeasureFilter, SideBySide, side_by_side};
use relocation_explorer::snapshot::{Collection, Lang, Measure};

use super::item::show_measure;
use super::signals::MeasureSignals;
use crate::ui::address::Address;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{
    Go, ReportLabel, ReportName, SearchAll, Shortened, clear_filters, report_labels, show, to,
};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, MeasuresWords, common, type_name};

/// So many reports are shown side by side at first.
const REPORTS: usize = 6;
/// So many measures of a report are shown at first.
const MEASURES: usize = 60;
/// So many reports without a measure that passes are named at first.
const NAMES: usize = 24;

/// The measures that pass.
#[component]
pub fn Results(signals: MeasureSignals) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let heading = NodeRef::<H2>::new();
    follow_links(explorer.address, signals, heading);
    let tally = show(move || {
        let (measures, reports) = explorer.data.with_value(|data| {
            let shown = found(&data.collection, signals);
            (shown.count(), shown.columns.len())
        });
        MeasuresWords::found(lang, measures, reports)
    });
    let title = show(move || match signals.filter.read().kind {
        Some(kind) => type_name(kind, lang),
        None => words::measures(lang).beside,
    });
    let columns = show(move || {
        let sought = signals.scope.read().text.clone();
        let data = explorer.data.get_value();
        let labels = report_labels(&data.collection, lang);
        let shown = found(&data.collection, signals);
        if shown.columns.is_empty() {
            return nothing(lang).into_any();
        }
        let with = shown.columns.into_iter().map(|column| {
            let measures = column.measures.into_iter();
            let measures = measures.map(|placed| (placed.measure.clone(), placed.place(lang)));
            (labels[column.report].clone(), measures.collect())
        });
        let with: Vec<(ReportLabel, Vec<(Measure, String)>)> = with.collect();
        let without: Vec<ReportLabel> = shown.without.into_iter().map(|at| labels[at].clone()).collect();
        let (columns, others) = (Shortened::of(with.len(), REPORTS), Shortened::of(without.len(), NAMES));
        let words = words::measures(lang);
        let any_without = !without.is_empty();
        let unmatched = shown.unmatched.then(|| view! { <p class="none-in muted">{words.none_matches}</p> });
        let with = columns.entries(move |at| {
            let (label, measures) = with[at].clone();
            show_column(&data, label, measures, sought.clone(), lang)
        });
        let without = others.entries(move |at| view! { <ReportName label=without[at].clone() /> }.into_any());
        view! {
            <div class="columns">{with}</div>
            {columns.more()}
            {any_without
                .then(|| {
                    view! {
                        <p class="none-in">
                            <span class="muted">{words.none_of_these}</span>
                            {without}
                        </p>
                        {others.more()}
                    }
                })}
            {unmatched}
        }
        .into_any()
    });
    view! {
        <section class="side-by-side" id="results">
            <h2 node_ref=heading tabindex="-1">
                {title}
                " "
                <small class="muted" role="status">
                    {tally}
                </small>
            </h2>
            {columns}
        </section>
    }
    .into_any()
}

/// A reader who opens a cell of the matrix, or a measure's type, is taken to what it shows.
fn follow_links(address: Address, signals: MeasureSignals, heading: NodeRef<H2>) {
    Effect::new(move |before: Option<MeasureFilter>| {
        let shown = signals.filter.get();
        let picking = address.has_focus("select");
        let opened = shown.kind.is_some() && before.is_some_and(|before| before != shown);
        if opened
            && !picking
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
        }
        shown
    });
}

fn found(collection: &Collection, signals: MeasureSignals) -> SideBySide<'_> {
    signals.pinyin.track();
    let scope = signals.scope.read();
    let found = signals.index.with_value(|index| index.find(collection, &scope));
    side_by_side(collection, found, &scope, &signals.filter.read())
}

/// A report's measures that pass, each with where in its framework it stands.
fn show_column(
    data: &Arc<Session>,
    label: ReportLabel,
    here: Vec<(Measure, String)>,
    sought: String,
    lang: Lang,
) -> AnyView {
    let count = here.len();
    let list = Shortened::of(count, MEASURES);
    let data = Arc::clone(data);
    let measures = list.entries(move |at| {
        let (measure, place) = &here[at];
        show_measure(&data, measure, Some(place.clone()), &sought, lang)
    });
    let id = label.id.clone();
    view! {
        <div class="column" data-report=id>
            <h3>
                <ReportName label />
                " "
                <small class="muted">{count}</small>
            </h3>
            <ul>{measures}</ul>
            {list.more()}
        </div>
    }
    .into_any()
}

fn nothing(lang: Lang) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{common(lang).nothing_passes}</p>
            <SearchAll />
            <Go to=to(clear_filters) class="button control">
                {common(lang).clear_filters}
            </Go>
        </div>
    }
}
