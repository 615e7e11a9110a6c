//! A comparison as plain data in both languages, for scripts.

use serde::Serialize;

use super::comparison::Comparison;
use super::index::CompareIndex;
use super::row::{Cell, Row, Why};
use super::scale::{CommonScale, Divisor};
use crate::snapshot::{Breakdown, Lang, Text};

/// A comparison as JSON shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listing {
    normalisation: &'static str,
    regions: Vec<RegionItem>,
    rows: Vec<RowItem>,
    notices: Vec<Reason>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RegionItem {
    id: String,
    name: Text,
    facts: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RowItem {
    domain: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    concept: Option<String>,
    indicator: String,
    breakdown: Option<Breakdown>,
    cells: Vec<CellItem>,
    verdict: &'static str,
    reasons: Vec<Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ranking: Vec<RankItem>,
    sentence: Text,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CellItem {
    region: String,
    status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<FactItem>,
    /// Id of the fact that stands for the region.
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    /// Only where it may be compared, or stands alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<QuantityItem>,
    /// Where no figure is coded, what is known of what the reports say of the concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<Reason>,
    /// Why a value does not stand in the row's comparison.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<Reason>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct FactItem {
    id: String,
    indicator: String,
    figure: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct QuantityItem {
    low: f64,
    /// Null where there is no upper end.
    high: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    divisor: Option<DivisorItem>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum DivisorItem {
    Fact { fact: String, low: f64, high: Option<f64> },
    Years { years: f64 },
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RankItem {
    region: String,
    best: usize,
    worst: usize,
    tied: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Reason {
    code: &'static str,
    text: Text,
}

impl Reason {
    fn new(code: &'static str, text: impl Fn(Lang) -> String) -> Self {
        Self { code, text: Text::new(text(Lang::Zh), text(Lang::En)) }
    }
}

impl CompareIndex {
    /// A comparison of this index as plain data.
    pub fn list(&self, comparison: &Comparison) -> Listing {
        let regions = comparison.regions.iter().map(|region| RegionItem {
            id: region.id.clone(),
            name: region.name.clone(),
            facts: region.facts,
        });
        Listing {
            normalisation: comparison.normalisation.id(),
            regions: regions.collect(),
            rows: comparison.rows.iter().map(|row| self.list_row(comparison, row)).collect(),
            notices: comparison
                .notices
                .iter()
                .map(|notice| Reason::new(notice.code(), |lang| notice.text(lang)))
                .collect(),
        }
    }

    fn list_row(&self, comparison: &Comparison, row: &Row) -> RowItem {
        let s = self.collection().snapshot();
        let region = |cell: usize| comparison.regions.get(cell).map_or(String::new(), |it| it.id.clone());
        let cautions = row.cautions().iter().map(|it| Reason::new(it.code(), |lang| it.text(lang)));
        let refusals = row.refusals().iter().map(|it| Reason::new(it.code(), |lang| it.text(lang)));
        let ranking = row.scale().map(CommonScale::ranking).unwrap_or_default();
        RowItem {
            domain: s.domains.get(row.domain).map_or(String::new(), |domain| domain.id.clone()),
            concept: s.indicators.get(row.indicator).and_then(|indicator| indicator.concept.clone()),
            indicator: self.indicator(row.indicator).map_or(String::new(), |indicator| indicator.id.clone()),
            breakdown: row.breakdown.clone(),
            cells: (0..row.cells.len()).map(|cell| self.list_cell(region(cell), row, cell)).collect(),
            verdict: row.grade().code(),
            reasons: refusals.chain(cautions).collect(),
            unit: row.scale().map(|scale| scale.unit().clone()),
            ranking: ranking
                .into_iter()
                .map(|rank| RankItem {
                    region: region(rank.cell),
                    best: rank.best,
                    worst: rank.worst,
                    tied: rank.tied,
                })
                .collect(),
            sentence: Text::new(
                self.sentence(comparison, row, Lang::Zh),
                self.sentence(comparison, row, Lang::En),
            ),
        }
    }

    fn list_cell(&self, region: String, row: &Row, cell: usize) -> CellItem {
        let content = &row.cells[cell];
        let id = |fact: usize| self.collection().get(fact).map_or(String::new(), |view| view.fact.id.clone());
        let facts = content.facts().iter().filter_map(|&fact| {
            let view = self.collection().get(fact)?;
            Some(FactItem {
                id: view.fact.id.clone(),
                indicator: view.indicator.id.clone(),
                figure: view.fact.figure.clone(),
            })
        });
        let left_out = row.left_out.iter().filter(|left_out| left_out.cell == cell);
        let left_out = left_out.flat_map(|left_out| match &left_out.why {
            Why::Withheld(reason) => vec![Reason::new(reason.code(), |lang| reason.text(lang))],
            Why::Refused(refusals) => {
                refusals.iter().map(|it| Reason::new(it.code(), |lang| it.text(lang))).collect()
            }
        });
        let known = matches!(content, Cell::Silent).then(|| self.reporting(&region, row.indicator)).flatten();
        CellItem {
            region,
            status: match content {
                Cell::Value { .. } => "value",
                Cell::Related { .. } => "related",
                Cell::Silent => "no-figure",
            },
            facts: facts.collect(),
            headline: content.headline().map(id),
            quantity: row.placed(cell).map(|placed| QuantityItem {
                low: placed.quantity().low(),
                high: finite(placed.quantity().high()),
                divisor: placed.divisor().map(|divisor| match divisor {
                    Divisor::Fact { fact, interval } => DivisorItem::Fact {
                        fact: id(*fact),
                        low: interval.low(),
                        high: finite(interval.high()),
                    },
                    Divisor::Years(years) => DivisorItem::Years { years: *years },
                }),
            }),
            known: known.map(|(_, says)| Reason::new(says.code(), |lang| says.text(lang))),
            left_out: left_out.collect(),
        }
    }
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
