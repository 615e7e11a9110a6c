//! What the parts of the page show.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::place::PlaceSummary;
use relocation_explorer::session::Session;
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Explorer;

/// What the parts of the page show.
pub struct ShownPlace {
    pub data: Arc<Session>,
    pub place: PlaceSummary,
    pub lang: Lang,
}

impl ShownPlace {
    /// Follows the address: the place that it names first, where the data have it.
    pub fn follow(explorer: Explorer, asked: Memo<Option<String>>, lang: Lang) -> Memo<Option<Arc<Self>>> {
        let show = move |_: Option<&Option<Arc<Self>>>| {
            let data = explorer.data.get_value();
            let place = PlaceSummary::of(data.compare(), data.audit(), asked.read().as_deref()?)?;
            Some(Arc::new(Self { data, place, lang }))
        };
        Memo::new_with_compare(show, |_, _| true)
    }

    /// The code of the region.
    pub fn code(&self) -> &str {
        &self.data.collection.snapshot().regions[self.place.region].id
    }

    /// The short name of a region.
    pub fn name(&self, region: usize) -> &str {
        self.data.collection.snapshot().regions[region].short_name().get(self.lang)
    }
}
