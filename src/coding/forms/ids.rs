//! Ids of what coders add.

use std::collections::HashSet;

use super::filled::Filled;
use super::known::known;
use super::shape::Shape;
use crate::coding::desk::{Desk, free_id, slug};
use crate::snapshot::Lang;

/// So many words of a statement stand in its id.
const WORDS: usize = 5;

/// An id that nothing else has, of the English name or the first words of what is said. None of what has no id, or whose
/// id is written by hand.
pub(super) fn given_id(filled: &Filled, desk: &Desk) -> Option<String> {
    let shape = filled.shape();
    let report = &desk.draft().report().id;
    let stem = match shape {
        Shape::Region | Shape::Term | Shape::Glossary | Shape::Reading => return None,
        Shape::Pairing | Shape::Event | Shape::Measure => {
            format!("{report}-{}", words_of(filled.text("text", Lang::En), shape))
        }
        Shape::Framework | Shape::Part => {
            format!("{report}-{}", words_of(filled.text("name", Lang::En), shape))
        }
        _ => words_of(filled.text("name", Lang::En), shape),
    };
    // Parts and measures share their ids, since links lead to both.
    let like = match shape {
        Shape::Part | Shape::Measure => vec![Shape::Part, Shape::Measure],
        Shape::Actor => vec![Shape::Actor, Shape::Region],
        other => vec![other],
    };
    let taken: HashSet<String> =
        like.into_iter().flat_map(|shape| known(shape, desk)).map(|known| known.id).collect();
    Some(free_id(&stem, |id| !taken.contains(id)))
}

fn words_of(text: &str, shape: Shape) -> String {
    let slug = slug(text);
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).take(WORDS).collect();
    if words.is_empty() { shape.key().to_owned() } else { words.join("-") }
}
