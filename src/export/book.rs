//! Facts as a workbook: the tables of a package, and what one should know of them.

use std::collections::HashSet;

use super::table::column;
use super::{Cell, Kind, PackedFile, Table, facts_table, indicators_table, reports_table, workbook};
use crate::share::Citing;
use crate::snapshot::FactView;
use crate::words::{ExportWords, export};

/// The parts of a workbook with a sheet of facts, one of their reports, one of their indicators, and one that says what
/// they are, how to read them and how to cite them. `link` makes the address of a fact's evidence from its id.
pub fn fact_workbook(citing: &Citing, facts: &[u32], link: impl Fn(&str) -> String) -> Vec<PackedFile> {
    let (snapshot, lang) = (citing.collection.snapshot(), citing.lang);
    let words = export(lang);
    let views: Vec<FactView> = facts.iter().filter_map(|&at| citing.collection.get(at as usize)).collect();
    let reports: HashSet<&str> = views.iter().map(|view| view.report.id.as_str()).collect();
    let indicators: HashSet<&str> = views.iter().map(|view| view.indicator.id.as_str()).collect();
    let reports = snapshot.reports.iter().filter(|report| reports.contains(report.id.as_str()));
    let indicators =
        snapshot.indicators.iter().filter(|indicator| indicators.contains(indicator.id.as_str()));
    let tables = [
        (words.facts, facts_table(views.iter().copied(), link)),
        (words.reports, reports_table(reports)),
        (words.indicators, indicators_table(indicators)),
    ];
    let columns = tables.iter().flat_map(|(_, table)| {
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
    let all: Vec<(&str, Table)> = tables.into_iter().chain([(words.about, about)]).collect();
    workbook(&all)
}
