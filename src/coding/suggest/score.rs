//! How good suggestions are: a coded report's text suggested anew, and held against its coding.

use super::{NoReport, NumberSuggestion, Suggester, TextContext};
use crate::snapshot::{Collection, Fact, NotFact, Report};

/// How many of so many are right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Right.
    pub right: usize,
    /// Of so many.
    pub of: usize,
}

impl Tally {
    fn count(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }

    /// The share that is right; `None` of nothing.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.right as f64 / self.of as f64)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }
}

/// What is scored, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scored {
    /// The figure at its place, whole.
    Figure,
    /// What it denotes.
    Value,
    /// Its bound.
    Bound,
    /// Whether it is approximate.
    Approximate,
    /// Its unit.
    Unit,
    /// What it claims.
    Kind,
    /// Its period.
    Period,
    /// The date at which it held.
    AsOf,
    /// Whom it is about.
    Region,
    /// The other side.
    Partner,
    /// The part, with none where the fact has none.
    Breakdown,
    /// All of these but the breakdown, and suggested as a fact.
    AllFields,
    /// The indicator, where it occurs in another report: proposed first.
    IndicatorFirst,
    /// The same: among five.
    IndicatorAmongFive,
    /// Every indicator, known from the vocabulary alone or not: proposed first.
    AnyIndicatorFirst,
    /// The same: among five.
    AnyIndicatorAmongFive,
    /// Of what is suggested as no fact: what is none.
    ExclusionPrecision,
    /// Of what is no fact: what is suggested as none.
    ExclusionRecall,
    /// Of both: the reason.
    ExclusionReason,
}

impl Scored {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Figure,
        Self::Value,
        Self::Bound,
        Self::Approximate,
        Self::Unit,
        Self::Kind,
        Self::Period,
        Self::AsOf,
        Self::Region,
        Self::Partner,
        Self::Breakdown,
        Self::AllFields,
        Self::IndicatorFirst,
        Self::IndicatorAmongFive,
        Self::AnyIndicatorFirst,
        Self::AnyIndicatorAmongFive,
        Self::ExclusionPrecision,
        Self::ExclusionRecall,
        Self::ExclusionReason,
    ];

    /// A stable name, for scripts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Value => "value",
            Self::Bound => "bound",
            Self::Approximate => "approximate",
            Self::Unit => "unit",
            Self::Kind => "kind",
            Self::Period => "period",
            Self::AsOf => "as_of",
            Self::Region => "region",
            Self::Partner => "partner",
            Self::Breakdown => "breakdown",
            Self::AllFields => "all_fields",
            Self::IndicatorFirst => "indicator_first",
            Self::IndicatorAmongFive => "indicator_among_five",
            Self::AnyIndicatorFirst => "any_indicator_first",
            Self::AnyIndicatorAmongFive => "any_indicator_among_five",
            Self::ExclusionPrecision => "exclusion_precision",
            Self::ExclusionRecall => "exclusion_recall",
            Self::ExclusionReason => "exclusion_reason",
        }
    }
}

/// Something that is suggested otherwise than it is coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// What.
    pub scored: Scored,
    /// Where its number begins.
    pub offset: usize,
    /// The number.
    pub figure: String,
    /// As it is coded.
    pub coded: String,
    /// As it is suggested.
    pub suggested: String,
}

/// How good the suggestions for one report are, or for several together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    tallies: [Tally; Scored::ALL.len()],
    /// What is not right.
    pub misses: Vec<Miss>,
    /// How many keys each number takes, in the order of the text.
    pub keys: Vec<u32>,
}

impl Score {
    /// How often something is right.
    pub fn of(&self, scored: Scored) -> Tally {
        self.tallies[scored as usize]
    }

    /// Takes another score in.
    pub fn add(&mut self, other: &Self) {
        for (tally, more) in self.tallies.iter_mut().zip(other.tallies) {
            tally.add(more);
        }
        self.misses.extend(other.misses.iter().cloned());
        self.keys.extend(&other.keys);
    }

