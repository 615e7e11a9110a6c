//! One picture of a place: its own figures that may stand on one axis.

use crate::arrange::Arrange;
use crate::chart::Form;
use crate::compare::{AxisGroup, CompareIndex};
use crate::figure::Interval;
use crate::snapshot::in_base_unit;

/// Figures of one place, concept, unit and claim as bars from zero, the greatest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacePicture {
    /// What they have in common.
    pub group: AxisGroup,
    /// The bars.
    pub bars: Vec<PlaceBar>,
}

/// A figure as a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceBar {
    /// The fact's place in the document's order.
    pub fact: usize,
    /// Where the certain part ends, 0 to 1.
    pub low: f64,
    /// Where the possible part ends, 0 to 1.
    pub high: f64,
    /// What kind of figure it is.
    pub form: Form,
}

/// More bars are no picture, nor are fewer.
const MOST: usize = 8;
const LEAST: usize = 3;
/// The greatest ratio of two bars that both can be seen.
const SPAN: f64 = 100.0;

impl PlacePicture {
    /// The figures of a region that make the fullest picture, by its place; none where too few may stand on one axis.
    pub fn of(index: &CompareIndex, region: usize, facts: &[usize]) -> Option<Self> {
        let facts: Vec<u32> = facts.iter().map(|&fact| fact as u32).collect();
        let groups = index.axis_groups(&facts).into_iter().filter(|group| group.region == Some(region));
        let drawn = groups.filter_map(|group| Some((draw(index, &group)?, group)));
        let mut pictures: Vec<Self> = drawn.map(|(bars, group)| Self { group, bars }).collect();
        pictures.arrange_by_key(|picture| std::cmp::Reverse(picture.bars.len()));
        pictures.into_iter().next()
    }
}

fn draw(index: &CompareIndex, group: &AxisGroup) -> Option<Vec<PlaceBar>> {
    let mut drawn: Vec<(usize, Interval, Form)> = Vec::new();
    for view in group.facts.iter().filter_map(|&fact| index.collection().get(fact)) {
        let (_, quantity) = in_base_unit(view.unit, view.interval());
        drawn.push((view.at, quantity, Form::of(&view)));
    }
    drawn.arrange_by(|(_, a, _), (_, b, _)| upper_end(b).total_cmp(&upper_end(a)));
    drawn.truncate(MOST);
    let greatest = upper_end(&drawn.first()?.1);
    let least = upper_end(&drawn.last()?.1);
    if drawn.len() < LEAST || least <= 0.0 || greatest > least * SPAN {
        return None;
    }
    let bar = |(fact, quantity, form): (usize, Interval, Form)| PlaceBar {
        fact,
        low: quantity.low().max(0.0) / greatest,
        high: upper_end(&quantity) / greatest,
        form,
    };
    Some(drawn.into_iter().map(bar).collect())
}

fn upper_end(quantity: &Interval) -> f64 {
    if quantity.is_unbounded() { quantity.low() } else { quantity.high() }
}
