//! The page of a report: what it is, what it says in our own words, and every figure coded from it.

use serde_json::json;

use super::frame::{Content, Frame, without_nulls};
use super::path::PagePath;
use crate::publish::html::escape;
use crate::query::Facet;
use crate::share::{Citing, View, ViewState};
use crate::snapshot::{Edtf, FactView, Report, Text};
use crate::words::PublishWords;

pub(super) fn write(frame: &Frame, report: &Report, facts: &[FactView]) -> String {
    let (lang, collection) = (frame.lang, frame.collection);
    let about = report.about.iter().filter_map(|id| collection.region(id)).map(|region| frame.place(region));
    let about: Vec<String> = about.collect();
    let (title, summary) = (report.title.get(lang), report.summary.get(lang));
    let mut state = ViewState { view: View::Explore, ..ViewState::default() };
    state.selection.toggle(Facet::Report, &report.id);
    let name = |text: Option<&Text>| text.map(|text| text.get(lang).to_owned());
    // How to cite a report asks for nothing of the data's own.
    let citing = Citing { collection, pin: None, link: String::new(), accessed: None, lang };
    let content = Content {
        card: None,
        made: (name(report.author.as_ref()).or(name(report.publisher.as_ref())), report.issued.clone()),
        title: title.to_owned(),
        description: summary.to_owned(),
        query: state.to_query(),
        linked_data: without_nulls(json!({
            "@context": "https://schema.org", "@type": "Report", "@id": frame.own_address(),
            "name": title, "abstract": summary, "inLanguage": report.language,
            "publisher": name(report.publisher.as_ref()), "author": name(report.author.as_ref()),
            "datePublished": report.issued.as_ref().map(Edtf::as_str),
        })),
        body: format!(
            "<p class=where>{}\n<h1>{}</h1>\n<p>{}\n<p>{}\n<h2>{}</h2>\n{}",
            about.join(" · "),
            escape(title),
            escape(&citing.report(report).sentence),
            escape(summary),
            PublishWords::figures(lang, facts.len()),
            write_facts(frame, &facts.iter().collect::<Vec<_>>(), true),
        ),
    };
    frame.write(&content)
}

/// So many figures a page lists; the explorer lists all.
const LISTED: usize = 19;

/// Some facts as a list, each with its page; with their places where those are not the page's own.
pub(super) fn write_facts(frame: &Frame, facts: &[&FactView], with_place: bool) -> String {
    let lang = frame.lang;
    let item = |view: &&FactView| {
        let fact = view.fact;
        let place = match with_place {
            true => format!("{} · ", escape(view.region.short_name().get(lang))),
            false => String::new(),
        };
        let value = frame.link(&PagePath::fact(&fact.id), &escape(&view.quantity(lang)));
        format!(
            "<li>{place}{} {value} <small>{}</small>\n",
            escape(&view.subject(lang)),
            fact.kind.name(lang)
        )
    };
    let listed: String = facts.iter().take(LISTED).map(item).collect();
    let more = match facts.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!("<p>{}\n", PublishWords::more(lang, more)),
    };
    format!("<ul>{listed}</ul>\n{more}")
}
