//! Entries in words: what both the reader's own basket and a linked one show.

use leptos::prelude::*;
use relocation_explorer::basket::{Basket, Brief, BriefBody, BriefFigure, BriefItem};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::basket;

use crate::ui::citing::with_citing;
use crate::ui::explorer::Explorer;
use crate::ui::planned_chart::PlannedChart;
use crate::ui::widgets::{FigureLink, spoken};

/// What a basket says of the data that are open.
pub fn brief_of(explorer: Explorer, basket: &Basket, lang: Lang) -> Brief {
    let home = explorer.home();
    explorer.data.with_value(|data| {
        with_citing(explorer, home.itself(), lang, |citing| Brief::of(basket, data, citing, &home))
    })
}

/// What an entry of the data says.
pub fn item(item: &BriefItem, lang: Lang) -> AnyView {
    let words = basket(lang);
    let figures: Vec<AnyView> = item.figures.iter().map(|each| figure(each, lang)).collect();
    let cautions: Vec<AnyView> =
        item.cautions.iter().map(|caution| view! { <li>{spoken(caution, lang)}</li> }.into_any()).collect();
    let chart = item.chart.clone().map(|chart| {
        view! {
            <figure class="chart">
                <PlannedChart chart title=item.title.clone() />
            </figure>
        }
    });
    let marks: String = item.sources.iter().map(|number| format!("[{number}]")).collect();
    view! {
        <p class="what">
            <span class="kind">{item.kind}</span>
            <b>{format!("{}. ", item.number)}{item.title.clone()}</b>
        </p>
        <p class="statement">
            {spoken(&item.statement, lang)} " " <span class="muted">{marks}</span> " "
            <a class="control" href=item.link.clone()>
                {words.open}
            </a>
        </p>
        {chart}
        {(!figures.is_empty()).then(|| view! { <ul class="figures">{figures}</ul> })}
        {(!cautions.is_empty()).then(|| view! { <ul class="cautions">{cautions}</ul> })}
    }
    .into_any()
}

fn figure(figure: &BriefFigure, lang: Lang) -> AnyView {
    let caveats: Vec<AnyView> = figure
        .caveats
        .iter()
        .map(|caveat| view! { <span class="caveat">{spoken(caveat, lang)}</span> }.into_any())
        .collect();
    view! {
        <li>
            {figure.name.clone()} " " <b>
                <FigureLink id=figure.id.clone() unit=true />
            </b> " "
            <span class="muted small">{spoken(&figure.details, lang)}{format!(" [{}]", figure.source)}</span>
            {caveats}
        </li>
    }
    .into_any()
}

/// The body of an entry, but for headings.
pub fn body(body: &BriefBody, lang: Lang) -> AnyView {
    match body {
        BriefBody::Item(found) => item(found, lang),
        BriefBody::Missing(said) => view! { <p class="missing">{said.clone()}</p> }.into_any(),
        BriefBody::Heading(_) => ().into_any(),
    }
}

/// Entries as a link brought them: nothing to change.
pub fn linked_entries(brief: &Brief, lang: Lang) -> Vec<AnyView> {
    let entries = brief.entries.iter().map(|entry| {
        let heading = match &entry.body {
            BriefBody::Heading(text) => Some(view! { <h2>{text.clone()}</h2> }),
            _ => None,
        };
        let note =
            (!entry.note.trim().is_empty()).then(|| view! { <p class="note">{entry.note.clone()}</p> });
        view! {
            <li class="entry" data-entry=entry.id.to_string()>
                {heading}
                {body(&entry.body, lang)}
                {note}
            </li>
        }
        .into_any()
    });
    entries.collect()
}

/// The numbered sources, and the data.
pub fn sources(brief: &Brief, lang: Lang) -> AnyView {
    if brief.entries.is_empty() {
        return ().into_any();
    }
    let sources: Vec<AnyView> =
        brief.sources.iter().map(|source| view! { <li>{source.clone()}</li> }.into_any()).collect();
    view! {
        <section class="sources-of" id="basket-sources">
            <h2>{basket(lang).sources}</h2>
            <ol>{sources}</ol>
            <p class="small muted">{brief.data.clone()}</p>
        </section>
    }
    .into_any()
}
