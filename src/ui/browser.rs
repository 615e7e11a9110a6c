//! The few things that only a browser can do, each behind a plain function.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use wasm_bindgen::prelude::*;

/// What is out of sight, such as a page that has slept, paints nothing: after so long nobody waits for it.
const NO_PAINT: Duration = Duration::from_millis(500);

/// What is done once, by whoever comes first.
type Once = Cell<Option<Box<dyn FnOnce()>>>;

/// Does something when what has changed so far has been painted; where nothing is painted, soon all the same.
pub fn after_paint(action: impl FnOnce() + 'static) {
    let action: Rc<Once> = Rc::new(Cell::new(Some(Box::new(action))));
    let late = Rc::clone(&action);
    let act = |action: &Once| {
        if let Some(action) = action.take() {
            action();
        }
    };
    // A frame is painted after its callbacks; a task that one of them asks for comes after that.
    request_animation_frame(move || set_timeout(move || act(&action), Duration::ZERO));
    set_timeout(move || act(&late), NO_PAINT);
}

/// Does something in a task of its own, after what the browser has waiting.
pub fn next_task(action: impl FnOnce() + 'static) {
    set_timeout(action, Duration::ZERO);
}

/// The query string of the page's address, with its `?`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The page's address without query and fragment.
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Whether the device has a way of its own to send a link.
pub fn can_send() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Sends a link in the device's own way. That the reader changes their mind is no failure.
pub fn send(title: &str, link: &str) {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(link);
    let sent = window().navigator().share_with_data(&data);
    leptos::task::spawn_local(async move {
        let _ = wasm_bindgen_futures::JsFuture::from(sent).await;
    });
}

/// Whether the change of address makes a step that the back button undoes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryStep {
    /// A new entry of the history.
    Push,
    /// The present entry, changed.
    Replace,
    /// The present entry, changed once nothing more is written for a moment: browsers take long to change the
    /// address, and refuse to do it for every key.
    Typing,
}

/// How long typing must pause before the address follows.
const PAUSE: Duration = Duration::from_millis(250);

thread_local! {
    /// What waits to be written into the address.
    static WAITING: RefCell<Option<(TimeoutHandle, String)>> = const { RefCell::new(None) };
}

/// Takes what waits to be written.
fn take_waiting() -> Option<String> {
    let (timer, query) = WAITING.take()?;
    timer.clear();
    Some(query)
}

/// Forgets what waits to be written: the reader has gone elsewhere.
pub fn forget_typing() {
    take_waiting();
}

/// Writes a query string into the address. A frame that may not touch its history keeps its state in memory.
pub fn write_query(query: &str, step: HistoryStep) {
    let typed = take_waiting();
    match (step, typed) {
        (HistoryStep::Typing, _) => {
            let written = query.to_owned();
            let write = move || {
                if let Some(query) = take_waiting() {
                    write_now(&query, HistoryStep::Replace);
                }
            };
            if let Ok(timer) = set_timeout_with_handle(write, PAUSE) {
                WAITING.set(Some((timer, written)));
            }
            return;
        }
        // The entry that is left keeps what was typed into it.
        (HistoryStep::Push, Some(typed)) => write_now(&typed, HistoryStep::Replace),
        _ => {}
    }
    write_now(query, step);
}

fn write_now(query: &str, step: HistoryStep) {
    let Ok(history) = window().history() else { return };
    let url = format!("{}?{query}", window().location().pathname().unwrap_or_default());
    let url = url.trim_end_matches('?');
    let written = match step {
        HistoryStep::Push => history.push_state_with_url(&JsValue::NULL, "", Some(url)),
        HistoryStep::Replace | HistoryStep::Typing => {
            history.replace_state_with_url(&JsValue::NULL, "", Some(url))
        }
    };
    if let Err(error) = written {
        leptos::logging::warn!("the address could not be changed: {error:?}");
    }
}

/// The first language of the browser that is one of ours; English where none is.
pub fn preferred_lang() -> Lang {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag| Lang::of_tag(&tag.as_string()?)).next().unwrap_or(Lang::En)
}

/// A media query as a signal.
pub fn use_media(query: &str) -> Signal<bool> {
    let (matches, set_matches) = signal(false);
    if let Ok(Some(list)) = window().match_media(query) {
        set_matches.set(list.matches());
        let watched = list.clone();
        let listener = Closure::<dyn Fn()>::new(move || set_matches.set(watched.matches()));
        let listening = list.add_event_listener_with_callback(
            "change",
            listener.as_ref().unchecked_ref::<js_sys::Function>(),
        );
        if listening.is_ok() {
            let held = StoredValue::new_local((list, listener));
            on_cleanup(move || {
                held.try_with_value(|(list, listener)| {
                    let _ =
                        list.remove_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
                });
            });
        }
    }
    matches.into()
}

/// Offers a text as a file to save.
pub fn save(name: &str, kind: &str, text: &str) {
    if let Err(error) = save_blob(name, kind, &JsValue::from_str(text)) {
        leptos::logging::error!("{name} could not be saved: {error:?}");
    }
}

