//! What a basket says: each entry in words, with its figures, its cautions and its numbered sources.

use super::gather::Gatherer;
use super::item::BriefItem;
use super::{Basket, Subject};
use crate::session::Session;
use crate::share::{Citing, Home};
use crate::words::{BasketWords, basket};

/// A basket in words, as it is shown, printed and taken away.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    /// Its title: the reader's, or what a basket is called.
    pub title: String,
    /// The entries in their order.
    pub entries: Vec<BriefEntry>,
    /// The reports that are named, by number from one.
    pub sources: Vec<String>,
    /// Which data they are from, with version, hash and link.
    pub data: String,
    /// Places in the document of all facts that are named, each once.
    pub facts: Vec<u32>,
}

/// An entry in words.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefEntry {
    /// Its id in the basket.
    pub id: u32,
    /// What it says.
    pub body: BriefBody,
    /// The reader's note; may be empty.
    pub note: String,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq)]
pub enum BriefBody {
    /// A heading of the reader's; may be empty.
    Heading(String),
    /// Something of the data.
    Item(Box<BriefItem>),
    /// The data that are open do not have it; this says so and names it.
    Missing(String),
}

impl Brief {
    /// What a basket says of the data that are open. `citing` holds them; links lead to `home`.
    pub fn of(list: &Basket, session: &Session, citing: &Citing, home: &Home) -> Self {
        let lang = citing.lang;
        let mut gatherer = Gatherer::new(session, citing, home);
        let entries = list.entries().iter().map(|entry| BriefEntry {
            id: entry.id,
            body: match &entry.subject {
                Subject::Heading(text) => BriefBody::Heading(text.clone()),
                subject => match gatherer.item(subject) {
                    Some(item) => BriefBody::Item(Box::new(item)),
                    None => BriefBody::Missing(BasketWords::missing(lang, &subject.key())),
                },
            },
            note: entry.note.clone(),
        });
        let entries = entries.collect();
        let title = list.title().trim();
        Self {
            title: if title.is_empty() { basket(lang).brief.to_owned() } else { title.to_owned() },
            entries,
            sources: gatherer.cited_sources(),
            data: citing.collection().sentence,
            facts: gatherer.facts(),
        }
    }

    /// How many things of the data it has.
    pub fn items(&self) -> usize {
        self.entries.iter().filter(|entry| matches!(entry.body, BriefBody::Item(_))).count()
    }
}
