//! The page of another collection: what its files say, out of the files of the page that runs.

use super::html::escape;
use super::index_page::{Missing, fill_index};
use super::pages::PageWriter;
use super::write_fact;
use crate::snapshot::{Collection, Text};

/// Fills the page's template with a collection that is not the program's own: its title and description in the head, where
/// its data stand, and all that [`fill_index`] puts there.
///
/// # Errors
/// The template has no place for something.
pub fn fill_own_index(template: &str, collection: &Collection) -> Result<String, Missing> {
    let snapshot = collection.snapshot();
    let (title, description) = (escape(&own_title(collection)), escape(&in_both(&snapshot.description, " ")));
    let data = format!("{TITLE}{title}</title>\n  <meta name=\"snapshot\" content=\"./snapshot.packed\">");
    let mut page = replaced(template, TITLE, "</title>", &data)?;
    for (place, text) in
        [(DESCRIPTION, &description), (SHARED_TITLE, &title), (SHARED_DESCRIPTION, &description)]
    {
        page = replaced(&page, place, "\">", &format!("{place}{text}\">"))?;
    }
    // Another collection has no releases of its own yet.
    page = replaced(&page, FEED, ">", "")?;
    fill_index(&page, collection)
}

const TITLE: &str = "<title>";
const DESCRIPTION: &str = "<meta name=\"description\" content=\"";
const SHARED_TITLE: &str = "<meta property=\"og:title\" content=\"";
const SHARED_DESCRIPTION: &str = "<meta property=\"og:description\" content=\"";
const FEED: &str = "<link rel=\"alternate\" type=\"application/atom+xml\"";

/// A page with another text from one mark to the next other one, both included.
fn replaced(page: &str, from: &'static str, to: &str, text: &str) -> Result<String, Missing> {
    let (before, rest) = page.split_once(from).ok_or(Missing(from))?;
    let (_, after) = rest.split_once(to).ok_or(Missing(from))?;
    Ok([before, text, after].concat())
}

/// A text in both languages, once where they say the same.
fn in_both(text: &Text, between: &str) -> String {
    if text.zh == text.en { text.zh.clone() } else { [&text.zh, between, &text.en].concat() }
}

/// The title of a collection's page.
pub fn own_title(collection: &Collection) -> String {
    in_both(&collection.snapshot().title, " · ")
}

/// The files that say in a folder what its data are, each with its path: the snapshot, a file a fact, a page a fact, a place
/// and a report in each language. They are written as they are asked for, one by one.
pub fn own_files(collection: &Collection) -> impl ExactSizeIterator<Item = (String, String)> {
    let writer = PageWriter::of(collection, None);
    let (facts, published) = (collection.len(), &collection.snapshot().published);
    (0..1 + facts + writer.len()).map(move |at| match at.checked_sub(1) {
        None => ("snapshot.json".to_owned(), collection.snapshot().to_canonical()),
        Some(at) => match collection.get(at) {
            // An id may hold a slash, and then even begin with one.
            Some(view) => {
                (format!("facts/{}.json", view.fact.id.trim_start_matches('/')), write_fact(&view, published))
            }
            None => {
                let page = writer.write(at - facts);
                (page.path, page.html)
            }
        },
    })
}
