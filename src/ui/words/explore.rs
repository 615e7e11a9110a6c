//! Words of the Explore view.

use relocation_explorer::query::Column;
use relocation_explorer::snapshot::Lang;

/// Words of the Explore view.
pub struct ExploreWords {
    pub facets: &'static str,
    pub show_facets: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub within: &'static str,
    pub all: &'static str,
    pub clear: &'static str,
    pub clear_all: &'static str,
    pub only: &'static str,
    pub remove: &'static str,
    pub words: &'static str,
    pub range: &'static str,
    pub from: &'static str,
    pub up_to: &'static str,
    pub facts: &'static str,
    pub columns: &'static str,
    pub download: &'static str,
    pub csv_selected: &'static str,
    pub json_selected: &'static str,
    pub csv_all: &'static str,
    pub json_all: &'static str,
    pub sort_note: &'static str,
    pub picked: &'static str,
    pub pick_row: &'static str,
    pub compare_picked: &'static str,
    pub nothing: &'static str,
    pub nothing_hint: &'static str,
    pub chart_unit: &'static str,
    pub as_shares: &'static str,
    pub shares_note: &'static str,
    pub shares_hint: &'static str,
    pub chart_hint: &'static str,
    pub filter_by_name: &'static str,
    pub picture: &'static str,
    pub by_region: &'static str,
    pub linear: &'static str,
    pub logarithmic: &'static str,
    pub as_stated: &'static str,
    pub open_end: &'static str,
    pub soft_end: &'static str,
    pub hollow: &'static str,
    pub chart_waiting: &'static str,
    pub chart_failed: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
}

static ZH: ExploreWords = ExploreWords {
    facets: "筛选",
    show_facets: "筛选条件",
    search: "检索",
    search_hint: "检索地区、指标、内容、机构",
    within: "在此项内查找",
    all: "全选",
    clear: "清除",
    clear_all: "全部清除",
    only: "只看这一项",
    remove: "去掉",
    words: "检索词",
    range: "数值范围",
    from: "从",
    up_to: "到",
    facts: "事实",
    columns: "列",
    download: "下载",
    csv_selected: "所选各条，CSV",
    json_selected: "所选各条，JSON",
    csv_all: "全部，CSV",
    json_all: "全部，JSON",
    sort_note: "区间按下限排序",
    picked: "已选",
    pick_row: "选取此条的地区去比较",
    compare_picked: "比较所选的地区",
    nothing: "没有符合条件的事实",
    nothing_hint: "放开下面一项就会有：",
    chart_unit: "单位",
    as_shares: "按构成",
    shares_note: "每条是一个合计，由相加等于它的各项组成。",
    shares_hint: "点击条形或名称，只看这一合计和它的各项。",
    chart_hint: "点击图形查看该条事实，点击名称按它筛选。",
    filter_by_name: "按图中名称筛选",
    picture: "保存图片",
    by_region: "按地区",
    linear: "从零起的条。",
    logarithmic: "相差两个数量级以上，用对数刻度上的点，不用条。",
    as_stated: "如数",
    open_end: "至少／超过",
    soft_end: "约数",
    hollow: "目标或标准",
    chart_waiting: "正在准备图表…",
    chart_failed: "图表没有加载成功；下面的表格仍然完整可用。",
    svg: "图，SVG",
    png: "图，PNG",
};

