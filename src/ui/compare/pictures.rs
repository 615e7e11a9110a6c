//! Pictures of a comparison: what compares, on shared axes; and who reports what.

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::chart::{
    Axis, AxisScale, MultiplesKey, Panel, Presence, Strip, forms_of, strips_of,
};
use relocation_explorer::figure::format_number;

use super::cell::draw_bar;
use super::shown::{CompareStage, ShownComparison, ShownList};
use crate::ui::widgets::{FigureLink, live, show};
use relocation_explorer::words::CompareWords;

/// The comparable rows as small multiples; nothing where none compares.
pub fn multiples(stage: CompareStage) -> AnyView {
    let groups = Memo::new(move |_| {
        let shown = stage.shown.read();
        shown.multiples.iter().map(|group| group.key(&shown.comparison)).collect::<Vec<MultiplesKey>>()
    });
    show(move || (!groups.read().is_empty()).then(|| section(stage, &groups.read()))).into_any()
}

fn section(stage: CompareStage, groups: &[MultiplesKey]) -> AnyView {
    let words = stage.words;
    let list = ShownList::of(stage.shown);
    let drawn: Vec<AnyView> =
        groups.iter().enumerate().map(|(at, group)| draw_group(stage, at, group, list)).collect();
    list.watch(move || stage.rows.track());
    view! {
        <section class="compared" id="compared">
            <h2>{words.compared}</h2>
            <p class="muted">{words.compared_note}</p>
            <div class="multiples">{drawn}</div>
            <ul class="legend">{stage.part(|shown| legend(shown))}</ul>
        </section>
    }
    .into_any()
}

/// The forms of bars that are there.
fn legend(shown: &ShownComparison) -> Vec<AnyView> {
    let drawn = forms_of(&shown.multiples);
    [
        (drawn.open_above, "bar open", shown.words.open_end),
        (drawn.soft, "bar soft", shown.words.soft_end),
        (drawn.hollow, "bar hollow", shown.words.hollow),
    ]
    .into_iter()
    .filter(|(is_there, ..)| *is_there)
    .map(|(_, class, name)| {
        view! {
            <li>
                <span class=class aria-hidden="true"></span>
                {name}
            </li>
        }
        .into_any()
    })
    .collect()
}

fn draw_group(stage: CompareStage, at: usize, group: &MultiplesKey, list: ShownList) -> AnyView {
    let is_logarithmic = move || {
        stage.shown.read().multiples.get(at).is_some_and(|group| group.axis.scale == AxisScale::Logarithmic)
    };
    let panel = |number: usize| {
        let (node, item) = list.item::<html::Div>();
        let draw = move || {
            item.content.with(|shown| {
                let shown = shown.as_ref()?;
                let group = shown.multiples.get(at)?;
                Some(draw_panel(shown, group.panels.get(number)?, &group.axis))
            })
        };
        view! {
            <div
                class="panel"
                class:far=live(move || item.is_far())
                class:old=live(move || item.is_old.get())
                style:height=live(move || item.left_height())
                data-item=item.at.to_string()
                node_ref=node
            >
                {show(draw)}
            </div>
        }
        .into_any()
    };
    let panels: Vec<AnyView> = (0..group.rows.len()).map(panel).collect();
    view! {
        <figure class="group" class:wide={group.rows.len() > 1} class:dots=live(is_logarithmic)>
            <figcaption>{group.unit.get(stage.lang).to_owned()}</figcaption>
            <div class="panels">{panels}</div>
        </figure>
    }
    .into_any()
}

fn draw_panel(shown: &ShownComparison, panel: &Panel, axis: &Axis) -> AnyView {
    let row = &shown.comparison.rows[panel.row];
    let part = shown.part(row.breakdown.as_ref());
    let bars: Vec<_> = panel
        .bars
        .iter()
        .map(|bar| {
            let scaled = row.divided(bar.cell).map(|(_, placed)| placed.text(shown.lang));
            view! {
                <li>
                    <span class="name">{shown.name(bar.cell).to_owned()}</span>
                    <span class="track">{draw_bar(shown, bar)}</span>
                    <span class="number">
                        {match scaled {
                            Some(text) => text.into_any(),
                            None => view! { <FigureLink id=shown.fact_id(bar.fact) /> }.into_any(),
                        }}
                    </span>
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
        <h3>{shown.indicator(row.indicator).to_owned()}{part}</h3>
        <ul>{bars}</ul>
        <div class="axis" aria-hidden="true">
            {ticks}
        </div>
    }
    .into_any()
}

/// Who reports what, by domain: one cell an indicator and region.
pub fn strips(stage: CompareStage) -> AnyView {
    let words = stage.words;
    let list = ShownList::of(stage.shown);
    let (node, item) = list.item::<html::Section>();
    list.watch(move || stage.rows.track());
    let drawn = move || item.content.with(|shown| shown.as_ref().map(|shown| draw_strips(shown)));
    view! {
        <section
            class="coverage"
            id="coverage"
            class:old=live(move || item.is_old.get())
            data-item=item.at.to_string()
            node_ref=node
        >
            <h2>{words.coverage}</h2>
            <p class="muted">{words.coverage_note}</p>
            {show(drawn)}
        </section>
    }
    .into_any()
}

fn draw_strips(shown: &ShownComparison) -> AnyView {
    let words = shown.words;
    let strips: Vec<AnyView> =
        strips_of(&shown.comparison).iter().map(|strip| draw_strip(shown, strip)).collect();
    let keys = [
        ("compared", words.mark_compared),
        ("stated", words.mark_stated),
        ("near", words.mark_near),
        ("silent", words.mark_silent),
    ]
    .map(|(class, name)| {
        view! {
            <li>
                <span class=format!("key {class}") aria-hidden="true"></span>
                {name}
            </li>
        }
    });
    let names: Vec<_> = (0..shown.comparison.regions.len())
        .map(|at| view! { <li style:--c=shown.colour(at)><span class="dot" aria-hidden="true"></span>{shown.name(at).to_owned()}</li> })
        .collect();
    view! {
        <ul class="strips">{strips}</ul>
        <ul class="legend">{names}{keys.collect_view()}</ul>
    }
    .into_any()
}

fn draw_strip(shown: &ShownComparison, strip: &Strip) -> AnyView {
    let (id, name) = shown.heading(strip.heading);
    let (width, height) = strip.size();
    let said: Vec<String> = (0..strip.marks.len())
        .map(|at| CompareWords::coverage(shown.lang, shown.name(at), strip.stated(at), strip.rows()))
        .collect();
    let said = said.join(" · ");
    let paths: Vec<_> = (0..strip.marks.len())
        .flat_map(|region| {
            PRESENCES.map(|(presence, class)| {
                let path = strip.outline(region, presence);
                view! { <path class=class d=path style:--c=shown.colour(region)></path> }
            })
        })
        .collect();
    let comparable = (strip.comparable > 0).then(|| CompareWords::comparable(shown.lang, strip.comparable));
    view! {
        <li>
            <a href=format!("#heading-{id}")>{name.to_owned()}</a>
            <svg
                role="img"
                aria-label=said.clone()
                width=width.to_string()
                height=height.to_string()
                viewBox=format!("0 0 {width} {height}")
            >
                {paths}
            </svg>
            <span class="sub" aria-hidden="true">
                {said}
            </span>
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
