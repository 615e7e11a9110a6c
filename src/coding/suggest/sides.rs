//! Which places of a text are assisted, and which assist.

use super::near::found;
use super::places::{Mention, Places};
use crate::coding::reader::Reader;
use crate::snapshot::Pairing;

/// Province codes of the assisting side of the East–West cooperation, first two digits.
const EAST: &str = "11 12 21 31 32 33 35 37 44";

/// The places that a text is about, by side.
#[derive(Debug)]
pub(super) struct Sides {
    /// The place that facts are about where nothing nearer is named.
    pub main: Option<usize>,
    /// Assisting places that the text is about, the first named first.
    pub assisting: Vec<usize>,
    /// Whether the text tells what the assisting side does: its subject is left out.
    pub tells_giving: bool,
    /// All that the text is about.
    about: Vec<usize>,
}

impl Sides {
    pub(super) fn of(
        places: &Places,
        about: &[usize],
        mentions: &[Mention],
        reader: &Reader,
        pairings: &[Pairing],
    ) -> Self {
        let guessed;
        let about = if about.is_empty() {
            guessed = most_named(places, mentions);
            &guessed
        } else {
            about
        };
        let groups = groups(places, about);
        let weights: Vec<i32> = groups
            .iter()
            .map(|group| {
                let all_east = group.iter().all(|&place| is_east(places, place));
                let others_west =
                    groups.iter().any(|other| other.iter().any(|&place| !is_east(places, place)));
                let east = if all_east && others_west { -1000 } else { 0 };
                let paired: i32 = paired(places, group, &groups, pairings);
                let told: i32 =
                    mentions.iter().map(|mention| direction(places, group, mention, reader)).sum();
                east + paired * 100 + told
            })
            .collect();
        // The first of equals: the coder named it first.
        let main_group = (0..groups.len()).rev().max_by_key(|&at| weights[at]);
        let main = main_group.and_then(|at| groups[at].first().copied());
        let mut assisting: Vec<usize> = groups
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != main_group)
            .flat_map(|(_, group)| group.clone())
            .collect();
        assisting.sort_by_key(|place| about.iter().position(|about| about == place));
        let tells_giving = main_group.is_some_and(|at| {
            let tells = |told: fn(&Places, &[usize], &[Mention], &Reader) -> bool| {
                told(places, &groups[at], mentions, reader)
            };
            !assisting.is_empty() && (tells(is_titled) || tells(tells_giving))
        });
        Self { main, assisting, tells_giving, about: about.to_vec() }
    }

    /// Whether a place is of the assisted side: the text's main one, or in it.
    pub(super) fn is_assisted(&self, places: &Places, place: usize) -> bool {
        self.main.is_some_and(|main| places.holds(main, place))
    }

    /// The place that is spoken of by a name: the only one in it that the text is about, where it is not about itself.
    pub(super) fn told_of(&self, places: &Places, place: usize) -> usize {
        let mut inside = self.about.iter().filter(|&&about| places.holds(place, about));
        match (inside.next(), inside.next()) {
            (Some(&only), None) => only,
            _ => place,
        }
    }

    /// The assisting place that a name stands for: itself, or the one that the text is about and that holds it.
    pub(super) fn assisting_place(&self, places: &Places, place: usize) -> Option<usize> {
        // The East assists, though the text be about the West alone.
        let from_east = is_east(places, place) && self.main.is_some_and(|main| !is_east(places, main));
        if self.assisting.contains(&place) || (from_east && self.assisting.is_empty()) {
            return Some(place);
        }
        let holder = self.assisting.iter().find(|&&wide| places.holds(wide, place));
        let held = self.assisting.iter().any(|&narrow| places.holds(place, narrow));
        let holds_main = self.main.is_some_and(|main| places.holds(place, main));
        holder.copied().or_else(|| (held && !holds_main).then_some(place))
    }
}

fn is_east(places: &Places, place: usize) -> bool {
    places.regions[place].id.get(..2).is_some_and(|code| EAST.split(' ').any(|east| east == code))
}

/// Places that hold each other belong together.
fn groups(places: &Places, about: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // No report is about more places than a reader would remember.
    for &place in about.iter().take(64) {
        let related = |other: &usize| places.holds(*other, place) || places.holds(place, *other);
        match groups.iter_mut().find(|group| group.iter().any(related)) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups
}

/// 1 where the collection has a pairing that goes to the group from another, -1 where from it.
fn paired(places: &Places, group: &[usize], groups: &[Vec<usize>], pairings: &[Pairing]) -> i32 {
    let touches = |id: &str, group: &[usize]| {
        places.find(id).is_some_and(|place| {
            group.iter().any(|&own| places.holds(own, place) || places.holds(place, own))
        })
    };
    let other = |id: &str| groups.iter().any(|other| other != group && touches(id, other));
    let sum: i32 = pairings
        .iter()
        .map(|pairing| match (touches(&pairing.from, group), touches(&pairing.to, group)) {
            (true, false) if other(&pairing.to) => -1,
            (false, true) if other(&pairing.from) => 1,
            _ => 0,
        })
        .sum();
    sum.signum()
}

const RECEIVES: &str = "帮助 帮扶 助推 支援 援助 协助 支持 向 给 为";
const GIVES: &str = "帮助 帮扶 对口 援助 支援 协助 选派 投入 捐 结对帮扶";

/// 1 where a mention says that its group is given to, -1 where it gives.
fn direction(places: &Places, group: &[usize], mention: &Mention, reader: &Reader) -> i32 {
    if !group.iter().any(|&own| places.holds(own, mention.place)) {
        return 0;
    }
    if reader.last(mention.start, RECEIVES).is_some() {
        1
    } else if reader.first(mention.end, GIVES).is_some() {
        -1
    } else {
        0
    }
}

/// Whether the title names the giver as such before the place: 某市驻某县帮扶工作组.
fn is_titled(places: &Places, main: &[usize], mentions: &[Mention], reader: &Reader) -> bool {
    const HEAD: usize = 80;
    const BETWEEN: usize = 8;
    let is_main = |mention: &Mention| main.iter().any(|&place| places.holds(place, mention.place));
    mentions.windows(2).take_while(|two| two[0].start < HEAD).any(|two| {
        let between: String = reader.slice(two[0].end, two[1].start).iter().take(BETWEEN + 1).collect();
        !is_main(&two[0])
            && is_main(&two[1])
            && between.chars().count() <= BETWEEN
            && found(&between, "驻 援 帮扶 对口").is_some()
    })
}

/// Whether the text's own voice is the giver's: it helps the place more often than the place does something.
fn tells_giving(places: &Places, main: &[usize], mentions: &[Mention], reader: &Reader) -> bool {
    let own = mentions.iter().filter(|mention| main.iter().any(|&place| places.holds(place, mention.place)));
    let (mut given, mut does) = (0, 0);
    for mention in own {
        if reader.last(mention.start, RECEIVES).is_some() {
            given += 1;
        } else if mention.is_topic && mention.start == reader.clause_start(mention.start) {
            does += 1;
        }
    }
    given > does
}

/// The place that a text names most often, where the coder has said none.
fn most_named(places: &Places, mentions: &[Mention]) -> Vec<usize> {
    let mut counts = vec![0_usize; places.regions.len()];
    mentions.iter().for_each(|mention| counts[mention.place] += 1);
    let most = (0..counts.len()).rev().max_by_key(|&at| counts[at]).filter(|&at| counts[at] > 0);
    most.into_iter().collect()
}
