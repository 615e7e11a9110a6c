//! A fact in one line.

use super::fact::new_unit;
use super::state::Desk;
use crate::figure::{Printed, format_value};
use crate::snapshot::Lang;

impl Desk {
    /// The current number's fact in one line, for whoever decides: what is counted, how many, what is claimed, where, when.
    pub fn summary(&self, lang: Lang) -> String {
        let (fact, own) = (self.fact(), self.draft().vocabulary());
        let figure = self.suggestion(self.current()).map(|it| it.figure.as_str());
        let figure = figure.or(self.number().map(|number| number.figure.as_str())).unwrap_or_default();
        let id = |id: &Option<String>| id.clone().unwrap_or_default();
        let (unit, indicator) = (id(&fact.unit), id(&fact.indicator));
        let value = Printed::parse(figure).map(|printed| printed.value()).unwrap_or_default();
        let units = own.units.iter().chain(&self.collection().snapshot().units);
        let new = self
            .suggestion(self.current())
            .and_then(|it| new_unit(it, &fact, self.draft(), self.collection()));
        let unit = units.chain(new).find(|it| it.id == unit).map(|it| it.name_for(value).get(lang));
        let number = format_value(value, fact.bound, fact.approximate, lang);
        let indicators = own.indicators.iter().chain(&self.collection().snapshot().indicators);
        let region = |id: &Option<String>| {
            let mut all = own.regions.iter().chain(&self.collection().snapshot().regions);
            Some(all.find(|it| Some(&it.id) == id.as_ref())?.short_name().get(lang).to_owned())
        };
        let indicator =
            indicators.clone().find(|it| it.id == indicator).map(|it| it.name.get(lang).to_owned());
        let parts = [
            indicator,
            Some(format!("{number} {}", unit.unwrap_or_default()).trim_end().to_owned()),
            Some(fact.kind.name(lang).to_owned()),
            region(&fact.region),
            region(&fact.partner),
            fact.breakdown.as_ref().map(|part| part.name(lang).to_owned()),
            fact.period.as_ref().or(fact.as_of.as_ref()).map(|date| date.as_str().to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
