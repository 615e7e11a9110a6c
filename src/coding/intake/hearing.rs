//! What hears a part of a Word file, tag by tag.

use super::refusal::FileRefusal;

/// What hears the tags and texts of a part, in their order.
pub(super) trait Hearing {
    /// A tag by its name without a prefix; `value` gives an attribute, also by its name without one.
    ///
    /// # Errors
    /// Tags nest deeper than in any document.
    fn open(&mut self, name: &str, value: &dyn Fn(&str) -> Option<String>) -> Result<(), FileRefusal>;
    /// The end of a tag.
    fn close(&mut self, name: &str);
    /// A text between tags.
    ///
    /// # Errors
    /// There is more of it than any report has.
    fn text(&mut self, text: &str) -> Result<(), FileRefusal>;
}
