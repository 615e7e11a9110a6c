//! A page a fact, a place and a report, in each language, for readers without the program, for search engines and for
//! links that stay readable. Each leads into the explorer, where it becomes the view.

mod fact_page;
mod frame;
pub(super) mod path;
mod place_page;
mod report_page;
#[cfg(not(target_arch = "wasm32"))]
mod sitemap;

use crate::audit::AuditResults;
use crate::changes::Standing;
use crate::share::Pin;
use crate::snapshot::{Collection, FactView, Lang};

#[cfg(not(target_arch = "wasm32"))]
pub use path::CARD;
use path::PagePath;
#[cfg(not(target_arch = "wasm32"))]
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
    let writer = PageWriter::of(collection, address);
    (0..writer.len()).map(|at| writer.write(at)).collect()
}

/// Writes the pages of a collection one by one.
pub(super) struct PageWriter<'a> {
    collection: &'a Collection,
    address: Option<&'a str>,
    audit: AuditResults,
    standing: Option<Standing>,
    facts_by_report: Vec<Vec<FactView<'a>>>,
}

impl<'a> PageWriter<'a> {
    /// Works out what several pages say.
    pub fn of(collection: &'a Collection, address: Option<&'a str>) -> Self {
        Self {
            collection,
            address,
            audit: AuditResults::of(collection),
            standing: Standing::of(&Pin::of(collection)),
            facts_by_report: collection.facts_by_report(),
        }
    }

    fn in_a_language(&self) -> usize {
        let snapshot = self.collection.snapshot();
        self.collection.len() + snapshot.regions.len() + snapshot.reports.len()
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        Lang::ALL.len() * self.in_a_language()
    }

    /// Writes a page, by its number.
    pub fn write(&self, at: usize) -> StaticPage {
        let Self { collection, address, .. } = *self;
        let snapshot = collection.snapshot();
        let each = self.in_a_language();
        let lang = if at < each { Lang::Zh } else { Lang::En };
        let place = at % each;
        let frame = |path: PagePath| frame::Frame { collection, path, lang, address };
        let page = |frame: &frame::Frame, html| StaticPage { path: frame.path.in_language(lang), html };
        if let Some(view) = collection.get(place) {
            let frame = frame(PagePath::fact(&view.fact.id));
            return page(&frame, fact_page::write(&frame, &view, &self.audit, self.standing));
        }
        let place = place - collection.len();
        if let Some(region) = snapshot.regions.get(place) {
            let frame = frame(PagePath::place(&region.id));
            return page(&frame, place_page::write(&frame, region));
        }
        let place = place - snapshot.regions.len();
        let (report, facts) = (&snapshot.reports[place], &self.facts_by_report[place]);
        let frame = frame(PagePath::report(&report.id));
        page(&frame, report_page::write(&frame, report, facts))
    }
}
