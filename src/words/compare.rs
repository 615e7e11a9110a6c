//! Words of the Compare view.

use crate::compare::{ComparisonFilter, Grade, SuggestedPair};
use crate::snapshot::{Lang, Level};

words! {
    /// Words of the Compare view.
    CompareWords, compare {
        title: "比较", "Compare";
        regions: "所比较的地区", "Regions compared";
        region_hint: "两到四个；拖动或用箭头调整先后。",
            "Two to four; drag them or use the arrows to change their order.";
        region: "地区", "Region";
        replace: "换成另一地区", "Exchange for another region";
        earlier: "前移", "Move earlier";
        later: "后移", "Move later";
        remove: "移除", "Remove";
        drag: "拖动以调整先后", "Drag to change the order";
        add: "加一个地区", "Add a region";
        add_pairing: "加一对", "Add a pairing";
        find: "查找地区", "Find a region";
        none_found: "没有这样的地区", "No such region";
        chosen: "已选", "chosen";
        start: "从哪里开始", "Where to begin";
        start_hint: "选两个地区，这里就逐项并排列出它们的报告各说了什么：哪些可以比较，哪些不可以，哪些只有一方有数字。",
            "Choose two regions, and their reports stand side by side here, indicator by indicator: what may be compared, what may not, and where only one of them has a figure.";
        start_pairs: "有共同指标的地区", "Regions with indicators in common";
        start_pairings: "结对并排", "Pairings side by side";
        pairings_hint: "各给了什么：资金、人员、培训、企业、岗位", "What each gives: money, people, training, firms, jobs";
        to_pairings: "看结对", "Pairings";
        to_regions: "看地区", "Regions";
        start_partners: "结对的双方", "The two sides of a pairing";
        per: "数值", "Values";
        compared: "可以比较的", "What may be compared";
        compared_note: "同一单位的指标共用一把尺子。", "Indicators of one unit share an axis.";
        rows: "逐项对照", "Row by row";
        show: "显示", "Show";
        rows_of: "行：", "rows:";
        question: "问题", "Question";
        may_they: "可以比较吗？", "May they be compared?";
        relocated: "搬迁人口", "relocated people:";
        not_coded: "未编入数字", "no figure coded";
        not_the_whole: "，不是全域", ", not the whole";
        partner: "结对", "partner:";
        without_figures: "没有数字的措施", "Measures without a figure";
        asks: "怎样才可以比较？请各地补充", "What would make these comparable? Ask for";
        would_allow: "怎样才可以比较", "What would allow it";
        logarithmic: "，对数刻度", ", logarithmic axis";
        embed: "嵌入或分享", "Embed or share";
        elsewhere: "此指标的全部数字", "All figures of this indicator";
        no_rows: "没有一行符合所选；改选“全部”，就能看到每一行。", "No row is of this kind; choose “All” to see every row.";
        printed: "原文", "printed";
        no_report: "这里没有关于这个地区的报告", "No report here is about this region";
        near: "相近，但不是同一项", "near, but not the same thing";
        left_out: "不在比较之内：", "Not in the comparison:";
        copy_sentence: "复制此句并附出处", "Copy sentence and sources";
        slopes: "目标与结果", "Targets and results";
        slopes_note: "每一组都出自同一份报告：空心是目标，实心是后来报告的数。",
            "Each pair is from one report: hollow is the target, filled is what was reported later.";
        target: "目标", "target";
        reported: "报告", "reported";
        flows: "结对双方之间", "Between partners";
        flows_note: "报告写明协作方的数字，按方向列出。", "The figures that name a partner, by direction.";
        sum: "合计", "in all";
        with_caution: "须谨慎", "with caution";
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
            (Lang::Zh, Grade::SideBySide) => "并列，不比多少".into(),
            (Lang::Zh, Grade::NotComparable) => "不可比较".into(),
            (Lang::Zh, Grade::NotNormalised) => "不能这样折算".into(),
            (Lang::Zh, Grade::OneSided) => format!("只有{only}有数字"),
            (Lang::En, Grade::Comparable) => "Comparable".into(),
            (Lang::En, Grade::WithCaution) => "Comparable with caution".into(),
            (Lang::En, Grade::SideBySide) => "Side by side, no ratio".into(),
            (Lang::En, Grade::NotComparable) => "Not comparable".into(),
            (Lang::En, Grade::NotNormalised) => "Cannot be scaled so".into(),
            (Lang::En, Grade::OneSided) => format!("Only {only} has a figure"),
        }
    }

    /// The rows that a filter shows, counted.
    pub fn rows_shown(lang: Lang, filter: ComparisonFilter, rows: usize) -> String {
        format!("{} · {rows}", Self::filter(lang, filter))
    }

    /// The name of a filter of rows.
    pub fn filter(lang: Lang, filter: ComparisonFilter) -> &'static str {
        match filter {
            ComparisonFilter::Shared => lang.pick("共有", "Shared"),
            ComparisonFilter::Comparable => lang.pick("可比较", "Comparable"),
            ComparisonFilter::All => lang.pick("全部", "All"),
        }
    }

    /// How many of a question's rows several regions report, be they the same or only near.
    pub fn shared(lang: Lang, shared: usize, rows: usize) -> String {
        match lang {
            Lang::Zh => format!("{rows} 项中 {shared} 项多地都有"),
            Lang::En => format!("{shared} of {rows} in more than one report"),
        }
    }

    /// `+2`: so many more.
    pub fn more(lang: Lang, more: usize) -> String {
        match lang {
            Lang::Zh => format!("另 {more} 项"),
            Lang::En => format!("+ {more} more"),
        }
    }

    /// What one region alone reports, with the first of it named.
    pub fn only(lang: Lang, region: &str, count: usize, named: &[String]) -> String {
        let more = if count > named.len() { " …" } else { "" };
        match lang {
            Lang::Zh => format!("只有{region}：{count} 项（{}{more}）", named.join("、")),
            Lang::En => format!("Only {region}: {count} ({}{more})", named.join(" · ")),
        }
    }

    /// How many measures without a figure each column has.
    pub fn measures(lang: Lang, counts: &[usize]) -> String {
        let counts = counts.iter().map(usize::to_string).collect::<Vec<_>>();
        match lang {
            Lang::Zh => format!("措施 {} 项", counts.join("、")),
            Lang::En => format!("measures: {}", counts.join(" · ")),
        }
    }

    /// The level of a region.
    pub fn level(lang: Lang, level: Level) -> &'static str {
        match level {
            Level::Province => lang.pick("省级", "province"),
            Level::Prefecture => lang.pick("地级", "prefecture"),
            Level::County => lang.pick("县级", "county"),
            Level::Township => lang.pick("乡级", "township"),
            Level::Community => lang.pick("社区", "community"),
            Level::Village => lang.pick("村", "village"),
            Level::Site => lang.pick("安置点", "resettlement site"),
        }
    }

    /// The dates of some reports; none where a report has no date.
    pub fn reports_of(lang: Lang, dates: &[Option<String>]) -> String {
        let undated = lang.pick("未注明日期", "undated");
        let dates: Vec<&str> = dates.iter().map(|date| date.as_deref().unwrap_or(undated)).collect();
        match (lang, dates.len()) {
            (Lang::Zh, _) => format!("报告 {}", dates.join("、")),
            (Lang::En, 1) => format!("report {}", dates.join(", ")),
            (Lang::En, _) => format!("reports {}", dates.join(", ")),
        }
    }

    /// How a pair of regions stands: rows that compare, rows that stand side by side, rows that only look alike.
    pub fn prospects(lang: Lang, pair: &SuggestedPair) -> String {
        let SuggestedPair { comparable, side_by_side, refused, .. } = pair;
        match lang {
            Lang::Zh => format!("{comparable} 项可比较，{side_by_side} 项可并列，{refused} 项相近而不可比"),
            Lang::En => {
                format!(
                    "{comparable} comparable, {side_by_side} side by side, {refused} that only look alike"
                )
            }
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
            (Lang::Zh, true) => format!("{of} 地中排第 {best}"),
            (Lang::Zh, false) => format!("{of} 地中排第 {best} 至第 {worst}"),
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
