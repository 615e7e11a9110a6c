//! How many measures of each type each report has.

use leptos::prelude::*;
use relocation_explorer::measures::{MeasureFilter, MeasureMatrix};
use relocation_explorer::share::ViewFilter;
use relocation_explorer::snapshot::{Lang, MeasureType};

use super::signals::MeasureSignals;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, ReportLabel, ReportName, report_labels, show, to};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, Common, MeasuresWords, type_name};

/// So many reports are shown side by side.
const REPORTS: usize = 12;

/// The matrix of types and reports; it follows words, reports and domain, and opens types.
#[component]
pub fn Matrix(signals: MeasureSignals) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::measures(lang);
    let table = show(move || explorer.data.with_value(|data| show_table(data, signals, lang)));
    view! {
        <section>
            <h2>{words.matrix}</h2>
            <p class="muted">{words.matrix_hint}</p>
            <div class="matrix-frame">{table}</div>
        </section>
    }
    .into_any()
}

fn show_table(data: &Session, signals: MeasureSignals, lang: Lang) -> AnyView {
    let words = words::measures(lang);
    signals.pinyin.track();
    let scope = signals.scope.read();
    let found = signals.index.with_value(|index| index.find(&data.collection, &scope));
    let matrix = MeasureMatrix::of(data.collection.snapshot(), &found, &scope, REPORTS);
    let labels = report_labels(&data.collection, lang);
    let labels: Vec<&ReportLabel> = matrix.columns.iter().map(|&at| &labels[at]).collect();
    let not_shown = (matrix.reports > REPORTS)
        .then(|| view! { <p class="muted">{Common::part_shown(lang, REPORTS, matrix.reports)}</p> });
    let rows = matrix.rows.iter().map(|row| {
        let cells = row.counts.iter().zip(&labels);
        let cells = cells.map(|(&measures, label)| {
            show_cell(measures, matrix.part_of_most(measures), Some(label), row.kind, lang)
        });
        view! {
            <tr>
                <th scope="row">{type_name(row.kind, lang)}</th>
                {cells.collect::<Vec<_>>()}
                {show_cell(row.total, 0.0, None, row.kind, lang)}
            </tr>
        }
        .into_any()
    });
    let heads = labels.iter().map(|label| {
        view! {
            <th scope="col">
                <ReportName label=ReportLabel::clone(label) />
            </th>
        }
        .into_any()
    });
    let sums = matrix.sums.iter().copied().chain([matrix.total]);
    let sums = sums.map(|sum| view! { <td>{sum}</td> }.into_any()).collect::<Vec<_>>();
    view! {
        {not_shown}
        <table class="matrix" id="matrix">
            <thead>
                <tr>
                    <th scope="col">{words.kind}</th>
                    {heads.collect::<Vec<_>>()}
                    <th scope="col">{words.in_all}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words.in_all}</th>
                    {sums}
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

/// A count that opens the measures that it counts; `part` sets its tint, nought leaves it plain.
fn show_cell(
    measures: usize,
    part: f64,
    report: Option<&ReportLabel>,
    kind: MeasureType,
    lang: Lang,
) -> AnyView {
    if measures == 0 {
        return view! {
            <td class="none">
                <span aria-hidden="true">"·"</span>
                <span class="visually-hidden">"0"</span>
            </td>
        }
        .into_any();
    }
    let whose = report.map_or(words::measures(lang).in_all, |report| &report.name);
    let label = format!("{} · {whose}: {}", type_name(kind, lang), MeasuresWords::count(lang, measures));
    let filter = MeasureFilter { kind: Some(kind), report: report.map(|report| report.id.clone()) };
    let change = to(move |state| state.filter = Some(ViewFilter::Measures(filter.clone())));
    view! { <td style:--part=part.to_string()><Go to=change label=label>{measures}</Go></td> }.into_any()
}
