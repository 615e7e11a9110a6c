//! Publishing: what the page's files say without its program, for readers without JavaScript, for search engines, for
//! pages that show a single number, and for the first paint; a page of its own for each fact, place and report; and pictures
//! for articles, feeds and chats.
//!
//! In: a [`Collection`](crate::snapshot::Collection) or a [`Session`](crate::session::Session). Out: the text of files. The build
//! writes them for the built-in collection; in the page they are fetched by who publishes another one ([`own_files`]), without
//! the pictures and the feed.

mod dataset;
mod fact_file;
#[cfg(not(target_arch = "wasm32"))]
mod feed;
mod html;
mod imprint;
mod index_page;
mod metadata;
mod overview;
mod own_page;
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod pictures;
mod views;

pub use dataset::write_dataset;
pub use fact_file::write_fact;
#[cfg(not(target_arch = "wasm32"))]
pub use feed::write_feed;
pub use imprint::{ImprintLine, with_imprint};
pub use index_page::{Missing, fill_index};
pub use metadata::write_metadata;
pub use overview::write_overview;
pub use own_page::{fill_own_index, own_files, own_title};
#[cfg(not(target_arch = "wasm32"))]
pub use pages::{CARD, write_sitemap};
pub use pages::{StaticPage, write_pages};
#[cfg(not(target_arch = "wasm32"))]
pub use pictures::{StaticPicture, write_cards, write_starts};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
