//! Evidence: everything behind one number.
//!
//! In: a checked [`Collection`](crate::snapshot::Collection), a fact of it, and what follows from its figures. Out: what
//! the print means as a [`FigureReading`], what is known of the fact as a record of [`RecordLine`]s, where two coders differed
//! ([`SettledField`]), its neighbours in the report, the checks that it takes part in, and [`Counterpart`]s: the same indicator elsewhere, each with whether it may
//! be compared.

mod checks;
mod counterparts;
mod decided;
mod fragment;
mod neighbours;
mod reading;
mod record;

pub use checks::checks_of;
pub use counterparts::{Counterpart, counterparts};
pub use decided::{SettledField, settled_fields};
pub use fragment::print_link;
pub use neighbours::{Neighbours, neighbours};
pub use reading::FigureReading;
pub use record::{RecordLine, RecordValue, record};

#[cfg(test)]
fn built_in() -> crate::snapshot::Collection {
    crate::snapshot::Collection::built_in().expect("the build packs a whole snapshot")
}
