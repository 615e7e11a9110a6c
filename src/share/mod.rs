//! Sharing: the page's state as a URL, as HTML for other pages and as a QR code, citations, and answers to
//! other programs.
//!
//! In: what a reader looks at. Out: text that leads back to it, or carries it elsewhere with its provenance.

mod cite;
mod colour;
mod data_address;
mod filter;
mod home;
mod keyed;
mod markup;
mod migrations;
mod paper;
mod parameters;
mod pin;
mod qr;
mod query_service;
mod query_string;
mod requests;
mod snippet;
mod state;
mod view;

pub use cite::{Citation, CiteDate, CiteStyle, Citing, Reference, ReferenceKind};
pub use colour::{Colour, Theme};
pub use data_address::{DataAddress, MOST_BYTES};
pub use filter::ViewFilter;
pub use home::Home;
pub(crate) use markup::escape;
pub use paper::{chosen_in_words, permanent};
pub use parameters::{LIST_PARAMETERS, SINGLE_PARAMETERS};
pub use pin::Pin;
pub use qr::QrPicture;
pub use query_service::{CiteReply, CompareReply, QueryService, Reply};
pub use query_string::{parse_pairs, write_pairs};
pub use requests::{CiteRequest, Codes, CompareRequest, Ends, ProofRequest, Request, RequestError};
pub use snippet::{Shared, folder_of};
pub use state::{Ignored, ViewState};
pub use view::{ArticlePart, Behind, ChartAxis, Controls, View};
