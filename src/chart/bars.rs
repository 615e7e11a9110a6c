//! Bars of comparable figures: one axis a row, or one axis for all rows of a unit.
//!
//! In: a [`compare::CommonScale`], which only comparable figures have. Out: places between 0 and 1 on an axis. A row
//! that may not be compared has no scale, and so no bar.

use super::{AxisScale, FactMarks, Form, Mark};
use crate::compare::{self, CompareIndex, Comparison, Placed};
use crate::figure::Interval;
use crate::snapshot::{Collection, Text, in_base_unit};

/// One region's figure on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The column of its region.
    pub cell: usize,
    /// The fact's place in the collection.
    pub fact: usize,
    /// Where the certain part ends, 0 to 1.
    pub low: f64,
    /// Where the possible part ends, 0 to 1; the same as `low` where there is no upper end.
    pub high: f64,
    /// What kind of figure it is.
    pub form: Form,
}

/// What places mean: the ends and some values between.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Bars from zero, or dots on powers of ten.
    pub scale: AxisScale,
    /// Values with their places, 0 to 1, first and last at the ends.
    pub ticks: Vec<(f64, f64)>,
}

/// The bars of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The row's place in the comparison.
    pub row: usize,
    /// One a comparable figure, in the order of the columns.
    pub bars: Vec<Bar>,
}

/// Panels that share an axis because they share a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Multiples {
    /// The unit.
    pub unit: Text,
    /// Their axis.
    pub axis: Axis,
    /// One a comparable row, in the comparison's order.
    pub panels: Vec<Panel>,
}

/// What panels that share an axis are about: where two comparisons have equal keys, only the bars differ.
#[derive(Debug, Clone, PartialEq)]
pub struct MultiplesKey {
    /// Their unit.
    pub unit: Text,
    /// For each panel its row, and the place of the row's indicator in the document's order.
    pub rows: Vec<(usize, usize)>,
}

impl Multiples {
    /// What the panels of a comparison are about.
    pub fn key(&self, comparison: &Comparison) -> MultiplesKey {
        let rows = self.panels.iter().map(|panel| (panel.row, comparison.rows[panel.row].indicator));
        MultiplesKey { unit: self.unit.clone(), rows: rows.collect() }
    }
}

/// Every way in which one of the bars says what kind of figure it is: what a legend must explain.
pub fn forms_of(multiples: &[Multiples]) -> Form {
    let bars = multiples.iter().flat_map(|group| &group.panels).flat_map(|panel| &panel.bars);
    bars.fold(Form::default(), |all, bar| Form {
        open_above: all.open_above | bar.form.open_above,
        open_below: all.open_below | bar.form.open_below,
        soft: all.soft | bar.form.soft,
        hollow: all.hollow | bar.form.hollow,
    })
}

/// The greatest ratio of two ends that bars from zero still show.
const SPAN_OF_BARS: f64 = 100.0;

impl Axis {
    /// The axis on which some quantities stand.
    fn of<'a>(quantities: impl Iterator<Item = &'a Interval>) -> Self {
        let (mut least, mut greatest) = (f64::INFINITY, 0.0_f64);
        for quantity in quantities {
            least = least.min(quantity.low());
            greatest = greatest.max(upper_end(quantity));
        }
        if least > 0.0 && greatest / least > SPAN_OF_BARS {
            let (first, last) = (least.log10().floor(), greatest.log10().ceil());
            let ticks = (first as i32..=last as i32)
                .map(|power| (10f64.powi(power), (f64::from(power) - first) / (last - first)))
                .collect();
            return Self { scale: AxisScale::Logarithmic, ticks };
        }
        let step = step_for(greatest);
        let count = (greatest / step).ceil().max(1.0);
        let ticks = (0..=count as usize).map(|at| (at as f64 * step, at as f64 / count)).collect();
        Self { scale: AxisScale::Linear, ticks }
    }

    /// Where a value stands, 0 to 1.
    fn place(&self, value: f64) -> f64 {
        let (Some((first, _)), Some((last, _))) = (self.ticks.first(), self.ticks.last()) else { return 0.0 };
        let place = match self.scale {
            AxisScale::Linear => value / last,
            AxisScale::Logarithmic => (value / first).log10() / (last / first).log10(),
        };
        place.clamp(0.0, 1.0)
    }

    fn bars(&self, index: &CompareIndex, placed: &[Placed]) -> Vec<Bar> {
        let bar = |placed: &Placed| {
            let quantity = placed.quantity();
            let form = index.collection().get(placed.fact()).map(|view| Form::of(&view)).unwrap_or_default();
            Bar {
                cell: placed.cell(),
                fact: placed.fact(),
                low: self.place(quantity.low()),
                high: self.place(upper_end(&quantity)),
                form,
            }
        };
        placed.iter().map(bar).collect()
    }
}

