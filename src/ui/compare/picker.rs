//! The regions compared: exchange, move, remove and add them, by pointer and by keyboard.

use leptos::prelude::*;
use relocation_explorer::compare::MOST_REGIONS;
use relocation_explorer::query::fold;

use super::Shown;
use super::choice::{Choice, choices, compare, moved};
use crate::ui::widgets::{Icon, IconShape, live, show};
use crate::ui::words::CompareWords;

type Handler<E> = Box<dyn FnMut(E)>;

/// The regions compared, in their order, and a way to one more.
pub fn picker(shown: &Shown) -> AnyView {
    let words = shown.words;
    let offered = choices(shown);
    let dragged = RwSignal::new(None::<usize>);
    let slots: Vec<AnyView> =
        (0..shown.comparison.regions.len()).map(|at| slot(shown, at, &offered, dragged)).collect();
    let is_full = slots.len() >= MOST_REGIONS;
    view! {
        <section class="picker extra" aria-labelledby="picker-heading">
            <h2 id="picker-heading" class="visually-hidden">{words.regions}</h2>
            <ol class="slots">
                {slots}
                {(!is_full).then(|| view! { <li class="slot adding">{add(shown, offered)}</li> })}
            </ol>
            <p class="small muted">{if is_full { words.full } else { words.region_hint }}</p>
        </section>
    }
    .into_any()
}

