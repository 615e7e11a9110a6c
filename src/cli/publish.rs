use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::input::{self, SnapshotFile};
use super::output::{Output, Stop, count};
use super::release::{history_of, released_in};
use crate::publish::{
    fill_index, write_cards, write_fact, write_feed, write_pages, write_sitemap, write_starts,
};
use crate::session::Session;
use crate::snapshot::Collection;

/// Complete the built page: put the overview and the data's description into its index.html, and add a file a fact, a
/// page for each fact, place and report in each language, pictures of what articles show, and the cards of links in chats; and
/// the released snapshots that stand in `releases` beside the snapshot, with changes.json and changes.atom.
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
        let session = Session::of(self.file.open()?);
        let collection = &session.collection;
        let page = self.folder.join("index.html");
        let filled = fill_index(&input::read(&page)?, collection)
            .map_err(|missing| Stop::Failed(format!("{}: {missing}", page.display())))?;
        input::write(&page, &filled)?;
        let published = &collection.snapshot().published;
        for view in collection.facts() {
            // An id may hold a slash, and then even begin with one.
            self.put(&format!("facts/{}.json", view.fact.id), &write_fact(&view, published))?;
        }
        let address = self.address.as_ref().map(|address| format!("{}/", address.trim_end_matches('/')));
        let pages = write_pages(collection, address.as_deref());
        for page in &pages {
            self.put(&page.path, &page.html)?;
        }
        if let Some(address) = &address {
            self.put("sitemap.xml", &write_sitemap(&pages, address, published.as_str()))?;
        }
        self.put_releases(&session.collection, address.as_deref())?;
        for card in write_cards(&session) {
            self.put(&card.path, &card.svg)?;
        }
        let starts = write_starts(&session);
        for (picture, _) in &starts {
            self.put(&picture.path, &picture.svg)?;
        }
        let listed: Vec<Value> =
            starts.iter().map(|(picture, query)| json!({ "path": picture.path, "query": query })).collect();
        self.put("pictures/index.json", &format!("{}\n", Value::from(listed)))?;
        let facts = collection.len();
        Ok(Output {
            text: format!("{}: completed with {}", self.folder.display(), count(facts, "fact")),
            json: json!({ "ok": true, "facts": facts, "pages": pages.len() }),
            ok: true,
        })
    }

    /// Writes the released snapshots, what each changed, and a feed of them; nothing where none is released.
    fn put_releases(&self, collection: &Collection, address: Option<&str>) -> Result<(), Stop> {
        let releases = self.file.beside("releases");
        if !releases.exists() {
            return Ok(());
        }
        let released = released_in(&releases)?;
        let history = history_of(&releases, &released)?;
        for ((_, state), entry) in released.iter().zip(&history.releases) {
            self.put(&entry.file(), &state.snapshot().to_canonical())?;
        }
        self.put("changes.json", &history.to_json())?;
        self.put("changes.atom", &write_feed(&history, collection, address))
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
