//! What a coder knows of a figure's scope, in a form that the guard reads.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Lang;

/// What a reader must know of the scope of a figure before comparing it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Caveat {
    /// Of what kind it is; comparison depends on it.
    pub kind: CaveatKind,
    /// The fewest words that say it, in Chinese, short enough to stand below the number.
    pub zh: String,
    /// The same in English.
    pub en: String,
}

/// How the scope of a figure departs from what its indicator and its place say, or may depart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CaveatKind {
    /// It counts more than its indicator says.
    Wider,
    /// It counts only some kinds of what its indicator says.
    Narrower,
    /// It is only a part of its place.
    PartOfPlace,
    /// It was done, paid or stated by or for another than its place and partner suggest.
    OtherActor,
    /// It is counted in another way than its indicator says.
    CountedOtherwise,
    /// It tells of a single person, firm or scene.
    SingleCase,
    /// Which place or group it covers cannot be told from the report.
    ScopeUnclear,
    /// The same people or things may be counted more than once.
    MayRepeat,
    /// Whether it is done or only planned cannot be told.
    CompletionUnclear,
    /// Who paid or sent is not said.
    PayerUnclear,
}

impl Caveat {
    /// Its words in a language.
    pub fn text(&self, lang: Lang) -> &str {
        lang.pick(&self.zh, &self.en)
    }

    /// Its kind and its words in a language.
    pub fn words(&self, lang: Lang) -> String {
        format!("{}{}{}", self.kind.name(lang), lang.pick("：", ": "), self.text(lang))
    }
}

impl CaveatKind {
    /// Every kind: first those of which something else is counted, then doubts.
    pub const ALL: [Self; 10] = [
        Self::Wider,
        Self::Narrower,
        Self::PartOfPlace,
        Self::OtherActor,
        Self::CountedOtherwise,
        Self::SingleCase,
        Self::ScopeUnclear,
        Self::MayRepeat,
        Self::CompletionUnclear,
        Self::PayerUnclear,
    ];

    /// Whether it says that something else is counted, rather than that something is in doubt. Figures of which something
    /// else is counted compare only with figures of which the same is said.
    pub fn changes_what_is_counted(self) -> bool {
        match self {
            Self::Wider | Self::Narrower | Self::PartOfPlace | Self::OtherActor | Self::CountedOtherwise => {
                true
            }
            Self::SingleCase => true,
            Self::ScopeUnclear | Self::MayRepeat | Self::CompletionUnclear | Self::PayerUnclear => false,
        }
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Wider => ("统计范围更宽", "counts more"),
            Self::Narrower => ("统计范围更窄", "counts less"),
            Self::PartOfPlace => ("只是当地一部分", "part of the place only"),
            Self::OtherActor => ("属于另一方", "another’s figure"),
            Self::CountedOtherwise => ("计法不同", "counted otherwise"),
            Self::SingleCase => ("个例", "a single case"),
            Self::ScopeUnclear => ("范围不明", "scope unclear"),
            Self::MayRepeat => ("可能重复计算", "may count twice"),
            Self::CompletionUnclear => ("是否完成不明", "done or planned unclear"),
            Self::PayerUnclear => ("出资或派出方不明", "payer or sender unclear"),
        };
        lang.pick(zh, en)
    }
}
