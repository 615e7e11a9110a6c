//! What the views look like, held against the pictures that were last agreed on (`tests/browser/looks/agreed`): a change of
//! look is made on purpose, or found.
//!
//! Every text is drawn in blocks of a font that is made here (`font.rs`), so that the pictures do not depend on what fonts a
//! machine has: they show layout, shapes and colours. They are half as large as the page. Where one differs,
//! `target/looks/index.html` shows what was agreed on, what is there now, and the difference; `scripts/looks` agrees on what
//! is there.

mod font;
mod report;

use std::fs;
use std::path::PathBuf;

use crate::harness::{Options, Page, Picture, Server, project};
use report::{Change, write_report};
use serde_json::json;

/// What is looked at: a name and an address.
const VIEWS: [(&str, &str); 12] = [
    ("overview", "view=overview"),
    ("explore", "view=explore"),
    ("chart", "view=explore&indicator=relocated-workers-employed"),
    ("shares", "view=explore&region=522700&chart=shares"),
    ("evidence", "view=explore&fact=qiannan-jobs-outside-province"),
    ("compare-start", "view=compare"),
    ("compare", "view=compare&regions=140929~522300"),
    ("measures", "view=measures"),
    ("ledger", "view=ledger"),
    ("sources", "view=sources"),
    ("proof", "view=sources&show=proof"),
    ("frame", "view=ledger&embed=1&controls=none"),
];

/// Draws all text in blocks, and measures it so for the chart library.
const BLOCKS: &str = "
  const face = new FontFace('Blocks', Uint8Array.from(FONT));
  document.fonts.add(face);
  face.load();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after, text { font-family: Blocks !important; font-weight: 400 !important; font-style: normal !important; caret-color: transparent !important; scrollbar-width: none; }');
  document.adoptedStyleSheets = [sheet];
  CanvasRenderingContext2D.prototype.measureText = function (text) {
    const size = Number.parseFloat(/[\\d.]+(?=px)/.exec(this.font)?.[0] ?? 12);
    const width = (c) => (c === ' ' ? 0.3 : c.codePointAt(0) < 0x2e80 ? 0.5 : 1);
    return { width: [...text].reduce((sum, c) => sum + width(c), 0) * size };
  };";

/// A reader: where the pictures of their pages are kept, and what they have.
struct Reader {
    name: &'static str,
    lang: &'static str,
    scheme: &'static str,
    width: u32,
    height: u32,
}

const READERS: [Reader; 5] = [
    Reader { name: "en-light", lang: "en", scheme: "light", width: 1280, height: 1100 },
    Reader { name: "en-dark", lang: "en", scheme: "dark", width: 1280, height: 1100 },
    Reader { name: "zh-light", lang: "zh", scheme: "light", width: 1280, height: 1100 },
    Reader { name: "zh-dark", lang: "zh", scheme: "dark", width: 1280, height: 1100 },
    Reader { name: "zh-phone", lang: "zh", scheme: "light", width: 390, height: 1400 },
];

fn agreed() -> PathBuf {
    project().join("tests/browser/looks/agreed")
}

impl Reader {
    fn page(&self) -> Page {
        let Self { scheme, width, height, .. } = *self;
        let page = Page::blank(Server::start(), Options { scheme, width, height, ..Options::default() });
        let font = serde_json::to_string(&font::blocks()).expect("a list of bytes");
        let source = BLOCKS.replace("FONT", &font);
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
        page
    }

    /// What a view looks like to them.
    fn look(&self, page: &Page, query: &str) -> Picture {
        page.resize(self.width, self.height);
        page.go(&format!("?{query}&lang={}", self.lang));
        page.wait_until_drawn();
        page.wait_for("h1, h2");
        if query.contains("fact=") {
            page.wait_for("#evidence .where");
        }
        let is_in_blocks =
            "return document.fonts.check('12px Blocks') && !document.querySelector('.part[role=status]')";
        page.wait_until("all is in blocks", |page| page.run(is_in_blocks, vec![]) == true);
        // A part that has just come is drawn with the next frame.
        page.run_async("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", vec![]);
        Picture::decode(&page.png(false)).halved()
    }

    /// The views that look otherwise than was agreed.
    fn changes(&self) -> Vec<Change> {
        let page = self.page();
        let looks = VIEWS.iter().filter_map(|(view, query)| {
            let name = format!("{view}-{}", self.name);
            let now = self.look(&page, query);
            let before = fs::read(agreed().join(format!("{name}.png"))).ok().map(|png| Picture::decode(&png));
            let differs = before.as_ref().is_none_or(|before| !before.looks_like(&now));
            differs.then_some(Change { name, before, now })
        });
        looks.collect()
    }
}

#[test]
fn every_view_looks_as_was_agreed() {
    let changes: Vec<Change> = READERS.iter().flat_map(Reader::changes).collect();
    let names: Vec<&str> = changes.iter().map(|change| change.name.as_str()).collect();
    let report = write_report(&changes);
    assert!(names.is_empty(), "{names:?} look otherwise: see {}; scripts/looks agrees", report.display());
}

#[test]
#[ignore = "agrees on what the views look like now: scripts/looks"]
fn agree() {
    fs::create_dir_all(agreed()).expect("a folder for the pictures");
    for Change { name, now, .. } in READERS.iter().flat_map(Reader::changes) {
        fs::write(agreed().join(format!("{name}.png")), now.encode()).expect("a picture can be written");
        println!("{name}");
    }
}
