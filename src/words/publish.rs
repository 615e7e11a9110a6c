//! Words of what is read without the program.

use crate::changes::Released;
use crate::snapshot::Lang;

words! {
    /// Words of what is read without the program.
    PublishWords, publish {
        counted: "指什么", "What is counted";
        printed: "原文写作", "As printed";
        value: "数值", "Value";
        place: "何处", "Where";
        kind: "性质", "Kind";
        report: "报告", "Report";
        code: "GB/T 2260 代码", "GB/T 2260 code";
        checks: "参与的核算", "Checks it takes part in";
        open: "在完整页面中打开：比较、核算、引用", "Open in the explorer: compare, check, cite";
        this_language: "中文", "English";
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
            (Lang::Zh, _) => format!("{count} 个数字"),
            (Lang::En, 1) => "1 figure".to_owned(),
            (Lang::En, _) => format!("{count} figures"),
        }
    }

    /// What a release changed, counted.
    pub fn release(lang: Lang, released: &Released) -> String {
        let Released { facts, added, removed, recoded, reworded, .. } = released;
        let (added, removed, recoded, reworded) = (added.len(), removed.len(), recoded.len(), reworded.len());
        match lang {
            Lang::Zh => format!(
                "共 {facts} 条；新增 {added}，删去 {removed}，编码改动 {recoded}，只改文字 {reworded}。"
            ),
            Lang::En => format!(
                "{facts} facts; {added} added, {removed} removed, {recoded} coded otherwise, {reworded} only worded otherwise."
            ),
        }
    }

    /// That a fact came with a release.
    pub fn added(lang: Lang, fact: &str) -> String {
        lang.pick(format!("新增：{fact}"), format!("Added: {fact}"))
    }

    /// That there are more figures than are listed.
    pub fn more(lang: Lang, count: usize) -> String {
        match lang {
            Lang::Zh => format!("另有 {count} 条，见下面的链接。"),
            Lang::En => format!("And {count} more; the link below has all."),
        }
    }

    /// Under which licence the data were published, and when. The licence comes by its name.
    pub fn data(lang: Lang, licence: &str, published: &str) -> String {
        match lang {
            Lang::Zh => format!("数据：{licence}，{published}。"),
            Lang::En => format!("Data: {licence}, {published}."),
        }
    }
}
