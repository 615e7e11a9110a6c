//! Pictures of what the explorer begins with: each figure, the charts that Explore offers, the comparisons that Compare
//! suggests, the pairings, the figures of each place and the checks of each report.

use super::excerpt::draw;
use super::static_picture::StaticPicture;
use crate::chart::filter_of;
use crate::excerpt::Excerpt;
use crate::publish::pages::path::folder;
use crate::query::Facet;
use crate::session::Session;
use crate::share::{ArticlePart, ViewState};
use crate::snapshot::Lang;

/// So many charts are drawn: those that Explore offers first.
const CHARTS: usize = 5;

/// So many rows of each comparison are drawn: those that compare stand first.
const ROWS: usize = 6;

/// Each picture in each language below `pictures/`, with the query of the address that shows the same.
pub fn write_starts(session: &Session) -> Vec<(StaticPicture, String)> {
    let states = states(session);
    let mut pictures = Vec::new();
    for lang in Lang::ALL {
        for (name, state) in &states {
            if let Ok(excerpt) = Excerpt::of(session, state, lang) {
                let path = format!("pictures/{}/{name}.svg", folder(lang));
                let svg = draw(session, &excerpt, lang);
                pictures.push((StaticPicture { path, svg }, state.to_query()));
            }
        }
    }
    pictures
}

/// What is drawn, by the name of its file.
fn states(session: &Session) -> Vec<(String, ViewState)> {
    let (collection, index) = (&session.collection, session.compare());
    let snapshot = collection.snapshot();
    let part = |part: ArticlePart| ViewState { part: Some(part.key().to_owned()), ..ViewState::default() };
    let selecting = |kind: ArticlePart, facet: Facet, key: &str| {
        let mut state = part(kind);
        state.selection.toggle(facet, key);
        state
    };
    let mut states: Vec<(String, ViewState)> = Vec::new();
    for view in collection.facts() {
        let id = view.fact.id.trim_start_matches('/');
        let state = ViewState { fact: Some(view.fact.id.clone()), ..part(ArticlePart::Fact) };
        states.push((format!("facts/{id}"), state));
    }
    let all: Vec<u32> = (0..collection.len() as u32).collect();
    for (at, group) in index.axis_groups(&all).iter().take(CHARTS).enumerate() {
        let mut state = part(ArticlePart::Chart);
        for (facet, key) in filter_of(collection, group) {
            state.selection.toggle(facet, &key);
        }
        states.push((format!("charts/{}", at + 1), state));
    }
    for pair in index.suggest_pairs(None) {
        let comparison = index.align(&pair.regions, Default::default());
        let rows = comparison.rows.iter().filter(|row| row.is_shared() && row.breakdown.is_none());
        let indicators = rows.filter_map(|row| index.indicator(row.indicator));
        for indicator in indicators.take(ROWS) {
            let name = format!("rows/{}/{}", pair.regions.join("-"), indicator.id);
            let state = selecting(ArticlePart::Row, Facet::Indicator, &indicator.id);
            states.push((name, ViewState { regions: pair.regions.to_vec(), ..state }));
        }
    }
    for pair in index.suggest_partners(None) {
        let state = ViewState { regions: vec![pair.regions.join(":")], ..part(ArticlePart::Pairing) };
        states.push((format!("pairings/{}", pair.regions.join("-")), state));
    }
    for region in &snapshot.regions {
        let state = selecting(ArticlePart::Table, Facet::Region, &region.id);
        states.push((format!("tables/{}", region.id), state));
    }
    for report in &snapshot.reports {
        let state = selecting(ArticlePart::Checks, Facet::Report, &report.id);
        states.push((format!("checks/{}", report.id), state));
    }
    states
}
