//! Where a snapshot is fetched from that is not the page's own.

use std::fmt;

/// The most bytes of such a snapshot.
pub const MOST_BYTES: u32 = 100_000_000;
/// The longest address, in characters.
const LONGEST: usize = 1_000;

/// What an address names as its data. Only what [is allowed](Self::is_allowed) is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataAddress(String);

impl DataAddress {
    /// What a text names.
    pub fn of(text: String) -> Self {
        Self(text)
    }

    /// Whether it is an address of the web, or one relative to the page, that names no user.
    ///
    /// ```
    /// use relocation_explorer::share::DataAddress;
    /// let is_allowed = |address: &str| DataAddress::of(address.to_owned()).is_allowed();
    /// assert!(is_allowed("https://data.example/2026/snapshot.json") && is_allowed("other/snapshot.json"));
    /// assert!(!is_allowed("javascript:alert(1)") && !is_allowed("https://me:secret@data.example/a"));
    /// ```
    pub fn is_allowed(&self) -> bool {
        let text = &self.0;
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '\\';
        if text.is_empty() || text.chars().count() > LONGEST || !text.chars().all(is_plain) {
            return false;
        }
        let path = text.split(['?', '#']).next().unwrap_or_default();
        let (head, rest) = path.split_once("//").unwrap_or(("", path));
        if head.eq_ignore_ascii_case("https:") || head.eq_ignore_ascii_case("http:") {
            let host = rest.split('/').next().unwrap_or_default();
            return !host.is_empty() && !host.contains('@');
        }
        // Relative to the page: what stands before a colon in its first step would be read as a scheme.
        let first = path.split('/').next().unwrap_or_default();
        !path.starts_with("//") && !first.contains(':') && !path.is_empty()
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_read_is_of_the_web_or_of_the_page(text in "[a-zA-Z:/.@?#\\\\ -]{0,24}") {
            let address = DataAddress::of(text);
            if !address.is_allowed() {
                return Ok(());
            }
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
            assert!(!DataAddress::of(text.to_owned()).is_allowed(), "{text}");
        }
        assert!(!DataAddress::of("a".repeat(LONGEST + 1)).is_allowed());
        for text in
            ["https://data.example/a.json", "HTTP://data.example", "other.json", "/data.json?v=2", "a/b:c"]
        {
            assert!(DataAddress::of(text.to_owned()).is_allowed(), "{text}");
        }
    }
}
