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

/// A mark in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The place of its fact in the collection.
    pub fact: u32,
    /// Where it is drawn, where it is drawn by ECharts.
    pub mark: Option<MarkPlace>,
    /// The region.
    pub region: String,
    /// What is counted, with the part of it.
    pub subject: String,
    /// What its figure says of its ends.
    pub ends: Ends,
    /// The figure as it is spoken, its claim where it is no result: `at least 2,000 people, a target`.
    pub says: String,
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
            fact: view.at as u32,
            mark: None,
            region: view.region.short_name().get(lang).to_owned(),
            subject: view.subject(lang),
            ends: Ends::of(view),
            says,
        }
    }
}
