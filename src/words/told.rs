//! Charts in words, for those who do not see them.

use crate::snapshot::Lang;

words! {
    /// Words of charts that are told.
    ToldWords, told {
        marks: "图形", "Marks of the chart";
        steps_hint: "用方向键逐个查看图形；回车打开该条事实。",
            "Step through the marks with the arrow keys; Enter opens a mark’s fact.";
        table: "图中数据列表", "The chart as a table";
        place: "地区", "Place";
        indicator: "指标", "Indicator";
        figure: "数字", "Figure";
        bound: "界限", "Bound";
        by_place: "按地区", "By place";
        by_indicator: "按指标", "By indicator";
        by_bound: "按界限", "By bound";
        by_period: "按时间", "By period";
        in_words: "用文字逐个说明", "In words, mark by mark";
        stated: "确数", "as stated";
        approximate: "约数", "approximate";
        open_above: "至少／超过", "at least / more than";
        open_below: "至多／不足", "at most / less than";
        greatest: "最大", "greatest";
        greatest_drawn: "已画出的当中最大", "greatest of those drawn";
        least: "最小", "least";
        each_other: "其余每一个", "each of the others";
        rules: "都是规定或标准，不是结果", "All are rules or rates, not results";
    }
}

/// So many names are listed where any of several may be meant; the rest is counted.
const NAMED: usize = 4;

