//! What names the report and follows when that takes another id.

use super::edit::{Edit, Entry};
use super::state::Draft;

impl Draft {
    /// The edits by which the draft's frameworks, pairings and events are of the report with its new id.
    pub(in crate::coding) fn following_report(&self, old: &str, new: &str) -> Vec<Edit> {
        let own = self.vocabulary();
        let frameworks = following(&own.frameworks, |it| &mut it.report, Entry::Frameworks, old, new);
        let pairings = following(&own.pairings, |it| &mut it.report, Entry::Pairings, old, new);
        let events = following(&own.events, |it| &mut it.report, Entry::Events, old, new);
        frameworks.into_iter().chain(pairings).chain(events).collect()
    }
}

fn following<T: Clone>(
    list: &[T],
    report: fn(&mut T) -> &mut String,
    entry: fn(Box<T>) -> Entry,
    old: &str,
    new: &str,
) -> Vec<Edit> {
    let follow = |(at, it): (usize, &T)| {
        let mut it = it.clone();
        let own = report(&mut it);
        if own != old {
            return None;
        }
        new.clone_into(own);
        Some(Edit::Replace { at, entry: entry(Box::new(it)) })
    };
    list.iter().enumerate().filter_map(follow).collect()
}
