//! Which fact or exclusion accounts for each number of a text.

use serde::Serialize;

use super::Holder;
use crate::arrange::Arrange;
use crate::figure::tokens;
use crate::snapshot::{Collection, NotFactReason, Report, Snapshot};

/// A number of a text, with everything that covers some of its characters.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NumberAccount {
    /// 0-based index of its first character.
    pub offset: usize,
    /// The number as it stands in the text.
    pub token: String,
    /// What accounts for it.
    pub accounts: Vec<Account>,
    /// Whether every one of its characters is accounted for.
    pub covered: bool,
}

/// What accounts for a number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Account {
    /// The fact or exclusion.
    pub holder: Holder,
    /// Why it is no fact, where it is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<NotFactReason>,
}

/// Every number of a report's text in order, with what accounts for it. Places are taken from the snapshot as
/// they are: [`verify_source`](super::verify_source) checks that the figures stand there.
pub fn account_for_numbers(collection: &Collection, report: &Report, text: &str) -> Vec<NumberAccount> {
    account_in(collection.snapshot(), report, text)
}

/// The same of a document that is not checked yet.
pub(super) fn account_in(snapshot: &Snapshot, report: &Report, text: &str) -> Vec<NumberAccount> {
    let mut spans = spans(snapshot, report);
    spans.arrange_by_key(|span| span.start);
    let mut coming = spans.iter().peekable();
    // Those that may reach into the next number.
    let mut near: Vec<&Span> = Vec::new();
    tokens(text)
        .into_iter()
        .map(|token| {
            let (start, end) = (token.offset, token.end());
            near.extend(std::iter::from_fn(|| coming.next_if(|span| span.start < end)));
            near.retain(|span| span.end > start);
            let mut reached = start;
            for span in &near {
                if span.start <= reached {
                    reached = reached.max(span.end);
                }
            }
            let accounts = near.iter().map(|span| span.account.clone()).collect();
            NumberAccount { offset: start, token: token.text, accounts, covered: reached >= end }
        })
        .collect()
}

struct Span {
    start: usize,
    end: usize,
    account: Account,
}

fn spans(snapshot: &Snapshot, report: &Report) -> Vec<Span> {
    let span = |offset: usize, figure: &str, holder: Holder, reason: Option<NotFactReason>| Span {
        start: offset,
        end: offset.saturating_add(figure.chars().count()),
        account: Account { holder, reason },
    };
    let facts = snapshot
        .facts
        .iter()
        .filter(|fact| fact.report == report.id)
        .map(|fact| span(fact.locator.offset, &fact.figure, Holder::Fact(fact.id.clone()), None));
    let others = report
        .not_facts
        .iter()
        .enumerate()
        .map(|(at, not)| span(not.locator.offset, &not.figure, Holder::NotFact(at), Some(not.reason)));
    facts.chain(others).collect()
}
