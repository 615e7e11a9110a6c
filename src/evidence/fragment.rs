//! Links into the page on which a report stands.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::snapshot::{FactView, Locator};

/// All that has a meaning in a text directive, or none in an address.
const TAKEN: &AsciiSet = NON_ALPHANUMERIC;

/// The address of a fact's report, where one is known, with a text fragment that leads to the figure in it: browsers that
/// know those scroll there and mark it, others open the page.
pub fn print_link(view: &FactView) -> Option<String> {
    view.report.url.as_ref().map(|url| with_fragment(url, &view.fact.figure, &view.fact.locator))
}

fn with_fragment(url: &str, figure: &str, print: &Locator) -> String {
    let encode = |text: &str| utf8_percent_encode(text, TAKEN).to_string();
    // A directive finds its words within one block of the page: what stands in another line is left out.
    let before = print.prefix.rsplit(['\n', '\r']).next().unwrap_or_default().trim();
    let after = print.suffix.split(['\n', '\r']).next().unwrap_or_default().trim();
    let prefix = if before.is_empty() { String::new() } else { format!("{}-,", encode(before)) };
    let suffix = if after.is_empty() { String::new() } else { format!(",-{}", encode(after)) };
    let mark = if url.contains('#') { ":~:" } else { "#:~:" };
    format!("{url}{mark}text={prefix}{}{suffix}", encode(figure))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(url: &str, prefix: &str, figure: &str, suffix: &str) -> String {
        let print = Locator { offset: 0, prefix: prefix.to_owned(), suffix: suffix.to_owned() };
        with_fragment(url, figure, &print)
    }

    #[test]
    fn leads_to_the_figure_between_what_stands_around_it() {
        assert_eq!(
            linked("https://example.org/a?b=1", "前\n建成", "30-5", "个，"),
            "https://example.org/a?b=1#:~:text=%E5%BB%BA%E6%88%90-,30%2D5,-%E4%B8%AA%EF%BC%8C"
        );
        assert_eq!(linked("https://example.org/#top", "", "7", "\n次"), "https://example.org/#top:~:text=7");
    }

    #[test]
    fn an_address_is_never_guessed() {
        for view in crate::evidence::built_in().facts() {
            assert_eq!(print_link(&view).is_some(), view.report.url.is_some());
        }
    }
}
