//! What a chart of facts shows, and what it leaves out.

use std::collections::BTreeMap;

use crate::figure::{Interval, format_value};
use crate::snapshot::{Bound, Collection, FactView, Kind, Lang, Text, in_base_unit};

/// The marks of one chart: facts of one unit, on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct FactMarks {
    /// Id of the unit that all marks are in.
    pub unit: String,
    /// The unit's name.
    pub unit_name: Text,
    /// The marks, top to bottom.
    pub marks: Vec<Mark>,
    /// The scale that they stand on.
    pub scale: AxisScale,
    /// What is not drawn.
    pub left_out: Omitted,
    /// The units that could be drawn, with how many facts each has; most first.
    pub units: Vec<(String, Text, usize)>,
}

/// One fact as a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The fact's place in the collection.
    pub at: u32,
    /// Its region's place in the snapshot's order.
    pub region: usize,
    /// Whose colour it has; see [`hue_of`](super::hue_of).
    pub hue: Option<usize>,
    /// Value in the chart's unit.
    pub value: f64,
    /// What it is called, region first.
    pub name: Text,
    /// The value in words.
    pub label: Text,
    /// How honest drawing shows it.
    pub form: Form,
}

/// How a mark says what kind of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Form {
    /// Open towards more: at least, more than.
    pub open_above: bool,
    /// Open towards less: at most, less than.
    pub open_below: bool,
    /// A soft end: an approximation.
    pub soft: bool,
    /// A hollow mark: promised or required, not achieved.
    pub hollow: bool,
}

/// The scale of the value axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AxisScale {
    /// Bars from zero.
    Linear,
    /// Dots on powers of ten: the values span more than two of them.
    Logarithmic,
}

/// Facts of the selection that the chart does not draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Omitted {
    /// In other units.
    pub other_units: usize,
    /// In the unit, but beyond what fits.
    pub smaller: usize,
}

/// More marks than this are no picture.
const MOST: usize = 14;
const SPAN_OF_BARS: f64 = 100.0;

impl FactMarks {
    /// Chooses the unit, the marks and the scale for some facts of a collection: the unit asked for if any fact
    /// has it, otherwise the one that most have; the greatest values where there are too many to draw.
    /// `None` where there is no fact at all.
    pub fn of(collection: &Collection, facts: &[u32], unit: Option<&str>, by_region: bool) -> Option<Self> {
        let views = || facts.iter().filter_map(|&at| collection.get(at as usize));
        let mut tally: BTreeMap<&str, usize> = BTreeMap::new();
        for view in views() {
            *tally.entry(base_unit(&view)).or_default() += 1;
        }
        let mut units: Vec<(&str, usize)> = tally.into_iter().collect();
        units.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let chosen = unit
            .and_then(|id| units.iter().find(|(unit, _)| *unit == id))
            .or_else(|| units.first())
            .map(|&(id, count)| (id.to_owned(), count))?;
        // Names and labels are made for those that are drawn, not for all of a large selection.
        let mut drawn: Vec<FactView> = views().filter(|view| base_unit(view) == chosen.0).collect();
        drawn.sort_by(|a, b| base_value(b).total_cmp(&base_value(a)));
        let smaller = drawn.len().saturating_sub(MOST);
        drawn.truncate(MOST);
        let mut marks: Vec<Mark> = drawn.iter().map(|view| mark(collection, view)).collect();
        if by_region {
            marks.sort_by_key(|mark| mark.region);
        }
        let name_of =
            |id: &str| collection.unit(id).map_or_else(|| Text::new(id, id), |unit| unit.name.clone());
        Some(Self {
            unit_name: name_of(&chosen.0),
            scale: choose_scale(&marks),
            left_out: Omitted { other_units: facts.len() - chosen.1, smaller },
            units: units.iter().map(|&(id, count)| (id.to_owned(), name_of(id), count)).collect(),
            unit: chosen.0,
            marks,
        })
    }
}

