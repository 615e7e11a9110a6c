//! The coding desk: what is shown of a draft, and what a key or a click does to it, whatever shows it.
//!
//! In: a text that somebody brings ([`take_text`]) or a [`Journal`](super::draft::Journal), a collection, what the coder
//! does ([`Deed`]). Out: [`Step`](super::draft::Step)s for the store, and what is to be seen: the text by paragraphs, each
//! number with its [`NumberState`], the card of the current one.

mod check_key;
mod choices;
mod confirming;
mod deed;
mod example;
mod fact;
mod field;
mod ids;
mod intake;
mod kept;
mod keys;
mod layout;
mod listed;
mod mend;
mod new_indicator;
mod proposed;
mod settling;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod settling_tests;
mod state;
mod summary;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use choices::{Choice, choices};
pub use confirming::{Became, Confirming, FateLine};
pub use deed::{Deed, REASONS};
pub use example::example;
pub use field::{DeskField, FieldChange};
pub(super) use ids::{free_id, slug};
pub use intake::{
    Decoded, ENCODINGS, Intake, MOST_NUMBERS, TextRefusal, check_file, pick_decoding, take_text,
};
pub use kept::{KeptDraft, KeptHead, restore};
pub use keys::{Command, KEYS, KeyLine, KeyPress, command};
pub(super) use layout::ends_sentence;
pub use layout::{Paragraph, Piece, Sentence, paragraphs, sentence_around};
pub use listed::items_of;
pub use mend::Mend;
pub(super) use new_indicator::nearest_by_name;
pub use new_indicator::{NewIndicator, near_by_name};
pub use proposed::ProposedCheck;
pub use settling::{DifferenceLine, Ruling, Settling};
pub use state::{Desk, Done, NumberState, Run};
