//! Words of ours that are a source's: no text of the snapshot may share a long run with the text it describes.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::Serialize;
use serde_json::Value;

use super::plain::Plain;
use crate::snapshot::Snapshot;

/// A run of characters that a text of the snapshot shares with a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedRun {
    /// JSON path of the text.
    pub path: String,
    /// Id of the report whose source has it too.
    pub report: String,
    /// The run as it stands in our text.
    pub run: String,
    /// 0-based index of the run in the source, in Unicode characters.
    pub offset: usize,
}

/// What is literal by design, or is no prose.
const LITERAL: [&str; 13] = [
    "figure",
    "locator",
    "id",
    "report",
    "region",
    "partner",
    "indicator",
    "unit",
    "sha256",
    "period",
    "printed",
    "as_of",
    "date",
];

/// Shorter runs than this are the language's own: names, titles, set phrases.
pub const SHARED_CHARACTERS: usize = 16;

/// Every run of at least `length` characters that a text of the snapshot shares with a source, counted both with
/// and without white space and punctuation. Scripts, width and case are folded, bracketed readings left out.
///
/// `sources` are report ids with their texts.
pub fn shared_runs(snapshot: &Snapshot, sources: &[(&str, &str)], length: usize) -> Vec<SharedRun> {
    CopyCheck::of(sources, length).runs_in(snapshot)
}

/// Sources made ready, so that a text can be held against them with every letter that is typed.
#[derive(Debug)]
pub struct CopyCheck {
    /// Without marks, and with them.
    readings: [Windows; 2],
}

impl CopyCheck {
    /// Of report ids with their texts; runs of fewer characters than `length` are the language's own.
    ///
    /// ```
    /// use relocation_explorer::audit::CopyCheck;
    /// let source = "二月起，车间里又添了三十台缝纫机，姐妹们不用出远门了。";
    /// let check = CopyCheck::of(&[("here", source)], 16);
    /// assert!(check.runs("车间里的缝纫机数。").is_empty());
    /// let copied = check.runs("车间里又添了三十台缝纫机，姐妹们");
    /// assert_eq!((copied[0].report.as_str(), copied[0].offset), ("here", 4));
    /// ```
    pub fn of(sources: &[(&str, &str)], length: usize) -> Self {
        let length = length.max(1);
        Self {
            readings: [
                Windows::of(sources, length, Plain::of),
                Windows::of(sources, length, Plain::with_marks),
            ],
        }
    }

    /// Every run that a text of a snapshot shares with a source, as [`shared_runs`] finds them.
    pub fn runs_in(&self, snapshot: &Snapshot) -> Vec<SharedRun> {
        let document = serde_json::to_value(snapshot).unwrap_or_default();
        let mut found: Vec<SharedRun> = Vec::new();
        each_text(&document, &mut String::new(), &mut |path, text| found.extend(self.runs_at(path, text)));
        found
    }

    /// Every run of a text that is a source's too. Takes time by the text's own length.
    pub fn runs(&self, text: &str) -> Vec<SharedRun> {
        self.runs_at("", text)
    }

    fn runs_at(&self, path: &str, text: &str) -> Vec<SharedRun> {
        let mut found: Vec<SharedRun> = Vec::new();
        for run in self.readings.iter().flat_map(|windows| windows.runs(path, text)) {
            if !found.iter().any(|other| other.covers(&run)) {
                found.push(run);
            }
        }
        found
    }
}

impl SharedRun {
    /// Whether one of two runs of a text lies within the other.
    fn covers(&self, other: &SharedRun) -> bool {
        self.run.contains(&other.run) || other.run.contains(&self.run)
    }
}

/// Every window of so many characters of the sources, by its hash, with the source and the place where it stands first.
#[derive(Debug)]
struct Windows {
    sources: Vec<(String, Plain)>,
    length: usize,
    read: fn(&str) -> Plain,
    places: FxHashMap<u64, (usize, usize)>,
}

impl Windows {
    fn of(sources: &[(&str, &str)], length: usize, read: fn(&str) -> Plain) -> Self {
        let sources: Vec<(String, Plain)> =
            sources.iter().map(|(report, text)| ((*report).to_owned(), read(text))).collect();
        let mut places = FxHashMap::default();
        for (source, (_, plain)) in sources.iter().enumerate() {
            for (at, window) in plain.characters.windows(length).enumerate() {
                places.entry(FxBuildHasher.hash_one(window)).or_insert((source, at));
            }
        }
        Self { sources, length, read, places }
    }

    /// Where a window stands first in a source.
    fn find(&self, window: &[char]) -> Option<(usize, usize)> {
        let (source, at) = *self.places.get(&FxBuildHasher.hash_one(window))?;
        let theirs = &self.sources.get(source)?.1.characters;
        (theirs.get(at..at + self.length) == Some(window)).then_some((source, at))
    }

    fn runs(&self, path: &str, text: &str) -> Vec<SharedRun> {
        let ours = (self.read)(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at + self.length <= ours.characters.len() {
            let Some((source, start)) = self.find(&ours.characters[at..at + self.length]) else {
                at += 1;
                continue;
            };
            let (report, theirs) = &self.sources[source];
            let same = ours.characters[at..].iter().zip(&theirs.characters[start..]);
            let run = same.take_while(|(a, b)| a == b).count();
            let (first, last) = (ours.places[at], ours.places[at + run - 1]);
            found.push(SharedRun {
                path: path.to_owned(),
                report: report.clone(),
                run: text.chars().skip(first).take(last + 1 - first).collect(),
                offset: theirs.places[start],
            });
            at += run;
        }
        found
    }
}

fn each_text(value: &Value, path: &mut String, visit: &mut impl FnMut(&str, &str)) {
    let length = path.len();
    match value {
        Value::String(text) => visit(path, text),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                path.push_str(&format!("[{i}]"));
                each_text(item, path, visit);
                path.truncate(length);
            }
        }
        Value::Object(members) => {
            for (key, member) in members.iter().filter(|(key, _)| !LITERAL.contains(&key.as_str())) {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
                each_text(member, path, visit);
                path.truncate(length);
            }
        }
        _ => {}
    }
}
