//! What a reader can choose of what is found, in the order in which it stands.

use super::found::Found;
use super::hit_kind::HitKind;

/// Something to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The question that may have been meant.
    Meant,
    /// A filter, by its place.
    Filter(usize),
    /// An entry of a kind, by its place in the document.
    Entry(HitKind, usize),
    /// All entries of a kind that answer.
    All(HitKind),
    /// A part of the question that something answers, by its place.
    Near(usize),
}

impl Found {
    /// Everything that can be chosen: under one heading what belongs together.
    pub fn choices(&self) -> Vec<(Option<HitKind>, Vec<Choice>)> {
        let about = self.meant.iter().map(|_| Choice::Meant);
        let about = about.chain((0..self.filters.len()).map(Choice::Filter));
        let about: Vec<Choice> = about.chain((0..self.near.len()).map(Choice::Near)).collect();
        let groups = self.groups.iter().map(|group| {
            let entries = group.best.iter().map(|&at| Choice::Entry(group.kind, at));
            let all =
                (group.kind.has_all() && group.count > group.best.len()).then_some(Choice::All(group.kind));
            (Some(group.kind), entries.chain(all).collect())
        });
        let first = (!about.is_empty()).then_some((None, about));
        first.into_iter().chain(groups).collect()
    }
}