    /// The median of the keys that a number takes, and their mean.
    pub fn keys_per_number(&self) -> Option<(u32, f64)> {
        let mut keys = self.keys.clone();
        keys.sort_unstable();
        let mean = f64::from(keys.iter().sum::<u32>()) / keys.len().max(1) as f64;
        keys.get(keys.len() / 2).map(|median| (*median, mean))
    }

    fn count(&mut self, scored: Scored, number: (usize, &str), coded: &str, suggested: &str) -> bool {
        let right = coded == suggested;
        self.tallies[scored as usize].count(right);
        if !right {
            let (offset, figure) = (number.0, number.1.to_owned());
            self.misses.push(Miss {
                scored,
                offset,
                figure,
                coded: coded.into(),
                suggested: suggested.into(),
            });
        }
        right
    }
}

/// Suggests the numbers of a report of `coded` from what `known` holds beside it, and holds them against its coding. The
/// coder has said which places the text is about, what those are that `known` lacks, and when it was issued.
///
/// # Errors
/// [`NoReport`] for a text that is longer, or has more numbers, than any report.
pub fn score(known: &Collection, coded: &Collection, report: &Report, text: &str) -> Result<Score, NoReport> {
    let suggester = Suggester::without(known, &report.id);
    let regions = coded.snapshot().regions.iter().filter(|region| known.region(&region.id).is_none());
    let context = TextContext {
        about: report.about.clone(),
        regions: regions.cloned().collect(),
        issued: report.issued.clone(),
    };
    let suggestions = suggester.suggest(text, &context)?;
    let mut score = Score::default();
    let elsewhere = |indicator: &str| {
        let facts = &known.snapshot().facts;
        facts.iter().any(|fact| fact.report != report.id && fact.indicator == indicator)
    };
    let facts = coded.snapshot().facts.iter().filter(|fact| fact.report == report.id);
    let facts: Vec<&Fact> = facts.collect();
    for fact in &facts {
        let near = nearest(&suggestions, fact.locator.offset, &fact.figure);
        let is_known = known.indicator(&fact.indicator).is_some();
        score_fact(&mut score, fact, near, [elsewhere(&fact.indicator), is_known]);
    }
    for not in &report.not_facts {
        score_exclusion(&mut score, not, &suggestions);
    }
    for suggestion in suggestions.iter().filter(|suggestion| suggestion.exclusion.is_some()) {
        let reason = suggestion.exclusion.as_ref().map_or("", |exclusion| exclusion.reason().key());
        let place = (suggestion.locator.offset, suggestion.figure.as_str());
        let is_none = report.not_facts.iter().any(|not| overlap(suggestion, not.locator.offset, &not.figure));
        let coded = if is_none { reason } else { "fact" };
        score.count(Scored::ExclusionPrecision, place, coded, reason);
    }
    Ok(score)
}

fn overlap(suggestion: &NumberSuggestion, offset: usize, figure: &str) -> bool {
    let (start, length) = (suggestion.locator.offset, suggestion.figure.chars().count());
    start < offset + figure.chars().count() && offset < start + length
}

fn nearest<'s>(
    suggestions: &'s [NumberSuggestion],
    offset: usize,
    figure: &str,
) -> Option<&'s NumberSuggestion> {
    let from = suggestions.partition_point(|suggestion| {
        suggestion.locator.offset + suggestion.figure.chars().count() <= offset
    });
    suggestions.get(from).filter(|suggestion| overlap(suggestion, offset, figure))
}

/// Keys by a model of the desk: one accepts a number as it is suggested; one and another set a field otherwise or choose
/// one of the five indicators; six search for another indicator; two change a fact into an exclusion, or back.
mod keys {
    pub const ACCEPT: u32 = 1;
    pub const FIELD: u32 = 2;
    pub const CHOICE: u32 = 1;
    pub const SEARCH: u32 = 6;
    pub const ROLE: u32 = 2;
}

