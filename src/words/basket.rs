//! Words of what a reader puts aside.

use crate::snapshot::{Edtf, FactView, Lang};
use crate::words::{CiteWords, common};

words! {
    /// Words of what a reader puts aside.
    BasketWords, basket {
        put: "摘录", "Put aside";
        put_chart: "摘录此图", "Put the chart aside";
        put_this: "摘录这一项（B 键）", "Put this aside (key B)";
        put_picked: "摘录所选", "Put aside";
        brief: "摘录", "Basket";
        lede: "把要用的数字、比较、核算、措施和图收在这里，排好次序，写上自己的话，带走一份出处齐全的简报。",
            "Collect the figures, comparisons, checks, measures and charts that you need, put them in order, add your own words, and take away a brief with its sources.";
        empty: "这里还是空的。",
            "The basket is empty.";
        empty_hint: "在浏览、比较、措施、台账各页点“摘录”，或在数字上按 B 键；打开某个数字的证据时，按 B 键就摘录它。",
            "Press “Put aside” in Explore, Compare, Measures or the Ledger, or the key B on a figure; where the evidence of a figure is open, B puts that figure aside.";
        kept_here: "摘录保存在这个浏览器里，不会上传；需要给别人看，就复制链接或导出文件。",
            "What you put aside is kept in this browser and goes nowhere; to show it to others, copy the link or take a file.";
        not_kept: "这个浏览器不让网页保存内容：关掉这一页，摘录就没有了。请及时导出。",
            "This browser lets the page keep nothing: close it, and what you put aside is gone. Take a file in time.";
        title: "标题", "Title";
        title_hint: "给这份摘录起个名字", "Give this collection a name";
        entries: "摘录的内容", "What you have put aside";
        figure: "数字", "Figure";
        row: "比较", "Comparison";
        check: "核算", "Check";
        measure: "措施", "Measure";
        chart: "图", "Chart";
        heading: "小标题", "Heading";
        heading_hint: "写一个小标题", "Write a heading";
        note: "备注", "Note";
        note_hint: "写下自己的话；按原样当文字处理", "Your own words; kept as plain text";
        add_note: "写备注", "Add a note";
        add_heading: "加小标题", "Add a heading";
        up: "上移", "Move up";
        down: "下移", "Move down";
        order_hint: "移动：用每一项的箭头按钮，或在其中按 Alt+↑、Alt+↓。",
            "To move an entry, use its arrows, or press Alt+↑ and Alt+↓ in it.";
        remove: "移出", "Take out";
        undo: "撤销", "Undo";
        clear: "全部清空", "Take everything out";
        sources: "出处", "Sources";
        open: "查看", "Open";
        copy_link: "复制链接", "Copy link";
        print: "打印", "Print";
        copy_markdown: "复制为 Markdown", "Copy as Markdown";
        markdown: "Markdown 文件", "Markdown file";
        html: "网页（HTML）", "Web page (HTML)";
        docx: "Word 文档（DOCX）", "Word document (DOCX)";
        package: "数据包（CSV，zip）", "Data package (CSV, zip)";
        promised: "这是目标，不是成果", "A target, not a result";
        full: "已满，请先移出几项。", "There is no room for more: take something out first.";
        put_done: "已摘录", "Put aside";
        removed: "已移出", "Taken out";
        kept_for_note: "它带有备注，没有移出；要移出，请到摘录页。",
            "It has your note and stays; take it out in the basket.";
        nothing_here: "先把焦点移到一个数字、一行比较、一项核算或措施上，再按 B。",
            "Move the focus to a figure, a row, a check or a measure, and press B.";
        linked: "这份摘录来自链接。", "This basket came with a link.";
        take_over: "加入我的摘录", "Add it to mine";
        to_mine: "看我自己的摘录", "Go to mine";
        link_too_long: "内容太多，放不进一个链接。请移出几项，或改用文件。",
            "There is too much for a link: take something out, or take a file instead.";
        link_without_notes: "带上备注就超过链接的长度了：复制的链接不含备注。",
            "With the notes the link would be too long: the one that was copied leaves them out.";
        not_stored: "没有存下来：浏览器给这个网页的空间已满。", "It was not kept: the browser has no room left for this page.";
    }
}

