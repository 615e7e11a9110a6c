//! What a reader may have meant who has mistyped a word.

use super::index::TextIndex;

/// The shortest word that may be mistyped: of a shorter one, a letter more or less is another word.
const SHORTEST: usize = 5;

/// Finds the word of an index that is one letter away from another.
pub struct Likeness<'a> {
    typed: &'a str,
    best: Option<(usize, String)>,
}

impl<'a> Likeness<'a> {
    /// What is like a word; `None` for what is too short, or holds anything but letters: a digit off is another number.
    pub fn to(typed: &'a str) -> Option<Self> {
        let likely = typed.len() >= SHORTEST && typed.bytes().all(|byte| byte.is_ascii_lowercase());
        likely.then_some(Self { typed, best: None })
    }

    /// Looks through the words of an index.
    pub fn look_in(mut self, index: &TextIndex) -> Self {
        let typed = self.typed.as_bytes();
        for word in index.words() {
            let letters = word.as_bytes();
            // One letter missing, added, changed, or two that changed places: most words need no closer look.
            let near = letters.len().abs_diff(typed.len()) <= 1
                && letters.iter().take(2).any(|letter| *letter == typed[0])
                && letters.iter().all(u8::is_ascii_lowercase);
            if near && strsim::osa_distance(word, self.typed) == 1 {
                let documents = index.count(word);
                if self.best.as_ref().is_none_or(|(most, _)| documents > *most) {
                    self.best = Some((documents, word.to_owned()));
                }
            }
        }
        self
    }

    /// The word that stands in most documents.
    pub fn best(self) -> Option<String> {
        self.best.map(|(_, word)| word)
    }
}

/// The word of some indexes that is one letter away from another.
pub fn nearest_word<'a>(typed: &str, indexes: impl IntoIterator<Item = &'a TextIndex>) -> Option<String> {
    indexes.into_iter().fold(Likeness::to(typed), |likeness, index| Some(likeness?.look_in(index)))?.best()
}

impl TextIndex {
    fn count(&self, word: &str) -> usize {
        let streams = std::iter::once(&self.own).chain(self.names.iter().map(|names| &names.tokens));
        let mut count = 0;
        for words in streams.map(|tokens| &tokens.words) {
            if let Some(place) = words.place(word) {
                words.documents(place, |_, _| count += 1);
            }
        }
        count
    }
}
