//! Pictures of every view and state, for people to look at: `scripts/screenshots`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::harness::{Options, Page, Server, keep_picture_page, picture_folder, picture_page};
use crate::states::{Act, STATES, State};
use serde_json::{Value, json};

/// The widths of a phone, a tablet and a desk, with the heights of their windows.
const WINDOWS: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

/// A page's width on A4 within its margins, in CSS pixels, and its height.
const SHEET: (u32, u32) = (688, 980);

const LANGUAGES: [&str; 2] = ["en", "zh"];

/// What a reader's system asks for.
const COLOURS: [(&str, &str, &str); 3] = [
    ("light", "prefers-color-scheme", "light"),
    ("dark", "prefers-color-scheme", "dark"),
    ("forced", "forced-colors", "active"),
];

/// All pictures of a state in one language fit beside each other, whatever the window.
const STYLE: &str = "
  body { font: 14px/1.4 sans-serif; margin: 16px; background: #eee; }
  h2 { font-size: 15px; margin: 20px 0 4px; } h2 a { color: inherit; }
  .row { display: flex; gap: 6px; align-items: start; padding-bottom: 6px; --height: calc((100vw - 110px) / 9.25); }
  figure { margin: 0; flex: none; } figcaption { font-size: 11px; color: #444; }
  img { height: var(--height); display: block; border: 1px solid #aaa; background: #fff; object-fit: cover; object-position: top; }
  .print img { width: calc(.7 * var(--height)); }";

/// What is taken: an address, and what is done there.
type Taken = (String, Act);

/// What is taken: the states, or the addresses that were named.
fn states() -> Vec<Taken> {
    let named = env::var("PICTURES").unwrap_or_default();
    if named.trim().is_empty() {
        return STATES.iter().map(|State { query, act }| ((*query).to_owned(), *act)).collect();
    }
    let nothing: Act = |_| ();
    named.split_whitespace().map(|query| (query.trim_start_matches('?').to_owned(), nothing)).collect()
}

/// Pictures of all states in one reader's surroundings.
struct Tour<'a> {
    folder: &'a Path,
    lang: &'static str,
    colours: &'static str,
    /// What the reader's system asks for.
    asks: Option<Value>,
    window: (u32, u32),
    whole: bool,
}

impl Tour<'_> {
    /// Takes them; their names, state by state.
    fn take(&self, states: &[Taken]) -> Vec<String> {
        let Self { lang, colours, window: (width, height), .. } = *self;
        let page = Page::blank(Server::start(), Options { width, height, ..Options::default() });
        let names = states.iter().enumerate().map(|(at, (query, act))| {
            page.resize(width, height);
            // What is done is done on the screen: paper has nothing to press.
            self.set_media(&page, "");
            page.go(&format!("?{query}&lang={lang}"));
            page.wait_until_drawn();
            act(&page);
            if self.is_paper() {
                self.set_media(&page, "print");
                page.run("dispatchEvent(new Event('beforeprint'))", vec![]);
                page.wait_until_drawn();
            }
            let name = format!("{at:02}-{lang}-{colours}-{width}.png");
            fs::write(self.folder.join(&name), page.png(self.whole)).expect("a picture can be written");
            name
        });
        names.collect()
    }

    fn is_paper(&self) -> bool {
        self.colours == "print"
    }

    fn set_media(&self, page: &Page, media: &str) {
        let motion = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let features: Vec<&Value> = self.asks.iter().chain([&motion]).collect();
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": features }));
    }
}

/// Takes every state, or the addresses in `PICTURES`, in both languages, on three widths, light, dark, in the reader's own
/// colours and on paper. `WHOLE` asks for whole pages.
#[test]
#[ignore = "takes pictures for people to look at: scripts/screenshots"]
fn take() {
    let whole = env::var_os("WHOLE").is_some();
    let folder = picture_folder("screenshots");
    let states = states();
    let mut columns: Vec<(String, Vec<String>)> = Vec::new();
    for lang in LANGUAGES {
        let tour = |colours, asks, window, whole| {
            let tour = Tour { folder: &folder, lang, colours, asks, window, whole };
            println!("{lang} {colours} {}", window.0);
            (format!("{lang} {colours} {}", window.0), tour.take(&states))
        };
        for (colours, feature, value) in COLOURS {
            let asks = json!({ "name": feature, "value": value });
            columns.extend(WINDOWS.map(|window| tour(colours, Some(asks.clone()), window, whole)));
        }
        columns.push(tour("print", None, SHEET, true));
    }
    println!("{}", contact_sheet(&folder, &states, &columns).display());
}

/// One page with all pictures: for each state a row in each language, a column a reader.
fn contact_sheet(folder: &Path, states: &[Taken], columns: &[(String, Vec<String>)]) -> PathBuf {
    let mut page = picture_page("Screens", STYLE);
    for (at, (query, _)) in states.iter().enumerate() {
        let _ = write!(page, "<h2>{at:02} {}</h2>", query.replace('&', "&amp;"));
        for of_language in columns.chunks(columns.len() / LANGUAGES.len()) {
            page.push_str("<div class=\"row\">");
            for (name, files) in of_language {
                let (file, class) = (&files[at], name.split(' ').nth(1).unwrap_or_default());
                let _ = write!(
                    page,
                    "<figure class=\"{class}\"><a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"\"></a><figcaption>{name}</figcaption></figure>"
                );
            }
            page.push_str("</div>");
        }
    }
    keep_picture_page(folder, &page)
}
