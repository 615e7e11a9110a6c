//! Long lists of which only what is near the window is drawn.
//!
//! What is in sight changes within the frame of the change; what is near it follows in the next frames, and what is
//! far is a name until the reader comes near. A short list is drawn to its end, for those who search the page.

use std::cell::Cell;
use std::sync::Arc;

use leptos::html::{self, ElementType};
use leptos::prelude::*;
use relocation_explorer::virtual_list::{ItemState, ItemStep, is_short, next_steps};
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::erased::{live, show};
use crate::ui::browser::{after_paint, nearest};
use crate::ui::explorer::Explorer;

/// What is near: so much of the window's height above and below it.
const NEAR: &str = "100% 0%";

/// One item of a list.
pub struct ListItem<T: Send + Sync + 'static> {
    /// Its number, which its element must carry as `data-item`.
    pub at: usize,
    /// What is drawn there; nothing while it is far.
    pub content: RwSignal<Option<Arc<T>>>,
    /// Whether that is of former data, and must not be seen.
    pub is_old: RwSignal<bool>,
    /// The height that it had when it was drawn last, in pixels.
    height: RwSignal<Option<f64>>,
}

/// An item with its element.
struct ListEntry<T: Send + Sync + 'static> {
    item: ListItem<T>,
    element: Box<dyn Fn() -> Option<Element>>,
    is_near: Cell<bool>,
    /// Whether it was in sight when that was looked at last.
    is_seen: Cell<bool>,
}

/// A list whose items all show parts of the same data.
pub struct VirtualList<T: Send + Sync + 'static> {
    data: Memo<Arc<T>>,
    held: StoredValue<Vec<ListEntry<T>>, LocalStorage>,
    is_following: StoredValue<bool>,
    /// Whether the page is being printed, on which all is drawn.
    is_printing: StoredValue<bool>,
}

impl<T: Send + Sync + 'static> Clone for ListItem<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for ListItem<T> {}

impl<T: Send + Sync + 'static> Clone for VirtualList<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for VirtualList<T> {}

impl<T: Send + Sync + 'static> ListItem<T> {
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

    fn has(self, data: &Arc<T>) -> bool {
        self.content.with_untracked(|content| content.as_ref().is_some_and(|own| Arc::ptr_eq(own, data)))
    }

    fn draw(self, data: &Arc<T>) {
        self.content.set(Some(Arc::clone(data)));
        self.is_old.set(false);
    }
}

impl<T: Send + Sync + 'static> ListEntry<T> {
    /// How it stands to the window and to what is to be shown.
    fn state(&self, data: &Arc<T>, is_whole: bool) -> ItemState {
        let (is_near, is_empty) = (self.is_near.get(), self.item.is_empty());
        let holds_focus = |element: Element| element.matches(":focus-within").unwrap_or(false);
        // Asked for only where it decides something.
        let has_focus = !is_whole && !is_near && !is_empty && (self.element)().is_some_and(holds_focus);
        ItemState { is_near, has_focus, is_empty, is_current: self.item.has(data) }
    }

    /// Draws nothing there any more.
    fn clear(&self) {
        let Some(element) = (self.element)() else { return };
        // An item may have a second part behind its element, as a row of figures has its verdict.
        let second = element.next_element_sibling().filter(|next| !next.has_attribute("data-item"));
        let bottom = second.as_ref().unwrap_or(&element).get_bounding_client_rect().bottom();
        let height = bottom - element.get_bounding_client_rect().top();
        if height > 0.0 {
            self.item.height.set(Some(height));
        }
        self.item.content.set(None);
        self.item.is_old.set(false);
    }
}

/// The number of the item in which an element stands.
pub fn item_of(element: &Element) -> Option<usize> {
    nearest(element, "data-item")?.parse().ok()
}

impl VirtualList<()> {
    /// A list whose items show the same as long as they are there.
    pub fn plain() -> Self {
        Self::of(Memo::new(|_| Arc::new(())))
    }

    /// A further item, as an entry of a list: `content` is built while it is near, and `height` kept for it until it has been
    /// built once. Where items have a name, each is called by that and its number, and can take the focus.
    pub fn entry(
        self,
        name: Option<&str>,
        height: &'static str,
        content: impl Fn(ListItem<()>) -> AnyView + Send + 'static,
    ) -> AnyView {
        let (node, item) = self.item::<html::Li>();
        let left =
            live(move || item.is_far().then(|| item.left_height().unwrap_or_else(|| height.to_owned())));
        let content = show(move || (!item.is_far()).then(|| content(item)));
        let id = name.map(|name| format!("{name}-{}", item.at));
        let tabindex = id.is_some().then_some("-1");
        view! {
            <li node_ref=node id=id data-item=item.at tabindex=tabindex style:min-height=left>
                {content}
            </li>
        }
        .into_any()
    }
}

