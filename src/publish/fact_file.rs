//! One small file a fact, for pages that show a single number: what `<report-fact>` of `public/embed.js` reads.

use serde::Serialize;

use crate::snapshot::{Bound, Edtf, FactView, Kind, Lang, Text, write_value};
use crate::words::outlet_name;

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
    /// The report's title as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    printed: Option<String>,
    /// Who published the report first, else who reprinted it.
    publisher: Option<Text>,
    /// When.
    issued: Option<&'a Edtf>,
    /// The part of the report that prints it, and the characters before it.
    section: Option<Text>,
    offset: usize,
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
        printed: view.report.printed_title(),
        publisher: outlet_name(view.report, Lang::Zh)
            .zip(outlet_name(view.report, Lang::En))
            .map(|(zh, en)| Text::new(zh, en)),
        issued: view.report.issued.as_ref(),
        section: (view.report.section_at(fact.locator.offset))
            .map(|section| Text::new(section.zh.clone(), section.en.clone())),
        offset: fact.locator.offset,
        place: &view.region.name,
        published,
    };
    // Texts and finite numbers can be written.
    format!("{}\n", serde_json::to_string(&file).unwrap_or_default())
}
