//! What a chart of facts shows, and what it leaves out.

use crate::arrange::Arrange;
use crate::figure::Interval;
use crate::snapshot::{Bound, Collection, FactView, Kind, Lang, Text, in_base_unit};

/// The marks of one chart: facts that may stand on one axis.
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
    /// They may not stand on one axis with those drawn.
    pub apart: usize,
    /// They may, but are beyond what fits.
    pub smaller: usize,
}

const SPAN_OF_BARS: f64 = 100.0;

impl FactMarks {
    /// The marks and the scale for facts that may stand on one axis, of `all` that were asked for; the greatest values
    /// where there are more than the `most` that are drawn. `None` where there is no fact at all.
    pub fn of(
        collection: &Collection,
        facts: &[usize],
        (all, most): (usize, usize),
        by_region: bool,
    ) -> Option<Self> {
        let mut drawn: Vec<FactView> = facts.iter().filter_map(|&at| collection.get(at)).collect();
        let unit = base_unit(drawn.first()?).to_owned();
        drawn.arrange_by(|a, b| base_value(b).total_cmp(&base_value(a)));
        let left_out =
            Omitted { apart: all.saturating_sub(drawn.len()), smaller: drawn.len().saturating_sub(most) };
        // Names and labels are made for those that are drawn, not for all of a large selection.
        drawn.truncate(most);
        let mut marks: Vec<Mark> = drawn.iter().map(|view| mark(collection, view)).collect();
        tell_apart(&mut marks, &drawn);
        if by_region {
            marks.arrange_by_key(|mark| mark.region);
        }
        let name = collection.unit(&unit).map(|unit| unit.name.clone());
        Some(Self {
            unit_name: name.unwrap_or_else(|| Text::new(unit.as_str(), unit.as_str())),
            scale: choose_scale(&marks),
            left_out,
            unit,
            marks,
        })
    }
}

/// Marks of one name say in what they differ: the claim, the time, else the figure as it is printed.
fn tell_apart(marks: &mut [Mark], views: &[FactView]) {
    let names: Vec<Text> = marks.iter().map(|mark| mark.name.clone()).collect();
    let time = |view: &FactView| view.fact.as_of.clone().or(view.fact.period.clone());
    for (at, mark) in marks.iter_mut().enumerate() {
        let own = &views[at];
        let mut alike: Vec<&FactView> =
            (0..names.len()).filter(|&other| names[other] == names[at]).map(|other| &views[other]).collect();
        let mut remarks: Vec<Text> = Vec::new();
        let mut narrow = |same: &dyn Fn(&FactView) -> bool, words: &dyn Fn(Lang) -> String| {
            let before = alike.len();
            alike.retain(|view| same(view));
            if alike.len() < before {
                remarks.push(Text::new(words(Lang::Zh), words(Lang::En)));
            }
        };
        narrow(&|view| view.fact.kind == own.fact.kind, &|lang| own.fact.kind.name(lang).to_owned());
        narrow(&|view| time(view) == time(own), &|lang| {
            time(own).map_or_else(|| lang.pick("时间未注明", "undated").to_owned(), |time| time.words(lang))
        });
        narrow(&|view| view.fact.figure == own.fact.figure, &|lang| {
            let figure = &own.fact.figure;
            lang.pick(format!("印作 {figure}"), format!("printed as {figure}"))
        });
        if !remarks.is_empty() {
            let join = |lang: Lang| remarks.iter().map(|remark| remark.get(lang)).collect::<Vec<_>>();
            let (zh, en) = (join(Lang::Zh).join("，"), join(Lang::En).join(", "));
            mark.name = Text::new(format!("{}（{zh}）", names[at].zh), format!("{} ({en})", names[at].en));
        }
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
    // The part first, in which bars of one indicator differ: where there is little room the end is cut.
    let name = |lang: Lang| {
        let part = fact.breakdown.as_ref().map(|part| format!("{} · ", part.name(lang))).unwrap_or_default();
        format!("{}\n{part}{}", view.region.short_name().get(lang), view.indicator.name.get(lang))
    };
    let label = |lang: Lang| {
        if view.unit.to.is_some() { view.quantity(lang) } else { view.value(lang) }
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

pub(super) fn choose_scale(marks: &[Mark]) -> AxisScale {
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

    fn marks(wanted: impl Fn(&FactView) -> bool) -> Option<FactMarks> {
        let collection = collection();
        let facts: Vec<usize> = collection.facts().filter(wanted).map(|view| view.at).collect();
        FactMarks::of(&collection, &facts, (facts.len() + 3, 14), false)
    }

    #[test]
    fn the_greatest_are_drawn_and_the_rest_is_counted() {
        let chart = marks(|view| view.unit.id == "yuan").unwrap();
        assert_eq!((chart.unit.as_str(), chart.left_out.apart), ("yuan", 3));
        assert!(chart.marks.is_sorted_by(|a, b| a.value >= b.value));
    }

    #[test]
    fn areas_are_converted_and_spans_are_drawn_on_powers_of_ten() {
        let chart = marks(|view| view.unit.dimension == "area").unwrap();
        assert_eq!((chart.unit.as_str(), chart.left_out.smaller), ("square-metre", 0));
        assert_eq!(chart.scale, AxisScale::Logarithmic);
        assert_eq!(chart.marks[0].value, 16_800_000_000.0);
    }

    #[test]
    fn nothing_gives_no_chart() {
        assert_eq!(marks(|_| false), None);
    }

    #[test]
    fn marks_of_one_name_say_in_what_they_differ() {
        let chart =
            marks(|view| view.region.id == "522300" && view.indicator.id == "relocated-people").unwrap();
        let names: std::collections::BTreeSet<&str> =
            chart.marks.iter().map(|mark| mark.name.en.as_str()).collect();
        assert_eq!(names.len(), chart.marks.len(), "{names:?}");
        assert!(names.iter().any(|name| name.contains("(achieved, undated)")), "{names:?}");
    }
}
