//! The regions compared: exchange, move, remove and add them, by pointer and by keyboard.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::compare::{MOST_REGIONS, RegionChoice, moved, path_before, region_choices};
use relocation_explorer::query::fold;

use super::choice::compare;
use super::shown::{CompareStage, ShownComparison};
use crate::ui::widgets::{Fold, Icon, IconShape, live, show};
use relocation_explorer::words::CompareWords;

type EventHandler<E> = Box<dyn FnMut(E)>;

/// Lists of at most so many regions are drawn whole.
const ALL_AT_ONCE: usize = 100;

/// The regions compared, in their order, and a way to one more.
pub fn picker(stage: CompareStage) -> AnyView {
    let words = stage.words;
    let offered = Arc::new(region_choices(&stage.shown.read_untracked().open.collection, stage.lang));
    let codes = Memo::new(move |_| stage.shown.read().comparison.codes());
    let taken = Memo::new(move |_| codes.get().into_iter().collect::<BTreeSet<String>>());
    let is_full = Memo::new(move |_| taken.read().len() >= MOST_REGIONS);
    let slots = Slots { stage, codes, taken, dragged: RwSignal::new(None) };
    let slot_choices = Arc::clone(&offered);
    let adding = move || {
        (!is_full.get()).then(|| view! { <li class="slot adding">{add(stage, &taken.read(), &offered)}</li> })
    };
    view! {
        <section class="picker extra" aria-labelledby="picker-heading">
            <h2 id="picker-heading" class="visually-hidden">
                {words.regions}
            </h2>
            <ol class="slots">
                <For
                    each=move || codes.get()
                    key=String::clone
                    children=move |code| slots.slot(code, &slot_choices)
                />
                {show(adding)}
            </ol>
            <p class="small muted">
                {show(move || if is_full.get() { words.full } else { words.region_hint })}
            </p>
        </section>
    }
    .into_any()
}

/// What the slots of all regions share.
#[derive(Clone, Copy)]
struct Slots {
    stage: CompareStage,
    /// The regions compared, in their order.
    codes: Memo<Vec<String>>,
    /// The same, in no order.
    taken: Memo<BTreeSet<String>>,
    /// The place of the one that is being dragged.
    dragged: RwSignal<Option<usize>>,
}

impl Slots {
    /// A region's slot; it stays the region's when regions change places.
    fn slot(self, code: String, offered: &Arc<Vec<RegionChoice>>) -> AnyView {
        let Self { stage, codes, dragged, .. } = self;
        let (words, explorer) = (stage.words, stage.explorer);
        let shown = stage.shown.read_untracked();
        let name = shown.name_of(&code).to_owned();
        let own = code.clone();
        let at = Memo::new(move |_| codes.read().iter().position(|other| *other == own).unwrap_or_default());
        let replace: EventHandler<leptos::ev::Event> = Box::new(move |event| {
            let (mut next, at) = (codes.get_untracked(), at.get_untracked());
            if let Some(place) = next.get_mut(at) {
                *place = event_target_value(&event);
            }
            compare(explorer, next, Some(format!("slot-{at}")));
        });
        let gone = code.clone();
        let remove: EventHandler<leptos::ev::MouseEvent> = Box::new(move |_| {
            let rest = codes.get_untracked().into_iter().filter(|other| *other != gone).collect();
            compare(explorer, rest, Some("add-region".to_owned()));
        });
        let drop_here: EventHandler<leptos::ev::DragEvent> = Box::new(move |event| {
            event.prevent_default();
            if let Some(from) = dragged.get_untracked() {
                dragged.set(None);
                compare(explorer, moved(codes.get_untracked(), from, at.get_untracked()), None);
            }
        });
        let drag: EventHandler<leptos::ev::DragEvent> = Box::new(move |event| {
            // Some browsers begin no drag without data.
            if let Some(data) = event.data_transfer() {
                let _ = data.set_data("text/plain", &at.get_untracked().to_string());
            }
            dragged.set(Some(at.get_untracked()));
        });
        let over: EventHandler<leptos::ev::DragEvent> = Box::new(move |event| {
            if dragged.get_untracked().is_some() {
                event.prevent_default();
            }
        });
        let place = path_before(&shown.open.collection, &code, stage.lang);
        let column = shown.comparison.column(&code);
        let facts = CompareWords::facts(stage.lang, column.map_or(0, |region| region.facts));
        let remove_label = format!("{}: {name}", words.remove);
        // Of very many regions a closed list holds only its own.
        let reached = RwSignal::new(offered.len() <= ALL_AT_ONCE);
        let (offered, own) = (Arc::clone(offered), code.clone());
        let options =
            show(move || self.options(&stage.shown.read_untracked(), &own, &offered, reached.get()));
        view! {
            <li
                class="slot"
                draggable="true"
                style:--c=shown.colour_of(&code)
                class:dragged=live(move || dragged.get() == Some(at.get()))
                on:dragstart=drag
                on:dragover=over
                on:drop=drop_here
                on:dragend=move |_| dragged.set(None)
            >
                <div class="slot-head">
                    <span class="handle" aria-hidden="true" title=words.drag>"⠿"</span>
                    <span class="dot" aria-hidden="true"></span>
                    <select
                        id=live(move || format!("slot-{}", at.get()))
                        aria-label=live(move || format!("{} {}", words.region, at.get() + 1))
                        title=words.replace
                        on:change=replace
                        on:focus=move |_| reached.set(true)
                        on:pointerdown=move |_| reached.set(true)
                    >
                        {options}
                    </select>
                </div>
                <div class="slot-foot">
                    <span class="sub">{place}{facts}</span>
                    {self.step(at, Way::Earlier, &name)}
                    {self.step(at, Way::Later, &name)}
                    <button type="button" class="icon-button" aria-label=remove_label.clone() title=remove_label on:click=remove>
                        <Icon shape=IconShape::Close/>
                    </button>
                </div>
            </li>
        }
        .into_any()
    }

