//! Words of the Measures view.

use crate::snapshot::{Lang, MeasureType};

words! {
    /// Words of the Measures view.
    MeasuresWords, measures {
        title: "措施：谁做了什么", "Measures: who does what";
        none: "这份数据没有收录各报告的体系和措施。事实、来源和其他视图不受影响。",
            "These data hold no frameworks or measures of the reports. Facts, sources and the other views are not affected.";
        search: "检索措施", "Search measures";
        search_hint: "检索措施、机构、数字所指，如“交通”",
            "Search measures, organisations, what figures count: try “travel”";
        kind: "类型", "Type";
        matrix: "谁做什么：类型与报告", "Who does what: types by report";
        matrix_hint: "格中是措施的数目；点开即把这一类措施并排列出。",
            "Each cell counts measures; open it to see that type of measure side by side.";
        frameworks: "各报告自己的体系", "Frameworks as the reports build them";
        frameworks_hint: "照报告自己的结构逐层打开；“自称”是报告说的项数，“实列”是文中能数到的。",
            "Open them level by level as the report builds them. “Announces” is what the report claims, “lists” what can be counted in its text.";
        open_all: "全部展开", "Open all";
        close_all: "全部收起", "Close all";
        in_all: "合计", "All";
        none_of_these: "没有编入这类措施的报告：", "No such measure is coded for:";
        none_matches: "其余报告编入的措施都不符合所选条件；检索的是措施的编码，报告原文可能说到。",
            "No measure coded for the other reports meets these conditions. The search reads the coded measures; the reports themselves may speak of it.";
        no_framework: "这份报告没有编入体系。", "No framework of this report is recorded.";
        by: "由", "by";
        beside: "并排看措施", "Measures side by side";
    }
}

impl MeasuresWords {
    /// What the view holds, in one sentence.
    pub fn lede(lang: Lang, measures: usize, frameworks: usize, reports: usize) -> String {
        match lang {
            Lang::Zh => format!(
                "{reports} 份报告的 {frameworks} 个体系里，共 {measures} 项措施；每个数字都能点到出处。"
            ),
            Lang::En => format!(
                "{measures} measures in the {frameworks} frameworks of {reports} reports; every figure opens its source."
            ),
        }
    }

    /// A number of measures.
    pub fn count(lang: Lang, measures: usize) -> String {
        match (lang, measures) {
            (Lang::Zh, _) => format!("{measures} 项措施"),
            (Lang::En, 1) => "1 measure".into(),
            (Lang::En, _) => format!("{measures} measures"),
        }
    }

    /// A number of frameworks.
    pub fn frameworks_count(lang: Lang, frameworks: usize) -> String {
        match (lang, frameworks) {
            (Lang::Zh, _) => format!("{frameworks} 个体系"),
            (Lang::En, 1) => "1 framework".into(),
            (Lang::En, _) => format!("{frameworks} frameworks"),
        }
    }

    /// What is found: "12 measures in 3 reports".
    pub fn found(lang: Lang, measures: usize, reports: usize) -> String {
        match (lang, reports) {
            (Lang::Zh, _) => format!("{}，见于 {reports} 份报告", Self::count(lang, measures)),
            (Lang::En, 1) => format!("{} in 1 report", Self::count(lang, measures)),
            (Lang::En, _) => format!("{} in {reports} reports", Self::count(lang, measures)),
        }
    }

    /// Parts announced against parts spelled out.
    pub fn announced(lang: Lang, announced: Option<u32>, found: usize) -> String {
        match (announced, lang) {
            (None, Lang::Zh) => format!("{found} 部分"),
            (None, Lang::En) if found == 1 => "1 part".into(),
            (None, Lang::En) => format!("{found} parts"),
            (Some(n), Lang::Zh) if n as usize == found => format!("自称 {n} 项，实列 {found} 项"),
            (Some(n), Lang::En) if n as usize == found => format!("announces {n}, lists {found}"),
            (Some(n), Lang::Zh) if found == 0 => format!("自称 {n} 项，一项也没有列出"),
            (Some(n), Lang::En) if found == 0 => format!("announces {n}, lists none"),
            (Some(n), Lang::Zh) => format!("自称 {n} 项，只列出 {found} 项"),
            (Some(n), Lang::En) => format!("announces {n}, lists {found}"),
        }
    }
}

/// The name of a type of measure.
pub fn type_name(kind: MeasureType, lang: Lang) -> &'static str {
    let (zh, en) = match kind {
        MeasureType::Training => ("技能培训", "Training"),
        MeasureType::JobService => ("就业服务", "Job services"),
        MeasureType::Workshop => ("帮扶车间", "Workshops"),
        MeasureType::Subsidy => ("补贴奖励", "Subsidies"),
        MeasureType::Ledger => ("台账监测", "Registers and monitoring"),
        MeasureType::Pairing => ("结对", "Pairing"),
        MeasureType::Secondment => ("派驻挂职", "Secondment"),
        MeasureType::Facility => ("设施建设", "Buildings and equipment"),
        MeasureType::Industry => ("产业发展", "Industry"),
        MeasureType::Marketing => ("产品销售", "Sales"),
        MeasureType::Finance => ("资金金融", "Funds, loans, insurance"),
        MeasureType::Institution => ("机构设置", "Bodies and offices"),
        MeasureType::Rule => ("制度规划", "Rules and plans"),
        MeasureType::Service => ("公共服务", "Public services"),
        MeasureType::Medical => ("医疗帮扶", "Medical support"),
        MeasureType::Schooling => ("教育帮扶", "Schooling"),
        MeasureType::Rights => ("权益处置", "Land and property rights"),
        MeasureType::SocialSecurity => ("社会保障", "Social security"),
        MeasureType::Campaign => ("宣传文化", "Publicity and culture"),
        MeasureType::Digital => ("数字平台", "Data and platforms"),
    };
    lang.pick(zh, en)
}
