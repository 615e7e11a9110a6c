//! Pins: which data a link was made for.

use std::fmt;

use crate::snapshot::{Collection, sha256};

/// How many digits of the hash a link carries.
const DIGITS: usize = 12;

/// The data that a link was made for: `3f2a9c0b1d4e~2026-11-20` in URLs.
///
/// A link cannot bring old data back. It lets the page say that the data have changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The first twelve hexadecimal digits of the SHA-256 of the snapshot in canonical form, as UTF-8: what
    /// `sha256sum data/snapshot.json` begins with.
    pub hash: String,
    /// The day on which that snapshot was published (`2026-11-20`), where the link says it.
    pub published: Option<String>,
}

impl Pin {
    /// The pin of a snapshot.
    pub fn of(collection: &Collection) -> Self {
        Self::packed(collection, &sha256(collection.snapshot().to_canonical()))
    }

    /// The pin of a packed collection, by the hash that was computed of its text.
    pub(crate) fn packed(collection: &Collection, sha256: &str) -> Self {
        let published = Some(collection.snapshot().published.as_str().to_owned());
        Self { hash: Self::digits_of(sha256), published }
    }

    /// As much of a SHA-256 as a pin carries.
    pub fn digits_of(sha256: &str) -> String {
        sha256.chars().take(DIGITS).collect()
    }

    /// Reads a pin from a URL: the hash alone, or with the date behind it.
    ///
    /// ```
    /// use relocation_explorer::share::Pin;
    /// let pin = Pin::parse("3f2a9c0b1d4e~2026-11-20").unwrap();
    /// assert_eq!(pin.hash, "3f2a9c0b1d4e");
    /// assert_eq!(pin.published.unwrap(), "2026-11-20");
    /// assert_eq!(Pin::parse("yesterday"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (hash, published) = match text.split_once('~') {
            Some((hash, published)) => (hash, Some(published.to_owned())),
            None => (text, None),
        };
        let is_hash = hash.len() == DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
        let is_dated = published.as_deref().is_none_or(is_date);
        (is_hash && is_dated).then(|| Self { hash: hash.to_ascii_lowercase(), published })
    }

    /// Whether both are of the same data.
    pub fn is_same_data(&self, other: &Pin) -> bool {
        self.hash == other.hash
    }
}

impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.hash)?;
        match &self.published {
            Some(published) => write!(f, "~{published}"),
            None => Ok(()),
        }
    }
}

/// A year, or a year and more, as digits.
fn is_date(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    matches!(parts[..], [4] | [4, 2] | [4, 2, 2])
        && text.bytes().all(|each| each == b'-' || each.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = include_str!("../../data/snapshot.json");

    #[test]
    fn the_hash_is_that_of_the_canonical_file() {
        let whole = sha256(DATA);
        let pin = Pin::of(&Collection::open(DATA).unwrap());
        assert_eq!(pin.hash, whole[..DIGITS]);
        let built_in = Collection::built_in().unwrap();
        assert_eq!(pin, Pin::of(&built_in));
        assert_eq!(pin, Pin::packed(&built_in, env!("SNAPSHOT_SHA256")), "the file is in canonical form");
        let laid_out: serde_json::Value = serde_json::from_str(DATA).unwrap();
        let laid_out = serde_json::to_string_pretty(&laid_out).unwrap();
        assert!(pin.is_same_data(&Pin::of(&Collection::open(&laid_out).unwrap())), "layout does not count");
        let changed = DATA.replace("12.79萬", "12.89萬").replace("127900", "128900");
        assert!(!pin.is_same_data(&Pin::of(&Collection::open(&changed).unwrap())), "a digit does");
    }

    #[test]
    fn a_pin_reads_back_and_nothing_else_is_one() {
        let pin = Pin::of(&Collection::open(DATA).unwrap());
        assert_eq!(Pin::parse(&pin.to_string()), Some(pin.clone()));
        let bare = Pin::parse(&pin.hash).unwrap();
        assert!(bare.is_same_data(&pin) && bare.published.is_none());
        for text in [
            "",
            "~",
            "12",
            "3f2a9c0b1d4",
            "3f2a9c0b1d4e5",
            "3f2a9c0b1d4g",
            "3f2a9c0b1d4e~",
            "3f2a9c0b1d4e~<b>",
        ] {
            assert_eq!(Pin::parse(text), None, "{text}");
        }
    }
}
