//! What reference managers read of a page: the tags that Google Scholar and Zotero know.

use super::html::escape;
use crate::snapshot::{Collection, Edtf, Lang};

/// The collection's `citation_*` tags, one a line. One language stands there, as those programs take one title.
pub fn write_metadata(collection: &Collection) -> String {
    let snapshot = collection.snapshot();
    let title = tag("citation_title", &snapshot.title.en);
    let version = snapshot.version.as_ref().map(|version| tag("citation_version", version));
    let [author, published] = of_work(of_collection(collection, Lang::En));
    let tags = [Some(title), author, published, version, Some(tag("citation_language", "en"))];
    tags.into_iter().flatten().collect::<Vec<_>>().join("\n  ")
}

/// Who made something, and when it was published, where that is known.
pub(super) type Made = (Option<String>, Option<Edtf>);

/// Who made the collection, and when.
pub(super) fn of_collection(collection: &Collection, lang: Lang) -> Made {
    let snapshot = collection.snapshot();
    let creator = snapshot.creator.as_ref().map(|creator| creator.get(lang).to_owned());
    (creator, Some(snapshot.published.clone()))
}

/// The tags of author and day, for a page whose title and address other tags say.
pub(super) fn of_work((author, published): Made) -> [Option<String>; 2] {
    let published = published.map(|day| tag("citation_publication_date", &day.as_str().replace('-', "/")));
    [author.map(|author| tag("citation_author", &author)), published]
}

fn tag(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">", escape(content))
}
