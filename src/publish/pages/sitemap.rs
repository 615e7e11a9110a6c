//! The list of all pages, for search engines.

use super::StaticPage;
use super::path::encode;
use crate::publish::html::escape;

/// A sitemap of some pages below an address with its last `/`, last changed on a day.
pub fn write_sitemap(pages: &[StaticPage], address: &str, changed: &str) -> String {
    let entry = |path: &str| {
        let place = escape(&format!("{address}{}", encode(path)));
        format!("<url><loc>{place}</loc><lastmod>{}</lastmod></url>\n", escape(changed))
    };
    let entries: String =
        std::iter::once("").chain(pages.iter().map(|page| page.path.as_str())).map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}
