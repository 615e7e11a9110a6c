//! Words of the Overview.

use crate::audit::Reporting;
use crate::snapshot::{Edtf, Lang, PairingLevel};

words! {
    /// Words of the Overview.
    OverviewWords, overview {
        start: "从这里开始", "Start here";
        find: "查一个数字", "Find a figure";
        find_hint: "按地区、指标或内容检索；点开任何数字，看它在原文何处。",
            "Search by place, indicator or content; open any number to see where it is printed.";
        search: "检索", "Search";
        compare: "比几个地方", "Compare places";
        compare_hint: "并排看同一指标；不可比的会说明为什么。",
            "One indicator side by side; what may not be compared says why.";
        compare_go: "比较这几个地方", "Compare these places";
        check: "对一对账", "Check the sums";
        check_hint: "分项加得起来吗？目标兑现了吗？核算结果：",
            "Do the parts add up? Were the targets met? What the checks say:";
        findings: "三处值得一看", "Three findings worth a look";
        example: "比如这一个", "For example";
        example_open: "看它的出处与证据", "See its evidence";
        sum: "对得上的账", "This adds up";
        promise: "许下的，后来怎样", "Promised, and then";
        conflict: "对不上的账", "This does not";
        to_ledger: "打开台账", "Open the ledger";
        more_like_it: "看同类的账", "See others of the kind";
        no_findings: "这份数据没有写明数字之间的关系，所以没有可核算的。",
            "These data state no relations between figures, so there is nothing to check.";
        reports: "报告", "Reports";
        undated: "未注明日期", "undated";
        unnamed: "未注明出版者", "publisher not printed";
        pairings: "谁帮谁", "Who assists whom";
        pairings_hint: "左边帮扶右边。实线有数字可查，虚线只是提到；点中间看数字。",
            "The left assists the right. Solid lines have figures, dashed ones are only mentioned; the middle leads to the figures.";
        assists: "帮扶方", "Assists";
        assisted: "受援方", "Is assisted";
        no_pairings: "这份数据没有写明结对关系。", "These data state no pairings.";
        pairing_list: "逐条说明", "Each pairing in words";
        no_start: "未写从何时起", "start not stated";
        no_figures: "未编入数字", "no figure coded";
        coverage: "哪里有数字", "Where there are figures";
        coverage_hint: "每格是该报告中该地区、该领域的事实条数，含其下各处；点数字看是哪些。没有数字的格，看整份报告说了什么：",
            "Each cell counts a report’s facts of a place and what lies in it, by field; numbers lead to the facts. Where there is none, the sign says what is known of the whole report:";
        place: "地区", "Place";
        all: "合计", "All";
        no_facts: "未编入数字", "no figure coded";
        timeline: "何年何事", "What happened when";
        timeline_hint: "报告写明时间的事。横条从开始画到结束，淡出表示没写何时结束；竖线是报告的日期。",
            "What the reports date. Bars run from beginning to end and fade where no end is stated; the upright line is the report’s own date.";
        no_events: "未编入写明时间的事件。", "No dated event is coded.";
        nothing_dated: "这份数据没有写明任何时间。", "Nothing in these data is dated.";
        issued: "报告日期", "date of the report";
    }
}

impl OverviewWords {
    /// The timeline in a sentence: how many events, between which years, and how many have no stated end.
    pub fn timeline_summary(lang: Lang, (events, open): (usize, usize), first: i64, last: i64) -> String {
        match (lang, open) {
            (Lang::Zh, 0) => format!("{first} 至 {last} 年，共 {events} 件事。"),
            (Lang::Zh, _) => format!("{first} 至 {last} 年，共 {events} 件事，其中 {open} 件没写何时结束。"),
            (Lang::En, 0) if events == 1 => format!("1 event between {first} and {last}."),
            (Lang::En, 0) => format!("{events} events between {first} and {last}."),
            (Lang::En, _) => {
                format!("{events} events between {first} and {last}; the end of {open} is not stated.")
            }
        }
    }

    /// What is here, in numbers: a sentence.
    pub fn extent(lang: Lang, facts: usize, reports: usize, regions: usize, published: &str) -> String {
        match lang {
            Lang::Zh => format!(
                "{reports} 份报告、{regions} 个地方、{facts} 个数字（{published} 的数据）：每一个都能追到印它的那一行，能比的才比，该对的账都对过。"
            ),
            Lang::En => format!(
                "{facts} figures from {reports} reports on {regions} places, as of {published}: each leads to the line where it is printed, only what may be compared is compared, and every sum is checked."
            ),
        }
    }

    /// "31 facts".
    pub fn facts(lang: Lang, count: usize) -> String {
        match lang {
            Lang::Zh => format!("{count} 条事实"),
            Lang::En if count == 1 => "1 fact".to_owned(),
            Lang::En => format!("{count} facts"),
        }
    }

    /// How many facts of a report state a period.
    pub fn dated_facts(lang: Lang, count: usize) -> String {
        match lang {
            Lang::Zh => format!("{count} 条事实注明时期"),
            Lang::En if count == 1 => "1 fact with a period".to_owned(),
            Lang::En => format!("{count} facts with a period"),
        }
    }

    /// What a cell of the coverage says to those who do not see its row and column.
    pub fn cell(lang: Lang, place: &str, domain: &str, count: usize) -> String {
        match lang {
            Lang::Zh => format!("{place}，{domain}：{count} 条"),
            Lang::En => format!("{place}, {domain}: {}", Self::facts(lang, count)),
        }
    }

    /// What a cell of the coverage without facts says.
    pub fn no_figure(lang: Lang, place: &str, domain: &str, known: &Reporting) -> String {
        let none = match lang {
            Lang::Zh => format!("{place}，{domain}：{}", overview(lang).no_facts),
            Lang::En => format!("{place}, {domain}: {}", overview(lang).no_facts),
        };
        let known = match known {
            Reporting::NotRead => return none,
            Reporting::NotFound => {
                lang.pick("编码者未找到其中任何概念", "none of its concepts found by the coder").to_owned()
            }
            _ => known.text(lang),
        };
        match lang {
            Lang::Zh => format!("{none}；整份报告：{known}"),
            Lang::En => format!("{none}; the whole report: {known}"),
        }
    }

    /// When something began that has not ended, by its date.
    pub fn since(lang: Lang, date: &Edtf) -> String {
        let open =
            if date.as_str().contains('/') { date.clone() } else { Edtf(format!("{}/..", date.as_str())) };
        open.words(lang)
    }

    /// An arrow's name.
    pub fn tie(lang: Lang, from: &str, to: &str) -> String {
        match lang {
            Lang::Zh => format!("{from}帮扶{to}"),
            Lang::En => format!("{from} assists {to}"),
        }
    }

    /// The level of a pairing.
    pub fn level(lang: Lang, level: PairingLevel) -> &'static str {
        match (lang, level) {
            (Lang::Zh, PairingLevel::Province) => "省",
            (Lang::Zh, PairingLevel::Prefecture) => "市州",
            (Lang::Zh, PairingLevel::County) => "区县",
            (Lang::Zh, PairingLevel::Township) => "乡镇街道",
            (Lang::Zh, PairingLevel::Village) => "村",
            (Lang::Zh, PairingLevel::Institution) => "机构",
            (Lang::En, PairingLevel::Province) => "province",
            (Lang::En, PairingLevel::Prefecture) => "prefecture",
            (Lang::En, PairingLevel::County) => "county",
            (Lang::En, PairingLevel::Township) => "township",
            (Lang::En, PairingLevel::Village) => "village",
            (Lang::En, PairingLevel::Institution) => "institutions",
        }
    }
}
