//! A page a fact, a place and a report, in each language, for readers without the program, for search engines and for
//! links that stay readable. Each leads into the explorer, where it becomes the view.

mod fact_page;
mod frame;
pub(super) mod path;
mod place_page;
mod report_page;
mod sitemap;

use crate::audit::AuditResults;
use crate::changes::Standing;
use crate::share::Pin;
use crate::snapshot::{Collection, Lang};

pub use path::CARD;
use path::PagePath;
pub use sitemap::write_sitemap;

/// A page: where it stands in the folder of the built page, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticPage {
    /// Its path, with `/` between folders: `en/facts/kelan-workshops.html`.
    pub path: String,
    /// HTML.
    pub html: String,
}

/// All pages of a collection. `address` is where the folder will be published, with its last `/`, where that is known.
pub fn write_pages(collection: &Collection, address: Option<&str>) -> Vec<StaticPage> {
    let snapshot = collection.snapshot();
    let audit = AuditResults::of(collection);
    let standing = Standing::of(&Pin::of(collection));
    let facts_by_report = collection.facts_by_report();
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        let mut page = |path: PagePath, write: &dyn Fn(&frame::Frame) -> String| {
            let frame = frame::Frame { collection, path, lang, address };
            pages.push(StaticPage { path: frame.path.in_language(lang), html: write(&frame) });
        };
        for view in collection.facts() {
            page(PagePath::fact(&view.fact.id), &|frame| fact_page::write(frame, &view, &audit, standing));
        }
        for region in &snapshot.regions {
            page(PagePath::place(&region.id), &|frame| place_page::write(frame, region));
        }
        for (report, facts) in snapshot.reports.iter().zip(&facts_by_report) {
            page(PagePath::report(&report.id), &|frame| report_page::write(frame, report, facts));
        }
    }
    pages
}
