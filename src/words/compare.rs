//! Words of the Compare view.

use crate::compare::Grade;
use crate::snapshot::Lang;

words! {
    /// Words of the Compare view.
    CompareWords, compare {
        title: "比较", "Compare";
        lead: "同一指标并排看。口径不同的不画条、不算倍数、不排名次，并说明为什么。",
            "The same indicator side by side. What is not the same gets no bar, no ratio and no rank, and the page says why.";
        regions: "所比较的地区", "Regions compared";
        region_hint: "两到四个；拖动或用箭头调整先后。",
            "Two to four; drag them or use the arrows to change their order.";
        region: "地区", "Region";
        replace: "换成另一地区", "Exchange for another region";
        earlier: "前移", "Move earlier";
        later: "后移", "Move later";
        remove: "移去", "Remove";
        drag: "拖动以调整先后", "Drag to change the order";
        add: "加一个地区", "Add a region";
        find: "查找地区", "Find a region";
        none_found: "没有这样的地区", "No such region";
        full: "已有四个地区；先移去一个，才能再加。", "There are four regions; remove one to add another.";
        chosen: "已选", "chosen";
        start: "从哪里开始", "Where to begin";
        start_hint: "选两个地区，这里就逐项并排列出它们的报告各说了什么：哪些可以比较，哪些不可以，哪些只有一方有数字。",
            "Choose two regions, and their reports stand side by side here, indicator by indicator: what may be compared, what may not, and where only one of them has a figure.";
        start_pairs: "有共同指标的地区", "Regions with indicators in common";
        start_partners: "结对的双方", "The two sides of a pairing";
        per: "数值", "Values";
        on_page: "本页内容", "On this page";
        compared: "可以比较的", "What may be compared";
        compared_note: "同一单位的指标共用一把尺子。", "Indicators of one unit share an axis.";
        coverage: "各报了什么", "Who reports what";
        coverage_note: "每格一项指标，空格是未编入数字，不是零。",
            "One cell an indicator; where one is empty no figure is coded, which is not zero.";
        mark_compared: "有，可比较", "stated, and comparable";
        mark_stated: "有", "stated";
        mark_near: "有相近的，口径不同", "something near, not the same";
        mark_silent: "未编入数字", "no figure coded";
        rows: "逐项对照", "Row by row";
        show: "显示", "Show";
        indicator: "指标", "Indicator";
        all_rows: "全部各项", "All rows";
        shared_rows: "只看共有的", "Shared only";
        comparable_rows: "只看可比的", "Comparable only";
        no_rows: "没有这样的行。", "There are no such rows.";
        printed: "原文", "printed";
        no_report: "这里没有关于本地的报告", "No report here is about this region";
        near: "相近，但不是同一项", "near, but not the same thing";
        also: "另有", "also";
        left_out: "不在比较之内：", "Not in the comparison:";
        copy_sentence: "复制此句并附出处", "Copy sentence and sources";
        slopes: "目标与结果", "Targets and results";
        slopes_note: "各在自己的报告之内：空心是目标，实心是后来报告的数。",
            "Each within its own report: hollow is the target, filled is what was reported later.";
        target: "目标", "target";
        reported: "报告", "reported";
        flows: "结对双方之间", "Between partners";
        flows_note: "报告写明协作方的数字，按方向列出。", "The figures that name a partner, by direction.";
        sum: "合计", "in all";
        may_compare: "可比", "comparable";
        with_caution: "慎比", "with caution";
        may_not: "不可比", "not comparable";
        open_end: "至少／超过", "at least, more than";
        soft_end: "约数", "approximate";
        hollow: "目标或规定", "target or rule";
    }
}

impl CompareWords {
    /// How many regions a menu does not list.
    pub fn more_regions(lang: Lang, left: usize) -> String {
        match lang {
            Lang::Zh => format!("还有 {left} 个地区，请输入名称查找。"),
            Lang::En => format!("{left} more regions: search for their names."),
        }
    }

