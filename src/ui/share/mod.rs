//! Sharing what is shown: link, code, HTML for other pages, citation; and the notice that a link's data have changed.

mod choice;
mod cite;
mod code;
mod dialog;
mod in_parts;
mod own_data;
mod parts;
mod pinned;
mod subject;
mod texts;

pub use dialog::ShareDialog;
pub use own_data::OwnData;
pub use pinned::PinNotice;
