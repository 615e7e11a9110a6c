//! What a store keeps of a draft: the state that it began with and every step since, and a line for the list of drafts.

use serde::{Deserialize, Serialize};

use super::state::Desk;
use crate::coding::draft::{Draft, Journal, Progress, Stamp, Step};
use crate::snapshot::Lang;
use crate::words::CodeWords;

/// What the list of drafts says of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptHead {
    /// Under which the store keeps it; not the report's id, which may change.
    pub id: String,
    /// The report's title in both languages.
    pub title: [String; 2],
    /// How many numbers it has, and how many are decided.
    pub progress: [usize; 2],
    /// How many things were wrong when it was checked last; none before it was.
    pub problems: Option<usize>,
    /// Which state the store has.
    pub stamp: Stamp,
    /// When the last step was kept, in milliseconds since 1970.
    pub changed: f64,
}

/// A draft as a store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    /// The file with which it began.
    pub base: String,
    /// The steps since, each as JSON.
    pub steps: Vec<String>,
}

impl KeptHead {
    /// Of a draft as it is now.
    pub fn of(id: String, desk: &Desk, changed: f64) -> Self {
        let progress = desk.progress();
        let title = &desk.draft().report().title;
        Self {
            id,
            title: [title.zh.clone(), title.en.clone()],
            progress: [progress.numbers, progress.decided()],
            problems: desk.found().map(|found| found.progress.problems),
            stamp: desk.journal().stamp().clone(),
            changed,
        }
    }

    /// The title, in another language where there is none in this one.
    pub fn title(&self, lang: Lang) -> &str {
        let [zh, en] = &self.title;
        match lang {
            Lang::Zh if !zh.is_empty() => zh,
            Lang::En if en.is_empty() => zh,
            _ => en,
        }
    }

    /// How far it is, in words.
    pub fn progress(&self, lang: Lang) -> String {
        let [numbers, decided] = self.progress;
        match self.problems {
            Some(problems) => Progress { numbers, coded: decided, excluded: 0, problems }.text(lang),
            None => CodeWords::counted(lang, decided, numbers),
        }
    }
}

/// The journal of a draft that a store has kept; what cannot be read of its steps, and all behind it, is left out and
/// counted.
///
/// ```
/// use relocation_explorer::coding::desk::{KeptDraft, restore};
/// use relocation_explorer::coding::draft::{Action, Draft, Edit, Journal};
/// let base = Draft::new("lushan", "培训300人。");
/// let mut journal = Journal::new(base.clone());
/// let step = journal.act("tab", Action::Edit(Edit::Coder("me".into()))).unwrap();
/// let steps = vec![serde_json::to_string(&step).unwrap(), "{".into()];
/// let (restored, lost) = restore(&KeptDraft { base: base.to_json(), steps }).unwrap();
/// assert_eq!((restored, lost), (journal, 1));
/// ```
pub fn restore(kept: &KeptDraft) -> Option<(Journal, usize)> {
    let mut journal = Journal::new(Draft::read(kept.base.as_bytes()).ok()?);
    let mut taken = 0;
    for step in &kept.steps {
        let Ok(step) = serde_json::from_str::<Step>(step) else { break };
        if journal.take(&step).is_err() {
            break;
        }
        taken += 1;
    }
    Some((journal, kept.steps.len() - taken))
}