    /// The name of a row's grade; `only` is the region that alone has a figure.
    pub fn grade(lang: Lang, grade: Grade, only: &str) -> String {
        match (lang, grade) {
            (Lang::Zh, Grade::Comparable) => "可以比较".into(),
            (Lang::Zh, Grade::WithCaution) => "可以比较，须谨慎".into(),
            (Lang::Zh, Grade::NotComparable) => "不可比较".into(),
            (Lang::Zh, Grade::NotNormalised) => "不能这样折算".into(),
            (Lang::Zh, Grade::OneSided) => format!("只有{only}有数字"),
            (Lang::En, Grade::Comparable) => "Comparable".into(),
            (Lang::En, Grade::WithCaution) => "Comparable with caution".into(),
            (Lang::En, Grade::NotComparable) => "Not comparable".into(),
            (Lang::En, Grade::NotNormalised) => "Cannot be scaled so".into(),
            (Lang::En, Grade::OneSided) => format!("Only {only} has a figure"),
        }
    }

    /// `95 indicators`.
    pub fn indicators(lang: Lang, rows: usize) -> String {
        match (lang, rows) {
            (Lang::Zh, _) => format!("{rows} 项指标"),
            (Lang::En, 1) => "1 indicator".into(),
            (Lang::En, _) => format!("{rows} indicators"),
        }
    }

    /// `4 in more than one report`, be they the same or only near.
    pub fn shared(lang: Lang, rows: usize) -> String {
        match lang {
            Lang::Zh => format!("{rows} 项不止一地提到"),
            Lang::En => format!("{rows} in more than one report"),
        }
    }

    /// `3 comparable`.
    pub fn comparable(lang: Lang, rows: usize) -> String {
        match lang {
            Lang::Zh => format!("{rows} 项可比较"),
            Lang::En => format!("{rows} comparable"),
        }
    }

    /// How a pair of regions stands: rows that compare, rows that only seem to.
    pub fn prospects(lang: Lang, comparable: usize, refused: usize) -> String {
        match lang {
            Lang::Zh => format!("{comparable} 项可比较，{refused} 项相近而不可比"),
            Lang::En => format!("{comparable} comparable, {refused} that only look alike"),
        }
    }

    /// Where a domain's strip says how much of it a region's reports state.
    pub fn coverage(lang: Lang, region: &str, stated: usize, rows: usize) -> String {
        match lang {
            Lang::Zh => format!("{region} {stated}／{rows}"),
            Lang::En => format!("{region} {stated} of {rows}"),
        }
    }

    /// How many facts are about a region.
    pub fn facts(lang: Lang, facts: usize) -> String {
        match (lang, facts) {
            (Lang::Zh, 0) => "没有数字".into(),
            (Lang::Zh, _) => format!("{facts} 个数字"),
            (Lang::En, 0) => "no figures".into(),
            (Lang::En, 1) => "1 figure".into(),
            (Lang::En, _) => format!("{facts} figures"),
        }
    }

    /// A rank among several: `1 of 3`, `1 to 2 of 3`.
    pub fn rank(lang: Lang, best: usize, worst: usize, of: usize) -> String {
        match (lang, best == worst) {
            (Lang::Zh, true) => format!("{of} 地中第 {best}"),
            (Lang::Zh, false) => format!("{of} 地中第 {best} 至第 {worst}"),
            (Lang::En, true) => format!("rank {best} of {of}"),
            (Lang::En, false) => format!("rank {best} to {worst} of {of}"),
        }
    }

    /// Where a region now stands.
    pub fn moved(lang: Lang, name: &str, place: usize, of: usize) -> String {
        match lang {
            Lang::Zh => format!("{name}现在排第 {place}，共 {of} 个"),
            Lang::En => format!("{name} is now number {place} of {of}"),
        }
    }
}
