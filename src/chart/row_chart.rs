//! A row of a comparison as a chart of its own: only what the guard lets stand on one axis.

use std::sync::Arc;

use super::marks::choose_scale;
use super::{
    FactMarks, Form, Frame, Mark, Multiples, Omitted, Palette, Picture, draw_marks, hue_of, multiples_of,
};
use crate::compare::{CompareIndex, Comparison, Placed};
use crate::figure::Interval;
use crate::snapshot::{Lang, Text};

/// A row that compares, with a mark a place.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChart {
    comparison: Arc<Comparison>,
    row: Multiples,
    marks: FactMarks,
}

/// Ends that are farther apart than this are seen to be.
const SOFT: f64 = 1.02;

impl RowChart {
    /// The chart of a row, by its place; none where that does not compare.
    pub fn of(index: &CompareIndex, comparison: &Arc<Comparison>, row: usize) -> Option<Self> {
        let scale = comparison.rows.get(row)?.scale()?;
        let groups = multiples_of(index, comparison);
        let (group, panel) = groups
            .iter()
            .flat_map(|group| group.panels.iter().map(move |panel| (group, panel)))
            .find(|(_, panel)| panel.row == row)?;
        let alone = Multiples { panels: vec![panel.clone()], ..group.clone() };
        let marks: Vec<Mark> =
            scale.placed().iter().filter_map(|placed| mark(index, comparison, placed)).collect();
        let marks = FactMarks {
            unit: scale.unit_id().to_owned(),
            unit_name: scale.unit().clone(),
            scale: choose_scale(&marks),
            left_out: Omitted::default(),
            marks,
        };
        Some(Self { comparison: Arc::clone(comparison), row: alone, marks })
    }

    /// The unit of its axis.
    pub fn unit(&self) -> &Text {
        &self.marks.unit_name
    }

    /// The picture.
    pub fn draw(&self, frame: Frame, palette: &Palette, lang: Lang) -> Picture {
        Picture { option: draw_marks(&self.marks, frame, palette, lang), height: frame.height(&self.marks) }
    }

    /// The place in the document of the fact behind a mark.
    pub fn fact_at(&self, mark: usize) -> Option<u32> {
        self.marks.marks.get(mark).map(|mark| mark.at)
    }

    /// The comparison that the row is of, and the row.
    pub(super) fn told(&self) -> (Arc<Comparison>, Multiples) {
        (Arc::clone(&self.comparison), self.row.clone())
    }
}

/// The mark of a place, named by it. What was divided says what came of it, and is soft where that is not sharp.
fn mark(index: &CompareIndex, comparison: &Comparison, placed: &Placed) -> Option<Mark> {
    let collection = index.collection();
    let view = collection.get(placed.fact())?;
    let region = comparison.regions.get(placed.cell())?;
    let quantity = placed.quantity();
    let form = Form::of(&view);
    let is_divided = placed.divisor().is_some();
    let label = |lang: Lang| if is_divided { placed.text(lang) } else { view.value(lang) };
    Some(Mark {
        at: view.at as u32,
        region: collection.links(view.at).region,
        hue: hue_of(collection, &region.region),
        value: if is_divided { middle(&quantity) } else { view.fact.value * view.unit.factor.unwrap_or(1.0) },
        name: region.short.clone(),
        label: Text::new(label(Lang::Zh), label(Lang::En)),
        form: Form { soft: form.soft || is_divided && quantity.high() > quantity.low() * SOFT, ..form },
    })
}

fn middle(quantity: &Interval) -> f64 {
    if quantity.is_unbounded() { quantity.low() } else { (quantity.low() + quantity.high()) / 2.0 }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::compare::Normalisation;
    use crate::snapshot::Collection;

    /// In every comparison of two places that reports are about, in every way: a chart where the guard allows one and nowhere else, with as many
    /// marks as figures that it allows, each within what its figure says.
    #[test]
    fn a_row_has_a_chart_where_it_compares_and_marks_within_their_figures() {
        let index = CompareIndex::of(Arc::new(Collection::built_in().unwrap()));
        let mut drawn = 0;
        let reports = &index.collection().snapshot().reports;
        let places: Vec<&String> = reports.iter().flat_map(|report| &report.about).collect();
        let pairs = places.iter().flat_map(|one| places.iter().map(move |other| [*one, *other]));
        for pair in pairs.filter(|[one, other]| one < other) {
            for normalisation in Normalisation::ALL {
                let comparison = Arc::new(index.align(&pair, normalisation));
                for (at, row) in comparison.rows.iter().enumerate() {
                    let chart = RowChart::of(&index, &comparison, at);
                    let Some(scale) = row.scale() else {
                        assert_eq!(chart, None);
                        continue;
                    };
                    let chart = chart.expect("it compares");
                    assert_eq!(chart.marks.marks.len(), scale.placed().len());
                    for (mark, placed) in chart.marks.marks.iter().zip(scale.placed()) {
                        let (low, high) = (placed.quantity().low(), placed.quantity().high());
                        let within = mark.value >= low * 0.999 && mark.value <= high * 1.001;
                        assert!(within, "{mark:?} {placed:?}");
                    }
                    assert_eq!(chart.fact_at(0), Some(scale.placed()[0].fact() as u32));
                    drawn += 1;
                }
            }
        }
        assert!(drawn > 2, "{drawn}");
    }
}
