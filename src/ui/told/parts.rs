//! The part that tells charts, in one file.

use crate::ui::lazy::parts;

parts! {
    /// A chart in words.
    told in told: super::view::ToldView();
    /// The timeline in words.
    told_years in told: super::view::ToldYears();
}
