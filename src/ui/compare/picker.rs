//! What is compared, as chips: exchange, move, remove and add, by pointer and by keyboard.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::compare::{MOST_REGIONS, RegionChoice, moved, region_choices};

use super::add::add;
use super::choice::compare;
use super::shown::{CompareStage, ShownComparison};
use crate::ui::widgets::{Icon, IconShape, On, live, show};
use relocation_explorer::words::CompareWords;

/// Lists of at most so many regions are drawn whole.
const ALL_AT_ONCE: usize = 100;

/// What is compared, in its order, and a way to one more. Beside pairings stand pairings only.
pub fn picker(stage: CompareStage) -> AnyView {
    let is_of_pairings = Memo::new(move |_| stage.shown.read().is_of_pairings());
    show(move || chips(stage, is_of_pairings.get())).into_any()
}

fn chips(stage: CompareStage, is_of_pairings: bool) -> AnyView {
    let words = stage.words;
    let offered = {
        let shown = stage.shown.read_untracked();
        Arc::new(match is_of_pairings {
            true => shown.index().pairing_choices(stage.lang),
            false => region_choices(&shown.open.collection, stage.lang),
        })
    };
    let codes = Memo::new(move |_| stage.shown.read().comparison.codes());
    let taken = Memo::new(move |_| codes.get().into_iter().collect::<BTreeSet<String>>());
    let is_full = Memo::new(move |_| taken.read().len() >= MOST_REGIONS);
    let slots = Slots { stage, codes, taken, dragged: RwSignal::new(None) };
    let slot_choices = Arc::clone(&offered);
    let adding = move || {
        (!is_full.get()).then(|| view! { <li class="slot adding">{add(stage, &taken.read(), &offered)}</li> })
    };
    view! {
        <div class="picker extra" role="group" aria-label=words.regions>
            <ol class="slots" title=words.region_hint>
                <For
                    each=move || codes.get()
                    key=String::clone
                    children=move |code| slots.slot(code, &slot_choices)
                />
                {show(adding)}
            </ol>
        </div>
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
        let replace: On<leptos::ev::Event> = Box::new(move |event| {
            let (mut next, at) = (codes.get_untracked(), at.get_untracked());
            if let Some(place) = next.get_mut(at) {
                *place = event_target_value(&event);
            }
            compare(explorer, next, Some(format!("slot-{at}")));
        });
        let gone = code.clone();
        let remove: On<leptos::ev::MouseEvent> = Box::new(move |_| {
            let rest = codes.get_untracked().into_iter().filter(|other| *other != gone).collect();
            compare(explorer, rest, Some("add-region".to_owned()));
        });
        let drop_here: On<leptos::ev::DragEvent> = Box::new(move |event| {
            event.prevent_default();
            if let Some(from) = dragged.get_untracked() {
                dragged.set(None);
                compare(explorer, moved(codes.get_untracked(), from, at.get_untracked()), None);
            }
        });
        let drag: On<leptos::ev::DragEvent> = Box::new(move |event| {
            // Some browsers begin no drag without data.
            if let Some(data) = event.data_transfer() {
                let _ = data.set_data("text/plain", &at.get_untracked().to_string());
            }
            dragged.set(Some(at.get_untracked()));
        });
        let over: On<leptos::ev::DragEvent> = Box::new(move |event| {
            if dragged.get_untracked().is_some() {
                event.prevent_default();
            }
        });
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
                <span class="handle" aria-hidden="true" title=words.drag>
                    <span class="dot"></span>
                </span>
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
                <button type="button" class="icon-button" aria-label=remove_label.clone() title=remove_label on:click=remove>
                    <Icon shape=IconShape::Close/>
                </button>
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
}

/// The buttons that move a column, for its head.
pub fn steps(stage: CompareStage, code: &str) -> AnyView {
    let codes = Memo::new(move |_| stage.shown.read().comparison.codes());
    let own = code.to_owned();
    let at = Memo::new(move |_| codes.read().iter().position(|other| *other == own).unwrap_or_default());
    let name = stage.shown.read_untracked().name_of(code).to_owned();
    view! {
        <span class="slot-foot extra">
            {step(stage, codes, at, Way::Earlier, &name)} {step(stage, codes, at, Way::Later, &name)}
        </span>
    }
    .into_any()
}

/// A button that exchanges a region with its neighbour.
fn step(stage: CompareStage, codes: Memo<Vec<String>>, at: Memo<usize>, way: Way, name: &str) -> AnyView {
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
    let go: On<leptos::ev::MouseEvent> = Box::new(move |_| {
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

/// Where a region is moved.
#[derive(Clone, Copy)]
enum Way {
    Earlier,
    Later,
}
