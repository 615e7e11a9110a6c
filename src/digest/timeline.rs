//! What is dated, and when.

use std::collections::HashMap;

use crate::arrange::Arrange;
use crate::snapshot::{Collection, Edtf, Event, Fact, FactView};

/// The most years that an axis names.
const TICKS: i64 = 16;

/// The least length of a bar that is seen, in years.
const VISIBLE: f64 = 0.08;

/// The dated events of all reports on one axis of years.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The first year of the axis.
    pub first_year: i64,
    /// Its last year, included.
    pub last_year: i64,
    /// One lane a report, in the document's order.
    pub lanes: Vec<Lane>,
}

impl Timeline {
    /// The years that the axis names, equally far apart, each standing for `step` years; and that step.
    ///
    /// ```
    /// use relocation_explorer::digest::Timeline;
    /// let axis = |first_year, last_year| Timeline { first_year, last_year, lanes: Vec::new() }.ticks();
    /// assert_eq!(axis(2015, 2017), (vec![2015, 2016, 2017], 1));
    /// assert_eq!(axis(1, 9999).1, 1_000);
    /// ```
    pub fn ticks(&self) -> (Vec<i64>, i64) {
        let years = self.last_year - self.first_year + 1;
        let steps = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i64.pow(power)));
        let step = steps.take(18).find(|step| years / step < TICKS).unwrap_or(years);
        ((self.first_year..=self.last_year).step_by(step as usize).collect(), step)
    }

    /// How many events there are, and of how many no end is stated.
    pub fn counts(&self) -> (usize, usize) {
        let events = || self.lanes.iter().flat_map(|lane| &lane.events);
        (events().count(), events().filter(|event| event.span.end.is_none()).count())
    }

    /// Where a stretch of time stands on the axis. One without an end reaches to `until`, else to the end of the axis.
    pub fn bar(&self, span: YearSpan, until: Option<f64>) -> TimelineBar {
        let (first, last) = (self.first_year as f64, self.last_year as f64 + 1.0);
        let start = span.start.unwrap_or(first);
        let end = span.end.or(until).unwrap_or(last).max(start + VISIBLE);
        TimelineBar {
            from: (start - first) / (last - first),
            to: ((end - first) / (last - first)).min(1.0),
            open_start: span.start.is_none(),
            open_end: span.end.is_none(),
        }
    }
}

/// A stretch of time on the axis, whose whole length is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelineBar {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether no beginning is stated.
    pub open_start: bool,
    /// Whether no end is stated.
    pub open_end: bool,
}

/// What one report dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Id of the report.
    pub report: String,
    /// When it was published, where it says so.
    pub issued: Option<YearSpan>,
    /// From the first to the last time that its facts and events name.
    pub period: Option<YearSpan>,
    /// The periods that its facts state, each once.
    pub periods: Vec<String>,
    /// How many of its facts state one.
    pub dated_facts: usize,
    /// Its events, by their beginning.
    pub events: Vec<DatedEvent>,
}

/// An event on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedEvent {
    /// Its position in the document.
    pub event: usize,
    /// When it was.
    pub span: YearSpan,
    /// The facts that its report prints with it, by their places in the document.
    pub facts: Vec<usize>,
}

/// A stretch of time in years: the middle of 2020 is 2020.5. `None` is an open end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearSpan {
    /// When it begins; `None` where that is left open.
    pub start: Option<f64>,
    /// When it ends; `None` where that is left open.
    pub end: Option<f64>,
}

impl YearSpan {
    /// The stretch that a date denotes; `None` where it has neither end.
    ///
    /// ```
    /// use relocation_explorer::{digest::YearSpan, snapshot::Edtf};
    /// let span = YearSpan::of(&Edtf("2020-01/2020-06".into())).unwrap();
    /// assert_eq!((span.start, span.end), (Some(2020.0), Some(2020.5)));
    /// ```
    pub fn of(date: &Edtf) -> Option<Self> {
        let days = date.days()?;
        let start = days.first.map(|(year, month, day)| in_years(year, month, f64::from(day) - 1.0));
        let end = days.last.map(|(year, month, day)| in_years(year, month, f64::from(day)));
        (start.is_some() || end.is_some()).then_some(Self { start, end })
    }

