//! What only programs ask for, through [`module`](super::module): fetched when they first do.

use std::pin::Pin;
use std::sync::Arc;

use relocation_explorer::share::{Home, QueryService};
use relocation_explorer::snapshot::{Opening, Problem};
use wasm_split_helpers::SplitLoaderError;

use super::browser;
use super::library::built_in;
use super::search::fetch_pinyin;
use relocation_explorer::session::Session;

/// Answers a request in JSON with JSON, or says what is wrong with it.
pub type Ask = dyn FnMut(&str) -> Result<String, String>;

/// What only programs ask for: not in the file of any view.
pub struct ProgramAccess {
    /// Answers requests.
    pub ask: Box<Ask>,
    /// Writes the document in canonical form.
    pub write: fn(&Session) -> String,
}

/// Checks a text, or takes the built-in snapshot where there is none; links lead to an address. The error is the list of
/// the text's problems, as JSON.
pub type OpenToAsk = fn(
    Option<String>,
    String,
) -> Pin<Box<dyn Future<Output = Result<(Arc<Session>, ProgramAccess), String>>>>;

/// Fetches what opens a snapshot for programs.
#[wasm_split_helpers::wasm_split(module, fallible)]
pub fn open_to_ask() -> Result<OpenToAsk, SplitLoaderError> {
    fn list(problems: &[Problem]) -> String {
        serde_json::Value::Array(problems.iter().map(Problem::to_json).collect()).to_string()
    }
    async fn open(text: Option<String>, home: String) -> Result<(Arc<Session>, ProgramAccess), String> {
        let data = match text {
            None => built_in().ok_or("[]")?,
            Some(text) => {
                let mut opening = Opening::of(text.into_bytes());
                let opened = loop {
                    if let Some(opened) = browser::for_a_while(|| opening.advance()).await {
                        break opened;
                    }
                };
                Session::of(opened.map_err(|problems| list(&problems))?)
            }
        };
        fetch_pinyin().await; // so that a program asks in pinyin like a reader
        let home = Home { address: home, data: None };
        let mut service = QueryService::new(Arc::clone(&data.collection), Arc::clone(data.index()), home);
        let ask =
            Box::new(move |request: &str| service.answer_json(request).map_err(|error| error.to_string()));
        Ok((data, ProgramAccess { ask, write: |data| data.collection.snapshot().to_canonical() }))
    }
    Ok(|text, home| Box::pin(open(text, home)))
}
