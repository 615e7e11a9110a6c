//! What is found, for programs.

use serde::Serialize;

use super::entry::Entry;
use super::filters::{Filter, FilterKind};
use super::found::Found;
use crate::snapshot::{Collection, Text};

/// What answers a question, in words.
#[derive(Debug, Serialize)]
pub struct FoundListing {
    groups: Vec<GroupListing>,
    filters: Vec<FilterListing>,
    did_you_mean: Option<String>,
    unknown: Vec<String>,
    near: Vec<NearListing>,
}

#[derive(Debug, Serialize)]
struct GroupListing {
    kind: &'static str,
    count: usize,
    best: Vec<EntryListing>,
}

#[derive(Debug, Serialize)]
struct EntryListing {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<String>,
    name: Text,
    place: Text,
}

#[derive(Debug, Serialize)]
struct FilterListing {
    filter: &'static str,
    key: String,
    name: Text,
    count: usize,
    rest: String,
}

#[derive(Debug, Serialize)]
struct NearListing {
    without: String,
    counts: Vec<(&'static str, usize)>,
}

impl FoundListing {
    /// Lists what is found.
    pub fn of(collection: &Collection, found: &Found) -> Self {
        let groups = found.groups.iter().map(|group| {
            let best = group.best.iter().filter_map(|&at| Entry::at(collection, group.kind, at));
            let best = best.map(|Entry { id, figure, name, place }| EntryListing { id, figure, name, place });
            GroupListing { kind: group.kind.key(), count: group.count, best: best.collect() }
        });
        let near = found.near.iter().map(|near| NearListing {
            without: near.without.clone(),
            counts: near.counts.iter().map(|(kind, count)| (kind.key(), *count)).collect(),
        });
        Self {
            groups: groups.collect(),
            filters: found.filters.iter().cloned().map(list_filter).collect(),
            did_you_mean: found.meant.clone(),
            unknown: found.unknown.clone(),
            near: near.collect(),
        }
    }
}

fn list_filter(Filter { kind, key, name, count, rest }: Filter) -> FilterListing {
    let filter = match kind {
        FilterKind::Facet(facet) => facet.key(),
        FilterKind::MeasureType(_) => "measure-type",
    };
    FilterListing { filter, key, name, count, rest }
}
