//! The chart beside the table.

use leptos::prelude::*;
use relocation_explorer::basket::Subject;
use relocation_explorer::chart::{
    Caption, ChartPlan, ChartRequest, Frame, Palette, Picture, RowFilter, ToldChart, filter_of, with_caption,
};
use relocation_explorer::compare::AxisGroup;
use relocation_explorer::export::picture_name;
use relocation_explorer::query::Facet;
use relocation_explorer::session::Session;
use relocation_explorer::share::{ChartAxis, ViewState};
use relocation_explorer::snapshot::Lang;

use crate::ui::chart::{Canvas, ChartStage, Hit, PictureFile, save_picture};
use crate::ui::citing::with_citing;
use crate::ui::debounce::debounced;
use crate::ui::explorer::Explorer;
use crate::ui::told::{InWords, Told};
use crate::ui::widgets::{Go, Icon, IconShape, PutAside, live, show, to, use_printing};
use relocation_explorer::words;

use super::answers::answers;

/// So many groups are offered.
const OFFERS: usize = 5;

/// The id of the chart in words.
const SUMMARY: &str = "chart-summary";

/// Those of the selected facts that may stand on one axis. A click on a mark opens its fact, or filters where it stands
/// for several; a click on a name filters.
#[component]
pub fn FactChart() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let (stage, width) = (RwSignal::new(ChartStage::Waiting), RwSignal::new(0));
    let answers = answers();
    let asked = debounced(Memo::new(move |_| {
        explorer.state.with(|state| ChartRequest::of(state, answers.with(|answer| answer.rows.clone())))
    }));
    let plan = Memo::new(move |_| {
        asked.with(|asked| explorer.data.with_value(|data| ChartPlan::of(data.compare(), asked)))
    });
    let of_plan = move |words: fn(&ChartPlan, Lang) -> String| plan.with(|plan| words(plan, lang));
    let is_printing = use_printing();
    let picture = Signal::derive(move || {
        let frame = Frame { width: width.get() };
        plan.with(|plan| plan.draw(frame, palette(explorer, is_printing), lang))
    });
    let clicked = move |hit: Hit| {
        plan.with_untracked(|plan| match hit {
            Hit::Mark(row) if !plan.as_shares() => {
                let at = plan.fact_at(row);
                if let Some(id) = at.and_then(|at| explorer.with_fact(at, |view| view.fact.id.clone())) {
                    explorer.open_fact(&id);
                }
            }
            Hit::Mark(row) | Hit::Name(row) => {
                filter_by(explorer, explorer.data.with_value(|data| plan.filter_at(&data.collection, row)))
            }
        });
    };
    // The library is fetched where something is drawn.
    let is_drawn = Memo::new(move |_| plan.read().is_drawn());
    let told = Told {
        chart: Signal::derive(move || {
            plan.with(|plan| plan.is_drawn().then(|| ToldChart::Facts(plan.clone())))
        }),
        lit: RwSignal::default(),
        summary: Some(SUMMARY),
    };
    let figure = move || {
        view! {
            <figure class="chart" id="chart">
                <figcaption>
                    <h2>{show(move || of_plan(ChartPlan::title))}</h2>
                    <Controls plan width />
                    <p>{show(move || of_plan(ChartPlan::caption))}</p>
                </figcaption>
                {show(move || match stage.get() {
                    ChartStage::Waiting => view! { <p class="muted">{words.chart_waiting}</p> }.into_any(),
                    ChartStage::Failed => {
                        view! {
                            <p class="notice" id="chart-failed">
                                {words.chart_failed}
                            </p>
                        }
                            .into_any()
                    }
                    ChartStage::Ready => ().into_any(),
                })}
                <Canvas
                    picture
                    name=Signal::derive(move || of_plan(ChartPlan::title))
                    described_by=SUMMARY
                    lit=told.lit
                    stage
                    width
                    clicked
                />
                {show(move || {
                    (stage.get() != ChartStage::Failed)
                        .then(|| {
                            let is_shares = plan.with(ChartPlan::as_shares);
                            let hint = if is_shares { words.shares_hint } else { words.chart_hint };
                            view! {
                                <Legend />
                                <p class="small muted extra">{hint}</p>
                            }
                        })
                })}
                <InWords told />
                <details class="menu extra" id="chart-names">
                    <summary class="button">{words.filter_by_name}</summary>
                    {show(move || plan.with(|plan| names(explorer, plan, lang)))}
                </details>
            </figure>
        }
    };
    view! {
        {show(move || plan.with(|plan| offers(explorer, plan, lang)))}
        {show(move || is_drawn.get().then(figure))}
    }
    .into_any()
}