/// The bars of one row, on an axis of their own that begins at zero and ends at the greatest.
pub fn bars_of(index: &CompareIndex, scale: &compare::CommonScale) -> Vec<Bar> {
    let greatest = scale.placed().iter().map(|placed| upper_end(&placed.quantity())).fold(0.0, f64::max);
    let last = if greatest > 0.0 { greatest } else { 1.0 };
    let axis = Axis { scale: AxisScale::Linear, ticks: vec![(0.0, 0.0), (last, 1.0)] };
    axis.bars(index, scale.placed())
}

/// The comparable rows as small multiples: those of one unit share an axis.
pub fn multiples_of(index: &CompareIndex, comparison: &Comparison) -> Vec<Multiples> {
    let mut groups: Vec<(&compare::CommonScale, Vec<usize>)> = Vec::new();
    let scales = comparison.rows.iter().enumerate().filter_map(|(row, of)| Some((row, of.scale()?)));
    for (row, scale) in scales {
        match groups.iter_mut().find(|(known, _)| known.unit_id() == scale.unit_id()) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((scale, vec![row])),
        }
    }
    let placed = |row: usize| comparison.rows[row].scale().map_or(&[][..], compare::CommonScale::placed);
    let group = |(scale, rows): (&compare::CommonScale, Vec<usize>)| {
        let quantities: Vec<Interval> =
            rows.iter().flat_map(|&row| placed(row)).map(Placed::quantity).collect();
        let axis = Axis::of(quantities.iter());
        let panels = rows.iter().map(|&row| Panel { row, bars: axis.bars(index, placed(row)) }).collect();
        Multiples { unit: scale.unit().clone(), axis, panels }
    };
    groups.into_iter().map(group).collect()
}

/// The marks of a chart on an axis of their own: from zero, or on powers of ten.
pub fn axis_of_marks(collection: &Collection, marks: &FactMarks) -> (Axis, Vec<Bar>) {
    let quantity = |mark: &Mark| {
        let view = collection.get(mark.at as usize);
        view.map_or(Interval::point(mark.value), |view| in_base_unit(view.unit, view.interval()).1)
    };
    let quantities: Vec<Interval> = marks.marks.iter().map(quantity).collect();
    let axis = Axis::of(quantities.iter());
    let bar = |(row, (mark, quantity)): (usize, (&Mark, &Interval))| Bar {
        cell: row,
        fact: mark.at as usize,
        low: axis.place(quantity.low()),
        high: axis.place(upper_end(quantity)),
        form: mark.form,
    };
    let bars = marks.marks.iter().zip(&quantities).enumerate().map(bar).collect();
    (axis, bars)
}

fn upper_end(quantity: &Interval) -> f64 {
    if quantity.is_unbounded() { quantity.low() } else { quantity.high() }
}

/// A round step that divides an axis into two to five.
fn step_for(greatest: f64) -> f64 {
    if greatest <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf((greatest / 4.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|by| by * power)
        .find(|step| greatest / step <= 5.0)
        .unwrap_or(power)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::compare::Normalisation;

    fn index() -> CompareIndex {
        let text = include_str!("../../data/snapshot.json");
        CompareIndex::of(Arc::new(Collection::open(text).unwrap()))
    }

    #[test]
    fn only_comparable_rows_have_bars_and_one_unit_has_one_axis() {
        let index = index();
        let comparison = index.align(&["522700", "140929", "522300"], Normalisation::AsPrinted);
        let multiples = multiples_of(&index, &comparison);
        let drawn: Vec<usize> =
            multiples.iter().flat_map(|each| &each.panels).map(|panel| panel.row).collect();
        let comparable = (0..comparison.rows.len()).filter(|&row| comparison.rows[row].scale().is_some());
        assert_eq!(
            {
                let mut drawn = drawn.clone();
                drawn.sort_unstable();
                drawn
            },
            comparable.collect::<Vec<_>>()
        );
        assert!(!drawn.is_empty());
        for (i, one) in multiples.iter().enumerate() {
            assert!(multiples[..i].iter().all(|other| other.unit != one.unit), "{:?}", one.unit);
        }
    }

    #[test]
    fn a_bar_is_as_many_times_as_long_as_the_sentence_says() {
        let index = index();
        let comparison = index.align(&["522700", "522300"], Normalisation::AsPrinted);
        let mut scales = comparison.rows.iter().filter_map(|row| row.scale());
        let centres = bars_of(&index, scales.next().unwrap());
        assert_eq!(centres[0].low, 1.0);
        assert!((centres[0].low / centres[1].low - 2.75).abs() < 0.001);
    }

    proptest! {
        #[test]
        fn an_axis_keeps_the_order_of_what_stands_on_it(values in prop::collection::vec(0.001..1e9f64, 2..6)) {
            let quantities: Vec<Interval> = values.iter().copied().map(Interval::point).collect();
            let axis = Axis::of(quantities.iter());
            prop_assert!(axis.ticks.len() >= 2);
            prop_assert!(axis.ticks.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
            for (a, b) in values.iter().zip(&values[1..]) {
                prop_assert_eq!(a < b, axis.place(*a) < axis.place(*b));
            }
        }
    }
}
