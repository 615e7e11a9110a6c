//! Words of what is read without the program.

#[cfg(not(target_arch = "wasm32"))]
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
        explore_lede: "点开任何一个数字，都能看到它在报告里印着的那一处。只有可以放在一起比的数字，才画在同一张图里。可以按地区、领域、指标和时间逐项筛选。", "Open any figure to see the place where it is printed. Only figures that may be compared are drawn in one picture. Narrow them down by place, field, indicator and time.";
        compare_lede: "几个地方的数字并排放在一起。每一行都写明能不能比、为什么；不能比的，不算倍数，也不排名次。", "The figures of several places, side by side. Each row says whether they may be compared, and why; where they may not, no ratio is given and no rank.";
        fact_lede: "这个数字的依据正在取来：印在哪里、怎样读、参与哪些核算、能和哪些数字放在一起比，以及怎样引用。", "The evidence of this figure is on its way: where it is printed, how it is read, which checks it takes part in, which figures it may be compared with, and how to cite it.";
        place_lede: "一个地方在各份报告里的数字、措施、承诺和结对，按主题排在一页上；每个数字都连着它印着的地方。", "The figures, measures, promises and pairings of one place from all reports, by topic, on one page. Each figure leads to the place where it is printed.";
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
    #[cfg(not(target_arch = "wasm32"))]
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
    #[cfg(not(target_arch = "wasm32"))]
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
