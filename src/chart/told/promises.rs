//! Targets with what was reported later, in words.

use super::Point;
use crate::audit::PromiseStatus;
use crate::chart::Slope;
use crate::compare::CompareIndex;
use crate::snapshot::Lang;
use crate::words::ToldWords;

/// Says of a target or a standard, by its id, whether no later figure answers it.
pub type IsOpen<'a> = &'a dyn Fn(&str) -> bool;

/// Each target, and behind it what was reported, with how far the target is reached.
pub(super) fn points(index: &CompareIndex, slopes: &[Slope], lang: Lang) -> Vec<Point> {
    let point = |fact: usize| index.collection().get(fact).map(|view| Point::of(&view, lang));
    let pairs = slopes.iter().flat_map(|slope| {
        let answer = point(slope.actual);
        let answer = answer.map(|it| it.saying(|says| ToldWords::mark(lang, says, slope.detail.get(lang))));
        [point(slope.target), answer]
    });
    pairs.flatten().collect()
}

/// How many of some targets that have a later figure are met by it. Without a full stop.
pub fn tell_promises(slopes: &[Slope], lang: Lang) -> String {
    let all = [PromiseStatus::Met, PromiseStatus::NotMet, PromiseStatus::Undecided];
    let counts = all.map(|status| {
        let count = slopes.iter().filter(|slope| PromiseStatus::from(slope.outcome) == status).count();
        (status.name(lang), count)
    });
    ToldWords::promises(lang, slopes.len(), &counts)
}
