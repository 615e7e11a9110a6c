//! Tables as text: CSV, TSV, Markdown.

use std::borrow::Cow;

use super::{Cell, Table};

/// The table as CSV in UTF-8, its columns under their names; a cell that a spreadsheet would run as a formula is
/// neutralised by a leading apostrophe. With `mark` it begins with a byte order mark, so that spreadsheets read the Chinese.
pub fn to_csv(table: &Table, mark: bool) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, and all rows have the same cells.
    let _ = writer.write_record(table.columns.iter().map(|column| column.name));
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(safe).map(Cow::into_owned));
    }
    let text = String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
    format!("{}{text}", if mark { "\u{feff}" } else { "" })
}

/// The table as lines of cells between tabs, for the clipboard: a spreadsheet makes cells of it.
pub fn to_tsv(table: &Table) -> String {
    let one_line = |text: Cow<str>| text.replace(['\t', '\n', '\r'], " ");
    let head: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<String> = row.iter().map(|cell| one_line(safe(cell))).collect();
        cells.join("\t")
    });
    std::iter::once(head.join("\t")).chain(rows).collect::<Vec<_>>().join("\n")
}

/// The table as Markdown, numbers to the right; no text of a cell is taken for markup.
pub fn to_markdown(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = table.columns.iter().map(|column| escape_markdown(column.name)).collect();
    let rule = table.columns.iter().map(|column| match column.kind {
        super::Kind::Number | super::Kind::Whole => "---:".to_owned(),
        super::Kind::Text | super::Kind::Flag => "---".to_owned(),
    });
    let rows =
        table.rows.iter().map(|row| line(row.iter().map(|cell| escape_markdown(&cell.written())).collect()));
    let lines: Vec<String> = [line(head), line(rule.collect())].into_iter().chain(rows).collect();
    format!("{}\n", lines.join("\n"))
}

/// An address stays one; elsewhere what Markdown or HTML would read is escaped.
pub(crate) fn escape_markdown(text: &str) -> String {
    if text.starts_with("https://") && !text.contains([' ', '|', '<', '>']) {
        return format!("<{text}>");
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' => escaped.extend(['\\', c]),
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A cell that no spreadsheet runs. Numbers are no formulas, also below zero.
fn safe<'a>(cell: &'a Cell) -> Cow<'a, str> {
    match cell {
        Cell::Text(text) => neutralise(Cow::Borrowed(text)),
        other => other.written(),
    }
}

/// Puts an apostrophe before a cell that a spreadsheet might read as a formula: one that begins with a sign of
/// either width, also behind white space and marks that are not seen, or with a control character.
fn neutralise(cell: Cow<str>) -> Cow<str> {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
    if cell.starts_with(char::is_control) || cell.trim_start_matches(unseen).starts_with(signs) {
        format!("'{cell}").into()
    } else {
        cell
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_that_would_run_are_neutralised() {
        for cell in [
            "=1+1",
            "@x",
            "-5",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "\tx",
            "\rx",
            "\n=1",
            " =1",
            "\u{3000}＝1",
            "\u{feff}=1",
        ] {
            assert_eq!(neutralise(cell.into()), format!("'{cell}"));
        }
        for cell in ["搬迁", "", " 搬迁", "1=1", "a@b", "12.79万"] {
            assert_eq!(neutralise(cell.into()), cell);
        }
        assert_eq!(safe(&Cell::Number(-5.5)), "-5.5", "a number stays one");
    }

    #[test]
    fn no_text_is_markup_in_markdown() {
        assert_eq!(
            escape_markdown("<b>*x*</b> | [a](b) _c_\\\n&"),
            "&lt;b&gt;\\*x\\*&lt;/b&gt; \\| \\[a\\](b) \\_c\\_\\\\ &amp;"
        );
        assert_eq!(escape_markdown("https://example.org/?a=1&b=2"), "<https://example.org/?a=1&b=2>");
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula(before in "[\\s\u{feff}\u{200b}\\x00-\\x1f]{0,3}", sign in "[-=+@－＝＋＠]", rest in "\\PC{0,9}") {
            let cell = neutralise(format!("{before}{sign}{rest}").into());
            prop_assert!(cell.starts_with('\''), "{:?}", cell);
        }

        #[test]
        fn a_cell_loses_nothing(cell in any::<String>()) {
            let safe = neutralise(cell.as_str().into());
            prop_assert_eq!(safe.strip_prefix('\'').filter(|rest| **rest == *cell).unwrap_or(&safe), &cell);
        }
    }
}
