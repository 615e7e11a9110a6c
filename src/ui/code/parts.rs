//! What is fetched when a coder unfolds what stands below the desk.

use crate::ui::lazy::parts;

parts! {
    /// What the draft holds beside its facts.
    structure in forms: super::forms::Forms();
    /// Another coder's draft.
    coders in beside: super::coders::TwoCoders();
    /// A newer copy of the text.
    newer in beside: super::newer::NewerCopy();
}
