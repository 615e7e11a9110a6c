//! Words of the Explore view.

use crate::query::{Column, Criterion};
use crate::snapshot::Lang;

words! {
    /// Words of the Explore view.
    ExploreWords, explore {
        facets: "筛选", "Filters";
        show_facets: "筛选条件", "Filters";
        search: "检索", "Search";
        search_hint: "检索地区、指标、内容、机构", "Search places, indicators, contents, organisations";
        within: "在此项内查找", "Find in this filter";
        all: "全选", "All";
        clear: "清除", "Clear";
        clear_all: "全部清除", "Clear all";
        only: "只看这一项", "Only this";
        remove: "去掉", "Remove";
        words: "检索词", "Words";
        range: "数值范围", "Range of values";
        from: "从", "from";
        up_to: "到", "to";
        facts: "事实", "Facts";
        columns: "列", "Columns";
        sort_note: "区间按下限排序", "intervals sort by their lower end";
        picked: "已选", "picked";
        pick_row: "选取此条的地区去比较", "Pick this fact's place for comparison";
        compare_picked: "比较所选的地区", "Compare the places picked";
        chart_these: "可以画成图的", "Chart these";
        nothing: "没有符合条件的事实", "No fact meets all of these conditions";
        nothing_hint: "去掉下面任一项，就会有结果：", "Lifting one of them brings facts back:";
        chart_unit: "单位", "Unit";
        as_shares: "按构成", "As shares";
        shares_note: "每条柱是一个合计，分成相加等于它的各项。",
            "Each bar is a total, made of the parts that add up to it.";
        shares_hint: "点击柱或名称，只看这一合计和它的各项。",
            "Click a bar or its name to see only that total and its parts.";
        chart_hint: "点击图形查看该条事实，点击名称按它筛选。",
            "Click a mark to open its fact, or a name to filter by it.";
        filter_by_name: "按图中名称筛选", "Filter by a name on the chart";
        picture: "保存图片", "Save the picture";
        by_region: "按地区", "By region";
        linear: "柱长从 0 起。", "Bars from zero.";
        logarithmic: "相差两个数量级以上，所以用对数刻度上的点，不用柱。",
            "The values span more than a hundredfold: dots on a logarithmic scale, not bars.";
        as_stated: "确数", "as stated";
        open_end: "至少／超过", "at least / more than";
        soft_end: "约数", "approximate";
        hollow: "目标或标准", "target or standard";
        chart_waiting: "正在准备图…", "Preparing the chart…";
        chart_failed: "图没有加载成功；下面的表格是完整的。",
            "The chart could not be loaded; the table below is complete without it.";
        svg: "图，SVG", "Picture, SVG";
        png: "图，PNG，屏幕用", "Picture, PNG, for screens";
        print: "图，PNG，印刷用（17 厘米，300 dpi）", "Picture, PNG, for print (17 cm, 300 dpi)";
    }
}

impl ExploreWords {
    /// The title of a picture that leaves the page: what, in which unit, where.
    pub fn picture_title(lang: Lang, what: &str, unit: &str, places: &str) -> String {
        match lang {
            Lang::Zh => format!("{what}（{unit}）：{places}"),
            Lang::En => format!("{what} ({unit}): {places}"),
        }
    }

    /// Some names, and how many more there are.
    pub fn and_more(lang: Lang, names: &str, more: usize) -> String {
        lang.pick(format!("{names}等，另有 {more} 项"), format!("{names} and {more} more"))
    }

    /// "12 of 217 facts", with the number set apart.
    pub fn tally(lang: Lang, passing: usize, total: usize) -> (String, String) {
        match lang {
            Lang::Zh => (passing.to_string(), format!("条，共 {total} 条")),
            Lang::En => (passing.to_string(), format!("of {total} facts")),
        }
    }

    /// A column's heading.
    pub fn column(lang: Lang, column: Column) -> &'static str {
        let (zh, en) = match column {
            Column::Relevance => ("相关度", "Relevance"),
            Column::Order => ("次序", "Order"),
            Column::Region => ("地区", "Region"),
            Column::Partner => ("协作方", "Partner"),
            Column::Domain => ("领域", "Domain"),
            Column::Indicator => ("指标", "Indicator"),
            Column::Value => ("数值", "Value"),
            Column::Unit => ("计量对象", "Measured"),
            Column::Kind => ("性质", "Kind"),
            Column::Bound => ("界限", "Bound"),
            Column::Period => ("时期", "Period"),
            Column::Report => ("报告", "Report"),
        };
        lang.pick(zh, en)
    }

    /// How many percent of its whole a figure is.
    pub fn of_its_whole(lang: Lang, percent: &str) -> String {
        match lang {
            Lang::Zh => format!("占其总数的 {percent}"),
            Lang::En => format!("{percent} of its whole"),
        }
    }

    /// How many totals the chart leaves out, in words; empty where it leaves none out.
    pub fn wholes_left_out(lang: Lang, wholes: usize) -> String {
        match (lang, wholes) {
            (_, 0) => String::new(),
            (Lang::Zh, _) => format!("另有 {wholes} 个合计未画出。"),
            (Lang::En, _) => format!(" {wholes} more totals are not drawn."),
        }
    }

    /// What the chart leaves out, in words; empty where it leaves nothing out.
    pub fn left_out(lang: Lang, apart: usize, smaller: usize) -> String {
        let mut words = String::new();
        if apart > 0 {
            words += &match lang {
                Lang::Zh => format!("{apart} 条不可放在同一把尺子上，未画出。"),
                Lang::En => format!(" {apart} may not stand on this axis and are not drawn."),
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

/// The name of a part of a selection.
pub fn criterion_name(criterion: Criterion, lang: Lang) -> String {
    match criterion {
        Criterion::Facet(facet) => facet.name().get(lang).to_owned(),
        Criterion::Text => explore(lang).words.to_owned(),
        Criterion::Range => explore(lang).range.to_owned(),
    }
}
