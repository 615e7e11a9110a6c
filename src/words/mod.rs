//! The interface's words, in typed tables: a missing translation does not compile.
//!
//! A table has one line a message, in both languages: a translator sees them side by side.

/// A table of words, and the function that gives it in a language: `field: "中文", "English";`.
macro_rules! words {
    ($(#[$doc:meta])* $type:ident, $table:ident { $($field:ident: $zh:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        pub struct $type {
            $(#[doc = $en] pub $field: &'static str,)+
        }

        /// The table of a language.
        pub fn $table(lang: crate::snapshot::Lang) -> &'static $type {
            static ZH: $type = $type { $($field: $zh),+ };
            static EN: $type = $type { $($field: $en),+ };
            match lang {
                crate::snapshot::Lang::Zh => &ZH,
                crate::snapshot::Lang::En => &EN,
            }
        }
    };
}

mod basket;
mod beside;
mod changes;
mod cite;
mod code;
mod common;
mod compare;
mod correct;
mod draft;
mod evidence;
mod excerpt;
mod explore;
mod export;
mod field;
mod forms;
mod intake;
mod ledger;
mod listed;
mod measures;
mod overview;
mod own_page;
mod own_words;
mod paper;
mod patch;
mod place;
mod proof;
mod publish;
mod questions;
mod reporting;
mod search;
mod share;
mod sources;
mod suggest;
mod together;
mod told;
mod tour;

pub use basket::{BasketWords, basket};
pub use beside::{BesideWords, beside};
pub use changes::{ChangesWords, changes};
pub use cite::{CiteWords, cite};
pub use code::{CodeWords, code, not_fact_name};
pub use common::{Common, common, outlet_name, view_name};
pub use compare::{CompareWords, compare};
pub use correct::{CorrectWords, correct};
pub use draft::{DraftWords, draft};
pub use evidence::{EvidenceWords, evidence};
pub use excerpt::{ExcerptWords, excerpt};
pub use explore::{ExploreWords, criterion_name, explore};
pub use export::{ExportWords, export};
pub use field::{FieldWords, field_words};
pub use forms::{FormDeed, FormWords, forms};
pub use intake::{IntakeWords, intake};
pub use ledger::{LedgerWords, check_name, group_name, ledger, outcome_name};
pub use listed::{ListedWords, listed};
pub use measures::{MeasuresWords, measures, type_name};
pub use overview::{OverviewWords, overview};
pub use own_page::{OwnPageWords, own_page};
pub use own_words::{FactWords, propose_text};
pub use paper::{PaperWords, paper};
pub use patch::PatchWords;
pub use place::{PlaceWords, place};
pub use proof::{ProofWords, group_words, proof, verdict_words};
pub use publish::{PublishWords, publish};
pub use questions::{QuestionWords, questions};
pub use reporting::{ReportingWords, reporting};
pub use search::{SearchWords, search};
pub use share::{ShareWords, share};
pub use sources::{OpenDataWords, SourcesWords, open_data, sources};
pub use suggest::{exclusion_reason, proposal_reason, suggestion_reason};
pub use together::{TogetherWords, together};
pub use told::{ToldWords, told};
pub use tour::{TourWords, tour};
