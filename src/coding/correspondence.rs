//! Which characters of a text are which of another, in time linear in both, whatever they are.

use std::collections::HashMap;

use imara_diff::{Algorithm, Diff, Token};

/// So many characters that stand together once in each text are the same ones.
const ANCHOR: usize = 6;
/// Between anchors so many characters of a text are compared one by one; a difference of more is not looked into. What
/// comparing costs grows with the square of this, and of no more.
const COMPARED: usize = 512;

/// For each character of the old text its place in the new one, rising, where it has one.
pub(super) fn correspondence(old: &[char], new: &[char]) -> Vec<Option<usize>> {
    let mut to = vec![None; old.len()];
    let (mut at, mut at_new) = (0, 0);
    for (anchor, anchor_new) in rising(anchors(old, new)) {
        if anchor >= at && anchor_new >= at_new {
            compare(&old[at..anchor], &new[at_new..anchor_new], &mut to[at..anchor], at_new);
        } else if anchor.wrapping_sub(at) != anchor_new.wrapping_sub(at_new) {
            continue; // It overlaps the one before, shifted against it.
        }
        for (place, new) in to[anchor..anchor + ANCHOR].iter_mut().zip(anchor_new..) {
            *place = Some(new);
        }
        (at, at_new) = (anchor + ANCHOR, anchor_new + ANCHOR);
    }
    compare(&old[at..], &new[at_new..], &mut to[at..], at_new);
    to
}

/// Where runs of characters stand that each text has once, in the order of the old one.
fn anchors(old: &[char], new: &[char]) -> Vec<(usize, usize)> {
    let once = |text: &[char]| {
        let mut places: HashMap<[char; ANCHOR], Option<usize>> = HashMap::new();
        for (at, run) in runs(text) {
            places.entry(run).and_modify(|place| *place = None).or_insert(Some(at));
        }
        places
    };
    let (known, known_new) = (once(old), once(new));
    let pair = |(_, run)| Some((known.get(&run).copied()??, known_new.get(&run).copied()??));
    runs(old).filter_map(pair).collect()
}

fn runs(text: &[char]) -> impl Iterator<Item = (usize, [char; ANCHOR])> {
    text.windows(ANCHOR).enumerate().filter_map(|(at, run)| Some((at, run.try_into().ok()?)))
}

/// The longest series of pairs, rising in their first, that rise in their second too.
fn rising(pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    // For each length of a series the pair with the least second that ends one, and for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (nth, (_, second)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *second);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = nth,
            None => ends.push(nth),
        }
    }
    let mut series: Vec<_> =
        std::iter::successors(ends.last().copied(), |nth| before[*nth]).map(|nth| pairs[nth]).collect();
    series.reverse();
    series
}

/// Finds what is the same in two stretches: at their ends, and between these where they are short.
fn compare(old: &[char], new: &[char], to: &mut [Option<usize>], first: usize) {
    let same = |(a, b): &(&char, &char)| a == b;
    let head = old.iter().zip(new).take_while(same).count();
    let rest = (&old[head..], &new[head..]);
    let tail = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(same).count();
    for (at, place) in to.iter_mut().enumerate().take(head) {
        *place = Some(first + at);
    }
    for at in 0..tail {
        to[old.len() - 1 - at] = Some(first + new.len() - 1 - at);
    }
    let (old, new) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    if old.is_empty() || new.is_empty() || old.len() > COMPARED || new.len() > COMPARED {
        return;
    }
    let mut numbers: HashMap<char, u32> = HashMap::new();
    let mut tokens = |text: &[char]| -> Vec<Token> {
        let token = |c: &char| {
            let next = numbers.len() as u32;
            Token(*numbers.entry(*c).or_insert(next))
        };
        text.iter().map(token).collect()
    };
    let (before, after) = (tokens(old), tokens(new));
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Myers, &before, &after, numbers.len() as u32);
    let (mut at, mut at_new) = (0, 0);
    let mut run = |until: usize, until_new: usize, behind: usize, behind_new: usize| {
        for (old, new) in (at..until).zip(at_new..until_new) {
            to[head + old] = Some(first + head + new);
        }
        (at, at_new) = (behind, behind_new);
    };
    for hunk in diff.hunks() {
        let [start, end, start_new, end_new] =
            [hunk.before.start, hunk.before.end, hunk.after.start, hunk.after.end].map(|it| it as usize);
        run(start, start_new, end, end_new);
    }
    run(old.len(), new.len(), 0, 0);
}