impl<T: Send + Sync + 'static> VirtualList<T> {
    /// A list without items that follows some data.
    pub fn of(data: Memo<Arc<T>>) -> Self {
        let (is_following, is_printing) = (StoredValue::new(false), StoredValue::new(false));
        Self { data, held: StoredValue::new_local(Vec::new()), is_following, is_printing }
    }

    /// A further item, and the reference for its element.
    pub fn item<E>(self) -> (NodeRef<E>, ListItem<T>)
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + AsRef<Element> + 'static,
    {
        let node = NodeRef::<E>::new();
        let item = ListItem {
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
            held.push(ListEntry { item, element, is_near: Cell::new(false), is_seen: Cell::new(false) });
        });
        (node, item)
    }

    /// Draws what is in sight, once the page is and after every change, and what comes near as the reader moves. `layout` follows what
    /// else moves items.
    pub fn watch(self, layout: impl Fn() + 'static) {
        let opening = Explorer::get().opening;
        Effect::new(move |_| {
            if !opening.is_shown() {
                return;
            }
            layout();
            self.change(&self.data.read());
            // By then the change has reached the page, and nothing has been painted.
            queue_microtask(move || {
                self.look();
                self.follow();
            });
        });
        Effect::new(move |_| {
            if opening.is_shown() {
                self.observe();
            }
        });
        let before = window_event_listener_untyped("beforeprint", move |_| {
            let Some(data) = self.data.try_get_untracked() else { return };
            self.is_printing.set_value(true);
            self.held.with_value(|held| held.iter().for_each(|it| it.item.draw(&data)));
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

    /// Draws other data where the reader sees it; what they do not see waits.
    fn change(self, data: &Arc<T>) {
        self.held.with_value(|held| {
            for it in held.iter().filter(|it| !it.item.has(data)) {
                if it.is_seen.get() {
                    it.item.draw(data);
                } else if !it.item.is_empty() {
                    it.item.is_old.set(true);
                }
            }
        });
    }

    /// Looks what is in sight, and draws what has come into it.
    fn look(self) {
        let Some(data) = self.data.try_get_untracked() else { return };
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        let box_of = |it: &ListEntry<T>| (it.element)().map(|element| element.get_bounding_client_rect());
        self.held.try_with_value(|held| {
            // Most lists are out of sight as a whole, and their items follow each other down the page.
            let ends = (held.first().and_then(box_of), held.last().and_then(box_of));
            let is_away = matches!(&ends, (Some(first), _) if first.height() > 0.0 && first.top() > height)
                || matches!(&ends, (_, Some(last)) if last.height() > 0.0 && last.bottom() < 0.0);
            for it in held.iter() {
                let seen = if is_away { None } else { box_of(it) };
                let is_seen =
                    |at: &web_sys::DomRect| at.width() > 0.0 && at.bottom() >= 0.0 && at.top() < height;
                it.is_seen.set(seen.as_ref().is_some_and(is_seen));
                if it.is_seen.get() && !it.item.has(&data) {
                    it.item.draw(&data);
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
            let Some(data) = self.data.try_get_untracked() else { return };
            self.is_following.try_set_value(false);
            let is_left = self.held.try_with_value(|held| {
                let is_whole = is_short(held.len()) || self.is_printing.get_value();
                let states: Vec<ItemState> = held.iter().map(|it| it.state(&data, is_whole)).collect();
                let (steps, is_left) = next_steps(&states, is_whole);
                for step in steps {
                    match step {
                        ItemStep::Draw(at) => held[at].item.draw(&data),
                        ItemStep::Clear(at) => held[at].clear(),
                    }
                }
                is_left
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
        let Some(data) = self.data.try_get_untracked() else { return };
        self.held.try_with_value(|held| {
            for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
                let at = entry.target().get_attribute("data-item").and_then(|at| at.parse::<usize>().ok());
                let Some(it) = at.and_then(|at| held.get(at)) else { continue };
                it.is_near.set(entry.is_intersecting());
                if entry.is_intersecting() && !it.item.has(&data) {
                    it.item.draw(&data);
                }
            }
        });
        self.follow();
    }
}
