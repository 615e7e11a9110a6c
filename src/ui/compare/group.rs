//! The rows under one question: what several report, what is done without a figure, what one alone reports.

use std::collections::BTreeSet;

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::compare::{ComparisonFilter, RowGroup, Theme};

use super::line::line;
use super::shown::{CompareStage, ShownComparison, ShownList};
use crate::ui::widgets::{Go, live, show, to};
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;
use relocation_explorer::words::CompareWords;

/// Groups whose one-sided rows are unfolded.
pub type Unfolded = RwSignal<BTreeSet<Theme>>;

/// So many measures of a region are named; the rest is counted.
const MEASURES: usize = 1;
/// So many figures of a region's own rows are named.
const NAMED: usize = 2;

/// Whether each row of a comparison is shown.
pub fn passing(stage: CompareStage, unfolded: Unfolded) -> Memo<Vec<bool>> {
    Memo::new(move |_| {
        let (shown, filter, unfolded) = (stage.shown.read(), stage.rows.get(), unfolded.read());
        let passes =
            |row| filter.passes(row) || filter == ComparisonFilter::Shared && unfolded.contains(&row.theme);
        shown.comparison.rows.iter().map(passes).collect()
    })
}

/// One group.
pub fn group(
    stage: CompareStage,
    group: &RowGroup,
    passing: Memo<Vec<bool>>,
    unfolded: Unfolded,
    list: ShownList,
) -> AnyView {
    let theme = group.theme;
    let shown = stage.shown.read_untracked();
    let rows: Vec<usize> = group.rows.iter().map(|line| line.row).collect();
    let columns = move || (stage.shown.read().comparison.regions.len() + 2).to_string();
    let counts = Memo::new(move |_| {
        let shown = stage.shown.read();
        let rows = rows.iter().filter_map(|&row| shown.comparison.rows.get(row));
        let all: Vec<_> = rows.collect();
        (all.iter().filter(|row| row.is_shared()).count(), all.len())
    });
    let (first, last) = (group.rows.first().map(|line| line.row), group.rows.last().map(|line| line.row));
    let has_rows = Memo::new(move |_| {
        let passing = passing.read();
        let range = first.zip(last).and_then(|(first, last)| passing.get(first..=last));
        range.is_some_and(|range| range.contains(&true))
    });
    // Without rows it still says what one region alone reports, where that is folded.
    let is_hidden = move || !has_rows.get() && stage.rows.get() != ComparisonFilter::Shared;
    let lines: Vec<AnyView> = group.rows.iter().map(|each| line(stage, each, passing, list)).collect();
    let name = shown.index().theme_name(theme).get(stage.lang).to_owned();
    let (node, item) = list.item::<html::Tr>();
    let drawn = move || item.content.get();
    let without = move || drawn().map(|shown| measures(&shown, theme));
    let fold = move || drawn().map(|shown| fold_line(stage, &shown, theme, unfolded));
    let (is_folding, has_measures) = (
        move || stage.rows.get() == ComparisonFilter::Shared && counts.with(|(shared, all)| all > shared),
        Memo::new(move |_| {
            let shown = stage.shown.read();
            let codes = shown.comparison.regions.iter().map(|region| &region.region);
            codes.into_iter().any(|code| !shown.index().measures_without_figures(code, theme).is_empty())
        }),
    );
    view! {
        <tbody hidden=live(is_hidden)>
            <tr class="domain">
                <th scope="rowgroup" colspan=live(columns)>
                    <span>{name}</span>
                    <small>
                        {show(move || {
                            counts.with(|(shared, all)| CompareWords::shared(stage.lang, *shared, *all))
                        })}
                    </small>
                </th>
            </tr>
            {lines}
            <tr
                class="without"
                data-item=item.at.to_string()
                style:height=live(move || item.left_height())
                hidden=live(move || !has_measures.get() || stage.rows.get() == ComparisonFilter::Comparable)
                node_ref=node
            >
                {show(without)}
            </tr>
            <tr class="fold" hidden=live(move || !is_folding())>
                {show(fold)}
            </tr>
        </tbody>
    }
    .into_any()
}

/// What each region's reports say they do about it, without a figure.
fn measures(shown: &ShownComparison, theme: Theme) -> AnyView {
    let (words, lang) = (shown.words, shown.lang);
    let mut counts = Vec::new();
    let cells: Vec<AnyView> = (shown.comparison.regions.iter().enumerate())
        .map(|(at, region)| {
            let measures = shown.index().measures_without_figures(&region.region, theme);
            counts.push(measures.len());
            let named = measures.iter().take(MEASURES).map(|measure| {
                view! { <span>{measure.text.get(lang).to_owned()}</span> }
            });
            let named = named.collect_view();
            let left = measures.len().saturating_sub(MEASURES);
            let more = (left > 0).then(|| {
                let text = CompareWords::more(lang, left);
                let reports = shown.open.collection.reports_about(&region.region);
                let reports: Vec<String> = reports.map(|report| report.id.clone()).collect();
                let change = to(move |state| {
                    state.view = View::Measures;
                    state.filter = None;
                    state.selection = Default::default();
                    for report in &reports {
                        state.selection.toggle(Facet::Report, report);
                    }
                });
                view! { <Go to=change>{text}</Go> }
            });
            view! {
                <td style:--c=shown.colour(at)>
                    <p class="whose" aria-hidden="true"><span class="dot"></span>{shown.name(at).to_owned()}</p>
                    <p class="named">{named}" "{more}</p>
                </td>
            }
            .into_any()
        })
        .collect();
    view! {
        <th scope="row">{words.without_figures}</th>
        {cells}
        <td class="say">{CompareWords::measures(lang, &counts)}</td>
    }
    .into_any()
}

/// The rows of one region alone, counted, with the first of each region's named.
fn fold_line(stage: CompareStage, shown: &ShownComparison, theme: Theme, unfolded: Unfolded) -> AnyView {
    let lang = shown.lang;
    let mut own: Vec<Vec<String>> = vec![Vec::new(); shown.comparison.regions.len()];
    let mut counts = vec![0; own.len()];
    for row in shown.comparison.rows.iter().filter(|row| row.theme == theme && !row.is_shared()) {
        let Some(column) = row.first_stated() else { continue };
        counts[column] += 1;
        let headline = row.cells[column].headline().and_then(|fact| shown.open.collection.get(fact));
        if let Some(view) = headline.filter(|_| own[column].len() < NAMED) {
            let name = view.indicator.name.get(lang);
            own[column].push(format!("{name} {}", view.value(lang)));
        }
    }
    let columns = counts.iter().zip(&own).enumerate().filter(|(_, (count, _))| **count > 0);
    let texts = columns.map(|(at, (count, named))| {
        let text = CompareWords::only(lang, shown.name(at), *count, named);
        view! { <span>{text}</span> }
    });
    let texts = texts.collect_view();
    let toggle: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
        unfolded.update(|all| {
            if !all.remove(&theme) {
                all.insert(theme);
            }
        });
    });
    let is_open = move || unfolded.with(|all| all.contains(&theme));
    let count = stage.shown.read_untracked().comparison.regions.len() + 2;
    let content = if shown.explorer.is_fixed() {
        view! { <span class="folded">{texts}</span> }.into_any()
    } else {
        view! {
            <button
                type="button"
                class="unfold"
                aria-expanded=live(move || is_open().to_string())
                on:click=toggle
            >
                {texts}
            </button>
        }
        .into_any()
    };
    view! { <td colspan=count.to_string()>{content}</td> }.into_any()
}
