//! A page of the explorer in headless Chromium, as a reader has it: [`Page::open`], look, act, wait, look again.
//!
//! Every page has a server, a driver and a browser of its own, so tests run side by side. When a test ends, its page
//! fails it for anything that the browser complained of: an error or a warning on the console, a breach of the
//! Content-Security-Policy, a request to another host. Nothing sleeps: what takes time is waited for, with a deadline.
//!
//! When a test fails, `target/browser/` has a picture of the page and its document, named after the test.

mod accessibility;
mod act;
mod complaints;
mod dist;
mod driver;
mod host;
mod look;
mod page;
mod picture;
mod saved;
mod server;

pub use act::desk;
pub use dist::{copy, keep_picture_page, picture_folder, picture_page, project, release};
pub use page::{Options, Page};
pub use picture::Picture;
pub use saved::SavedFile;
pub use server::Server;
