//! What one region's reports say of one row.

use leptos::prelude::*;
use relocation_explorer::chart::Bar;
use relocation_explorer::compare::{Cell, Divisor, Row, Why};
use relocation_explorer::figure::format_number;
use relocation_explorer::snapshot::{FactView, Kind};

use super::shown::ShownComparison;
use crate::ui::widgets::{FigureLink, KindTag, spoken};
use relocation_explorer::words::{self, CompareWords, ReportingWords};

/// The content of a cell. A bar stands only where the row has a scale, and the figure a place on it.
pub fn cell(shown: &ShownComparison, row: &Row, at: usize, bars: &[Bar]) -> AnyView {
    match &row.cells[at] {
        Cell::Silent => {
            let region = &shown.comparison.regions[at];
            let text = match (region.facts, shown.index().reporting(&region.id, row.indicator)) {
                (0, _) => shown.words.no_report.to_owned(),
                (_, None) => words::reporting(shown.lang).no_figure.to_owned(),
                (_, Some((concept, says))) => {
                    ReportingWords::no_figure_of(shown.lang, concept.name.get(shown.lang), &says)
                }
            };
            view! { <p class="silent">{spoken(&text, shown.lang)}</p> }.into_any()
        }
        Cell::Related { facts, .. } => view! {
            <p class="sub">{shown.words.near}</p>
            <ul class="near">{facts.iter().map(|&fact| near(shown, row, fact)).collect_view()}</ul>
        }
        .into_any(),
        Cell::Value { headline, .. } => value(shown, row, at, *headline, bars),
    }
}

fn value(shown: &ShownComparison, row: &Row, at: usize, headline: usize, bars: &[Bar]) -> AnyView {
    let Some(view) = shown.open.collection.get(headline) else { return ().into_any() };
    let bar = bars.iter().find(|bar| bar.cell == at);
    let others: Vec<usize> = row.cells[at].others().collect();
    let others = (!others.is_empty()).then(|| {
        let items = others.into_iter().map(|fact| near(shown, row, fact)).collect_view();
        view! {
            <p class="sub">{shown.words.also}</p>
            <ul class="near">{items}</ul>
        }
    });
    view! {
        {amount(shown, row, at, &view)}
        {bar.map(|bar| draw_bar(shown, bar))}
        {rank(shown, row, at)}
        <p class="print">
            {shown.words.printed}" "<q lang=view.report.language.clone()>{view.fact.figure.clone()}</q>
            {(view.fact.kind != Kind::Achieved)
                .then(|| {
                    view! {
                        " "
                        <KindTag kind=view.fact.kind />
                    }
                })} {part(shown, row, &view)}
        </p>
        {scope(shown, &view)}
        {others}
        {left_out(shown, row, at)}
    }
    .into_any()
}

/// What the coder knows of the figure's scope.
fn scope(shown: &ShownComparison, view: &FactView) -> Option<AnyView> {
    let words: Vec<&str> = view.fact.caveats.iter().map(|caveat| caveat.text(shown.lang)).collect();
    let words = words.join(shown.lang.pick("；", "; "));
    (!words.is_empty()).then(|| view! { <p class="scope sub">{words}</p> }.into_any())
}

/// The figure: as printed, or divided, with what it was divided by.
fn amount(shown: &ShownComparison, row: &Row, at: usize, view: &FactView) -> AnyView {
    let lang = shown.lang;
    let id = view.fact.id.clone();
    let unit = view.unit.name_for(view.fact.value).get(lang).to_owned();
    let Some((scale, placed)) = row.divided(at) else {
        return view! {
            <p class="amount">
                <FigureLink id />
                <small>{unit}</small>
            </p>
        }
        .into_any();
    };
    let by = placed.divisor().map(|divisor| match divisor {
        Divisor::Fact { fact, .. } => view! { <FigureLink id=shown.fact_id(*fact) unit=true /> }.into_any(),
        Divisor::Years(years) => format_number(*years, 2).into_any(),
    });
    view! {
        <p class="amount">
            <b>{placed.text(lang)}</b>
            <small>{scale.unit().get(lang).to_owned()}</small>
        </p>
        <p class="sub">
            <FigureLink id unit=true />
            " ÷ "
            {by}
        </p>
    }
    .into_any()
}

/// A bar: solid as far as the figure is certain, pale as far as it may reach.
pub fn draw_bar(shown: &ShownComparison, bar: &Bar) -> AnyView {
    view! {
        <span
            class="bar"
            class:open=bar.form.open_above
            class:soft=bar.form.soft
            class:hollow=bar.form.hollow
            aria-hidden="true"
            style:--c=shown.colour(bar.cell)
            style:--low=bar.low.to_string()
            style:--high=bar.high.to_string()
        ></span>
    }
    .into_any()
}

/// Where more than two compare: which place the figure has, as far as that is decided.
fn rank(shown: &ShownComparison, row: &Row, at: usize) -> Option<AnyView> {
    let (rank, scale) = (row.rank(at)?, row.scale()?);
    let text = CompareWords::rank(shown.lang, rank.best, rank.worst, scale.placed().len());
    Some(view! { <p class="sub">{text}</p> }.into_any())
}

/// A further figure, with what it counts where that is not the row's subject.
fn near(shown: &ShownComparison, row: &Row, fact: usize) -> AnyView {
    let Some(view) = shown.open.collection.get(fact) else { return ().into_any() };
    let is_other = shown.index().indicator(row.indicator).is_some_and(|own| own.id != view.indicator.id);
    let about = is_other.then(|| view.indicator.name.get(shown.lang).to_owned());
    view! {
        <li>
            <FigureLink id=view.fact.id.clone() unit=true />
            " "
            <span class="sub">{about}{part(shown, row, &view)}</span>
            {(view.fact.kind != Kind::Achieved).then(|| view! { <KindTag kind=view.fact.kind /> })}
        </li>
    }
    .into_any()
}

/// The part that a figure counts, where the row does not say it.
fn part(shown: &ShownComparison, row: &Row, view: &FactView) -> Option<String> {
    shown.part(view.fact.breakdown.as_ref().filter(|part| row.breakdown.as_ref() != Some(part)))
}

/// Why a value stands outside the row's comparison.
fn left_out(shown: &ShownComparison, row: &Row, at: usize) -> Option<AnyView> {
    row.scale()?;
    let reasons = match row.why_left_out(at)? {
        Why::Refused(refusals) => refusals.iter().map(|it| it.text(shown.lang)).collect(),
        Why::Withheld(reason) => vec![reason.text(shown.lang)],
    };
    let text = format!("{} {}", shown.words.left_out, reasons.join("; "));
    Some(view! { <p class="refused small">{text}</p> }.into_any())
}
