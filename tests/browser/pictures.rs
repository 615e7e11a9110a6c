//! Pictures of the views, for people to look at: `scripts/screenshots`.

use crate::harness::{Options, Page, Server};
use std::path::Path;
use std::{env, fs};

/// Takes every view of `PICTURES`, queries separated by spaces, in both languages, light and dark, on a phone and at
/// a desk. `WHOLE` asks for whole pages.
#[test]
#[ignore = "takes pictures for people to look at: scripts/screenshots"]
fn take() {
    let queries = env::var("PICTURES").expect("PICTURES names the views");
    let whole = env::var_os("WHOLE").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    for (language, tag) in [("zh-CN", "zh"), ("en-GB", "en")] {
        for scheme in ["light", "dark"] {
            for (width, height) in [(360, 740), (1440, 900)] {
                let options = Options { language, scheme, width, height, ..Options::default() };
                let page = Page::blank(Server::start(), options);
                for query in queries.split_whitespace() {
                    page.resize(width, height);
                    page.go(query);
                    page.wait_until_drawn();
                    let view: String =
                        query.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
                    let file = folder.join(format!("{}-{tag}-{scheme}-{width}.png", view.trim_matches('-')));
                    fs::write(&file, page.png(whole)).expect("a picture can be written");
                    println!("{}", file.display());
                }
            }
        }
    }
}
