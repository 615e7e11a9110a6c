//! The list of what was put aside, and what is done to it.
//!
//! A change names its entry, never a place alone, and says what it was made from. So it can be made on whatever state the
//! store holds by then, also one that another tab has written, and takes no words of the reader's with it.

use super::Subject;

/// The most entries that a basket has.
pub const MOST_ENTRIES: usize = 200;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 4_000;
/// The longest title or heading, in characters.
pub const LONGEST_HEADING: usize = 200;

/// What a reader has put aside of one collection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basket {
    /// What the reader calls it; may be empty.
    pub(super) title: String,
    /// The entries in the reader's order.
    pub(super) entries: Vec<Entry>,
    /// How many changes were made, so that whoever has another number knows that something is new.
    pub(super) changes: u32,
    /// The id of the next entry. Ids are never given twice, so that a change cannot mean another entry.
    pub(super) next: u32,
}

/// One thing that was put aside, or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id in its basket.
    pub id: u32,
    /// What it is about.
    pub subject: Subject,
    /// The reader's own words below it; may be empty.
    pub note: String,
}

/// Something that is done to a basket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts something aside, or takes it away where it is there already and has no note.
    Toggle(Subject),
    /// Adds what a link brought behind what is there; what is there already only gets the note.
    Add(Basket),
    /// Adds an empty heading at a place.
    AddHeading(usize),
    /// Takes an entry away.
    Remove(u32),
    /// Puts an entry that was taken away back to its place.
    Restore(Entry, usize),
    /// Moves an entry to a place.
    Move(u32, usize),
    /// Writes a note in place of what it was.
    Note {
        /// The entry as it was when the reader began to write.
        entry: Entry,
        /// The new note.
        to: String,
    },
    /// Writes a heading in place of what it was.
    Heading {
        /// The entry as it was.
        entry: Entry,
        /// The new heading.
        to: String,
    },
    /// Writes the title.
    Title(String),
    /// Takes everything away.
    Clear,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// What was to be toggled is now there.
    Put,
    /// What was to be toggled is there no more.
    Removed,
    /// It was there and stays, because the reader has written a note on it.
    KeptForItsNote,
    /// There is no room for so much.
    Full,
}

impl Basket {
    /// A basket with a title and things with their notes, each thing once and as many as there is room for.
    pub fn of(title: &str, things: impl IntoIterator<Item = (Subject, String)>) -> Self {
        let mut basket = Self { title: shortened(title, LONGEST_HEADING), ..Self::default() };
        for (subject, note) in things {
            let note = shortened(&note, LONGEST_NOTE);
            let has_room = basket.entries.len() < MOST_ENTRIES;
            match basket.entries.iter_mut().find(|entry| is_same(&entry.subject, &subject)) {
                Some(known) => known.note = shortened(&merged(&known.note, "", &note), LONGEST_NOTE),
                None if has_room => basket.push(subject, note),
                None => {}
            }
        }
        basket
    }

    /// What the reader calls it.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The entries in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The place of an entry.
    pub fn place(&self, id: u32) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// What every page reads of it: the number of the change, and the names of what is in it, headings left out, a line each.
    pub fn mirror(&self) -> String {
        let things = self.entries.iter().filter(|entry| !matches!(entry.subject, Subject::Heading(_)));
        let keys = things.map(|entry| entry.subject.key().replace('\n', " "));
        std::iter::once(self.changes.to_string()).chain(keys).collect::<Vec<_>>().join("\n")
    }

    /// A basket of the names in a mirror.
    pub fn of_mirror(mirror: &str) -> Self {
        Self::of("", mirror.lines().skip(1).map(|key| (Subject::of_key(key), String::new())))
    }

    /// The same without the reader's words: what everything else that is shown of it follows from.
    pub fn bare(&self) -> Self {
        let entries = self.entries.iter().map(|entry| {
            let subject = match &entry.subject {
                Subject::Heading(_) => Subject::Heading(String::new()),
                subject => subject.clone(),
            };
            Entry { id: entry.id, subject, note: String::new() }
        });
        Self { title: String::new(), entries: entries.collect(), changes: 0, next: 0 }
    }