/// Groups of the selection that may stand on one axis, where the selection itself may not: each narrows it.
fn offers(explorer: Explorer, plan: &ChartPlan, lang: Lang) -> Option<AnyView> {
    if plan.is_drawn() || explorer.is_fixed() || plan.groups.is_empty() {
        return None;
    }
    let words = words::explore(lang);
    let buttons = explorer.data.with_value(|data| {
        let offered = plan.groups.iter().take(OFFERS).map(|group| {
            let (name, count) = (data.compare().axis_name(group, lang), group.facts.len());
            let change = to(narrow_to(data, group));
            view! {
                <li>
                    <Go to=change class="button">
                        {name}
                        <small>{count}</small>
                    </Go>
                </li>
            }
        });
        offered.collect_view()
    });
    Some(
        view! {
            <div class="chart-offers extra">
                <h2 id="chart-offers">{words.chart_these}</h2>
                <ul aria-labelledby="chart-offers">{buttons}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Selects the indicators, the places and the claim of a group, beside what is selected already.
fn narrow_to(data: &Session, group: &AxisGroup) -> impl Fn(&mut ViewState) + Send + Sync + use<> {
    let keys = filter_of(&data.collection, group);
    move |state| {
        state.chart = ChartAxis::Indicator;
        state.fact = None;
        for facet in [Facet::Indicator, Facet::Region, Facet::Kind] {
            *state.selection.codes.of_mut(facet) = Default::default();
        }
        for (facet, key) in &keys {
            state.selection.toggle(*facet, key);
        }
    }
}

/// Picks some codes, each alone of its facet; not in a picture that nobody may change.
fn filter_by(explorer: Explorer, filter: RowFilter) {
    if explorer.is_fixed() {
        return;
    }
    explorer.go(|state| {
        for (facet, key) in &filter {
            state.selection.pick_only(*facet, key);
        }
    });
}

/// The names on the chart as buttons, for those who do not point.
fn names(explorer: Explorer, plan: &ChartPlan, lang: Lang) -> AnyView {
    let filters = explorer.data.with_value(|data| plan.filters(&data.collection, data.index(), lang));
    let buttons = filters.into_iter().map(|(name, filter)| {
        view! {
            <button type="button" on:click=move |_| filter_by(explorer, filter.clone())>
                {name}
            </button>
        }
    });
    view! { <div>{buttons.collect_view()}</div> }.into_any()
}

/// Paper is white.
fn palette(explorer: Explorer, is_printing: Signal<bool>) -> &'static Palette {
    if explorer.dark.get() && !is_printing.get() { &Palette::DARK } else { &Palette::LIGHT }
}

/// The unit, the order, and the picture as a file.
#[component]
fn Controls(plan: Memo<ChartPlan>, width: RwSignal<u32>) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    view! {
        <div class="chart-controls extra">
            {show(move || plan.with(|plan| unit_choice(plan, lang)))}
            <AxisButton axis=ChartAxis::Region name=words.by_region />
            {show(move || {
                let adds_up = plan.with(|plan| plan.shares.is_some());
                adds_up.then(|| view! { <AxisButton axis=ChartAxis::Shares name=words.as_shares /> })
            })} <details class="menu" id="picture">
                <summary class="button" aria-label=words.picture title=words.picture>
                    <Icon shape=IconShape::Download />
                </summary>
                <div>
                    {[
                        (words.svg, PictureFile::Svg),
                        (words.png, PictureFile::Png),
                        (words.print, PictureFile::Print),
                    ]
                        .map(|(name, file)| {
                            view! {
                                <button
                                    type="button"
                                    on:click=move |_| take_picture(
                                        explorer,
                                        plan,
                                        width.get_untracked(),
                                        file,
                                        lang,
                                    )
                                >
                                    {name}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            </details>
            <PutAside key=Signal::derive(move || explorer.state.with(|state| Subject::chart(state).key())) />
        </div>
    }
    .into_any()
}

fn unit_choice(plan: &ChartPlan, lang: Lang) -> Option<AnyView> {
    let explorer = Explorer::get();
    let drawn = plan.marks.as_ref().filter(|_| !plan.as_shares())?;
    let options = explorer.data.with_value(|data| {
        let units = plan.units(&data.collection).into_iter();
        let options = units.map(|(unit, count)| {
            view! {
                <option value=unit.id.clone() selected=unit.id == drawn.unit>
                    {format!("{} ({count})", unit.name.get(lang))}
                </option>
            }
        });
        options.collect::<Vec<_>>()
    });
    if options.len() < 2 {
        return None;
    }
    let choose = move |event: leptos::ev::Event| {
        let unit = event_target_value(&event);
        explorer.go(|state| state.chart_unit = Some(unit));
    };
    let words = words::explore(lang);
    Some(
        view! {
            <select aria-label=words.chart_unit id="chart-unit" on:change=choose>
                {options}
            </select>
        }
        .into_any(),
    )
}

/// A button that turns one way of drawing on and off.
#[component]
fn AxisButton(axis: ChartAxis, name: &'static str) -> impl IntoView {
    let explorer = Explorer::get();
    let turn = move |state: &mut ViewState| {
        state.chart = if state.chart == axis { ChartAxis::Indicator } else { axis };
    };
    view! {
        <button
            class="button"
            type="button"
            data-axis=axis.key()
            aria-pressed=live(move || explorer.state.with(|state| state.chart == axis).to_string())
            on:click=move |_| explorer.go(turn)
        >
            {name}
        </button>
    }
    .into_any()
}

fn take_picture(explorer: Explorer, plan: Memo<ChartPlan>, width: u32, file: PictureFile, lang: Lang) {
    let plan = plan.get_untracked();
    let palette = &Palette::LIGHT;
    let width = file.width(width);
    let Some(picture) = plan.draw(Frame { width }, palette, lang) else { return };
    let link = explorer.home().link(explorer.state.get_untracked().unframed());
    let pin = explorer.data.with_value(|data| data.pin().clone());
    let caption = with_citing(explorer, link, lang, |citing| Caption::of(&plan, citing));
    let name = picture_name(&caption.title, &pin, lang);
    let (option, height) = with_caption(&picture.option, [width, picture.height], &caption, palette);
    leptos::task::spawn_local(async move {
        if let Err(error) = save_picture(&name, file, Picture { option, height }, width).await {
            leptos::logging::error!("the picture could not be saved: {error:?}");
        }
    });
}

/// What the forms of marks mean.
#[component]
fn Legend() -> impl IntoView {
    let words = words::explore(expect_context());
    view! {
        <p class="legend">
            <span>
                <svg width="26" height="12" aria-hidden="true">
                    <rect width="24" height="12" rx="2" fill="currentColor"></rect>
                </svg>
                {words.as_stated}
            </span>
            <span>
                <svg width="32" height="12" aria-hidden="true">
                    <path d="M0 0h22l8 6-8 6H0z" fill="currentColor"></path>
                </svg>
                {words.open_end}
            </span>
            <span>
                <svg width="28" height="12" aria-hidden="true">
                    <rect width="16" height="12" fill="currentColor"></rect>
                    <rect x="16" width="6" height="12" fill="currentColor" opacity=".5"></rect>
                    <rect x="22" width="6" height="12" fill="currentColor" opacity=".2"></rect>
                </svg>
                {words.soft_end}
            </span>
            <span>
                <svg width="26" height="12" aria-hidden="true">
                    <rect
                        x="1"
                        y="1"
                        width="23"
                        height="10"
                        rx="2"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="1.5"
                        stroke-dasharray="3 2"
                    ></rect>
                </svg>
                {words.hollow}
            </span>
        </p>
    }
    .into_any()
}
