//! What all pages have in common: head, header, footer, and links between them.

use serde_json::Value;

use super::path::{CARD, PagePath, encode, folder};
use crate::publish::html::{escape, in_script};
use crate::publish::metadata::{Made, of_work};
use crate::snapshot::{Collection, Lang, Region};
use crate::words::{PublishWords, common, publish};

/// An object without what is not known.
pub(super) fn without_nulls(mut value: Value) -> Value {
    if let Value::Object(members) = &mut value {
        *members = std::mem::take(members)
            .into_iter()
            .filter(|(_, member)| !member.is_null())
            .map(|(key, member)| (key, without_nulls(member)))
            .collect();
    }
    value
}

/// One page in one language.
pub(super) struct Frame<'a> {
    /// What it is of.
    pub collection: &'a Collection,
    /// Where it stands.
    pub path: PagePath,
    /// Its language.
    pub lang: Lang,
    /// Where the folder will be published, where that is known.
    pub address: Option<&'a str>,
}

/// What a page says of itself.
pub(super) struct Content {
    /// Its title.
    pub title: String,
    /// What it says in a sentence or two, for those who link to it.
    pub description: String,
    /// The query of the explorer's address that shows the same.
    pub query: String,
    /// Who made what it is about, and when: the data, or a report.
    pub made: Made,
    /// What search engines read, as JSON-LD.
    pub linked_data: Value,
    /// Where the picture stands that a chat shows of a link, where there is one.
    pub card: Option<String>,
    /// HTML below the header.
    pub body: String,
}

impl Frame<'_> {
    /// The address of a page in a language: in full where the folder's is known, else as it is from here.
    fn page_address(&self, path: &PagePath, lang: Lang) -> String {
        let base = self.address.map_or_else(|| self.path.up(), str::to_owned);
        format!("{base}{}", encode(&path.in_language(lang)))
    }

    /// What a chat needs of the picture at a path, with what it shows, which is HTML already.
    fn card(&self, path: &str, shown: &str) -> String {
        let base = self.address.map_or_else(|| self.path.up(), str::to_owned);
        let address = escape(&format!("{base}{}", encode(path)));
        let [width, height] = CARD;
        format!(
            "<meta property=\"og:image\" content=\"{address}\">\n<meta property=\"og:image:width\" content=\"{width}\">\n\
             <meta property=\"og:image:height\" content=\"{height}\">\n<meta property=\"og:image:alt\" content=\"{shown}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        )
    }

    /// A link to another page in the same language, with text that is HTML already.
    pub fn link(&self, path: &PagePath, text: &str) -> String {
        let href = format!("{}{}", self.path.up(), encode(&path.in_language(self.lang)));
        format!("<a href=\"{}\">{text}</a>", escape(&href))
    }

    /// A link to the page of a region.
    pub fn place(&self, region: &Region) -> String {
        self.link(&PagePath::place(&region.id), &escape(region.short_name().get(self.lang)))
    }

    /// The page's own address.
    pub fn own_address(&self) -> String {
        self.page_address(&self.path, self.lang)
    }

    /// The whole page.
    pub fn write(&self, content: &Content) -> String {
        let Self { lang, collection, .. } = *self;
        let (words, names, snapshot) = (publish(lang), common(lang), collection.snapshot());
        let other = lang.pick(Lang::En, Lang::Zh);
        let alternates: String = Lang::ALL
            .iter()
            .map(|&each| {
                let href = escape(&self.page_address(&self.path, each));
                format!("<link rel=alternate hreflang={} href=\"{href}\">\n", each.tag())
            })
            .collect();
        let (up, canonical) = (self.path.up(), escape(&self.own_address()));
        let (title, description) = (escape(&content.title), escape(&content.description));
        let card = content.card.as_ref().map(|path| self.card(path, &title)).unwrap_or_default();
        let made = of_work(content.made.clone()).into_iter().flatten();
        let made: String = made.map(|tag| tag + "\n").collect();
        let linked_data = in_script(&content.linked_data.to_string());
        let explorer = escape(&format!("{up}?{}&lang={}", content.query, folder(lang)));
        let other_page = escape(&format!("{up}{}", encode(&self.path.in_language(other))));
        let data = escape(&PublishWords::data(lang, &snapshot.license, &snapshot.published.words(lang)));
        format!(
            r#"<!doctype html>
<html lang="{tag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · {name}</title>
<meta name="description" content="{description}">
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
{card}{made}<meta name="color-scheme" content="light dark">
<link rel=canonical href="{canonical}">
{alternates}<link rel=icon type="image/svg+xml" href="{up}icon.svg">
<link rel=stylesheet href="{up}pages.css">
<script type="application/ld+json">{linked_data}</script>
<header><a href="{up}?lang={key}">{name}</a> <a href="{other_page}" lang="{other_tag}" hreflang="{other_tag}">{other_name}</a></header>
<main>
{body}<p class=open><a href="{explorer}">{open}</a>
</main>
<footer>{data} <a href="{up}snapshot.json">JSON</a></footer>
"#,
            tag = lang.tag(),
            key = folder(lang),
            name = escape(names.name),
            other_tag = other.tag(),
            other_name = publish(other).this_language,
            open = words.open,
            body = content.body,
        )
    }
}