    /// The entry with an id.
    pub fn entry_of(&self, id: u32) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Makes a change.
    pub fn apply(&mut self, change: Change) -> Outcome {
        self.changes = self.changes.wrapping_add(1);
        match change {
            Change::Toggle(subject) => return self.toggle(subject),
            Change::Add(other) => return self.add(other),
            Change::AddHeading(at) => {
                if self.entries.len() >= MOST_ENTRIES {
                    return Outcome::Full;
                }
                let entry = self.entry(Subject::Heading(String::new()), String::new());
                self.insert(entry, at);
            }
            Change::Remove(id) => self.entries.retain(|entry| entry.id != id),
            Change::Restore(entry, at) => {
                if self.place(entry.id).is_none() && !self.has(&entry.subject) {
                    self.insert(entry, at);
                }
            }
            Change::Move(id, to) => {
                if let Some(from) = self.place(id) {
                    let entry = self.entries.remove(from);
                    self.insert(entry, to);
                }
            }
            Change::Note { entry, to } => {
                let stored = self.stored(&entry);
                stored.note = merged(&stored.note, &entry.note, &shortened(&to, LONGEST_NOTE));
            }
            Change::Heading { entry, to } => {
                self.stored(&entry).subject = Subject::Heading(shortened(&to, LONGEST_HEADING));
            }
            Change::Title(title) => self.title = shortened(&title, LONGEST_HEADING),
            Change::Clear => *self = Self { next: self.next, changes: self.changes, ..Self::default() },
        }
        Outcome::Done
    }

    fn toggle(&mut self, subject: Subject) -> Outcome {
        match self.entries.iter().position(|entry| entry.subject == subject) {
            Some(at) if self.entries[at].note.trim().is_empty() => {
                self.entries.remove(at);
                Outcome::Removed
            }
            Some(_) => Outcome::KeptForItsNote,
            None if self.entries.len() >= MOST_ENTRIES => Outcome::Full,
            None => {
                self.push(subject, String::new());
                Outcome::Put
            }
        }
    }

    /// All or nothing.
    fn add(&mut self, other: Self) -> Outcome {
        let mut joined = self.clone();
        for Entry { subject, note, .. } in other.entries {
            match joined.entries.iter_mut().find(|entry| is_same(&entry.subject, &subject)) {
                Some(known) => known.note = merged(&known.note, "", &note),
                None => joined.push(subject, note),
            }
        }
        if joined.entries.len() > MOST_ENTRIES {
            return Outcome::Full;
        }
        if joined.title.is_empty() {
            joined.title = other.title;
        }
        *self = Self { changes: self.changes, ..joined };
        Outcome::Done
    }

    /// The entry that a change was made from; one that another tab has taken away meanwhile comes back, for somebody is still
    /// writing on it.
    fn stored(&mut self, entry: &Entry) -> &mut Entry {
        let at = self.place(entry.id).unwrap_or_else(|| {
            self.insert(entry.clone(), self.entries.len());
            self.entries.len() - 1
        });
        &mut self.entries[at]
    }

    fn has(&self, subject: &Subject) -> bool {
        self.entries.iter().any(|entry| is_same(&entry.subject, subject))
    }

    fn entry(&mut self, subject: Subject, note: String) -> Entry {
        let id = self.next;
        self.next = self.next.saturating_add(1);
        Entry { id, subject, note }
    }

    fn push(&mut self, subject: Subject, note: String) {
        let entry = self.entry(subject, note);
        self.entries.push(entry);
    }

    fn insert(&mut self, entry: Entry, at: usize) {
        self.next = self.next.max(entry.id.saturating_add(1));
        self.entries.insert(at.min(self.entries.len()), entry);
    }
}

/// Whether both are one thing. Headings of the same words are each their own.
fn is_same(one: &Subject, other: &Subject) -> bool {
    one == other && !matches!(one, Subject::Heading(_))
}

/// What stands when a text that was `from` becomes `to`, and another tab has made it `stored` meanwhile: never less than
/// either has written.
fn merged(stored: &str, from: &str, to: &str) -> String {
    if stored == from || to.contains(stored) {
        to.to_owned()
    } else if stored.contains(to) {
        stored.to_owned()
    } else {
        format!("{stored}\n{to}")
    }
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