    /// The regions by which one may be replaced.
    fn options(self, shown: &ShownComparison, code: &str, offered: &[RegionChoice], all: bool) -> AnyView {
        let options: Vec<AnyView> = offered
            .iter()
            .filter(|choice| choice.id == code || (all && choice.can_be_chosen))
            .map(|choice| {
                let indent = "\u{3000}".repeat(choice.depth.saturating_sub(1).min(3));
                let (id, taken, is_own) = (choice.id.clone(), self.taken, choice.id == code);
                let is_taken = live(move || !is_own && taken.read().contains(&id));
                view! {
                    <option value=choice.id.clone() selected=is_own disabled=is_taken>
                        {format!("{indent}{}", choice.name)}
                    </option>
                }
                .into_any()
            })
            .collect();
        let is_offered = offered.iter().any(|choice| choice.id == code);
        let name = shown.name_of(code).to_owned();
        let own = (!is_offered).then(|| {
            view! {
                <option value=code.to_owned() selected>
                    {name}
                </option>
            }
        });
        view! {
            {own}
            {options}
        }
        .into_any()
    }

    /// A button that exchanges a region with its neighbour.
    fn step(self, at: Memo<usize>, way: Way, name: &str) -> AnyView {
        let Self { stage, codes, .. } = self;
        let (explorer, said, lang) = (stage.explorer, stage.said, stage.lang);
        let (shape, key, label) = match way {
            Way::Earlier => (IconShape::Previous, "earlier", stage.words.earlier),
            Way::Later => (IconShape::Next, "later", stage.words.later),
        };
        let to = move |at: usize, of: usize| match way {
            Way::Earlier => at.checked_sub(1),
            Way::Later => Some(at + 1).filter(|&to| to < of),
        };
        let (label, name) = (format!("{label}: {name}"), name.to_owned());
        let go: EventHandler<leptos::ev::MouseEvent> = Box::new(move |_| {
            let (codes, at) = (codes.get_untracked(), at.get_untracked());
            let of = codes.len();
            let Some(to) = to(at, of) else { return };
            said.set(CompareWords::moved(lang, &name, to + 1, of));
            // At the end of the list only the way back is left.
            let key = match to {
                0 => "later",
                to if to + 1 == of => "earlier",
                _ => key,
            };
            compare(explorer, moved(codes, at, to), Some(format!("slot-{to}-{key}")));
        });
        view! {
            <button
                type="button"
                class="icon-button"
                id=live(move || format!("slot-{}-{key}", at.get()))
                aria-label=label.clone()
                title=label
                disabled=live(move || to(at.get(), codes.read().len()).is_none())
                on:click=go
            >
                <Icon shape />
            </button>
        }
        .into_any()
    }
}

