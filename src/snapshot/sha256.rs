//! The hash by which a text is known.

use sha2::{Digest, Sha256};

/// SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal.
///
/// ```
/// use relocation_explorer::snapshot::sha256;
/// assert!(sha256("").starts_with("e3b0c442"));
/// ```
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
