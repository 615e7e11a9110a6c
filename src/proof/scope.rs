//! Which places a number is about, by what its sentence names, or else the text before.

use std::ops::Range;

use super::layout::Sentence;
use super::places::NamedPlace;
use crate::compare::CompareIndex;
use crate::snapshot::{FactView, Level};

/// The places that a number may be about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scope {
    /// The regions named, in their order, each once.
    pub regions: Vec<usize>,
    /// Those of them to which something goes.
    pub receiving: Vec<usize>,
    /// Whether a place is named that the collection does not have.
    pub elsewhere: bool,
}

/// How a fact's place stands to a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceFit {
    /// The number is about this place.
    Here,
    /// It may be.
    Perhaps,
    /// It is about another.
    Elsewhere,
}

impl Scope {
    /// The scope of some named places.
    pub fn of<'a>(places: impl Iterator<Item = &'a NamedPlace>) -> Self {
        let mut scope = Self::default();
        for place in places {
            scope.receiving.extend(place.region.filter(|_| place.receives));
            match place.region {
                Some(region) if !scope.regions.contains(&region) => scope.regions.push(region),
                Some(_) => {}
                None => scope.elsewhere = true,
            }
        }
        scope
    }

    /// Whether no place is named.
    pub fn is_empty(&self) -> bool {
        self.regions.is_empty() && !self.elsewhere
    }

    /// The scope where it is one place, named perhaps with those around it; what follows may be about it too.
    pub fn single(&self, index: &CompareIndex) -> Option<Self> {
        let inner =
            self.regions.iter().copied().find(|&inner| {
                self.regions.iter().all(|&other| other == inner || index.lies_in(inner, other))
            })?;
        (!self.elsewhere).then(|| Self { regions: vec![inner], ..Self::default() })
    }

    /// How a fact's place stands to it. `own` are the places that the fact's own words name.
    pub fn fit(&self, view: &FactView, own: &[(usize, bool)], index: &CompareIndex) -> PlaceFit {
        let links = index.collection().links(view.at);
        if self.is_empty() {
            return PlaceFit::Perhaps;
        }
        if !self.regions.contains(&links.region) {
            let of_partner = links.partner.is_some_and(|partner| self.regions.contains(&partner));
            return if of_partner && self.regions.len() == 1 {
                PlaceFit::Perhaps
            } else {
                PlaceFit::Elsewhere
            };
        }
        let belongs = |&region: &usize| {
            region == links.region
                || Some(region) == links.partner
                || own.iter().any(|(named, _)| *named == region)
                || index.lies_in(links.region, region)
                || links.partner.is_some_and(|partner| index.lies_in(partner, region))
        };
        if !self.elsewhere && self.regions.iter().all(belongs) { PlaceFit::Here } else { PlaceFit::Perhaps }
    }
}

/// What earlier text says of what follows.
#[derive(Debug, Default)]
pub(super) struct Running {
    /// The place that a title names.
    title: Option<Scope>,
    /// The only place of the sentence before, in the same paragraph.
    before: Option<Scope>,
    /// Whether the paragraph has named any place yet.
    named: bool,
}

impl Running {
    /// Takes notice of a sentence that has been read, and of the places that it names.
    pub fn pass(
        &mut self,
        sentence: &Sentence,
        places: &[NamedPlace],
        index: &CompareIndex,
        report: Option<Scope>,
    ) {
        let scope = Scope::of(places.iter());
        if sentence.is_title {
            let named = scope.single(index).or(report);
            if !scope.is_empty() || named.is_some() {
                self.title = named;
            }
            self.before = None;
            self.named = false;
            return;
        }
        if !scope.is_empty() {
            self.before = scope.single(index);
            self.named = true;
        }
    }

    /// Begins a paragraph.
    pub fn begin(&mut self) {
        self.before = None;
        self.named = false;
    }

    /// The place that a sentence without one is about.
    pub fn inherited(&self) -> Option<&Scope> {
        if self.named { self.before.as_ref() } else { self.title.as_ref() }
    }
}

/// The places that are named in a range.
pub(super) fn named_in<'a>(places: &'a [NamedPlace], range: &Range<usize>) -> &'a [NamedPlace] {
    let first = places.partition_point(|place| place.at.end <= range.start);
    let last = places.partition_point(|place| place.at.start < range.end);
    &places[first.min(last)..last]
}

/// The level of the place that words such as 该县 or "the county" mean; a place of another level is not meant.
pub(super) const LEVEL_WORDS: [(&str, &[Level]); 14] = [
    ("该县", &[Level::County]),
    ("全县", &[Level::County]),
    ("该州", &[Level::Prefecture]),
    ("全州", &[Level::Prefecture]),
    ("该市", &[Level::Prefecture, Level::County]),
    ("全市", &[Level::Prefecture, Level::County]),
    ("该省", &[Level::Province]),
    ("全省", &[Level::Province]),
    ("该乡", &[Level::Township]),
    ("该镇", &[Level::Township]),
    ("the county", &[Level::County]),
    ("the prefecture", &[Level::Prefecture]),
    ("the province", &[Level::Province]),
    ("the township", &[Level::Township]),
];
