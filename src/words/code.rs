//! Words of the coding desk.

use crate::snapshot::{Lang, NotFactReason};

words! {
    /// Words of the coding desk.
    CodeWords, code {
        title: "编码台", "Coding desk";
        lede: "把一份报告的文本变成可核对的数据：逐个数字认定，每一步都留在您的浏览器里，文本一个字也不会离开这台设备。",
            "Turn a report’s text into facts that can be checked, number by number. Every step is kept in your browser; not a byte of the text leaves this device.";
        door_paste: "贴入文本", "Paste a text";
        door_file: "打开文件", "Open a file";
        door_file_hint: "可以是 .docx、有文字层的 .pdf、.txt（UTF-8、GB18030、Big5）、.html，或先前导出的草稿；也可以拖到这里，或粘贴到“贴入文本”里。",
            ".docx, .pdf with a text layer, .txt (UTF-8, GB18030, Big5), .html, or a draft exported before; or drop it here, or paste it into the field.";
        door_try: "拿一篇试试", "Try it on this";
        door_try_hint: "一篇自拟的短文：十来个数字，有目标、有合计、有界限，还有一处陷阱。",
            "A short text of our own with a dozen numbers: a target, a sum, a bound, and a trap.";
        paste_hint: "把报告的全文贴在这里", "Paste the whole text of a report here";
        start: "开始编码", "Start coding";
        drafts: "您的草稿", "Your drafts";
        resume: "继续", "Go on";
        remove: "删除", "Delete";
        remove_sure: "确定删除？不能恢复", "Delete for good?";
        refused_empty: "里面没有文字。", "There is no text in it.";
        refused_no_numbers: "里面没有数字，没有什么可编。", "It has no number, so there is nothing to code.";
        refused_undecodable: "认不出它的编码（试过 UTF-8、GB18030、Big5、UTF-16）。请在编辑器里另存为 UTF-8。",
            "Its encoding is not known (UTF-8, GB18030, Big5 and UTF-16 were tried). Save it as UTF-8 in an editor.";
        refused_no_text: "这里读不了这种文件。请另存为 .docx、PDF 或文本，或复制其中的正文贴进来。",
            "Files of this kind cannot be read here. Save it as .docx, PDF or text, or copy its text and paste it.";
        refused_example: "示例没能打开。", "The example could not be opened.";
        refused_base: "这份草稿读不出来。", "This draft cannot be read.";
        without_text: "这份草稿不带原文。请贴入或打开它所编的那份文本，一字不差。",
            "This draft comes without its text. Paste or open the very text that it codes.";
        other_text: "不是草稿所编的那份文本（SHA-256 不同）。", "This is not the text that the draft codes (another SHA-256).";
        state_open: "未定", "open";
        state_suggested: "有建议", "suggested";
        state_coded: "已编", "coded";
        state_excluded: "已排除", "excluded";
        legend: "图例", "Legend";
        text: "文本", "Text";
        card: "当前数字", "Current number";
        accept: "采纳，下一个", "Accept, go on";
        next_open: "下一个未定的", "Next open number";
        exclude: "不是事实…", "Not a fact…";
        exclude_why: "为什么不是事实？", "Why is it not a fact?";
        reopen: "重新打开", "Open again";
        as_fact: "若是事实…", "As a fact it would be…";
        why: "理由", "Why";
        undo: "撤销", "Undo";
        redo: "重做", "Redo";
        previous: "上一个", "Previous";
        next: "下一个", "Next";
        leave: "回到草稿列表", "Back to the drafts";
        indicator: "指标", "Indicator";
        not_chosen: "（未选）", "(not chosen)";
        none: "（无）", "(none)";
        new_indicator: "都不是：另立一个指标…", "None of these: a new indicator…";
        new_indicator_hint: "先看上面几个的定义。写下名称，再看相近的；确实都不是，才另立。", "Read the definitions above first. Write its name, and look at those that come near; only if it is none of them, add it.";
        near_names: "相近的指标", "Indicators that come near";
        name_zh: "名称（中文）", "Name in Chinese";
        name_en: "名称（英文）", "Name in English";
        definition_zh: "定义：计什么、不计什么（中文）", "Definition in Chinese: what counts, what does not";
        definition_en: "定义（英文）", "Definition in English";
        domain: "领域", "Domain";
        concept: "概念", "Concept";
        measure: "与时间的关系", "How it relates to time";
        additive: "可以相加", "May be added up";
        add_indicator: "加入并采用", "Add and use it";
        unit: "单位", "Unit";
        kind: "性质", "Kind";
        bound: "界限", "Bound";
        approximate: "约数", "Approximate";
        region: "地区", "Place";
        partner: "对方", "Partner";
        breakdown: "部分", "Part";
        breakdown_dimension: "按什么分", "Divided by";
        breakdown_zh: "部分（中文）", "Part, in Chinese";
        breakdown_en: "部分（英文）", "Part, in English";
        period: "时段", "Period";
        as_of: "截至", "As of";
        date_hint: "如 2022、2022-07、2022/..", "such as 2022, 2022-07, 2022/..";
        date_wrong: "不是 EDTF 日期：写 2022、2022-07、2022/.. 或 2020-01/2020-05", "Not an EDTF date: write 2022, 2022-07, 2022/.. or 2020-01/2020-05";
        own_words: "自己的话", "Own words";
        words_zh: "中文", "In Chinese";
        words_en: "英文", "In English";
        propose: "换回建议的说法", "Take the proposed words";
        reason_ordinal: "序号", "it numbers a list";
        reason_date: "日期", "a date";
        reason_furniture: "页面自己的", "of the page, not the report";
        reason_idiom: "固定说法", "a set phrase";
        reason_name: "名称的一部分", "part of a name";
        reason_announced: "只说分几部分", "announces parts";
        reason_denominator: "比率的分母", "the base of a rate";
        keys: "按键", "Keys";
        keys_on: "单键操作", "Single keys";
        keys_hint: "用中文输入法时也有效：看的是键位，不是字。在输入框里不起作用。",
            "They work with a Chinese input method open, for they go by the key, not the character; in fields they do nothing.";
        key_accept: "采纳建议，到下一个未定的数", "accept, and go to the next open number";
        key_indicator: "选第几个指标", "choose that indicator";
        key_exclude: "不是事实；再按数字选理由", "not a fact; a digit then says why";
        key_run: "同类的一起排除", "exclude all of the same kind";
        key_open: "下一个、上一个未定的数", "next, previous open number";
        key_any: "上一个、下一个数", "previous, next number";
        key_reopen: "重新打开这个数", "open this number again";
        key_undo: "撤销、重做", "undo, redo";
        key_problem: "到下一处问题", "go to the next problem";
        key_check: "采纳、放弃建议的第一项核对", "state, dismiss the first check proposed";
        key_leave: "关闭；离开输入框", "close; leave a field";
        key_help: "显示、收起这张表", "show or hide this list";
        close: "关闭", "Close";
        done: "已改。", "Done.";
        checks: "可作的核对", "Checks that it allows";
        state_check: "采纳", "State it";
        dismiss_check: "放弃", "Dismiss";
        problems: "问题", "Problems";
        checking: "正在核对…", "Checking…";
        no_problems: "没有问题。", "Nothing is wrong.";
        finished: "每个数字都已认定，没有问题：可以交出了。", "Every number is decided and nothing is wrong: it can be handed on.";
        mend: "去改", "Mend";
        kept: "已保存", "Kept";
        keeping: "正在保存…", "Keeping…";
        store_full: "浏览器的存储满了，最近的改动没有保存。请现在导出草稿，再删去旧草稿。",
            "The browser’s store is full, and the last change was not kept. Export the draft now, then delete old ones.";
        store_forbidden: "浏览器不许这里存储，关闭本页就会丢失。请随时导出草稿。",
            "The browser allows no storing here: what you do is lost when the page closes. Export the draft as you go.";
        store_gone: "这份草稿已在另一个标签页里删除，这里的改动没有保存。请导出草稿。",
            "This draft was deleted in another tab; what is changed here is not kept. Export it.";
        take_over: "改用另一个标签页的", "Take the other tab’s";
        keep_copy: "这里的另存一份", "Keep mine as another draft";
        report: "报告", "Report";
        report_id: "编号", "Id";
        report_title_zh: "标题（照印）", "Title as printed";
        report_title_en: "标题（英文）", "Title in English";
        publisher_zh: "出版者（中文）", "Publisher, in Chinese";
        publisher_en: "出版者（英文）", "Publisher, in English";
        issued: "日期（文中印有才填）", "Date, only where the text prints one";
        about: "所述地区", "Places that it is about";
        summary_zh: "两句话概要（中文）", "Summary in Chinese, two sentences";
        summary_en: "两句话概要（英文）", "Summary in English, two sentences";
        add_place: "加一个地区…", "Add a place…";
        save: "保存", "Save";
        hand_on: "交出", "Hand it on";
        see: "在浏览器里看", "See it in the explorer";
        see_with: "与现有集合一起看", "With the collection";
        see_alone: "单独看", "Alone";
        see_refused: "还不能看：", "It cannot be shown yet:";
        export_draft: "导出草稿", "Export the draft";
        export_without: "导出草稿，不带原文", "Export without the text";
        download_snapshot: "下载快照", "Download the snapshot";
        download_patch: "下载补丁", "Download the patch";
        nothing_open: "没有未定的数了。", "No number is open any more.";
    }
}

