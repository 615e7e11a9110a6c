//! Why something is suggested.

/// On which side of the number a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WordPlace {
    /// Before it.
    Before,
    /// Behind it.
    Behind,
}

/// Why a field of a fact is suggested as it is; `words::suggestion_reason` says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The text has this word beside the number.
    Word(String, WordPlace),
    /// No word says otherwise.
    NoWord,
    /// The number is counted with this measure word.
    MeasureWord(String),
    /// What is counted is called so.
    Noun(String),
    /// It is the unit of this indicator, which comes nearest.
    UnitOf(String),
    /// The collection counts with the same measure word in this fact.
    CodedUnit(String),
    /// The fact with this id has the same word, on this side of its own number.
    Coded {
        /// The fact.
        fact: String,
        /// The word.
        word: String,
        /// On which side of the fact's number.
        place: WordPlace,
    },
    /// The indicator's name has the word.
    Name(String),
    /// Its definition has it.
    Definition(String),
    /// A term of the collection leads from the word to it.
    Term(String),
    /// A coded fact of it says the word in the coder's own text.
    FactText {
        /// The fact.
        fact: String,
        /// The word.
        word: String,
    },
    /// The place is named so before the number.
    Place(String),
    /// The text is about the place.
    About,
    /// The text tells what this place does for the other.
    Assists,
    /// The time is named so.
    Time(String),
}
