//! What a draft may name: its own entries, and those of the collection that it is coded for.

use super::state::Draft;
use crate::coding::sections::Keyed;
use crate::snapshot::{Collection, Indicator, Region, Relation, Unit};

impl Draft {
    /// The region with an id: the draft's own, or else the collection's.
    pub fn region<'a>(&'a self, id: &str, collection: &'a Collection) -> Option<&'a Region> {
        own(&self.vocabulary().regions, id).or_else(|| collection.region(id))
    }

    /// The unit with an id.
    pub fn unit<'a>(&'a self, id: &str, collection: &'a Collection) -> Option<&'a Unit> {
        own(&self.vocabulary().units, id).or_else(|| collection.unit(id))
    }

    /// The indicator with an id.
    pub fn indicator<'a>(&'a self, id: &str, collection: &'a Collection) -> Option<&'a Indicator> {
        own(&self.vocabulary().indicators, id).or_else(|| collection.indicator(id))
    }

    /// The relation with an id.
    pub fn relation<'a>(&'a self, id: &str, collection: &'a Collection) -> Option<&'a Relation> {
        own(&self.vocabulary().relations, id).or_else(|| collection.relation(id))
    }
}

fn own<'a, T: Keyed>(list: &'a [T], id: &str) -> Option<&'a T> {
    list.iter().find(|entry| entry.key() == id)
}