impl ToldWords {
    /// A sentence with its beginning and its end.
    pub fn sentence(lang: Lang, words: &str) -> String {
        let mut letters = words.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}{}", letters.as_str(), lang.pick("。", "."))
    }

    /// The chart as a whole, at the root of its tree.
    pub fn chart(lang: Lang, marks: usize, places: usize, indicators: usize) -> String {
        match lang {
            Lang::Zh => format!("逐个查看图形：{marks} 个，{places} 个地区，{indicators} 项指标"),
            Lang::En => format!(
                "Step through the chart: {}, {}, {}",
                count(marks, "mark", "marks"),
                count(places, "place", "places"),
                count(indicators, "indicator", "indicators"),
            ),
        }
    }

    /// A name, and how many stand under it.
    pub fn counted(lang: Lang, name: &str, count: usize) -> String {
        lang.pick(format!("{name}（{count}）"), format!("{name} ({count})"))
    }

    /// What a figure says of a place and a thing counted.
    pub fn says(lang: Lang, about: &str, says: &str) -> String {
        lang.pick(format!("{about}：{says}"), format!("{about}: {says}"))
    }

    /// A place, and what is counted there.
    pub fn mark(lang: Lang, region: &str, subject: &str) -> String {
        lang.pick(format!("{region}，{subject}"), format!("{region}, {subject}"))
    }

    /// A figure that is no result, with what it is.
    pub fn claimed(lang: Lang, figure: &str, kind: &str) -> String {
        lang.pick(format!("{figure}（{kind}）"), format!("{figure} ({kind})"))
    }

    /// A part's figure with its share.
    pub fn of_whole(lang: Lang, figure: &str, percent: &str) -> String {
        lang.pick(format!("{figure}，占总数的 {percent}"), format!("{figure}, {percent} of the whole"))
    }

    /// How many figures, of which places, in which unit. Some units stand in brackets: they are ratios.
    pub fn count(lang: Lang, figures: usize, unit: &str, places: &[&str]) -> String {
        let whose = match (lang, places) {
            (Lang::Zh, [only]) => format!("{only}的 {figures} 个数字"),
            (Lang::Zh, _) => format!("{} 个地区的 {figures} 个数字", places.len()),
            (Lang::En, [only]) => format!("{} of {only}", count(figures, "figure", "figures")),
            (Lang::En, _) => {
                format!("{} of {} places", count(figures, "figure", "figures"), places.len())
            }
        };
        match (lang, unit.starts_with(['(', '（'])) {
            (Lang::Zh, true) => format!("{whose}{unit}"),
            (Lang::Zh, false) => format!("{whose}，单位：{unit}"),
            (Lang::En, true) => format!("{whose} {unit}"),
            (Lang::En, false) => format!("{whose}, in {unit}"),
        }
    }

    /// Which one is the greatest, or the least.
    pub fn extreme(lang: Lang, name: &str, (of, figure): &(&str, String)) -> String {
        lang.pick(format!("{name}：{of}，{figure}"), format!("{name}: {of}, {figure}"))
    }

    /// Several are exactly the same.
    pub fn shared_extreme(lang: Lang, name: &str, all: &[(&str, String)]) -> String {
        let names = named(lang, all.iter().map(|(of, _)| (*of).to_owned()));
        let figure = all.first().map_or("", |(_, figure)| figure.as_str());
        lang.pick(format!("{name}：{names}，同为 {figure}"), format!("{name}: {names}, each {figure}"))
    }

    /// Each of several may be.
    pub fn undecided_extreme(lang: Lang, name: &str, all: &[(&str, String)]) -> String {
        let names = named(
            lang,
            all.iter().map(|(of, figure)| match lang {
                Lang::Zh => format!("{of}（{figure}）"),
                Lang::En => format!("{of} ({figure})"),
            }),
        );
        match lang {
            Lang::Zh => format!("哪个{name}无法判定，可能是：{names}"),
            Lang::En => format!("which is {name} cannot be decided; it may be any of these: {names}"),
        }
    }

    /// A result, and what a reader should know of it.
    pub fn with_cautions(lang: Lang, outcome: &str, cautions: &[String]) -> String {
        if cautions.is_empty() {
            return outcome.to_owned();
        }
        match lang {
            Lang::Zh => format!("{outcome}（注意：{}）", cautions.join("；")),
            Lang::En => format!("{outcome} (with caution: {})", cautions.join("; ")),
        }
    }

    /// How many figures have an open or a soft end.
    pub fn ends(lang: Lang, counts: &[(&str, usize)]) -> String {
        let each = counts.iter().map(|(name, count)| match lang {
            Lang::Zh => format!("{count} 个只说{name}"),
            Lang::En => format!("{count} {} “{name}”", if *count == 1 { "is" } else { "are" }),
        });
        each.collect::<Vec<_>>().join(lang.pick("，", ", "))
    }

    /// That all are targets, and how many no later figure answers.
    pub fn targets(lang: Lang, all: usize, open: usize) -> String {
        match (lang, open) {
            (Lang::Zh, 0) => "都是目标，不是结果".to_owned(),
            (Lang::Zh, _) => format!("都是目标，不是结果；其中 {open} 个未编入后续数字"),
            (Lang::En, 0) => "all are targets, not results".to_owned(),
            (Lang::En, _) if open == all => {
                "all are targets, not results; no later figure is coded for any of them".to_owned()
            }
            (Lang::En, _) => {
                format!("all are targets, not results; no later figure is coded for {open} of them")
            }
        }
    }

    /// A part of a whole.
    pub fn part(lang: Lang, name: &str, percent: &str) -> String {
        lang.pick(format!("{name}，{percent}"), format!("{name}, {percent}"))
    }

    /// A whole, with its greatest and its least part where these are certain.
    pub fn whole(
        lang: Lang,
        name: &str,
        parts: usize,
        greatest: Option<String>,
        least: Option<String>,
    ) -> String {
        let mut words = match lang {
            Lang::Zh => format!("{name}，分为 {parts} 项"),
            Lang::En => format!("{name}, in {}", count(parts, "part", "parts")),
        };
        if let Some(part) = greatest {
            words += &lang.pick(format!("；最大的是{part}"), format!("; the greatest is {part}"));
        }
        if let Some(part) = least {
            words += &lang.pick(format!("；最小的是{part}"), format!("; the least is {part}"));
        }
        words
    }

    /// Wholes that are not told.
    pub fn more_wholes(lang: Lang, more: usize) -> String {
        lang.pick(
            format!("另有 {more} 个合计，见列表"),
            format!("{} in the table", count(more, "more total is", "more totals are")),
        )
    }

    /// Rows that share an axis.
    pub fn rows(lang: Lang, rows: usize, unit: &str) -> String {
        match lang {
            Lang::Zh => format!("{rows} 行，单位：{unit}"),
            Lang::En => format!("{} in {unit}", count(rows, "row", "rows")),
        }
    }

    /// Rows that are not told.
    pub fn more_rows(lang: Lang, more: usize) -> String {
        lang.pick(
            format!("另有 {more} 行，见列表"),
            format!("{} in the table", count(more, "more row is", "more rows are")),
        )
    }

    /// Rows that compare with caution.
    pub fn rows_with_caution(lang: Lang, rows: usize) -> String {
        lang.pick(
            format!("其中 {rows} 行须谨慎比较"),
            format!("{} with caution", count(rows, "row compares", "rows compare")),
        )
    }

    /// What a report dates: how many events, and which is the first.
    pub fn lane(lang: Lang, report: &str, events: usize, when: &str, first: &str) -> String {
        match lang {
            Lang::Zh => format!("《{report}》：{events} 件事，最早的是{when}，{first}"),
            Lang::En => {
                format!("{report}: {}, the first {when}, “{first}”", count(events, "event", "events"))
            }
        }
    }

    /// Reports that are not told.
    pub fn more_lanes(lang: Lang, more: usize) -> String {
        lang.pick(
            format!("另有 {more} 份报告，见列表"),
            format!("{} in the list", count(more, "more report is", "more reports are")),
        )
    }

    /// Targets that have a later figure, by what became of them.
    pub fn promises(lang: Lang, all: usize, counts: &[(&str, usize)]) -> String {
        let each = counts.iter().filter(|(_, count)| *count > 0).map(|(name, count)| match lang {
            Lang::Zh => format!("{count} 个{name}"),
            Lang::En => format!("{count} {name}"),
        });
        let each = each.collect::<Vec<_>>().join(lang.pick("，", ", "));
        match lang {
            Lang::Zh => format!("{all} 个目标有后续数字：{each}"),
            Lang::En => format!("{} a later figure: {each}", count(all, "target has", "targets have")),
        }
    }
}

fn count(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// Some names in a row; beyond the first few they are counted.
fn named(lang: Lang, names: impl ExactSizeIterator<Item = String>) -> String {
    let more = names.len().saturating_sub(NAMED);
    let first = names.take(NAMED).collect::<Vec<_>>().join(lang.pick("、", ", "));
    if more == 0 {
        return first;
    }
    lang.pick(format!("{first}等，另有 {more} 个"), format!("{first} and {more} more"))
}
