//! Words of files to take away, and of the menu that offers them.

use crate::snapshot::Lang;

words! {
    /// Words of files to take away.
    ExportWords, export {
        take: "带走", "Take away";
        package: "数据包（CSV，zip）", "Data package (CSV, zip)";
        workbook: "表格（XLSX）", "Spreadsheet (XLSX)";
        csv: "CSV", "CSV";
        annotations: "原文标注（Web Annotation）", "Annotations of the sources (Web Annotation)";
        json: "快照（JSON）", "Snapshot (JSON)";
        copy_table: "复制为表格", "Copy as a table";
        copy_markdown: "复制为 Markdown", "Copy as Markdown";
        failed: "没能做成这个文件。请检查网络连接后再试。", "The file could not be made. Check the connection, and try again.";
        place: "地区", "Place";
        counted: "指什么", "What is counted";
        printed: "印作", "As printed";
        value: "数值", "Value";
        reading: "读作", "Read as";
        kind: "性质", "Kind";
        period: "时期", "Period";
        scope: "范围与说明", "Scope and notes";
        source: "出处", "Source";
        link: "链接", "Link";
        facts: "事实", "Facts";
        reports: "报告", "Reports";
        indicators: "指标", "Indicators";
        about: "说明", "About";
    }
}

impl ExportWords {
    /// The heading of the menu's part on the selection.
    pub fn selection(lang: Lang, count: usize) -> String {
        match (lang, count) {
            (Lang::Zh, _) => format!("所选 {count} 条"),
            (Lang::En, 1) => "The selected fact".to_owned(),
            (Lang::En, _) => format!("The {count} selected facts"),
        }
    }

    /// The heading of the menu's part on everything.
    pub fn all(lang: Lang, count: usize) -> String {
        lang.pick(format!("全部 {count} 条"), format!("All {count} facts"))
    }

    /// How to read the tables, point by point.
    pub fn reading_rules(lang: Lang) -> [&'static str; 6] {
        match lang {
            Lang::Zh => [
                "`figure` 是印出的数字，`value` 是它所指的值；印出的精度也是信息，`low` 与 `high` 是它所容许的两端。`high` 为空，则上不封顶。",
                "`bound` 不是 `exact` 的，不可当作确数；`approximate` 为真的，报告说了“约”。",
                "`kind` 为 `target` 的是目标，`standard` 的是规定，都不是已做到的事；`context` 是背景。",
                "同一 `indicator` 的数字才可能相比；`caveats` 说明范围有何出入，`note` 是编者的判断。先读它们，再比较。",
                "`period` 是报告就这个数字写明的时间；为空的，不可从别处推断。",
                "以 =、+、-、@ 开头的文字前加了一个撇号，免得电子表格当作公式来算。",
            ],
            Lang::En => [
                "`figure` is the number as printed, `value` what it denotes. The printed precision is information too: `low` and `high` are the ends that it allows; an empty `high` is open.",
                "What is not `exact` in `bound` is no exact number; where `approximate` is true, the report says “about”.",
                "A `kind` of `target` is a promise, `standard` a rule: neither has been achieved. `context` is setting.",
                "Only figures of one `indicator` may compare at all. `caveats` say how a figure's scope departs from it, `note` what the coder judged: read them before you compare.",
                "`period` is what the report states of this figure; where it is empty, infer it from nothing else.",
                "A text that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet runs it as a formula.",
            ],
        }
    }

    /// What a package holds, as a title.
    pub fn part_of(lang: Lang, title: &str, facts: usize) -> String {
        lang.pick(format!("{title}（其中 {facts} 条）"), format!("{title} ({facts} facts of it)"))
    }
}
