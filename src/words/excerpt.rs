//! Words of what an article shows of a view, and of why it cannot.

use super::overview::overview;
use super::{ExploreWords, outlet_name};
use crate::share::ArticlePart;
use crate::snapshot::{Edtf, FactView, Kind, Lang, Report};

words! {
    /// Words of what an article shows of a view.
    ExcerptWords, excerpt {
        whole: "在“搬迁与协作”中查看", "See it in Relocation Explorer";
        only_a_part: "只嵌入其中一样（没有标题和操作按钮）", "Or one thing of it, without headings and controls";
        place: "地方", "Place";
        counted: "指标", "What is counted";
        value: "数值", "Figure";
        unusable: "这里嵌入的内容没有设置好", "What was to be embedded here is not set up right";
        no_flows: "报告没有印出两地之间往来的数字。", "The reports print no figures between the two.";
        no_facts: "所选条件下没有数字。请用 facts= 列出事实的 id，或用 region=、indicator=、report= 选取。",
            "No figure meets what was chosen. Name facts by their ids in facts=, or choose by region=, indicator= or report=.";
        no_axis: "所选数字不能画在同一坐标轴上。请用 indicator= 只选一个指标，或改用 part=table。",
            "These figures may not stand on one axis. Choose a single indicator with indicator=, or use part=table.";
        no_places: "part=row 需要两到四个地方：regions=代码~代码，加上 indicator=。",
            "part=row needs two to four places: regions=CODE~CODE, with indicator=.";
        no_fact: "请用 fact= 给出一条事实的 id。", "Name one fact by its id: fact=.";
        no_checks: "没有核算用到所选的数字。请换一条 fact=，或用 report=、region= 选取。",
            "No check uses what was chosen. Name another fact=, or choose by report= or region=.";
        no_pairing: "part=pairing 需要一对地方：regions=出力方代码:受助方代码。",
            "part=pairing needs two partners: regions=GIVER:RECEIVER, by their codes.";
    }
}

impl ExcerptWords {
    /// Who published the reports behind some figures, and when: each once, so many of them by name.
    pub fn credit<'a>(lang: Lang, reports: impl Iterator<Item = &'a Report>, most: usize) -> String {
        let mut sources: Vec<String> = Vec::new();
        for report in reports {
            let outlet = outlet_name(report, lang).unwrap_or_else(|| report.title.get(lang).to_owned());
            let issued = report.issued.as_ref().map_or(overview(lang).undated, Edtf::as_str);
            let source = format!("{outlet}{}{issued}", lang.pick("，", ", "));
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let more = sources.len().saturating_sub(most);
        sources.truncate(most);
        let named = sources.join(lang.pick("；", "; "));
        let named = if more > 0 { ExploreWords::and_more(lang, &named, more) } else { named };
        lang.pick(format!("出处：{named}"), format!("Source: {named}"))
    }

    /// How a figure is printed where that is not its value in digits, what it claims where that is no achievement, and
    /// when, where that is stated.
    pub fn details(lang: Lang, view: &FactView) -> String {
        let fact = view.fact;
        let printed = lang.pick(format!("原文“{}”", fact.figure), format!("printed “{}”", fact.figure));
        let kind = (fact.kind != Kind::Achieved).then(|| fact.kind.name(lang).to_owned());
        let as_of = |date: &Edtf| {
            lang.pick(format!("截至{}", date.words(lang)), format!("as of {}", date.words(lang)))
        };
        let when = fact.period.as_ref().map(|period| period.words(lang)).or(fact.as_of.as_ref().map(as_of));
        let says_more = fact.figure != fact.value.to_string();
        let said: Vec<String> = says_more.then_some(printed).into_iter().chain(kind).chain(when).collect();
        said.join(lang.pick("，", ", "))
    }

    /// That there is more than is listed.
    pub fn more(lang: Lang, more: usize) -> String {
        lang.pick(format!("另有 {more} 项，见链接。"), format!("{more} more: follow the link."))
    }

    /// That there is no such part, and which there are.
    pub fn unknown_part(lang: Lang, asked: &str) -> String {
        let known: Vec<&str> = ArticlePart::ALL.iter().map(|part| part.key()).collect();
        match lang {
            Lang::Zh => format!("没有 part={asked}；可用的有 {}。", known.join("、")),
            Lang::En => format!("There is no part={asked}; there are {}.", known.join(", ")),
        }
    }

    /// That the data do not have what was chosen by some codes.
    pub fn unknown_codes(lang: Lang, codes: &[String]) -> String {
        match lang {
            Lang::Zh => format!("数据里没有 {}。可用的代码见完整页面的链接。", codes.join("、")),
            Lang::En => format!(
                "The data do not have {}. The links of the explorer have the codes that there are.",
                codes.join(", ")
            ),
        }
    }

    /// That the comparison has no such row, and which indicators it has.
    pub fn no_row(lang: Lang, known: &[String]) -> String {
        match lang {
            Lang::Zh => {
                format!("这几个地方之间没有这一行。请用 indicator= 指明指标，例如 {}。", known.join("、"))
            }
            Lang::En => format!(
                "These places have no such row. Name an indicator with indicator=, such as {}.",
                known.join(", ")
            ),
        }
    }

    /// What a part is called where it is offered.
    pub fn part_name(lang: Lang, part: ArticlePart) -> &'static str {
        let (zh, en) = match part {
            ArticlePart::Chart => ("只要图", "The chart alone"),
            ArticlePart::Row => ("只要这一行", "This row alone"),
            ArticlePart::Table => ("只要表格", "The table alone"),
            ArticlePart::Checks => ("只要核算", "The checks alone"),
            ArticlePart::Fact => ("一张数字卡片", "A card with the figure"),
            ArticlePart::Pairing => ("这一对协作双方", "The two partners"),
        };
        lang.pick(zh, en)
    }
}
