//! A list that a coder states: an item a line, in both languages.

use super::state::Desk;
use crate::snapshot::{Lang, Text};
use crate::words::{ListedWords, listed};

/// The items of two texts with an item a line, in both languages.
///
/// # Errors
/// What is missing, in a reader's language: an item, or its other language.
///
/// ```
/// use relocation_explorer::coding::desk::items_of;
/// use relocation_explorer::snapshot::Lang;
/// let items = items_of("木耳\n食用菌\n", "wood ear\nmushrooms", Lang::En).unwrap();
/// assert_eq!((items[1].zh.as_str(), items[1].en.as_str()), ("食用菌", "mushrooms"));
/// assert!(items_of("木耳\n食用菌", "wood ear", Lang::En).is_err());
/// ```
pub fn items_of(zh: &str, en: &str, lang: Lang) -> Result<Vec<Text>, String> {
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let (zh, en) = (lines(zh), lines(en));
    if zh.len() != en.len() {
        return Err(ListedWords::uneven(lang, zh.len(), en.len()));
    }
    if zh.is_empty() {
        return Err(listed(lang).empty.to_owned());
    }
    Ok(zh.into_iter().zip(en).map(|(zh, en)| Text { zh, en }).collect())
}

impl Desk {
    /// The first run of the text that a line of some words shares with it, where one shares a long one.
    pub fn copied_line(&self, words: &str) -> Option<String> {
        words.lines().find_map(|line| self.copied(line))
    }
}
