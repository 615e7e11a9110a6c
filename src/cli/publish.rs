use std::fs;
use std::path::PathBuf;

use serde_json::json;

use super::input::{self, SnapshotFile};
use super::output::{Output, Stop, count};
use crate::publish::{fill_index, write_fact, write_pages, write_sitemap};

/// Complete the built page: put the overview and the data's description into its index.html, and add a file a fact, and a
/// page for each fact, place and report in each language.
#[derive(Debug, clap::Args)]
pub(super) struct PublishArgs {
    /// The folder of the built page.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Where the folder will be published. Pages then name each other in full, and there is a sitemap.xml.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    #[command(flatten)]
    file: SnapshotFile,
}

impl PublishArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = self.file.open()?;
        let page = self.folder.join("index.html");
        let filled = fill_index(&input::read(&page)?, &collection)
            .map_err(|missing| Stop::Failed(format!("{}: {missing}", page.display())))?;
        input::write(&page, &filled)?;
        let published = &collection.snapshot().published;
        for view in collection.facts() {
            // An id may hold a slash, and then even begin with one.
            self.put(&format!("facts/{}.json", view.fact.id), &write_fact(&view, published))?;
        }
        let address = self.address.as_ref().map(|address| format!("{}/", address.trim_end_matches('/')));
        let pages = write_pages(&collection, address.as_deref());
        for page in &pages {
            self.put(&page.path, &page.html)?;
        }
        if let Some(address) = &address {
            self.put("sitemap.xml", &write_sitemap(&pages, address, published.as_str()))?;
        }
        let facts = collection.len();
        Ok(Output {
            text: format!("{}: completed with {}", self.folder.display(), count(facts, "fact")),
            json: json!({ "ok": true, "facts": facts, "pages": pages.len() }),
            ok: true,
        })
    }

    /// Writes a file of the folder, and the folders that it stands in.
    fn put(&self, path: &str, text: &str) -> Result<(), Stop> {
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .map_err(|error| Stop::Failed(format!("cannot make {}: {error}", folder.display())))?;
        }
        input::write(&path, text)
    }
}
