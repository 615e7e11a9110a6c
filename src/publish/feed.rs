//! The data's releases as a feed, for readers who want to hear of corrections.

use atom_syndication::{Content, Entry, Feed, Link, Person, Text};

use crate::changes::{History, Released};
use crate::excerpt::fact_picture;
use crate::share::{DataAddress, View, ViewState};
use crate::snapshot::{Collection, Lang};
use crate::words::{ChangesWords, PublishWords};

use super::html::escape;
use super::pages::path::{PagePath, encode};

/// An Atom feed of a collection's releases, the newest first. `address` is where the folder will be published, with its
/// last `/`; without it links are relative to the feed.
pub fn write_feed(history: &History, collection: &Collection, address: Option<&str>) -> String {
    let base = address.unwrap_or_default();
    let snapshot = collection.snapshot();
    let link = |href: String, rel: &str, kind: &str| Link {
        href,
        rel: rel.to_owned(),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    };
    let entry = |released: &Released| Entry {
        id: id_of(&released.sha256),
        title: Text::plain(ChangesWords::release(&released.version)),
        updated: day(released.published.as_str()),
        // What a reader's program opens is the explorer with these data; the data themselves stand beside it.
        links: vec![
            link(format!("{}{}", home(base), shown_with(released).href()), "alternate", "text/html"),
            link(format!("{base}{}", released.file()), "alternate", "application/json"),
        ],
        content: Some(Content {
            content_type: Some("html".to_owned()),
            value: Some(Lang::ALL.map(|lang| describe(released, collection, base, lang)).concat()),
            ..Content::default()
        }),
        ..Entry::default()
    };
    let newest = history.releases.last();
    let feed = Feed {
        // The same wherever it is published: readers of feeds know it by this.
        id: history.releases.first().map(|first| id_of(&first.sha256)).unwrap_or_default() + "#releases",
        title: Text::plain(format!("{} · {}", history.title.zh, history.title.en)),
        updated: newest.map(|newest| day(newest.published.as_str())).unwrap_or_default(),
        authors: snapshot
            .creator
            .iter()
            .map(|creator| Person { name: creator.en.clone(), ..Person::default() })
            .collect(),
        links: vec![
            link(format!("{base}changes.atom"), "self", "application/atom+xml"),
            link(home(base).to_owned(), "alternate", "text/html"),
        ],
        entries: history.releases.iter().rev().map(entry).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

/// The page itself.
fn home(base: &str) -> &str {
    if base.is_empty() { "./" } else { base }
}

/// The page with the data of a release.
fn shown_with(released: &Released) -> ViewState {
    let data = Some(DataAddress::of(released.file()));
    ViewState { view: View::Sources, data, ..ViewState::default() }
}

fn id_of(sha256: &str) -> String {
    format!("urn:sha256:{sha256}")
}

/// The beginning of a day in universal time; releases have no hour.
fn day(published: &str) -> atom_syndication::FixedDateTime {
    format!("{published}T00:00:00Z").parse().unwrap_or_default()
}

/// What a release changed, as HTML in one language: of each fact that is still there its picture as it is now, and its page.
fn describe(released: &Released, collection: &Collection, base: &str, lang: Lang) -> String {
    let shown = |id: &str| {
        let Some(view) = collection.find(id) else { return escape(id) };
        let (name, page) = (view.fact.text.get(lang), PagePath::fact(id).address(lang));
        let picture = encode(&fact_picture(id, lang));
        let (name, page, picture) = (escape(name), escape(base) + &page, escape(base) + &picture);
        format!("<a href=\"{page}\">{name}</a><br><img src=\"{picture}\" alt=\"{name}\" width=\"680\"><br>")
    };
    let added = released.added.iter().map(|id| format!("<li>{}</li>", PublishWords::added(lang, &shown(id))));
    let recoded = released.recoded.iter().map(|change| {
        let fields: Vec<String> = change.fields.iter().map(|field| field.words(lang)).collect();
        format!("<li>{} {}</li>", shown(&change.fact), escape(&fields.join(lang.pick("；", "; "))))
    });
    let changed = added.chain(recoded);
    format!(
        "<div lang=\"{}\"><p>{}</p><ul>{}</ul></div>",
        lang.tag(),
        escape(&PublishWords::release(lang, released)),
        changed.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::publish::write_starts;
    use crate::session::Session;

    #[test]
    fn a_reader_of_feeds_hears_of_each_release_and_what_it_changed() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let history: History = serde_json::from_str(include_str!("../../data/changes.json")).unwrap();
        let feed: Feed = write_feed(&history, &collection, Some("https://example.org/x/")).parse().unwrap();
        assert_eq!(feed.entries.len(), history.releases.len());
        assert_eq!(feed.links[0].href, "https://example.org/x/changes.atom");
        let newest = history.releases.last().unwrap();
        let entry = &feed.entries[0];
        assert!(entry.title.value.contains(&newest.version) && entry.id.ends_with(&newest.sha256));
        assert_eq!(entry.updated.format("%Y-%m-%d").to_string(), newest.published.as_str());
        let [page, data] = &entry.links[..] else { panic!("{:?}", entry.links) };
        assert!(data.href.starts_with("https://example.org/x/snapshots/"));
        let shown = ViewState::parse(page.href.strip_prefix("https://example.org/x/").unwrap()).0;
        assert_eq!(shown.data.unwrap().as_str(), newest.file());
        let second = feed.entries[feed.entries.len() - 2].content.as_ref().unwrap().value.as_ref().unwrap();
        assert!(second.contains("Indicator: was “Relocated workers in work”"), "{second}");
        assert!(second.contains("lang=\"zh-Hans\"") && second.contains("原为"));
        let pictures = write_starts(&Session::built_in().unwrap());
        let shown: Vec<&str> = second.split("<img src=\"https://example.org/x/").skip(1).collect();
        assert_eq!(shown.len(), 2 * (history.releases[1].recoded.len() + history.releases[1].added.len()));
        for picture in shown {
            let path = picture.split_once('"').unwrap().0;
            assert!(pictures.iter().any(|(written, _)| encode(&written.path) == path), "{path}");
        }
        // What RFC 4287 asks of every feed and entry, beyond its form: an author, names that are addresses and differ, texts that
        // are one document each.
        let ids: BTreeSet<&str> = std::iter::once(feed.id.as_str())
            .chain(feed.entries.iter().map(|entry| entry.id.as_str()))
            .collect();
        assert_eq!(ids.len(), 1 + feed.entries.len());
        assert!(ids.iter().all(|id| id.starts_with("urn:sha256:")) && !feed.authors.is_empty());
        assert_eq!(feed.links.iter().filter(|link| link.rel == "self").count(), 1);
        for entry in &feed.entries {
            let content = entry.content.as_ref().unwrap();
            assert_eq!((content.content_type.as_deref(), &content.src), (Some("html"), &None));
            let html = content.value.as_deref().unwrap();
            for tag in ["div", "ul", "li", "p", "a"] {
                let opened =
                    html.matches(&format!("<{tag} ")).count() + html.matches(&format!("<{tag}>")).count();
                assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{tag} in {}", entry.id);
            }
            assert_eq!(html.matches("<img ").count(), html.matches(" alt=\"").count());
        }
        let here: Feed = write_feed(&history, &collection, None).parse().unwrap();
        assert_eq!((here.id.as_str(), here.links[0].href.as_str()), (feed.id.as_str(), "changes.atom"));
    }
}
