//! What a reader of the files should know, as Markdown in both languages.

use super::Table;
use crate::share::Citing;
use crate::snapshot::Lang;
use crate::words::ExportWords;

/// The README: what it is, how to read it, how to cite it, the columns of each table.
pub(super) fn readme(title: impl Fn(Lang) -> String, citing: &Citing, tables: &[Table]) -> String {
    Lang::ALL.map(|lang| section(&title(lang), citing, tables, lang)).join("\n\n---\n\n")
}

fn section(title: &str, citing: &Citing, tables: &[Table], lang: Lang) -> String {
    let snapshot = citing.collection.snapshot();
    let citation = Citing { lang, ..citing.clone() }.collection().sentence;
    let rules = ExportWords::reading_rules(lang).map(|rule| format!("- {rule}")).join("\n");
    let columns: Vec<String> = tables.iter().map(|table| columns(table, lang)).collect();
    let heads = match lang {
        Lang::Zh => ["怎样读", "怎样引用", "文件与列"],
        Lang::En => ["How to read it", "How to cite it", "Files and columns"],
    };
    let reports = lang.pick(
        "引用某个数字时，先引它所出的报告；`link` 一列指向它的出处。",
        "To cite a figure, cite the report that prints it first; the column `link` leads to its evidence.",
    );
    format!(
        "# {title}\n\n{}\n\n## {}\n\n{rules}\n\n## {}\n\n{citation}\n\n{reports}\n\n## {}\n\n{}",
        snapshot.description.get(lang),
        heads[0],
        heads[1],
        heads[2],
        columns.join("\n\n")
    )
}

fn columns(table: &Table, lang: Lang) -> String {
    let each = table.columns.iter().map(|column| {
        format!("- `{}`{}{}", column.name, lang.pick("：", ": "), lang.pick(column.zh, column.en))
    });
    format!("### `{}.csv`\n\n{}", table.name, each.collect::<Vec<_>>().join("\n"))
}
