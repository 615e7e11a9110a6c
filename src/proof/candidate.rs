//! How well a fact fits a number: figure, unit, place, subject, part, kind and time, each for itself.

use std::collections::BTreeSet;
use std::ops::Range;

use super::canvas::Canvas;
use super::claims::{Claim, Claims};
use super::dates::When;
use super::figures::{Standing, standing};
use super::keys::{Keys, Piece, keys_of};
use super::known::Vocabulary;
use super::numbers::Quantity;
use super::scope::{PlaceFit, Scope};
use super::units::UnitSaid;
use super::verdict::{Conflict, Doubt};
use crate::compare::CompareIndex;
use crate::script::is_character;
use crate::snapshot::{FactView, IndicatorMeasure, Kind, Lang};

/// A number with everything around it that says what it means.
pub(super) struct Case<'a> {
    pub quantity: &'a Quantity,
    pub scope: Scope,
    /// The time that is stated for it.
    pub when: Option<When>,
    pub claims: Claims,
    pub lang: Lang,
    own_pieces: Vec<Piece>,
    all_pieces: Vec<Piece>,
    own_keys: Keys,
    all_keys: Keys,
}

/// A fact held against a number.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Its place in the document's order.
    pub fact: usize,
    pub standing: Standing,
    pub unit_fits: bool,
    pub place: PlaceFit,
    pub doubts: BTreeSet<Doubt>,
    pub conflicts: Vec<Conflict>,
    /// How much of what the fact is called stands in the text.
    pub cover: f64,
    /// How much of the number's own words the fact's words explain, and of those that name any indicator.
    pub explained: f64,
    pub known: f64,
    /// How well the words fit, to be held against other facts.
    pub score: f64,
}

/// What is counted may say more than the indicator's name, of which so much must stand in the text too.
const NAMED: f64 = 0.2;
/// So much of what a part is called must stand in the text.
const PART: f64 = 0.4;

impl<'a> Case<'a> {
    /// Reads the words of a number: `own` is the stretch that speaks of it alone, `around` the sentence as far as it stands
    /// before it, and a stretch behind.
    pub fn of(
        canvas: &Canvas,
        vocabulary: &Vocabulary,
        quantity: &'a Quantity,
        own: Range<usize>,
        around: &[Range<usize>],
        scope: Scope,
        when: Option<When>,
    ) -> Self {
        let words = canvas.words(own.clone());
        let mut own_pieces = vocabulary.terms.pieces(&words);
        let mut all_pieces = own_pieces.clone();
        own_pieces.retain(|piece| !piece.own_keys().any(|key| vocabulary.units.contains(&key)));
        around
            .iter()
            .for_each(|range| all_pieces.extend(vocabulary.terms.pieces(&canvas.words(range.clone()))));
        let chinese = canvas.chars[own.clone()].iter().any(|c| is_character(*c));
        let lang = if chinese { Lang::Zh } else { Lang::En };
        let (own_keys, all_keys) = (keys_of(&own_pieces), keys_of(&all_pieces));
        let claims = Claims::of(canvas, &own, around);
        Self { quantity, scope, when, claims, lang, own_pieces, all_pieces, own_keys, all_keys }
    }

    /// Holds a fact against it.
    pub fn hold(&self, vocabulary: &Vocabulary, index: &CompareIndex, view: &FactView) -> Candidate {
        let collection = index.collection();
        let words = vocabulary.words(view, collection);
        let called = words.called(self.lang);
        let share = |pieces: &[Piece], keys: &Keys| vocabulary.share(pieces, keys);
        let name = share(&called.name, &self.all_keys).unwrap_or_default();
        let text = share(&called.text, &self.all_keys).unwrap_or_default();
        let part =
            view.fact.breakdown.as_ref().map(|_| share(&called.part, &self.all_keys).unwrap_or_default());
        let whole = if name >= NAMED { name.max(0.9 * text) } else { name };
        let cover = whole * (0.6 + 0.4 * part.unwrap_or(1.0));
        // A stretch without words of its own goes on with those before.
        let own: &[Piece] = if self.own_pieces.is_empty() { &self.all_pieces } else { &self.own_pieces };
        let flat = |pieces: Vec<&Piece>| {
            let all = pieces.len();
            let found: f64 = pieces.into_iter().map(|piece| piece.strength(&words.keys)).sum();
            if all == 0 { 1.0 } else { found / all as f64 }
        };
        let explained = if own.is_empty() { 0.0 } else { flat(own.iter().collect()) };
        let known = flat(own.iter().filter(|piece| vocabulary.is_known(piece)).collect());
        let all = vocabulary.share(&self.all_pieces, &words.keys).unwrap_or_default();
        let mine = vocabulary.share(&self.own_pieces, &words.keys).unwrap_or_default();
        let mut candidate = Candidate {
            fact: view.at,
            standing: standing(self.quantity, view),
            unit_fits: self.quantity.unit.fits(view.unit),
            place: self.scope.fit(view, &called.places, index),
            doubts: BTreeSet::new(),
            conflicts: Vec::new(),
            cover,
            explained,
            known,
            score: cover + 0.5 * mine + 0.25 * all,
        };
        if candidate.place == PlaceFit::Perhaps {
            candidate.doubts.insert(Doubt::Place);
        }
        if part.is_some_and(|part| part < PART) {
            candidate.doubts.insert(Doubt::Part);
        }
        if candidate.standing == Standing::Open {
            candidate.doubts.insert(Doubt::Bound);
        }
        self.doubt_direction(view, &called.places, index, &mut candidate);
        self.judge_unit(view, &mut candidate);
        self.judge_kind(view, &mut candidate);
        match self.when.map(|when| when.is_of(view)) {
            Some(None) => {
                candidate.doubts.insert(Doubt::Time);
            }
            Some(Some(false)) => candidate.conflicts.push(Conflict::Time),
            _ => {}
        }
        candidate
    }

