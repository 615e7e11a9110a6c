//! The head of the page: which place, its passport, and one picture.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::basket::Subject;
use relocation_explorer::chart::{ToldChart, filter_of};
use relocation_explorer::compare::Relocated;
use relocation_explorer::place::PlacePicture;
use relocation_explorer::query::Facet;
use relocation_explorer::share::{View, ViewState};
use relocation_explorer::words::{CompareWords, PlaceWords, compare, place};

use super::shown::ShownPlace;
use crate::ui::told::FoldedInWords;
use crate::ui::widgets::{FigureLink, Go, PutAside, RegionName, note_mark, to, to_facts, to_view};

/// The name, a sentence, the passport and the picture.
pub fn head(shown: &Arc<ShownPlace>) -> AnyView {
    let (lang, of) = (shown.lang, &shown.place);
    let words = place(lang);
    let region = &shown.data.collection.snapshot().regions[of.region];
    let around = of.passport.around.iter().rev().map(|&outer| {
        let id = shown.data.collection.snapshot().regions[outer].id.clone();
        view! {
            <li>
                <RegionName id />
            </li>
        }
    });
    let nearest = of.passport.around.first().map(|&outer| shown.name(outer));
    let lede = PlaceWords::lede(lang, of.passport.level, nearest, of.figures, of.reports.len());
    let picture = of.picture.as_ref().map(|picture| draw(shown, picture));
    let others = to(|state| {
        state.view = View::Place;
        state.regions = Vec::new();
    });
    let code = shown.code().to_owned();
    let compared = to(move |state| {
        state.view = View::Compare;
        state.filter = None;
        state.regions = vec![code.clone()];
    });
    let facts = to_facts(vec![(Facet::Region, shown.code().to_owned())]);
    let has_own = of.passport.facts > 0;
    view! {
        <div class="place-head">
            <div>
                <ul class="around">{around.collect_view()}</ul>
                <h1>{region.name.get(lang).to_owned()}</h1>
                <p class="lede">{lede}</p>
                {passport(shown)}
                <p class="ways-on control">
                    {has_own
                        .then(|| {
                            view! {
                                <Go to=facts class="button">
                                    {words.to_facts}
                                </Go>
                            }
                        })}
                    {has_own
                        .then(|| {
                            view! {
                                <Go to=compared class="button">
                                    {words.to_compare}
                                </Go>
                            }
                        })} <Go to=others class="button">
                        {words.others}
                    </Go>
                </p>
            </div>
            {picture}
        </div>
    }
    .into_any()
}

/// The lines of the passport that have something to say.
fn passport(shown: &ShownPlace) -> AnyView {
    let (lang, of) = (shown.lang, &shown.place);
    let words = place(lang);
    let snapshot = shown.data.collection.snapshot();
    let figure = |&fact: &usize| {
        let view = shown.data.collection.get(fact)?;
        let id = view.fact.id.clone();
        let inner = view.region.id.clone();
        let inner = (view.region.id != shown.code()).then(|| {
            view! {
                " "
                <RegionName id=inner />
            }
        });
        Some(view! {
            <li>
                <FigureLink id unit=true />
                {inner}
            </li>
        })
    };
    let relocated = match &of.passport.relocated {
        Relocated::Printed(fact) => std::slice::from_ref(fact),
        Relocated::Inside(facts) => &facts[..],
        Relocated::NotCoded => &[],
    };
    let note = matches!(of.passport.relocated, Relocated::NotCoded).then(|| compare(lang).not_coded);
    let relocated = (!of.reports.is_empty()).then(|| {
        let figures = relocated.iter().filter_map(figure).collect_view();
        line(
            words.relocated,
            view! {
                <ul>{figures}</ul>
                {note}
            }
            .into_any(),
        )
    });
    let reports = of.reports.iter().map(|&at| {
        let report = &snapshot.reports[at];
        let issued = report.issued.as_ref().map(|date| format!(" · {}", date.words(lang)));
        let title = report.title.get(lang).to_owned();
        view! {
            <li>
                <Go to=to_view(View::Sources)>{title}</Go>
                <span class="muted">{issued}</span>
                {note_mark(at)}
            </li>
        }
    });
    let reports = (!of.reports.is_empty())
        .then(|| line(words.reports, view! { <ul>{reports.collect_view()}</ul> }.into_any()));
    let partners = of.passport.partners.iter().map(|partner| {
        let facts = CompareWords::facts(lang, partner.facts);
        view! {
            <li>
                <RegionName id=partner.id.clone() />
                " "
                <span class="muted">{facts}</span>
            </li>
        }
    });
    let partners = (!of.passport.partners.is_empty())
        .then(|| line(words.partners, view! { <ul>{partners.collect_view()}</ul> }.into_any()));
    let counts = shown.data.collection.count_by_region();
    let inside = of.inside.iter().map(|&inner| {
        let facts = (counts[inner] > 0).then(|| CompareWords::facts(lang, counts[inner]));
        let id = snapshot.regions[inner].id.clone();
        view! {
            <li>
                <RegionName id />
                " "
                <span class="muted">{facts}</span>
            </li>
        }
    });
    let inside = (!of.inside.is_empty())
        .then(|| line(words.inside, view! { <ul>{inside.collect_view()}</ul> }.into_any()));
    view! {
        <dl class="passport">
            {relocated} {partners} {reports} {inside}
            {line(words.code, view! { <span>{shown.code().to_owned()}</span> }.into_any())}
        </dl>
    }
    .into_any()
}

fn line(term: &'static str, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

/// Bars from zero: solid as far as a figure is certain, pale as far as it may reach, hollow where it is promised.
fn draw(shown: &ShownPlace, picture: &PlacePicture) -> AnyView {
    let lang = shown.lang;
    let bars = picture.bars.iter().filter_map(|bar| {
        let view = shown.data.collection.get(bar.fact)?;
        let (name, id) = (view.subject(lang), view.fact.id.clone());
        Some(view! {
            <li>
                <span>{name}</span>
                <FigureLink id />
                <i
                    class:open=bar.form.open_above
                    class:soft=bar.form.soft
                    class:hollow=bar.form.hollow
                    aria-hidden="true"
                    style:--low=bar.low.to_string()
                    style:--high=bar.high.to_string()
                ></i>
            </li>
        })
    });
    let chart = ToldChart::Bars(
        picture.bars.iter().map(|bar| bar.fact).collect(),
        picture.group.facts.len().saturating_sub(picture.bars.len()),
    );
    let mut state = ViewState { view: View::Explore, ..ViewState::default() };
    for (facet, code) in filter_of(&shown.data.collection, &picture.group) {
        state.selection.toggle(facet, &code);
    }
    let key = Subject::chart(&state).key();
    view! {
        <figure class="card picture" id="place-picture">
            <figcaption>
                <b>{shown.data.compare().axis_name(&picture.group, lang)}</b>
                <span class="sub">{place(lang).bars}</span>
                <PutAside key=Signal::stored(key) is_chart=true />
            </figcaption>
            <ul>{bars.collect_view()}</ul>
            <FoldedInWords chart />
        </figure>
    }
    .into_any()
}
