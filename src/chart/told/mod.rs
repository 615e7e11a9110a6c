//! A chart for those who do not see it: what the eye would say of it, and its marks to step through.
//!
//! In: what a chart draws. Out: sentences ([`ToldChart::summary`]), the marks in words with a tree over them by place,
//! by indicator and by bound ([`Outline`]), and what a key does in that tree ([`Walk`]). Sentences claim no more than the
//! intervals decide, and name a ratio only where the guard gives a [`Pair`](crate::compare::Pair).

mod ends;
mod facts;
mod outline;
mod point;
mod promises;
mod rows;
mod shares;
mod walk;

use std::sync::Arc;

use super::{ChartPlan, Multiples};
use crate::compare::{CompareIndex, Comparison};
use crate::snapshot::Lang;
use crate::words::ToldWords;

pub use ends::Ends;
pub use outline::{Branch, Outline, Stop};
pub use point::{MarkPlace, Point};
pub use promises::tell_promises;
pub use walk::{Step, Walk};

/// A chart that is told.
#[derive(Debug, Clone, PartialEq)]
pub enum ToldChart {
    /// Facts of a selection, one by one or as parts of their wholes.
    Facts(ChartPlan),
    /// Rows of a comparison that share an axis.
    Rows(Arc<Comparison>, Multiples),
}

/// Says of a target or a standard, by its id, whether no later figure answers it.
pub type IsOpen<'a> = &'a dyn Fn(&str) -> bool;

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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
