//! Dated events on an axis of years, report by report.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::digest::{DatedEvent, Timeline, YearSpan, timeline};
use relocation_explorer::query::Facet;
use relocation_explorer::snapshot::{Collection, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::told::FoldedYears;
use crate::ui::widgets::{FigureLink, Go, Shortened, to_facts};
use relocation_explorer::words::{self, OverviewWords};

/// So many reports are shown at first.
const LANES: usize = 12;
/// So many events of a report are shown at first.
const EVENTS: usize = 40;

/// The events.
#[component]
pub fn Events() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::overview(lang);
    let data = Explorer::get().data.get_value();
    let body = match timeline(&data.collection) {
        None => view! { <p class="muted">{words.nothing_dated}</p> }.into_any(),
        Some(timeline) => picture(Arc::clone(&data.collection), Arc::new(timeline), lang),
    };
    view! {
        <section id="timeline">
            <h2>{words.timeline}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn picture(collection: Arc<Collection>, timeline: Arc<Timeline>, lang: Lang) -> AnyView {
    let (ticks, step) = timeline.ticks();
    let years = (timeline.last_year - timeline.first_year + 1) as f64 / step as f64;
    let axis = ticks.into_iter().map(|year| view! { <span>{year}</span> }).collect_view();
    let summary =
        OverviewWords::timeline_summary(lang, timeline.counts(), timeline.first_year, timeline.last_year);
    let list = Shortened::of(timeline.lanes.len(), LANES);
    let told = Arc::clone(&timeline);
    let lanes = list.entries(move |at| lane(&collection, &timeline, at, lang));
    view! {
        <p>{summary}</p>
        <p class="hint">{words::overview(lang).timeline_hint}</p>
        <div class="timeline card" style:--years=years.to_string()>
            <div class="axis" aria-hidden="true"><div class="years">{axis}</div></div>
            <ol>{lanes}</ol>
            {list.more()}
            <FoldedYears timeline=told />
        </div>
    }
    .into_any()
}

fn lane(collection: &Arc<Collection>, timeline: &Arc<Timeline>, at: usize, lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let lane = &timeline.lanes[at];
    let Some(report) = collection.report(&lane.report) else {
        return ().into_any();
    };
    let hue = report.about.first().and_then(|region| hue_of(collection, region)).unwrap_or_default();
    let issued = report.issued.as_ref().map(|date| date.words(lang));
    let facts = (lane.dated_facts > 0).then(|| {
        let mut codes = vec![(Facet::Report, lane.report.clone())];
        codes.extend(lane.periods.iter().map(|period| (Facet::Period, period.clone())));
        let facts = OverviewWords::dated_facts(lang, lane.dated_facts);
        view! {
            <Go to=to_facts(codes)>{facts}</Go>
            " · "
        }
    });
    let until = lane.issued.and_then(|issued| issued.end);
    let none = lane.events.is_empty().then(|| view! { <p class="muted">{words.no_events}</p> });
    let list = Shortened::of(lane.events.len(), EVENTS);
    let events = {
        let (collection, timeline) = (Arc::clone(collection), Arc::clone(timeline));
        list.entries(move |place| {
            event(&collection, &timeline, &timeline.lanes[at].events[place], until, lang)
        })
    };
    view! {
        <li class="lane" style:--c=format!("var(--r{})", hue % 5 + 1)>
            <div class="moment head">
                <h3>
                    {report.title.get(lang).to_owned()}
                    <span class="sub">{facts}{issued.map_or_else(|| words.undated.to_owned(), |date| format!("{} {date}", words.issued))}</span>
                </h3>
                <div class="track" aria-hidden="true">
                    {lane.period.map(|span| bar(timeline, span, until, "period"))}
                    {lane.issued.map(|span| bar(timeline, span, None, "issued"))}
                </div>
            </div>
            {none}
            <ol>{events}</ol>
            {list.more()}
        </li>
    }
    .into_any()
}

fn event(
    collection: &Collection,
    timeline: &Timeline,
    dated: &DatedEvent,
    until: Option<f64>,
    lang: Lang,
) -> AnyView {
    let Some(event) = collection.snapshot().events.get(dated.event) else { return ().into_any() };
    let date = event.date.words(lang);
    let facts = dated.facts.iter().filter_map(|&fact| {
        let id = collection.get(fact)?.fact.id.clone();
        Some(view! {
            " "
            <FigureLink id unit=true />
        })
    });
    let facts = facts.collect_view();
    view! {
        <li class="moment">
            <p>
                <span class="date">{date}</span>
                " "
                {event.text.get(lang).to_owned()}
                {facts}
            </p>
            <div class="track" aria-hidden="true">
                {bar(timeline, dated.span, until, "event")}
            </div>
        </li>
    }
    .into_any()
}

/// A bar on the axis. One without an end fades out.
fn bar(timeline: &Timeline, span: YearSpan, until: Option<f64>, class: &'static str) -> AnyView {
    let bar = timeline.bar(span, until);
    view! {
        <i
            class=class
            class:open-start={bar.open_start}
            class:open-end={bar.open_end}
            style:--from=bar.from.to_string()
            style:--to=bar.to.to_string()
        ></i>
    }
    .into_any()
}
