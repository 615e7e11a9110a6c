//! Ids that the desk gives.

/// The words and numbers of a name that are ASCII, in lower case, joined by hyphens.
pub(in crate::coding) fn slug(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// A stem as an id, with a number behind it where that is not free.
pub(in crate::coding) fn free_id(stem: &str, is_free: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|at| format!("{stem}-{at}"));
    std::iter::once(stem.to_owned()).chain(numbered).find(|id| is_free(id)).unwrap_or_default()
}
