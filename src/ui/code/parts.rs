//! What is fetched when a coder lays something beside the draft.

use crate::ui::lazy::parts;

parts! {
    /// Another coder's draft.
    coders in beside: super::coders::TwoCoders();
    /// A newer copy of the text.
    newer in beside: super::newer::NewerCopy();
}