    fn join(self, other: Self) -> Self {
        let both = |a: Option<f64>, b: Option<f64>, pick: fn(f64, f64) -> f64| Some(pick(a?, b?));
        Self { start: both(self.start, other.start, f64::min), end: both(self.end, other.end, f64::max) }
    }
}

fn each_once(periods: &[&Edtf]) -> Vec<String> {
    let mut once: Vec<String> = periods.iter().map(|period| period.as_str().to_owned()).collect();
    once.sort_unstable();
    once.dedup();
    once
}

/// A day of a month, or a part of one, as a fraction of its year; all months take a twelfth.
fn in_years(year: i64, month: u8, days: f64) -> f64 {
    year as f64 + (f64::from(month) - 1.0 + days / f64::from(length(year, month))) / 12.0
}

fn length(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Places every event; `None` where the collection dates nothing.
pub fn timeline(collection: &Collection) -> Option<Timeline> {
    let snapshot = collection.snapshot();
    let mut events_of: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, event) in snapshot.events.iter().enumerate() {
        events_of.entry(&event.report).or_default().push(at);
    }
    let mut lanes = Vec::new();
    for (report, facts) in snapshot.reports.iter().zip(collection.facts_by_report()) {
        let views = facts;
        let facts = || views.iter().map(|view| view.fact);
        let periods: Vec<&Edtf> = facts().filter_map(|fact| fact.period.as_ref()).collect();
        let own = events_of.remove(report.id.as_str()).unwrap_or_default();
        let place = |&at: &usize| Some(snapshot.events[at].locator.as_ref()?.offset);
        let mut places: Vec<usize> = own.iter().filter_map(place).collect();
        places.sort_unstable();
        let mut by_place = views.clone();
        by_place.arrange_by_key(|view| view.fact.locator.offset);
        let events = own.iter().filter_map(|&at| {
            let (event, span) = (&snapshot.events[at], YearSpan::of(&snapshot.events[at].date)?);
            Some(DatedEvent { event: at, span, facts: facts_with(event, &by_place, &places) })
        });
        let mut events: Vec<DatedEvent> = events.collect();
        events
            .arrange_by(|a, b| a.span.start.unwrap_or(f64::MIN).total_cmp(&b.span.start.unwrap_or(f64::MIN)));
        let dated = periods.iter().copied().chain(facts().filter_map(|fact| fact.as_of.as_ref()));
        let spans = dated.filter_map(YearSpan::of).chain(events.iter().map(|event| event.span));
        lanes.push(Lane {
            report: report.id.clone(),
            issued: report.issued.as_ref().and_then(YearSpan::of),
            period: spans.reduce(YearSpan::join),
            dated_facts: periods.len(),
            periods: each_once(&periods),
            events,
        });
    }
    let spans = lanes.iter().flat_map(|lane| {
        let events = lane.events.iter().map(|event| event.span);
        events.chain(lane.period).chain(lane.issued)
    });
    let ends = || spans.clone().flat_map(|span| [span.start, span.end]).flatten();
    let (first, last) = (ends().reduce(f64::min)?, ends().reduce(f64::max)?);
    let last_year = (last.ceil() as i64 - 1).max(first.floor() as i64);
    Some(Timeline { first_year: first.floor() as i64, last_year, lanes })
}

/// So many characters behind its date a report still speaks of an event.
const REACH: usize = 200;
/// So many facts behind an event's date are looked at.
const LOOKED_AT: usize = 40;

