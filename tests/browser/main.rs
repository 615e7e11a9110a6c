//! The release build of the page in a real browser: `scripts/test`, or `cargo test --test browser` after
//! `scripts/build`. What a test needs is in `harness`; every other module tests one part of the page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[allow(dead_code, reason = "the vocabulary of tests to come is there before they use it")]
mod harness;

mod access;
mod articles;
mod basket;
mod bring;
mod cite;
mod code;
mod compare;
mod controls;
mod data;
mod edited;
mod embed;
mod evidence;
mod examples;
mod explore;
mod faults;
mod files;
mod forms;
mod guide;
mod large;
mod ledger;
mod loads;
mod looks;
mod measures;
mod memory;
mod module;
mod offline;
mod overview;
mod paper;
mod pictures;
mod place;
mod proof;
mod publish;
mod screens;
mod search;
mod share;
mod sources;
mod start;
mod states;
mod take;
mod tasks;
mod told;
mod tools;
