//! What files that leave the page are called.

use crate::share::Pin;
use crate::snapshot::{Collection, Lang};

/// What is taken away: all facts, or those that a reader has selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// All.
    Whole,
    /// So many.
    Selection(usize),
}

impl Taken {
    /// The name of a file of it, without its ending: which collection, version and state of the data, and how many facts.
    pub fn file_name(&self, collection: &Collection, pin: &Pin) -> String {
        let snapshot = collection.snapshot();
        let version = snapshot.version.as_ref().map(|version| format!("-{version}")).unwrap_or_default();
        let part = match self {
            Self::Whole => String::new(),
            Self::Selection(count) => format!("-{count}-facts"),
        };
        format!("{}{version}-{}{part}", snapshot.id.replace('/', "-"), pin.hash)
    }
}

/// The name of a picture's file, without its ending: its title, as far as file systems take it, and the state of the data.
///
/// ```
/// use relocation_explorer::export::picture_name;
/// use relocation_explorer::{share::Pin, snapshot::Lang};
/// let pin = Pin::parse("3f2a9c0b1d4e").unwrap();
/// assert_eq!(picture_name("Selected facts (people / households)", &pin, Lang::En),
///     "Selected-facts-people-households-3f2a9c0b1d4e");
/// ```
pub fn picture_name(title: &str, pin: &Pin, lang: Lang) -> String {
    const LONGEST: usize = 60;
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(LONGEST).collect();
    let name = if name.is_empty() { lang.pick("图", "picture").to_owned() } else { name };
    format!("{name}-{}", pin.hash)
}
