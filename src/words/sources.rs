//! Words of the Sources view and of opening one's own data.

use crate::share::MOST_BYTES;
use crate::snapshot::Lang;

words! {
    /// Words of the Sources view.
    SourcesWords, sources {
        title: "来源", "Sources";
        lede: "这里的每个数字都出自下面这些报告。本站不转载原文，只记数字印在何处；原文如有瑕疵，一并注明。",
            "Every number here comes from one of these reports. Their text is not reprinted; what is kept is where each number stands, and what is wrong with the text.";
        reports: "报告", "Reports";
        printed_title: "印出的标题", "Title as printed";
        no_title: "没有印出标题", "none is printed";
        publisher: "首发", "First published by";
        site: "转载", "Reprinted by";
        page: "版次", "Page";
        address: "网址", "Address";
        archived: "存档", "Archived";
        author: "作者", "Author";
        issued: "日期", "Date";
        language: "文字", "Script";
        about: "所述地区", "About";
        facts: "事实", "Facts";
        frameworks: "自称的体系", "Its own frameworks";
        no_frameworks: "未编入", "none coded";
        hash: "文本的 SHA-256", "SHA-256 of the text";
        characters: "字数", "Characters";
        defects: "已知的瑕疵", "Known defects";
        no_defects: "未发现", "None found";
        cite: "如何引用", "How to cite";
        copy_citation: "复制引用", "Copy citation";
        verify: "用您手里的原文核对", "Verify with your own copy";
        verify_lede: "贴入或打开一份报告的文本，就能看到每个数字在其中的位置；排版不同、繁简不同也找得到。",
            "Paste or open the text of a report, and see every figure at its place in it; other layouts and the other Chinese script are understood.";
        stays_here: "文本只在您的浏览器里处理，一个字也不会离开这台设备。",
            "The text is read in your browser; not a byte of it leaves this device.";
        glossary: "词汇", "Glossary";
        glossary_hint: "文中带虚线的词，点开就是这里的解释。", "Words with a dashed line open their meaning wherever they stand in the texts.";
        on_this_page: "本页内容", "On this page";
        paste: "把报告的文本贴在这里", "Paste the text of a report here";
        check: "核对", "Verify";
        choose_text: "打开文本文件…", "Open a text file…";
        unknown_text: "没有找到任何一份报告的数字。请贴入报告的全文，而不是摘要或链接。",
            "No figure of any report was found. Paste the whole text of a report, not a summary or a link.";
        same: "正是编码时所用的文本：SHA-256 相同。",
            "This is the very text that was coded: its SHA-256 is the same.";
        other: "不是编码时所用的那一份（SHA-256 不同），所以逐个按前后文字寻找。",
            "This is not the very text that was coded (another SHA-256), so each figure was looked for by the words around it.";
        no_hash: "此处无法计算 SHA-256（页面不是经加密连接打开的），只按位置和前后文字寻找。",
            "SHA-256 cannot be computed here (the page did not come over an encrypted connection); figures were looked for by place and by the words around them.";
        in_place: "在原处", "in place";
        moved: "移了位", "moved";
        missing: "没找到", "not found";
        text_marked: "标出数字的文本", "The text with its figures marked";
        forget: "换一份文本", "Use another text";
        data: "数据与格式", "Data and format";
        format: "快照是一个 JSON 文件：报告、地区、指标和事实各占一行，每条事实都有印出的数字、所指的值和所在的位置。任何人都可按同一格式编码别的报告，再用本站打开。",
            "A snapshot is one JSON file: reports, places, indicators and facts, one a line, each fact with the number as printed, the value it denotes and the place where it stands. Anybody can code other reports in the same form; the explorer opens them.";
        snapshot: "下载快照，JSON", "Download the snapshot, JSON";
        schema: "下载格式说明，JSON Schema", "Download the format, JSON Schema";
        collection_cite: "引用这份数据", "Cite these data";
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
            Lang::Zh => format!("另有 {count} 处数字未收录，各注原因"),
            Lang::En => format!("and {count} numbers not coded, each with its reason"),
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

words! {
    /// Words of opening one's own data.
    OpenDataWords, open_data {
        title: "打开您自己的数据", "Open your own data";
        lede: "选一个同样格式的快照文件。先逐条检查，没有问题才打开；打开后所有视图都显示它，随时可以换回来。文件不会上传。",
            "Choose a snapshot file of the same form. It is checked first and opened only if nothing is wrong; all views then show it, until you go back. The file is not uploaded.";
        choose: "选择快照文件（JSON）", "Choose a snapshot file (JSON)";
        drop: "也可以把文件拖到这一页上。", "Or drop the file anywhere on this page.";
        together: "与别的快照一起打开", "Open together with others";
        cancel: "取消", "Cancel";
        from_address: "或从一个网址打开", "Or open one from an address";
        fetch: "打开", "Open";
        no_address: "这不是可用的网址：请填 http 或 https 网址，或相对于本页的路径。", "This is no address that can be opened: give one of http or https, or a path relative to this page.";
        fetching: "正在取来另一份数据", "Fetching other data";
        not_fetched: "另一份数据没有打开", "The other data were not opened";
        retry: "重试", "Try again";
        use_built_in: "改看内置数据", "See the built-in data instead";
        back: "回到内置数据", "Back to the built-in data";
        back_to_desk: "回到编码台", "Back to the coding desk";
        place: "位置", "Place";
        wrong: "问题与改法", "What is wrong, and what would be right";
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

    /// What the banner over data from another address says.
    pub fn fetched(lang: Lang, address: &str, facts: usize) -> String {
        match lang {
            Lang::Zh => format!(
                "这不是本站发布的数据，而是从 {address} 取来的：{facts} 条事实。由此生成的链接仍指向那里。"
            ),
            Lang::En => format!(
                "These are not this site’s own data: {facts} facts fetched from {address}. Links made here lead there too."
            ),
        }
    }

    /// What may be opened from an address.
    pub fn limits(lang: Lang) -> String {
        let most = MOST_BYTES / 1_000_000;
        match lang {
            Lang::Zh => format!(
                "同样格式的快照，至多 {most} MB。别的网站须允许本站读取（CORS），本站的安全策略也须允许连接它。"
            ),
            Lang::En => format!(
                "A snapshot of the same form, at most {most} MB. Another site must let this one read it (CORS), and this site’s policy must allow the connection."
            ),
        }
    }

    /// That an address gave no answer that may be read.
    pub fn no_answer(lang: Lang, address: &str) -> String {
        match lang {
            Lang::Zh => format!(
                "取不到 {address}：网址不对、没有网络、那个网站不允许本站读取（CORS），或本站的安全策略不允许连接它。"
            ),
            Lang::En => format!(
                "{address} cannot be had: the address is wrong, there is no connection, that site does not let this one read it (CORS), or this site’s policy does not allow the connection."
            ),
        }
    }

    /// That an address answered with an error.
    pub fn status(lang: Lang, address: &str, status: u16) -> String {
        match lang {
            Lang::Zh => format!("取不到 {address}：服务器回答 {status}。"),
            Lang::En => format!("{address} cannot be had: the server answers {status}."),
        }
    }

    /// That there is more behind an address than is allowed.
    pub fn too_large(lang: Lang, address: &str) -> String {
        let most = MOST_BYTES / 1_000_000;
        match lang {
            Lang::Zh => format!("{address} 超过 {most} MB，没有打开。请下载后作为文件打开。"),
            Lang::En => format!(
                "{address} has more than {most} MB and was not opened. Download it, and open the file."
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
