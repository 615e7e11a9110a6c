//! The rows: one table, by domain, with the regions' names always in sight.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::chart::bars_of;
use relocation_explorer::compare::{ComparedRegion, Grade, Row, RowGroup, RowKey};
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;

use super::cell::cell;
use super::controls::summary;
use super::shown::{CompareStage, ShownComparison, ShownList};
use super::verdict::verdict;
use crate::ui::widgets::{Go, RegionName, live, show, to};
use relocation_explorer::words::{CompareWords, EvidenceWords};

/// Every row with what each region reports, its verdict and its sentence.
pub fn rows(stage: CompareStage) -> AnyView {
    let words = stage.words;
    let groups = Memo::new(move |_| stage.shown.read().comparison.groups());
    let passing = Memo::new(move |_| {
        let (shown, filter) = (stage.shown.read(), stage.rows.get());
        shown.comparison.rows.iter().map(|row| filter.passes(row)).collect::<Vec<bool>>()
    });
    let is_empty = Memo::new(move |_| !passing.read().contains(&true));
    let bodies = move || {
        let list = ShownList::of(stage.shown);
        let bodies: Vec<AnyView> =
            groups.read().iter().map(|group| body(stage, group, passing, list)).collect();
        list.watch(move || stage.rows.track());
        bodies
    };
    let columns = move |shown: &Arc<ShownComparison>| {
        let column = |(at, region): (usize, &ComparedRegion)| {
            let facts = CompareWords::facts(shown.lang, region.facts);
            view! {
                <th scope="col" style:--c=shown.colour(at)><RegionName id=region.id.clone()/><span class="sub">{facts}</span></th>
            }
        };
        shown.comparison.regions.iter().enumerate().map(column).collect_view()
    };
    let count = move || stage.shown.read().comparison.regions.len().to_string();
    view! {
        <section class="rows" id="rows">
            <div class="rows-head"><h2>{words.rows}</h2>{summary(stage)}</div>
            <p hidden=live(move || !is_empty.get())>{words.no_rows}</p>
            <table class="sides" style:--n=live(count) hidden=live(move || is_empty.get())>
                <thead><tr><th scope="col">{words.indicator}</th>{stage.part(columns)}</tr></thead>
                {show(bodies)}
            </table>
        </section>
    }
    .into_any()
}

fn body(stage: CompareStage, group: &RowGroup, passing: Memo<Vec<bool>>, list: ShownList) -> AnyView {
    let shown = stage.shown.read_untracked();
    let (id, name) = shown.heading(group.heading);
    let columns = move || (stage.shown.read().comparison.regions.len() + 1).to_string();
    let rows: Vec<usize> = group.rows.iter().map(|line| line.row).collect();
    let count = Memo::new(move |_| {
        let passing = passing.read();
        rows.iter().filter(|&&row| passing.get(row) == Some(&true)).count()
    });
    let lines: Vec<AnyView> =
        group.rows.iter().map(|line| pair_of_lines(stage, line, passing, list)).collect();
    view! {
        <tbody id=format!("heading-{id}") hidden=live(move || count.get() == 0)>
            <tr class="domain">
                <th scope="rowgroup" colspan=live(columns)>
                    <span>{name.to_owned()}</span>
                    <small>{show(move || CompareWords::indicators(stage.lang, count.get()))}</small>
                </th>
            </tr>
            {lines}
        </tbody>
    }
    .into_any()
}

/// The line of the figures, and that of the verdict.
fn pair_of_lines(stage: CompareStage, line: &RowKey, passing: Memo<Vec<bool>>, list: ShownList) -> AnyView {
    let (node, item) = list.item::<html::Tr>();
    let row = line.row;
    let passes = move || passing.with(|passing| passing.get(row) == Some(&true));
    // Another comparison may have fewer rows, and come here before this row leaves.
    let drawn = move || item.content.get().filter(|shown| row < shown.comparison.rows.len());
    let grade = move || drawn().map(|shown| shown.comparison.rows[row].grade());
    let class = move || match grade() {
        Some(Grade::Comparable | Grade::WithCaution) => "say may",
        Some(Grade::NotComparable | Grade::NotNormalised) => "say may-not",
        Some(Grade::OneSided) => "say alone",
        None => "say",
    };
    let name = {
        let shown = stage.shown.read_untracked();
        let part = shown.part(line.breakdown.as_ref()).unwrap_or_default();
        format!("{}{part}", shown.indicator(line.indicator))
    };
    let cells = move || match drawn() {
        Some(shown) => figures(&shown, row),
        None => view! { <th scope="row">{name.clone()}</th> }.into_any(),
    };
    let judged = move || drawn().map(|shown| judgement(&shown, row));
    view! {
        <tr
            class="figures"
            class:far=live(move || item.is_far())
            class:old=live(move || item.is_old.get())
            style:height=live(move || item.left_height())
            data-item=item.at.to_string()
            data-grade=live(move || grade().map(Grade::code))
            hidden=live(move || !passes())
            node_ref=node
        >
            {show(cells)}
        </tr>
        <tr
            class=live(class)
            class:old=live(move || item.is_old.get())
            hidden=live(move || item.is_far() || !passes())
        >
            {show(judged)}
        </tr>
    }
    .into_any()
}

fn judgement(shown: &Arc<ShownComparison>, row: usize) -> AnyView {
    let columns = shown.comparison.regions.len();
    view! { <td colspan=columns.to_string()>{verdict(shown, row)}</td> }.into_any()
}

/// What the row is about, and what each region reports of it.
fn figures(shown: &ShownComparison, row: usize) -> AnyView {
    let row = &shown.comparison.rows[row];
    let bars = row.scale().map(|scale| bars_of(shown.index(), scale)).unwrap_or_default();
    let cells: Vec<_> = (0..shown.comparison.regions.len())
        .map(|column| {
            view! {
                <td style:--c=shown.colour(column)>
                    <p class="whose" aria-hidden="true"><span class="dot"></span>{shown.name(column).to_owned()}</p>
                    {cell(shown, row, column, &bars)}
                </td>
            }
        })
        .collect();
    view! {
        <th scope="row" rowspan="2">
            {subject(shown, row)}
        </th>
        {cells}
    }
    .into_any()
}

/// What a row is about; it leads to the indicator's facts.
fn subject(shown: &ShownComparison, row: &Row) -> AnyView {
    let lang = shown.lang;
    let Some(indicator) = shown.index().indicator(row.indicator) else { return ().into_any() };
    let (id, name) = (indicator.id.clone(), indicator.name.get(lang).to_owned());
    let explore = to(move |state| {
        state.view = View::Explore;
        state.selection = Default::default();
        state.selection.toggle(Facet::Indicator, &id);
    });
    let part = shown.part(row.breakdown.as_ref());
    let unit = shown.open.collection.unit(&indicator.unit).map(|unit| unit.name.get(lang));
    let measure = EvidenceWords::measure_name(lang, indicator.measure);
    let measure = measure.split(['：', ':']).next().unwrap_or_default();
    view! {
        <Go to=explore>{name}</Go>
        {part}
        <span class="sub">{measure}" · "{unit.unwrap_or_default().to_owned()}</span>
    }
    .into_any()
}
