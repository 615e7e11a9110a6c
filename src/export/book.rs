//! Facts as a workbook: the tables of a package, and what one should know of them.

use super::gathered::Gathered;
use super::table::column;
use super::{Cell, Kind, PackedFile, Table, workbook};
use crate::share::Citing;
use crate::words::{ExportWords, export};

/// The parts of a workbook with a sheet of facts, one of their reports, one of their indicators, and one that says what
/// they are, how to read them and how to cite them. `link` makes the address of a fact's evidence from its id.
pub fn fact_workbook(citing: &Citing, facts: &[u32], link: impl Fn(&str) -> String) -> Vec<PackedFile> {
    let (snapshot, lang) = (citing.collection.snapshot(), citing.lang);
    let words = export(lang);
    let tables = Gathered::of(citing.collection, facts).tables(link);
    let columns = tables.iter().flat_map(|table| {
        table.columns.iter().map(|column| {
            let colon = lang.pick("：", ": ");
            format!("{}.{}{colon}{}", table.name, column.name, lang.pick(column.zh, column.en))
        })
    });
    let head = [
        snapshot.title.get(lang).to_owned(),
        snapshot.description.get(lang).to_owned(),
        citing.collection().sentence,
    ];
    let rules = ExportWords::reading_rules(lang).into_iter().map(|rule| rule.replace('`', ""));
    let lines = head.into_iter().chain(rules).chain(columns).map(|line| vec![Cell::text(line)]);
    let about = Table {
        name: "about",
        columns: vec![column(words.about, Kind::Text, words.about, words.about)],
        rows: lines.collect(),
    };
    let names = [words.facts, words.reports, words.indicators];
    let all: Vec<(&str, Table)> = names.into_iter().zip(tables).chain([(words.about, about)]).collect();
    workbook(&all)
}
