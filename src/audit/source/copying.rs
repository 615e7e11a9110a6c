//! Words of ours that are a source's: no text of the snapshot may share a long run with the text it describes.

use std::collections::HashMap;

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

/// Every run of at least `length` characters that a text of the snapshot shares with a source, counted both with
/// and without white space and punctuation. Scripts, width and case are folded, bracketed readings left out.
///
/// `sources` are report ids with their texts.
pub fn shared_runs(snapshot: &Snapshot, sources: &[(&str, &str)], length: usize) -> Vec<SharedRun> {
    let length = length.max(1);
    let document = serde_json::to_value(snapshot).unwrap_or_default();
    let mut found: Vec<SharedRun> = Vec::new();
    for read in [Plain::of, Plain::with_marks] {
        let sources: Vec<(&str, Plain)> =
            sources.iter().map(|(report, text)| (*report, read(text))).collect();
        let windows = Windows::of(&sources, length);
        each_text(&document, &mut String::new(), &mut |path, text| {
            for run in windows.runs(path, text, &read(text)) {
                if !found.iter().any(|other| other.covers(&run)) {
                    found.push(run);
                }
            }
        });
    }
    found
}

impl SharedRun {
    fn covers(&self, other: &SharedRun) -> bool {
        self.path == other.path && (self.run.contains(&other.run) || other.run.contains(&self.run))
    }
}

/// Every window of so many characters of the sources, with the source and the place where it stands first.
struct Windows<'a> {
    sources: &'a [(&'a str, Plain)],
    length: usize,
    places: HashMap<&'a [char], (usize, usize)>,
}

impl<'a> Windows<'a> {
    fn of(sources: &'a [(&'a str, Plain)], length: usize) -> Self {
        let mut places = HashMap::new();
        for (source, (_, plain)) in sources.iter().enumerate() {
            for (at, window) in plain.characters.windows(length).enumerate() {
                places.entry(window).or_insert((source, at));
            }
        }
        Self { sources, length, places }
    }

    fn runs(&self, path: &str, text: &str, ours: &Plain) -> Vec<SharedRun> {
        let mut found = Vec::new();
        let mut at = 0;
        while at + self.length <= ours.characters.len() {
            let Some(&(source, start)) = self.places.get(&ours.characters[at..at + self.length]) else {
                at += 1;
                continue;
            };
            let (report, theirs) = &self.sources[source];
            let same = ours.characters[at..].iter().zip(&theirs.characters[start..]);
            let run = same.take_while(|(a, b)| a == b).count();
            let (first, last) = (ours.places[at], ours.places[at + run - 1]);
            found.push(SharedRun {
                path: path.to_owned(),
                report: (*report).to_owned(),
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