/// Where a region is moved.
#[derive(Clone, Copy)]
enum Way {
    Earlier,
    Later,
}

/// A menu of regions to add: searched, or picked from the tree.
fn add(stage: CompareStage, taken: &BTreeSet<String>, offered: &[RegionChoice]) -> AnyView {
    let (words, explorer, lang) = (stage.words, stage.explorer, stage.lang);
    let sought = RwSignal::new(String::new());
    let take = move |id: &str| {
        let mut next = stage.shown.read_untracked().comparison.codes();
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
        .filter(|choice| choice.can_be_chosen && !taken.contains(&choice.id))
        .map(|choice| (choice.folded.clone(), choice.id.clone()))
        .collect();
    let matching = open.clone();
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            let first = matching.iter().find(|(folded, _)| folded.contains(sought.read_untracked().trim()));
            if let Some((_, id)) = first {
                take(id);
            }
        }
    };
    // What only holds others is a heading of the tree, and leaves when the tree is searched.
    let (all, chosen): (Arc<[RegionChoice]>, _) = (offered.into(), taken.clone());
    let fitting = {
        let all = Arc::clone(&all);
        Memo::new(move |_| {
            let sought = sought.read();
            let sought = sought.trim();
            let fits = |choice: &RegionChoice| {
                sought.is_empty() || (choice.can_be_chosen && choice.folded.contains(sought))
            };
            (0..all.len()).filter(|&at| fits(&all[at])).collect::<Vec<usize>>()
        })
    };
    let item = move |at: usize| {
        let RegionChoice { id, name, depth, facts, can_be_chosen, .. } = all[at].clone();
        let is_chosen = chosen.contains(&id);
        let note = match (is_chosen, can_be_chosen) {
            (true, _) => words.chosen.to_owned(),
            (false, true) => CompareWords::facts(lang, facts),
            (false, false) => String::new(),
        };
        let code = id.clone();
        let choose: EventHandler<leptos::ev::MouseEvent> = Box::new(move |_| take(&id));
        view! {
            <li style:--depth=depth.to_string()>
                {if can_be_chosen {
                    view! { <button type="button" data-region=code disabled=is_chosen on:click=choose><span>{name}</span><span class="sub">{note}</span></button> }.into_any()
                } else {
                    view! { <span class="muted small">{name}</span> }.into_any()
                }}
            </li>
        }
        .into_any()
    };
    let item: Arc<dyn Fn(usize) -> AnyView + Send + Sync> = Arc::new(item);
    let shown = move || fitting.read().iter().copied().take(ALL_AT_ONCE).collect::<Vec<usize>>();
    let left = move || fitting.read().len().checked_sub(ALL_AT_ONCE).filter(|left| *left > 0);
    let none = move || {
        let sought = sought.read();
        !open.iter().any(|(folded, _)| folded.contains(sought.trim()))
    };
    let summary = view! {
        <summary class="button" id="add-region">
            "+ "
            {words.add}
        </summary>
    }
    .into_any();
    let none: Arc<dyn Fn() -> bool + Send + Sync> = Arc::new(none);
    let enter = Arc::new(enter);
    let menu = move || {
        let (none, item, enter) = (Arc::clone(&none), Arc::clone(&item), Arc::clone(&enter));
        view! {
            <div>
                <input
                    class="field"
                    id="find-region"
                    type="search"
                    aria-label=words.find
                    placeholder=words.find
                    on:input=move |event| sought.set(fold::fold(&event_target_value(&event)))
                    on:keydown=move |event| enter(event)
                />
                <p class="muted small" role="status">
                    {show(move || none().then_some(words.none_found))}
                </p>
                <ul>
                    <For each=shown key=|at| *at children=move |at| item(at) />
                </ul>
                <p class="muted small">
                    {show(move || left().map(|left| CompareWords::more_regions(lang, left)))}
                </p>
            </div>
        }
        .into_any()
    };
    view! { <Fold class="menu region-menu" summary content=menu /> }.into_any()
}
