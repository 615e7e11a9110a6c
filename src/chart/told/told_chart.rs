//! A chart that is told: which words belong to which chart.

use std::sync::Arc;

use super::promises::IsOpen;
use super::{Outline, facts, promises, rows, shares, years};
use crate::chart::{ChartPlan, FactMarks, Multiples, Slope};
use crate::compare::{CompareIndex, Comparison};
use crate::digest::Timeline;
use crate::snapshot::Lang;
use crate::words::ToldWords;

/// A chart that is told.
#[derive(Debug, Clone, PartialEq)]
pub enum ToldChart {
    /// Facts of a selection, one by one or as parts of their wholes.
    Facts(ChartPlan),
    /// Facts that share an axis: those that are drawn, and how many lesser ones are not.
    Bars(Vec<usize>, usize),
    /// Rows of a comparison that share an axis.
    Rows(Arc<Comparison>, Multiples),
    /// Targets with what was reported later.
    Promises(Vec<Slope>),
    /// What is dated, on an axis of years.
    Years(Arc<Timeline>),
}

impl ToldChart {
    /// The marks in words, in the order in which they are drawn.
    pub fn outline(&self, index: &CompareIndex, lang: Lang) -> Outline {
        let points = match self {
            Self::Facts(plan) => match plan.shown_shares() {
                Some(shares) => shares::points(index, shares, lang),
                None => facts::points(index, plan.drawn_marks(), lang),
            },
            Self::Bars(facts, smaller) => {
                let marks = bars(index, facts, *smaller);
                facts::points(index, marks.as_ref().map_or(&[], |marks| &marks.marks), lang)
            }
            Self::Rows(comparison, group) => rows::points(index, comparison, group, lang),
            Self::Promises(slopes) => promises::points(index, slopes, lang),
            Self::Years(timeline) => years::points(index, timeline, lang),
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
            Self::Bars(facts, smaller) => bars(index, facts, *smaller)
                .map_or_else(Vec::new, |marks| facts::summary(index, &marks, is_open, lang)),
            Self::Rows(comparison, group) => rows::summary(index, comparison, group, lang),
            Self::Promises(slopes) => vec![promises::tell_promises(slopes, lang)],
            Self::Years(timeline) => years::summary(index, timeline, lang),
        };
        sentences.into_iter().map(|sentence| ToldWords::sentence(lang, &sentence)).collect()
    }
}

/// Some facts of one axis as marks.
fn bars(index: &CompareIndex, facts: &[usize], smaller: usize) -> Option<FactMarks> {
    let mut marks = FactMarks::of(index.collection(), facts, (facts.len(), facts.len()), false)?;
    marks.left_out.smaller += smaller;
    Some(marks)
}
