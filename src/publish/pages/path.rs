//! Where pages stand.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

pub(in crate::publish) use crate::share::folder_of as folder;
use crate::snapshot::Lang;

/// Where a page stands below the folder of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::publish) struct PagePath(String);

impl PagePath {
    /// The page of a fact, by its id, which may begin with a slash.
    pub fn fact(id: &str) -> Self {
        Self(format!("facts/{}.html", id.trim_start_matches('/')))
    }

    /// The page of a region, by its id.
    pub fn place(id: &str) -> Self {
        Self(format!("places/{id}.html"))
    }

    /// The page of a report, by its id.
    pub fn report(id: &str) -> Self {
        Self(format!("reports/{id}.html"))
    }

    /// The path in the folder of the built page.
    pub fn in_language(&self, lang: Lang) -> String {
        format!("{}/{}", folder(lang), self.0)
    }

    /// The address from the folder of the built page.
    pub fn address(&self, lang: Lang) -> String {
        encode(&self.in_language(lang))
    }

    /// The way from this page up to the folder of the built page.
    pub fn up(&self) -> String {
        "../".repeat(1 + self.0.matches('/').count())
    }
}

/// Width and height of a card, in pixels: what chats show in full.
pub const CARD: [u32; 2] = [1200, 630];

/// Where the card of a figure stands that a chat shows of a link.
pub(in crate::publish) fn fact_card(id: &str, lang: Lang) -> String {
    format!("cards/{}/facts/{}.png", folder(lang), id.trim_start_matches('/'))
}

/// Where the card of a place stands.
pub(in crate::publish) fn place_card(id: &str, lang: Lang) -> String {
    format!("cards/{}/places/{id}.png", folder(lang))
}

/// What stands in the path of an address as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// A path as an address: ids may hold what addresses write otherwise.
pub(in crate::publish) fn encode(path: &str) -> String {
    utf8_percent_encode(path, PLAIN).to_string()
}
