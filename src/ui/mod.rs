//! The shell: Leptos components over the core.
//!
//! In: an address and a snapshot. Out: the page, or an explorer inside another page. One signal holds the [`ViewState`]; every
//! component reads memos of it and renders; every change goes through [`Explorer`]. No view reaches into another.
//!
//! [`ViewState`]: relocation_explorer::share::ViewState

mod address;
mod announce;
mod app;
mod aside;
mod basket;
mod broken;
mod browser;
mod chart;
mod citing;
mod code;
mod compare;
mod correct;
mod debounce;
mod document;
mod embed;
mod evidence;
mod excerpt;
mod explore;
mod explorer;
mod follow;
mod later;
mod lazy;
mod ledger;
mod library;
mod measures;
mod module;
mod opening;
mod overview;
mod page;
mod panics;
mod parts;
mod pinned;
mod place;
mod planned_chart;
mod programs;
mod proof;
mod publish;
mod search;
mod share;
mod sources;
mod take;
mod together;
mod told;
mod tour;
mod unknown;
mod widgets;

pub use panics::report_panics;
