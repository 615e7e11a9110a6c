//! The parts that the frame shows.

use super::lazy::parts;

parts! {
    /// Every fact, by facets.
    explore in explore: super::explore::Explore();
    /// What is wrong with the page's snapshot.
    broken in sources: super::broken::BrokenData();
    /// Regions side by side.
    compare in compare: super::compare::Compare();
    /// What is behind the open fact's number.
    evidence in explore: super::evidence::OpenEvidence();
    /// What the reports do.
    measures in structure: super::measures::Measures();
    /// What they promise, and what adds up.
    ledger in structure: super::ledger::Ledger();
    /// Everything, searched at once.
    search in search: super::search::SearchDialog();
    /// How to share what is shown.
    share in share: super::share::ShareDialog();
    /// That the data are not those that a link was made for.
    pinned in share: super::share::PinNotice();
    /// A draft of the reader's own, checked.
    proof in proof: super::proof::CheckDraft();
    /// A report that is being coded.
    code in code: super::code::CodingDesk();
    /// The reports themselves.
    sources in sources: super::sources::Sources();
}
