//! The page of a region: every figure that the reports print of it, report by report.

use serde_json::json;

use super::frame::{Content, Frame};
use super::path::{PagePath, place_card};
use super::report_page::write_facts;
use crate::publish::html::escape;
use crate::publish::metadata::of_collection;
use crate::share::ViewState;
use crate::snapshot::{FactView, Region};
use crate::words::{PublishWords, publish};

pub(super) fn write(frame: &Frame, region: &Region) -> String {
    let (lang, collection) = (frame.lang, frame.collection);
    let facts: Vec<FactView> = collection.facts().filter(|view| view.region.id == region.id).collect();
    let parent =
        region.parent.as_ref().and_then(|id| collection.region(id)).map(|parent| frame.place(parent));
    let inside =
        collection.snapshot().regions.iter().filter(|inner| inner.parent.as_ref() == Some(&region.id));
    let around: Vec<String> = parent.into_iter().chain(inside.map(|inner| frame.place(inner))).collect();
    let sections: String = collection
        .snapshot()
        .reports
        .iter()
        .map(|report| {
            let own: Vec<&FactView> = facts.iter().filter(|view| view.report.id == report.id).collect();
            if own.is_empty() {
                return String::new();
            }
            let link = frame.link(&PagePath::report(&report.id), &escape(report.title.get(lang)));
            format!("<h2>{link}</h2>\n{}", write_facts(frame, &own, false))
        })
        .collect();
    let (name, count) = (region.name.get(lang), PublishWords::figures(lang, facts.len()));
    let title = lang.pick(format!("{name}：报告里的数字"), format!("{name}: figures in reports"));
    let content = Content {
        made: of_collection(frame.collection, frame.lang),
        card: Some(place_card(&region.id, lang)),
        description: lang
            .pick(format!("{name}：{count}，各有出处。"), format!("{name}: {count}, each with its source.")),
        query: ViewState::of_place(&region.id).to_query(),
        linked_data: json!({
            "@context": "https://schema.org", "@type": "AdministrativeArea", "@id": frame.own_address(),
            "name": name, "identifier": region.id, "inLanguage": lang.tag(),
        }),
        title,
        body: format!(
            "<p class=where>{}\n<h1>{}</h1>\n<p>{} {} · {count}\n{sections}",
            around.join(" · "),
            escape(name),
            publish(lang).code,
            escape(&region.id),
        ),
    };
    frame.write(&content)
}
