//! Words of the Sources view and of opening one's own data.

use relocation_explorer::snapshot::Lang;

/// Words of the Sources view.
pub struct SourcesWords {
    pub title: &'static str,
    pub lede: &'static str,
    pub reports: &'static str,
    pub publisher: &'static str,
    pub author: &'static str,
    pub issued: &'static str,
    pub language: &'static str,
    pub about: &'static str,
    pub facts: &'static str,
    pub frameworks: &'static str,
    pub no_frameworks: &'static str,
    pub hash: &'static str,
    pub characters: &'static str,
    pub defects: &'static str,
    pub no_defects: &'static str,
    pub cite: &'static str,
    pub copy_citation: &'static str,
    pub verify: &'static str,
    pub verify_lede: &'static str,
    pub stays_here: &'static str,
    pub on_this_page: &'static str,
    pub paste: &'static str,
    pub check: &'static str,
    pub choose_text: &'static str,
    pub unknown_text: &'static str,
    pub same: &'static str,
    pub other: &'static str,
    pub no_hash: &'static str,
    pub in_place: &'static str,
    pub moved: &'static str,
    pub missing: &'static str,
    pub text_marked: &'static str,
    pub forget: &'static str,
    pub data: &'static str,
    pub format: &'static str,
    pub snapshot: &'static str,
    pub schema: &'static str,
    pub collection_cite: &'static str,
}

static ZH: SourcesWords = SourcesWords {
    title: "来源",
    lede: "这里的每个数字都出自下面这些报告。本站不转载原文，只记数字印在何处；原文如有毛病，一并注明。",
    reports: "报告",
    publisher: "出版",
    author: "作者",
    issued: "日期",
    language: "文字",
    about: "所述地区",
    facts: "事实",
    frameworks: "自称的体系",
    no_frameworks: "没有成体系的说法",
    hash: "文本的 SHA-256",
    characters: "字数",
    defects: "已知的毛病",
    no_defects: "未发现",
    cite: "如何引用",
    copy_citation: "复制引用",
    verify: "用您手里的原文核对",
    verify_lede: "贴入或打开一份报告的文本，就能看到每个数字在其中的位置；排版不同、繁简不同也找得到。",
    stays_here: "文本只在您的浏览器里处理，一个字也不会离开这台设备。",
    on_this_page: "本页内容",
    paste: "把报告的文本贴在这里",
    check: "核对",
    choose_text: "打开文本文件…",
    unknown_text: "没有找到任何一份报告的数字。请贴入报告的全文，而不是摘要或链接。",
    same: "正是编码时所用的文本：SHA-256 相同。",
    other: "不是编码时所用的那一份（SHA-256 不同），所以逐个按前后文字寻找。",
    no_hash: "此处无法计算 SHA-256（页面不是经加密连接打开的），只按位置和前后文字寻找。",
    in_place: "在原处",
    moved: "移了位",
    missing: "没找到",
    text_marked: "标出数字的文本",
    forget: "换一份文本",
    data: "数据与格式",
    format: "快照是一个 JSON 文件：报告、地区、指标和事实各占一行，每条事实都有印出的数字、所指的值和所在的位置。任何人都可按同一格式编码别的报告，再用本站打开。",
    snapshot: "下载快照，JSON",
    schema: "下载格式说明，JSON Schema",
    collection_cite: "引用这份数据",
};

