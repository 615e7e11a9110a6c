//! What views share: small components without state of their own.

mod check;
mod copy;
mod erased;
mod explained;
mod figure;
mod filters;
mod fold;
mod icon;
mod link;
mod modal;
mod more;
mod paper;
mod part;
mod put;
mod report;
mod search_all;
mod spoken;
mod virtual_list;

pub use check::CheckView;
pub use copy::CopyButton;
pub use erased::{Live, On, Press, live, show};
pub use explained::explained;
pub use figure::{FigureLink, KindTag, RegionName};
pub use filters::{DomainFilter, Pick, PickOne, ReportFilter, clear_filters};
pub use fold::Fold;
pub use icon::{Icon, IconShape};
pub use link::{Change, Go, to, to_facts, to_view};
pub use modal::Modal;
pub use more::Shortened;
pub use paper::{PaperHead, PaperNotes, note_mark, reports_in, use_printing};
pub use part::{PartOfWhole, part_of_whole};
pub use put::PutAside;
pub use report::{ReportLabel, ReportName, report_labels};
pub use search_all::SearchAll;
pub use spoken::{quoting, spoken};
pub use virtual_list::{ListItem, VirtualList, item_of};
