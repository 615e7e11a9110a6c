//! A basket as text: its things and the reader's words, one behind the other. In a link that is the parameter `items`; in
//! the store the numbers of entries and changes stand before.

use super::{Basket, Entry, MOST_ENTRIES, Subject};

/// The longest address that is offered, in characters: longer ones are cut off by servers and by programs that pass them on.
pub const LONGEST_LINK: usize = 6_000;

/// Separates the members.
const LIST: char = '~';
/// Stands before a sign for what separates, and for itself.
const ESCAPE: char = '!';

/// What a link brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedBasket {
    /// What is shown of it.
    pub basket: Basket,
    /// How many more things it named than a basket holds.
    pub cut: usize,
}

impl Basket {
    /// The basket as a link carries it: `title:…~heading:…~fact:kelan-workshops~note:…`. A note stands behind its thing.
    pub fn to_link(&self) -> String {
        let mut members = Vec::new();
        if !self.title().is_empty() {
            members.push(format!("title:{}", self.title()));
        }
        for entry in self.entries() {
            members.push(entry.subject.key());
            if !entry.note.is_empty() {
                members.push(format!("note:{}", entry.note));
            }
        }
        members.iter().map(|member| escaped(member)).collect::<Vec<_>>().join(&LIST.to_string())
    }

    /// The text for the store: `CHANGES.NEXT.ID.ID…`, and behind it what a link would carry.
    pub fn to_text(&self) -> String {
        let ids = self.entries.iter().map(|entry| entry.id);
        let numbers = [self.changes, self.next].into_iter().chain(ids).map(|number| number.to_string());
        format!("{}{LIST}{}", numbers.collect::<Vec<_>>().join("."), self.to_link())
    }

    /// What a text of the store holds; an empty basket where it holds none.
    pub fn of_text(text: &str) -> Self {
        let (numbers, members) = text.split_once(LIST).unwrap_or_default();
        let mut numbers = numbers.split('.').map_while(|number| number.parse::<u32>().ok());
        let (changes, next) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
        let (title, things) = read(members);
        let mut basket = Self { title, entries: Vec::new(), changes, next };
        for (subject, note) in things {
            // Whatever wrote it: ids are each once, and the next one is new.
            let known = numbers.next().filter(|&id| basket.place(id).is_none());
            let id = known.unwrap_or(basket.next);
            basket.next = basket.next.max(id.saturating_add(1));
            basket.entries.push(Entry { id, subject, note });
        }
        basket
    }

    /// The same basket without the notes, for a link that would be too long with them.
    pub fn without_notes(&self) -> Self {
        Self::of(self.title(), self.entries().iter().map(|entry| (entry.subject.clone(), String::new())))
    }
}

impl LinkedBasket {
    /// Reads what a link carries. Whatever it says, nothing of it is passed over in silence.
    pub fn parse(text: &str) -> Self {
        let (title, things) = read(text);
        let cut = things.len().saturating_sub(MOST_ENTRIES);
        Self { basket: Basket::of(&title, things), cut }
    }
}

/// The title, and the things with their notes.
fn read(text: &str) -> (String, Vec<(Subject, String)>) {
    let (mut title, mut things) = (String::new(), Vec::<(Subject, String)>::new());
    for member in text.split(LIST).filter(|member| !member.is_empty()) {
        let member = unescaped(member);
        if let Some(words) = member.strip_prefix("title:") {
            title = words.to_owned();
        } else if let (Some(words), Some((_, note))) = (member.strip_prefix("note:"), things.last_mut()) {
            note.push_str(words);
        } else {
            things.push((Subject::of_key(&member), String::new()));
        }
    }
    (title, things)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ESCAPE => escaped.push_str("!0"),
            LIST => escaped.push_str("!1"),
            c => escaped.push(c),
        }
    }
    escaped
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            ESCAPE => match rest.next() {
                Some('0') => plain.push(ESCAPE),
                Some('1') => plain.push(LIST),
                other => plain.extend([Some(ESCAPE), other].into_iter().flatten()),
            },
            c => plain.push(c),
        }
    }
    plain
}
