//! What a collection says of itself, as a form that a reader fills in who publishes it.

use crate::snapshot::{Edtf, Lang, Snapshot, Text};
use crate::words::{OwnPageWords, own_page};

/// A line of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImprintLine {
    /// The title in a language.
    Title(Lang),
    /// What the collection holds, in a language.
    Description(Lang),
    /// Who publishes it, in a language.
    Creator(Lang),
    /// The SPDX identifier of its licence.
    License,
    /// When this state of it is published.
    Published,
    /// Its version.
    Version,
    /// The name by which files and citations know it.
    Id,
    /// The page on which readers say what is wrong.
    Issues,
    /// The mail address for the same.
    Mail,
}

impl ImprintLine {
    /// All lines, in their order.
    pub const ALL: [Self; 12] = [
        Self::Title(Lang::Zh),
        Self::Title(Lang::En),
        Self::Description(Lang::Zh),
        Self::Description(Lang::En),
        Self::Creator(Lang::Zh),
        Self::Creator(Lang::En),
        Self::License,
        Self::Published,
        Self::Version,
        Self::Id,
        Self::Issues,
        Self::Mail,
    ];

    /// Its path in the document, by which problems name it.
    pub fn path(self) -> &'static str {
        match self {
            Self::Title(lang) => lang.pick("title.zh", "title.en"),
            Self::Description(lang) => lang.pick("description.zh", "description.en"),
            Self::Creator(lang) => lang.pick("creator.zh", "creator.en"),
            Self::License => "license",
            Self::Published => "published",
            Self::Version => "version",
            Self::Id => "id",
            Self::Issues => "corrections.issues",
            Self::Mail => "corrections.mail",
        }
    }

    /// What it asks for.
    pub fn name(self, lang: Lang) -> String {
        let words = own_page(lang);
        match self {
            Self::Title(of) => OwnPageWords::in_language(lang, words.title_line, of),
            Self::Description(of) => OwnPageWords::in_language(lang, words.description, of),
            Self::Creator(of) => OwnPageWords::in_language(lang, words.creator, of),
            Self::License => words.license.to_owned(),
            Self::Published => words.published.to_owned(),
            Self::Version => words.version.to_owned(),
            Self::Id => words.id.to_owned(),
            Self::Issues => words.issues.to_owned(),
            Self::Mail => words.mail.to_owned(),
        }
    }

    /// What a snapshot says; empty where it says nothing.
    pub fn said(self, snapshot: &Snapshot) -> String {
        let corrections = snapshot.corrections.clone().unwrap_or_default();
        match self {
            Self::Title(lang) => snapshot.title.get(lang).to_owned(),
            Self::Description(lang) => snapshot.description.get(lang).to_owned(),
            Self::Creator(lang) => {
                snapshot.creator.as_ref().map(|creator| creator.get(lang).to_owned()).unwrap_or_default()
            }
            Self::License => snapshot.license.clone(),
            Self::Published => snapshot.published.as_str().to_owned(),
            Self::Version => snapshot.version.clone().unwrap_or_default(),
            Self::Id => snapshot.id.clone(),
            Self::Issues => corrections.issues.unwrap_or_default(),
            Self::Mail => corrections.mail.unwrap_or_default(),
        }
    }

    fn say(self, snapshot: &mut Snapshot, text: &str) {
        let said = (!text.is_empty()).then(|| text.to_owned());
        match self {
            Self::Title(lang) => snapshot.title.set(lang, text),
            Self::Description(lang) => snapshot.description.set(lang, text),
            Self::Creator(lang) => snapshot.creator.get_or_insert_default().set(lang, text),
            Self::License => snapshot.license = text.to_owned(),
            Self::Published => snapshot.published = Edtf(text.to_owned()),
            Self::Version => snapshot.version = said,
            Self::Id => snapshot.id = text.to_owned(),
            Self::Issues => snapshot.corrections.get_or_insert_default().issues = said,
            Self::Mail => snapshot.corrections.get_or_insert_default().mail = said,
        }
    }
}

/// A snapshot with what the form says of it, a text for each of [`ImprintLine::ALL`]; it is still to be checked.
pub fn with_imprint(snapshot: &Snapshot, said: &[String]) -> Snapshot {
    let mut snapshot = snapshot.clone();
    for (line, text) in ImprintLine::ALL.into_iter().zip(said) {
        line.say(&mut snapshot, text.trim());
    }
    // What is left empty is not said.
    snapshot.creator = snapshot.creator.filter(|creator| *creator != Text::default());
    snapshot.corrections = snapshot.corrections.filter(|ways| ways.issues.is_some() || ways.mail.is_some());
    snapshot
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    fn said_of(snapshot: &Snapshot) -> Vec<String> {
        ImprintLine::ALL.map(|line| line.said(snapshot)).to_vec()
    }

    #[test]
    fn what_is_left_as_it_is_changes_nothing() {
        for text in
            [include_str!("../../data/snapshot.json"), include_str!("../../tests/fixtures/small.json")]
        {
            let snapshot = Snapshot::parse(text).unwrap();
            assert_eq!(with_imprint(&snapshot, &said_of(&snapshot)), snapshot);
        }
    }

    #[test]
    fn each_line_is_said_where_its_path_says_and_what_is_wrong_with_it_names_that() {
        let snapshot = Snapshot::parse(include_str!("../../tests/fixtures/small.json")).unwrap();
        let mut said: Vec<String> = ImprintLine::ALL.map(|line| format!(" {} ", line.path())).to_vec();
        let own = with_imprint(&snapshot, &said);
        let document = serde_json::to_value(&own).unwrap();
        for line in ImprintLine::ALL {
            let at = format!("/{}", line.path().replace('.', "/"));
            assert_eq!(document.pointer(&at).and_then(|text| text.as_str()), Some(line.path()));
        }
        said.fill(String::new());
        let bare = with_imprint(&own, &said);
        assert_eq!(
            (bare.creator.as_ref(), bare.corrections.as_ref(), bare.version.as_ref()),
            (None, None, None)
        );
        let problems = Collection::open(&bare.to_canonical()).unwrap_err();
        let named: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
        for line in ["title.zh", "title.en", "description.zh", "description.en", "published", "id"] {
            assert!(named.contains(&line), "{line}: {named:?}");
        }
    }
}
