//! A brief as Markdown. No text of the reader or of the data is taken for markup.

use super::brief::{Brief, BriefBody};
use super::item::BriefItem;
use crate::export::escape_markdown as escape;
use crate::snapshot::Lang;
use crate::words::basket;

/// The brief as Markdown: items under headings, cautions as quotations, sources by number.
pub fn to_markdown(brief: &Brief, lang: Lang) -> String {
    let words = basket(lang);
    let mut blocks = vec![format!("# {}", one_line(&brief.title))];
    for entry in &brief.entries {
        match &entry.body {
            BriefBody::Heading(text) => blocks.push(format!("## {}", one_line(text))),
            BriefBody::Missing(text) => blocks.push(format!("> {}", one_line(text))),
            BriefBody::Item(item) => blocks.extend(item_blocks(item, lang)),
        }
        if !entry.note.trim().is_empty() {
            blocks.push(paragraph(&entry.note));
        }
    }
    blocks.push(format!("## {}", words.sources));
    let sources = brief.sources.iter().enumerate();
    let sources = sources.map(|(at, source)| format!("{}. {}", at + 1, one_line(source)));
    blocks.extend(Some(sources.collect::<Vec<_>>().join("\n")).filter(|list| !list.is_empty()));
    blocks.push(one_line(&brief.data));
    format!("{}\n", blocks.join("\n\n"))
}

fn item_blocks(item: &BriefItem, lang: Lang) -> Vec<String> {
    let numbers: String = item.sources.iter().map(|number| format!("\\[{number}\\]")).collect();
    let mut blocks = vec![format!("### {}. {}", item.number, one_line(&item.title))];
    let link = format!("[{}]({})", basket(lang).open, item.link.replace(['(', ')', ' '], ""));
    let said = [one_line(&item.statement), numbers, link];
    blocks.push(said.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" "));
    let figures = item.figures.iter().map(|figure| {
        let name =
            if figure.name.is_empty() { String::new() } else { format!("{} ", one_line(&figure.name)) };
        let caveats: String =
            figure.caveats.iter().map(|caveat| format!("\n  - {}", one_line(caveat))).collect();
        let (quantity, details) = (one_line(&figure.quantity), one_line(&figure.details));
        format!("- {name}**{quantity}** — {details} \\[{}\\]{caveats}", figure.source)
    });
    blocks.extend(Some(figures.collect::<Vec<_>>().join("\n")).filter(|list| !list.is_empty()));
    let cautions = item.cautions.iter().map(|caution| format!("> {}", one_line(caution)));
    blocks.extend(Some(cautions.collect::<Vec<_>>().join("\n>\n")).filter(|list| !list.is_empty()));
    blocks
}

fn one_line(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text of the reader's, line by line as it was written: no line begins a list, a heading or a rule.
fn paragraph(text: &str) -> String {
    let lines = text.trim().lines().map(|line| {
        let line = escape(line.trim());
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        match line[digits..].chars().next() {
            Some('.' | ')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
            Some('-' | '+' | '=') if digits == 0 => format!("\\{line}"),
            _ => line,
        }
    });
    // Two spaces keep the reader's line breaks.
    lines.collect::<Vec<_>>().join("  \n").replace("\n  \n", "\n\n")
}
