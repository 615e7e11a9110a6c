//! Words of the frame and of all views.

use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;

/// Words of the frame and of all views.
pub struct Common {
    pub name: &'static str,
    pub tagline: &'static str,
    pub skip: &'static str,
    pub views: &'static str,
    pub other_language: &'static str,
    pub ignored: &'static str,
    pub dismiss: &'static str,
    pub close: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub licence: &'static str,
    pub not_stated: &'static str,
    pub not_stated_short: &'static str,
    pub broken_data: &'static str,
    pub broken_data_hint: &'static str,
    pub colours: &'static str,
    pub share: &'static str,
    pub open_full: &'static str,
    pub part_waiting: &'static str,
    pub part_failed: &'static str,
    pub retry: &'static str,
    pub all: &'static str,
    pub clear_filters: &'static str,
    pub nothing_passes: &'static str,
}

static ZH: Common = Common {
    name: "搬迁与协作",
    tagline: "每个数字都有出处",
    skip: "跳到正文",
    views: "视图",
    other_language: "English",
    ignored: "链接中有些内容不认识，已略过：",
    dismiss: "知道了",
    close: "关闭",
    copied: "已复制",
    not_copied: "没能复制，请手动选取",
    licence: "数据：CC BY 4.0。程序：MIT 或 Apache-2.0。一切在您的浏览器中进行，不上传任何内容。",
    not_stated: "报告未注明",
    not_stated_short: "未注明",
    broken_data: "这份数据打不开",
    broken_data_hint: "请按下列各条修改后再打开。",
    colours: "切换明暗",
    share: "分享",
    open_full: "打开完整页面",
    part_waiting: "正在加载…",
    part_failed: "这一部分没有加载成功。请检查网络连接。",
    retry: "重试",
    all: "全部",
    clear_filters: "清除筛选",
    nothing_passes: "没有符合所选条件的内容。",
};

static EN: Common = Common {
    name: "Relocation Explorer",
    tagline: "every number leads to its source",
    skip: "Skip to content",
    views: "Views",
    other_language: "中文",
    ignored: "Parts of the link were not understood and have been passed over:",
    dismiss: "Dismiss",
    close: "Close",
    copied: "Copied",
    not_copied: "Could not copy; please select it by hand",
    licence: "Data: CC BY 4.0. Software: MIT or Apache-2.0. Everything happens in your browser; nothing is uploaded.",
    not_stated: "not stated in the report",
    not_stated_short: "not stated",
    broken_data: "These data cannot be opened",
    broken_data_hint: "Mend the following, then open them again.",
    colours: "Switch light and dark",
    share: "Share",
    open_full: "Open the whole page",
    part_waiting: "Loading…",
    part_failed: "This part could not be loaded. Check the connection.",
    retry: "Try again",
    all: "All",
    clear_filters: "Clear filters",
    nothing_passes: "Nothing meets these conditions.",
};

impl Common {
    /// What a button says that shows more of a list.
    pub fn more(lang: Lang, step: usize, left: usize) -> String {
        let all = step == left;
        match lang {
            Lang::Zh if all => format!("再显示 {left} 条"),
            Lang::Zh => format!("再显示 {step} 条（还有 {left} 条）"),
            Lang::En if all => format!("Show {left} more"),
            Lang::En => format!("Show {step} of {left} more"),
        }
    }

    /// How much of a long list is shown, and how to see the rest.
    pub fn part_shown(lang: Lang, shown: usize, total: usize) -> String {
        match lang {
            Lang::Zh => {
                format!("共 {total} 份报告，这里列出 {shown} 份；在上面搜索并选取报告，即可看到别的。")
            }
            Lang::En => {
                format!("{shown} of {total} reports are listed; search and pick reports above to see others.")
            }
        }
    }
}

/// The table of a language.
pub fn common(lang: Lang) -> &'static Common {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

/// The name of a view.
pub fn view_name(view: View, lang: Lang) -> &'static str {
    match (lang, view) {
        (Lang::Zh, View::Overview) => "总览",
        (Lang::Zh, View::Explore) => "浏览",
        (Lang::Zh, View::Compare) => "比较",
        (Lang::Zh, View::Measures) => "措施",
        (Lang::Zh, View::Ledger) => "台账",
        (Lang::Zh, View::Sources) => "来源",
        (Lang::En, View::Overview) => "Overview",
        (Lang::En, View::Explore) => "Explore",
        (Lang::En, View::Compare) => "Compare",
        (Lang::En, View::Measures) => "Measures",
        (Lang::En, View::Ledger) => "Ledger",
        (Lang::En, View::Sources) => "Sources",
    }
}
