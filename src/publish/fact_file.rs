//! One small file a fact, for pages that show a single number: what `<report-fact>` of `public/embed.js` reads.

use serde::Serialize;

use crate::snapshot::{Bound, Edtf, FactView, Kind, Text, write_value};

#[derive(Serialize)]
struct FactFile<'a> {
    id: &'a str,
    figure: &'a str,
    #[serde(serialize_with = "write_value")]
    value: f64,
    /// The unit's name, as it stands behind this value.
    unit: &'a Text,
    bound: Bound,
    approximate: bool,
    kind: Kind,
    text: &'a Text,
    /// The report's title.
    report: &'a Text,
    place: &'a Text,
    published: &'a Edtf,
}

/// The file of a fact in a collection of a date: a line of JSON.
pub fn write_fact(view: &FactView, published: &Edtf) -> String {
    let fact = view.fact;
    let file = FactFile {
        id: &fact.id,
        figure: &fact.figure,
        value: fact.value,
        unit: view.unit.name_for(fact.value),
        bound: fact.bound,
        approximate: fact.approximate,
        kind: fact.kind,
        text: &fact.text,
        report: &view.report.title,
        place: &view.region.name,
        published,
    };
    // Texts and finite numbers can be written.
    format!("{}\n", serde_json::to_string(&file).unwrap_or_default())
}
