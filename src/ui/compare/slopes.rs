//! Targets of the regions compared beside what was reported later.

use leptos::prelude::*;
use relocation_explorer::chart::{Form, Slope, ToldChart, slopes_of, tell_promises};

use super::shown::ShownComparison;
use crate::ui::told::FoldedInWords;
use crate::ui::widgets::FigureLink;
use relocation_explorer::words::ToldWords;

const LEFT: f64 = 12.0;
const RIGHT: f64 = 108.0;
const TOP: f64 = 10.0;
const DEPTH: f64 = 52.0;

/// The targets of the regions that have an answer.
pub fn find(shown: &ShownComparison) -> Vec<Slope> {
    let codes = shown.comparison.codes();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    slopes_of(&shown.open.collection, &shown.open.audit().commitments, &codes)
}

/// One slope each; nothing where there is none.
pub fn slopes(shown: &ShownComparison, slopes: &[Slope]) -> Option<AnyView> {
    if slopes.is_empty() {
        return None;
    }
    let summary = ToldWords::sentence(shown.lang, &tell_promises(slopes, shown.lang));
    let chart = ToldChart::Promises(slopes.to_vec());
    let slopes: Vec<_> = slopes.iter().filter_map(|slope| draw(shown, slope)).collect();
    Some(
        view! {
            <section class="slopes" id="slopes">
                <h2>{shown.words.slopes}</h2>
                <p class="muted">{shown.words.slopes_note}</p>
                <p>{summary}</p>
                <ul>{slopes}</ul>
                <FoldedInWords chart />
            </section>
        }
        .into_any(),
    )
}

fn draw(shown: &ShownComparison, slope: &Slope) -> Option<AnyView> {
    let collection = &shown.open.collection;
    let (target, actual) = (collection.get(slope.target)?, collection.get(slope.actual)?);
    let (from, to) = (TOP + DEPTH * (1.0 - slope.from), TOP + DEPTH * (1.0 - slope.to));
    let base = TOP + DEPTH;
    let class = |form: Form| if form.hollow { "hollow" } else { "solid" };
    let dot = |x: f64, y: f64, form: Form| {
        view! { <circle class=class(form) cx=x.to_string() cy=y.to_string() r="5"></circle> }
    };
    let region = shown.name_of(&target.region.id).to_owned();
    let line = format!("M{LEFT} {from}L{RIGHT} {to}");
    let ground = format!("M{LEFT} {base}H{RIGHT}");
    Some(
        view! {
            <li style:--c=shown.colour_of(&target.region.id)>
                <h3>{region}" · "{target.indicator.name.get(shown.lang).to_owned()}</h3>
                <svg width="120" height="72" viewBox="0 0 120 72" aria-hidden="true">
                    <path class="ground" d=ground></path>
                    <path class="line" d=line></path>
                    {dot(LEFT, from, slope.target_form)}
                    {dot(RIGHT, to, slope.actual_form)}
                </svg>
                <p>
                    {shown.words.target}" "<FigureLink id=target.fact.id.clone() unit=true/>
                    " → "{shown.words.reported}" "<FigureLink id=actual.fact.id.clone() unit=true/>
                </p>
                <p class="small muted">{slope.detail.get(shown.lang).to_owned()}</p>
            </li>
        }
        .into_any(),
    )
}
