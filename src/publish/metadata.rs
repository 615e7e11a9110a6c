//! What reference managers read of the page: the tags that Google Scholar and Zotero know.

use super::html::escape;
use crate::snapshot::Collection;

/// The collection's `citation_*` tags, one a line. One language stands there, as those programs take one title.
pub fn write_metadata(collection: &Collection) -> String {
    let snapshot = collection.snapshot();
    let tags = [
        ("citation_title", Some(snapshot.title.en.clone())),
        ("citation_author", snapshot.creator.as_ref().map(|creator| creator.en.clone())),
        ("citation_publication_date", Some(snapshot.published.as_str().replace('-', "/"))),
        ("citation_version", snapshot.version.clone()),
        ("citation_language", Some("en".to_owned())),
    ];
    let tags = tags.into_iter().filter_map(|(name, content)| {
        Some(format!("<meta name=\"{name}\" content=\"{}\">", escape(&content?)))
    });
    tags.collect::<Vec<_>>().join("\n  ")
}
