//! Words of what is read without the program.

use crate::snapshot::Lang;

words! {
    /// Words of what is read without the program.
    PublishWords, publish {
        counted: "数什么", "What is counted";
        printed: "原文写作", "As printed";
        value: "数值", "Value";
        place: "何处", "Where";
        kind: "性质", "Kind";
        notices: "第三方软件的许可", "Third-party licences";
    }
}

impl PublishWords {
    /// How many reports there are.
    pub fn reports(lang: Lang, count: usize) -> String {
        match (lang, count) {
            (Lang::Zh, _) => format!("{count} 份报告"),
            (Lang::En, 1) => "1 report".to_owned(),
            (Lang::En, _) => format!("{count} reports"),
        }
    }

    /// How many figures there are.
    pub fn figures(lang: Lang, count: usize) -> String {
        match (lang, count) {
            (Lang::Zh, _) => format!("{count} 条数字"),
            (Lang::En, 1) => "1 figure".to_owned(),
            (Lang::En, _) => format!("{count} figures"),
        }
    }

    /// Under which licence the data were published, and when. The licence comes by its SPDX identifier.
    pub fn data(lang: Lang, licence: &str, published: &str) -> String {
        let licence = licence.replace('-', " ");
        match lang {
            Lang::Zh => format!("数据：{licence}，{published}。"),
            Lang::En => format!("Data: {licence}, {published}."),
        }
    }
}
