//! What the words of a chart follow.

use leptos::prelude::*;
use relocation_explorer::chart::{MarkPlace, ToldChart};

/// A chart that is to be told.
#[derive(Clone, Copy)]
pub struct Told {
    /// What is drawn.
    pub chart: Signal<Option<ToldChart>>,
    /// Set to the marks that the reader stands on, for the picture to outline.
    pub lit: RwSignal<Vec<MarkPlace>>,
    /// The id of its summary, where the picture refers to it.
    pub summary: Option<&'static str>,
}
