//! A picture as a file.

/// A picture: where it stands in the folder of the built page, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticPicture {
    /// Its path, with `/` between folders: `pictures/en/facts/kelan-workshops.svg`.
    pub path: String,
    /// SVG.
    pub svg: String,
}
