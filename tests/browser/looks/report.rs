//! A page that shows what was agreed on, what is there now, and the difference.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use crate::harness::{Picture, keep_picture_page, picture_folder, picture_page};

/// A view that looks otherwise than was agreed.
pub struct Change {
    /// View and reader.
    pub name: String,
    /// What was agreed on; nothing for a view that is new.
    pub before: Option<Picture>,
    /// What is there now.
    pub now: Picture,
}

const STYLE: &str = "body { font: 14px sans-serif; margin: 16px; } div { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; align-items: start; } img { width: 100%; border: 1px solid #999; } h2 { font-size: 16px; }";

/// Writes the page with its pictures, and says where it is.
pub fn write_report(changes: &[Change]) -> PathBuf {
    let folder = picture_folder("looks");
    let keep = |name: String, picture: &Picture| {
        fs::write(folder.join(&name), picture.encode()).expect("a picture can be written");
        name
    };
    let mut page = picture_page("Looks", STYLE);
    for Change { name, before, now } in changes {
        let _ = write!(page, "<h2>{name}</h2><div>");
        let difference = before.as_ref().map(|before| before.difference(now));
        for (what, picture) in
            [("before", before.as_ref()), ("now", Some(now)), ("difference", difference.as_ref())]
        {
            if let Some(picture) = picture {
                let file = keep(format!("{name}-{what}.png"), picture);
                let _ = write!(
                    page,
                    "<figure><img src=\"{file}\" alt=\"\"><figcaption>{what}</figcaption></figure>"
                );
            }
        }
        page.push_str("</div>");
    }
    keep_picture_page(&folder, &page)
}
