//! What every citation on the page needs of the data and the day.

use leptos::prelude::WithValue;
use relocation_explorer::share::{CiteDate, Citing};
use relocation_explorer::snapshot::Lang;

use super::browser::today;
use super::explorer::Explorer;

/// Cites with a permanent link. The hash of the data is named where it is known: that of very large ones is computed
/// only when a reader asks for it.
pub fn with_citing<T>(explorer: Explorer, link: String, lang: Lang, work: impl FnOnce(&Citing) -> T) -> T {
    explorer.data.with_value(|data| {
        let (collection, pin) = (&*data.collection, data.known_pin());
        work(&Citing { collection, pin, link, accessed: CiteDate::parse(&today()), lang })
    })
}
