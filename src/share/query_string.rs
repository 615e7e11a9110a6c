//! Query strings that people can read: `region=522700~140929&sort=-value`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but what RFC 3986 lets stand in a query and what separates our lists.
pub(super) const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'/')
    .remove(b',')
    .remove(b':');

/// The name and value of each pair, decoded; bytes that are no UTF-8 become U+FFFD.
///
/// ```
/// use relocation_explorer::share::parse_pairs;
/// assert_eq!(parse_pairs("?q=%E5%B0%B1%E4%B8%9A+a&view"), [("q".into(), "就业 a".into()), ("view".into(), "".into())]);
/// ```
pub fn parse_pairs(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect()
}

/// The pairs as a query string without `?`; only what a URL needs is escaped.
pub fn write_pairs(pairs: &[(&str, String)]) -> String {
    pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, ESCAPED)))
        .collect::<Vec<_>>()
        .join("&")
}
