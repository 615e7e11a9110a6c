//! Words of the Compare view.

use relocation_explorer::compare::Grade;
use relocation_explorer::snapshot::Lang;

/// Words of the Compare view.
pub struct CompareWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub regions: &'static str,
    pub region_hint: &'static str,
    pub region: &'static str,
    pub replace: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub remove: &'static str,
    pub drag: &'static str,
    pub add: &'static str,
    pub find: &'static str,
    pub none_found: &'static str,
    pub full: &'static str,
    pub chosen: &'static str,
    pub start: &'static str,
    pub start_hint: &'static str,
    pub start_pairs: &'static str,
    pub start_partners: &'static str,
    pub per: &'static str,
    pub unknown_per: &'static str,
    pub on_page: &'static str,
    pub compared: &'static str,
    pub compared_note: &'static str,
    pub coverage: &'static str,
    pub coverage_note: &'static str,
    pub mark_compared: &'static str,
    pub mark_stated: &'static str,
    pub mark_near: &'static str,
    pub mark_silent: &'static str,
    pub rows: &'static str,
    pub show: &'static str,
    pub indicator: &'static str,
    pub all_rows: &'static str,
    pub shared_rows: &'static str,
    pub comparable_rows: &'static str,
    pub no_rows: &'static str,
    pub printed: &'static str,
    pub silent: &'static str,
    pub no_report: &'static str,
    pub near: &'static str,
    pub also: &'static str,
    pub left_out: &'static str,
    pub copy_sentence: &'static str,
    pub slopes: &'static str,
    pub slopes_note: &'static str,
    pub target: &'static str,
    pub reported: &'static str,
    pub flows: &'static str,
    pub flows_note: &'static str,
    pub sum: &'static str,
    pub may_compare: &'static str,
    pub with_caution: &'static str,
    pub may_not: &'static str,
    pub open_end: &'static str,
    pub soft_end: &'static str,
    pub hollow: &'static str,
}

static ZH: CompareWords = CompareWords {
    title: "比较",
    lead: "同一指标并排看。口径不同的不画条、不算倍数、不排名次，并说明为什么。",
    regions: "所比较的地区",
    region_hint: "两到四个；拖动或用箭头调整先后。",
    region: "地区",
    replace: "换成另一地区",
    earlier: "前移",
    later: "后移",
    remove: "移去",
    drag: "拖动以调整先后",
    add: "加一个地区",
    find: "查找地区",
    none_found: "没有这样的地区",
    full: "已有四个地区；先移去一个，才能再加。",
    chosen: "已选",
    start: "从哪里开始",
    start_hint: "选两个地区，这里就逐项并排列出它们的报告各说了什么：哪些可以比较，哪些不可以，哪些一方没有提。",
    start_pairs: "有共同指标的地区",
    start_partners: "结对的双方",
    per: "数值",
    unknown_per: "链接要求的折算方式不认识，按原文列出：",
    on_page: "本页内容",
    compared: "可以比较的",
    compared_note: "同一单位的指标共用一把尺子。",
    coverage: "各报了什么",
    coverage_note: "每格一项指标，空格是没有报告，不是零。",
    mark_compared: "有，可比较",
    mark_stated: "有",
    mark_near: "有相近的，口径不同",
    mark_silent: "未报告",
    rows: "逐项对照",
    show: "显示",
    indicator: "指标",
    all_rows: "全部各项",
    shared_rows: "只看共有的",
    comparable_rows: "只看可比的",
    no_rows: "没有这样的行。",
    printed: "原文",
    silent: "本地报告未提及",
    no_report: "没有关于本地的报告",
    near: "相近，但不是同一项",
    also: "另有",
    left_out: "不在比较之内：",
    copy_sentence: "复制此句并附出处",
    slopes: "目标与结果",
    slopes_note: "各在自己的报告之内：空心是目标，实心是后来报告的数。",
    target: "目标",
    reported: "报告",
    flows: "结对双方之间",
    flows_note: "报告写明协作方的数字，按方向列出。",
    sum: "合计",
    may_compare: "可比",
    with_caution: "慎比",
    may_not: "不可比",
    open_end: "至少／超过",
    soft_end: "约数",
    hollow: "目标或规定",
};

static EN: CompareWords = CompareWords {
    title: "Compare",
    lead: "The same indicator side by side. What is not the same gets no bar, no ratio and no rank, and the page says why.",
    regions: "Regions compared",
    region_hint: "Two to four; drag them or use the arrows to change their order.",
    region: "Region",
    replace: "Exchange for another region",
    earlier: "Move earlier",
    later: "Move later",
    remove: "Remove",
    drag: "Drag to change the order",
    add: "Add a region",
    find: "Find a region",
    none_found: "No such region",
    full: "There are four regions; remove one to add another.",
    chosen: "chosen",
    start: "Where to begin",
    start_hint: "Choose two regions, and their reports stand side by side here, indicator by indicator: what may be compared, what may not, and where one of them is silent.",
    start_pairs: "Regions with indicators in common",
    start_partners: "The two sides of a pairing",
    per: "Values",
    unknown_per: "The link asks for a scaling that is not known; values are shown as printed:",
    on_page: "On this page",
    compared: "What may be compared",
    compared_note: "Indicators of one unit share an axis.",
    coverage: "Who reports what",
    coverage_note: "One cell an indicator; an empty one is not reported, which is not zero.",
    mark_compared: "stated, and comparable",
    mark_stated: "stated",
    mark_near: "something near, not the same",
    mark_silent: "not reported",
    rows: "Row by row",
    show: "Show",
    indicator: "Indicator",
    all_rows: "All rows",
    shared_rows: "Shared only",
    comparable_rows: "Comparable only",
    no_rows: "There are no such rows.",
    printed: "printed",
    silent: "Not reported in this region’s report",
    no_report: "No report is about this region",
    near: "near, but not the same thing",
    also: "also",
    left_out: "Not in the comparison:",
    copy_sentence: "Copy sentence and sources",
    slopes: "Targets and results",
    slopes_note: "Each within its own report: hollow is the target, filled is what was reported later.",
    target: "target",
    reported: "reported",
    flows: "Between partners",
    flows_note: "The figures that name a partner, by direction.",
    sum: "in all",
    may_compare: "comparable",
    with_caution: "with caution",
    may_not: "not comparable",
    open_end: "at least, more than",
    soft_end: "approximate",
    hollow: "target or rule",
};

/// The table of a language.
pub fn compare(lang: Lang) -> &'static CompareWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
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

    /// The name of a row's grade; `only` is the region that alone reports it.
    pub fn grade(lang: Lang, grade: Grade, only: &str) -> String {
        match (lang, grade) {
            (Lang::Zh, Grade::Comparable) => "可以比较".into(),
            (Lang::Zh, Grade::WithCaution) => "可以比较，须谨慎".into(),
            (Lang::Zh, Grade::NotComparable) => "不可比较".into(),
            (Lang::Zh, Grade::NotNormalised) => "不能这样折算".into(),
            (Lang::Zh, Grade::OneSided) => format!("只有{only}报告"),
            (Lang::En, Grade::Comparable) => "Comparable".into(),
            (Lang::En, Grade::WithCaution) => "Comparable with caution".into(),
            (Lang::En, Grade::NotComparable) => "Not comparable".into(),
            (Lang::En, Grade::NotNormalised) => "Cannot be scaled so".into(),
            (Lang::En, Grade::OneSided) => format!("Only {only} reports this"),
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