/// Offers bytes as a file to save.
///
/// # Errors
/// What the browser said.
pub fn save_bytes(name: &str, kind: &str, bytes: &js_sys::Uint8Array) -> Result<(), JsValue> {
    save_blob(name, kind, bytes)
}

fn save_blob(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(content);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    save_url(name, &url)?;
    web_sys::Url::revoke_object_url(&url)
}

/// Offers what an address holds as a file to save.
pub fn save_url(name: &str, url: &str) -> Result<(), JsValue> {
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Copies a text; `done` says whether it worked.
pub fn copy(text: String, done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    // Absent where the page came neither encrypted nor from this machine.
    let offered =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|it| it.is_object());
    if !offered {
        done(copy_selected(&text).is_ok_and(|copied| copied));
        return;
    }
    leptos::task::spawn_local(async move {
        let written = wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(&text)).await;
        done(written.is_ok() || copy_selected(&text).is_ok_and(|copied| copied));
    });
}

/// Copies a text the older way: as what is selected in a field, which is there for no longer than that.
fn copy_selected(text: &str) -> Result<bool, JsValue> {
    let page: web_sys::HtmlDocument = document().unchecked_into();
    let focused = focused();
    // Below an open dialog nothing can be selected.
    let dialog = page.query_selector("dialog[open]")?;
    let Some(place) = dialog.or_else(|| page.body().map(Into::into)) else { return Ok(false) };
    let field: web_sys::HtmlTextAreaElement = page.create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    let style = web_sys::HtmlElement::style(&field);
    style.set_property("position", "fixed")?;
    style.set_property("top", "0")?;
    place.append_child(&field)?;
    field.focus()?;
    field.select();
    let copied = page.exec_command("copy");
    field.remove();
    if let Some(focused) = focused {
        focused.focus()?;
    }
    copied
}

/// What has the focus, also within an explorer in another page.
pub fn focused() -> Option<web_sys::HtmlElement> {
    let mut focused = document().active_element()?;
    while let Some(inner) = focused.shadow_root().and_then(|root| root.active_element()) {
        focused = inner;
    }
    focused.dyn_into().ok()
}

