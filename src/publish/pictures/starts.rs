//! Pictures of what the explorer begins with.

use super::excerpt::draw;
use super::static_picture::StaticPicture;
use crate::excerpt::{Excerpt, starts_of};
use crate::session::Session;
use crate::share::ArticlePart;
use crate::snapshot::Lang;

/// Each picture in each language below `pictures/`, with the query of the address that shows the same. What data have nothing
/// to show for has none.
pub fn write_starts(session: &Session) -> Vec<(StaticPicture, String)> {
    let starts: Vec<_> = ArticlePart::ALL.iter().flat_map(|&part| starts_of(session, part)).collect();
    let mut pictures = Vec::new();
    for lang in Lang::ALL {
        for start in &starts {
            if let Ok(excerpt) = Excerpt::of(session, &start.state, lang) {
                let svg = draw(session, &excerpt, lang);
                let picture = StaticPicture { path: start.picture(lang), svg };
                pictures.push((picture, start.state.to_query()));
            }
        }
    }
    pictures
}