fn slot(shown: &Shown, at: usize, offered: &[Choice], dragged: RwSignal<Option<usize>>) -> AnyView {
    let (words, explorer, codes) = (shown.words, shown.explorer, shown.codes());
    let region = &shown.comparison.regions[at];
    let name = shown.name(at).to_owned();
    let options: Vec<AnyView> = offered
        .iter()
        .filter(|choice| choice.id == region.id || choice.can_be_chosen)
        .map(|choice| {
            let indent = "\u{3000}".repeat(choice.depth.saturating_sub(1).min(3));
            let is_taken = choice.id != region.id && codes.contains(&choice.id);
            let is_own = choice.id == region.id;
            view! { <option value=choice.id.clone() selected=is_own disabled=is_taken>{format!("{indent}{}", choice.name)}</option> }
                .into_any()
        })
        .collect();
    let is_offered = offered.iter().any(|choice| choice.id == region.id);
    let own =
        (!is_offered).then(|| view! { <option value=region.id.clone() selected>{name.clone()}</option> });
    let replaced = codes.clone();
    let replace: Handler<leptos::ev::Event> = Box::new(move |event| {
        let mut next = replaced.clone();
        next[at] = event_target_value(&event);
        compare(explorer, next, Some(format!("slot-{at}")));
    });
    let step = |to: Option<usize>, label: &str, shape: IconShape, way: &str| {
        let (codes, said, lang, of) = (codes.clone(), shown.said, shown.lang, codes.len());
        let (own_way, name, label) = (way.to_owned(), name.clone(), format!("{label}: {name}"));
        let go: Handler<leptos::ev::MouseEvent> = Box::new(move |_| {
            let Some(to) = to else { return };
            said.set(CompareWords::moved(lang, &name, to + 1, of));
            // At the end of the list only the way back is left.
            let way = match (to, own_way.as_str()) {
                (0, _) => "later",
                (to, _) if to + 1 == of => "earlier",
                (_, way) => way,
            };
            compare(explorer, moved(codes.clone(), at, to), Some(format!("slot-{to}-{way}")));
        });
        view! {
            <button type="button" class="icon-button" id=format!("slot-{at}-{way}") aria-label=label.clone() title=label disabled=to.is_none() on:click=go>
                <Icon shape/>
            </button>
        }
        .into_any()
    };
    let earlier = step(at.checked_sub(1), words.earlier, IconShape::Previous, "earlier");
    let later = step(Some(at + 1).filter(|&to| to < codes.len()), words.later, IconShape::Next, "later");
    let rest: Vec<String> = codes.iter().filter(|code| **code != region.id).cloned().collect();
    let remove: Handler<leptos::ev::MouseEvent> =
        Box::new(move |_| compare(explorer, rest.clone(), Some("add-region".to_owned())));
    let drop_here: Handler<leptos::ev::DragEvent> = Box::new(move |event| {
        event.prevent_default();
        if let Some(from) = dragged.get_untracked() {
            dragged.set(None);
            compare(explorer, moved(codes.clone(), from, at), None);
        }
    });
    let drag: Handler<leptos::ev::DragEvent> = Box::new(move |event| {
        // Some browsers begin no drag without data.
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", &at.to_string());
        }
        dragged.set(Some(at));
    });
    let over: Handler<leptos::ev::DragEvent> = Box::new(move |event| {
        if dragged.get_untracked().is_some() {
            event.prevent_default();
        }
    });
    let place = around(shown, &region.id);
    let facts = CompareWords::facts(shown.lang, region.facts);
    let remove_label = format!("{}: {name}", words.remove);
    view! {
        <li
            class="slot"
            draggable="true"
            style:--c=shown.colour(at)
            class:dragged=live(move || dragged.get() == Some(at))
            on:dragstart=drag
            on:dragover=over
            on:drop=drop_here
            on:dragend=move |_| dragged.set(None)
        >
            <div class="slot-head">
                <span class="handle" aria-hidden="true" title=words.drag>"⠿"</span>
                <span class="dot" aria-hidden="true"></span>
                <select id=format!("slot-{at}") aria-label=format!("{} {}", words.region, at + 1) title=words.replace on:change=replace>
                    {own}{options}
                </select>
            </div>
            <div class="slot-foot">
                <span class="sub">{place}{facts}</span>
                {earlier}{later}
                <button type="button" class="icon-button" aria-label=remove_label.clone() title=remove_label on:click=remove>
                    <Icon shape=IconShape::Close/>
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Where a region lies, as a path that ends before it.
fn around(shown: &Shown, id: &str) -> String {
    let collection = &shown.open.collection;
    let parent = |id: &str| collection.region(id).and_then(|region| region.parent.as_deref());
    let mut names: Vec<&str> =
        std::iter::successors(parent(id), |id| parent(id)).map(|id| shown.name_of(id)).collect();
    names.reverse();
    names.iter().map(|name| format!("{name} · ")).collect()
}

/// A menu of regions to add: searched, or picked from the tree.
fn add(shown: &Shown, offered: Vec<Choice>) -> AnyView {
    let (words, explorer, lang) = (shown.words, shown.explorer, shown.lang);
    let codes = shown.codes();
    let sought = RwSignal::new(String::new());
    let take = move |id: &str, codes: &[String]| {
        let mut next = codes.to_vec();
        next.push(id.to_owned());
        // With the last place taken there is no menu to go back to.
        let focus = if next.len() < MOST_REGIONS {
            "add-region".to_owned()
        } else {
            format!("slot-{}", next.len() - 1)
        };
        compare(explorer, next, Some(focus));
    };
    let open: Vec<(String, String)> = offered
        .iter()
        .filter(|choice| choice.can_be_chosen && !codes.contains(&choice.id))
        .map(|choice| (choice.folded.clone(), choice.id.clone()))
        .collect();
    let (matching, taken) = (open.clone(), codes.clone());
    let enter: Handler<leptos::ev::KeyboardEvent> = Box::new(move |event| {
        if event.key() == "Enter" {
            event.prevent_default();
            let first = matching.iter().find(|(folded, _)| folded.contains(sought.read_untracked().trim()));
            if let Some((_, id)) = first {
                take(id, &taken);
            }
        }
    });
    let items: Vec<AnyView> = offered
        .into_iter()
        .map(|choice| {
            let Choice { id, name, folded, depth, facts, can_be_chosen } = choice;
            let (is_chosen, codes) = (codes.contains(&id), codes.clone());
            let note = match (is_chosen, can_be_chosen) {
                (true, _) => words.chosen.to_owned(),
                (false, true) => CompareWords::facts(lang, facts),
                (false, false) => String::new(),
            };
            let code = id.clone();
            let choose: Handler<leptos::ev::MouseEvent> = Box::new(move |_| take(&id, &codes));
            // What only holds others is a heading of the tree, and leaves when the tree is searched.
            let hide = move || {
                let sought = sought.read();
                let sought = sought.trim();
                !sought.is_empty() && (!can_be_chosen || !folded.contains(sought))
            };
            view! {
                <li hidden=live(hide) style:--depth=depth.to_string()>
                    {if can_be_chosen {
                        view! { <button type="button" data-region=code disabled=is_chosen on:click=choose><span>{name}</span><span class="sub">{note}</span></button> }.into_any()
                    } else {
                        view! { <span class="muted small">{name}</span> }.into_any()
                    }}
                </li>
            }
            .into_any()
        })
        .collect();
    let none = move || {
        let sought = sought.read();
        !open.iter().any(|(folded, _)| folded.contains(sought.trim()))
    };
    view! {
        <details class="menu region-menu">
            <summary class="button" id="add-region">"+ "{words.add}</summary>
            <div>
                <input
                    class="field"
                    id="find-region"
                    type="search"
                    aria-label=words.find
                    placeholder=words.find
                    on:input=move |event| sought.set(fold::fold(&event_target_value(&event)))
                    on:keydown=enter
                />
                <p class="muted small" role="status">{show(move || none().then_some(words.none_found))}</p>
                <ul>{items}</ul>
            </div>
        </details>
    }
    .into_any()
}