/// Scrolls no further than it takes to see an element.
pub fn bring_into_sight(element: &web_sys::Element) {
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Opens an address beside this page.
pub fn open_tab(url: &str) {
    if let Err(error) = window().open_with_url_and_target_and_features(url, "_blank", "noopener") {
        leptos::logging::warn!("{url} could not be opened: {error:?}");
    }
}

/// Whether a click asks for what a plain link would do elsewhere: a new tab, a window, a download.
pub fn is_plain_click(event: &leptos::ev::MouseEvent) -> bool {
    event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}

#[wasm_bindgen]
extern "C" {
    /// Absent where the page came neither encrypted nor from this machine.
    #[wasm_bindgen(catch, js_namespace = ["crypto", "subtle"], js_name = digest)]
    fn digest(algorithm: &str, bytes: &js_sys::Uint8Array) -> Result<js_sys::Promise, JsValue>;

    type TextDecoder;
    #[wasm_bindgen(constructor)]
    fn new(encoding: &str) -> TextDecoder;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

/// The file that a file input holds.
pub fn chosen_file(event: &leptos::ev::Event) -> Option<web_sys::File> {
    let input: web_sys::HtmlInputElement = event.target()?.unchecked_into();
    input.files()?.get(0)
}

/// Whether what is dragged are files.
pub fn has_files(event: &leptos::ev::DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().iter().any(|kind| kind == "Files"))
}

/// The bytes of a file that the reader chose.
///
/// # Errors
/// What the browser said, for example that the file has changed since.
pub async fn read_bytes(file: &web_sys::File) -> Result<Vec<u8>, JsValue> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Some bytes of a file that the reader chose, from `start` on; fewer where it ends.
///
/// # Errors
/// What the browser said: it is a folder, or has changed since.
pub async fn read_piece(file: &web_sys::File, start: f64, length: f64) -> Result<Vec<u8>, JsValue> {
    let piece = file.slice_with_f64_and_f64(start, (start + length).min(file.size()))?;
    let buffer = wasm_bindgen_futures::JsFuture::from(piece.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The bytes of a file that the reader chose, read piece by piece. `read` is told the part that has been read, and says
/// whether to go on; `None` where it did not.
///
/// # Errors
/// What the browser said: it is a folder, or has changed since.
pub async fn read_in_slices(
    file: &web_sys::File,
    read: impl Fn(f64) -> bool,
) -> Result<Option<Vec<u8>>, JsValue> {
    const PIECE: f64 = 8_388_608.0;
    let size = file.size();
    let mut bytes = Vec::new();
    // Growing it piece by piece would move all that was read, again and again. What has no room fails where it is filled.
    let _ = bytes.try_reserve_exact(size as usize);
    while (bytes.len() as f64) < size || bytes.is_empty() {
        let start = bytes.len();
        if !read(start as f64 / size.max(1.0)) {
            return Ok(None);
        }
        let piece = file.slice_with_f64_and_f64(start as f64, (start as f64 + PIECE).min(size))?;
        let buffer = wasm_bindgen_futures::JsFuture::from(piece.array_buffer()).await?;
        let piece = js_sys::Uint8Array::new(&buffer);
        if piece.length() == 0 {
            break;
        }
        bytes.resize(start + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[start..]);
    }
    Ok(Some(bytes))
}

/// Does slices of long work until it is done or the page has waited long enough, and then lets the page do what it has
/// to: it shows what it has painted and hears what was clicked before this goes on.
pub async fn for_a_while<T>(mut work: impl FnMut() -> Option<T>) -> Option<T> {
    const WHILE: f64 = 40.0; // milliseconds
    let start = js_sys::Date::now();
    loop {
        let done = work();
        if done.is_some() {
            return done;
        }
        if js_sys::Date::now() - start > WHILE {
            break;
        }
    }
    // A message to oneself: of timeouts in a row the browser makes each wait for four milliseconds more.
    let mut told = Ok(());
    let channel = web_sys::MessageChannel::new();
    let task = js_sys::Promise::new(&mut |resolve, _| {
        told = channel.as_ref().map_err(JsValue::clone).and_then(|channel| {
            channel.port1().set_onmessage(Some(&resolve));
            channel.port2().post_message(&JsValue::NULL)
        });
    });
    if let Err(error) = told {
        leptos::logging::error!("no task could be asked for: {error:?}");
    }
    // A promise that is only ever resolved.
    let _ = wasm_bindgen_futures::JsFuture::from(task).await;
    // One that hears is kept as long as the other is there.
    if let Ok(channel) = channel {
        channel.port1().close();
    }
    None
}

/// The reader's day, as `2026-11-27`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// Whether keys without a modifier do something; switched for good where that is given.
    #[wasm_bindgen(js_name = singleKeys)]
    pub fn single_keys(on: Option<bool>) -> bool;
    /// A file of the program that few need, as bytes.
    #[wasm_bindgen(catch, js_name = loadFile)]
    fn load_file(name: &str) -> Result<js_sys::Promise, JsValue>;
}

/// The bytes of a file of the program that few need.
pub async fn fetch_file(name: &str) -> Result<Vec<u8>, JsValue> {
    let buffer = wasm_bindgen_futures::JsFuture::from(load_file(name)?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Whether a key leads to the search.
pub fn asks_to_search(event: &web_sys::KeyboardEvent) -> bool {
    is_single(event, "/")
}

/// Whether it is a certain key alone, which readers can switch off, and is not typed into a field.
pub fn is_single(event: &web_sys::KeyboardEvent, key: &str) -> bool {
    event.key() == key && is_alone(event) && single_keys(None)
}

/// Whether a key is pressed without others, and is not typed into a field.
pub fn is_alone(event: &web_sys::KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !is_typed(event)
}

/// What the nearest element that has an attribute, the element itself or one around it, has in it.
pub fn nearest(element: &web_sys::Element, attribute: &str) -> Option<String> {
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Whether a key is typed into a field.
pub fn is_typed(event: &web_sys::KeyboardEvent) -> bool {
    event_target::<web_sys::Element>(event).matches("input, select, textarea").unwrap_or(false)
}

/// The text of a file beside the page.
///
/// # Errors
/// What the browser said: the file cannot be had.
pub async fn fetch_text(url: &str) -> Result<String, JsValue> {
    let response = wasm_bindgen_futures::JsFuture::from(window().fetch_with_str(url)).await?;
    let text = wasm_bindgen_futures::JsFuture::from(web_sys::Response::from(response).text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// What an encoding reads of bytes; what it cannot read is U+FFFD.
pub fn decode(bytes: &[u8], encoding: &str) -> String {
    TextDecoder::new(encoding).decode(bytes).unwrap_or_default()
}

/// A text from its bytes: UTF-8, else GB 18030, in which older Chinese editors save.
pub fn decode_text(bytes: Vec<u8>) -> String {
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => decode(error.as_bytes(), "gb18030"),
    }
}

/// The SHA-256 of bytes in lower-case hexadecimal, where the browser gives one.
pub async fn sha256(bytes: &[u8]) -> Option<String> {
    let promise = digest("SHA-256", &js_sys::Uint8Array::from(bytes)).ok()?;
    let hash = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?;
    Some(js_sys::Uint8Array::new(&hash).to_vec().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether this browser was told to remember something; not where it keeps nothing.
pub fn remembers(key: &str) -> bool {
    let kept = window().local_storage().ok().flatten();
    kept.and_then(|kept| kept.get_item(key).ok().flatten()).is_some()
}

/// Remembers something in this browser, where it keeps anything.
pub fn remember(key: &str) {
    if let Ok(Some(kept)) = window().local_storage() {
        let _ = kept.set_item(key, "1");
    }
}
