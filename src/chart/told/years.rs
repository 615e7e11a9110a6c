//! What is dated, on an axis of years, in words.

use super::Point;
use super::point::PointTime;
use crate::compare::CompareIndex;
use crate::digest::{DatedEvent, Lane, Timeline};
use crate::snapshot::{Collection, Lang, Report};
use crate::words::ToldWords;

/// So many reports are told; the rest is counted.
const TOLD: usize = 6;

/// Every event, report by report: the figures that are printed with it, else what happened.
pub(super) fn points(index: &CompareIndex, timeline: &Timeline, lang: Lang) -> Vec<Point> {
    let collection = index.collection();
    let events = timeline.lanes.iter().flat_map(|lane| {
        let place = collection.report(&lane.report).map(|report| place_of(collection, report, lang));
        lane.events.iter().flat_map(move |dated| of_event(collection, dated, place.as_deref(), lang))
    });
    events.collect()
}

fn of_event(collection: &Collection, dated: &DatedEvent, place: Option<&str>, lang: Lang) -> Vec<Point> {
    let Some(event) = collection.snapshot().events.get(dated.event) else { return Vec::new() };
    let start = dated.span.start.unwrap_or(f64::MIN);
    let when = Some(PointTime { start, words: event.date.words(lang) });
    if dated.facts.is_empty() {
        let (region, subject) = (place.unwrap_or_default().to_owned(), event.text.get(lang).to_owned());
        return vec![Point { mark: None, region, subject, when, figure: None }];
    }
    let figures = dated.facts.iter().filter_map(|&fact| collection.get(fact));
    figures.map(|view| Point { when: when.clone(), ..Point::of(&view, lang) }).collect()
}

/// The place that a report is about.
fn place_of(collection: &Collection, report: &Report, lang: Lang) -> String {
    let region = report.about.first().and_then(|region| collection.region(region));
    region.map_or_else(|| report.title.get(lang), |region| region.short_name().get(lang)).to_owned()
}

/// Each report that dates something: how much, and what is first.
pub(super) fn summary(index: &CompareIndex, timeline: &Timeline, lang: Lang) -> Vec<String> {
    let collection = index.collection();
    let dated: Vec<&Lane> = timeline.lanes.iter().filter(|lane| !lane.events.is_empty()).collect();
    let sentences = dated.iter().take(TOLD).filter_map(|lane| {
        let title = collection.report(&lane.report)?.title.get(lang);
        let first = collection.snapshot().events.get(lane.events.first()?.event)?;
        let when = first.date.words(lang);
        Some(ToldWords::lane(lang, title, lane.events.len(), &when, first.text.get(lang)))
    });
    let mut sentences: Vec<String> = sentences.collect();
    let more = dated.len().saturating_sub(TOLD);
    sentences.extend((more > 0).then(|| ToldWords::more_lanes(lang, more)));
    sentences
}
