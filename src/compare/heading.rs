//! What brings near rows together.

/// What rows stand together under, by its place in the document's order: the indicator's concept, or its domain in
/// a snapshot without concepts. It brings near things side by side, and permits nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Heading {
    /// The concept of the row's indicator.
    Concept(usize),
    /// The domain of the row's indicator.
    Domain(usize),
}
