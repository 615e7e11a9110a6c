//! The page as it opens: its header, what this is, the reports, the beginning of every other view, and every fact.
//! `public/first.js` shows what belongs to the view that the address names; the program puts its header and its first
//! lines in the same places.

use super::html::{both, escape};
use super::pages::path::PagePath;
use super::views::write_beginning;
use crate::share::View;
use crate::snapshot::{Collection, FactView, Lang, Report};
use crate::words::{PublishWords, common, outlet_name, publish, view_name};

/// The body of the page as it opens, in both languages.
pub fn write_overview(collection: &Collection) -> String {
    let snapshot = collection.snapshot();
    let (reports, facts) = (snapshot.reports.len(), snapshot.facts.len());
    let links: String = View::ALL
        .iter()
        .filter(|view| view.is_tab())
        .map(|view| format!("<a href=\"?view={}\">{}</a>", view.key(), both(|lang| view_name(*view, lang))))
        .collect();
    let cards: Vec<String> = snapshot.reports.iter().map(write_card).collect();
    let heads: String = COLUMNS
        .iter()
        .map(|column| format!("<th scope=col>{}", both(|lang| column(publish(lang)))))
        .collect();
    let tables: String = snapshot
        .reports
        .iter()
        .zip(collection.facts_by_report())
        .map(|(report, facts)| write_rows(report, &facts))
        .collect();
    let (name, tagline) = (both(|lang| common(lang).name), both(|lang| common(lang).tagline));
    let (title, description) =
        (both(|lang| snapshot.title.get(lang)), both(|lang| snapshot.description.get(lang)));
    let (reports, facts) =
        (both(|lang| PublishWords::reports(lang, reports)), both(|lang| PublishWords::figures(lang, facts)));
    let cards = cards.join("\n");
    let others: String = View::ALL.iter().map(|view| write_beginning(*view, collection)).collect();
    let data =
        both(|lang| PublishWords::data(lang, &snapshot.license_name(), &snapshot.published.words(lang)));
    let of_fact = both(|lang| publish(lang).fact_lede);
    let notices = both(|lang| publish(lang).notices);
    format!(
        r#"<header class="site-header static"><a class=site-name href="?">{name} <small>{tagline}</small></a><nav class=site-nav>{links}</nav><div class=site-tools></div></header>
<main class="page static"><div class=overview data-view=overview><div class=intro><div><h1>{title}</h1><p class=lede>{description}</div></div></div>
{others}<section class=overview data-view="overview sources"><h2>{reports}</h2><ul class=report-cards>
{cards}</ul></section>
<section class=static-facts><h2>{facts}</h2>
<table><thead><tr>{heads}
{tables}</table><p class="lede of-fact">{of_fact}</section></main>
<footer class="site-footer static"><span>{data}</span> <a href="THIRD-PARTY-NOTICES.txt">{notices}</a></footer>"#
    )
}

fn write_card(report: &Report) -> String {
    let publisher =
        outlet_name(report, Lang::Zh).map(|_| both(|lang| outlet_name(report, lang).unwrap_or_default()));
    let issued = report.issued.as_ref().map(|date| both(|lang| date.words(lang)));
    let record = match [publisher, issued].into_iter().flatten().collect::<Vec<_>>().join(" · ") {
        record if record.is_empty() => record,
        record => format!("<p class=sub>{record}"),
    };
    let summary = both(|lang| report.summary.get(lang));
    let title: String = Lang::ALL
        .iter()
        .map(|&lang| {
            let (page, title) =
                (escape(&PagePath::report(&report.id).address(lang)), escape(report.title.get(lang)));
            format!("<a lang={} href=\"{page}\">{title}</a>", lang.tag())
        })
        .collect();
    format!("<li class=card><h3>{title}</h3>{record}<p>{summary}")
}

/// The names of the table's columns, in the order of [`write_row`].
const COLUMNS: [fn(&PublishWords) -> &'static str; 5] = [
    |words| words.counted,
    |words| words.printed,
    |words| words.value,
    |words| words.place,
    |words| words.kind,
];

/// The rows of a report's facts, below its title.
fn write_rows(report: &Report, facts: &[FactView]) -> String {
    let title = both(|lang| report.title.get(lang));
    let rows: Vec<String> = facts.iter().map(write_row).collect();
    let id = escape(&report.id);
    format!("<tbody data-report=\"{id}\"><tr><th colspan=5 scope=rowgroup>{title}\n{}\n", rows.join("\n"))
}

fn write_row(view: &FactView) -> String {
    let fact = view.fact;
    let facets = [("fact", &fact.id), ("region", &view.region.id), ("indicator", &fact.indicator)];
    let facets = facets.map(|(name, code)| format!(" data-{name}=\"{}\"", escape(code))).concat();
    [
        format!("<tr{facets}><th scope=row>{}", both(|lang| view.subject(lang))),
        escape(&fact.figure),
        both(|lang| view.quantity(lang)),
        both(|lang| view.region.short_name().get(lang)),
        both(|lang| fact.kind.name(lang)),
    ]
    .join("<td>")
}
