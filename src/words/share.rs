//! Words of the share dialog, and of the notice that a link's data have changed.

use crate::share::Pin;
use crate::snapshot::Lang;

words! {
    /// Words of the share dialog.
    ShareWords, share {
        share_view: "分享这个视图", "Share this view";
        share_fact: "分享这个数字", "Share this figure";
        which_data: "数据版本", "Version of the data";
        live: "最新版本", "Live";
        live_note: "数据更新后，打开看到的就是新数据。", "Others see the newest data.";
        pinned: "标明当前版本", "Pinned";
        own_data: "您看的是自己打开的文件。对方打开链接，看到的是网站自带的数据。",
            "You are looking at a file of your own. Whoever opens the link sees the data that come with the page.";
        on_disk: "您是从磁盘打开这个页面的，链接只在这台电脑上有效。要嵌入别的网页，请先把它放到网站上。",
            "You have opened this page from a disk: the link leads there only. To embed it elsewhere, put it on a server first.";
        link: "链接", "Link";
        page: "静态页链接（发到聊天里有预览图）", "Link to its static page (chats show a preview)";
        code: "二维码", "QR code";
        code_of: "链接的二维码", "QR code of the link";
        no_code: "链接太长，放不进二维码。", "The link is too long for a QR code.";
        save_code: "保存为 SVG", "Save as SVG";
        send: "发送…", "Send…";
        embed: "嵌入网页", "Put it into a page";
        embed_note: "推荐用标签：高度自动适应内容。不便加脚本的地方，用 iframe。",
            "The element is as high as its content. Where no script may be added, use the frame.";
        element: "标签与脚本", "Element and script";
        frame: "iframe", "Frame";
        number: "句中的一个数字", "One number in a sentence";
        citation: "引用格式", "Citation";
        copy: "复制", "Copy";
        to_live: "查看最新数据的链接", "Link to the newest data";
    }
}

impl ShareWords {
    /// What a pinned link does.
    pub fn pinned_note(lang: Lang, pin: &Pin) -> String {
        let data = data_name(lang, pin);
        match lang {
            Lang::Zh => format!("链接标明 {data}。日后数据若有改动，打开时会提示。"),
            Lang::En => format!("Made for {data}: the page says so once they have changed."),
        }
    }

    /// That what is shown is not what the link was made for.
    pub fn changed(lang: Lang, pinned: &Pin, shown: &Pin) -> String {
        let (then, now) = (data_name(lang, pinned), data_name(lang, shown));
        match lang {
            Lang::Zh => {
                format!("这个链接生成之后，数据有了改动，数字可能不同。链接所指：{then}；现在显示：{now}。")
            }
            Lang::En => format!(
                "The data have changed since this link was made, and numbers may differ. It was made for {then}; shown are {now}."
            ),
        }
    }
}

fn data_name(lang: Lang, pin: &Pin) -> String {
    match (lang, &pin.published) {
        (Lang::Zh, Some(date)) => format!("{date} 的数据（{}）", pin.hash),
        (Lang::Zh, None) => format!("编号 {} 的数据", pin.hash),
        (Lang::En, Some(date)) => format!("the data of {date} ({})", pin.hash),
        (Lang::En, None) => format!("the data {}", pin.hash),
    }
}
