//! The rules that a snapshot must keep beyond its form.
//!
//! In: a parsed [`Snapshot`]. Out: for each fact what it refers to, or everything that is broken.
//! Each file holds the rules of one part of the document.

mod facts;
mod ids;
mod print;
mod problem_list;
mod readings;
mod regions;
mod relations;
mod structures;
mod vocabulary;

use ids::Ids;
pub(crate) use problem_list::{Broken, ProblemList};

use super::Snapshot;
use super::path::Path;
use super::pauses::Pauses;
use super::positions::Links;

/// Checks every rule.
pub(super) async fn validate(snapshot: &Snapshot, pauses: &Pauses) -> Result<Vec<Links>, ProblemList> {
    let mut found = ProblemList::default();
    found.text(Path::Root.key("title"), &snapshot.title);
    found.text(Path::Root.key("description"), &snapshot.description);
    if let Some(creator) = &snapshot.creator {
        found.text(Path::Root.key("creator"), creator);
    }
    print::check_corrections(snapshot.corrections.as_ref(), &mut found);
    print::check_version(snapshot.version.as_deref(), &mut found);
    found.date(Path::Root.key("published"), &snapshot.published);
    let mut ids = Ids::of(snapshot, &mut found, pauses).await;
    vocabulary::check(snapshot, &mut ids, &mut found, pauses).await;
    let links = facts::check(snapshot, &mut ids, &mut found, pauses).await;
    structures::check(snapshot, &mut ids, &mut found, pauses).await;
    relations::check(snapshot, &mut ids, &mut found, pauses).await;
    readings::check(snapshot, &mut ids, &mut found, pauses).await;
    match links {
        Some(links) if found.listed.is_empty() => Ok(links),
        _ => Err(found),
    }
}
