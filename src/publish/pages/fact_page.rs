//! The page of a fact: its figure as printed, what the print means, its record, its place, and its checks.

use serde_json::{Value, json};

use super::frame::{Content, Frame, without_nulls};
use super::path::{PagePath, fact_card};
use crate::audit::AuditResults;
use crate::changes::{Correction, Standing};
use crate::evidence::{FigureReading, RecordLine, RecordValue, checks_of, record};
use crate::publish::html::escape;
use crate::publish::metadata::of_collection;
use crate::share::ViewState;
use crate::snapshot::{Edtf, FactView};
use crate::words::{ChangesWords, EvidenceWords, changes, common, outlet_name, publish};

pub(super) fn write(
    frame: &Frame,
    view: &FactView,
    audit: &AuditResults,
    standing: Option<Standing>,
) -> String {
    let (lang, fact, collection) = (frame.lang, view.fact, frame.collection);
    let (words, reading) = (publish(lang), FigureReading::of(collection, *view));
    let value = view.value(lang);
    let unit = view.unit.name_for(fact.value).get(lang);
    let counted = view.subject(lang);
    let place = view.region.short_name().get(lang);
    let quantity = view.quantity(lang);
    let title =
        lang.pick(format!("{place}：{counted} {quantity}"), format!("{place}: {counted}, {quantity}"));
    let lines: String = record(collection, view, lang).iter().map(|line| write_line(frame, line)).collect();
    let checks: String = checks_of(&audit.checks, &fact.id)
        .into_iter()
        .map(|check| format!("<li><b>{}</b> {}", check.verdict.name(lang), escape(check.detail.get(lang))))
        .collect();
    let checks = listed(words.checks, &checks);
    let corrections: String = standing
        .map(|standing| standing.corrections(&fact.id))
        .unwrap_or_default()
        .iter()
        .map(|Correction { release, recoding, .. }| {
            let changed = ChangesWords::changed(lang, recoding);
            format!(
                "<li>{} <small>{}</small>",
                escape(&changed),
                escape(&ChangesWords::version(lang, release))
            )
        })
        .collect();
    let corrections = listed(changes(lang).corrections, &corrections);
    let report = frame.link(&PagePath::report(&view.report.id), &escape(view.report.title.get(lang)));
    let publisher = outlet_name(view.report, lang).map(|name| format!(" · {}", escape(&name)));
    let issued = view.report.issued.as_ref().map(|date| format!(" · {}", escape(&date.words(lang))));
    let body = format!(
        "<p class=where>{}\n<h1>{}</h1>\n<p class=figure><b>{}</b> {}\n<p class=printed>{} · {}\n\
         <dl>{lines}<dt>{}<dd>{report}{}{}</dl>\n{checks}{corrections}",
        frame.place(view.region),
        escape(&counted),
        escape(&value),
        escape(unit),
        escape(&reading.text(lang)),
        escape(&EvidenceWords::place(lang, view.report, fact.locator.offset)),
        words.report,
        publisher.unwrap_or_default(),
        issued.unwrap_or_default(),
    );
    let content = Content {
        made: of_collection(frame.collection, frame.lang),
        card: Some(fact_card(&fact.id, lang)),
        description: fact.text.get(lang).to_owned(),
        query: ViewState::of_fact(&fact.id).to_query(),
        linked_data: linked_data(frame, view, &title),
        title,
        body,
    };
    frame.write(&content)
}

/// A list under a heading; nothing where the list is empty.
fn listed(heading: &str, items: &str) -> String {
    if items.is_empty() { String::new() } else { format!("<h2>{heading}</h2><ul>{items}</ul>\n") }
}

fn write_line(frame: &Frame, line: &RecordLine) -> String {
    let lang = frame.lang;
    let value = match &line.value {
        RecordValue::Text(text, own) if *own == lang => escape(text),
        RecordValue::Text(text, own) => format!("<span lang={}>{}</span>", own.tag(), escape(text)),
        RecordValue::Indicator { name, definition } => {
            format!("{}<p>{}</p>", escape(name), escape(definition))
        }
        RecordValue::Kind(kind) => kind.name(lang).to_owned(),
        RecordValue::Region(id) => match frame.collection.region(id) {
            Some(region) => frame.place(region),
            None => escape(id),
        },
        RecordValue::Words(words) => escape(words),
        RecordValue::NotStated => common(lang).not_stated.to_owned(),
    };
    format!("<dt>{}<dd>{value}\n", line.term)
}

/// The fact as schema.org's `Observation`. A bound or an interval is no exact value, and is not written as one.
fn linked_data(frame: &Frame, view: &FactView, title: &str) -> Value {
    let (lang, fact, report) = (frame.lang, view.fact, view.report);
    let interval = view.interval();
    let mut value = json!({"@type": "QuantitativeValue", "unitText": view.unit.name.get(lang)});
    for (key, end) in [("minValue", interval.low()), ("maxValue", interval.high())] {
        if end.is_finite() {
            value[key] = json!(end);
        }
    }
    without_nulls(json!({
        "@context": "https://schema.org",
        "@type": "Observation",
        "@id": frame.own_address(),
        "name": title,
        "inLanguage": lang.tag(),
        "description": fact.text.get(lang),
        "observationAbout": {"@type": "AdministrativeArea", "name": view.region.name.get(lang), "identifier": view.region.id},
        "measuredProperty": {"@type": "Property", "name": view.indicator.name.get(lang), "description": view.indicator.definition.get(lang)},
        "value": value,
        "observationDate": fact.as_of.as_ref().or(fact.period.as_ref()).map(Edtf::as_str),
        "isBasedOn": {"@type": "Report", "name": report.title.get(lang), "publisher": report.publisher.as_ref().map(|name| name.get(lang)), "datePublished": report.issued.as_ref().map(Edtf::as_str)},
    }))
}
