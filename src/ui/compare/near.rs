//! Long lists of which only what is near the window is drawn.
//!
//! What is in sight changes within the frame of the change; what is near it follows in the next frames, and what is
//! far is a name until the reader comes near. A short list is drawn to its end, for those who search the page.

use std::cell::Cell;
use std::sync::Arc;

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::ShownComparison;
use super::shown::CompareStage;
use crate::ui::browser::after_paint;

/// A list of at most so many places is drawn to its end.
const SHORT: usize = 160;
/// So many places follow behind each frame.
const A_FRAME: usize = 4;
/// What is near: so much of the window's height above and below it.
const NEAR: &str = "100% 0%";

/// One place of a list.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its number, which its element must carry as `data-place`.
    pub at: usize,
    /// What is drawn there; nothing while it is far.
    pub content: RwSignal<Option<Arc<ShownComparison>>>,
    /// Whether that belongs to a former comparison, and must not be seen.
    pub is_old: RwSignal<bool>,
    /// The height that it had when it was drawn last, in pixels.
    height: RwSignal<Option<f64>>,
}

struct Held {
    place: Place,
    element: Box<dyn Fn() -> Option<Element>>,
    is_near: Cell<bool>,
    /// Whether it was in sight when that was looked at last.
    is_seen: Cell<bool>,
}

/// The places of a list.
#[derive(Clone, Copy)]
pub struct Near {
    stage: CompareStage,
    held: StoredValue<Vec<Held>, LocalStorage>,
    is_following: StoredValue<bool>,
    /// Whether the page is being printed, on which all is drawn.
    is_printing: StoredValue<bool>,
}

impl Place {
    /// Whether nothing is drawn there.
    pub fn is_far(self) -> bool {
        self.content.with(Option::is_none)
    }

    /// While it is far, the height that it had, as a style.
    pub fn left_height(self) -> Option<String> {
        self.height.get().filter(|_| self.is_far()).map(|height| format!("{height}px"))
    }

    fn is_empty(self) -> bool {
        self.content.with_untracked(Option::is_none)
    }

    fn has(self, shown: &Arc<ShownComparison>) -> bool {
        self.content.with_untracked(|content| content.as_ref().is_some_and(|own| Arc::ptr_eq(own, shown)))
    }

    fn draw(self, shown: &Arc<ShownComparison>) {
        self.content.set(Some(Arc::clone(shown)));
        self.is_old.set(false);
    }
}

impl Held {
    /// Whether the reader is at it, or almost.
    fn is_wanted(&self) -> bool {
        let has_focus = |element: Element| element.matches(":focus-within").unwrap_or(false);
        self.is_near.get() || (!self.place.is_empty() && (self.element)().is_some_and(has_focus))
    }

    /// Draws nothing there any more.
    fn leave(&self) {
        let Some(element) = (self.element)() else { return };
        // A place may have a second part behind its element, as a row of figures has its verdict.
        let second = element.next_element_sibling().filter(|next| !next.has_attribute("data-place"));
        let bottom = second.as_ref().unwrap_or(&element).get_bounding_client_rect().bottom();
        let height = bottom - element.get_bounding_client_rect().top();
        if height > 0.0 {
            self.place.height.set(Some(height));
        }
        self.place.content.set(None);
        self.place.is_old.set(false);
    }
}

impl Near {
    pub fn new(stage: CompareStage) -> Self {
        let (is_following, is_printing) = (StoredValue::new(false), StoredValue::new(false));
        Self { stage, held: StoredValue::new_local(Vec::new()), is_following, is_printing }
    }

    /// A further place, and the reference for its element.
    pub fn place<E>(self) -> (NodeRef<E>, Place)
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + AsRef<Element> + 'static,
    {
        let node = NodeRef::<E>::new();
        let place = Place {
            at: self.held.with_value(Vec::len),
            content: RwSignal::new(None),
            is_old: RwSignal::new(false),
            height: RwSignal::new(None),
        };
        let element = Box::new(move || {
            let element = node.try_get_untracked().flatten()?;
            Some(AsRef::<Element>::as_ref(&element).clone())
        });
        self.held.update_value(|held| {
            held.push(Held { place, element, is_near: Cell::new(false), is_seen: Cell::new(false) });
        });
        (node, place)
    }

