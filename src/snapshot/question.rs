//! The questions that readers bring.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// A question that readers bring, under which concepts and measures stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Who moved, and where to?
    Moved,
    /// Who works, where, and for what?
    Work,
    /// Who pays whom?
    Money,
    /// Who was sent, and who met?
    Sent,
    /// Who was trained?
    Trained,
    /// What was built and set up?
    Built,
    /// What was promised and ruled?
    Promised,
    /// What kind of place is it?
    Place,
}

impl Question {
    /// Every question, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Moved,
        Self::Work,
        Self::Money,
        Self::Sent,
        Self::Trained,
        Self::Built,
        Self::Promised,
        Self::Place,
    ];

    /// Its words.
    pub fn name(self) -> Text {
        match self {
            Self::Moved => Text::new("谁搬了？搬到哪里？", "Who moved, and where to?"),
            Self::Work => Text::new("谁在就业？在哪里？收入多少？", "Who works, where, and for what?"),
            Self::Money => Text::new("谁付给谁？", "Who pays whom?"),
            Self::Sent => Text::new("派了谁？谁与谁结对？", "Who was sent, and who is paired?"),
            Self::Trained => Text::new("培训了谁？", "Who was trained?"),
            Self::Built => Text::new("建了什么？设了什么？", "What was built and set up?"),
            Self::Promised => Text::new("承诺和规定了什么？", "What was promised and ruled?"),
            Self::Place => Text::new("是什么样的地方？", "What kind of place is it?"),
        }
    }
}
