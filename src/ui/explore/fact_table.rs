//! The table of facts: sorted, windowed, and read by keyboard as well as by pointer.

use std::collections::BTreeSet;
use std::ops::Range;

use leptos::html::Div;
use leptos::prelude::*;
use relocation_explorer::query::{Answer, Column};
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;
use wasm_bindgen::JsCast;

use super::answers::{Answers, answers};
use super::cells::Place;
use super::download::Download;
use crate::ui::aside::put_facts;
use crate::ui::debounce::after_paint;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape, Press, SearchAll, live, show, use_printing};
use relocation_explorer::virtual_list::RowWindow;
use relocation_explorer::words::{self, ExploreWords};

const ROW: f64 = 60.0;
const NARROW_ROW: f64 = 76.0;
const HEADER: f64 = 40.0;
/// So many facts stand on paper.
pub const ON_PAPER: usize = 500;

/// The facts that pass, as a table.
#[component]
pub fn FactTable() -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let columns = Memo::new(move |_| {
        explorer.state.with(|state| state.columns.clone()).unwrap_or_else(|| Column::USUAL.to_vec())
    });
    let narrow = explorer.address.use_narrow(620);
    let frame = NodeRef::<Div>::new();
    let scroll = RwSignal::new((0.0, 760.0));
    let picked = RwSignal::new(BTreeSet::<u32>::new());
    let total = Memo::new(move |_| answers.with(|answer| answer.rows.len()));
    let window = Memo::new(move |_| {
        let (scrolled, height) = scroll.get();
        RowWindow { scrolled, height, row: if narrow.get() { NARROW_ROW } else { ROW } }
    });
    let is_printing = use_printing();
    let spare = after_paint(answers);
    let seen = Memo::new(move |_| match is_printing.get() {
        true => 0..total.get().min(ON_PAPER),
        false => window.get().seen(total.get()),
    });
    // Rows that fewer facts leave empty stay for the next letter, hidden: making them takes long, filling them does not.
    let range = Memo::new(move |before: Option<&Range<usize>>| {
        let (seen, total) = (seen.get(), spare.with(|spare| spare.rows.len()).min(total.get()));
        let ready = window.get().rows(total);
        let start = seen.start.min(ready.start);
        // Where the list now ends above what was in sight, none of its rows stays.
        let left = before
            .filter(|before| before.start <= start)
            .map_or(0, |before| before.end.min(window.get().rows(usize::MAX).end));
        start..seen.end.max(ready.end).max(left)
    });
    let rows = Rows { answers, spare, seen };
    let sought = Memo::new(move |_| explorer.state.with(|state| state.selection.text.clone()));
    let measure = move || {
        if let Some(frame) = frame.get_untracked() {
            scroll.set((f64::from(frame.scroll_top()), f64::from(frame.client_height().max(400))));
        }
    };
    // A new selection begins at its top.
    Effect::new(move |before: Option<usize>| {
        let now = answers.with(|answer| answer.rows.len());
        // Asking where it is scrolled to, or saying so, makes the browser lay the page out first.
        let is_scrolled = || scroll.with_untracked(|(scrolled, _)| *scrolled > 0.0);
        if before.is_some_and(|before| before != now)
            && is_scrolled()
            && let Some(frame) = frame.get_untracked()
        {
            frame.set_scroll_top(0);
            measure();
        }
        now
    });
    let move_focus = move |event: leptos::ev::KeyboardEvent| {
        let last = total.get_untracked().saturating_sub(1);
        let page = (window.get_untracked().height / window.get_untracked().row) as usize;
        let Some(here) = focused_row(&event) else { return };
        let next = match event.key().as_str() {
            "ArrowDown" => here + 1,
            "ArrowUp" => here.saturating_sub(1),
            "PageDown" => here + page,
            "PageUp" => here.saturating_sub(page),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        let next = next.min(last);
        if let (Some(frame), Some(top)) = (frame.get_untracked(), window.get_untracked().reveal(next, HEADER))
        {
            frame.set_scroll_top(top as i32);
            measure();
        }
        request_animation_frame(move || focus_row(frame, next));
    };
    view! {
        <div class="table-tools">
            <h2 id="facts-heading">{words.facts}</h2>
            <span class="small muted">
                {show(move || {
                    let by_value = explorer.state.with(|state| state.sort.column == Column::Value);
                    by_value.then_some(words.sort_note)
                })}
            </span>
            <CompareButton picked />
            <PutButton picked />
            <ColumnChoice columns />
            <Download />
        </div>
        <Empty />
        <div
            class="table-frame"
            node_ref=frame
            tabindex="0"
            role="region"
            aria-labelledby="facts-heading"
            hidden=move || total.get() == 0
            on:scroll=move |_| measure()
            on:keydown=move_focus
        >
            <table
                class="facts"
                aria-rowcount=move || (total.get() + 1).to_string()
                aria-labelledby="facts-heading"
            >
                <thead>
                    <tr aria-rowindex="1">
                        <th class="optional extra">
                            <span class="visually-hidden">{words.picked}</span>
                        </th>
                        {move || {
                            columns
                                .get()
                                .into_iter()
                                .map(|column| view! { <Heading column /> })
                                .collect_view()
                        }}
                    </tr>
                </thead>
                <tbody>
                    <tr class="spacer" aria-hidden="true">
                        <td style:height=move || {
                            format!("{}px", range.get().start as f64 * window.get().row)
                        }></td>
                    </tr>
                    <For
                        each=move || range.get()
                        key=|&row| row
                        children=move |row| view! { <Row row rows columns sought picked /> }
                    />
                    <tr class="spacer" aria-hidden="true">
                        <td style:height=move || {
                            format!(
                                "{}px",
                                (total.get() - range.get().end.min(total.get())) as f64 * window.get().row,
                            )
                        }></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// The row of the table that the event comes from.
fn focused_row(event: &leptos::ev::KeyboardEvent) -> Option<usize> {
    let row = event_target::<web_sys::Element>(event).closest("tr[data-row]").ok()??;
    row.get_attribute("data-row")?.parse().ok()
}

fn focus_row(frame: NodeRef<Div>, row: usize) {
    let found = frame
        .get_untracked()
        .and_then(|frame| frame.query_selector(&format!("tr[data-row=\"{row}\"] a.open")).ok().flatten());
    if let Some(link) = found {
        let _ = link.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

#[component]
fn Heading(column: Column) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let sort = Memo::new(move |_| explorer.state.with(|state| state.sort));
    let direction = move || {
        let sort = sort.get();
        (sort.column == column).then_some(if sort.descending { "descending" } else { "ascending" })
    };
    let turn = move |_| explorer.tune(|state| state.sort = state.sort.turn(column));
    // As its cells are; see `cell`.
    let class = match column {
        Column::Value => "value number",
        Column::Indicator => "indicator",
        Column::Region => "region",
        _ => "optional",
    };
    view! {
        <th scope="col" class=class aria-sort=direction>
            {if explorer.is_fixed() {
                ExploreWords::column(lang, column).into_any()
            } else {
                view! {
                    <button type="button" on:click=turn>
                        {ExploreWords::column(lang, column)}
                    </button>
                }
                    .into_any()
            }}
        </th>
    }
}

/// What stands in the table.
#[derive(Clone, Copy)]
struct Rows {
    answers: Answers,
    /// The same once what is seen has been painted, for the rows kept ready above and below.
    spare: ReadSignal<Answer>,
    seen: Memo<Range<usize>>,
}

impl Rows {
    /// The fact that stands in a row.
    fn fact(self, row: usize) -> Option<u32> {
        let of = |answer: &Answer| answer.rows.get(row).copied();
        match self.seen.with(|seen| seen.contains(&row)) {
            true => self.answers.with(of),
            false => self.spare.with(of),
        }
    }
}

/// A place in the table. It keeps its elements when another fact comes to stand there, as it does with every key
/// that is typed.
#[component]
fn Row(
    row: usize,
    rows: Rows,
    columns: Memo<Vec<Column>>,
    sought: Memo<String>,
    picked: RwSignal<BTreeSet<u32>>,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let fact = Memo::new(move |_| rows.fact(row));
    let at = Memo::new(move |before: Option<&Option<u32>>| fact.get().or(before.copied().flatten()));
    let id = Memo::new(move |_| {
        at.get().and_then(|at| explorer.with_fact(at, |view| view.fact.id.clone())).unwrap_or_default()
    });
    let linked = Memo::new(move |_| {
        rows.spare.track();
        id.get_untracked()
    });
    let place = Place { explorer, at, id, linked, sought, lang };
    let is_open = move || id.with(|id| explorer.state.with(|state| state.fact.as_ref() == Some(id)));
    view! {
        <tr
            data-row=live(move || fact.get().map(|_| row.to_string()))
            hidden=live(move || fact.get().is_none())
            data-fact=live(move || id.get())
            aria-rowindex=(row + 2).to_string()
            aria-current=live(move || is_open().then_some("true"))
            on:click=move |event| {
                let on_control = event_target::<web_sys::Element>(&event)
                    .closest("a, input, label, button")
                    .ok()
                    .flatten();
                if on_control.is_none() {
                    explorer.open_fact(&id.get_untracked());
                }
            }
        >
            <td class="optional extra">
                <label class="tick">
                    <input
                        type="checkbox"
                        aria-label=words.pick_row
                        prop:checked=live(move || at.get().is_some_and(|at| picked.read().contains(&at)))
                        on:change=move |_| {
                            picked
                                .update(|picked| {
                                    if let Some(at) = at.get_untracked() && !picked.remove(&at) {
                                        picked.insert(at);
                                    }
                                })
                        }
                    />
                </label>
            </td>
            {show(move || columns.get().into_iter().map(|column| place.cell(column)).collect_view())}
        </tr>
    }
    .into_any()
}

/// Leads the places of picked rows to Compare.
#[component]
fn CompareButton(picked: RwSignal<BTreeSet<u32>>) -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::explore(expect_context());
    let regions = Memo::new(move |_| {
        let mut regions: Vec<String> = Vec::new();
        for &at in picked.read().iter() {
            if let Some(region) = explorer.with_fact(at, |view| view.fact.region.clone())
                && !regions.contains(&region)
            {
                regions.push(region);
            }
        }
        regions
    });
    view! {
        <button
            class="button primary extra"
            type="button"
            id="compare-picked"
            hidden=move || regions.read().is_empty()
            on:click=move |_| {
                explorer
                    .go(|state| {
                        state.view = View::Compare;
                        state.regions = regions.get_untracked();
                        state.fact = None;
                    })
            }
        >
            {words.compare_picked}
            " ("
            {move || regions.read().len()}
            ")"
        </button>
    }
}

/// Puts the facts of picked rows aside.
#[component]
fn PutButton(picked: RwSignal<BTreeSet<u32>>) -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::basket(expect_context());
    let put: Press = Box::new(move |_| {
        let picked = picked.get_untracked();
        let ids = picked.iter().filter_map(|&at| explorer.with_fact(at, |view| view.fact.id.clone()));
        put_facts(explorer, ids.collect());
    });
    let is_hidden = live(move || picked.read().is_empty() || !explorer.keeps_basket());
    view! {
        <button class="button extra" type="button" id="put-picked" hidden=is_hidden on:click=put>
            {words.put_picked}
            " ("
            {move || picked.read().len()}
            ")"
        </button>
    }
    .into_any()
}

#[component]
fn ColumnChoice(columns: Memo<Vec<Column>>) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let toggle =
        move |column: Column| explorer.tune(|state| state.columns = column.toggle(state.columns.as_deref()));
    view! {
        <details class="menu extra" id="columns">
            <summary class="button">
                <Icon shape=IconShape::Columns />
                {words::explore(lang).columns}
            </summary>
            <div>
                {Column::SHOWN
                    .into_iter()
                    .filter(|&column| column != Column::Indicator)
                    .map(|column| {
                        view! {
                            <label>
                                <input
                                    type="checkbox"
                                    prop:checked=move || columns.read().contains(&column)
                                    on:change=move |_| toggle(column)
                                />
                                {ExploreWords::column(lang, column)}
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </details>
    }
}

/// An empty result says what caused it, and offers to lift it.
#[component]
fn Empty() -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let cause =
        Memo::new(move |_| answers.with(|answer| answer.rows.is_empty().then(|| answer.causes.clone())));
    move || {
        cause.get().map(|cause| {
            view! {
                <div class="empty" id="empty">
                    <p>{words.nothing}</p>
                    <SearchAll />
                    {(!cause.is_empty()).then(|| view! { <p class="extra">{words.nothing_hint}</p> })}
                    <ul>
                        {cause
                            .into_iter()
                            .map(|cause| {
                                let name = words::criterion_name(cause.criterion, lang);
                                view! {
                                    <li>
                                        <button
                                            class="button control"
                                            type="button"
                                            on:click=move |_| {
                                                explorer.go(|state| state.selection.clear(cause.criterion))
                                            }
                                        >
                                            {words.remove}
                                            " "
                                            {name}
                                            " ("
                                            {cause.facts}
                                            ")"
                                        </button>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </div>
            }
        })
    }
}
