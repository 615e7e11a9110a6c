//! Checks that the coded facts allow, proposed to the coder.

use super::check_key::key_of;
use super::ids::free_id;
use super::state::Desk;
use crate::audit::CheckKind;
use crate::coding::draft::{Beside, Number, into_snapshot};
use crate::coding::propose::{Proposal, propose_checks};
use crate::snapshot::{Check, Lang, Relation, Text};
use crate::words::{check_name, proposal_reason};

/// A check that may be stated.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedCheck {
    /// What it is called among the proposals.
    pub key: String,
    /// What kind of check, and of which figures.
    pub text: String,
    /// Why it is proposed.
    pub reason: String,
    /// Of a list, its items as the text has them, a line each: the coder states it in words of their own.
    pub items: Option<String>,
}

impl Desk {
    /// Every check that the coded facts allow and the draft does not state, in the order of the text. Takes longer than a key
    /// may.
    pub(super) fn find_checks(&self) -> Vec<Proposal> {
        let (draft, text) = (self.draft(), self.draft().text().unwrap_or_default());
        let Ok((merged, _)) = into_snapshot(draft, self.collection(), Beside::Collection) else {
            return Vec::new();
        };
        let stated: Vec<String> = draft.vocabulary().relations.iter().map(|it| key_of(&it.check)).collect();
        let is_new = |it: &Proposal| !stated.contains(&key_of(&it.check));
        propose_checks(&merged, &draft.report().id, text).into_iter().filter(is_new).collect()
    }

    /// What is proposed, in words.
    pub fn proposed_checks(&self, lang: Lang) -> Vec<ProposedCheck> {
        let figure = |id: &str| {
            let mut numbers = self.draft().numbers().iter();
            let number = numbers.find(|number: &&Number| number.fact().is_some_and(|fact| fact.id == id));
            number.map_or_else(|| id.to_owned(), |number| number.figure.clone())
        };
        let said = |it: &Proposal| {
            let figures: Vec<String> = it.check.facts().into_iter().map(|(_, id)| figure(id)).collect();
            let name = check_name(CheckKind::of(&it.check), lang);
            let items = listed_in(&it.check).map(|items| {
                let items: Vec<&str> = items.iter().map(|item| item.zh.as_str()).collect();
                items.join("\n")
            });
            ProposedCheck {
                key: key_of(&it.check),
                text: format!("{name}: {}", figures.join(", ")),
                reason: proposal_reason(lang, it.reason).to_owned(),
                items,
            }
        };
        self.checks().iter().map(said).collect()
    }

    /// The relation that states a proposed check, which is no list.
    pub(super) fn relation_of(&self, key: &str) -> Option<Relation> {
        let check = self.proposed_check(key)?;
        listed_in(check).is_none().then(|| self.relation(check.clone()))
    }

    /// The relation that states a proposed list in the coder's words.
    pub(super) fn list_of(&self, key: &str, listed: Vec<Text>, complete: bool) -> Option<Relation> {
        let Check::Enumeration { announced, .. } = self.proposed_check(key)? else { return None };
        Some(self.relation(Check::Enumeration { announced: announced.clone(), listed, complete }))
    }

    fn proposed_check(&self, key: &str) -> Option<&Check> {
        self.checks().iter().map(|it| &it.check).find(|check| key_of(check) == key)
    }

    fn relation(&self, check: Check) -> Relation {
        let stem = format!("{}-check", self.draft().report().id);
        let id = free_id(&stem, |id| self.draft().relation(id, self.collection()).is_none());
        Relation { id, check, note: None }
    }
}

fn listed_in(check: &Check) -> Option<&[Text]> {
    match check {
        Check::Enumeration { listed, .. } => Some(listed),
        _ => None,
    }
}
