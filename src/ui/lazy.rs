//! Parts of the page whose code is fetched when they are first shown, so that the page itself is there sooner.
//!
//! The build cuts the program at the functions marked `wasm_split` (`scripts/dist/split.mjs`): what only they reach
//! goes into files of their own, which the browser prefetches when it is idle. All functions with one mark share a
//! file.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::share::QueryService;
use relocation_explorer::snapshot::{Opening, Problem};
use wasm_split_helpers::SplitLoaderError;

use super::address::Address;
use super::app::built_in;
use super::browser;
use super::explorer::Open;
use super::widgets::show;
use relocation_explorer::words::common;

/// A part on its way.
pub type Fetched = Pin<Box<dyn Future<Output = Result<fn() -> AnyView, SplitLoaderError>>>>;

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
    /// Fetches it; one of [`parts`].
    part: fn() -> Fetched,
) -> impl IntoView {
    let words = common(expect_context());
    let address: Address = expect_context();
    let stage = RwSignal::new(Loading::Waiting);
    let fetch = move || {
        leptos::task::spawn_local(async move {
            stage.try_set(part().await.map_or(Loading::Failed, Loading::Here));
        });
    };
    let retry = move |_| {
        stage.set(Loading::Waiting);
        fetch();
    };
    fetch();
    show(move || {
        let shown = match stage.get() {
            Loading::Waiting => {
                return view! { <p class="muted part" role="status">{words.part_waiting}</p> }.into_any();
            }
            Loading::Here(view) => view(),
            Loading::Failed => view! {
                <div class="notice part" role="alert">
                    <p>{words.part_failed}</p>
                    <button class="button" type="button" on:click=retry>{words.retry}</button>
                </div>
            }
            .into_any(),
        };
        address.clear();
        shown
    })
    .into_any()
}

/// Declares parts: the name, its file, its view.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident in $file:ident: $view:expr;)+) => {
        /// The parts.
        pub mod parts {
            use super::*;
            $($(#[$doc])*
            pub fn $name() -> Fetched {
                #[wasm_split_helpers::wasm_split($file, fallible)]
                fn $name() -> Result<fn() -> AnyView, SplitLoaderError> {
                    Ok(|| $view.into_any())
                }
                Box::pin($name())
            })+
        }
    };
}

parts! {
    /// What the data hold and what follows from them.
    digest in digest: crate::ui::overview::Digest();
    /// How the ledger's entries stand.
    tally in digest: crate::ui::overview::Tally();
    /// A figure with its place.
    example in digest: crate::ui::overview::Example();
    /// Every fact, by facets.
    explore in explore: crate::ui::explore::Explore();
    /// What is wrong with the page's snapshot.
    broken in sources: crate::ui::broken::BrokenData();
    /// Regions side by side.
    compare in compare: crate::ui::compare::Compare();
    /// What is behind the open fact's number.
    evidence in explore: crate::ui::evidence::OpenEvidence();
    /// What the reports do.
    measures in structure: crate::ui::measures::Measures();
    /// What they promise, and what adds up.
    ledger in structure: crate::ui::ledger::Ledger();
    /// How to share what is shown.
    share in share: crate::ui::share::ShareDialog();
    /// That the data are not those that a link was made for.
    pinned in share: crate::ui::share::PinNotice();
    /// The reports themselves.
    sources in sources: crate::ui::sources::Sources();
}

/// Answers a request in JSON with JSON, or says what is wrong with it.
pub type Ask = dyn FnMut(&str) -> Result<String, String>;

/// What only programs ask for: not in the file of any view.
pub struct ProgramAccess {
    /// Answers requests.
    pub ask: Box<Ask>,
    /// Writes the document in canonical form.
    pub write: fn(&Open) -> String,
}

/// Checks a text, or takes the built-in snapshot where there is none; links lead to an address. The error is the list of
/// the text's problems, as JSON.
pub type OpenToAsk =
    fn(Option<String>, String) -> Pin<Box<dyn Future<Output = Result<(Arc<Open>, ProgramAccess), String>>>>;

/// Fetches what opens a snapshot for programs.
#[wasm_split_helpers::wasm_split(module, fallible)]
pub fn open_to_ask() -> Result<OpenToAsk, SplitLoaderError> {
    fn list(problems: &[Problem]) -> String {
        serde_json::Value::Array(problems.iter().map(Problem::to_json).collect()).to_string()
    }
    async fn open(text: Option<String>, home: String) -> Result<(Arc<Open>, ProgramAccess), String> {
        let data = match text {
            None => built_in().ok_or("[]")?,
            Some(text) => {
                let mut opening = Opening::of(text.into_bytes());
                let opened = loop {
                    if let Some(opened) = browser::for_a_while(|| opening.advance()).await {
                        break opened;
                    }
                };
                Open::of(opened.map_err(|problems| list(&problems))?)
            }
        };
        let mut service = QueryService::new(Arc::clone(&data.collection), Arc::clone(data.index()), home);
        let ask =
            Box::new(move |request: &str| service.answer_json(request).map_err(|error| error.to_string()));
        Ok((data, ProgramAccess { ask, write: |data| data.collection.snapshot().to_canonical() }))
    }
    Ok(|text, home| Box::pin(open(text, home)))
}
