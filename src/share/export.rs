//! Facts to take away: as a table for a spreadsheet, or as a snapshot of their own.

use std::collections::HashSet;

use crate::snapshot::{Collection, FactView, Part, Snapshot};

const HEADER: [&str; 31] = [
    "id",
    "report",
    "report_title_zh",
    "report_title_en",
    "publisher_zh",
    "region",
    "region_zh",
    "region_en",
    "partner",
    "domain",
    "indicator",
    "indicator_zh",
    "indicator_en",
    "breakdown_zh",
    "breakdown_en",
    "figure",
    "value",
    "low",
    "high",
    "unit",
    "unit_zh",
    "bound",
    "approximate",
    "kind",
    "period",
    "as_of",
    "text_zh",
    "text_en",
    "offset",
    "context",
    "link",
];

/// The facts as CSV: UTF-8 with a byte order mark, so that spreadsheets read the Chinese; a cell that would run
/// as a formula is neutralised by a leading apostrophe. `link` makes the address of a fact's page from its id.
pub fn to_csv<'a>(facts: impl Iterator<Item = FactView<'a>>, link: impl Fn(&str) -> String) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |row: Vec<String>| {
        let safe = row.iter().map(|cell| neutralise(cell));
        // Writing to memory cannot fail, and every row has the header's length.
        let _ = writer.write_record(safe);
    };
    write(HEADER.map(str::to_owned).to_vec());
    for view in facts {
        write(row(&view, link(&view.fact.id)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

fn row(view: &FactView, link: String) -> Vec<String> {
    let fact = view.fact;
    let interval = view.interval();
    let high = if interval.is_unbounded() { String::new() } else { interval.high().to_string() };
    let breakdown = |zh: bool| {
        let part = fact.breakdown.as_ref();
        part.map(|part| if zh { part.zh.clone() } else { part.en.clone() }).unwrap_or_default()
    };
    let date = |date: &Option<crate::snapshot::Edtf>| {
        date.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default()
    };
    vec![
        fact.id.clone(),
        fact.report.clone(),
        view.report.title.zh.clone(),
        view.report.title.en.clone(),
        view.report.publisher.as_ref().map(|name| name.zh.clone()).unwrap_or_default(),
        fact.region.clone(),
        view.region.name.zh.clone(),
        view.region.name.en.clone(),
        fact.partner.clone().unwrap_or_default(),
        view.domain.id.clone(),
        fact.indicator.clone(),
        view.indicator.name.zh.clone(),
        view.indicator.name.en.clone(),
        breakdown(true),
        breakdown(false),
        fact.figure.clone(),
        fact.value.to_string(),
        interval.low().to_string(),
        high,
        fact.unit.clone(),
        view.unit.name.zh.clone(),
        word(&fact.bound),
        fact.approximate.to_string(),
        word(&fact.kind),
        date(&fact.period),
        date(&fact.as_of),
        fact.text.zh.clone(),
        fact.text.en.clone(),
        fact.locator.offset.to_string(),
        format!("{}[{}]{}", fact.locator.prefix, fact.figure, fact.locator.suffix),
        link,
    ]
}

/// The word that the document uses for a value of an enumeration.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Puts an apostrophe before a cell that a spreadsheet might read as a formula: one that begins with a sign of
/// either width, also behind white space and marks that are not seen, or with a control character.
fn neutralise(cell: &str) -> String {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
    if cell.starts_with(char::is_control) || cell.trim_start_matches(unseen).starts_with(signs) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The facts as a snapshot of their own, in canonical form, each with its permanent link: a file that opens here
/// like any other. What refers to facts left out is left out with them.
pub fn to_json(collection: &Collection, facts: &[u32], link: impl Fn(&str) -> String) -> String {
    let all = collection.snapshot();
    let facts: Vec<_> = facts
        .iter()
        .filter_map(|&at| all.facts.get(at as usize))
        .map(|fact| {
            let mut fact = fact.clone();
            fact.link = Some(link(&fact.id));
            fact
        })
        .collect();
    let kept: HashSet<String> = facts.iter().map(|fact| fact.id.clone()).collect();
    let mut part = Snapshot { facts, ..all.clone() };
    part.relations.retain(|relation| relation.check.facts().iter().all(|(_, id)| kept.contains(*id)));
    for pairing in &mut part.pairings {
        pairing.facts.retain(|id| kept.contains(id));
    }
    for framework in &mut part.frameworks {
        framework.parts.iter_mut().for_each(|part| keep_facts(part, &kept));
    }
    part.to_canonical()
}

fn keep_facts(part: &mut Part, kept: &HashSet<String>) {
    for measure in &mut part.measures {
        measure.facts.retain(|id| kept.contains(id));
    }
    part.parts.iter_mut().for_each(|part| keep_facts(part, kept));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DATA: &str = include_str!("../../data/snapshot.json");

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
            assert_eq!(neutralise(cell), format!("'{cell}"));
        }
        for cell in ["搬迁", "", " 搬迁", "1=1", "a@b", "12.79万"] {
            assert_eq!(neutralise(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula(before in "[\\s\u{feff}\u{200b}\\x00-\\x1f]{0,3}", sign in "[-=+@－＝＋＠]", rest in "\\PC{0,9}") {
            let cell = neutralise(&format!("{before}{sign}{rest}"));
            prop_assert!(cell.starts_with('\''), "{:?}", cell);
        }

        #[test]
        fn a_cell_loses_nothing(cell in any::<String>()) {
            let safe = neutralise(&cell);
            prop_assert_eq!(safe.strip_prefix('\'').filter(|rest| **rest == *cell).unwrap_or(&safe), &cell);
        }
    }

    #[test]
    fn the_table_has_a_row_a_fact_and_opens_with_a_mark() {
        let collection = Collection::open(DATA).unwrap();
        let text = to_csv(collection.facts(), |id| format!("https://example.org/?fact={id}"));
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), HEADER.len());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), collection.len());
        for (row, view) in rows.iter().zip(collection.facts()) {
            assert_eq!(&row[0], view.fact.id);
            assert_eq!(&row[15], view.fact.figure);
            assert!(row[30].ends_with(&view.fact.id));
        }
    }

    #[test]
    fn an_exported_part_opens_as_a_snapshot() {
        let collection = Collection::open(DATA).unwrap();
        let picked = [0, 3, 5, 7, 150];
        let text = to_json(&collection, &picked, |id| format!("?fact={id}"));
        let part = Collection::open(&text).unwrap();
        assert_eq!(part.len(), picked.len());
        assert!(
            part.facts().all(|view| view.fact.link.as_deref() == Some(&format!("?fact={}", view.fact.id)))
        );
    }
}
