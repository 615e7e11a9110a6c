//! Sources: whether every figure stands where the snapshot says, and every number of a text is accounted for.

mod account;
mod copy;
mod copying;
mod finding;
mod plain;
mod print;
mod recognise;
mod verify;

pub use account::{Account, NumberAccount, account_for_numbers};
pub(crate) use copy::Copy;
pub use copy::{FigurePlace, FoundFigure, find_figures};
pub use copying::{CopyCheck, SHARED_CHARACTERS, SharedRun, shared_runs};
pub use finding::{Holder, SourceFinding};
pub(crate) use plain::Plain;
pub use recognise::{
    FigureTally, MOST_BYTES, MOST_CHARACTERS, Recognised, Stretch, Unrecognised, mark_figures, recognise,
};
pub(crate) use verify::verify_in;
pub use verify::{SourceAudit, verify_source};
