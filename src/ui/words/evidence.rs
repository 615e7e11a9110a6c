//! Words of the evidence panel.

use relocation_explorer::snapshot::{IndicatorMeasure, Lang};

/// Words of the evidence panel.
pub struct EvidenceWords {
    pub evidence: &'static str,
    pub counted: &'static str,
    pub in_other: &'static str,
    pub population: &'static str,
    pub kind: &'static str,
    pub measure: &'static str,
    pub bound: &'static str,
    pub approximate: &'static str,
    pub period: &'static str,
    pub as_of: &'static str,
    pub partner: &'static str,
    pub note: &'static str,
    pub definition: &'static str,
    pub printed_at: &'static str,
    pub relations: &'static str,
    pub sisters: &'static str,
    pub cite: &'static str,
    pub copy_citation: &'static str,
    pub copy_link: &'static str,
    pub add_to_compare: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub converted: &'static str,
}

static ZH: EvidenceWords = EvidenceWords {
    evidence: "出处与证据",
    counted: "所计",
    in_other: "英文",
    population: "人群",
    kind: "性质",
    measure: "口径",
    bound: "界限",
    approximate: "约数",
    period: "时期",
    as_of: "截至",
    partner: "协作方",
    note: "编者按",
    definition: "指标",
    printed_at: "印在何处",
    relations: "参与的核算",
    sisters: "别处的同一指标",
    cite: "如何引用",
    copy_citation: "复制引用",
    copy_link: "复制链接",
    add_to_compare: "加入比较",
    previous: "上一条",
    next: "下一条",
    converted: "合",
};

static EN: EvidenceWords = EvidenceWords {
    evidence: "Evidence",
    counted: "Counted",
    in_other: "Chinese",
    population: "People",
    kind: "Kind",
    measure: "Measure",
    bound: "Bound",
    approximate: "approximate",
    period: "Period",
    as_of: "As of",
    partner: "Partner",
    note: "Coder's note",
    definition: "Indicator",
    printed_at: "Where it is printed",
    relations: "Checks that it takes part in",
    sisters: "The same indicator elsewhere",
    cite: "How to cite",
    copy_citation: "Copy citation",
    copy_link: "Copy link",
    add_to_compare: "Add to comparison",
    previous: "Previous",
    next: "Next",
    converted: "that is",
};

/// The table of a language.
pub fn evidence(lang: Lang) -> &'static EvidenceWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
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

    /// The place of a figure in its source.
    pub fn place(lang: Lang, offset: usize) -> String {
        match lang {
            Lang::Zh => format!("原文第 {} 字起", offset + 1),
            Lang::En => format!("from character {} of the text", offset + 1),
        }
    }

    /// A measure in words.
    pub fn measure_name(lang: Lang, measure: IndicatorMeasure) -> &'static str {
        match (lang, measure) {
            (Lang::Zh, IndicatorMeasure::Stock) => "存量：某时有多少",
            (Lang::Zh, IndicatorMeasure::Flow) => "流量：一段时间内有多少",
            (Lang::Zh, IndicatorMeasure::Cumulative) => "累计：自起始以来有多少",
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
