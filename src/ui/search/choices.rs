//! What is found, as a list to choose from.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use relocation_explorer::query::highlight;
use relocation_explorer::search::{Choice, Entry, Found, HitKind};
use relocation_explorer::session::Session;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{SearchWords, common, search};

use crate::ui::widgets::live;

/// The id of the option at a place of the list.
pub fn option_id(at: usize) -> String {
    format!("found-{at}")
}

/// The groups of what is found, each option with its place in the list.
pub fn groups(
    data: &Session,
    found: &Found,
    text: &str,
    lang: Lang,
    active: RwSignal<usize>,
    choose: Callback<Choice>,
) -> Vec<AnyView> {
    let mut at = 0;
    let groups = found.choices().into_iter().map(|(kind, choices)| {
        let options: Vec<AnyView> = choices
            .into_iter()
            .map(|choice| {
                at += 1;
                option(data, found, text, lang, (at - 1, choice), active, choose)
            })
            .collect();
        let Some(kind) = kind else {
            return view! {
                <div role="group" aria-label=search(lang).title>
                    {options}
                </div>
            }
            .into_any();
        };
        let count = found.groups.iter().find(|group| group.kind == kind).map_or(0, |group| group.count);
        let heading = format!("found-{}", kind.key());
        let labelled = heading.clone();
        view! {
            <div role="group" aria-labelledby=labelled>
                <div class="found-kind" id=heading role="presentation">
                    {SearchWords::kind(lang, kind)}
                    " "
                    <span class="muted">{count}</span>
                </div>
                {options}
            </div>
        }
        .into_any()
    });
    groups.collect()
}

fn option(
    data: &Session,
    found: &Found,
    text: &str,
    lang: Lang,
    (at, choice): (usize, Choice),
    active: RwSignal<usize>,
    choose: Callback<Choice>,
) -> AnyView {
    let is_active = move || active.get() == at;
    let click: Box<dyn FnMut(MouseEvent)> = Box::new(move |_| choose.run(choice));
    let content = match choice {
        Choice::Meant => {
            view! { <span>{search(lang).meant}" "<b>{found.meant.clone()}</b></span> }.into_any()
        }
        Choice::Filter(at) => {
            let filter = &found.filters[at];
            view! {
                <span>
                    <b>{filter.name.get(lang).to_owned()}</b>
                    " · "
                    {SearchWords::filter(lang, filter)}
                </span>
                <span class="muted">{filter.count}</span>
            }
            .into_any()
        }
        Choice::Near(at) => SearchWords::near(lang, &found.near[at]).into_any(),
        Choice::All(kind) => {
            let count = found.groups.iter().find(|group| group.kind == kind).map(|group| group.count);
            view! { <span class="found-all">{common(lang).all}" "{count}</span> }.into_any()
        }
        Choice::Entry(kind, place) => entry(data, kind, place, text, lang),
    };
    view! {
        <div
            class="found"
            role="option"
            id=option_id(at)
            aria-selected=live(move || if is_active() { "true" } else { "false" })
            on:click=click
        >
            {content}
        </div>
    }
    .into_any()
}

fn entry(data: &Session, kind: HitKind, at: usize, text: &str, lang: Lang) -> AnyView {
    let Some(entry) = Entry::at(&data.collection, kind, at) else { return ().into_any() };
    view! {
        <span class="found-name">
            {entry.figure.map(|figure| view! { <b class="figure">{figure}" "</b> })}
            {mark(entry.name.get(lang), text)}
        </span>
        <span class="muted found-place">{entry.place.get(lang).to_owned()}</span>
    }
    .into_any()
}

/// A text with what is sought marked.
fn mark(text: &str, sought: &str) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut end = 0;
    for found in highlight(sought, text) {
        parts.push(text[end..found.start].to_owned().into_any());
        end = found.end;
        parts.push(view! { <mark>{text[found].to_owned()}</mark> }.into_any());
    }
    parts.push(text[end..].to_owned().into_any());
    parts
}
