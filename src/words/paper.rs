//! Words that only paper shows.

use crate::share::Pin;
use crate::snapshot::{Edtf, Lang};

words! {
    /// Words that only paper shows.
    PaperWords, paper {
        sources: "来源", "Sources";
        chosen: "所选：", "Selected:";
        link: "永久链接：", "Permanent link:";
    }
}

impl PaperWords {
    /// Which data these are, and when they were printed.
    pub fn colophon(lang: Lang, pin: &Pin, printed: &Edtf) -> String {
        let published = pin.published.as_ref().map(|date| Edtf(date.clone()).words(lang));
        let (data, printed) = (published.unwrap_or_default(), printed.words(lang));
        match lang {
            Lang::Zh => format!("数据：{data}（{}）。打印于{printed}。", pin.hash),
            Lang::En => format!("Data of {data} ({}). Printed on {printed}.", pin.hash),
        }
    }

    /// That of many facts only the first are printed.
    pub fn first_of(lang: Lang, printed: usize, all: usize) -> String {
        match lang {
            Lang::Zh => format!("只打印前 {printed} 条，共 {all} 条。"),
            Lang::En => format!("Only the first {printed} of {all} are printed."),
        }
    }
}
