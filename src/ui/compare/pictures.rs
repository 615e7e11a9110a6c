//! Pictures of a comparison: what compares, on shared axes.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::chart::{Axis, AxisScale, Multiples, MultiplesKey, Panel, ToldChart, forms_of};
use relocation_explorer::compare::Grade;
use relocation_explorer::figure::format_number;

use super::cell::draw_bar;
use super::shown::{CompareStage, ShownComparison, ShownList};
use crate::ui::debounce::debounced;
use crate::ui::told::{FoldedInWords, InWords, Told};
use crate::ui::widgets::{FigureLink, PutAside, live, show};

/// Rows of one unit that compare as small multiples; nothing where no two rows share a unit: a row alone has its
/// picture where it opens.
pub fn multiples(stage: CompareStage) -> AnyView {
    let groups = Memo::new(move |_| {
        let shown = stage.shown.read();
        let keys = shown.multiples.iter().map(|group| group.key(&shown.comparison)).enumerate();
        keys.filter(|(_, key)| key.rows.len() > 1).collect::<Vec<(usize, MultiplesKey)>>()
    });
    show(move || (!groups.read().is_empty()).then(|| section(stage, &groups.read()))).into_any()
}

fn section(stage: CompareStage, groups: &[(usize, MultiplesKey)]) -> AnyView {
    let words = stage.words;
    let list = ShownList::of(stage.shown);
    let drawn: Vec<AnyView> = groups.iter().map(|(at, group)| draw_group(stage, *at, group, list)).collect();
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
                let panel = group.panels.get(number)?;
                Some(view! {
                    {panel_title(shown, panel.row)}
                    <PutAside
                        key=Signal::stored(shown.chart_key(&shown.comparison.rows[panel.row]))
                        is_chart=true
                    />
                    {draw_panel(shown, panel, &group.axis)}
                })
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
    let chart = Memo::new(move |_| {
        let shown = stage.shown.read();
        let group = shown.multiples.get(at)?;
        Some(ToldChart::Rows(Arc::clone(&shown.comparison), group.clone()))
    });
    // What is in sight changes first; the words come behind it.
    let told = Told { chart: debounced(chart).into(), lit: RwSignal::default(), summary: None };
    view! {
        <figure class="group" class:wide={group.rows.len() > 1} class:dots=live(is_logarithmic)>
            <figcaption>
                {group.unit.get(stage.lang).to_owned()}
                {show(move || is_logarithmic().then_some(stage.words.logarithmic))}
            </figcaption>
            <div class="panels">{panels}</div>
            <InWords told />
        </figure>
    }
    .into_any()
}

/// What a panel is about, with a mark where its row has cautions.
fn panel_title(shown: &ShownComparison, row: usize) -> AnyView {
    let row = &shown.comparison.rows[row];
    let part = shown.part(row.breakdown.as_ref());
    let caution = (row.grade() == Grade::WithCaution).then(|| caution_mark(shown));
    view! { <h3>{shown.indicator(row.indicator).to_owned()}{part}" "{caution}</h3> }.into_any()
}

fn caution_mark(shown: &ShownComparison) -> AnyView {
    let words = shown.words.with_caution;
    view! {
        <span class="sign caution" title=words>
            <span class="visually-hidden">{words}</span>
            <span aria-hidden="true">"!"</span>
        </span>
    }
    .into_any()
}

fn draw_panel(shown: &ShownComparison, panel: &Panel, axis: &Axis) -> AnyView {
    let row = &shown.comparison.rows[panel.row];
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
        <ul>{bars}</ul>
        <div class="axis" aria-hidden="true">
            {ticks}
        </div>
    }
    .into_any()
}

/// The picture of one row, on its own axis or that of its unit; nothing where it does not compare.
pub fn panel_of(shown: &ShownComparison, row: usize) -> Option<AnyView> {
    let groups = shown.multiples.iter();
    let (group, panel) = groups
        .flat_map(|group| group.panels.iter().map(move |panel| (group, panel)))
        .find(|it| it.1.row == row)?;
    let is_logarithmic = group.axis.scale == AxisScale::Logarithmic;
    let caution = (shown.comparison.rows[row].grade() == Grade::WithCaution).then(|| caution_mark(shown));
    let alone = Multiples { panels: vec![panel.clone()], ..group.clone() };
    let chart = ToldChart::Rows(Arc::clone(&shown.comparison), alone);
    Some(
        view! {
            <figure class="group" class:dots=is_logarithmic>
                <figcaption>
                    {group.unit.get(shown.lang).to_owned()}
                    {is_logarithmic.then_some(shown.words.logarithmic)} " " {caution} " "
                    <PutAside
                        key=Signal::stored(shown.chart_key(&shown.comparison.rows[row]))
                        is_chart=true
                    />
                </figcaption>
                <div class="panel">{draw_panel(shown, panel, &group.axis)}</div>
                <FoldedInWords chart />
            </figure>
        }
        .into_any(),
    )
}
