//! The chart beside the table.

use leptos::prelude::*;
use relocation_explorer::chart::{FactMarks, Frame, Palette, Scale, draw_marks};
use relocation_explorer::share::ChartAxis;
use relocation_explorer::snapshot::Lang;

use crate::ui::chart::{Canvas, Picture, Stage};
use crate::ui::explorer::Explorer;
use crate::ui::words::{self, ExploreWords};

/// The selected facts of one unit; a click on a mark opens its fact.
#[component]
pub fn FactChart() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let (stage, width, svg) = (RwSignal::new(Stage::Waiting), RwSignal::new(0), RwSignal::new(None));
    let marks = Memo::new(move |_| {
        let (unit, axis) = explorer.state.with(|state| (state.chart_unit.clone(), state.chart));
        let rows = explorer.answer.with(|answer| answer.rows.clone());
        explorer.data.with_value(|data| {
            FactMarks::of(&data.collection, &rows, unit.as_deref(), axis == ChartAxis::Region)
        })
    });
    let picture = Memo::new(move |_| {
        let palette = if explorer.dark.get() { &Palette::DARK } else { &Palette::LIGHT };
        let frame = Frame { width: width.get() };
        marks.with(|marks| {
            marks.as_ref().map(|marks| Picture {
                option: draw_marks(marks, frame, palette, lang),
                height: frame.height(marks),
            })
        })
    });
    let description = Memo::new(move |_| marks.with(|marks| describe(marks.as_ref(), lang)));
    let clicked = move |row: usize| {
        let at = marks.with_untracked(|marks| {
            marks.as_ref().and_then(|marks| marks.marks.get(row)).map(|mark| mark.at)
        });
        if let Some(id) = at.and_then(|at| explorer.with_fact(at, |view| view.fact.id.clone())) {
            explorer.open_fact(&id);
        }
    };
    view! {
        <figure class="chart" id="chart" hidden=move || marks.read().is_none()>
            <figcaption>
                <h2>{move || title(marks.read().as_ref(), lang)}</h2>
                <UnitChoice marks/>
                <p>{move || marks.with(|marks| marks.as_ref().map(|marks| caption(marks, lang)))}</p>
            </figcaption>
            {move || match stage.get() {
                Stage::Waiting => Some(view! { <p class="muted">{words.chart_waiting}</p> }),
                Stage::Failed => Some(view! { <p class="notice">{words.chart_failed}</p> }),
                Stage::Ready => None,
            }}
            <Canvas picture=picture description=description stage width svg clicked/>
            <Legend/>
        </figure>
    }
}

fn title(marks: Option<&FactMarks>, lang: Lang) -> String {
    match (marks, lang) {
        (None, _) => String::new(),
        (Some(marks), Lang::Zh) => format!("所选事实（{}）", marks.unit_name.zh),
        (Some(marks), Lang::En) => format!("Selected facts ({})", marks.unit_name.en),
    }
}

fn caption(marks: &FactMarks, lang: Lang) -> String {
    let words = words::explore(lang);
    let scale = match marks.scale {
        Scale::Linear => words.linear,
        Scale::Logarithmic => words.logarithmic,
    };
    format!("{scale}{}", ExploreWords::left_out(lang, marks.left_out.other_units, marks.left_out.smaller))
}

/// The picture in words: its greatest and least marks, and that the table holds them all.
fn describe(marks: Option<&FactMarks>, lang: Lang) -> String {
    let Some(marks) = marks else { return String::new() };
    let of = |mark: Option<&relocation_explorer::chart::Mark>| {
        mark.map(|mark| format!("{} {}", mark.name.get(lang).replace('\n', " "), mark.label.get(lang)))
            .unwrap_or_default()
    };
    let (first, last, unit) = (of(marks.marks.first()), of(marks.marks.last()), marks.unit_name.get(lang));
    match lang {
        Lang::Zh => format!(
            "{} 个标记，单位 {unit}。首个：{first}；末个：{last}。全部数值见下表。",
            marks.marks.len()
        ),
        Lang::En => format!(
            "{} marks in {unit}. First: {first}; last: {last}. The table below has every value.",
            marks.marks.len()
        ),
    }
}

#[component]
fn UnitChoice(marks: Memo<Option<FactMarks>>) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let units = Memo::new(move |_| {
        marks.with(|marks| marks.as_ref().map(|marks| (marks.unit.clone(), marks.units.clone())))
    });
    let by_region = move || explorer.state.with(|state| state.chart == ChartAxis::Region);
    view! {
        <div class="chart-controls">
            {move || units.get().filter(|(_, units)| units.len() > 1).map(|(chosen, units)| view! {
                <select
                    aria-label=words.chart_unit
                    id="chart-unit"
                    on:change=move |event| {
                        let unit = event_target_value(&event);
                        explorer.go(|state| state.chart_unit = Some(unit));
                    }
                >
                    {units.into_iter().map(|(id, name, count)| {
                        let selected = id == chosen;
                        view! { <option value=id selected=selected>{format!("{} ({count})", name.get(lang))}</option> }
                    }).collect_view()}
                </select>
            })}
            <button
                class="button"
                type="button"
                aria-pressed=move || by_region().to_string()
                on:click=move |_| explorer.go(|state| {
                    state.chart = if state.chart == ChartAxis::Region { ChartAxis::Indicator } else { ChartAxis::Region };
                })
            >
                {words.by_region}
            </button>
        </div>
    }
}

/// What the forms of marks mean.
#[component]
fn Legend() -> impl IntoView {
    let words = words::explore(expect_context());
    view! {
        <p class="legend">
            <span><svg width="26" height="12" aria-hidden="true"><rect width="24" height="12" rx="2" fill="currentColor"></rect></svg>{words.as_stated}</span>
            <span><svg width="32" height="12" aria-hidden="true"><path d="M0 0h22l8 6-8 6H0z" fill="currentColor"></path></svg>{words.open_end}</span>
            <span><svg width="28" height="12" aria-hidden="true"><rect width="16" height="12" fill="currentColor"></rect><rect x="16" width="6" height="12" fill="currentColor" opacity=".5"></rect><rect x="22" width="6" height="12" fill="currentColor" opacity=".2"></rect></svg>{words.soft_end}</span>
            <span><svg width="26" height="12" aria-hidden="true"><rect x="1" y="1" width="23" height="10" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2"></rect></svg>{words.hollow}</span>
        </p>
    }
}
