//! The form for a new indicator, which shows those that come near before it can be sent.

use leptos::ev::Event;
use leptos::html::{Input, Select};
use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, FieldChange, NewIndicator, near_by_name};
use relocation_explorer::coding::draft::Entry;
use relocation_explorer::snapshot::{IndicatorMeasure, Text};
use relocation_explorer::words::{self, EvidenceWords};

use super::seat::Seat;
use crate::ui::widgets::{Fold, On, Press, live, show};

/// The form, folded.
#[component]
pub fn NewIndicatorForm(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let summary = view! { <summary>{words.new_indicator}</summary> }.into_any();
    view! { <Fold class="new-indicator" summary content=move || form(seat) /> }.into_any()
}

fn form(seat: Seat) -> AnyView {
    let lang = seat.lang;
    let words = words::code(lang);
    let typed = RwSignal::new([const { String::new() }; 4]);
    let chosen = [NodeRef::<Select>::new(), NodeRef::<Select>::new(), NodeRef::<Select>::new()];
    let additive = NodeRef::<Input>::new();
    let texts = [
        ("indicator-zh", words.name_zh),
        ("indicator-en", words.name_en),
        ("indicator-definition-zh", words.definition_zh),
        ("indicator-definition-en", words.definition_en),
    ];
    let texts = texts.into_iter().enumerate().map(|(at, (id, name))| {
        let input: On<Event> = Box::new(move |event| {
            let text = event_target_value(&event);
            typed.update(|typed| typed[at] = text);
        });
        view! {
            <label class="line" for=id>
                <span class="small">{name}</span>
                <input class="field" type="text" id=id autocomplete="off" on:input=input />
            </label>
        }
    });
    let measures = [
        (IndicatorMeasure::Stock, "stock"),
        (IndicatorMeasure::Flow, "flow"),
        (IndicatorMeasure::Cumulative, "cumulative"),
        (IndicatorMeasure::Rate, "rate"),
        (IndicatorMeasure::Norm, "norm"),
    ];
    let (domains, concepts) = seat.desk.with_untracked(|desk| {
        let (all, own) = (desk.collection().snapshot(), desk.draft().vocabulary());
        let domains = all.domains.iter().chain(&own.domains);
        let concepts = all.concepts.iter().chain(&own.concepts);
        (
            domains.map(|it| (it.id.clone(), it.name.get(lang).to_owned())).collect::<Vec<_>>(),
            concepts.map(|it| (it.id.clone(), it.name.get(lang).to_owned())).collect::<Vec<_>>(),
        )
    });
    let measure = |(measure, key): &(IndicatorMeasure, &str)| {
        ((*key).to_owned(), EvidenceWords::measure_name(lang, *measure).to_owned())
    };
    let measured = measures.iter().map(measure).collect::<Vec<_>>();
    let lists = [
        ("indicator-domain", words.domain, domains),
        ("indicator-concept", words.concept, concepts),
        ("indicator-measure", words.measure, measured),
    ];
    let lists = lists.into_iter().zip(chosen).map(|((id, name, options), node)| {
        let options = options.into_iter().map(|(key, name)| view! { <option value=key>{name}</option> });
        view! {
            <label class="line" for=id>
                <span class="small">{name}</span>
                <select id=id node_ref=node>
                    {options.collect_view()}
                </select>
            </label>
        }
    });
    let said = move || {
        let [domain, concept, measure] =
            chosen.map(|node| node.get_untracked().map(|select| select.value()).unwrap_or_default());
        let [zh, en, definition_zh, definition_en] = typed.get();
        NewIndicator {
            name: Text::new(zh.trim(), en.trim()),
            definition: Text::new(definition_zh.trim(), definition_en.trim()),
            domain,
            concept: Some(concept).filter(|concept| !concept.is_empty()),
            unit: seat.fact.get().unit.unwrap_or_default(),
            measure: measures
                .iter()
                .find(|(_, key)| *key == measure)
                .map_or(IndicatorMeasure::Stock, |(measure, _)| *measure),
            additive: additive.get_untracked().is_some_and(|input| input.checked()),
        }
    };
    let near = Memo::new(move |_| {
        let name = typed.with(|[zh, en, ..]| format!("{zh} {en}"));
        seat.desk.with(|desk| {
            let near = near_by_name(&name, desk.draft(), desk.collection());
            let entry = |text: &Text| text.get(lang).to_owned();
            near.into_iter()
                .map(|it| (it.id.clone(), entry(&it.name), entry(&it.definition)))
                .collect::<Vec<_>>()
        })
    });
    let near_row = move |(id, name, definition): (String, String, String)| {
        let take: Press = Box::new(move |_| {
            seat.act(Deed::Change(FieldChange::Indicator(Some(id.clone()))));
        });
        view! {
            <li>
                <button type="button" on:click=take>
                    <span>
                        <b>{name}</b>
                        <span class="sub">{definition}</span>
                    </span>
                </button>
            </li>
        }
    };
    let add: Press = Box::new(move |_| {
        let new = said();
        if !new.is_whole() {
            return;
        }
        let indicator = seat.desk.with_untracked(|desk| new.into_indicator(desk.draft(), desk.collection()));
        let id = indicator.id.clone();
        if seat.act(Deed::Add(Entry::Indicators(Box::new(indicator)))) {
            seat.act(Deed::Change(FieldChange::Indicator(Some(id))));
        }
    });
    view! {
        <div class="form">
            <p class="small">{words.new_indicator_hint}</p>
            {texts.collect_view()}
            {show(move || {
                let near = near.get();
                (!near.is_empty())
                    .then(|| {
                        view! {
                            <p class="small">{words.near_names}</p>
                            <ul class="nearest">{near.into_iter().map(near_row).collect_view()}</ul>
                        }
                    })
            })}
            {lists.collect_view()}
            <label class="small">
                <input type="checkbox" id="indicator-additive" node_ref=additive />
                " "
                {words.additive}
            </label>
            <button
                class="button"
                type="button"
                id="add-indicator"
                disabled=live(move || !said().is_whole())
                on:click=add
            >
                {words.add_indicator}
            </button>
        </div>
    }
    .into_any()
}