/// Why a number is no fact, as readers see it.
pub fn not_fact_name(reason: NotFactReason, lang: Lang) -> &'static str {
    let words = code(lang);
    match reason {
        NotFactReason::Ordinal => words.reason_ordinal,
        NotFactReason::Date => words.reason_date,
        NotFactReason::Furniture => words.reason_furniture,
        NotFactReason::Idiom => words.reason_idiom,
        NotFactReason::Name => words.reason_name,
        NotFactReason::Announced => words.reason_announced,
        NotFactReason::Denominator => words.reason_denominator,
    }
}

impl CodeWords {
    /// That a text is longer than any report.
    pub fn too_long(lang: Lang, most: usize) -> String {
        match lang {
            Lang::Zh => format!("它超过 {} 万字，没有报告有这么长。请只取报告的正文。", most / 10_000),
            Lang::En => format!(
                "It has more than {},000 characters, which no report has. Take the report’s text alone.",
                most / 1_000
            ),
        }
    }

    /// That a text has too many numbers.
    pub fn too_many_numbers(lang: Lang, count: usize, most: usize) -> String {
        let number = |number: usize| crate::figure::format_number(number as f64, 0);
        let (count, most) = (number(count), number(most));
        match lang {
            Lang::Zh => {
                format!("它有 {count} 个数字，多于 {most} 个：这是一张表，不是报告。请只取报告的正文。")
            }
            Lang::En => format!(
                "It has {count} numbers, more than {most}: a table, not a report. Take the report’s text alone."
            ),
        }
    }

