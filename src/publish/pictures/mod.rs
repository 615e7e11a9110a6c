//! Pictures that need no program: an SVG of what an article shows, for its fallback and for feeds, and the card of each
//! figure and place that a chat previews a link with.
//!
//! In: a [`Session`]. Out: SVG. The cards become PNG in the last step of the build (`scripts/dist/pictures.mjs`), because
//! chats show no SVG.

mod card;
mod drawing;
mod excerpt;
mod measure;
mod starts;
mod static_picture;

use super::pages::path::{fact_card, place_card};
use crate::session::Session;
use crate::snapshot::{Lang, Region};

pub use starts::write_starts;
pub use static_picture::StaticPicture;

/// The card of each figure and each place, in each language, below `cards/`.
pub fn write_cards(session: &Session) -> Vec<StaticPicture> {
    let collection = &session.collection;
    let mut cards = Vec::new();
    for lang in Lang::ALL {
        let facts = collection
            .facts()
            .map(|view| (fact_card(&view.fact.id, lang), card::of_fact(collection, &view, lang)));
        let regions = collection.snapshot().regions.iter();
        let places = regions
            .map(|region: &Region| (place_card(&region.id, lang), card::of_place(collection, region, lang)));
        cards.extend(
            facts.chain(places).map(|(path, svg)| StaticPicture { path: path.replace(".png", ".svg"), svg }),
        );
    }
    cards
}
