//! A Frictionless Data Package: the tables as CSV with what they mean, a README and citations.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::readme::readme;
use super::{Kind, PackedFile, Table, Taken, facts_table, indicators_table, reports_table, to_csv};
use crate::share::{CiteStyle, Citing};
use crate::snapshot::{FactView, Lang, sha256};
use crate::words::ExportWords;

/// The files of a package of facts: `datapackage.json` (version 2), `facts.csv` with the `reports.csv` and
/// `indicators.csv` that it refers to, `README.md`, `CITATION.txt`, `CITATION.bib`. `link` makes the address of a fact's
/// evidence from its id.
pub fn data_package(
    citing: &Citing,
    facts: &[u32],
    taken: &Taken,
    link: impl Fn(&str) -> String,
) -> Vec<PackedFile> {
    let snapshot = citing.collection.snapshot();
    let views: Vec<FactView> = facts.iter().filter_map(|&at| citing.collection.get(at as usize)).collect();
    let named = |id: fn(&FactView) -> String| views.iter().map(id).collect::<HashSet<String>>();
    let reports = named(|view| view.report.id.clone());
    let indicators = named(|view| view.indicator.id.clone());
    let of_reports = || snapshot.reports.iter().filter(|report| reports.contains(&report.id));
    let of_indicators = snapshot.indicators.iter().filter(|indicator| indicators.contains(&indicator.id));
    let tables = [
        ("facts.csv", facts_table(views.iter().copied(), link)),
        ("reports.csv", reports_table(of_reports())),
        ("indicators.csv", indicators_table(of_indicators)),
    ];
    let title = |lang: Lang| match taken {
        Taken::Whole => snapshot.title.get(lang).to_owned(),
        Taken::Selection(count) => ExportWords::part_of(lang, snapshot.title.get(lang), *count),
    };
    let texts: Vec<PackedFile> =
        tables.iter().map(|(path, table)| PackedFile { path, text: to_csv(table, false) }).collect();
    let resources: Vec<Value> =
        tables.iter().zip(&texts).map(|((path, table), file)| resource(path, table, &file.text)).collect();
    let cited = |style: CiteStyle| -> Vec<String> {
        let of_reports = of_reports().map(|report| citing.report(report).write(style));
        std::iter::once(citing.collection().write(style)).chain(of_reports).collect()
    };
    let sources: Vec<Value> =
        of_reports().map(|report| json!({ "title": citing.report(report).sentence })).collect();
    let mut description = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": snapshot.id.replace('/', "-"),
        "title": title(citing.lang),
        "description": snapshot.description.get(citing.lang),
        "homepage": citing.link,
        "created": format!("{}T00:00:00Z", snapshot.published.as_str()),
        "licenses": [{ "name": snapshot.license }],
        "keywords": snapshot.domains.iter().map(|domain| domain.name.en.clone()).collect::<Vec<_>>(),
        "sources": sources,
        "resources": resources,
    });
    if let Some(version) = &snapshot.version {
        description["version"] = json!(version);
    }
    if let Some(creator) = &snapshot.creator {
        description["contributors"] = json!([{ "title": creator.get(citing.lang), "roles": ["creator"] }]);
    }
    if let Some(pin) = citing.pin {
        description["snapshot"] = json!(format!("sha256:{}", pin.hash));
    }
    let all: Vec<&Table> = tables.iter().map(|(_, table)| table).collect();
    let head = [
        PackedFile { path: "datapackage.json", text: format!("{description:#}\n") },
        PackedFile { path: "README.md", text: format!("{}\n", readme(title, citing, &all)) },
        PackedFile { path: "CITATION.txt", text: format!("{}\n", cited(CiteStyle::Plain).join("\n")) },
        PackedFile { path: "CITATION.bib", text: format!("{}\n", cited(CiteStyle::Bibtex).join("\n\n")) },
    ];
    head.into_iter().chain(texts).collect()
}

/// A table as the package describes it.
fn resource(path: &str, table: &Table, text: &str) -> Value {
    let fields: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                Kind::Text => "string",
                Kind::Number => "number",
                Kind::Whole => "integer",
                Kind::Flag => "boolean",
            };
            let mut field = json!({
                "name": column.name,
                "type": kind,
                "title": column.zh,
                "description": column.en,
            });
            if column.name == "id" {
                field["constraints"] = json!({ "required": true, "unique": true });
            }
            field
        })
        .collect();
    let mut schema = json!({ "fields": fields, "primaryKey": ["id"], "missingValues": [""] });
    if table.name == "facts" {
        schema["foreignKeys"] = json!([
            { "fields": ["report"], "reference": { "resource": "reports", "fields": ["id"] } },
            { "fields": ["indicator"], "reference": { "resource": "indicators", "fields": ["id"] } },
        ]);
    }
    json!({
        "name": table.name,
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": text.len(),
        "hash": format!("sha256:{}", sha256(text)),
        "schema": schema,
    })
}
