//! What is suggested for a number.

use super::{ExclusionRule, Reason};
use crate::figure::Bound;
use crate::snapshot::{Breakdown, Edtf, Kind, Locator, NotFactReason, Region, Unit};

/// What the coder has said of a text before its numbers are looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TextContext {
    /// Ids of the regions that the text is about, as in `reports[].about`; with none, they are guessed from the text.
    pub about: Vec<String>,
    /// Places that the collection does not have, such as those of a draft.
    pub regions: Vec<Region>,
    /// When the text was published, where it says so.
    pub issued: Option<Edtf>,
    /// Stretches of the text that the pages of its file repeat, each by its first character and the one behind it.
    pub furniture: Vec<[usize; 2]>,
}

/// A value with the reason why it is suggested.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained<T> {
    /// The value.
    pub value: T,
    /// Why.
    pub reason: Reason,
}

impl<T> Explained<T> {
    pub(super) fn new(value: T, reason: Reason) -> Self {
        Self { value, reason }
    }
}

/// What a number most likely is.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberSuggestion {
    /// The number as printed, with 余 or 多 directly behind it.
    pub figure: String,
    /// Where it stands; `offset` in Unicode characters of the text.
    pub locator: Locator,
    /// Why it is no fact, where it most likely is none. What it would be as a fact is suggested all the same.
    pub exclusion: Option<Exclusion>,
    /// The fact that it would be.
    pub fact: FactSuggestion,
}

/// That a number is no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// What tells. Numbers with the same rule can be decided at once.
    pub rule: ExclusionRule,
    /// The characters of the text that tell.
    pub word: String,
}

impl Exclusion {
    /// The reason as the document has it.
    pub fn reason(&self) -> NotFactReason {
        self.rule.reason()
    }
}

/// The fields of a fact, as far as the text and the collection tell.
#[derive(Debug, Clone, PartialEq)]
pub struct FactSuggestion {
    /// What the figure denotes; `None` where it denotes no number.
    pub value: Option<f64>,
    /// What the words around it say of its ends.
    pub bound: Explained<Bound>,
    /// Whether the text calls it approximate.
    pub approximate: Explained<bool>,
    /// What the statement claims.
    pub kind: Explained<Kind>,
    /// The unit.
    pub unit: Option<Explained<UnitSuggestion>>,
    /// The period that it covers.
    pub period: Option<Explained<Edtf>>,
    /// The date at which it held, or is to hold.
    pub as_of: Option<Explained<Edtf>>,
    /// Id of the region that it is about.
    pub region: Option<Explained<String>>,
    /// Id of the region on the other side.
    pub partner: Option<Explained<String>>,
    /// The part that it counts.
    pub breakdown: Option<Explained<Breakdown>>,
    /// Ids of the indicators that come nearest, at most five, the nearest first.
    pub indicators: Vec<Explained<String>>,
}

/// A unit of the collection, or one that it would need.
#[derive(Debug, Clone, PartialEq)]
pub enum UnitSuggestion {
    /// Id of a unit that the collection has.
    Known(String),
    /// A unit that it does not have, ready to be added.
    New(Unit),
}

impl UnitSuggestion {
    /// The unit's id.
    pub fn id(&self) -> &str {
        match self {
            Self::Known(id) => id,
            Self::New(unit) => &unit.id,
        }
    }
}
