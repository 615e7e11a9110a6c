//! Where a snapshot is fetched from that is not the page's own.

use std::fmt;

/// The most bytes of such a snapshot.
pub const MOST_BYTES: u32 = 100_000_000;
/// The longest address, in characters.
const LONGEST: usize = 1_000;

/// An address of the web, or one relative to the page. It names no user, and nothing but `http` and `https`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataAddress(String);

impl DataAddress {
    /// Reads an address.
    ///
    /// ```
    /// use relocation_explorer::share::DataAddress;
    /// for address in ["https://data.example/2026/snapshot.json", "other/snapshot.json", "/data.json?v=2"] {
    ///     assert_eq!(DataAddress::parse(address).unwrap().as_str(), address);
    /// }
    /// for address in ["", "javascript:alert(1)", "data:,{}", "//data.example/a", "https://me:secret@data.example/a", "a b"] {
    ///     assert_eq!(DataAddress::parse(address), None, "{address}");
    /// }
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '\\';
        if text.is_empty() || text.chars().count() > LONGEST || !text.chars().all(is_plain) {
            return None;
        }
        let path = text.split(['?', '#']).next().unwrap_or_default();
        let (head, rest) = path.split_once("//").unwrap_or(("", path));
        let is_of_the_web = head.eq_ignore_ascii_case("https:") || head.eq_ignore_ascii_case("http:");
        if is_of_the_web {
            let host = rest.split('/').next().unwrap_or_default();
            return (!host.is_empty() && !host.contains('@')).then(|| Self(text.to_owned()));
        }
        // Relative to the page: what stands before a colon in its first step would be read as a scheme.
        let first = path.split('/').next().unwrap_or_default();
        (!path.starts_with("//") && !first.contains(':') && !path.is_empty()).then(|| Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DataAddress {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_read_is_of_the_web_or_of_the_page(text in "[a-zA-Z:/.@?#\\\\ -]{0,24}") {
            let Some(address) = DataAddress::parse(&text) else { return Ok(()) };
            let page = url::Url::parse("https://page.example/explorer/").unwrap();
            // What a browser cannot read it does not fetch.
            if let Ok(read) = page.join(address.as_str()) {
                prop_assert!(["http", "https"].contains(&read.scheme()), "{}", read);
                prop_assert!(read.username().is_empty() && read.password().is_none(), "{}", read);
            }
        }
    }

    #[test]
    fn nothing_else_is_an_address() {
        for text in [
            "ftp://data.example/a",
            "file:///etc/passwd",
            "blob:https://page.example/1",
            "JAVASCRIPT:alert(1)",
            "a:b",
            "//host/a",
            "https://",
            "https:///a",
            "http://user@host/",
            "https:\\\\host",
            "\u{1}javascript:alert(1)",
            "?x",
            "#x",
        ] {
            assert_eq!(DataAddress::parse(text), None, "{text}");
        }
        assert_eq!(DataAddress::parse(&"a".repeat(LONGEST + 1)), None);
    }
}
