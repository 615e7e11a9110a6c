//! What is counted of suggestions that are held against a coding.

/// How many of so many are right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Right.
    pub right: usize,
    /// Of so many.
    pub of: usize,
}

impl Tally {
    pub(super) fn count(&mut self, right: bool) {
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
    pub(super) tallies: [Tally; Scored::ALL.len()],
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

    pub(super) fn count(
        &mut self,
        scored: Scored,
        number: (usize, &str),
        coded: &str,
        suggested: &str,
    ) -> bool {
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
