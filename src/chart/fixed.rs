//! A chart with nothing to change about it: what was put aside, and what stands in articles.

use super::{ChartPlan, Frame, Palette, Picture, RowChart, ToldChart};
use crate::snapshot::Lang;

/// A chart with nothing to change about it.
#[derive(Debug, Clone, PartialEq)]
pub enum FixedChart {
    /// Facts of a selection.
    Facts(ChartPlan),
    /// A row of a comparison.
    Row(RowChart),
}

impl FixedChart {
    /// The picture; none where nothing is drawn.
    pub fn draw(&self, frame: Frame, palette: &Palette, lang: Lang) -> Option<Picture> {
        match self {
            Self::Facts(plan) => plan.draw(frame, palette, lang),
            Self::Row(row) => Some(row.draw(frame, palette, lang)),
        }
    }

    /// The place in the document of the fact that a mark stands for.
    pub fn fact_at(&self, mark: usize) -> Option<u32> {
        match self {
            Self::Facts(plan) => plan.fact_at(mark),
            Self::Row(row) => row.fact_at(mark),
        }
    }

    /// The same for those who do not see it.
    pub fn told(&self) -> ToldChart {
        match self {
            Self::Facts(plan) => ToldChart::Facts(plan.clone()),
            Self::Row(row) => {
                let (comparison, row) = row.told();
                ToldChart::Rows(comparison, row)
            }
        }
    }
}