impl BasketWords {
    /// The unit of a chart's axis, behind its title.
    pub fn in_unit(lang: Lang, unit: &str) -> String {
        lang.pick(format!("（{unit}）"), format!(" ({unit})"))
    }

    /// How many things were put aside.
    pub fn count(lang: Lang, count: usize) -> String {
        match (lang, count) {
            (Lang::Zh, _) => format!("{count} 项"),
            (Lang::En, 1) => "1 entry".to_owned(),
            (Lang::En, _) => format!("{count} entries"),
        }
    }

    /// That something that was put aside is not in the data that are open.
    pub fn missing(lang: Lang, key: &str) -> String {
        match lang {
            Lang::Zh => format!("当前数据里查无此项：{key}"),
            Lang::En => format!("Not among the data that are open: {key}"),
        }
    }

    /// That a link named more than a basket holds.
    pub fn cut(lang: Lang, cut: usize, most: usize) -> String {
        match lang {
            Lang::Zh => format!("链接里还有 {cut} 项，超出 {most} 项的上限，未能列出。"),
            Lang::En => {
                format!("The link names {cut} more than the {most} that a basket holds; they are left out.")
            }
        }
    }

    /// What a button does to an entry, for those who hear it alone.
    pub fn to_entry(lang: Lang, deed: &str, name: &str) -> String {
        lang.pick(format!("{deed}：{name}"), format!("{deed}: {name}"))
    }

    /// Where an entry stands after it was moved.
    pub fn moved(lang: Lang, place: usize, all: usize) -> String {
        lang.pick(format!("移到第 {place} 位，共 {all} 位"), format!("Moved to place {place} of {all}"))
    }

    /// That a figure may not be compared with one before it.
    pub fn not_with(lang: Lang, number: usize, reasons: &[String]) -> String {
        match lang {
            Lang::Zh => format!("不能与第 {number} 项相比：{}。", reasons.join("；")),
            Lang::En => format!("May not be compared with no. {number}: {}.", reasons.join("; ")),
        }
    }

    /// What is to be known when a figure is compared with one before it.
    pub fn with_care(lang: Lang, number: usize, reasons: &[String]) -> String {
        match lang {
            Lang::Zh => format!("与第 {number} 项相比时须知：{}。", reasons.join("；")),
            Lang::En => format!("When it is compared with no. {number}, note: {}.", reasons.join("; ")),
        }
    }

    /// That there is more to know than is told.
    pub fn more_pairs(lang: Lang, more: usize) -> String {
        match lang {
            Lang::Zh => format!("与另外 {more} 项也不能直接相比，或须谨慎；请在“比较”中查看。"),
            Lang::En => {
                format!("Comparing it with {more} others is refused or needs caution too: see Compare.")
            }
        }
    }

    /// That a chart has more figures than are listed.
    pub fn more_figures(lang: Lang, more: usize) -> String {
        lang.pick(
            format!("图中另有 {more} 个数字，见链接。"),
            format!("The chart has {more} more figures: see the link."),
        )
    }

    /// As printed, what it claims, when, and where it is printed.
    pub fn details(lang: Lang, view: &FactView) -> String {
        let fact = view.fact;
        let figure = lang.pick(format!("原文“{}”", fact.figure), format!("printed “{}”", fact.figure));
        let as_of = |date: &Edtf| {
            lang.pick(format!("截至{}", date.words(lang)), format!("as of {}", date.words(lang)))
        };
        let when = fact.period.as_ref().map(|period| period.words(lang)).or(fact.as_of.as_ref().map(as_of));
        let when = when
            .unwrap_or_else(|| format!("{}{}", lang.pick("时间", "time "), common(lang).not_stated_short));
        let offset = fact.locator.offset;
        let place = CiteWords::place(lang, view.report.section_at(offset), &[offset + 1]);
        [figure, fact.kind.name(lang).to_owned(), when, place].join(lang.pick("，", ", "))
    }
}
