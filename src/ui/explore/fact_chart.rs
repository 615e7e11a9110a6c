//! The chart beside the table.

use leptos::prelude::*;
use relocation_explorer::chart::{
    Caption, FactMarks, Frame, Palette, Scale, Whole, draw_marks, draw_shares, wholes_among, with_caption,
};
use relocation_explorer::share::{ChartAxis, ViewState};
use relocation_explorer::snapshot::Lang;

use crate::ui::chart::{Canvas, File, Picture, Stage, save_picture};
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape, live, show};
use crate::ui::words::{self, ExploreWords};

use super::answers::{Answers, answers};

/// What the chart shows of the selection.
#[derive(Debug, Clone, PartialEq)]
struct Plan {
    marks: FactMarks,
    wholes: Vec<Whole>,
    axis: ChartAxis,
}

impl Plan {
    fn of(explorer: Explorer, answers: Answers) -> Option<Plan> {
        let (unit, axis) = explorer.state.with(|state| (state.chart_unit.clone(), state.chart));
        let rows = answers.with(|answer| answer.rows.clone());
        explorer.data.with_value(|data| {
            let marks = FactMarks::of(&data.collection, &rows, unit.as_deref(), axis == ChartAxis::Region)?;
            let wholes = wholes_among(&data.collection, &rows);
            Some(Plan { marks, wholes, axis })
        })
    }

    /// Whether parts of wholes are shown rather than facts one by one.
    fn as_shares(&self) -> bool {
        self.axis == ChartAxis::Shares && !self.wholes.is_empty()
    }

    fn draw(&self, frame: Frame, palette: &Palette, lang: Lang) -> Picture {
        if self.as_shares() {
            let option = draw_shares(&self.wholes, frame, palette, lang);
            Picture { option, height: frame.height_of_shares(&self.wholes) }
        } else {
            let option = draw_marks(&self.marks, frame, palette, lang);
            Picture { option, height: frame.height(&self.marks) }
        }
    }

    /// The fact behind the mark in a row; a whole stands for its total.
    fn fact_at(&self, row: usize) -> Option<u32> {
        if self.as_shares() {
            self.wholes.get(row).map(|whole| whole.total)
        } else {
            self.marks.marks.get(row).map(|mark| mark.at)
        }
    }

    fn title(&self, lang: Lang) -> String {
        let unit = self.marks.unit_name.get(lang);
        match (lang, self.as_shares()) {
            (Lang::Zh, true) => "各项之和等于合计".to_owned(),
            (Lang::En, true) => "Parts that add up to their whole".to_owned(),
            (Lang::Zh, false) => format!("所选事实（{unit}）"),
            (Lang::En, false) => format!("Selected facts ({unit})"),
        }
    }

    fn caption(&self, lang: Lang) -> String {
        let words = words::explore(lang);
        if self.as_shares() {
            return words.shares_note.to_owned();
        }
        let scale = match self.marks.scale {
            Scale::Linear => words.linear,
            Scale::Logarithmic => words.logarithmic,
        };
        let left_out = self.marks.left_out;
        format!("{scale}{}", ExploreWords::left_out(lang, left_out.other_units, left_out.smaller))
    }

    /// The picture in words: its first and last marks, and that the table holds them all.
    fn describe(&self, lang: Lang) -> String {
        let marks = &self.marks.marks;
        let words = |mark: Option<&relocation_explorer::chart::Mark>| {
            let words = |mark: &relocation_explorer::chart::Mark| {
                format!("{} {}", mark.name.get(lang).replace('\n', " "), mark.label.get(lang))
            };
            mark.map(words).unwrap_or_default()
        };
        let (first, last, unit) = (words(marks.first()), words(marks.last()), self.marks.unit_name.get(lang));
        match lang {
            Lang::Zh => {
                format!("{} 个标记，单位 {unit}。首个：{first}；末个：{last}。全部数值见下表。", marks.len())
            }
            Lang::En => format!(
                "{} marks in {unit}. First: {first}; last: {last}. The table below has every value.",
                marks.len()
            ),
        }
    }
}