fn base_unit<'a>(view: &FactView<'a>) -> &'a str {
    in_base_unit(view.unit, Interval::point(view.fact.value)).0
}

fn base_value(view: &FactView) -> f64 {
    view.fact.value * view.unit.factor.unwrap_or(1.0)
}

fn mark(collection: &Collection, view: &FactView) -> Mark {
    let fact = view.fact;
    let name = |lang: Lang| {
        let part = fact.breakdown.as_ref().map(|part| format!(" · {}", part.name(lang))).unwrap_or_default();
        format!("{}\n{}{part}", view.region.short_name().get(lang), view.indicator.name.get(lang))
    };
    let label = |lang: Lang| {
        let value = format_value(fact.value, fact.bound, fact.approximate, lang);
        if view.unit.to.is_some() {
            format!("{value} {}", view.unit.name_for(fact.value).get(lang))
        } else {
            value
        }
    };
    Mark {
        at: view.at as u32,
        region: collection.links(view.at).region,
        hue: super::hue_of(collection, &view.region.id),
        value: base_value(view),
        name: Text::new(name(Lang::Zh), name(Lang::En)),
        label: Text::new(label(Lang::Zh), label(Lang::En)),
        form: Form::of(view),
    }
}

impl Form {
    /// The form of a fact.
    pub fn of(view: &FactView) -> Self {
        let fact = view.fact;
        Self {
            open_above: matches!(fact.bound, Bound::AtLeast | Bound::MoreThan),
            open_below: matches!(fact.bound, Bound::AtMost | Bound::LessThan),
            soft: fact.approximate,
            hollow: matches!(fact.kind, Kind::Target | Kind::Standard),
        }
    }
}

fn choose_scale(marks: &[Mark]) -> AxisScale {
    let values = || marks.iter().map(|mark| mark.value);
    let least = values().fold(f64::INFINITY, f64::min);
    let greatest = values().fold(0.0, f64::max);
    if least > 0.0 && greatest / least > SPAN_OF_BARS { AxisScale::Logarithmic } else { AxisScale::Linear }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection() -> Collection {
        Collection::open(include_str!("../../data/snapshot.json")).unwrap()
    }

    fn at(collection: &Collection, ids: &[&str]) -> Vec<u32> {
        ids.iter().map(|id| collection.find(id).unwrap().at as u32).collect()
    }

    #[test]
    fn one_unit_is_drawn_and_the_rest_is_counted() {
        let collection = collection();
        let all: Vec<u32> = (0..collection.len() as u32).collect();
        let chart = FactMarks::of(&collection, &all, Some("yuan"), false).unwrap();
        assert_eq!(chart.unit, "yuan");
        assert_eq!(chart.marks.len() + chart.left_out.other_units + chart.left_out.smaller, all.len());
        assert!(chart.marks.is_sorted_by(|a, b| a.value >= b.value));
    }

    #[test]
    fn areas_are_converted_and_spans_are_drawn_on_powers_of_ten() {
        let collection = collection();
        let areas: Vec<u32> = collection
            .facts()
            .filter(|view| view.unit.dimension == "area")
            .map(|view| view.at as u32)
            .collect();
        let chart = FactMarks::of(&collection, &areas, None, false).unwrap();
        assert_eq!(chart.unit, "square-metre");
        assert_eq!(chart.left_out, Omitted::default());
        assert_eq!(chart.scale, AxisScale::Logarithmic);
        assert_eq!(chart.marks[0].value, 16_800_000_000.0);
    }

    #[test]
    fn nothing_gives_no_chart() {
        assert_eq!(FactMarks::of(&collection(), &[], None, false), None);
        let one = collection();
        let facts = at(&one, &[&one.get(0).unwrap().fact.id]);
        assert_eq!(FactMarks::of(&one, &facts, Some("no-such-unit"), true).unwrap().marks.len(), 1);
    }
}
