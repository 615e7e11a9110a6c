//! What an explorer stands in, and where its state is mirrored: the page and its URL, or an element of another page and
//! memory. Whatever reaches beyond a component (elements by id, keys, the size of the window) goes through here, so
//! that several explorers on one page do not hear or find each other.

use leptos::prelude::*;
use relocation_explorer::share::{Ignored, ViewState};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::common;
use wasm_bindgen::prelude::*;

use super::browser::{self, HistoryStep, use_media};
use super::follow::follow;

/// Where an explorer stands.
#[derive(Clone, Copy)]
pub enum Address {
    /// It is the page: its state is the page's URL.
    Page,
    /// It stands in an element of another page, whose URL, history, title and language are none of its business.
    Mounted(Mounted),
}

/// An explorer in an element of another page.
#[derive(Clone, Copy)]
pub struct Mounted {
    root: StoredValue<web_sys::HtmlElement, LocalStorage>,
    /// Address of the full explorer, for links.
    home: StoredValue<String>,
    /// What is shown, or what the host page asks to be shown.
    query: RwSignal<String>,
    /// Hears what the reader changes.
    changed: StoredValue<js_sys::Function, LocalStorage>,
}

impl Mounted {
    /// An explorer in `root`, opened with `query`. Links lead to `home`; `changed` is called with the query whenever
    /// the reader changes the view.
    pub fn new(root: web_sys::HtmlElement, home: String, query: &str, changed: js_sys::Function) -> Self {
        Self {
            root: StoredValue::new_local(root),
            home: StoredValue::new(home),
            query: RwSignal::new(query.to_owned()),
            changed: StoredValue::new_local(changed),
        }
    }

    /// What is shown, as the query of the full explorer's address.
    pub fn query(self) -> String {
        let state = self.query.with_untracked(|query| ViewState::parse(query).0);
        ViewState { embed: false, ..state }.to_query()
    }

    /// Shows something else; not a change by the reader.
    pub fn lead(self, query: &str) {
        self.query.set(query.to_owned());
    }
}

impl Address {
    /// Whether the page shows what it had before the program ran.
    pub fn is_covered(self) -> bool {
        matches!(self, Address::Page) && document().get_element_by_id("static").is_some()
    }

    /// Lets what the page shows before the program runs make way, if that is still there.
    pub fn clear(self) {
        if let Address::Page = self
            && let Some(page) = document().get_element_by_id("static")
        {
            page.remove();
        }
    }

    /// The state that it holds, and what it says that is not understood.
    pub fn read(self) -> (ViewState, Vec<Ignored>) {
        match self {
            Address::Page => ViewState::parse(&browser::query()),
            Address::Mounted(mounted) => {
                let (mut state, ignored) = mounted.query.with_untracked(|query| ViewState::parse(query));
                state.embed = true;
                (state, ignored)
            }
        }
    }

    /// Takes over a state that the reader has changed.
    pub fn write(self, state: &ViewState, step: HistoryStep) {
        match self {
            Address::Page => browser::write_query(&state.to_query(), step),
            Address::Mounted(mounted) => {
                mounted.query.set(state.to_query());
                let query = JsValue::from(mounted.query());
                if let Some(Err(error)) =
                    mounted.changed.try_with_value(|changed| changed.call1(&JsValue::NULL, &query))
                {
                    leptos::logging::error!("the host page could not be told of a change: {error:?}");
                }
            }
        }
    }

    /// Calls `changed` whenever another state comes from outside: the back button, the host page.
    pub fn follow(self, changed: impl Fn(ViewState, Vec<Ignored>) + 'static) {
        let read = move || {
            let (state, ignored) = self.read();
            changed(state, ignored);
        };
        match self {
            Address::Page => listen(&window(), "popstate", move |_| {
                browser::forget_typing();
                read();
            }),
            Address::Mounted(mounted) => {
                let mut is_later = false;
                follow(move || {
                    mounted.query.track();
                    if std::mem::replace(&mut is_later, true) {
                        read();
                    }
                });
            }
        }
    }

    /// The link to a state: within the page, or to the full explorer.
    pub fn link(self, state: &ViewState) -> String {
        match self {
            Address::Page => state.href(),
            Address::Mounted(_) => format!("{}{}", self.home(), state.clone().unframed().href()),
        }
    }

    /// Where the full explorer is, without query and fragment.
    pub fn home(self) -> String {
        match self {
            Address::Page => browser::address(),
            Address::Mounted(mounted) => mounted.home.try_get_value().unwrap_or_default(),
        }
    }

    /// The address of a file that stands beside the full explorer.
    pub fn file(self, name: &str) -> String {
        match self {
            Address::Page => format!("./{name}"),
            Address::Mounted(_) => format!("{}{name}", self.home()),
        }
    }

    /// The element that carries language and colours for all that is shown.
    pub fn root(self) -> Option<web_sys::HtmlElement> {
        match self {
            Address::Page => document().document_element().map(JsCast::unchecked_into),
            Address::Mounted(mounted) => mounted.root.try_get_value(),
        }
    }

    /// Names what is shown: in the window's title, or for those who do not see an explorer in another page.
    pub fn entitle(self, shown: &str, lang: Lang) {
        let title = format!("{shown} · {}", common(lang).name);
        match self {
            Address::Page => document().set_title(&title),
            Address::Mounted(_) => {
                let _ = self.root().map(|root| root.set_attribute("aria-label", &title));
            }
        }
    }

    /// The element with an id in this explorer.
    pub fn find(self, id: &str) -> Option<web_sys::HtmlElement> {
        let found = self.root()?.query_selector(&format!("[id=\"{id}\"]")).ok()??;
        Some(found.unchecked_into())
    }

    /// Whether the focus is on an element of this explorer that a CSS selector finds.
    pub fn has_focus(self, css: &str) -> bool {
        let found = self.root().and_then(|root| root.query_selector(&format!(":is({css}):focus")).ok());
        found.flatten().is_some()
    }

    /// Listens to keys as long as the present component lives: on the whole page, or in this explorer only.
    pub fn on_key(self, pressed: impl Fn(web_sys::KeyboardEvent) + 'static) {
        let pressed = move |event: web_sys::Event| pressed(event.unchecked_into());
        match self {
            Address::Page => listen(&window(), "keydown", pressed),
            Address::Mounted(mounted) => {
                mounted.root.try_with_value(|root| listen(root, "keydown", pressed));
            }
        }
    }

    /// Whether there is room for no more than so many CSS pixels, as the style sheet asks it.
    pub fn use_narrow(self, most: u32) -> Signal<bool> {
        let Address::Mounted(mounted) = self else { return use_media(&format!("(max-width: {most}px)")) };
        let narrow = RwSignal::new(false);
        mounted.root.try_with_value(|root| {
            let watched = root.clone();
            let measure = move || {
                narrow.try_set(watched.client_width() <= most as i32);
            };
            measure();
            let changed = Closure::<dyn Fn()>::new(measure);
            let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
            observer.observe(root);
            let held = StoredValue::new_local((observer, changed));
            on_cleanup(move || {
                held.try_with_value(|(observer, _)| observer.disconnect());
            });
        });
        narrow.into()
    }
}

/// Listens to an event as long as the present component lives.
fn listen(target: &web_sys::EventTarget, event: &'static str, heard: impl Fn(web_sys::Event) + 'static) {
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(heard);
    if target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).is_err() {
        return;
    }
    let held = StoredValue::new_local((target.clone(), listener));
    on_cleanup(move || {
        held.try_with_value(|(target, listener)| {
            let _ = target.remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        });
    });
}
