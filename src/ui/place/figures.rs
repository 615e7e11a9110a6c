//! The figures under the questions of readers.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::place::{PlaceQuestion, PlaceRow};
use relocation_explorer::snapshot::{FactView, Kind};
use relocation_explorer::words::place;

use super::shown::ShownPlace;
use crate::ui::widgets::{FigureLink, KindTag, Shortened, note_mark, spoken};

/// So many rows of a question are shown at first.
const ROWS: usize = 60;

/// Question by question; where no figure of the place is coded, that, and where to look.
pub fn questions(shown: &Arc<ShownPlace>) -> AnyView {
    let words = place(shown.lang);
    let none = shown.place.passport.facts == 0;
    let none = none.then(|| view! { <p class="notice-text">{words.no_figures}</p> });
    if shown.place.questions.is_empty() {
        return none.into_any();
    }
    let questions = shown.place.questions.iter().map(|each| question(shown, each)).collect::<Vec<_>>();
    view! {
        <section id="figures">
            <h2>{words.figures}</h2>
            {none}
            <div class="questions">{questions}</div>
        </section>
    }
    .into_any()
}

fn question(shown: &Arc<ShownPlace>, question: &PlaceQuestion) -> AnyView {
    let name = shown.data.compare().theme_name(question.theme).get(shown.lang).to_owned();
    let list = Shortened::of(question.rows.len(), ROWS);
    let (held, rows) = (Arc::clone(shown), question.rows.clone());
    let rows = list.entries(move |at| row(&held, &rows[at]));
    view! {
        <section class="question">
            <h3>{name}</h3>
            <dl>{rows}</dl>
            {list.more()}
        </section>
    }
    .into_any()
}

fn row(shown: &ShownPlace, row: &PlaceRow) -> AnyView {
    let indicator = shown.data.compare().indicator(row.indicator);
    let name = indicator.map(|indicator| indicator.name.get(shown.lang).to_owned());
    let part = row.breakdown.as_ref().map(|part| format!(" · {}", part.name(shown.lang)));
    let figures = row.facts.iter().filter_map(|&fact| Some(figure(shown, &shown.data.collection.get(fact)?)));
    let figures = figures.collect::<Vec<_>>();
    view! {
        <div class="row">
            <dt>{name}{part}</dt>
            {figures}
        </div>
    }
    .into_any()
}

/// A figure, and what a reader must know of it: of whom else it speaks, when, how far it reaches.
fn figure(shown: &ShownPlace, view: &FactView) -> AnyView {
    let (lang, kind, id) = (shown.lang, view.fact.kind, view.fact.id.clone());
    let is_own = view.region.id == shown.code();
    let other = if is_own { view.partner } else { Some(view.region) };
    let time = view.fact.as_of.as_ref().or(view.fact.period.as_ref()).map(|time| time.words(lang));
    let about = other.map(|other| other.short_name().get(lang).to_owned()).into_iter().chain(time);
    let about = about.chain(view.fact.caveats.iter().map(|caveat| caveat.text(lang).to_owned()));
    let about = about.collect::<Vec<_>>().join(" · ");
    // Of one report the passport has the mark.
    let report = (shown.place.reports.len() > 1).then(|| shown.data.collection.report_place(view.at));
    view! {
        <dd>
            <span class="number">
                <FigureLink id unit=true />
                {report.map(note_mark)}
            </span>
            {(kind != Kind::Achieved)
                .then(|| {
                    view! {
                        " "
                        <KindTag kind />
                    }
                })}
            {(!about.is_empty()).then(|| view! { <span class="sub">{spoken(&about, lang)}</span> })}
        </dd>
    }
    .into_any()
}
