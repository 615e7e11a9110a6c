//! A row in one line: what it is about, what each region reports, whether that may be compared; and what opens below.

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::chart::bars_of;
use relocation_explorer::compare::{Grade, RowKey};

use super::cell::cell;
use super::detail::detail;
use super::shown::{CompareStage, ShownComparison, ShownList};
use crate::ui::widgets::{live, show};
use relocation_explorer::words::CompareWords;

/// The line of a row, and what opens below it.
pub fn line(stage: CompareStage, line: &RowKey, passing: Memo<Vec<bool>>, list: ShownList) -> AnyView {
    let (node, item) = list.item::<html::Tr>();
    let row = line.row;
    let is_open = RwSignal::new(false);
    let passes = move || passing.with(|passing| passing.get(row) == Some(&true));
    // Another comparison may have fewer rows, and come here before this row leaves.
    let drawn = move || item.content.get().filter(|shown| row < shown.comparison.rows.len());
    let grade = move || drawn().map(|shown| shown.comparison.rows[row].grade());
    let name = {
        let shown = stage.shown.read_untracked();
        let part = shown.part(line.breakdown.as_ref()).unwrap_or_default();
        format!("{}{part}", shown.indicator(line.indicator))
    };
    let id = format!("row-{row}");
    let controls = id.clone();
    let cells = move || match drawn() {
        Some(shown) => figures(&shown, row, is_open, &controls),
        None => view! { <th scope="row">{name.clone()}</th> }.into_any(),
    };
    let opened = move || {
        let shown = drawn().filter(|_| is_open.get())?;
        let columns = shown.comparison.regions.len() + 2;
        Some(view! { <td colspan=columns.to_string()>{detail(stage, &shown, row)}</td> })
    };
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
        <tr class="detail" id=id hidden=live(move || !is_open.get() || item.is_far() || !passes())>
            {show(opened)}
        </tr>
    }
    .into_any()
}

/// What the row is about, what each region reports of it, and whether that may be compared.
fn figures(shown: &ShownComparison, at: usize, is_open: RwSignal<bool>, controls: &str) -> AnyView {
    let row = &shown.comparison.rows[at];
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
    let (name, part) = (shown.indicator(row.indicator).to_owned(), shown.part(row.breakdown.as_ref()));
    let toggle: Box<dyn FnMut(leptos::ev::MouseEvent)> =
        Box::new(move |_| is_open.update(|is_open| *is_open = !*is_open));
    let name = view! { <span>{name}{part}</span> };
    // A picture that nobody may change has no rows to open.
    let head = if shown.explorer.is_fixed() {
        name.into_any()
    } else {
        view! {
            <button
                type="button"
                class="unfold"
                data-put=shown.row_key(row)
                aria-expanded=live(move || is_open.get().to_string())
                aria-controls=controls.to_owned()
                on:click=toggle
            >
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <th scope="row">{head}</th>
        {cells}
        <td class="say">{verdict(shown, at)}</td>
    }
    .into_any()
}

/// The grade, and in one line why.
fn verdict(shown: &ShownComparison, at: usize) -> AnyView {
    let row = &shown.comparison.rows[at];
    let grade = row.grade();
    let name = CompareWords::grade(shown.lang, grade, row.first_stated().map_or("", |only| shown.name(only)));
    let class = match grade {
        Grade::Comparable | Grade::WithCaution => "grade may",
        Grade::SideBySide => "grade beside",
        Grade::NotComparable | Grade::NotNormalised => "grade may-not",
        Grade::OneSided => "grade alone",
    };
    let mut reasons = row.reasons(shown.lang).into_iter();
    let first = reasons.next();
    let more = reasons.count();
    let more = (more > 0).then(|| CompareWords::more(shown.lang, more));
    let sign = (!grade.sign().is_empty()).then(|| {
        view! {
            <span class="sign" aria-hidden="true">
                {grade.sign()}
            </span>
        }
    });
    view! {
        <p class="reason">
            <b class=class>{sign}{name}</b>
            " "
            {first}
            " "
            <span class="nowrap">{more}</span>
        </p>
    }
    .into_any()
}
