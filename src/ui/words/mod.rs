//! The interface's words, in typed tables: a missing translation does not compile.

mod common;
mod evidence;
mod explore;

pub use common::{common, kind_name, view_name};
pub use evidence::{EvidenceWords, evidence};
pub use explore::{ExploreWords, explore};
