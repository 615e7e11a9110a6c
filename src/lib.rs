//! The explorer's core: everything that can be said about a snapshot without a browser.
//!
//! Data flows one way through the rooms of this house:
//!
//! ```text
//! snapshot ─▶ query ─▶ (compare, audit, digest, chart, share) ─▶ ui
//!     └─ figure ─┘
//! ```
//!
//! | room | holds |
//! |---|---|
//! | [`snapshot`] | the document: its types, its parser, its rules, its canonical form |
//! | [`figure`] | printed figures as intervals, units, honest arithmetic |
//! | [`query`] | columns, facets with their counts, text search, sorting |
//! | [`audit`] | verdicts on relations, promises, frameworks; silence; sources verified |
//! | [`compare`] | regions side by side: comparability, normalisation, ranking, sentences |
//! | [`digest`] | the collection in brief: places, pairings, dates, findings worth a look |
//! | [`coding`] | two codings of one text compared by place: agreement, kappa, differences |
//! | [`script`] | which runs of a text are Chinese |
//! | [`share`] | the page's state as a URL, citations, CSV and JSON |
//! | [`words`] | what the page says, in both languages |
//! | [`synth`] | invented snapshots of any size, for measuring |
//! | `publish` | what the page's files say without its program; native only |
//! | `cli` | the curator's command; native only |
//! | `ui` | the Leptos shell; compiled for the browser only |
//!
//! Nothing outside `ui` mentions Leptos, `web-sys` or ECharts, so that all of it is tested natively.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test that cannot go on fails"
    )
)]

pub mod audit;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod coding;
pub mod compare;
pub mod digest;
pub mod figure;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod query;
pub mod script;
pub mod share;
pub mod snapshot;
pub mod synth;
pub mod words;
