//! One search for everything, from any view.

mod choices;
mod dialog;
mod keys;
mod pinyin;

pub use dialog::SearchDialog;
pub use pinyin::{fetch_pinyin, use_pinyin};
