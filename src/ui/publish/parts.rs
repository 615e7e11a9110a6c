//! What is fetched when somebody publishes.

use crate::ui::lazy::parts;

parts! {
    /// The form, and what makes the page.
    publish in publish: super::dialog::PublishDialog();
}
