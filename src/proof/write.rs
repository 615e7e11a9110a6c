//! A text given back with footnotes: as text, as Markdown, as HTML. What was pasted is never markup.

use super::proofreader::{Mark, Proof};
use crate::share::escape;
use crate::snapshot::{Collection, FactView, Lang};
use crate::words::{group_words, verdict_words};

/// The form of a text with footnotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofForm {
    /// Numbers in brackets, and notes below.
    Plain,
    /// Markdown with its footnotes.
    Markdown,
    /// HTML with a list of notes.
    Html,
}

impl ProofForm {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Markdown, Self::Html];

    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }
}

/// A fact in a line: place, what is counted, the figure with its unit, the report.
pub fn fact_line(view: &FactView, lang: Lang) -> String {
    let fact = view.fact;
    let value = view.value(lang);
    let unit = view.unit.name_for(fact.value).get(lang);
    let number = if unit.starts_with(['%', '（', '(']) {
        format!("{value}{unit}")
    } else {
        format!("{value} {unit}")
    };
    let part = fact.breakdown.as_ref().map(|part| part.name(lang));
    let name = view.indicator.name.get(lang);
    let name = match (part, lang) {
        (None, _) => name.to_owned(),
        (Some(part), Lang::Zh) => format!("{name}（{part}）"),
        (Some(part), Lang::En) => format!("{name} ({part})"),
    };
    let kind = fact.kind.name(lang);
    let place = view.region.short_name().get(lang);
    match lang {
        Lang::Zh => format!("{place}，{name}：{number}（{kind}；原文“{}”）", fact.figure),
        Lang::En => format!("{place}, {name}: {number} ({kind}; printed “{}”)", fact.figure),
    }
}

impl Proof {
    /// The text with a footnote for each number that something is said of; `link` gives the address of a fact's page.
    pub fn write(
        &self,
        form: ProofForm,
        text: &str,
        collection: &Collection,
        link: impl Fn(&str) -> String,
        lang: Lang,
    ) -> String {
        let mut body = String::new();
        let mut from = 0;
        for (at, mark) in self.noted().enumerate() {
            let number = at + 1;
            body.push_str(&form.escape(text.get(from..mark.at.end).unwrap_or_default()));
            body.push_str(&match form {
                ProofForm::Plain => format!("[{number}]"),
                ProofForm::Markdown => format!("[^{number}]"),
                ProofForm::Html => format!("<sup>[{number}]</sup>"),
            });
            from = mark.at.end;
        }
        body.push_str(&form.escape(text.get(from..).unwrap_or_default()));
        let notes: Vec<String> = self
            .noted()
            .enumerate()
            .map(|(at, mark)| {
                let note = note(form, mark, collection, &link, lang);
                match form {
                    ProofForm::Plain => format!("[{}] {note}", at + 1),
                    ProofForm::Markdown => format!("[^{}]: {note}", at + 1),
                    ProofForm::Html => format!("<li>{note}</li>"),
                }
            })
            .collect();
        match form {
            ProofForm::Plain | ProofForm::Markdown if notes.is_empty() => body,
            ProofForm::Plain | ProofForm::Markdown => {
                format!("{}\n\n{}\n", body.trim_end(), notes.join("\n"))
            }
            ProofForm::Html => {
                let body = body.trim_end().replace('\n', "<br>\n");
                let notes = if notes.is_empty() {
                    String::new()
                } else {
                    format!("\n<ol>\n{}\n</ol>", notes.join("\n"))
                };
                format!("<p>{body}</p>{notes}\n")
            }
        }
    }
}

/// What is said of a mark, with the facts and where they are found.
fn note(
    form: ProofForm,
    mark: &Mark,
    collection: &Collection,
    link: &impl Fn(&str) -> String,
    lang: Lang,
) -> String {
    let group = mark.verdict.group();
    let said = format!("{} {}", group.sign(), group_words(group, lang));
    let why = verdict_words(&mark.verdict, lang);
    let colon = lang.pick("：", ": ");
    let facts = mark.facts.iter().filter_map(|&fact| collection.get(fact)).map(|view| {
        let (line, link) = (form.escape(&fact_line(&view, lang)), link(&view.fact.id));
        match form {
            ProofForm::Plain => format!("{line} {link}"),
            ProofForm::Markdown => format!("{line} <{link}>"),
            ProofForm::Html => format!("<a href=\"{}\">{line}</a>", form.escape(&link)),
        }
    });
    let facts: Vec<String> = facts.collect();
    let head = form.escape(&format!("{said}{colon}{why}{}", lang.pick("。", ".")));
    [&[head][..], &facts].concat().join(" ")
}

impl ProofForm {
    fn escape(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Markdown => markdown(text),
            Self::Html => escape(text),
        }
    }
}

/// A text in Markdown, in which no mark is read.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