static EN: SourcesWords = SourcesWords {
    title: "Sources",
    lede: "Every number here comes from one of these reports. Their text is not reprinted; what is kept is where each number stands, and what is wrong with the text.",
    reports: "Reports",
    publisher: "Publisher",
    author: "Author",
    issued: "Date",
    language: "Script",
    about: "About",
    facts: "Facts",
    frameworks: "Its own frameworks",
    no_frameworks: "It names none",
    hash: "SHA-256 of the text",
    characters: "Characters",
    defects: "Known defects",
    no_defects: "None found",
    cite: "How to cite",
    copy_citation: "Copy citation",
    verify: "Verify with your own copy",
    verify_lede: "Paste or open the text of a report, and see every figure at its place in it; other layouts and the other Chinese script are understood.",
    stays_here: "The text is read in your browser; not a byte of it leaves this device.",
    on_this_page: "On this page",
    paste: "Paste the text of a report here",
    check: "Verify",
    choose_text: "Open a text file…",
    unknown_text: "No figure of any report was found. Paste the whole text of a report, not a summary or a link.",
    same: "This is the very text that was coded: its SHA-256 is the same.",
    other: "This is not the very text that was coded (another SHA-256), so each figure was looked for by the words around it.",
    no_hash: "SHA-256 cannot be computed here (the page did not come over an encrypted connection); figures were looked for by place and by the words around them.",
    in_place: "in place",
    moved: "moved",
    missing: "not found",
    text_marked: "The text with its figures marked",
    forget: "Use another text",
    data: "Data and format",
    format: "A snapshot is one JSON file: reports, places, indicators and facts, one a line, each fact with the number as printed, the value it denotes and the place where it stands. Anybody can code other reports in the same form; the explorer opens them.",
    snapshot: "Download the snapshot, JSON",
    schema: "Download the format, JSON Schema",
    collection_cite: "Cite these data",
};

/// The table of a language.
pub fn sources(lang: Lang) -> &'static SourcesWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

impl SourcesWords {
    /// That a copy is longer than any report, and so was not looked into.
    pub fn too_long(lang: Lang, most: usize) -> String {
        match lang {
            Lang::Zh => format!(
                "这份文本超过 {} 万字，没有报告有这么长，所以没有核对。请只取报告的正文。",
                most / 10_000
            ),
            Lang::En => format!(
                "This text has more than {},000 characters, which no report has, so nothing was looked for in it. Take the report’s text alone.",
                most / 1_000
            ),
        }
    }

    /// How many figures of the recognised report were found.
    pub fn found(lang: Lang, title: &str, found: usize, all: usize) -> String {
        match lang {
            Lang::Zh => format!("认出是《{title}》：{all} 个数字，找到 {found} 个。"),
            Lang::En => format!("Recognised as “{title}”: {found} of its {all} figures found."),
        }
    }

    /// That every number of the coded text is accounted for, or how many are not.
    pub fn accounted(lang: Lang, tokens: usize, findings: usize) -> String {
        match (lang, findings) {
            (Lang::Zh, 0) => {
                format!("文中共有 {tokens} 处数字，每一处都有着落：或是事实，或注明了为何不是。")
            }
            (Lang::En, 0) => {
                format!(
                    "The text has {tokens} numbers, and each is accounted for: as a fact, or with the reason why it is none."
                )
            }
            (Lang::Zh, _) => format!("文中共有 {tokens} 处数字，有 {findings} 处与数据不合："),
            (Lang::En, _) => {
                format!("The text has {tokens} numbers; {findings} things do not agree with the data:")
            }
        }
    }

    /// How many numbers of a text are no facts.
    pub fn excluded(lang: Lang, count: usize) -> String {
        match lang {
            Lang::Zh => format!("另有 {count} 处数字不是事实，各注明了原因"),
            Lang::En => format!("and {count} numbers that are none, each with its reason"),
        }
    }

    /// The name of a script by its tag.
    pub fn script(lang: Lang, tag: &str) -> String {
        match (lang, tag) {
            (Lang::Zh, "zh-Hant") => "繁体中文".to_owned(),
            (Lang::Zh, "zh-Hans") => "简体中文".to_owned(),
            (Lang::En, "zh-Hant") => "Traditional Chinese".to_owned(),
            (Lang::En, "zh-Hans") => "Simplified Chinese".to_owned(),
            _ => tag.to_owned(),
        }
    }
}