    /// That a number is suggested, or decided, to be no fact, and why.
    pub fn no_fact(lang: Lang, is_decided: bool, why: &str) -> String {
        match (lang, is_decided) {
            (Lang::Zh, false) => format!("建议排除，{why}"),
            (Lang::Zh, true) => format!("已排除，{why}"),
            (Lang::En, false) => format!("Suggested: no fact, {why}"),
            (Lang::En, true) => format!("No fact: {why}"),
        }
    }

    /// How many numbers are decided, as long as it is not known what is wrong.
    pub fn counted(lang: Lang, decided: usize, numbers: usize) -> String {
        match lang {
            Lang::Zh => format!("{numbers} 个数字，已定 {decided} 个"),
            Lang::En => format!("{decided} of {numbers} numbers decided"),
        }
    }

    /// Which number it is.
    pub fn place(lang: Lang, at: usize, all: usize) -> String {
        match lang {
            Lang::Zh => format!("第 {at} / {all} 个"),
            Lang::En => format!("{at} of {all}"),
        }
    }

    /// What is offered for numbers of one kind.
    pub fn run(lang: Lang, count: usize) -> String {
        match lang {
            Lang::Zh => format!("同类的 {count} 个一起排除"),
            Lang::En => format!("Exclude all {count} of this kind"),
        }
    }

    /// What was decided of a number.
    pub fn decided(lang: Lang, figure: &str, as_what: &str) -> String {
        match lang {
            Lang::Zh => format!("{figure}：{as_what}。"),
            Lang::En => format!("{figure}: {as_what}. "),
        }
    }

    /// Which number comes now.
    pub fn now(lang: Lang, figure: &str, state: &str) -> String {
        match lang {
            Lang::Zh => format!("现在是 {figure}，{state}。"),
            Lang::En => format!("Now {figure}, {state}."),
        }
    }

    /// Which words are the text's.
    pub fn copied(lang: Lang, run: &str) -> String {
        match lang {
            Lang::Zh => format!("“{run}”与原文连续相同，达到 16 个字符；请换个说法。"),
            Lang::En => format!("“{run}” is the text’s own, 16 characters or more; say it in other words."),
        }
    }

    /// In which encoding a file was read.
    pub fn read_as(lang: Lang, file: &str, encoding: &str) -> String {
        match lang {
            Lang::Zh => format!("{file}：按 {encoding} 读出。"),
            Lang::En => format!("{file}: read as {encoding}."),
        }
    }

    /// That a file was not taken, and why.
    pub fn refused(lang: Lang, file: &str, why: &str) -> String {
        match lang {
            Lang::Zh => format!("{file} 没有打开。{why}"),
            Lang::En => format!("{file} was not opened. {why}"),
        }
    }

    /// That some steps of a kept draft could not be read.
    pub fn lost(lang: Lang, steps: usize) -> String {
        match lang {
            Lang::Zh => format!("有 {steps} 步读不出来，草稿停在它们之前。"),
            Lang::En => format!("{steps} steps could not be read; the draft is as it was before them."),
        }
    }

    /// What was left out when the draft was shown.
    pub fn left_out(lang: Lang, count: usize) -> String {
        match lang {
            Lang::Zh => format!("{count} 处有问题，暂不显示"),
            Lang::En => format!("{count} left out, for something is wrong with them"),
        }
    }

    /// Where something is to be mended.
    pub fn at_figure(lang: Lang, figure: &str, field: &str) -> String {
        match (lang, field.is_empty()) {
            (_, true) => figure.to_owned(),
            (Lang::Zh, false) => format!("{figure}，{field}"),
            (Lang::En, false) => format!("{figure}, {field}"),
        }
    }

    /// How a draft is called where it is shown.
    pub fn name_of_draft(lang: Lang, title: &str) -> String {
        match lang {
            Lang::Zh => format!("{title}（草稿）"),
            Lang::En => format!("{title} (draft)"),
        }
    }
}
