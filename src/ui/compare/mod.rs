//! Compare: regions side by side.
//!
//! In: the codes and the normalisation of the address. Out: rows with verdicts, pictures of what compares, and what
//! partners exchange. Every judgement is the core's; what it refuses carries no scale, so nothing here can draw it.

mod cell;
mod choice;
mod controls;
mod flows;
mod picker;
mod pictures;
mod prepared;
mod shown;
mod slopes;
mod start;
mod table;
mod verdict;

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use self::shown::CompareStage;
use super::explorer::Explorer;
use super::widgets::show;
use relocation_explorer::words;

/// The view. Each part follows what it shows, so that a change touches no more of the page than it must.
#[component]
pub fn Compare() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::compare(lang);
    let stage = CompareStage::of(explorer, lang);
    let can_compare = Memo::new(move |_| stage.shown.read().comparison.regions.len() > 1);
    Effect::new(move |_| {
        let shown = stage.shown.read();
        stage.prepared.look_ahead(shown.comparison.request());
    });
    view! {
        <div class="page compare">
            <h1>{words.title}</h1>
            <p class="lead">{words.lead}</p>
            {picker::picker(stage)}
            {stage.part(|shown| controls::notices(shown))}
            {show(move || if can_compare.get() { side_by_side(stage) } else { start::start(stage) })}
            <p class="visually-hidden" role="status">
                {show(move || stage.said.get())}
            </p>
        </div>
    }
    .into_any()
}

fn side_by_side(stage: CompareStage) -> AnyView {
    let slopes = Memo::new(move |_| slopes::find(&stage.shown.read()));
    let pairs = Memo::new(move |_| {
        let shown = stage.shown.read();
        shown.index().partner_pairs(&shown.comparison.codes())
    });
    // What partners exchange is what their reader came for: it stands first, elsewhere last.
    let are_partners = Memo::new(move |_| pairs.with(|pairs| pairs.iter().any(|pair| pair.is_inside)));
    let flows = move |first: bool| {
        show(move || {
            (are_partners.get() == first).then(|| flows::flows(&stage.shown.read_untracked(), &pairs.read()))
        })
    };
    view! {
        {controls::normalisations(stage)}
        {controls::contents(stage, slopes, pairs)}
        {flows(true)}
        {pictures::multiples(stage)}
        {pictures::strips(stage)}
        {table::rows(stage)}
        {show(move || slopes::slopes(&stage.shown.read_untracked(), &slopes.read()))}
        {flows(false)}
    }
    .into_any()
}
