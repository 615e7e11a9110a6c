//! What no report has: reading ends there, whatever a file holds.

/// The most bytes that a PDF or a Word file may have: a long report with its photographs.
pub(super) const MOST_BYTES: usize = 50_000_000;

/// The most bytes that the parts of a Word file may unfold to: some hundred for each character of the longest text.
pub(super) const MOST_UNFOLDED: usize = 64_000_000;

/// The most pages.
pub(super) const MOST_PAGES: usize = 3_000;
