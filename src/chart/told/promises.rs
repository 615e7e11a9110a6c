//! Targets with what was reported later, in words.

use crate::audit::PromiseStatus;
use crate::chart::Slope;
use crate::snapshot::Lang;
use crate::words::ToldWords;

/// Says of a target or a standard, by its id, whether no later figure answers it.
pub type IsOpen<'a> = &'a dyn Fn(&str) -> bool;

/// How many of some targets that have a later figure are met by it. Without a full stop.
pub fn tell_promises(slopes: &[Slope], lang: Lang) -> String {
    let all = [PromiseStatus::Met, PromiseStatus::NotMet, PromiseStatus::Undecided];
    let counts = all.map(|status| {
        let count = slopes.iter().filter(|slope| PromiseStatus::from(slope.outcome) == status).count();
        (status.name(lang), count)
    });
    ToldWords::promises(lang, slopes.len(), &counts)
}
