//! Something that was put aside, in words.

use crate::chart::FixedChart;

/// Something of the data.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefItem {
    /// Its number among the things of the brief, from one.
    pub number: usize,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// What it is about.
    pub title: String,
    /// What it says; may be empty where the figures say it.
    pub statement: String,
    /// Its figures.
    pub figures: Vec<BriefFigure>,
    /// What a reader must know of it, and of comparing it with what stands before it.
    pub cautions: Vec<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
    /// The address where it is shown.
    pub link: String,
    /// Of a chart: what is drawn.
    pub chart: Option<FixedChart>,
}

/// A figure of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefFigure {
    /// The fact's id.
    pub id: String,
    /// The number with its bound and its unit.
    pub quantity: String,
    /// What tells it from the item's other figures; may be empty.
    pub name: String,
    /// As printed, what it claims, when, and where it is printed.
    pub details: String,
    /// What is to be known of its scope.
    pub caveats: Vec<String>,
    /// The number of its source.
    pub source: usize,
    /// The address of its evidence.
    pub link: String,
}
