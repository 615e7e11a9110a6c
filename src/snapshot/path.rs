//! JSON paths: of what is being checked, and of a place in the text.

use std::fmt;

use super::walk::{Walk, WalkStep};

/// Where in a document something stands. It is written out only when something is wrong there.
#[derive(Debug, Clone, Copy)]
pub(super) enum Path<'a> {
    /// The document itself.
    Root,
    /// A member of an object.
    Member(&'a Path<'a>, &'a str),
    /// An item of a list.
    Item(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// The member with a key.
    pub(super) fn key(&'a self, key: &'a str) -> Path<'a> {
        Path::Member(self, key)
    }

    /// The item at an index.
    pub(super) fn item(&'a self, index: usize) -> Path<'a> {
        Path::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Member(Path::Root, key) => f.write_str(key),
            Path::Member(inside, key) => write!(f, "{inside}.{key}"),
            Path::Item(inside, index) => write!(f, "{inside}[{index}]"),
        }
    }
}

/// The path of the value that stands at a byte of a text; what precedes it must be JSON.
///
/// It is worked out only when a document is refused, so that reading one carries no bookkeeping.
pub(super) fn path_at(text: &[u8], at: usize) -> String {
    let mut walk = Walk::of(&text[..at.min(text.len())]);
    while walk.next().is_some() {}
    let mut path = String::new();
    for step in walk.steps() {
        match step {
            WalkStep::Member(None) => {}
            WalkStep::Member(Some(key)) if path.is_empty() => path.push_str(key),
            WalkStep::Member(Some(key)) => path.extend([".", key.as_str()]),
            WalkStep::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_the_path_that_leads_to_it() {
        let text = "{\n\"a\\\"b\": {\"c\": [1, {\"d\": \"x,]\"}, 3]},\n\"e\": 4}";
        for (needle, path) in [("1,", "a\"b.c[0]"), ("x", "a\"b.c[1].d"), ("3]", "a\"b.c[2]"), ("4", "e")] {
            assert_eq!(path_at(text.as_bytes(), text.find(needle).unwrap()), path);
        }
        assert_eq!(path_at(b"", 1), "");
        assert_eq!(path_at(b"[\"", 99), "[0]");
    }

    #[test]
    fn what_is_checked_has_its_path() {
        let facts = Path::Root.key("facts");
        let third = facts.item(2);
        let locator = third.key("locator");
        assert_eq!(locator.key("offset").to_string(), "facts[2].locator.offset");
        assert_eq!(Path::Root.to_string(), "");
    }
}
