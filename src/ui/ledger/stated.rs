//! Which reports state each indicator, and what is known of those that do not.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::audit::{Coverage, Reporting, Stated};
use relocation_explorer::ledger::{StatedDomain, StatedMatrix, StatedRow};
use relocation_explorer::query::{Facet, Scope};
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;

use super::section::section as show_section;
use crate::ui::widgets::{Fold, Go, ReportLabel, ReportName, Shortened, report_labels, spoken, to};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, Common, LedgerWords, ReportingWords};

/// So many reports are shown side by side.
const REPORTS: usize = 12;
/// So many indicators of a domain are shown at first.
const INDICATORS: usize = 80;

/// The matrix of indicators and reports, domain by domain.
pub fn section(
    data: &Arc<Session>,
    coverage: &Coverage,
    scope: &Scope,
    without_figure: usize,
    lang: Lang,
) -> Option<AnyView> {
    if without_figure == 0 {
        return None;
    }
    let words = words::ledger(lang);
    let labels = report_labels(&data.collection, lang);
    let matrix = StatedMatrix::of(data.collection.snapshot(), coverage, scope, REPORTS);
    let not_shown = (matrix.reports > REPORTS)
        .then(|| view! { <p class="muted">{Common::part_shown(lang, REPORTS, matrix.reports)}</p> });
    let heads: Arc<[ReportLabel]> = matrix.columns.iter().map(|&at| labels[at].clone()).collect();
    let domains = matrix.domains.into_iter().map(|domain| show_domain(data, domain, &heads, lang));
    let domains = domains.collect::<Vec<_>>();
    let names = heads.iter().map(|label| view! { <ReportName label=label.clone() /> }.into_any());
    let key = ReportingWords::key(lang).map(|(sign, meaning)| {
        view! {
            <span class="cell">{sign}</span>
            {meaning}
        }
        .into_any()
    });
    let content = view! {
        {not_shown}
        <div class="silence" style:--columns=heads.len().to_string()>
            <p class="silence-key small">
                <span class="cell said">"2"</span>{LedgerWords::facts(lang, 2)}
                {key}
            </p>
            <div class="silence-row silence-head" aria-hidden="true"><span></span>{names.collect::<Vec<_>>()}</div>
            {domains}
        </div>
    };
    Some(show_section("silence", words.gaps, words.gaps_hint, without_figure, content.into_any()))
}

fn show_domain(data: &Arc<Session>, stated: StatedDomain, heads: &Arc<[ReportLabel]>, lang: Lang) -> AnyView {
    let words = words::ledger(lang);
    let domain = &data.collection.snapshot().domains[stated.domain];
    let indicators = stated.rows.len();
    let counts = heads.iter().enumerate().map(|(column, label)| {
        let count = stated.count_stated(column);
        let full = LedgerWords::stated(lang, &label.name, count, indicators);
        let part = count as f64 / indicators as f64;
        view! {
            <span class="cell share" style:--part=part.to_string()>
                <span class="visually-hidden">{full}</span><span aria-hidden="true">{count}</span>
            </span>
        }
        .into_any()
    });
    let summary = view! {
        <summary class="silence-row">
            <span>
                {domain.name.get(lang).to_owned()}" "
                <small class="muted">{LedgerWords::indicators(lang, indicators)}</small>
            </span>
            {counts.collect::<Vec<_>>()}
        </summary>
    };
    let (data, heads) = (Arc::clone(data), Arc::clone(heads));
    let rows: Arc<[StatedRow]> = stated.rows.into();
    let table = move || {
        let columns = heads.iter().map(|label| {
            view! {
                <th scope="col">
                    <span class="visually-hidden">{label.name.clone()}</span>
                </th>
            }
            .into_any()
        });
        let columns = columns.collect::<Vec<_>>();
        let list = Shortened::of(rows.len(), INDICATORS);
        let (data, heads, rows) = (Arc::clone(&data), Arc::clone(&heads), Arc::clone(&rows));
        let body = list.entries(move |at| show_row(&data, &rows[at], &heads, lang));
        view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col">
                            <span class="visually-hidden">{words.indicator}</span>
                        </th>
                        {columns}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            {list.more()}
        }
        .into_any()
    };
    view! { <Fold summary=summary.into_any() content=table /> }.into_any()
}

fn show_row(data: &Session, row: &StatedRow, heads: &[ReportLabel], lang: Lang) -> AnyView {
    let snapshot = data.collection.snapshot();
    let indicator = &snapshot.indicators[row.indicator];
    let name = indicator.name.get(lang).to_owned();
    let concept = data.collection.concept_place(indicator).map(|at| snapshot.concepts[at].name.get(lang));
    let cells = row.cells.iter().zip(heads).map(|(cell, label)| match cell {
        Stated::Figures(facts) => {
            let facts = *facts;
            let full = format!("{} · {name}: {}", label.name, LedgerWords::facts(lang, facts));
            let (report, indicator) = (label.id.clone(), indicator.id.clone());
            let change = to(move |state| {
                state.view = View::Explore;
                state.filter = None;
                state.selection = Default::default();
                state.selection.toggle(Facet::Report, &report);
                state.selection.toggle(Facet::Indicator, &indicator);
            });
            view! {
                <td class="cell said">
                    <Go to=change label=full>
                        {facts}
                    </Go>
                </td>
            }
            .into_any()
        }
        Stated::NoFigure(says) => {
            let meaning = ReportingWords::no_figure_of(lang, concept.unwrap_or_default(), says);
            without_figure("cell", ReportingWords::sign(says), meaning, lang)
        }
        Stated::DoesNotApply => {
            let says = Reporting::DoesNotApply;
            without_figure("cell void", ReportingWords::sign(&says), says.text(lang), lang)
        }
    });
    let cells = cells.collect::<Vec<_>>();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn without_figure(class: &'static str, sign: &'static str, meaning: String, lang: Lang) -> AnyView {
    let words = spoken(&meaning, lang);
    view! {
        <td class=class title=meaning>
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{words}</span>
        </td>
    }
    .into_any()
}
