//! The interface's words, in typed tables: a missing translation does not compile.

mod common;
mod compare;
mod evidence;
mod explore;
mod ledger;
mod measures;
mod overview;
mod share;
mod sources;

pub use common::{Common, common, view_name};
pub use compare::{CompareWords, compare};
pub use evidence::{EvidenceWords, evidence};
pub use explore::{ExploreWords, explore};
pub use ledger::{LedgerWords, check_name, finding_name, ledger};
pub use measures::{MeasuresWords, measures, type_name};
pub use overview::{OverviewWords, overview};
pub use share::{ShareWords, share};
pub use sources::{OpenDataWords, SourcesWords, open_data, sources};
