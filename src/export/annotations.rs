//! Facts as W3C Web Annotations: what a figure is, on the place where it is printed.

use serde_json::{Value, json};

use crate::share::Citing;
use crate::snapshot::FactView;

/// Facts as an annotation collection in JSON-LD (Web Annotation Data Model of 2017). Each is found by its position, in
/// Unicode characters of the source text, and by the figure with what stands around it. `link` makes the address of a
/// fact's evidence from its id; a report whose address is not known is named by its hash.
pub fn to_annotations(citing: &Citing, facts: &[u32], link: impl Fn(&str) -> String) -> String {
    let views = facts.iter().filter_map(|&at| citing.collection.get(at as usize));
    let items: Vec<Value> = views.map(|view| annotation(citing, &view, link(&view.fact.id))).collect();
    let snapshot = citing.collection.snapshot();
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": citing.link,
        "type": "AnnotationCollection",
        "label": snapshot.title.get(citing.lang),
        "rights": snapshot.license,
        "total": items.len(),
        "first": { "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    format!("{collection:#}\n")
}

fn annotation(citing: &Citing, view: &FactView, link: String) -> Value {
    let (fact, report, lang) = (view.fact, view.report, citing.lang);
    let print = &fact.locator;
    let end = print.offset + fact.figure.chars().count();
    let said = format!("{} {}", view.value(lang), view.unit.name_for(fact.value).get(lang));
    let source = report.url.clone().unwrap_or_else(|| format!("urn:sha256:{}", report.source.sha256));
    json!({
        "id": link,
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "value": format!("{}: {said}", view.indicator.name.get(lang)),
                "language": lang.tag(),
                "format": "text/plain",
                "purpose": "describing",
            },
            { "id": link, "format": "text/html", "purpose": "linking" },
        ],
        "target": {
            "source": {
                "id": source,
                "type": "Text",
                "format": "text/plain",
                "language": report.language,
            },
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": fact.figure,
                    "prefix": print.prefix,
                    "suffix": print.suffix,
                },
                { "type": "TextPositionSelector", "start": print.offset, "end": end },
            ],
        },
    })
}
