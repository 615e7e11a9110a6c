//! How many measures of each type each report has.

use std::collections::HashMap;

use leptos::prelude::*;
use relocation_explorer::snapshot::{Lang, MeasureType};

use super::Answers;
use super::model::{Entry, Shown, TYPES, passing};
use crate::ui::explorer::{Explorer, Open};
use crate::ui::widgets::{Go, ReportLabel, ReportName, report_labels, show, to};
use relocation_explorer::words::{self, Common, MeasuresWords, type_name};

/// So many reports are shown side by side.
const REPORTS: usize = 12;

/// The matrix of types and reports; it follows words, reports and domain, and opens types.
#[component]
pub fn Matrix(answers: Answers) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::measures(lang);
    let table = show(move || explorer.data.with_value(|data| show_table(data, answers, lang)));
    view! {
        <section>
            <h2>{words.matrix}</h2>
            <p class="muted">{words.matrix_hint}</p>
            <div class="matrix-frame">{table}</div>
        </section>
    }
    .into_any()
}

fn show_table(data: &Open, answers: Answers, lang: Lang) -> AnyView {
    let words = words::measures(lang);
    let scope = answers.scope.read();
    let found = answers.haystacks.with_value(|haystacks| passing(data, haystacks, &scope));
    let mut labels = report_labels(&data.collection, lang);
    labels.retain(|label| scope.has_report(&label.id));
    let reports = labels.len();
    labels.truncate(REPORTS);
    let not_shown = (reports > REPORTS)
        .then(|| view! { <p class="muted">{Common::part_shown(lang, REPORTS, reports)}</p> });
    let mut counts: HashMap<(Option<MeasureType>, Option<&str>), usize> = HashMap::new();
    for Entry { framework, measure, .. } in &found {
        for report in [Some(framework.report.as_str()), None] {
            for kind in [Some(measure.kind), None] {
                *counts.entry((kind, report)).or_default() += 1;
            }
        }
    }
    let count = |kind: Option<MeasureType>, report: Option<&str>| {
        counts.get(&(kind, report)).copied().unwrap_or_default()
    };
    let most =
        TYPES.iter().flat_map(|(kind, _)| labels.iter().map(|label| count(Some(*kind), Some(&label.id))));
    let most = most.max().unwrap_or(0).max(1);
    let rows = TYPES.iter().filter(|(kind, _)| scope.text.is_empty() || count(Some(*kind), None) > 0);
    let rows = rows.map(|(kind, key)| {
        let cells = labels.iter().map(|label| {
            let measures = count(Some(*kind), Some(&label.id));
            show_cell(measures, most, key, Some(label), *kind, lang)
        });
        let total = count(Some(*kind), None);
        view! {
            <tr>
                <th scope="row">{type_name(*kind, lang)}</th>
                {cells.collect::<Vec<_>>()}
                {show_cell(total, 0, key, None, *kind, lang)}
            </tr>
        }
        .into_any()
    });
    let heads = labels
        .iter()
        .map(|label| view! { <th scope="col"><ReportName label=label.clone()/></th> }.into_any());
    let sums = labels.iter().map(|label| count(None, Some(&label.id))).chain([found.len()]);
    let sums = sums.map(|sum| view! { <td>{sum}</td> }.into_any()).collect::<Vec<_>>();
    view! {
        {not_shown}
        <table class="matrix" id="matrix">
            <thead>
                <tr><th scope="col">{words.kind}</th>{heads.collect::<Vec<_>>()}<th scope="col">{words.in_all}</th></tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
            <tfoot><tr><th scope="row">{words.in_all}</th>{sums}</tr></tfoot>
        </table>
    }
    .into_any()
}

/// A count that opens the measures that it counts; `most` sets its tint, nought leaves it plain.
fn show_cell(
    measures: usize,
    most: usize,
    key: &'static str,
    report: Option<&ReportLabel>,
    kind: MeasureType,
    lang: Lang,
) -> AnyView {
    if measures == 0 {
        return view! { <td class="none"><span aria-hidden="true">"·"</span><span class="visually-hidden">"0"</span></td> }
            .into_any();
    }
    let part = if most == 0 { 0.0 } else { measures as f64 / most as f64 };
    let whose = report.map_or(words::measures(lang).in_all, |report| &report.name);
    let label = format!("{} · {whose}: {}", type_name(kind, lang), MeasuresWords::count(lang, measures));
    let filter = Shown::key(key, report.map(|report| report.id.as_str()));
    let change = to(move |state| state.filter = Some(filter.clone()));
    view! { <td style:--part=part.to_string()><Go to=change label=label>{measures}</Go></td> }.into_any()
}