/// The facts that a report prints behind an event's date and before the next event's, of a time that meets it. The facts
/// stand in the order of their places, as do the places of its events.
fn facts_with(event: &Event, views: &[FactView], places: &[usize]) -> Vec<usize> {
    let Some(from) = event.locator.as_ref().map(|locator| locator.offset) else { return Vec::new() };
    let next = places.get(places.partition_point(|&place| place <= from)).copied();
    let until = next.unwrap_or(usize::MAX).min(from.saturating_add(REACH));
    let meets = |fact: &Fact| {
        let stated = fact.period.as_ref().or(fact.as_of.as_ref()).and_then(Edtf::days);
        stated.zip(event.date.days()).is_some_and(|(a, b)| {
            let before = |end: Option<(i64, u8, u8)>, start: Option<(i64, u8, u8)>| {
                end.zip(start).is_some_and(|(end, start)| end < start)
            };
            !before(a.last, b.first) && !before(b.last, a.first)
        })
    };
    let behind = &views[views.partition_point(|view| view.fact.locator.offset < from)..];
    let before_next = behind.iter().take_while(|view| view.fact.locator.offset < until).take(LOOKED_AT);
    before_next.filter(|view| meets(view.fact)).map(|view| view.at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> YearSpan {
        YearSpan::of(&Edtf(text.into())).unwrap()
    }

    #[test]
    fn dates_have_the_length_that_they_are_written_with() {
        assert_eq!(span("2017"), YearSpan { start: Some(2017.0), end: Some(2018.0) });
        assert_eq!(span("2017/.."), YearSpan { start: Some(2017.0), end: None });
        assert_eq!(span("2019-06").end, Some(2019.5));
        assert_eq!(span("../2019-06").start, None);
        let day = span("2018-07-05");
        assert!(day.start > Some(2018.5) && day.end < Some(2018.55) && day.start < day.end);
    }

    #[test]
    fn an_axis_of_many_years_names_few_of_them() {
        for (first_year, last_year) in [(2015, 2015), (2015, 2030), (1900, 2030), (1, 9999)] {
            let (ticks, step) = Timeline { first_year, last_year, lanes: Vec::new() }.ticks();
            assert!((1..=TICKS as usize).contains(&ticks.len()), "{ticks:?}");
            assert_eq!((ticks[0], ticks.len() as i64), (first_year, (last_year - first_year) / step + 1));
        }
    }

    #[test]
    fn a_bar_without_an_end_reaches_to_the_report_and_is_never_too_short_to_see() {
        let axis = Timeline { first_year: 2015, last_year: 2024, lanes: Vec::new() };
        let open = axis.bar(span("2017/.."), Some(2020.0));
        assert_eq!((open.from, open.to, open.open_start, open.open_end), (0.2, 0.5, false, true));
        assert_eq!(axis.bar(span("2017/.."), None).to, 1.0);
        assert_eq!(axis.bar(span("../2020"), None).from, 0.0);
        let day = axis.bar(span("2018-07-05"), None);
        assert!(day.to - day.from > 0.007, "{day:?}");
        assert!(axis.bar(span("2024-12-31"), None).to <= 1.0);
    }

    #[test]
    fn an_event_has_the_facts_that_are_printed_with_it() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let timeline = timeline(&collection).unwrap();
        let facts = |id: &str| -> Vec<String> {
            let events = timeline.lanes.iter().flat_map(|lane| &lane.events);
            let is_it = |dated: &&DatedEvent| collection.snapshot().events[dated.event].id == id;
            let event = events.into_iter().find(is_it).unwrap();
            event.facts.iter().map(|&fact| collection.get(fact).unwrap().fact.id.clone()).collect()
        };
        assert_eq!(
            facts("qiannan-guangzhou-funding-starts"),
            ["qiannan-assistance-funds", "qiannan-assistance-projects"]
        );
        assert_eq!(facts("weining-visits-since-2017"), ["weining-exchange-visits"]);
        assert_eq!(facts("qianxinan-event-relocation-done"), ["qianxinan-relocated-people-completed"]);
        assert!(facts("kelan-article-published").is_empty());
    }

    #[test]
    fn every_event_stands_on_the_axis_in_the_lane_of_its_report() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let snapshot = collection.snapshot();
        let timeline = timeline(&collection).unwrap();
        assert_eq!(timeline.lanes.len(), snapshot.reports.len());
        let placed: usize = timeline.lanes.iter().map(|lane| lane.events.len()).sum();
        assert_eq!(placed, snapshot.events.len());
        let (first, last) = (timeline.first_year as f64, timeline.last_year as f64 + 1.0);
        for lane in &timeline.lanes {
            for event in &lane.events {
                assert_eq!(snapshot.events[event.event].report, lane.report);
                let ends = [event.span.start, event.span.end];
                assert!(ends.into_iter().flatten().all(|end| (first..=last).contains(&end)));
            }
        }
        let qianxinan = timeline.lanes.iter().find(|lane| lane.report == "qianxinan").unwrap();
        assert_eq!(qianxinan.issued.unwrap().start.map(f64::floor), Some(2020.0));
    }
}
