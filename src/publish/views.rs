//! What the other views begin with, for the time until the program shows them: a title and a sentence or two.

use super::html::both;
use crate::audit::AuditResults;
use crate::measures::measures_of;
use crate::share::View;
use crate::snapshot::{Collection, Lang};
use crate::words::{
    LedgerWords, MeasuresWords, PublishWords, basket, code, compare, explore, ledger, measures, place,
    publish, sources,
};

/// The beginning of a view, in both languages; of the overview, which the page holds as a whole, nothing.
pub(super) fn write_beginning(view: View, collection: &Collection) -> String {
    let snapshot = collection.snapshot();
    let (title, lede) = match view {
        View::Overview => return String::new(),
        View::Explore => {
            let figures = |lang: Lang| PublishWords::figures(lang, collection.len());
            let lede = |lang: Lang| {
                format!("{}{}{}", figures(lang), lang.pick("。", ". "), publish(lang).explore_lede)
            };
            (both(|lang| explore(lang).facts), both(lede))
        }
        View::Compare => (both(|lang| compare(lang).title), both(|lang| publish(lang).compare_lede)),
        View::Measures => {
            let (all, frameworks, reports) =
                (measures_of(collection).len(), snapshot.frameworks.len(), snapshot.reports.len());
            let lede = |lang| MeasuresWords::lede(lang, all, frameworks, reports);
            (both(|lang| measures(lang).title), both(lede))
        }
        View::Ledger => {
            let audit = AuditResults::of(collection);
            let lede = |lang: Lang| LedgerWords::lede(lang, audit.commitments.len(), audit.checks.len());
            (both(|lang| ledger(lang).title), both(lede))
        }
        View::Place => (both(|lang| place(lang).title), both(|lang| publish(lang).place_lede)),
        View::Basket => (both(|lang| basket(lang).brief), both(|lang| basket(lang).lede)),
        View::Code => (both(|lang| code(lang).title), both(|lang| code(lang).lede)),
        View::Sources => (both(|lang| sources(lang).title), both(|lang| sources(lang).lede)),
    };
    format!("<div data-view={}><h1>{title}</h1><p class=lede>{lede}</p></div>\n", view.key())
}
