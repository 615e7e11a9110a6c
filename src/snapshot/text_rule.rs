//! What a draft and its text can have against each other.

/// A rule that a draft breaks whose numbers are not those of its text.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TextRule {
    /// The text is not the one that its source describes.
    #[error(
        "this text has {characters} characters and the SHA-256 {sha256}, which `report.source` should say; or leave the text out"
    )]
    OfSource {
        /// How many characters it has.
        characters: usize,
        /// Its hash.
        sha256: String,
    },
    /// A number stands elsewhere in the text, or with other words around it.
    #[error("the text has `{found}` here, not `{expected}`")]
    Place {
        /// What the draft says.
        expected: String,
        /// What the text has.
        found: String,
    },
    /// A number of the text has no entry.
    #[error("the text's number `{token}` at character {offset} has no entry before this one")]
    Missing {
        /// The number.
        token: String,
        /// Where it stands.
        offset: usize,
    },
    /// Numbers overlap, or do not stand in the order of the text.
    #[error(
        "this number begins before the one that is listed before it ends; list each once, in the text's order"
    )]
    Order,
}

impl TextRule {
    /// A stable name of the rule, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OfSource { .. } => "text-of-source",
            Self::Place { .. } => "number-place",
            Self::Missing { .. } => "number-missing",
            Self::Order => "number-order",
        }
    }

    pub(super) fn zh(&self) -> String {
        match self {
            Self::OfSource { characters, sha256 } => {
                format!("此文本有 {characters} 字，SHA-256 为 {sha256}；report.source 应与之一致，或不带文本")
            }
            Self::Place { expected, found } => format!("文中此处是“{found}”，不是“{expected}”"),
            Self::Missing { token, offset } => {
                format!("文中第 {offset} 字处的“{token}”在此条之前没有列出")
            }
            Self::Order => "此数起于前一数终止之前；每个数只列一次，按文中次序".into(),
        }
    }
}