    /// Whether the number's own words name a part that another fact counts.
    pub fn names_part(
        &self,
        vocabulary: &Vocabulary,
        part: &FactView,
        index: &CompareIndex,
        of: &FactView,
    ) -> bool {
        let collection = index.collection();
        let (words, own) = (vocabulary.words(part, collection), vocabulary.words(of, collection));
        let pieces: Vec<Piece> = words
            .called(self.lang)
            .part
            .iter()
            .copied()
            .filter(|piece| piece.strength(&own.keys) == 0.0)
            .collect();
        vocabulary.share(&pieces, &self.own_keys).is_some_and(|share| share >= 0.6)
    }

    /// Doubts who gives and who receives, where both are named and the words do not say it as the fact does.
    fn doubt_direction(
        &self,
        view: &FactView,
        own: &[(usize, bool)],
        index: &CompareIndex,
        candidate: &mut Candidate,
    ) {
        let links = index.collection().links(view.at);
        let Some(partner) = links.partner else { return };
        let place = |region: usize| self.scope.regions.iter().position(|&each| each == region);
        let (Some(given), Some(taken)) = (place(partner), place(links.region)) else { return };
        let Claims { turned, mutual, .. } = self.claims;
        let receives = |region: usize| self.scope.receiving.contains(&region);
        let is_printed_so = own.contains(&(partner, true));
        let doubtful = match (receives(partner), given < taken) {
            (true, _) => !is_printed_so,
            (false, true) => turned && !receives(links.region),
            (false, false) => !turned && !mutual && !receives(links.region),
        };
        if doubtful {
            candidate.doubts.insert(Doubt::Direction);
        }
    }

    fn judge_unit(&self, view: &FactView, candidate: &mut Candidate) {
        let Claims { per: is_per, monthly, yearly, cumulative, .. } = self.claims;
        let per = view.unit.dimension.contains("-per-");
        let counts = || view.unit.name.clone();
        match &self.quantity.unit {
            UnitSaid::Nothing => {
                candidate.doubts.insert(Doubt::Unit);
            }
            UnitSaid::Points if view.unit.dimension == "share" => candidate.conflicts.push(Conflict::Points),
            _ if !candidate.unit_fits => candidate.conflicts.push(Conflict::Unit { counts: counts() }),
            _ if per != is_per => {
                candidate.doubts.insert(Doubt::Unit);
            }
            _ => {}
        }
        let says = |word: &str| view.unit.id.contains(word);
        if per && (says("-month") && !monthly && yearly || says("-year") && monthly && !yearly) {
            candidate.conflicts.push(Conflict::Unit { counts: counts() });
        }
        let stock = view.indicator.measure == IndicatorMeasure::Stock;
        if stock && cumulative {
            candidate.doubts.insert(Doubt::Subject);
        }
    }

    fn judge_kind(&self, view: &FactView, candidate: &mut Candidate) {
        match (view.fact.kind, self.claims.claim) {
            (Kind::Target, Claim::Unsaid | Claim::Done) | (Kind::Achieved, Claim::Planned) => {
                candidate.conflicts.push(Conflict::Kind);
            }
            (Kind::Target, Claim::Both | Claim::PerhapsPlanned) | (Kind::Achieved, Claim::PerhapsPlanned) => {
                candidate.doubts.insert(Doubt::Kind);
            }
            _ => {}
        }
    }
}
