//! What is fetched when a reader asks for more of a fact.

use crate::ui::lazy::parts;

parts! {
    /// A form that says what is wrong with it.
    correct in correct: crate::ui::correct::CorrectDialog();
}
