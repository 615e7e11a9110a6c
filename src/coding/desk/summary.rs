//! A fact in one line.

use super::fact::new_unit;
use super::state::Desk;
use crate::figure::{Printed, format_value};
use crate::snapshot::Lang;

impl Desk {
    /// The current number's fact in one line, for whoever decides: what is counted, how many, what is claimed, where, when.
    pub fn summary(&self, lang: Lang) -> String {
        let (fact, draft, collection) = (self.fact(), self.draft(), self.collection());
        let figure = self.suggestion(self.current()).map(|it| it.figure.as_str());
        let figure = figure.or(self.number().map(|number| number.figure.as_str())).unwrap_or_default();
        let value = Printed::parse(figure).map(|printed| printed.value()).unwrap_or_default();
        let new = || self.suggestion(self.current()).and_then(|it| new_unit(it, &fact, draft, collection));
        let unit = fact.unit.as_deref().and_then(|id| draft.unit(id, collection).or_else(new));
        let unit = unit.map(|it| it.name_for(value).get(lang));
        let number = format_value(value, fact.bound, fact.approximate, lang);
        let region = |id: &Option<String>| {
            Some(draft.region(id.as_deref()?, collection)?.short_name().get(lang).to_owned())
        };
        let indicator = fact.indicator.as_deref().and_then(|id| draft.indicator(id, collection));
        let parts = [
            indicator.map(|it| it.name.get(lang).to_owned()),
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
