//! A view inside another page: no frame of its own, its source always with it, its height and state told to its host.

use leptos::prelude::*;
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;
use wasm_bindgen::prelude::*;

use super::explorer::Explorer;
use super::follow::follow;
use super::pinned::Pinned;
use relocation_explorer::words::common;

/// The line below an embedded view: what it is from, and the way to the whole.
#[component]
pub fn SourceLine() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = common(lang);
    let (title, license) = explorer.data.with_value(|data| {
        let snapshot = data.collection.snapshot();
        (snapshot.title.get(lang).to_owned(), snapshot.license_name())
    });
    let full = move || explorer.href(|state| *state = std::mem::take(state).unframed());
    view! {
        <footer class="source-line">
            <div class="source-notice" role="status">
                <Pinned />
            </div>
            <span>{title}" · "{license}</span>
            <a href=full target="_blank" rel="noopener">
                {words.open_full}
            </a>
        </footer>
    }
    .into_any()
}

/// Tells the host page what is shown, as the address's query, now and whenever that changes.
pub fn report_state(explorer: Explorer) {
    follow(move || {
        // A query holds no character that JSON would escape.
        let query = explorer.state.with(ViewState::to_query);
        post(&format!(r#"{{"type":"relocation-explorer","version":1,"event":"state","query":"{query}"}}"#));
    });
}

/// Tells the host page how high the content is, now and whenever that changes: in a message of our own, and in the
/// two forms that publishing systems already listen for (Datawrapper's and AMP's). Nothing is read from the host.
pub fn report_height() {
    let Some(content) = document().body() else { return };
    let watched = content.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        let height = watched.scroll_height();
        for message in [
            format!(r#"{{"type":"relocation-explorer","version":1,"event":"height","height":{height}}}"#),
            format!(r#"{{"datawrapper-height":{{"relocation-explorer":{height}}}}}"#),
            format!(r#"{{"sentinel":"amp","type":"embed-size","height":{height}}}"#),
        ] {
            post(&message);
        }
    });
    let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
    observer.observe(&content);
    let held = StoredValue::new_local((observer, changed));
    on_cleanup(move || {
        held.try_with_value(|(observer, _)| observer.disconnect());
    });
}

/// Sends a JSON message to the host page. It holds nothing but what the host could know: any host may read it.
fn post(message: &str) {
    let (Ok(Some(host)), Ok(message)) = (window().parent(), js_sys::JSON::parse(message)) else { return };
    if let Err(error) = host.post_message(&message, "*") {
        leptos::logging::warn!("the host page could not be told the height: {error:?}");
    }
}
