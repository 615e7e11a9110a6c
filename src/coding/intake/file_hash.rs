//! The hash of a file that is read piece by piece.

use sha2::{Digest, Sha256};

use crate::coding::draft::OriginalFile;

/// What is known of a file so far.
///
/// ```
/// use relocation_explorer::coding::intake::FileHash;
/// let mut hash = FileHash::default();
/// hash.add(b"rep");
/// hash.add(b"ort");
/// let file = hash.finish("a.pdf".into());
/// assert_eq!((file.bytes, file.sha256), (6, relocation_explorer::snapshot::sha256("report")));
/// ```
#[derive(Default)]
pub struct FileHash {
    hasher: Sha256,
    bytes: u64,
}

impl FileHash {
    /// Takes the next piece.
    pub fn add(&mut self, piece: &[u8]) {
        self.hasher.update(piece);
        self.bytes += piece.len() as u64;
    }

    /// The file's record.
    pub fn finish(self, name: String) -> OriginalFile {
        let sha256 = self.hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        OriginalFile { name, bytes: self.bytes, sha256, pages: Vec::new(), furniture: Vec::new() }
    }
}
