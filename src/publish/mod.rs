//! Publishing: what the page's files say without its program, for readers without JavaScript, for search engines, for
//! pages that show a single number, and for the first paint; a page of its own for each fact, place and report; and pictures
//! for articles, feeds and chats.
//!
//! In: a [`Collection`](crate::snapshot::Collection) or a [`Session`](crate::session::Session). Out: the text of files. Native only: the program itself has the
//! collection, and shows it with the same names, marks and formats.

mod dataset;
mod fact_file;
mod feed;
mod html;
mod index_page;
mod metadata;
mod overview;
mod pages;
mod pictures;
mod views;

pub use dataset::write_dataset;
pub use fact_file::write_fact;
pub use feed::write_feed;
pub use index_page::{Missing, fill_index};
pub use metadata::write_metadata;
pub use overview::write_overview;
pub use pages::{CARD, StaticPage, write_pages, write_sitemap};
pub use pictures::{StaticPicture, write_cards, write_starts};

#[cfg(test)]
mod tests;
