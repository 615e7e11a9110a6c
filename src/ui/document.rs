//! Opening what a reader brings: a part of the program reads and checks it in slices, and is fetched for the first of them.

use std::pin::Pin;

use relocation_explorer::snapshot::{Collection, Opening, Problem};
use wasm_split_helpers::SplitLoaderError;

use super::browser::for_a_while;

/// What came of a document: a collection, or all that is wrong with it; nothing where nobody waits for it any more.
pub type Opened = Option<Result<Collection, Vec<Problem>>>;

/// A document that is being checked.
type Checking = Pin<Box<dyn Future<Output = Opened>>>;

/// Reads and checks a document. `tell` hears which part of the work is done, and says whether to go on.
///
/// # Errors
/// What does it could not be fetched.
pub async fn open_document(
    bytes: Vec<u8>,
    tell: impl Fn(f64) -> bool + 'static,
) -> Result<Opened, SplitLoaderError> {
    Ok(check(bytes, Box::new(tell)).await?.await)
}

#[wasm_split_helpers::wasm_split(opening, fallible)]
fn check(bytes: Vec<u8>, tell: Box<dyn Fn(f64) -> bool>) -> Result<Checking, SplitLoaderError> {
    Ok(Box::pin(async move {
        let mut opening = Opening::of(bytes);
        // Asked before the first slice, too: fetching this part may have taken long.
        while tell(opening.progress()) {
            if let Some(opened) = for_a_while(|| opening.advance()).await {
                return Some(opened);
            }
        }
        None
    }))
}
