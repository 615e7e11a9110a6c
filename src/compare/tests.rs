//! Tests of the room as a whole: small collections for the rules, the five reports for the result.

mod alignment;
mod columns;
mod concepts;
mod flows;
mod guard;
mod normalisation;
mod pairs;
mod properties;
mod sentences;
mod suggestions;

use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::figure::Printed;
use crate::snapshot::{Collection, FactView, Kind, Lang, Level, Question};

/// The five reports.
fn reports() -> CompareIndex {
    let text = include_str!("../../data/snapshot.json");
    CompareIndex::of(Arc::new(Collection::open(text).expect("the project's data are valid")))
}

/// A small collection: a province with two counties, one of which has a community; a third county elsewhere.
/// Each fact names only what differs from "1,000 attendances at training in county A, of 2020, done".
fn collection(facts: &[(&str, Value)]) -> CompareIndex {
    collection_with(facts, &json!([]))
}

pub(crate) fn collection_with(facts: &[(&str, Value)], relations: &Value) -> CompareIndex {
    let text = |name: &str| json!({"zh": format!("{name}（中）"), "en": name});
    let report = |id: &str, issued: Value| {
        json!({"id": id, "title": text(id), "publisher": null, "author": null, "issued": issued,
            "language": "zh-Hans", "about": [], "summary": text("summary"),
            "source": {"sha256": "0".repeat(64), "characters": 1000}})
    };
    let region = |id: &str, name: &str, level: &str, parent: Value| json!({"id": id, "vintage": 2020, "name": text(name), "level": level, "parent": parent});
    let unit = |id: &str, name: &str, dimension: &str| json!({"id": id, "name": text(name), "dimension": dimension, "discrete": true});
    let indicator = |id: &str, unit: &str, measure: &str, population: Value| {
        json!({"id": id, "name": text(id), "definition": text(id), "domain": "work", "unit": unit,
            "measure": measure, "additive": measure != "rate" && measure != "norm", "population": population})
    };
    let fact = |(id, patch): &(&str, Value)| {
        let mut fact = json!({"id": id, "report": "report-2020", "region": "110101", "partner": null,
            "indicator": "training", "breakdown": null, "figure": "1000", "unit": "attendance", "bound": "exact",
            "approximate": false, "kind": "achieved", "period": "2020", "as_of": null, "text": text(id),
            "locator": {"offset": 0, "prefix": "", "suffix": ""}, "note": null});
        for (key, value) in patch.as_object().expect("a patch") {
            fact[key] = value.clone();
        }
        let figure = Printed::parse(fact["figure"].as_str().unwrap_or_default()).expect("a figure");
        fact["value"] = json!(figure.value());
        fact
    };
    let mut mu = unit("mu", "mu", "area");
    mu["to"] = json!("square-metre");
    mu["factor"] = json!(666.6667);
    let document = json!({
        "format": "report-snapshot/1", "id": "small", "title": text("small"), "description": text("small"),
        "license": "CC0-1.0", "published": "2024-01-01",
        "reports": [report("report-2020", json!("2020-03-01")), report("report-2022", json!("2022-03-01"))],
        "regions": [
            region("110000", "Province", "province", Value::Null),
            region("110101", "County A", "county", json!("110000")),
            region("110101/square", "Square Community", "community", json!("110101")),
            region("110102", "County B", "county", json!("110000")),
            region("120101", "County C", "county", Value::Null),
            region("130101", "Empty County", "county", Value::Null)
        ],
        "domains": [{"id": "work", "name": text("Work")}, {"id": "land", "name": text("Land")}],
        "units": [
            unit("attendance", "attendances", "attendances"), unit("person", "people", "people"),
            unit("household", "households", "households"), unit("yuan-per-month", "yuan a month", "wage"),
            unit("percent", "%", "share"), unit("square-metre", "m²", "area"), mu,
            unit("plot", "plots", "area")
        ],
        "populations": [
            {"id": "relocated", "name": text("Relocated people"), "people": "movers", "households": "homes"},
            {"id": "poor", "name": text("Poor people")}
        ],
        "indicators": [
            indicator("training", "attendance", "cumulative", json!("relocated")),
            indicator("training-people", "person", "cumulative", json!("poor")),
            indicator("employed", "person", "stock", json!("relocated")),
            indicator("employed-ever", "person", "cumulative", json!("relocated")),
            indicator("movers", "person", "stock", json!("relocated")),
            indicator("homes", "household", "stock", json!("relocated")),
            indicator("wage", "yuan-per-month", "rate", Value::Null),
            indicator("literacy", "percent", "rate", Value::Null),
            indicator("least-in-work", "person", "norm", Value::Null),
            {"id": "orchards", "name": text("orchards"), "definition": text("orchards"), "domain": "land",
                "unit": "mu", "measure": "stock", "additive": true}
        ],
        "facts": facts.iter().map(fact).collect::<Vec<_>>(),
        "relations": relations
    });
    CompareIndex::of(Arc::new(Collection::open(&document.to_string()).expect("a valid collection")))
}

fn fact<'a>(index: &'a CompareIndex, id: &str) -> FactView<'a> {
    index.collection().find(id).expect("a fact")
}

fn row<'a>(index: &CompareIndex, comparison: &'a Comparison, indicator: &str) -> &'a Row {
    let is_it = |row: &&Row| index.indicator(row.indicator).is_some_and(|own| own.id == indicator);
    comparison.rows.iter().find(is_it).expect("a row")
}
