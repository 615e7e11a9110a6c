//! What the verification of a source can find.

use serde::Serialize;

use crate::snapshot::Lang;

/// Who holds a figure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The fact with this id.
    Fact(String),
    /// The entry at this place of the report's `not_facts`.
    NotFact(usize),
    /// The event with this id; it holds a date.
    Event(String),
    /// The report's reading of the concept with this id.
    Reading(String),
}

impl Holder {
    /// As messages name it: its id, or its place in the list.
    pub fn name(&self) -> String {
        match self {
            Holder::Fact(id) | Holder::Event(id) => id.clone(),
            Holder::NotFact(at) => format!("not_facts[{at}]"),
            Holder::Reading(concept) => format!("readings, {concept}"),
        }
    }
}

/// Something that does not agree between a snapshot and a source text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum SourceFinding {
    /// The text is another one: its hash differs.
    Hash {
        /// What the snapshot says.
        expected: String,
        /// What the text has.
        found: String,
    },
    /// The text has another length.
    Length {
        /// Characters according to the snapshot.
        expected: usize,
        /// Characters of the text.
        found: usize,
    },
    /// Another figure stands at the offset.
    Figure {
        /// Whose figure.
        holder: Holder,
        /// Where it should stand.
        offset: usize,
        /// The figure.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// Other words stand around the figure.
    Context {
        /// Whose figure.
        holder: Holder,
        /// `prefix` or `suffix`.
        side: &'static str,
        /// What the snapshot says.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A number of the text that no fact and no exclusion accounts for.
    Token {
        /// Where it stands.
        offset: usize,
        /// The number.
        token: String,
    },
    /// A date with a number that the text does not print.
    Date {
        /// Whose date.
        holder: Holder,
        /// The date.
        date: String,
        /// The number that is not printed.
        number: String,
    },
    /// A line that the text is said to print of itself, and does not.
    Print {
        /// Its key: `title`, `author` and so on.
        key: &'static str,
        /// The line.
        expected: String,
    },
    /// A section that begins in the middle of a sentence.
    Section {
        /// Where it begins.
        offset: usize,
        /// What stands before it.
        before: String,
    },
}

impl SourceFinding {
    /// The finding in words.
    pub fn text(&self, lang: Lang) -> String {
        let zh = lang == Lang::Zh;
        match self {
            SourceFinding::Hash { expected, found } if zh => {
                format!("不是所编码的文本：SHA-256 应为 {expected}，实为 {found}")
            }
            SourceFinding::Hash { expected, found } => {
                format!("this is not the text that was coded: SHA-256 should be {expected}, is {found}")
            }
            SourceFinding::Length { expected, found } if zh => format!("应有 {expected} 字，实有 {found} 字"),
            SourceFinding::Length { expected, found } => {
                format!("the text should have {expected} characters, has {found}")
            }
            SourceFinding::Figure { holder, offset, expected, found } => {
                let name = holder.name();
                if zh {
                    format!("{name}：第 {offset} 字处应为“{expected}”，实为“{found}”")
                } else {
                    format!("{name}: `{expected}` should stand at character {offset}, `{found}` does")
                }
            }
            SourceFinding::Context { holder, side, expected, found } => {
                let name = holder.name();
                if zh {
                    format!("{name}：{side} 应为“{found}”，不是“{expected}”")
                } else {
                    format!("{name}: `{side}` is `{expected}`, but the text has `{found}`")
                }
            }
            SourceFinding::Token { offset, token } if zh => {
                format!("第 {offset} 字处的“{token}”既不在事实中，也不在排除之列")
            }
            SourceFinding::Token { offset, token } => {
                format!("`{token}` at character {offset} is accounted for by no fact and no exclusion")
            }
            SourceFinding::Print { key, expected } if zh => format!("{key}：文中没有印出“{expected}”"),
            SourceFinding::Print { key, expected } => {
                format!("`{key}`: the text does not print `{expected}`")
            }
            SourceFinding::Section { offset, before } if zh => {
                format!("第 {offset} 字处的一节不在一句之首：前面是“{before}”")
            }
            SourceFinding::Section { offset, before } => {
                format!("the section at character {offset} begins inside a sentence, behind `{before}`")
            }
            SourceFinding::Date { holder, date, number } => {
                let name = holder.name();
                if zh {
                    format!("{name}：日期 {date} 中的 {number} 在文中没有印出")
                } else {
                    format!("{name}: the text does not print the {number} of the date {date}")
                }
            }
        }
    }
}
