//! Words of the data's own history.

use crate::changes::{Recoding, Release, said};
#[cfg(not(target_arch = "wasm32"))]
use crate::snapshot::Text;
use crate::snapshot::{Edtf, Lang};

words! {
    /// Words of the data's own history.
    ChangesWords, changes {
        yes: "是", "yes";
        no: "否", "no";
        corrections: "编码改动", "Coded otherwise";
        later: "这里显示的是较早的数据，此后改为：", "These are earlier data. Since then:";
        of_then: "打开链接当时的数据", "Open the data of then";
        differ: "有关数字的编码改动", "Figures concerned that are coded otherwise";
        none_differ: "有关的数字，编码没有变。", "No figure concerned is coded otherwise.";
    }
}

impl ChangesWords {
    /// What the caveats are called.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn scope() -> Text {
        Text::new("口径", "Scope")
    }

    /// A place in a text, by the characters before it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn offset(lang: Lang, offset: usize) -> String {
        match lang {
            Lang::Zh => format!("第 {} 字起", offset + 1),
            Lang::En => format!("character {}", offset + 1),
        }
    }

    /// A version and its date.
    pub fn version(lang: Lang, release: &Release) -> String {
        let Release { version, published, .. } = release;
        let published = Edtf((*published).to_owned()).words(lang);
        match lang {
            Lang::Zh => format!("数据 {version}（{published}）"),
            Lang::En => format!("data {version} of {published}"),
        }
    }

    /// What a field said, and what it says.
    pub fn changed(lang: Lang, recoding: &Recoding) -> String {
        let in_lang = |text| said(text, lang);
        Self::field(lang, in_lang(recoding.field), recoding.was.map(in_lang), recoding.is.map(in_lang))
    }

    /// The same of the words themselves.
    pub fn field(lang: Lang, field: &str, was: Option<&str>, is: Option<&str>) -> String {
        let quoted = |text: &str| format!("“{text}”");
        match lang {
            Lang::Zh => {
                let was = was.map_or_else(|| "原来空着".to_owned(), |was| format!("原为{}", quoted(was)));
                let is = is.map_or_else(|| "现在空着".to_owned(), |is| format!("现为{}", quoted(is)));
                format!("{field}：{was}，{is}")
            }
            Lang::En => {
                let said = |text: Option<&str>| text.map_or_else(|| "empty".to_owned(), quoted);
                format!("{field}: was {}, is {}", said(was), said(is))
            }
        }
    }

    /// That an earlier state of the page's own data is shown.
    pub fn earlier(lang: Lang, release: &Release) -> String {
        let version = Self::version(lang, release);
        match lang {
            Lang::Zh => format!("正在显示本站较早的{version}。"),
            Lang::En => format!("An earlier state of this site’s data is shown: {version}."),
        }
    }

    /// That so many more facts are coded otherwise.
    pub fn more(lang: Lang, more: usize) -> String {
        match lang {
            Lang::Zh => format!("还有 {more} 条"),
            Lang::En => format!("and {more} more"),
        }
    }

    /// The title of a release.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn release(version: &str) -> String {
        format!("数据 {version} · Data {version}")
    }
}