fn score_fact(
    score: &mut Score,
    fact: &Fact,
    near: Option<&NumberSuggestion>,
    [elsewhere, is_known]: [bool; 2],
) {
    let place = (fact.locator.offset, fact.figure.as_str());
    let Some(near) = near else {
        score.count(Scored::Figure, place, &fact.figure, "");
        score.keys.push(keys::SEARCH);
        return;
    };
    let suggested = &near.fact;
    let at = |offset: usize, figure: &str| format!("{figure} @{offset}");
    let text = |text: Option<&str>| text.unwrap_or("-").to_owned();
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |value| value.to_string());
    let fields = [
        (Scored::Figure, at(place.0, place.1), at(near.locator.offset, &near.figure)),
        (Scored::Value, number(Some(fact.value)), number(suggested.value)),
        (Scored::Bound, fact.bound.key().into(), suggested.bound.value.key().into()),
        (Scored::Approximate, fact.approximate.to_string(), suggested.approximate.value.to_string()),
        (Scored::Unit, fact.unit.clone(), text(suggested.unit.as_ref().map(|unit| unit.value.id()))),
        (Scored::Kind, fact.kind.key().into(), suggested.kind.value.key().into()),
        (
            Scored::Period,
            text(fact.period.as_ref().map(|period| period.as_str())),
            text(suggested.period.as_ref().map(|period| period.value.as_str())),
        ),
        (
            Scored::AsOf,
            text(fact.as_of.as_ref().map(|date| date.as_str())),
            text(suggested.as_of.as_ref().map(|date| date.value.as_str())),
        ),
        (
            Scored::Region,
            fact.region.clone(),
            text(suggested.region.as_ref().map(|region| region.value.as_str())),
        ),
        (
            Scored::Partner,
            text(fact.partner.as_deref()),
            text(suggested.partner.as_ref().map(|partner| partner.value.as_str())),
        ),
    ];
    let mut wrong = 0;
    for (scored, coded, suggested) in &fields {
        wrong += u32::from(!score.count(*scored, place, coded, suggested));
    }
    let part = |part: Option<&str>| text(part);
    let same_part = score.count(
        Scored::Breakdown,
        place,
        &part(fact.breakdown.as_ref().map(|part| part.zh.as_str())),
        &part(suggested.breakdown.as_ref().map(|part| part.value.zh.as_str())),
    );
    let is_fact = near.exclusion.is_none();
    score.tallies[Scored::AllFields as usize].count(wrong == 0 && is_fact);
    let ids: Vec<&str> = suggested.indicators.iter().map(|indicator| indicator.value.as_str()).collect();
    let found = ids.iter().position(|id| *id == fact.indicator);
    for (first, five, counts) in [
        (Scored::IndicatorFirst, Scored::IndicatorAmongFive, elsewhere),
        (Scored::AnyIndicatorFirst, Scored::AnyIndicatorAmongFive, is_known),
    ] {
        if counts {
            score.tallies[first as usize].count(found == Some(0));
            let suggested = if found.is_some() { fact.indicator.clone() } else { ids.join(" ") };
            score.count(five, place, &fact.indicator, &suggested);
        }
    }
    let indicator = match found {
        Some(0) => 0,
        Some(_) => keys::CHOICE,
        None => keys::SEARCH,
    };
    let role = if is_fact { 0 } else { keys::ROLE };
    let fields = (wrong + u32::from(!same_part)) * keys::FIELD;
    score.keys.push(keys::ACCEPT + role + indicator + fields);
}

fn score_exclusion(score: &mut Score, not: &NotFact, suggestions: &[NumberSuggestion]) {
    let place = (not.locator.offset, not.figure.as_str());
    let from = suggestions.partition_point(|suggestion| {
        suggestion.locator.offset + suggestion.figure.chars().count() <= place.0
    });
    // 2018-07-05 is one exclusion of three numbers.
    for suggestion in
        suggestions[from..].iter().take_while(|suggestion| overlap(suggestion, place.0, place.1))
    {
        let reason = suggestion.exclusion.as_ref().map(super::Exclusion::reason);
        let coded = reason.map_or(not.reason.key(), |reason| reason.key());
        let excluded =
            score.count(Scored::ExclusionRecall, place, coded, reason.map_or("fact", |reason| reason.key()));
        let same = reason.is_some_and(|reason| {
            score.count(Scored::ExclusionReason, place, not.reason.key(), reason.key())
        });
        let reason = if same { 0 } else { keys::CHOICE };
        score.keys.push(keys::ACCEPT + if excluded { 0 } else { keys::ROLE } + reason);
    }
}
