//! What stands in the shape of a packed document, shared by what writes it (`pack.rs`) and what reads it
//! (`src/snapshot/packed.rs`).

pub const NULL: u8 = 0;
pub const FALSE: u8 = 1;
pub const TRUE: u8 = 2;
pub const WHOLE: u8 = 3;
pub const FLOAT: u8 = 4;
pub const TEXT: u8 = 5;
pub const LIST: u8 = 6;
pub const OBJECT: u8 = 7;
