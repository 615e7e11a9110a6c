//! A Frictionless Data Package: the tables as CSV with what they mean, a README and citations.

use serde_json::{Value, json};

use super::gathered::Gathered;
use super::readme::readme;
use super::{Kind, PackedFile, Table, Taken, to_csv};
use crate::share::{Citation, CiteStyle, Citing};
use crate::snapshot::{Lang, sha256};
use crate::words::ExportWords;

/// The paths of the tables, in their order.
const PATHS: [&str; 3] = ["facts.csv", "reports.csv", "indicators.csv"];

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
    let gathered = Gathered::of(citing.collection, facts);
    let tables = gathered.tables(link);
    let title = |lang: Lang| match taken {
        Taken::Whole => snapshot.title.get(lang).to_owned(),
        Taken::Selection(count) => ExportWords::part_of(lang, snapshot.title.get(lang), *count),
    };
    let texts = PATHS.into_iter().zip(&tables);
    let texts: Vec<PackedFile> =
        texts.map(|(path, table)| PackedFile { path, text: to_csv(table, false) }).collect();
    let resources: Vec<Value> =
        tables.iter().zip(&texts).map(|(table, file)| resource(file.path, table, &file.text)).collect();
    let reports: Vec<Citation> = gathered.reports.iter().map(|report| citing.report(report)).collect();
    let cited = |style: CiteStyle| -> Vec<String> {
        let of_reports = reports.iter().map(|report| report.write(style));
        std::iter::once(citing.collection().write(style)).chain(of_reports).collect()
    };
    let sources: Vec<Value> = reports.iter().map(|report| json!({ "title": report.sentence })).collect();
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
    let head = [
        PackedFile { path: "datapackage.json", text: format!("{description:#}\n") },
        PackedFile { path: "README.md", text: format!("{}\n", readme(title, citing, &tables)) },
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
