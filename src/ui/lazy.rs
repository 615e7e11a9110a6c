//! Parts of the page whose code is fetched when they are first shown, so that the page itself is there sooner.
//!
//! The build cuts the program at the functions marked `wasm_split` (`scripts/dist/split.mjs`): what only they reach
//! goes into files of their own, fetched when they are first asked for. All functions with one mark share a
//! file.

use std::pin::Pin;

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::address::Address;
use super::explorer::Explorer;
use super::widgets::show;
use relocation_explorer::session::Session;
use relocation_explorer::words::common;

/// A part that is here.
#[derive(Clone, Copy)]
pub struct Ready {
    /// Makes the next of what the part will ask of the data, where that takes long enough for a task of its own; whether nothing
    /// was left to make.
    pub prepare: fn(&Session) -> bool,
    /// Builds it.
    pub build: fn() -> AnyView,
}

/// A part on its way.
pub type Fetched = Pin<Box<dyn Future<Output = Result<Ready, SplitLoaderError>>>>;

/// How far a part has come.
#[derive(Clone, Copy)]
enum Loading {
    Waiting,
    Here(fn() -> AnyView),
    Failed,
}

/// A part of the page: shown once its code is here. If that cannot be had, the reader can try again.
#[component]
pub fn Part(
    /// Fetches it; made by [`parts`].
    part: fn() -> Fetched,
) -> impl IntoView {
    let words = common(expect_context());
    let address: Address = expect_context();
    let stage = RwSignal::new(Loading::Waiting);
    let explorer = use_context::<Explorer>();
    let opening = explorer.filter(|explorer| explorer.is_beginning());
    let fetch = move || {
        leptos::task::spawn_local(async move {
            let Ok(Ready { prepare, build }) = part().await else {
                stage.try_set(Loading::Failed);
                return;
            };
            let show = move || {
                stage.try_set(Loading::Here(build));
            };
            // Several parts that come together are still built one by one.
            match opening {
                Some(explorer) => prepare_to_show(explorer, prepare, Box::new(show)),
                None => show(),
            }
        });
    };
    fetch();
    let retry = move |_| {
        stage.set(Loading::Waiting);
        fetch();
    };
    show(move || {
        let shown = match stage.get() {
            Loading::Waiting => {
                return view! {
                    <p class="muted part" role="status">
                        {words.part_waiting}
                    </p>
                }
                .into_any();
            }
            Loading::Here(view) => view(),
            Loading::Failed => view! {
                <div class="notice part" role="alert">
                    <p>{words.part_failed}</p>
                    <button class="button" type="button" on:click=retry>
                        {words.retry}
                    </button>
                </div>
            }
            .into_any(),
        };
        match explorer {
            Some(explorer) => explorer.opening.ready(),
            None => address.clear(),
        }
        shown
    })
    .into_any()
}

/// Makes what a part will ask of the data, one thing in each task, and then shows it.
fn prepare_to_show(explorer: Explorer, prepare: fn(&Session) -> bool, show: Box<dyn FnOnce()>) {
    explorer.opening.piece(Box::new(move || match explorer.data.try_with_value(|data| prepare(data)) {
        Some(false) => prepare_to_show(explorer, prepare, show),
        _ => show(),
    }));
}

/// Declares parts: the name, its file, what it asks of the data, its view.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident in $file:ident $(after $($work:ident)+)?: $view:expr;)+) => {
        $($(#[$doc])*
        pub fn $name() -> $crate::ui::lazy::Fetched {
            #[wasm_split_helpers::wasm_split($file, fallible)]
            fn $name() -> Result<$crate::ui::lazy::Ready, wasm_split_helpers::SplitLoaderError> {
                Ok($crate::ui::lazy::Ready {
                    prepare: |_data| true $($(&& _data.$work())+)?,
                    build: || leptos::prelude::IntoAny::into_any($view),
                })
            }
            Box::pin($name())
        })+
    };
}
pub(super) use parts;
