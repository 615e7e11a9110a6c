//! The explorer's core: everything that can be said about a snapshot without a browser.
//!
//! Data flows one way through the rooms of this house:
//!
//! ```text
//! figure ─▶ snapshot ─▶ query ─▶ (compare, audit, chart) ─▶ proof, share ─▶ (ledger, measures, digest, evidence) ─▶ place, search ─▶ session ─▶ basket ─▶ excerpt ─▶ ui
//! ```
//!
//! | room | holds |
//! |---|---|
//! | [`snapshot`] | the document: its types, its parser, its rules, its canonical form |
//! | [`figure`] | printed figures as intervals, units, honest arithmetic |
//! | [`query`] | columns, facets with their counts, text search, sorting |
//! | [`audit`] | verdicts on relations, promises, frameworks; what is known where no figure is; sources verified |
//! | [`compare`] | regions side by side: comparability, normalisation, ranking, sentences |
//! | [`ledger`] | what the audit found, in groups, for a choice of reports and domains |
//! | [`measures`] | who does what: frameworks as they are built, types by report, measures found |
//! | [`digest`] | the collection in brief: places, pairings, dates, findings worth a look |
//! | [`evidence`] | everything behind one number: its reading, its record, its counterparts elsewhere |
//! | [`place`] | what all reports say of one place |
//! | [`search`] | one search for everything: groups, filters, what was meant, how near nothing came |
//! | [`proof`] | a reader's own text held against the facts: what agrees, contradicts, may not be compared |
//! | [`coding`] | drafts of reports, newer copies of texts, two coders compared, patches and merging; what numbers most likely are, and which checks they allow |
//! | [`changes`] | what changed from one released state of the data to the next |
//! | [`basket`] | what a reader puts aside: its list, its form in a link, what it says of the data, the brief as a file |
//! | [`excerpt`] | one thing of a view for an article of somebody else's: its figures, its verdict, whom to credit |
//! | [`lang`] | the languages of the product |
//! | [`arrange`] | sorting that is compiled once |
//! | [`script`] | which runs of a text are Chinese |
//! | [`chart`] | charts as data: what is drawn, then an ECharts option |
//! | [`share`] | the page's state as a URL, HTML and codes for it, citations |
//! | [`export`] | facts to take away: tables, a workbook, a data package, a snapshot of their own |
//! | [`glossary`] | where explained words stand in texts |
//! | [`session`] | an open collection and what views derive from it, each computed once |
//! | [`words`] | what the page says, in both languages |
//! | [`synth`] | invented snapshots of any size, for measuring |
//! | [`publish`] | what the page's files say without its program; the same of another collection, for who publishes it |
//! | [`virtual_list`] | which entries of a long list are drawn |
//! | `cli` | the curator's command; native only |
//! | `ui` | the Leptos shell; compiled for the browser only |
//!
//! Nothing outside `ui` mentions Leptos, `web-sys` or ECharts, so that all of it is tested natively.

#![forbid(unsafe_code)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test that cannot go on fails"
    )
)]

pub mod arrange;
pub mod audit;
pub mod basket;
pub mod changes;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod coding;
pub mod compare;
pub mod digest;
pub mod evidence;
pub mod excerpt;
pub mod export;
pub mod figure;
pub mod glossary;
pub mod lang;
pub mod ledger;
pub mod measures;
pub mod place;
pub mod proof;
pub mod publish;
pub mod query;
pub mod script;
pub mod search;
pub mod session;
pub mod share;
pub mod snapshot;
pub mod synth;
pub mod virtual_list;
pub mod words;