    /// Draws what is in sight, now and after every change, and what comes near as the reader moves.
    pub fn watch(self) {
        Effect::new(move |_| {
            self.stage.rows.track();
            self.change(&self.stage.shown.read());
            // By then the change has reached the page, and nothing has been painted.
            queue_microtask(move || {
                self.look();
                self.follow();
            });
        });
        Effect::new(move |_| self.observe());
        let before = window_event_listener_untyped("beforeprint", move |_| {
            let Some(shown) = self.stage.shown.try_get_untracked() else { return };
            self.is_printing.set_value(true);
            self.held.with_value(|held| held.iter().for_each(|it| it.place.draw(&shown)));
        });
        let after = window_event_listener_untyped("afterprint", move |_| {
            self.is_printing.set_value(false);
            self.follow();
        });
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    }

    /// Draws another comparison where the reader sees it; what they do not see waits.
    fn change(self, shown: &Arc<ShownComparison>) {
        self.held.with_value(|held| {
            for it in held.iter().filter(|it| !it.place.has(shown)) {
                if it.is_seen.get() {
                    it.place.draw(shown);
                } else if !it.place.is_empty() {
                    it.place.is_old.set(true);
                }
            }
        });
    }

    /// Looks what is in sight, and draws what has come into it.
    fn look(self) {
        let Some(shown) = self.stage.shown.try_get_untracked() else { return };
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        let box_of = |it: &Held| (it.element)().map(|element| element.get_bounding_client_rect());
        self.held.try_with_value(|held| {
            // Most lists are out of sight as a whole, and their places follow each other down the page.
            let ends = (held.first().and_then(box_of), held.last().and_then(box_of));
            let is_away = matches!(&ends, (Some(first), _) if first.height() > 0.0 && first.top() > height)
                || matches!(&ends, (_, Some(last)) if last.height() > 0.0 && last.bottom() < 0.0);
            for it in held.iter() {
                let seen = if is_away { None } else { box_of(it) };
                let is_seen =
                    |at: &web_sys::DomRect| at.height() > 0.0 && at.bottom() > 0.0 && at.top() < height;
                it.is_seen.set(seen.as_ref().is_some_and(is_seen));
                if it.is_seen.get() && !it.place.has(&shown) {
                    it.place.draw(&shown);
                }
            }
        });
    }

    /// Brings the others in order, some behind each frame.
    fn follow(self) {
        if self.is_following.try_get_value() != Some(false) {
            return;
        }
        self.is_following.set_value(true);
        after_paint(move || {
            let Some(shown) = self.stage.shown.try_get_untracked() else { return };
            self.is_following.try_set_value(false);
            let is_left = self.held.try_with_value(|held| {
                let is_whole = held.len() <= SHORT || self.is_printing.get_value();
                let is_wanted = |it: &Held| is_whole || it.is_wanted();
                let is_due =
                    |it: &&Held| if is_wanted(it) { !it.place.has(&shown) } else { !it.place.is_empty() };
                let mut due: Vec<&Held> = held.iter().filter(is_due).collect();
                due.sort_by_key(|it| !it.is_near.get());
                for it in due.iter().take(A_FRAME) {
                    if is_wanted(it) { it.place.draw(&shown) } else { it.leave() }
                }
                due.len() > A_FRAME
            });
            match is_left {
                Some(true) => self.follow(),
                // The page stands still: now it costs little to look.
                Some(false) => self.look(),
                None => {}
            }
        });
    }

    fn observe(self) {
        let heard = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| self.note(&entries));
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        let observer = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options);
        let Ok(observer) = observer else { return };
        self.held.with_value(|held| {
            held.iter().filter_map(|it| (it.element)()).for_each(|element| observer.observe(&element));
        });
        let watching = StoredValue::new_local((observer, heard));
        on_cleanup(move || {
            watching.try_with_value(|(observer, _)| observer.disconnect());
        });
    }

    /// Notes what came near and what went far.
    fn note(self, entries: &js_sys::Array) {
        let Some(shown) = self.stage.shown.try_get_untracked() else { return };
        self.held.try_with_value(|held| {
            for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
                let at = entry.target().get_attribute("data-place").and_then(|at| at.parse::<usize>().ok());
                let Some(it) = at.and_then(|at| held.get(at)) else { continue };
                it.is_near.set(entry.is_intersecting());
                if entry.is_intersecting() && !it.place.has(&shown) {
                    it.place.draw(&shown);
                }
            }
        });
        self.follow();
    }
}