static EN: ExploreWords = ExploreWords {
    facets: "Filters",
    show_facets: "Filters",
    search: "Search",
    search_hint: "Search places, indicators, contents, organisations",
    within: "Find in this filter",
    all: "All",
    clear: "Clear",
    clear_all: "Clear all",
    only: "Only this",
    remove: "Remove",
    words: "Words",
    range: "Range of values",
    from: "from",
    up_to: "to",
    facts: "Facts",
    columns: "Columns",
    download: "Download",
    csv_selected: "Selected facts, CSV",
    json_selected: "Selected facts, JSON",
    csv_all: "All facts, CSV",
    json_all: "All facts, JSON",
    sort_note: "intervals sort by their lower end",
    picked: "picked",
    pick_row: "Pick this fact's place for comparison",
    compare_picked: "Compare the places picked",
    nothing: "No fact meets all of these conditions",
    nothing_hint: "Lifting one of them brings facts back:",
    chart_unit: "Unit",
    as_shares: "As shares",
    shares_note: "Each bar is a total, made of the parts that add up to it.",
    shares_hint: "Click a bar or its name to see only that total and its parts.",
    chart_hint: "Click a mark to open its fact, or a name to filter by it.",
    filter_by_name: "Filter by a name on the chart",
    picture: "Save the picture",
    by_region: "By region",
    linear: "Bars from zero.",
    logarithmic: "The values span more than a hundredfold: dots on a logarithmic scale, not bars.",
    as_stated: "as stated",
    open_end: "at least / more than",
    soft_end: "approximate",
    hollow: "target or standard",
    chart_waiting: "Preparing the chart…",
    chart_failed: "The chart could not be loaded; the table below is complete without it.",
    svg: "Picture, SVG",
    png: "Picture, PNG",
};

/// The table of a language.
pub fn explore(lang: Lang) -> &'static ExploreWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

impl ExploreWords {
    /// "12 of 217 facts", with the number set apart.
    pub fn tally(lang: Lang, passing: usize, total: usize) -> (String, String) {
        match lang {
            Lang::Zh => (passing.to_string(), format!("条，共 {total} 条")),
            Lang::En => (passing.to_string(), format!("of {total} facts")),
        }
    }

    /// A column's heading.
    pub fn column(lang: Lang, column: Column) -> &'static str {
        match (lang, column) {
            (Lang::Zh, Column::Relevance) => "相关度",
            (Lang::Zh, Column::Order) => "次序",
            (Lang::Zh, Column::Region) => "地区",
            (Lang::Zh, Column::Partner) => "协作方",
            (Lang::Zh, Column::Domain) => "领域",
            (Lang::Zh, Column::Indicator) => "指标",
            (Lang::Zh, Column::Value) => "数值",
            (Lang::Zh, Column::Dimension) => "计量对象",
            (Lang::Zh, Column::Kind) => "性质",
            (Lang::Zh, Column::Bound) => "界限",
            (Lang::Zh, Column::Period) => "时期",
            (Lang::Zh, Column::Report) => "报告",
            (Lang::En, Column::Relevance) => "Relevance",
            (Lang::En, Column::Order) => "Order",
            (Lang::En, Column::Region) => "Region",
            (Lang::En, Column::Partner) => "Partner",
            (Lang::En, Column::Domain) => "Domain",
            (Lang::En, Column::Indicator) => "Indicator",
            (Lang::En, Column::Value) => "Value",
            (Lang::En, Column::Dimension) => "Measured",
            (Lang::En, Column::Kind) => "Kind",
            (Lang::En, Column::Bound) => "Bound",
            (Lang::En, Column::Period) => "Period",
            (Lang::En, Column::Report) => "Report",
        }
    }

    /// How many totals the chart leaves out, in words; empty where it leaves none out.
    pub fn wholes_left_out(lang: Lang, wholes: usize) -> String {
        match (lang, wholes) {
            (_, 0) => String::new(),
            (Lang::Zh, _) => format!("另有 {wholes} 个合计（单位不同或较小）未画出。"),
            (Lang::En, _) => format!(" {wholes} more totals, in other units or smaller, are not drawn."),
        }
    }

    /// What the chart leaves out, in words; empty where it leaves nothing out.
    pub fn left_out(lang: Lang, other_units: usize, smaller: usize) -> String {
        let mut words = String::new();
        if other_units > 0 {
            words += &match lang {
                Lang::Zh => format!("{other_units} 条因单位不同未画出。"),
                Lang::En => format!(" {other_units} in other units are not drawn."),
            };
        }
        if smaller > 0 {
            words += &match lang {
                Lang::Zh => format!("另有 {smaller} 条较小，未画出。"),
                Lang::En => format!(" {smaller} smaller ones are not drawn."),
            };
        }
        words
    }
}
