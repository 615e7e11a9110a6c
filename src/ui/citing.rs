//! What every citation on the page needs of the data and the day.

use leptos::prelude::WithValue;
use relocation_explorer::share::{CiteDate, Citing};
use relocation_explorer::snapshot::Lang;

use super::browser::today;
use super::explorer::Explorer;
use relocation_explorer::session::Session;

/// Cites with a permanent link. The hash of the data is named where it is known: that of very large ones is computed
/// only when a reader asks for it.
pub fn with_citing<T>(explorer: Explorer, link: String, lang: Lang, work: impl FnOnce(&Citing) -> T) -> T {
    explorer.data.with_value(|data| work(&citing_of(data, link, lang)))
}

/// What cites some data with a permanent link.
pub fn citing_of(data: &Session, link: String, lang: Lang) -> Citing<'_> {
    let (collection, pin) = (&*data.collection, data.known_pin());
    Citing { collection, pin, link, accessed: CiteDate::parse(&today()), lang }
}
