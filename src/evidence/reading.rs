//! What a printed figure means.

use crate::figure::Interval;
use crate::snapshot::{Collection, FactView, Lang, Unit, in_base_unit};
use crate::words::{EvidenceWords, evidence};

/// A figure as every value that it can stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureReading<'a> {
    view: FactView<'a>,
    /// In the fact's own unit.
    pub interval: Interval,
    /// In the unit that its own converts to, where it does.
    pub converted: Option<(Interval, &'a Unit)>,
}

impl<'a> FigureReading<'a> {
    /// The reading of a fact.
    pub fn of(collection: &'a Collection, view: FactView<'a>) -> Self {
        let interval = view.interval();
        let (base, converted) = in_base_unit(view.unit, interval);
        // Schools are organisations one by one: nothing is converted that a reader could not count.
        let base =
            collection.unit(base).filter(|base| base.id != view.unit.id && view.unit.factor != Some(1.0));
        Self { view, interval, converted: base.map(|base| (converted, base)) }
    }

    /// What the print means, in words.
    ///
    /// ```
    /// use relocation_explorer::evidence::FigureReading;
    /// use relocation_explorer::snapshot::{Collection, Lang};
    /// let collection = Collection::built_in().unwrap();
    /// let fact = collection.facts().find(|view| view.fact.figure == "12.79萬").unwrap();
    /// let reading = FigureReading::of(&collection, fact).text(Lang::En);
    /// assert_eq!(reading, "printed as “12.79萬”, that is 127,850 to just under 127,950 people");
    /// ```
    pub fn text(&self, lang: Lang) -> String {
        let unit = self.view.unit.name_for_interval(&self.interval).get(lang);
        EvidenceWords::reading(lang, &self.view.fact.figure, &self.interval.describe(lang), unit)
    }

    /// The same in the unit that the fact's own converts to, in words.
    pub fn conversion(&self, lang: Lang) -> Option<String> {
        let (interval, unit) = self.converted?;
        let unit = unit.name_for_interval(&interval).get(lang);
        Some(format!("{} {} {unit}", evidence(lang).converted, interval.describe(lang)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::*;

    #[test]
    fn a_figure_is_converted_where_its_unit_converts_and_only_there() {
        let collection = built_in();
        for view in collection.facts() {
            let reading = FigureReading::of(&collection, view);
            assert_eq!(
                reading.converted.map(|(_, unit)| &unit.id),
                view.unit.to.as_ref().filter(|_| view.unit.factor != Some(1.0)),
                "{}",
                view.fact.id
            );
            assert!(reading.interval.low() <= view.fact.value && view.fact.value <= reading.interval.high());
        }
    }

    #[test]
    fn a_conversion_says_its_unit() {
        let collection = built_in();
        let area = collection
            .facts()
            .find(|view| view.unit.to.as_deref() == Some("square-metre"))
            .expect("an area is converted");
        let text = FigureReading::of(&collection, area).conversion(Lang::En).expect("it is converted");
        assert!(text.starts_with("that is ") && text.ends_with(" m²"), "{text}");
    }
}
