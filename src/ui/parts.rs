//! The parts that the frame shows.

use super::lazy::parts;

parts! {
    /// Every fact, by facets.
    explore in explore after prepare_index prepare_compare: super::explore::Explore();
    /// What is wrong with the page's snapshot.
    broken in opening: super::broken::BrokenData();
    /// Regions side by side.
    compare in compare after prepare_compare: super::compare::Compare();
    /// What is behind the open fact's number.
    evidence in explore after prepare_audit: super::evidence::OpenEvidence();
    /// What the reports do.
    measures in structure: super::measures::Measures();
    /// What they promise, and what adds up.
    ledger in structure after prepare_audit: super::ledger::Ledger();
    /// What all reports say of a place.
    place in place after prepare_compare prepare_audit: super::place::Place();
    /// A tour through the views.
    tour in tour: super::tour::Tour();
    /// Everything, searched at once.
    search in search: super::search::SearchDialog();
    /// A snapshot on its way from another address.
    fetched in sources: super::sources::FetchedData();
    /// One thing of a view, for an article.
    excerpt in excerpt after prepare_index prepare_compare: super::excerpt::ExcerptView();
    /// How to share what is shown.
    share in share: super::share::ShareDialog();
    /// That the data are not the page's own.
    own_data in share: super::share::OwnData();
    /// That the data are not those that a link was made for.
    pinned in share: super::share::PinNotice();
    /// A draft of the reader's own, checked.
    proof in proof: super::proof::CheckDraft();
    /// What the reader has put aside.
    basket in basket: super::basket::BasketView();
    /// A report that is being coded.
    code in code: super::code::CodingDesk();
    /// The reports themselves.
    sources in sources: super::sources::Sources();
}
