//! What the explorer begins with, each shown by a picture among the page's files: each figure, the charts that Explore offers,
//! the wholes of each report, the comparisons that Compare suggests, the pairings, the figures of each place and the checks
//! of each report.

use super::Excerpt;
use crate::chart::filter_of;
use crate::query::Facet;
use crate::session::Session;
use crate::share::{ArticlePart, ChartAxis, ViewState, folder_of};
use crate::snapshot::Lang;

/// So many charts are drawn: those that Explore offers first.
const CHARTS: usize = 5;

/// So many rows of each comparison are drawn: those that compare stand first.
const ROWS: usize = 6;

/// Something that has a picture of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    name: String,
    /// The state that shows it.
    pub state: ViewState,
}

impl Start {
    /// Where its picture stands in the folder of the built page.
    pub fn picture(&self, lang: Lang) -> String {
        path_of(&self.name, lang)
    }
}

/// Where the picture of a fact stands in the folder of the built page.
pub fn fact_picture(id: &str, lang: Lang) -> String {
    path_of(&fact_name(id), lang)
}

fn path_of(name: &str, lang: Lang) -> String {
    format!("pictures/{}/{name}.svg", folder_of(lang))
}

/// An id may begin with a slash.
fn fact_name(id: &str) -> String {
    format!("facts/{}", id.trim_start_matches('/'))
}

/// The picture of what a state shows in an article; none where no file shows the very same. The session holds the data that
/// the files were made of.
pub fn picture_of(session: &Session, state: &ViewState, lang: Lang) -> Option<String> {
    let part = ArticlePart::of_key(state.part.as_deref()?)?;
    let asked = Excerpt::of(session, state, lang).ok()?;
    let may_be = |start: &&Start| match part {
        ArticlePart::Fact => start.state.fact == state.fact,
        ArticlePart::Row => start.state.regions == state.regions,
        _ => true,
    };
    let is_same =
        |start: &&Start| Excerpt::of(session, &start.state, lang).is_ok_and(|drawn| drawn.shows(&asked));
    let starts = starts_of(session, part);
    starts.iter().filter(may_be).find(is_same).map(|start| start.picture(lang))
}

/// Everything of a kind that has a picture.
pub fn starts_of(session: &Session, part: ArticlePart) -> Vec<Start> {
    let (collection, index) = (&session.collection, session.compare());
    let snapshot = collection.snapshot();
    let of_part = ViewState { part: Some(part.key().to_owned()), ..ViewState::default() };
    let selecting = |codes: &[(Facet, String)]| {
        let mut state = of_part.clone();
        for (facet, key) in codes {
            state.selection.toggle(*facet, key);
        }
        state
    };
    match part {
        ArticlePart::Fact => {
            let facts = snapshot.facts.iter().map(|fact| Start {
                name: fact_name(&fact.id),
                state: ViewState { fact: Some(fact.id.clone()), ..of_part.clone() },
            });
            facts.collect()
        }
        ArticlePart::Chart => {
            let all: Vec<u32> = (0..collection.len() as u32).collect();
            let groups = index.axis_groups(&all).into_iter().take(CHARTS).enumerate();
            let groups = groups.map(|(at, group)| Start {
                name: format!("charts/{}", at + 1),
                state: selecting(&filter_of(collection, &group)),
            });
            let wholes = snapshot.reports.iter().map(|report| Start {
                name: format!("shares/{}", report.id),
                state: ViewState {
                    chart: ChartAxis::Shares,
                    ..selecting(&[(Facet::Report, report.id.clone())])
                },
            });
            groups.chain(wholes).collect()
        }
        ArticlePart::Row => {
            let mut rows = Vec::new();
            for pair in index.suggest_pairs(None) {
                let comparison = index.align(&pair.regions, Default::default());
                let shared = comparison.rows.iter().filter(|row| row.is_shared() && row.breakdown.is_none());
                let indicators = shared.filter_map(|row| index.indicator(row.indicator)).take(ROWS);
                rows.extend(indicators.map(|indicator| Start {
                    name: format!("rows/{}/{}", pair.regions.join("-"), indicator.id),
                    state: ViewState {
                        regions: pair.regions.to_vec(),
                        ..selecting(&[(Facet::Indicator, indicator.id.clone())])
                    },
                }));
            }
            rows
        }
        ArticlePart::Pairing => {
            let pairs = index.suggest_partners(None).into_iter().map(|pair| Start {
                name: format!("pairings/{}", pair.regions.join("-")),
                state: ViewState { regions: vec![pair.regions.join(":")], ..of_part.clone() },
            });
            pairs.collect()
        }
        ArticlePart::Table => {
            let places = snapshot.regions.iter().map(|region| Start {
                name: format!("tables/{}", region.id),
                state: selecting(&[(Facet::Region, region.id.clone())]),
            });
            places.collect()
        }
        ArticlePart::Checks => {
            let reports = snapshot.reports.iter().map(|report| Start {
                name: format!("checks/{}", report.id),
                state: selecting(&[(Facet::Report, report.id.clone())]),
            });
            reports.collect()
        }
    }
}
