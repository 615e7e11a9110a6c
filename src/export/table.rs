//! A table, before it takes a form.

use std::borrow::Cow;

use serde::Serialize;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A number, of any kind.
    Number,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs, which is kept.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What that means, in both languages; also the head that readers see.
    pub zh: &'static str,
    /// The same in English.
    pub en: &'static str,
}

/// What stands in a row under a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing: it is not known, or there is none.
    Empty,
    /// Text.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A whole number.
    Whole(usize),
    /// Yes or no.
    Flag(bool),
}

/// Columns and rows; every row has a cell a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<'a> {
    /// Its name for programs.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell<'a>>>,
}

impl<'a> Cell<'a> {
    /// A text, or nothing where it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A text that may be missing.
    pub fn maybe(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// As a text; numbers without separators, as every program reads them.
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Whole(number) => Cow::Owned(number.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}

/// What stands under a column of a thing.
pub(super) type CellOf<'a, T> = fn(&T) -> Cell<'a>;

impl<'a> Table<'a> {
    /// A table of things: each column says what of a thing stands in it.
    pub(super) fn of<T>(
        name: &'static str,
        columns: &[(Column, CellOf<'a, T>)],
        things: impl Iterator<Item = T>,
    ) -> Self {
        let rows = things.map(|thing| columns.iter().map(|(_, cell)| cell(&thing)).collect()).collect();
        Self { name, columns: columns.iter().map(|(column, _)| column.clone()).collect(), rows }
    }
}

/// A column, in one line.
pub(super) const fn column(name: &'static str, kind: Kind, zh: &'static str, en: &'static str) -> Column {
    Column { name, kind, zh, en }
}

/// A kind as it stands in the document.
pub(super) fn key_of(kind: &impl Serialize) -> String {
    let written = serde_json::to_value(kind).ok();
    written.as_ref().and_then(|key| key.as_str()).unwrap_or_default().to_owned()
}
