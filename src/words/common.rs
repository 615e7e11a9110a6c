//! Words of the frame and of all views.

use crate::share::View;
use crate::snapshot::{Lang, Report};

words! {
    /// Words of the frame and of all views.
    Common, common {
        name: "搬迁与协作", "Relocation Explorer";
        tagline: "每个数字都有出处", "every number leads to its source";
        skip: "跳到正文", "Skip to content";
        views: "视图", "Views";
        other_language: "English", "中文";
        ignored: "链接里有几项无法识别，已略过：",
            "Parts of the link were not understood and have been passed over:";
        dismiss: "知道了", "Dismiss";
        close: "关闭", "Close";
        copied: "已复制", "Copied";
        not_copied: "复制失败，请手动选取", "Could not copy; please select it by hand";
        data_licence: "数据：", "Data: ";
        licence: "程序：MIT 或 Apache-2.0。一切在您的浏览器中进行，不上传任何内容。",
            "Software: MIT or Apache-2.0. Everything happens in your browser; nothing is uploaded.";
        code_link: "编码台：自己编一份报告", "Coding desk: code a report yourself";
        tour: "两分钟导览", "Two-minute tour";
        not_stated: "报告未注明", "not stated in the report";
        not_stated_short: "未注明", "not stated";
        broken_data: "这份数据打不开", "These data cannot be opened";
        broken_data_hint: "请按下列各条修改后再打开。", "Correct the following, then open them again.";
        colours: "切换明暗", "Switch light and dark";
        share: "分享", "Share";
        find: "检索", "Search";
        search_all: "在全部内容中检索", "Search everything for it";
        open_full: "打开完整页面", "Open the whole page";
        part_waiting: "正在加载…", "Loading…";
        part_failed: "这一部分没有加载成功。请检查网络连接，或重新加载本页。",
            "This part could not be loaded. Check the connection, or load the page again.";
        retry: "重试", "Try again";
        all: "全部", "All";
        clear_filters: "清除筛选", "Clear filters";
        nothing_passes: "没有符合所选条件的内容。", "Nothing meets these conditions.";
    }
}

impl Common {
    /// What is said of a text that was to be copied.
    pub fn told_of_copy(&self, copied: bool) -> &'static str {
        if copied { self.copied } else { self.not_copied }
    }

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

/// The name of a view.
pub fn view_name(view: View, lang: Lang) -> &'static str {
    let (zh, en) = match view {
        View::Overview => ("总览", "Overview"),
        View::Explore => ("浏览", "Explore"),
        View::Compare => ("比较", "Compare"),
        View::Measures => ("措施", "Measures"),
        View::Ledger => ("台账", "Ledger"),
        View::Sources => ("来源", "Sources"),
        View::Place => ("地方", "Place"),
        View::Basket => ("摘录", "Basket"),
        View::Code => ("编码台", "Coding desk"),
    };
    lang.pick(zh, en)
}

/// Who put a report before readers: its first publisher, else who reprinted it.
pub fn outlet_name(report: &Report, lang: Lang) -> Option<String> {
    let reprint = |site: &str| match lang {
        Lang::Zh => format!("{site}（转载）"),
        Lang::En => format!("{site}, a reprint"),
    };
    match (&report.publisher, &report.site) {
        (Some(publisher), _) => Some(publisher.get(lang).to_owned()),
        (None, site) => site.as_ref().map(|site| reprint(site.get(lang))),
    }
}
