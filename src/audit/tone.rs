//! How a finding is coloured.

/// What a finding means for its reader at first glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// It is as it should be.
    Good,
    /// It cannot be as it is printed.
    Bad,
    /// It may be right, and wants attention.
    Caution,
    /// It says neither.
    Open,
}

impl Tone {
    /// The class by which the style sheet colours it.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Good => "good",
            Tone::Bad => "bad",
            Tone::Caution => "caution",
            Tone::Open => "open",
        }
    }
}
