//! Why a file is not taken.

use crate::audit::MOST_CHARACTERS;
use crate::snapshot::Lang;
use crate::words::{CodeWords, IntakeWords, intake as words};

use super::limits::{MOST_BYTES, MOST_PAGES, MOST_UNFOLDED};

/// Why no text comes out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRefusal {
    /// It has more bytes than any report.
    TooLarge,
    /// Unfolded, it has more bytes than any report.
    Unfolds,
    /// It has more characters than any report.
    TooLong,
    /// It has more pages than any report.
    TooManyPages,
    /// It is damaged, or not what it says that it is.
    Broken,
    /// It opens with a password only.
    Locked,
    /// It is of Word before 2007, or a Word file with a password: from outside the two look alike.
    OldWord,
    /// It is a packed file of another kind: a sheet, slides, an archive.
    NotWord,
    /// Its pages are pictures.
    NoTextLayer,
    /// It draws characters without saying which they are.
    NoCharacters,
    /// Reading one of its pages takes longer than anybody waits.
    Stuck,
    /// The page that is open cannot read such files: it came as one file, or stands in a page of others.
    NoReader,
}

impl FileRefusal {
    /// What the browser's reader of PDFs calls so (`public/pdf.js`).
    pub fn of_name(name: &str) -> Self {
        match name {
            "locked" => Self::Locked,
            "stuck" => Self::Stuck,
            "too-long" => Self::TooLong,
            "no-reader" => Self::NoReader,
            _ => Self::Broken,
        }
    }

    /// The reason, and what would help.
    pub fn text(self, lang: Lang) -> String {
        let words = words(lang);
        match self {
            Self::TooLarge => IntakeWords::too_large(lang, MOST_BYTES / 1_000_000),
            Self::Unfolds => IntakeWords::unfolds(lang, MOST_UNFOLDED / 1_000_000),
            Self::TooLong => CodeWords::too_long(lang, MOST_CHARACTERS),
            Self::TooManyPages => IntakeWords::too_many_pages(lang, MOST_PAGES),
            Self::Broken => words.broken.to_owned(),
            Self::Locked => words.locked.to_owned(),
            Self::OldWord => words.old_word.to_owned(),
            Self::NotWord => words.not_word.to_owned(),
            Self::NoTextLayer => words.no_text_layer.to_owned(),
            Self::NoCharacters => words.no_characters.to_owned(),
            Self::Stuck => words.stuck.to_owned(),
            Self::NoReader => words.no_reader.to_owned(),
        }
    }
}
