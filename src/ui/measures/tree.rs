//! The reports' frameworks as they are built, level by level.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use relocation_explorer::snapshot::{Framework, Lang, Part};

use super::Answers;
use super::item::show_measure;
use crate::ui::explorer::{Explorer, Open};
use crate::ui::widgets::{ReportLabel, ReportName, report_labels, show};
use crate::ui::words::{self, MeasuresWords};

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
pub fn Frameworks(answers: Answers) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::measures(lang);
    let (opened, set_opened) = signal(Opened::First);
    let set = move |to: Opened| -> Box<dyn FnMut(MouseEvent)> { Box::new(move |_| set_opened.set(to)) };
    let reports = show(move || {
        let (scope, opened) = (answers.scope.read(), opened.get());
        explorer.data.with_value(|data| {
            let labels = report_labels(&data.collection, lang).into_iter();
            let labels = labels.filter(|label| scope.has_report(&label.id));
            labels.map(|label| show_report(data, label, opened, lang)).collect::<Vec<_>>()
        })
    });
    view! {
        <section id="frameworks">
            <div class="section-head">
                <h2>{words.frameworks}</h2>
                <button type="button" class="text-button extra" on:click=set(Opened::All)>{words.open_all}</button>
                <button type="button" class="text-button extra" on:click=set(Opened::None)>{words.close_all}</button>
            </div>
            <p class="muted">{words.frameworks_hint}</p>
            {reports}
        </section>
    }
    .into_any()
}

fn show_report(data: &Open, label: ReportLabel, opened: Opened, lang: Lang) -> AnyView {
    let frameworks = data.collection.snapshot().frameworks.iter();
    let frameworks: Vec<&Framework> = frameworks.filter(|each| each.report == label.id).collect();
    let (id, title) = (label.id.clone(), label.title.clone());
    let none =
        frameworks.is_empty().then(|| view! { <p class="muted">{words::measures(lang).no_framework}</p> });
    let count = MeasuresWords::frameworks_count(lang, frameworks.len());
    let trees = frameworks.into_iter().enumerate().map(|(at, framework)| {
        let open = opened == Opened::All || (opened == Opened::First && at == 0);
        let measures = framework.measures().len();
        let head = Head { name: framework.name.get(lang), announced: framework.announced, measures };
        let below = framework.parts.iter().map(|part| show_part(data, part, opened == Opened::All, lang));
        show_branch(head, framework.parts.len(), below.collect(), open, lang)
    });
    view! {
        <section class="report-frameworks" data-report=id>
            <h3><ReportName label/>" "<small class="muted">{title}" · "{count}</small></h3>
            {none}
            <ul class="tree">{trees.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

fn show_part(data: &Open, part: &Part, open: bool, lang: Lang) -> AnyView {
    let head = Head { name: part.name.get(lang), announced: part.announced, measures: count_measures(part) };
    let mut below: Vec<AnyView> = part.parts.iter().map(|child| show_part(data, child, open, lang)).collect();
    below.extend(part.measures.iter().map(|measure| show_measure(data, measure, None, "", lang)));
    show_branch(head, part.parts.len(), below, open, lang)
}

fn count_measures(part: &Part) -> usize {
    part.measures.len() + part.parts.iter().map(count_measures).sum::<usize>()
}

/// What a branch's head says.
struct Head<'a> {
    name: &'a str,
    announced: Option<u32>,
    measures: usize,
}

fn show_branch(head: Head, parts: usize, below: Vec<AnyView>, open: bool, lang: Lang) -> AnyView {
    let tone = match head.announced {
        Some(announced) if announced as usize == parts => "announced good",
        Some(_) => "announced bad",
        None => "announced",
    };
    let announced = (head.announced.is_some() || parts > 0)
        .then(|| view! { <span class=tone>{MeasuresWords::announced(lang, head.announced, parts)}</span> });
    let measures = (head.measures > 0)
        .then(|| view! { <span class="muted small">{MeasuresWords::count(lang, head.measures)}</span> });
    let line =
        view! { <span class="branch-name">{head.name.to_owned()}</span>{announced}{measures} }.into_any();
    if below.is_empty() {
        return view! { <li class="leaf">{line}</li> }.into_any();
    }
    view! { <li><details open=open><summary>{line}</summary><ul>{below}</ul></details></li> }.into_any()
}
