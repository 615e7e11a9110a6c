//! Words of citations, and of the dialog that offers them.

use super::outlet_name;
use crate::snapshot::{Lang, Report, Section};

words! {
    /// Words of citations and of their dialog.
    CiteWords, cite {
        cite: "引用", "Cite";
        cite_figure: "引用这个数字", "Cite this figure";
        cite_row: "引用这一行", "Cite this row";
        cite_view: "引用这个视图", "Cite this view";
        cite_report: "引用这份报告", "Cite this report";
        cite_data: "引用这份数据", "Cite these data";
        more: "更多引用格式…", "Other styles…";
        style: "格式", "Style";
        text: "引用文字", "The citation";
        copy: "复制", "Copy";
        save: "存为文件", "Save as a file";
        no_publisher: "出版者不详", "Unknown publisher";
        no_date: "日期不详", "n.d.";
    }
}

impl CiteWords {
    /// A title of ours.
    pub fn titled(lang: Lang, title: &str) -> String {
        lang.pick(format!("《{title}》"), format!("“{title}”"))
    }

    /// A title as printed; for readers of English with our own beside it.
    pub fn printed(lang: Lang, title: &str, ours: &str) -> String {
        lang.pick(format!("《{title}》"), format!("“{title}” ({ours})"))
    }

    /// A view of the data, behind their title.
    pub fn view(lang: Lang, title: &str) -> String {
        lang.pick(format!("，视图“{title}”"), format!(", view “{title}”"))
    }

    /// From which data something is.
    pub fn from(lang: Lang, title: &str) -> String {
        lang.pick(format!("据{title}"), format!("from {title}"))
    }

    /// The version of the data.
    pub fn version(lang: Lang, version: &str) -> String {
        lang.pick(format!("{version} 版"), format!("version {version}"))
    }

    /// Who else has it.
    pub fn reprinted(lang: Lang, site: &str) -> String {
        lang.pick(format!("转载于{site}"), format!("reprinted by {site}"))
    }

    /// Several things in brackets.
    pub fn bracketed(lang: Lang, things: &[String]) -> String {
        lang.pick(format!("（{}）", things.join("，")), format!("({})", things.join(", ")))
    }

    /// A report: publisher first, then author, title, date and page.
    pub fn source(
        lang: Lang,
        report: &Report,
        author: Option<&str>,
        title: &str,
        issued: Option<&str>,
        page: Option<&str>,
    ) -> String {
        let words = cite(lang);
        let outlet = outlet_name(report, lang).unwrap_or_else(|| words.no_publisher.to_owned());
        let issued = issued.unwrap_or(words.no_date);
        let (colon, comma) = lang.pick(("：", "，"), (": ", ", "));
        let author = author.map(|name| lang.pick(name.to_owned(), format!("{name}, "))).unwrap_or_default();
        let page = page.map(|page| format!("{comma}{page}")).unwrap_or_default();
        format!("{outlet}{colon}{author}{title}{comma}{issued}{page}")
    }

    /// The places of characters in one section, by their numbers from one.
    pub fn place(lang: Lang, section: Option<&Section>, numbers: &[usize]) -> String {
        let all: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let all = all.join(lang.pick("、", ", "));
        let section = section.map(|section| section.name(lang)).unwrap_or_default();
        match lang {
            Lang::Zh => format!("{section}第 {all} 字"),
            Lang::En => {
                let comma = if section.is_empty() { "" } else { ", " };
                let plural = if numbers.len() > 1 { "s" } else { "" };
                format!("{section}{comma}character{plural} {all}")
            }
        }
    }

    /// A figure with its source, its place, the link to its evidence and the data.
    pub fn figure(lang: Lang, source: &str, place: &str, figure: &str, link: &str, details: &str) -> String {
        match lang {
            Lang::Zh => format!("{source}，{place}起“{figure}”。{link} {details}"),
            Lang::En => format!("{source}, {place}: “{figure}”. {link} {details}"),
        }
    }
}