/// The selected facts of one unit; a click on a mark opens its fact.
#[component]
pub fn FactChart() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let (stage, width) = (RwSignal::new(Stage::Waiting), RwSignal::new(0));
    let answers = answers();
    let plan = Memo::new(move |_| Plan::of(explorer, answers));
    let of_plan = move |words: fn(&Plan, Lang) -> String| {
        plan.with(|plan| plan.as_ref().map(|plan| words(plan, lang)).unwrap_or_default())
    };
    let picture = Signal::derive(move || {
        let frame = Frame { width: width.get() };
        plan.with(|plan| plan.as_ref().map(|plan| plan.draw(frame, palette(explorer), lang)))
    });
    let clicked = move |row: usize| {
        let at = plan.with_untracked(|plan| plan.as_ref().and_then(|plan| plan.fact_at(row)));
        if let Some(id) = at.and_then(|at| explorer.with_fact(at, |view| view.fact.id.clone())) {
            explorer.open_fact(&id);
        }
    };
    view! {
        <figure class="chart" id="chart" hidden=live(move || plan.read().is_none())>
            <figcaption>
                <h2>{show(move || of_plan(Plan::title))}</h2>
                <Controls plan width/>
                <p>{show(move || of_plan(Plan::caption))}</p>
            </figcaption>
            {show(move || match stage.get() {
                Stage::Waiting => view! { <p class="muted">{words.chart_waiting}</p> }.into_any(),
                Stage::Failed => view! { <p class="notice" id="chart-failed">{words.chart_failed}</p> }.into_any(),
                Stage::Ready => ().into_any(),
            })}
            <Canvas picture description=Signal::derive(move || of_plan(Plan::describe)) stage width clicked/>
            <Legend/>
        </figure>
    }
    .into_any()
}

fn palette(explorer: Explorer) -> &'static Palette {
    if explorer.dark.get() { &Palette::DARK } else { &Palette::LIGHT }
}

/// The unit, the order, and the picture as a file.
#[component]
fn Controls(plan: Memo<Option<Plan>>, width: RwSignal<u32>) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    view! {
        <div class="chart-controls extra">
            {show(move || plan.with(|plan| plan.as_ref().map(|plan| unit_choice(plan, lang))))}
            <AxisButton axis=ChartAxis::Region name=words.by_region/>
            {show(move || {
                let adds_up = plan.with(|plan| plan.as_ref().is_some_and(|plan| !plan.wholes.is_empty()));
                adds_up.then(|| view! { <AxisButton axis=ChartAxis::Shares name=words.as_shares/> })
            })}
            <details class="menu" id="picture">
                <summary class="button" aria-label=words.picture title=words.picture><Icon shape=IconShape::Download/></summary>
                <div>
                    {[(words.svg, File::Svg), (words.png, File::Png)].map(|(name, file)| view! {
                        <button type="button" on:click=move |_| take_picture(explorer, plan, width.get_untracked(), file, lang)>{name}</button>
                    }).collect_view()}
                </div>
            </details>
        </div>
    }
    .into_any()
}

fn unit_choice(plan: &Plan, lang: Lang) -> Option<AnyView> {
    let explorer = Explorer::get();
    if plan.marks.units.len() < 2 || plan.as_shares() {
        return None;
    }
    let options = plan.marks.units.iter().map(|(id, name, count)| {
        let selected = *id == plan.marks.unit;
        view! { <option value=id.clone() selected=selected>{format!("{} ({count})", name.get(lang))}</option> }
    });
    let choose = move |event: leptos::ev::Event| {
        let unit = event_target_value(&event);
        explorer.go(|state| state.chart_unit = Some(unit));
    };
    let words = words::explore(lang);
    Some(
        view! {
            <select aria-label=words.chart_unit id="chart-unit" on:change=choose>{options.collect_view()}</select>
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

fn take_picture(explorer: Explorer, plan: Memo<Option<Plan>>, width: u32, file: File, lang: Lang) {
    let Some(plan) = plan.get_untracked() else { return };
    let palette = &Palette::LIGHT;
    let picture = plan.draw(Frame { width }, palette, lang);
    let address =
        format!("{}{}", explorer.address.home(), explorer.state.with_untracked(|state| state.href()));
    let title = explorer.data.with_value(|data| data.collection.snapshot().title.get(lang).to_owned());
    let caption = Caption {
        title: plan.title(lang),
        subtitle: plan.caption(lang),
        source: format!("{title} · CC BY 4.0 · {address}"),
    };
    let (option, height) = with_caption(&picture.option, picture.height, &caption, palette);
    leptos::task::spawn_local(async move {
        if let Err(error) = save_picture("facts", file, Picture { option, height }, width).await {
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
            <span><svg width="26" height="12" aria-hidden="true"><rect width="24" height="12" rx="2" fill="currentColor"></rect></svg>{words.as_stated}</span>
            <span><svg width="32" height="12" aria-hidden="true"><path d="M0 0h22l8 6-8 6H0z" fill="currentColor"></path></svg>{words.open_end}</span>
            <span><svg width="28" height="12" aria-hidden="true"><rect width="16" height="12" fill="currentColor"></rect><rect x="16" width="6" height="12" fill="currentColor" opacity=".5"></rect><rect x="22" width="6" height="12" fill="currentColor" opacity=".2"></rect></svg>{words.soft_end}</span>
            <span><svg width="26" height="12" aria-hidden="true"><rect x="1" y="1" width="23" height="10" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2"></rect></svg>{words.hollow}</span>
        </p>
    }
    .into_any()
}
