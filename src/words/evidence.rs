//! Words of the evidence panel.

use crate::snapshot::{IndicatorMeasure, Lang, Report};

words! {
    /// Words of the evidence panel.
    EvidenceWords, evidence {
        evidence: "出处与证据", "Evidence";
        counted: "指什么", "What is counted";
        in_other: "英文", "Chinese";
        population: "人群", "People";
        kind: "性质", "Kind";
        measure: "口径", "Measure";
        bound: "界限", "Bound";
        approximate: "约数", "approximate";
        period: "时期", "Period";
        as_of: "截至", "As of";
        partner: "协作方", "Partner";
        scope: "统计范围", "Scope";
        note: "编码说明", "Coder’s note";
        definition: "指标", "Indicator";
        printed_at: "印在哪里", "Where it is printed";
        open_report: "打开原文网页，定位到这个数字", "Open the report’s page at this figure";
        report_error: "报告错误", "Report an error";
        decided: "两位编码者不一致之处", "Where two coders differed";
        relations: "参与的核算", "Checks that it takes part in";
        sisters: "别处的同一指标", "The same indicator elsewhere";
        cite: "如何引用", "How to cite";
        copy_citation: "复制引用", "Copy citation";
        copy_link: "复制链接", "Copy link";
        add_to_compare: "加入比较", "Add to comparison";
        previous: "上一条", "Previous";
        next: "下一条", "Next";
        printed_title: "印出的标题：", "Title as printed:";
        converted: "合", "that is";
    }
}

impl EvidenceWords {
    /// What the print means: "printed as 12.79萬, that is 127,850 to just under 127,950 people".
    pub fn reading(lang: Lang, figure: &str, interval: &str, unit: &str) -> String {
        match lang {
            Lang::Zh => format!("原文印作“{figure}”，即 {interval} {unit}"),
            Lang::En => format!("printed as “{figure}”, that is {interval} {unit}"),
        }
    }

    /// The place of a figure in its source: the section, where the coder named one, and the character.
    pub fn place(lang: Lang, report: &Report, offset: usize) -> String {
        let at = offset + 1;
        match (lang, report.section_at(offset)) {
            (Lang::Zh, Some(section)) => format!("{}，原文第 {at} 字起", section.name(lang)),
            (Lang::Zh, None) => format!("原文第 {at} 字起"),
            (Lang::En, Some(section)) => format!("{}, from character {at} of the text", section.name(lang)),
            (Lang::En, None) => format!("from character {at} of the text"),
        }
    }

    /// What two coders had in a field, and what was decided.
    pub fn decided(lang: Lang, field: &str, first: &str, second: &str, decided: &str) -> String {
        match lang {
            Lang::Zh => format!("{field}：一位作“{first}”，一位作“{second}”；定为“{decided}”。"),
            Lang::En => {
                format!("{field}: “{first}” to the one, “{second}” to the other; decided: “{decided}”.")
            }
        }
    }

    /// A measure in words.
    pub fn measure_name(lang: Lang, measure: IndicatorMeasure) -> &'static str {
        match (lang, measure) {
            (Lang::Zh, IndicatorMeasure::Stock) => "存量：某一时点有多少",
            (Lang::Zh, IndicatorMeasure::Flow) => "流量：一段时间内有多少",
            (Lang::Zh, IndicatorMeasure::Cumulative) => "累计：从开始到当时共有多少",
            (Lang::Zh, IndicatorMeasure::Rate) => "比率",
            (Lang::Zh, IndicatorMeasure::Norm) => "规定的标准",
            (Lang::En, IndicatorMeasure::Stock) => "stock: how many at a time",
            (Lang::En, IndicatorMeasure::Flow) => "flow: how many in a period",
            (Lang::En, IndicatorMeasure::Cumulative) => "cumulative: how many since a beginning",
            (Lang::En, IndicatorMeasure::Rate) => "rate",
            (Lang::En, IndicatorMeasure::Norm) => "norm set by a rule",
        }
    }
}
