//! What one region's reports say of one row.

use leptos::prelude::*;
use relocation_explorer::chart::Bar;
use relocation_explorer::compare::{Cell, Divisor, Grade, Row, Why};
use relocation_explorer::figure::format_number;
use relocation_explorer::snapshot::{FactView, Kind};

use super::shown::ShownComparison;
use crate::ui::widgets::{FigureLink, KindTag, part_of_whole, spoken};
use relocation_explorer::words::{self, CompareWords, ReportingWords};

/// A cell in one line. A bar or a dot stands only where the row has a scale, and the figure a place on it.
pub fn cell(shown: &ShownComparison, row: &Row, at: usize, bars: &[Bar]) -> AnyView {
    match &row.cells[at] {
        Cell::Silent => {
            let region = &shown.comparison.regions[at];
            let (text, title) = match (region.facts, shown.index().reporting(&region.region, row.indicator)) {
                (0, _) => (shown.words.no_report.to_owned(), None),
                (_, None) => (words::reporting(shown.lang).no_figure.to_owned(), None),
                (_, Some((concept, says))) => {
                    let concept = concept.name.get(shown.lang);
                    let full = ReportingWords::no_figure_of(shown.lang, concept, &says);
                    (ReportingWords::in_a_cell(shown.lang, &says), Some(full))
                }
            };
            view! {
                <p class="silent" title=title>
                    {spoken(&text, shown.lang)}
                </p>
            }
            .into_any()
        }
        Cell::Related { facts, .. } => {
            let Some(view) = facts.first().and_then(|&fact| shown.open.collection.get(fact)) else {
                return ().into_any();
            };
            let about = format!("{}{}", view.indicator.name.get(shown.lang), part(shown, row, &view));
            view! {
                {printed(shown, &view)}
                <p class="sub">{about}" "{more(shown, facts.len() - 1)}</p>
            }
            .into_any()
        }
        Cell::Value { headline, .. } => {
            let Some(view) = shown.open.collection.get(*headline) else { return ().into_any() };
            let bar = bars.iter().find(|bar| bar.cell == at);
            let bar = bar.map(|bar| draw_in_cell(shown, bar, row.grade() == Grade::Comparable));
            view! {
                {amount(shown, row, at, &view)}
                {bar}
                <p class="sub">
                    {scope(shown, &view)} " " {remarks(shown, row, at, &view)} " "
                    {more(shown, row.cells[at].others().count())}
                </p>
            }
            .into_any()
        }
    }
}

/// Everything that a region's reports say of a row; nothing where they have no figure of it.
pub fn full_cell(shown: &ShownComparison, row: &Row, at: usize) -> Option<AnyView> {
    let facts = row.cells[at].facts();
    if facts.is_empty() {
        return None;
    }
    let items = facts.iter().map(|&fact| near(shown, row, fact)).collect_view();
    let note = match &row.cells[at] {
        Cell::Related { .. } => Some(shown.words.near),
        _ => None,
    };
    Some(
        view! {
            <div style:--c=shown.colour(at)>
                <p class="label">
                    <span class="dot" aria-hidden="true"></span>
                    {shown.name(at).to_owned()}
                </p>
                <p class="sub">{note}</p>
                <ul class="near">{items}</ul>
                {left_out(shown, row, at)}
            </div>
        }
        .into_any(),
    )
}

/// What the coder knows of the figure's scope.
fn scope(shown: &ShownComparison, view: &FactView) -> Option<AnyView> {
    let words: Vec<&str> = view.fact.caveats.iter().map(|caveat| caveat.text(shown.lang)).collect();
    let words = words.join(shown.lang.pick("；", "; "));
    (!words.is_empty()).then(|| view! { <span class="scope">{words}</span> }.into_any())
}

/// How many further figures the row holds.
fn more(shown: &ShownComparison, count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        let text = CompareWords::more(shown.lang, count);
        view! { <span class="nowrap">{text}</span> }.into_any()
    })
}

