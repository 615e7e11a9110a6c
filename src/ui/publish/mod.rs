//! A collection becomes a page of its own, made in the page that runs: a button where it is offered, and the dialog.
//!
//! In: a collection, and what its publisher says of it. Out: one HTML file, or a folder as a zip file.

mod button;
mod dialog;
mod made;
mod parts;

pub use button::{PublishButton, Subject, publish_shown};
