//! Words of publishing a collection as a page of its own.

use crate::snapshot::Lang;

words! {
    /// Words of publishing a collection as a page of its own.
    OwnPageWords, own_page {
        publish: "发布成网页…", "Publish as a page…";
        title: "把这份数据发布成网页", "Publish these data as a page";
        lede: "用正在运行的这个页面的文件，做出您自己的页面：换上这份数据、下面的标题和许可，不需要服务器程序，也不需要构建。一切都在您的浏览器里完成。",
            "Of the files of the page that is running, a page of your own is made: with these data, and the title and licence below. It needs no build and no program on a server. All of it happens in your browser.";
        one_file: "一个 HTML 文件", "One HTML file";
        one_file_hint: "约 4 MB，从磁盘打开就能用，也能用邮件发；不能读 PDF。", "About 4 MB. It works when opened from a disk, and can be sent by mail; it reads no PDFs.";
        folder: "一个文件夹（zip）", "A folder (zip)";
        folder_hint: "解压到任何静态服务器上。每个数字、地点和报告都有单独的网页；不含供文章使用的图片、聊天里的卡片和历次修订。", "Unpack it on any static server. Each figure, place and report has a page; pictures for articles, cards for chats and the history of corrections are left out.";
        not_from_one_file: "这个页面本身就是一个文件，里面没有单独的程序文件，所以做不出文件夹；请从它的原网站上做。", "This page is one file itself and has no separate files of its program, so no folder can be made of it. Make it on the site that the file came from.";
        group_what: "是什么", "What it is";
        group_who: "谁发布、怎样用", "Who publishes it, and how it may be used";
        title_line: "标题", "Title";
        description: "说明", "Description";
        creator: "发布者", "Publisher";
        license: "许可（SPDX）", "Licence (SPDX)";
        published: "发布日期", "Published on";
        version: "版本", "Version";
        id: "文件短名", "Name of files";
        issues: "纠错网页", "Corrections, page";
        mail: "纠错邮箱", "Corrections, mail";
        may_be_empty: "发布者、版本和纠错地址可以不填。许可写 SPDX 标识，如 CC-BY-4.0；纠错网页以 https:// 开头。", "Publisher, version and corrections may be left empty. The licence is an SPDX identifier, such as CC-BY-4.0; the page for corrections begins with https://.";
        working: "正在制作", "It is being made";
        refused: "还不能发布，请先改好：", "It cannot be published yet. Please mend this first:";
        unlicensed: "请写明许可：读者要知道这些数据可以怎样使用。", "Please name a licence: readers need to know how they may use the data.";
        failed: "没有做成：有文件取不到。请检查网络，再试一次。", "It could not be made, because a file could not be had. Check the connection, and try again.";
        insecure: "没有做成：这个页面是经不加密的连接打开的，浏览器不让它计算校验值。请用 https 网址打开。", "It could not be made: the page came over a connection that is not encrypted, where the browser computes no hashes. Open it by an https address.";
    }
}

impl OwnPageWords {
    /// The name of a line that stands there in each language.
    pub fn in_language(lang: Lang, name: &str, of: Lang) -> String {
        match (lang, of) {
            (Lang::Zh, Lang::Zh) => format!("{name}（中文）"),
            (Lang::Zh, Lang::En) => format!("{name}（英文）"),
            (Lang::En, Lang::Zh) => format!("{name}, in Chinese"),
            (Lang::En, Lang::En) => format!("{name}, in English"),
        }
    }

    /// That a file was made and offered.
    pub fn made(lang: Lang, file: &str) -> String {
        match lang {
            Lang::Zh => format!("做好了：{file}"),
            Lang::En => format!("Done: {file}"),
        }
    }
}
