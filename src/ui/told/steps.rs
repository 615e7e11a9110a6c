//! The tree over a chart's marks, as a tree of the page.

use leptos::attr::custom::custom_attribute;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use relocation_explorer::chart::{MarkPlace, Outline, Step, Stop, Walk};
use relocation_explorer::snapshot::Lang;
use wasm_bindgen::JsCast;

use crate::ui::browser::after_paint;
use crate::ui::explorer::Explorer;
use crate::ui::follow::follow;
use crate::ui::widgets::{On, Press, live, show};
use relocation_explorer::words;

/// What a place of the tree needs.
#[derive(Clone, Copy)]
struct Tree {
    explorer: Explorer,
    outline: Memo<Option<Outline>>,
    walk: RwSignal<Walk>,
    lit: RwSignal<Vec<MarkPlace>>,
    node: NodeRef<html::Ul>,
}

impl Tree {
    fn ask<T: Default>(self, ask: impl FnOnce(&Outline, &Walk) -> T) -> T {
        let (outline, walk) = (self.outline.read(), self.walk.read());
        outline.as_ref().map(|outline| ask(outline, &walk)).unwrap_or_default()
    }

    /// Moves the reader, takes the focus along, and outlines the marks that they now stand on.
    fn move_by(self, change: impl FnOnce(&mut Walk, &Outline)) {
        let outline = self.outline.read_untracked();
        let Some(outline) = outline.as_ref() else { return };
        self.walk.update(|walk| change(walk, outline));
        self.light();
        after_paint(move || {
            let tree = self.node.try_get_untracked().flatten();
            let here = tree.and_then(|tree| tree.query_selector("[tabindex='0']").ok().flatten());
            if let Some(here) = here.and_then(|here| here.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = here.focus();
            }
        });
    }

    fn light(self) {
        let marks = untrack(|| {
            self.ask(|outline, walk| match walk.at() {
                Stop::Chart | Stop::Branch(_) => Vec::new(),
                at => outline.marks(at).into_iter().filter_map(|point| point.mark).collect(),
            })
        });
        self.lit.set(marks);
    }

    /// Opens the fact of a mark, as a click on it in the picture does.
    fn open(self, stop: Stop) {
        let fact = untrack(|| {
            self.ask(|outline, _| outline.marks(stop).first()?.figure.as_ref().map(|figure| figure.fact))
        });
        let id = fact.and_then(|at| self.explorer.with_fact(at, |view| view.fact.id.clone()));
        if let Some(id) = id {
            self.explorer.open_fact(&id);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let at = self.walk.with_untracked(Walk::at);
        let key = event.key();
        if let Some(step) = Step::of_key(&key) {
            self.move_by(|walk, outline| walk.step(outline, step));
        } else if key == "Enter" || key == " " {
            self.choose(at);
        } else {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn choose(self, stop: Stop) {
        if matches!(stop, Stop::Mark(..)) {
            // The focus goes where the fact opens.
            let outline = self.outline.read_untracked();
            outline.iter().for_each(|outline| self.walk.update(|walk| walk.turn(outline, stop)));
            self.open(stop);
        } else {
            self.move_by(|walk, outline| walk.turn(outline, stop));
        }
    }
}

/// The tree; closed at first, one line.
pub fn steps(
    explorer: Explorer,
    outline: Memo<Option<Outline>>,
    lit: RwSignal<Vec<MarkPlace>>,
    lang: Lang,
) -> AnyView {
    let words = words::told(lang);
    let tree = Tree { explorer, outline, walk: RwSignal::default(), lit, node: NodeRef::new() };
    // Another chart is walked from its beginning.
    follow(move || {
        outline.track();
        tree.walk.set(Walk::default());
        tree.lit.set(Vec::new());
    });
    let visible = move || tree.ask(|outline, walk| walk.visible(outline));
    let press: On<KeyboardEvent> = Box::new(move |event| tree.press(&event));
    let enter: On<FocusEvent> = Box::new(move |_| tree.light());
    let leave: On<FocusEvent> = Box::new(move |_| tree.lit.set(Vec::new()));
    view! {
        <ul
            class="steps"
            role="tree"
            aria-label=words.marks
            aria-description=words.steps_hint
            node_ref=tree.node
            on:keydown=press
            on:focusin=enter
            on:focusout=leave
        >
            <For each=visible key=|stop| *stop children=move |stop| item(tree, stop) />
        </ul>
        {show(move || {
            let is_open = tree.walk.with(|walk| walk.is_open(Stop::Chart));
            is_open.then(|| view! { <p class="small muted">{words.steps_hint}</p> })
        })}
    }
    .into_any()
}

fn item(tree: Tree, stop: Stop) -> AnyView {
    let is_leaf = matches!(stop, Stop::Mark(..));
    let of = move |ask: fn(&Outline, Stop) -> String| tree.ask(|outline, _| ask(outline, stop));
    let choose: Press = Box::new(move |_: MouseEvent| tree.choose(stop));
    view! {
        <li
            role="treeitem"
            {..custom_attribute("aria-level", stop.level().to_string())}
            aria-posinset=live(move || of(|outline, stop| outline.among(stop).0.to_string()))
            aria-setsize=live(move || of(|outline, stop| outline.among(stop).1.to_string()))
            aria-expanded=live(move || {
                (!is_leaf).then(|| tree.walk.with(|walk| walk.is_open(stop)).to_string())
            })
            tabindex=live(move || if tree.walk.with(|walk| walk.at() == stop) { "0" } else { "-1" })
            on:click=choose
        >
            {show(move || of(Outline::label))}
        </li>
    }
    .into_any()
}
