//! Pictures of a comparison: what compares, on shared axes; and who reports what.

use leptos::prelude::*;
use relocation_explorer::chart::{Axis, Multiples, Panel, Presence, Scale, Strip, multiples_of, strips_of};
use relocation_explorer::figure::format_number;

use super::Shown;
use super::cell::draw_bar;
use super::gradually::Gradually;
use crate::ui::widgets::FigureLink;
use crate::ui::words::CompareWords;

/// So many pictures are drawn at a time.
const AT_A_TIME: usize = 6;
/// So many are drawn at once.
const AT_ONCE: usize = 12;

/// The comparable rows as small multiples; nothing where none compares.
pub fn multiples(shown: &Shown, gradually: &Gradually) -> Option<AnyView> {
    let words = shown.words;
    let groups = multiples_of(shown.index(), &shown.comparison);
    if groups.is_empty() {
        return None;
    }
    let forms = groups.iter().flat_map(|group| &group.panels).flat_map(|panel| &panel.bars);
    let (mut open, mut soft, mut hollow) = (false, false, false);
    for bar in forms {
        (open, soft, hollow) = (open | bar.form.open_above, soft | bar.form.soft, hollow | bar.form.hollow);
    }
    let legend: Vec<_> = [
        (open, "bar open", words.open_end),
        (soft, "bar soft", words.soft_end),
        (hollow, "bar hollow", words.hollow),
    ]
    .into_iter()
    .filter(|(is_there, ..)| *is_there)
    .map(|(_, class, name)| view! { <li><span class=class aria-hidden="true"></span>{name}</li> })
    .collect();
    let mut before = 0;
    let mut drawn = Vec::new();
    for group in groups {
        let panels = group.panels.len();
        drawn.push(draw_group(shown, group, before, gradually));
        before += panels;
    }
    Some(
        view! {
            <section class="compared" id="compared">
                <h2>{words.compared}</h2>
                <p class="muted">{words.compared_note}</p>
                <div class="multiples">{drawn}</div>
                <ul class="legend">{legend}</ul>
            </section>
        }
        .into_any(),
    )
}

/// One group, behind so many pictures of others.
fn draw_group(shown: &Shown, group: Multiples, before: usize, gradually: &Gradually) -> AnyView {
    let Multiples { unit, axis, panels } = group;
    let is_logarithmic = axis.scale == Scale::Logarithmic;
    let parts: Vec<_> = panels
        .chunks(AT_A_TIME)
        .enumerate()
        .map(|(at, panels)| {
            let (shown, axis, panels) = (shown.clone(), axis.clone(), panels.to_vec());
            let draw =
                move || panels.iter().map(|panel| draw_panel(&shown, panel, &axis)).collect_view().into_any();
            gradually.part(before + at * AT_A_TIME < AT_ONCE, draw)
        })
        .collect();
    view! {
        <figure class="group" class:dots=is_logarithmic>
            <figcaption>{unit.get(shown.lang).to_owned()}</figcaption>
            <div class="panels">{parts}</div>
        </figure>
    }
    .into_any()
}

fn draw_panel(shown: &Shown, panel: &Panel, axis: &Axis) -> AnyView {
    let row = &shown.comparison.rows[panel.row];
    let part = row.breakdown.as_ref().map(|part| format!(" · {}", part.name(shown.lang)));
    let bars: Vec<_> = panel
        .bars
        .iter()
        .map(|bar| {
            let scaled = row.scale().and_then(|scale| scale.placed().iter().find(|it| it.cell() == bar.cell));
            let scaled = scaled.filter(|placed| placed.divisor().is_some()).map(|it| it.text(shown.lang));
            view! {
                <li>
                    <span class="name">{shown.name(bar.cell).to_owned()}</span>
                    <span class="track">{draw_bar(shown, bar)}</span>
                    <span class="number">{match scaled {
                        Some(text) => text.into_any(),
                        None => view! { <FigureLink id=shown.fact_id(bar.fact)/> }.into_any(),
                    }}</span>
                </li>
            }
        })
        .collect();
    let ticks: Vec<_> = axis
        .ticks
        .iter()
        .map(|(value, place)| view! { <span style:--at=place.to_string()>{format_number(*value, 3)}</span> })
        .collect();
    view! {
        <div class="panel">
            <h3>{shown.indicator(row.indicator).to_owned()}{part}</h3>
            <ul>{bars}</ul>
            <div class="axis" aria-hidden="true">{ticks}</div>
        </div>
    }
    .into_any()
}

const CELL: usize = 12;

/// Who reports what, by domain: one cell an indicator and region.
pub fn strips(shown: &Shown) -> AnyView {
    let words = shown.words;
    let strips: Vec<AnyView> =
        strips_of(&shown.comparison).iter().map(|strip| draw_strip(shown, strip)).collect();
    let keys = [
        ("compared", words.mark_compared),
        ("stated", words.mark_stated),
        ("near", words.mark_near),
        ("silent", words.mark_silent),
    ]
    .map(|(class, name)| view! { <li><span class=format!("key {class}") aria-hidden="true"></span>{name}</li> });
    let names: Vec<_> = (0..shown.comparison.regions.len())
        .map(|at| view! { <li style:--c=shown.colour(at)><span class="dot" aria-hidden="true"></span>{shown.name(at).to_owned()}</li> })
        .collect();
    view! {
        <section class="coverage" id="coverage">
            <h2>{words.coverage}</h2>
            <p class="muted">{words.coverage_note}</p>
            <ul class="strips">{strips}</ul>
            <ul class="legend">{names}{keys.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn draw_strip(shown: &Shown, strip: &Strip) -> AnyView {
    let (id, name) = shown.domain(strip.domain);
    let (width, height) = (strip.rows() * CELL, strip.marks.len() * CELL);
    let said: Vec<String> = (0..strip.marks.len())
        .map(|at| CompareWords::coverage(shown.lang, shown.name(at), strip.stated(at), strip.rows()))
        .collect();
    let said = said.join(" · ");
    let paths: Vec<_> = strip
        .marks
        .iter()
        .enumerate()
        .flat_map(|(region, marks)| {
            PRESENCES.map(|(presence, class)| {
                let path = squares(marks, presence, region);
                view! { <path class=class d=path style:--c=shown.colour(region)></path> }
            })
        })
        .collect();
    let comparable = (strip.comparable > 0).then(|| CompareWords::comparable(shown.lang, strip.comparable));
    view! {
        <li>
            <a href=format!("#domain-{id}")>{name.to_owned()}</a>
            <svg role="img" aria-label=said.clone() width=width.to_string() height=height.to_string() viewBox=format!("0 0 {width} {height}")>
                {paths}
            </svg>
            <span class="sub" aria-hidden="true">{said}</span>
            <span class="sub good">{comparable}</span>
        </li>
    }
    .into_any()
}

const PRESENCES: [(Presence, &str); 4] = [
    (Presence::Compared, "compared"),
    (Presence::Stated, "stated"),
    (Presence::Near, "near"),
    (Presence::Silent, "silent"),
];

/// The outline of one region's cells of one sort. Silence is a dot.
fn squares(marks: &[Presence], wanted: Presence, region: usize) -> String {
    let (inset, side) = if wanted == Presence::Silent { (5, 2) } else { (1, CELL - 2) };
    let at = marks.iter().enumerate().filter(|(_, mark)| **mark == wanted).map(|(row, _)| row * CELL + inset);
    at.map(|x| format!("M{x} {}h{side}v{side}h-{side}z", region * CELL + inset)).collect()
}
