//! A mark in words.

use super::Ends;
use crate::snapshot::{FactView, Kind, Lang};
use crate::words::ToldWords;

/// Where a mark stands in its picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkPlace {
    /// Its series.
    pub series: usize,
    /// Its row.
    pub row: usize,
}

/// The figure that a mark shows.
#[derive(Debug, Clone, PartialEq)]
pub struct PointFigure {
    /// The place of its fact in the collection.
    pub fact: u32,
    /// What it says of its ends.
    pub ends: Ends,
    /// The figure as it is spoken, its claim where it is no result: `at least 2,000 people (target)`.
    pub says: String,
}

/// When something that is drawn on an axis of years is.
#[derive(Debug, Clone, PartialEq)]
pub struct PointTime {
    /// Its beginning in years, for their order; where that is left open the least there is.
    pub start: f64,
    /// In words: `since 2017`.
    pub words: String,
}

/// A mark in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Where it is drawn, where it is drawn by ECharts.
    pub mark: Option<MarkPlace>,
    /// The region.
    pub region: String,
    /// What is counted, with the part of it; or what happened.
    pub subject: String,
    /// When, where it is drawn on an axis of years.
    pub when: Option<PointTime>,
    /// Its figure. What happened may have none.
    pub figure: Option<PointFigure>,
}

impl Point {
    /// A fact's.
    pub(super) fn of(view: &FactView, lang: Lang) -> Self {
        let kind = view.fact.kind;
        let says = match kind {
            Kind::Achieved | Kind::Context => view.spoken(lang),
            Kind::Target | Kind::Standard => ToldWords::claimed(lang, &view.spoken(lang), kind.name(lang)),
        };
        Self {
            mark: None,
            region: view.region.short_name().get(lang).to_owned(),
            subject: view.subject(lang),
            when: None,
            figure: Some(PointFigure { fact: view.at as u32, ends: Ends::of(view), says }),
        }
    }

    /// The same with more said of its figure, or something else.
    pub(super) fn saying(mut self, say: impl FnOnce(&str) -> String) -> Self {
        if let Some(figure) = &mut self.figure {
            figure.says = say(&figure.says);
        }
        self
    }
}
