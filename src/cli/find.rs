use std::path::PathBuf;
use std::sync::Arc;

use serde_json::json;

use super::input;
use super::output::{Output, Stop};
use crate::query::Index;
use crate::search::{Entry, Filter, FilterKind, Found, FoundListing, SearchIndex};
use crate::snapshot::Collection;

/// Find facts, measures, frameworks, checks, regions, indicators and reports, as the page's search does.
///
/// Finding nothing is an answer, not a problem: the exit code is 0.
#[derive(Debug, clap::Args)]
pub(super) struct FindArgs {
    /// The snapshot.
    #[arg(long = "in", value_name = "FILE", default_value = "data/snapshot.json")]
    file: PathBuf,
    /// What to look for, in Chinese, English or pinyin.
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// How many of each kind to list.
    #[arg(long, default_value_t = 5, value_name = "NUMBER")]
    most: usize,
}

impl FindArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = Arc::new(input::open(&self.file)?);
        let index = SearchIndex::of(&collection, Arc::new(Index::of(&collection)));
        let found = index.ask(&self.words.join(" "), self.most);
        let text = text(&collection, &found);
        Ok(Output { text, json: json!(FoundListing::of(&collection, &found)), ok: true })
    }
}

/// The groups with their best entries, then filters, or why there is nothing.
fn text(collection: &Collection, found: &Found) -> String {
    let mut text = String::new();
    for group in &found.groups {
        text.push_str(&format!("{} {}\n", group.count, group.kind.key()));
        for entry in group.best.iter().filter_map(|&at| Entry::at(collection, group.kind, at)) {
            let figure = entry.figure.map(|figure| format!("{figure}  ")).unwrap_or_default();
            text.push_str(&format!("  {}: {figure}{} ({})\n", entry.id, entry.name.en, entry.place.en));
        }
    }
    for Filter { kind, key, name, count, .. } in &found.filters {
        let filter = match kind {
            FilterKind::Facet(facet) => facet.name().en,
            FilterKind::MeasureType(_) => "type of measure".to_owned(),
        };
        text.push_str(&format!("filter: {} · {filter} ({key}, {count})\n", name.en));
    }
    if found.groups.is_empty() {
        text.push_str("nothing answers all of it\n");
    }
    for word in &found.unknown {
        text.push_str(&format!("in no text and no term: {word}\n"));
    }
    if let Some(meant) = &found.meant {
        text.push_str(&format!("did you mean: {meant}\n"));
    }
    for near in &found.near {
        let counts: Vec<String> =
            near.counts.iter().map(|(kind, count)| format!("{count} {}", kind.key())).collect();
        text.push_str(&format!("without {}: {}\n", near.without, counts.join(", ")));
    }
    text
}