/// A figure as printed, with its unit and its claim.
fn printed(shown: &ShownComparison, view: &FactView) -> AnyView {
    let unit = view.unit.name_for(view.fact.value).get(shown.lang).to_owned();
    let kind = view.fact.kind;
    view! {
        <p class="amount">
            <FigureLink id=view.fact.id.clone() />
            <small>{unit}</small>
            {(kind != Kind::Achieved).then(|| view! { <KindTag kind /> })}
        </p>
    }
    .into_any()
}

/// The figure: as printed, or divided, with what it was divided by.
fn amount(shown: &ShownComparison, row: &Row, at: usize, view: &FactView) -> AnyView {
    let lang = shown.lang;
    let Some((scale, placed)) = row.divided(at) else { return printed(shown, view) };
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
            <FigureLink id=view.fact.id.clone() unit=true />
            " ÷ "
            {by}
        </p>
    }
    .into_any()
}

/// A bar where nothing speaks against comparing; under caution a dot with what it may span.
fn draw_in_cell(shown: &ShownComparison, bar: &Bar, is_certain: bool) -> AnyView {
    let class = if is_certain { "track" } else { "track dots" };
    view! {
        <span class=class aria-hidden="true">
            {draw_bar(shown, bar)}
        </span>
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

/// The part that the figure counts, and where more than two compare, its rank as far as that is decided.
fn remarks(shown: &ShownComparison, row: &Row, at: usize, view: &FactView) -> String {
    let part = view.fact.breakdown.as_ref().filter(|_| row.breakdown != view.fact.breakdown);
    let part = part.map(|part| part.name(shown.lang).to_owned());
    let rank = row
        .rank(at)
        .zip(row.scale())
        .map(|(rank, scale)| CompareWords::rank(shown.lang, rank.best, rank.worst, scale.placed().len()));
    part.into_iter().chain(rank).collect::<Vec<_>>().join(" · ")
}

/// The part of its whole that a figure counts, where the row does not say so.
fn part(shown: &ShownComparison, row: &Row, view: &FactView) -> String {
    let breakdown = view.fact.breakdown.as_ref().filter(|_| row.breakdown != view.fact.breakdown);
    shown.part(breakdown).unwrap_or_default()
}

/// One figure of the detail: as printed, with what it counts where that is not the row's subject.
fn near(shown: &ShownComparison, row: &Row, fact: usize) -> AnyView {
    let Some(view) = shown.open.collection.get(fact) else { return ().into_any() };
    let (kind, language) = (view.fact.kind, view.report.language.clone());
    let is_other = shown.index().indicator(row.indicator).is_some_and(|own| own.id != view.indicator.id);
    let about = is_other.then(|| view.indicator.name.get(shown.lang).to_owned());
    view! {
        <li>
            <FigureLink id=view.fact.id.clone() unit=true />
            " "
            <span class="sub">
                {about} {part(shown, row, &view)} " " {shown.words.printed} " "
                <q lang=language>{view.fact.figure.clone()}</q>
            </span>
            {shown.index().share_of_whole(fact).map(|share| part_of_whole(&share, shown.lang))}
            {(kind != Kind::Achieved).then(|| view! { <KindTag kind /> })}
            {scope(shown, &view)}
        </li>
    }
    .into_any()
}

/// Why the figure does not stand in its row's scale.
fn left_out(shown: &ShownComparison, row: &Row, at: usize) -> Option<AnyView> {
    let reasons = match row.why_left_out(at)? {
        Why::Refused(refusals) => refusals.iter().map(|it| it.text(shown.lang)).collect(),
        Why::Withheld(reason) => vec![reason.text(shown.lang)],
    };
    let text = format!("{} {}", shown.words.left_out, reasons.join("; "));
    Some(view! { <p class="refused small">{text}</p> }.into_any())
}
