//! What the parts of the page show.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::place::PlaceSummary;
use relocation_explorer::session::Session;
use relocation_explorer::snapshot::Lang;

/// What the parts of the page show.
pub struct ShownPlace {
    pub data: Arc<Session>,
    pub place: PlaceSummary,
    pub lang: Lang,
}

impl ShownPlace {
    /// The code of the region.
    pub fn code(&self) -> &str {
        &self.data.collection.snapshot().regions[self.place.region].id
    }

    /// The short name of a region.
    pub fn name(&self, region: usize) -> &str {
        self.data.collection.snapshot().regions[region].short_name().get(self.lang)
    }
}
