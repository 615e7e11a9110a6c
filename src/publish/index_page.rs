//! The page's file, completed.

use super::{write_dataset, write_metadata, write_overview};
use crate::snapshot::Collection;

const DATASET: &str = "<!-- dataset -->";
const OVERVIEW: &str = "<!-- static page -->";

/// The page has no place for what belongs into it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is missing: it marks where the page is completed")]
pub struct Missing(pub(super) &'static str);

/// Puts the collection's description and its overview into the page, where comments mark their places.
///
/// # Errors
/// A comment is missing.
pub fn fill_index(page: &str, collection: &Collection) -> Result<String, Missing> {
    let (head, rest) = page.split_once(DATASET).ok_or(Missing(DATASET))?;
    let (middle, tail) = rest.split_once(OVERVIEW).ok_or(Missing(OVERVIEW))?;
    let dataset = write_dataset(collection);
    let metadata = write_metadata(collection);
    let overview = write_overview(collection);
    Ok(format!(
        "{head}{metadata}\n  <script type=\"application/ld+json\">{dataset}</script>{middle}{overview}{tail}"
    ))
}
