//! The hash by which a text is known.

use sha2::{Digest, Sha256};

/// SHA-256 of bytes, in lower-case hexadecimal.
///
/// ```
/// use relocation_explorer::coding::draft::sha256;
/// assert!(sha256(b"").starts_with("e3b0c442"));
/// ```
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