/// Words of opening one's own data.
pub struct OpenDataWords {
    pub title: &'static str,
    pub lede: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub cancel: &'static str,
    pub back: &'static str,
    pub place: &'static str,
    pub wrong: &'static str,
}

static OPEN_ZH: OpenDataWords = OpenDataWords {
    title: "打开您自己的数据",
    lede: "选一个同样格式的快照文件。先逐条检查，没有问题才打开；打开后所有视图都显示它，随时可以换回来。文件不会上传。",
    choose: "选择快照文件（JSON）",
    drop: "也可以把文件拖到这一页上。",
    cancel: "取消",
    back: "回到内置数据",
    place: "位置",
    wrong: "问题与改法",
};

static OPEN_EN: OpenDataWords = OpenDataWords {
    title: "Open your own data",
    lede: "Choose a snapshot file of the same form. It is checked first and opened only if nothing is wrong; all views then show it, until you go back. The file is not uploaded.",
    choose: "Choose a snapshot file (JSON)",
    drop: "Or drop the file anywhere on this page.",
    cancel: "Cancel",
    back: "Back to the built-in data",
    place: "Place",
    wrong: "What is wrong, and what would be right",
};

/// The table of a language.
pub fn open_data(lang: Lang) -> &'static OpenDataWords {
    match lang {
        Lang::Zh => &OPEN_ZH,
        Lang::En => &OPEN_EN,
    }
}

impl OpenDataWords {
    /// What the banner over one's own data says.
    pub fn shown(lang: Lang, file: &str, facts: usize) -> String {
        match lang {
            Lang::Zh => {
                format!("正在显示您的文件 {file}：{facts} 条事实。此时的链接只对打开了同一文件的人有效。")
            }
            Lang::En => format!(
                "Showing your file {file}: {facts} facts. Links made now hold only for readers with the same file open."
            ),
        }
    }

    /// That a file is being opened.
    pub fn opening(lang: Lang, file: &str) -> String {
        match lang {
            Lang::Zh => format!("正在打开 {file}…"),
            Lang::En => format!("Opening {file}…"),
        }
    }

    /// That a file cannot be read.
    pub fn unreadable(lang: Lang, file: &str) -> String {
        match lang {
            Lang::Zh => format!("{file} 读不出来：它可能是文件夹，或者已被移动、改动。请重新选择一个文件。"),
            Lang::En => format!(
                "{file} cannot be read: it may be a folder, or have been moved or changed. Choose a file again."
            ),
        }
    }

    /// That of several files only the first was taken.
    pub fn one_at_a_time(lang: Lang, file: &str, others: u32) -> String {
        match lang {
            Lang::Zh => format!("一次只能打开一个文件：取了 {file}，另外 {others} 个没有动。"),
            Lang::En if others == 1 => {
                format!("One file can be opened at a time: {file} was taken, the other one was left alone.")
            }
            Lang::En => format!(
                "One file can be opened at a time: {file} was taken, the {others} others were left alone."
            ),
        }
    }

    /// That a file was refused.
    pub fn refused(lang: Lang, file: &str, problems: usize) -> String {
        match lang {
            Lang::Zh => format!("{file} 有 {problems} 处问题，没有打开；原来的数据仍在。"),
            Lang::En if problems == 1 => {
                format!("{file} has 1 problem and was not opened; the data shown are as before.")
            }
            Lang::En => {
                format!("{file} has {problems} problems and was not opened; the data shown are as before.")
            }
        }
    }

    /// A problem's line.
    pub fn line(lang: Lang, line: usize) -> String {
        match lang {
            Lang::Zh => format!("第 {line} 行"),
            Lang::En => format!("line {line}"),
        }
    }

    /// How many problems are not listed.
    pub fn more(lang: Lang, more: usize) -> String {
        match lang {
            Lang::Zh => format!("还有 {more} 处，改完上面这些再看。"),
            Lang::En => format!("{more} more; mend these first."),
        }
    }
}
