//! Compare: regions side by side.
//!
//! In: the codes and the normalisation of the address. Out: rows with verdicts, pictures of what compares, and what
//! partners exchange. Every judgement is the core's; what it refuses carries no scale, so nothing here can draw it.

mod cell;
mod choice;
mod controls;
mod flows;
mod gradually;
mod picker;
mod pictures;
mod shown;
mod slopes;
mod start;
mod table;
mod verdict;

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use self::gradually::Gradually;
use self::shown::{Asked, Shown};
use super::explorer::Explorer;
use super::widgets::show;
use super::words;

/// The view.
#[component]
pub fn Compare() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::compare(lang);
    let asked = Memo::new(move |_| explorer.state.with(Asked::of));
    let said = RwSignal::new(String::new());
    view! {
        <div class="page compare">
            <h1>{words.title}</h1>
            <p class="lead">{words.lead}</p>
            {show(move || page(&Shown::of(explorer, asked.get(), said, lang)))}
            <p class="visually-hidden" role="status">{show(move || said.get())}</p>
        </div>
    }
    .into_any()
}

/// Everything below the title, for one choice of regions.
fn page(shown: &Shown) -> AnyView {
    let can_compare = shown.comparison.regions.len() > 1;
    view! {
        {picker::picker(shown)}
        {controls::notices(shown)}
        {if can_compare { side_by_side(shown) } else { start::start(shown) }}
    }
    .into_any()
}

fn side_by_side(shown: &Shown) -> AnyView {
    let gradually = Gradually::new();
    let flows = flows::flows(shown);
    let slopes = slopes::slopes(shown);
    let (has_flows, has_slopes) = (flows.is_some(), slopes.is_some());
    // What partners exchange is what their reader came for.
    let (first, last) = match flows {
        Some(flows) if flows.is_inside => (Some(flows.view), None),
        Some(flows) => (None, Some(flows.view)),
        None => (None, None),
    };
    let compared = pictures::multiples(shown, &gradually);
    let rows = table::rows(shown, &gradually);
    gradually.start();
    view! {
        {controls::normalisations(shown)}
        {controls::contents(shown, has_slopes, has_flows)}
        {first}
        {compared}
        {pictures::strips(shown)}
        {rows}
        {slopes}
        {last}
    }
    .into_any()
}
