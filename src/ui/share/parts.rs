//! What comes with the things that can be shared, not with the dialog.

use crate::ui::lazy::parts;

parts! {
    /// What of it to put into an article.
    share_parts in excerpt: super::in_parts::ShareParts();
}
