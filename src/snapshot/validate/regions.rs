//! Rules of regions.

use super::ids::Ids;
use super::problem_list::{ENTRY, ProblemList};
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::problem::brief;
use crate::snapshot::{Region, Rule, Snapshot};

pub(super) async fn check(s: &Snapshot, ids: &mut Ids<'_>, found: &mut ProblemList, pauses: &Pauses) {
    for (i, region) in s.regions.iter().enumerate() {
        check_one(s, ids, region, Path::Root.key("regions").item(i), found);
        pauses.after(ENTRY).await;
    }
}

fn check_one(s: &Snapshot, ids: &mut Ids, region: &Region, path: Path, found: &mut ProblemList) {
    found.text(path.key("name"), &region.name);
    if let Some(short) = &region.short {
        found.text(path.key("short"), short);
    }
    let (code, slug) = match region.id.split_once('/') {
        Some((code, slug)) => (code, Some(slug)),
        None => (region.id.as_str(), None),
    };
    if code.len() != 6 || !code.chars().all(|c| c.is_ascii_digit()) || slug == Some("") {
        found.add(path.key("id"), Rule::RegionCode { id: brief(&region.id) });
    }
    let Some(parent) = &region.parent else { return };
    let Some(at) = ids.regions.find(path.key("parent"), parent, found) else { return };
    // So that no region lies in itself, and a chain of them is as long as there are levels.
    let level = s.regions[at].level;
    if level >= region.level {
        found.add(path.key("parent"), Rule::ParentLevel { parent: brief(parent), level: level.key() });
    }
}
