//! Sharing what is shown: link, code, HTML for other pages, citation; and the notice that a link's data have changed.

mod cite;
mod code;
mod dialog;
mod pinned;
mod subject;
mod texts;

pub use dialog::ShareDialog;
pub use pinned::PinNotice;
