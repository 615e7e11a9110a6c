//! The parts of the overview, in one file.

use crate::ui::lazy::parts;

parts! {
    /// What the data hold and what follows from them.
    digest in digest after prepare_audit: super::digest::Digest();
    /// Questions with the way to their answers.
    questions in digest: super::questions::Questions();
    /// How the ledger's entries stand.
    tally in digest after prepare_audit: super::findings::Tally();
    /// A figure with its place.
    example in digest: super::example::Example();
}
