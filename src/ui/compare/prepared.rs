//! Comparisons that the reader is one step away from, made before they are asked for.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use relocation_explorer::chart::{Multiples, multiples_of};
use relocation_explorer::compare::{Availability, CompareRequest, Comparison, Normalisation};

use relocation_explorer::session::Session;

/// Between one that is made ahead and the next the page may do what its reader asks.
const PAUSE: Duration = Duration::from_millis(40);
/// Comparisons of so many rows in all are kept.
const MOST_ROWS: usize = 20_000;

/// A comparison, and its pictures as data.
#[derive(Clone)]
pub struct Made {
    pub comparison: Arc<Comparison>,
    pub multiples: Arc<Vec<Multiples>>,
}

type Offer = Arc<Vec<(Normalisation, Availability)>>;

/// The comparisons that have been made of a snapshot.
#[derive(Clone, Copy)]
pub struct Prepared {
    open: StoredValue<Arc<Session>>,
    made: StoredValue<HashMap<CompareRequest, Made>>,
    /// By the regions in the order of their codes: it does not matter which stands first.
    offers: StoredValue<HashMap<Vec<String>, Offer>>,
    next: StoredValue<Vec<CompareRequest>>,
    is_busy: StoredValue<bool>,
}

impl Prepared {
    pub fn of(open: Arc<Session>) -> Self {
        Self {
            open: StoredValue::new(open),
            made: StoredValue::new(HashMap::new()),
            offers: StoredValue::new(HashMap::new()),
            next: StoredValue::new(Vec::new()),
            is_busy: StoredValue::new(false),
        }
    }

    /// A comparison, made now unless it has been.
    pub fn comparison(self, asked: CompareRequest) -> Made {
        if let Some(made) = self.made.with_value(|made| made.get(&asked).cloned()) {
            return made;
        }
        let made = self.open.with_value(|open| {
            let comparison = open.compare().align(&asked.regions, asked.normalisation);
            let multiples = Arc::new(multiples_of(open.compare(), &comparison));
            Made { comparison: Arc::new(comparison), multiples }
        });
        self.made.update_value(|all| {
            if all.values().map(|made| made.comparison.rows.len()).sum::<usize>() > MOST_ROWS {
                all.clear();
            }
            all.insert(asked, made.clone());
        });
        made
    }

    /// Which normalisations fit any row of some regions, and why the others do not.
    pub fn offer(self, regions: &[String]) -> Offer {
        let mut key = regions.to_vec();
        key.sort_unstable();
        if let Some(offer) = self.offers.with_value(|offers| offers.get(&key).cloned()) {
            return offer;
        }
        let availability = |normalisation| {
            let asked = CompareRequest { regions: regions.to_vec(), normalisation };
            (normalisation, self.comparison(asked).comparison.availability())
        };
        let offer: Offer = Arc::new(Normalisation::ALL.into_iter().map(availability).collect());
        self.offers.update_value(|offers| {
            offers.insert(key, Arc::clone(&offer));
        });
        offer
    }

    /// Makes what one step leads to from here, the likeliest first. Not where that would be more than is kept.
    pub fn look_ahead(self, asked: CompareRequest) {
        let mut next = asked.neighbours();
        next.reverse();
        let rows = self.comparison(asked).comparison.rows.len();
        self.next.set_value(if rows * next.len() < MOST_ROWS { next } else { Vec::new() });
        if !self.is_busy.get_value() {
            self.go_on();
        }
    }

    fn go_on(self) {
        self.is_busy.set_value(true);
        set_timeout(
            move || match self.next.try_update_value(Vec::pop).flatten() {
                Some(asked) => {
                    self.comparison(asked);
                    self.go_on();
                }
                None => {
                    self.is_busy.try_set_value(false);
                }
            },
            PAUSE,
        );
    }
}
