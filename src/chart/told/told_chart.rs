//! A chart that is told: which words belong to which chart.

use std::sync::Arc;

use super::promises::IsOpen;
use super::{Outline, facts, rows, shares};
use crate::chart::{ChartPlan, Multiples};
use crate::compare::{CompareIndex, Comparison};
use crate::snapshot::Lang;
use crate::words::ToldWords;

/// A chart that is told.
#[derive(Debug, Clone, PartialEq)]
pub enum ToldChart {
    /// Facts of a selection, one by one or as parts of their wholes.
    Facts(ChartPlan),
    /// Rows of a comparison that share an axis.
    Rows(Arc<Comparison>, Multiples),
}

impl ToldChart {
    /// The marks in words, in the order in which they are drawn.
    pub fn outline(&self, index: &CompareIndex, lang: Lang) -> Outline {
        let points = match self {
            Self::Facts(plan) => match plan.shown_shares() {
                Some(shares) => shares::points(index, shares, lang),
                None => facts::points(index, plan.drawn_marks(), lang),
            },
            Self::Rows(comparison, group) => rows::points(index, comparison, group, lang),
        };
        Outline::of(points, lang)
    }

    /// What the eye would say of the chart, a sentence each.
    pub fn summary(&self, index: &CompareIndex, is_open: IsOpen, lang: Lang) -> Vec<String> {
        let sentences = match self {
            Self::Facts(plan) => match (plan.shown_shares(), &plan.marks) {
                (Some(shares), _) => shares::summary(index, shares, lang),
                (None, Some(marks)) => facts::summary(index, marks, is_open, lang),
                (None, None) => Vec::new(),
            },
            Self::Rows(comparison, group) => rows::summary(index, comparison, group, lang),
        };
        sentences.into_iter().map(|sentence| ToldWords::sentence(lang, &sentence)).collect()
    }
}
