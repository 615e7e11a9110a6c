//! What names the report and follows when that takes another id.

use super::edit::{Edit, Entry};
use super::state::Draft;

impl Draft {
    /// The edits by which the draft's frameworks, pairings and events are of the report with its new id.
    pub(in crate::coding) fn following_report(&self, old: &str, new: &str) -> Vec<Edit> {
        let own = self.vocabulary();
        let frameworks =
            own.frameworks.iter().enumerate().filter(|(_, it)| it.report == old).map(|(at, it)| {
                let mut it = it.clone();
                it.report = new.to_owned();
                Edit::Replace { at, entry: Entry::Frameworks(Box::new(it)) }
            });
        let pairings = own.pairings.iter().enumerate().filter(|(_, it)| it.report == old).map(|(at, it)| {
            let mut it = it.clone();
            it.report = new.to_owned();
            Edit::Replace { at, entry: Entry::Pairings(Box::new(it)) }
        });
        let events = own.events.iter().enumerate().filter(|(_, it)| it.report == old).map(|(at, it)| {
            let mut it = it.clone();
            it.report = new.to_owned();
            Edit::Replace { at, entry: Entry::Events(Box::new(it)) }
        });
        frameworks.chain(pairings).chain(events).collect()
    }
}
