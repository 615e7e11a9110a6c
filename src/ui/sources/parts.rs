//! What is fetched when a reader opens several snapshots.

use crate::ui::lazy::parts;

parts! {
    /// Several snapshots as one.
    together in together: crate::ui::together::OpenTogether();
}
