//! Each report's record.

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::query::Facet;
use relocation_explorer::snapshot::{Collection, Lang, Report, Text};

use crate::ui::citing::with_citing;
use crate::ui::explorer::{CiteSubject, Explorer, ShareSubject};
use crate::ui::widgets::{CopyButton, Go, RegionName, Shortened, quoting, spoken, to_facts};
use relocation_explorer::words::{self, common};

/// So many records are shown at first.
const RECORDS: usize = 12;
/// So many digits of a hash are shown at first.
const HASH: usize = 12;

/// The records of all reports.
#[component]
pub fn Records() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::sources(lang);
    let data = Explorer::get().data.get_value();
    let facts = data.collection.count_by_report();
    let list = Shortened::of(facts.len(), RECORDS);
    let records = list.entries(move |at| record(&data.collection, at, facts[at], lang));
    view! {
        <section class="records" id="records">
            <h2>{words.reports}</h2>
            {records}
            {list.more()}
        </section>
    }
    .into_any()
}

fn record(collection: &Collection, at: usize, facts: usize, lang: Lang) -> AnyView {
    let explorer = Explorer::get();
    let report = &collection.snapshot().reports[at];
    let words = words::sources(lang);
    let frameworks: Vec<String> = collection
        .snapshot()
        .frameworks
        .iter()
        .filter(|framework| framework.report == report.id)
        .map(|framework| framework.name.get(lang).to_owned())
        .collect();
    let hue = report.about.first().and_then(|region| hue_of(collection, region)).unwrap_or_default();
    let about = report
        .about
        .iter()
        .map(|id| {
            view! {
                <li>
                    <RegionName id=id.clone() />
                </li>
            }
        })
        .collect_view();
    let defects = match report.source.defects.is_empty() {
        true => view! { <p>{words.no_defects}</p> }.into_any(),
        false => {
            let each = report.source.defects.iter();
            view! {
                <ul class="defect-list">
                    {each
                        .map(|defect| view! { <li>{quoting(defect.get(lang), lang, &report.language)}</li> })
                        .collect_view()}
                </ul>
            }
            .into_any()
        }
    };
    let home = explorer.home().itself();
    let citation = with_citing(explorer, home, lang, |citing| citing.report(report)).sentence;
    let cite = move |_| explorer.sharing.set(Some(ShareSubject::Cite(CiteSubject::Report(at as u32))));
    let page = report.printed.as_ref().and_then(|printed| printed.page.clone());
    let issued = report.issued.as_ref().map(|date| date.words(lang));
    view! {
        <article class="card record-card" id=format!("report-{}", report.id) style:--c=format!("var(--r{})", hue % 5 + 1)>
            <h3>{report.title.get(lang).to_owned()}</h3>
            <p>{spoken(report.summary.get(lang), lang)}</p>
            <dl class="record">
                {printed_title(report, lang)}
                <dt>{words.publisher}</dt><dd>{stated(report.publisher.as_ref(), lang)}</dd>
                {line(words.site, report.site.as_ref().map(|site| site.get(lang).to_owned()))}
                <dt>{words.author}</dt><dd>{stated(report.author.as_ref(), lang)}</dd>
                <dt>{words.issued}</dt><dd>{or_not_stated(issued, lang)}</dd>
                {line(words.page, page)}
                {address(words.address, report.url.as_deref())}
                {address(words.archived, report.archived.as_deref())}
                <dt>{words.language}</dt><dd>{words::SourcesWords::script(lang, &report.language)}</dd>
                <dt>{words.about}</dt><dd><ul class="inline-list">{about}</ul></dd>
                <dt>{words.facts}</dt>
                <dd>
                    <Go to=to_facts(vec![(Facet::Report, report.id.clone())])>{facts}</Go>
                    <span class="sub">{words::SourcesWords::excluded(lang, report.not_facts.len())}</span>
                </dd>
                <dt>{words.frameworks}</dt>
                <dd>{if frameworks.is_empty() { words.no_frameworks.to_owned() } else { frameworks.join(" · ") }}</dd>
                <dt>{words.characters}</dt><dd>{report.source.characters}</dd>
                <dt>{words.hash}</dt><dd>{hash(&report.source.sha256)}</dd>
            </dl>
            <details>
                <summary>{words.defects}" ("{report.source.defects.len()}")"</summary>
                {defects}
            </details>
            <p class="citation"><span class="sub">{words.cite}</span>{citation.clone()}" "<CopyButton text=citation name=words.copy_citation/>
                <button class="text-button control" type="button" aria-haspopup="dialog" on:click=cite>
                    {words::cite(lang).more}
                </button></p>
        </article>
    }
    .into_any()
}

/// The title as it is printed, line by line, in its own script; nothing where the data do not say.
fn printed_title(report: &Report, lang: Lang) -> Option<AnyView> {
    let words = words::sources(lang);
    let printed = report.printed.as_ref()?;
    let lines = printed.title.iter().map(|line| view! { <span class="printed-line">{line.clone()}</span> });
    let title = match printed.title.is_empty() {
        true => view! { <span class="muted">{words.no_title}</span> }.into_any(),
        false => view! { <cite lang=report.language.clone()>{lines.collect_view()}</cite> }.into_any(),
    };
    Some(
        view! {
            <dt>{words.printed_title}</dt>
            <dd>{title}</dd>
        }
        .into_any(),
    )
}

/// A line of the record that is there only where something is known.
fn line(term: &'static str, value: Option<String>) -> Option<AnyView> {
    value.map(|value| {
        view! {
            <dt>{term}</dt>
            <dd>{value}</dd>
        }
        .into_any()
    })
}

fn address(term: &'static str, address: Option<&str>) -> Option<AnyView> {
    let address = address?.to_owned();
    let link = view! {
        <a href=address.clone() rel="noopener noreferrer">
            {address.clone()}
        </a>
    };
    Some(
        view! {
            <dt>{term}</dt>
            <dd>{link}</dd>
        }
        .into_any(),
    )
}

/// Its beginning, by which people tell texts apart; all of it where it is opened.
fn hash(sha256: &str) -> AnyView {
    let beginning: String = sha256.chars().take(HASH).chain(['…']).collect();
    view! {
        <details class="hash">
            <summary>
                <code>{beginning}</code>
            </summary>
            <code>{sha256.to_owned()}</code>
        </details>
    }
    .into_any()
}

fn stated(text: Option<&Text>, lang: Lang) -> AnyView {
    or_not_stated(text.map(|text| text.get(lang).to_owned()), lang)
}

fn or_not_stated(text: Option<String>, lang: Lang) -> AnyView {
    match text {
        Some(text) => text.into_any(),
        None => view! { <span class="muted">{common(lang).not_stated}</span> }.into_any(),
    }
}
