//! A row of a comparison: what each region's report says of one thing, and whether that may be compared.

use super::caution::Caution;
use super::grade::Grade;
use super::heading::Heading;
use super::refusal::Refusal;
use super::scale::{CommonScale, Placed, Rank};
use super::theme::Theme;
use super::withheld::Withheld;
use crate::snapshot::{Breakdown, Lang};

/// What one region's reports say of a row's subject.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// They state it.
    Value {
        /// Every fact that does, as places in the document's order.
        facts: Vec<usize>,
        /// The one that stands for them: of the claim that most regions make, and the most precise.
        headline: usize,
    },
    /// They state something near that is not the same.
    Related {
        /// The facts.
        facts: Vec<usize>,
        /// Why they may not be compared with the row's.
        refusals: Vec<Refusal>,
    },
    /// No figure of theirs is coded, which is neither zero nor silence: [`reporting`](super::CompareIndex::reporting) says what
    /// is known.
    Silent,
}

impl Cell {
    /// The facts beside the one that stands for a value.
    pub fn others(&self) -> impl Iterator<Item = usize> {
        let headline = self.headline();
        self.facts().iter().copied().filter(move |&fact| Some(fact) != headline)
    }

    /// Every fact of the cell.
    pub fn facts(&self) -> &[usize] {
        match self {
            Cell::Value { facts, .. } | Cell::Related { facts, .. } => facts,
            Cell::Silent => &[],
        }
    }

    /// The fact that stands for a value.
    pub fn headline(&self) -> Option<usize> {
        match self {
            Cell::Value { headline, .. } => Some(*headline),
            _ => None,
        }
    }
}

/// How many regions state a row's subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowCoverage {
    /// Every region.
    All,
    /// Some, but at least two.
    Some,
    /// One, and another states something near.
    Related,
    /// Only one.
    One,
}

/// What follows for a row. Only [`RowVerdict::Compared`] carries quantities of more than one region.
#[derive(Debug, Clone, PartialEq)]
pub enum RowVerdict {
    /// At least two figures stand on one scale.
    Compared(CommonScale),
    /// They may not be compared.
    Refused(Vec<Refusal>),
    /// They may be compared as printed, but fewer than two can be normalised as asked.
    NotNormalised(Option<Placed>),
    /// Only one region states it.
    OneSided(Option<Placed>),
}

/// Why a value does not stand in its row's scale.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It may not be compared with those that do.
    Refused(Vec<Refusal>),
    /// It cannot be normalised as asked.
    Withheld(Withheld),
}

/// A value that does not stand in its row's scale.
#[derive(Debug, Clone, PartialEq)]
pub struct WithheldCells {
    /// The column of its region.
    pub cell: usize,
    /// Why not.
    pub why: Why,
}

/// What each region's reports say of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Place of the indicator in the document's order.
    pub indicator: usize,
    /// The part of its whole; none for the whole.
    pub breakdown: Option<Breakdown>,
    /// Place of the domain in the document's order.
    pub domain: usize,
    /// The concept or domain that brings near rows together.
    pub heading: Heading,
    /// The question that it answers.
    pub theme: Theme,
    /// One a region, in the order of the columns.
    pub cells: Vec<Cell>,
    /// How many regions state it.
    pub coverage: RowCoverage,
    /// Whether the figures may be compared.
    pub verdict: RowVerdict,
    /// Values that do not stand in the scale, each with the reason.
    pub left_out: Vec<WithheldCells>,
}

impl Row {
    /// Whether more than one region states its subject, or something near.
    pub fn is_shared(&self) -> bool {
        self.coverage != RowCoverage::One
    }

    /// The row's grade.
    pub fn grade(&self) -> Grade {
        match &self.verdict {
            RowVerdict::Compared(scale) if scale.cautions().is_empty() && self.left_out.is_empty() => {
                Grade::Comparable
            }
            RowVerdict::Compared(_) => Grade::WithCaution,
            RowVerdict::Refused(refusals) => Grade::of_refusals(refusals),
            RowVerdict::NotNormalised(_) => Grade::NotNormalised,
            RowVerdict::OneSided(_) => Grade::OneSided,
        }
    }

    /// The figures that may be compared, if any may.
    pub fn scale(&self) -> Option<&CommonScale> {
        match &self.verdict {
            RowVerdict::Compared(scale) => Some(scale),
            _ => None,
        }
    }

    /// What a reader should know before comparing.
    pub fn cautions(&self) -> &[Caution] {
        self.scale().map_or(&[], CommonScale::cautions)
    }

    /// Why the row may not be compared.
    pub fn refusals(&self) -> &[Refusal] {
        match &self.verdict {
            RowVerdict::Refused(refusals) => refusals,
            _ => &[],
        }
    }

    /// What speaks for caution or against comparing, in words, each without a full stop.
    pub fn reasons(&self, lang: Lang) -> Vec<String> {
        let refusals = self.refusals().iter().map(|refusal| refusal.text(lang));
        let cautions = self.cautions().iter().map(|caution| caution.text(lang));
        let left_out = self.left_out.iter().flat_map(|left_out| match &left_out.why {
            Why::Refused(refusals) => refusals.iter().map(|refusal| refusal.text(lang)).collect(),
            Why::Withheld(reason) => vec![reason.text(lang)],
        });
        let mut reasons: Vec<String> = Vec::new();
        for reason in refusals.chain(left_out).chain(cautions) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons
    }

    /// The figure of a column as it stands in the row's scale, or alone.
    pub fn placed(&self, cell: usize) -> Option<&Placed> {
        let all = match &self.verdict {
            RowVerdict::Compared(scale) => scale.placed(),
            RowVerdict::OneSided(Some(placed)) | RowVerdict::NotNormalised(Some(placed)) => {
                std::slice::from_ref(placed)
            }
            _ => &[],
        };
        all.iter().find(|placed| placed.cell() == cell)
    }

    /// The figure of a column after division by something, with its scale; none as printed, or where it does not compare.
    pub fn divided(&self, cell: usize) -> Option<(&CommonScale, &Placed)> {
        let scale = self.scale()?;
        self.placed(cell).filter(|placed| placed.divisor().is_some()).map(|placed| (scale, placed))
    }

    /// The rank of a column's figure, where more than two compare.
    pub fn rank(&self, cell: usize) -> Option<Rank> {
        let scale = self.scale().filter(|scale| scale.placed().len() > 2)?;
        scale.ranking().into_iter().find(|rank| rank.cell == cell)
    }

    /// Why a column's value does not stand in the row's scale.
    pub fn why_left_out(&self, cell: usize) -> Option<&Why> {
        self.left_out.iter().find(|left_out| left_out.cell == cell).map(|left_out| &left_out.why)
    }

    /// The facts that the row's sentence names, column by column. What stands beside a value is part of the sentence
    /// only where it is refused.
    pub fn named_facts(&self) -> Vec<usize> {
        let is_refused = !self.refusals().is_empty();
        let of_cell = |cell: &Cell| match cell.headline() {
            Some(headline) if !is_refused => vec![headline],
            _ => cell.facts().to_vec(),
        };
        self.cells.iter().flat_map(of_cell).collect()
    }

    /// The first column that states the row's subject.
    pub fn first_stated(&self) -> Option<usize> {
        self.cells.iter().position(|cell| cell.headline().is_some())
    }
}
