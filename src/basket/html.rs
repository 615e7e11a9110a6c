//! A brief as one HTML file. No text of the reader or of the data is markup.

use super::brief::{Brief, BriefBody};
use super::item::BriefItem;
use crate::share::escape;
use crate::snapshot::Lang;
use crate::words::basket;

const STYLE: &str = "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;color:#1b1b1b;background:#fff}\
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}\
ul,ol{padding-left:1.4rem}.note{white-space:pre-wrap;border-left:3px solid #bbb;padding-left:.75rem}\
.caution{color:#7a4b00}small,.data{color:#555}figure{margin:1rem 0}img{max-width:100%}";

/// The brief as a whole HTML document. `picture` gives the address of an item's picture, where there is one.
pub fn to_html(brief: &Brief, lang: Lang, picture: impl Fn(u32) -> Option<String>) -> String {
    let words = basket(lang);
    let title = escape(&brief.title);
    let mut body = format!("<h1>{title}</h1>\n");
    for entry in &brief.entries {
        match &entry.body {
            BriefBody::Heading(text) => body.push_str(&format!("<h2>{}</h2>\n", escape(text))),
            BriefBody::Missing(text) => {
                body.push_str(&format!("<p class=\"caution\">{}</p>\n", escape(text)))
            }
            BriefBody::Item(item) => body.push_str(&article(item, picture(entry.id), lang)),
        }
        if !entry.note.trim().is_empty() {
            body.push_str(&format!("<p class=\"note\">{}</p>\n", escape(entry.note.trim())));
        }
    }
    let sources = brief.sources.iter().enumerate();
    let sources: String = sources
        .map(|(at, source)| format!("<li id=\"source-{}\">{}</li>\n", at + 1, escape(source)))
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n{body}<h2>{}</h2>\n<ol>\n{sources}</ol>\n<p class=\"data\">{}</p>\n</html>\n",
        lang.tag(),
        escape(words.sources),
        escape(&brief.data),
    )
}

fn article(item: &BriefItem, picture: Option<String>, lang: Lang) -> String {
    let mark = |number: &usize| format!("<a href=\"#source-{number}\">[{number}]</a>");
    let marks: String = item.sources.iter().map(mark).collect();
    let (title, link) = (escape(&item.title), escape(&item.link));
    let mut html = format!("<h3>{}. {title}</h3>\n", item.number);
    html.push_str(&format!(
        "<p>{} {marks} <a href=\"{link}\">{}</a></p>\n",
        escape(&item.statement),
        escape(basket(lang).open)
    ));
    if let Some(picture) = picture {
        html.push_str(&format!("<figure><img src=\"{}\" alt=\"{title}\"></figure>\n", escape(&picture)));
    }
    if !item.figures.is_empty() {
        html.push_str("<ul>\n");
        for figure in &item.figures {
            let name =
                if figure.name.is_empty() { String::new() } else { format!("{} ", escape(&figure.name)) };
            let caveats = figure.caveats.iter();
            let caveats: String = caveats
                .map(|caveat| format!("<br><span class=\"caution\">{}</span>", escape(caveat)))
                .collect();
            html.push_str(&format!(
                "<li>{name}<a href=\"{}\"><b>{}</b></a> <small>{} {}</small>{caveats}</li>\n",
                escape(&figure.link),
                escape(&figure.quantity),
                escape(&figure.details),
                mark(&figure.source)
            ));
        }
        html.push_str("</ul>\n");
    }
    for caution in &item.cautions {
        html.push_str(&format!("<p class=\"caution\">{}</p>\n", escape(caution)));
    }
    html
}
