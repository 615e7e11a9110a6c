//! A row of a comparison: a line a place, then the verdict.

use leptos::prelude::*;
use relocation_explorer::chart::Bar;
use relocation_explorer::compare::Grade;
use relocation_explorer::excerpt::{ExcerptCell, ExcerptRow};
use relocation_explorer::snapshot::Lang;

use crate::ui::widgets::{FigureLink, spoken};

/// What each place reports, and whether that may be compared.
pub fn row(row: ExcerptRow, lang: Lang) -> AnyView {
    let is_certain = row.grade == Grade::Comparable;
    let class = match row.grade {
        Grade::Comparable | Grade::WithCaution => "grade may",
        Grade::SideBySide => "grade beside",
        Grade::NotComparable | Grade::NotNormalised => "grade may-not",
        Grade::OneSided => "grade alone",
    };
    let cells: Vec<AnyView> = row.cells.into_iter().map(|each| cell(each, is_certain, lang)).collect();
    let cautions = row.cautions.iter().map(|caution| view! { <li>{spoken(caution, lang)}</li> });
    let cautions = cautions.collect::<Vec<_>>();
    view! {
        <ul class="places">{cells}</ul>
        <p>
            <b class=class>
                <span class="sign" aria-hidden="true">
                    {row.grade.sign()}
                </span>
                {row.verdict}
            </b>
            " "
            {spoken(&row.sentence, lang)}
        </p>
        <ul class="riders">{cautions}</ul>
    }
    .into_any()
}

fn cell(cell: ExcerptCell, is_certain: bool, lang: Lang) -> AnyView {
    let colour = cell.hue.map_or_else(|| "var(--ink-3)".to_owned(), |hue| format!("var(--r{})", hue % 5 + 1));
    let is_near = cell.divided.is_none() && !cell.said.is_empty();
    let figures = cell.figures.into_iter().map(|figure| {
        let about = is_near.then(|| view! { <span class="sub">{spoken(&figure.counted, lang)}" "</span> });
        let known = figure.known(lang);
        view! {
            <p class="amount">
                <FigureLink id=figure.id unit=true />
                " "
                {about}
                <span class="sub">{spoken(&known, lang)}</span>
            </p>
        }
        .into_any()
    });
    let figures = figures.collect::<Vec<_>>();
    let divided = cell.divided.map(|text| {
        view! {
            <p class="amount">
                <b>{text}</b>
            </p>
        }
        .into_any()
    });
    let bar = cell.bar.map(|bar| draw(&bar, is_certain));
    view! {
        <li style:--c=colour>
            <p class="whose"><span class="dot" aria-hidden="true"></span>{cell.place}</p>
            <div>
                {bar}
                {divided}
                {figures}
                <p class="sub">{spoken(&cell.said, lang)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// Solid as far as the figure is certain, pale as far as it may reach; a dot where there is something to know before
/// comparing.
fn draw(bar: &Bar, is_certain: bool) -> AnyView {
    let class = if is_certain { "track" } else { "track dots" };
    view! {
        <span class=class aria-hidden="true">
            <span
                class="bar"
                class:open=bar.form.open_above
                class:soft=bar.form.soft
                class:hollow=bar.form.hollow
                style:--low=bar.low.to_string()
                style:--high=bar.high.to_string()
            ></span>
        </span>
    }
    .into_any()
}
