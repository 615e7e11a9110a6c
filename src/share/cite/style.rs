//! The styles in which citations are written.

use crate::snapshot::Lang;

/// A style of citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CiteStyle {
    /// A sentence for readers.
    Plain,
    /// GB/T 7714-2015, numbered.
    GbtNumeric,
    /// GB/T 7714-2015, by author and year.
    GbtAuthorDate,
    /// BibTeX, with the fields of biblatex.
    Bibtex,
    /// RIS, which reference managers import.
    Ris,
    /// CSL-JSON, from which they make every other style.
    CslJson,
}

impl CiteStyle {
    /// All, those for people first.
    pub const ALL: [CiteStyle; 6] = [
        CiteStyle::Plain,
        CiteStyle::GbtNumeric,
        CiteStyle::GbtAuthorDate,
        CiteStyle::Bibtex,
        CiteStyle::Ris,
        CiteStyle::CslJson,
    ];

    /// A short name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::GbtNumeric => "gbt-numeric",
            Self::GbtAuthorDate => "gbt-author-date",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
        }
    }

    /// Its name for readers.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Plain => lang.pick("文字", "Sentence"),
            Self::GbtNumeric => lang.pick("GB/T 7714 顺序编码", "GB/T 7714 numeric"),
            Self::GbtAuthorDate => lang.pick("GB/T 7714 著者-出版年", "GB/T 7714 author-date"),
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// How a file of it ends, and its media type.
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain | Self::GbtNumeric | Self::GbtAuthorDate => ("txt", "text/plain;charset=utf-8"),
            Self::Bibtex => ("bib", "application/x-bibtex;charset=utf-8"),
            Self::Ris => ("ris", "application/x-research-info-systems;charset=utf-8"),
            Self::CslJson => ("json", "application/vnd.citationstyles.csl+json"),
        }
    }
}
