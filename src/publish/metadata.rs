//! What reference managers read of a page: the tags that Google Scholar and Zotero know.

use super::html::escape;
use crate::snapshot::{Collection, Lang};

/// The collection's `citation_*` tags, one a line. One language stands there, as those programs take one title.
pub fn write_metadata(collection: &Collection) -> String {
    let snapshot = collection.snapshot();
    let title = tag("citation_title", &snapshot.title.en);
    let version = snapshot.version.as_ref().map(|version| tag("citation_version", version));
    let [author, published] = authorship(collection, Lang::En);
    let tags = [Some(title), author, published, version, Some(tag("citation_language", "en"))];
    tags.into_iter().flatten().collect::<Vec<_>>().join("\n  ")
}

/// Who made the collection and when, for a page whose title and address other tags say.
pub(super) fn authorship(collection: &Collection, lang: Lang) -> [Option<String>; 2] {
    let snapshot = collection.snapshot();
    let author = snapshot.creator.as_ref().map(|creator| tag("citation_author", creator.get(lang)));
    let published = tag("citation_publication_date", &snapshot.published.as_str().replace('-', "/"));
    [author, Some(published)]
}

fn tag(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">", escape(content))
}
