//! Facts to take away: as a table for a spreadsheet, or as a snapshot of their own.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::Serialize;

use crate::snapshot::{Collection, Edtf, Fact, FactView, Part, Snapshot};

/// A row of the table. Its fields are the columns: their names are the header, in their order.
#[derive(Default, Serialize)]
struct Row<'a> {
    id: Cell<'a>,
    report: Cell<'a>,
    report_title_zh: Cell<'a>,
    report_title_en: Cell<'a>,
    publisher_zh: Cell<'a>,
    region: Cell<'a>,
    region_zh: Cell<'a>,
    region_en: Cell<'a>,
    partner: Cell<'a>,
    domain: Cell<'a>,
    indicator: Cell<'a>,
    indicator_zh: Cell<'a>,
    indicator_en: Cell<'a>,
    breakdown_zh: Cell<'a>,
    breakdown_en: Cell<'a>,
    figure: Cell<'a>,
    value: Cell<'a>,
    low: Cell<'a>,
    high: Cell<'a>,
    unit: Cell<'a>,
    unit_zh: Cell<'a>,
    bound: Cell<'a>,
    approximate: Cell<'a>,
    kind: Cell<'a>,
    period: Cell<'a>,
    as_of: Cell<'a>,
    text_zh: Cell<'a>,
    text_en: Cell<'a>,
    offset: Cell<'a>,
    context: Cell<'a>,
    link: Cell<'a>,
}

/// The facts as CSV: UTF-8 with a byte order mark, so that spreadsheets read the Chinese; a cell that would run
/// as a formula is neutralised by a leading apostrophe. `link` makes the address of a fact's page from its id.
pub fn to_csv<'a>(facts: impl Iterator<Item = FactView<'a>>, link: impl Fn(&str) -> String) -> String {
    let table = write(facts.map(|view| Row::of(&view, link(&view.fact.id))));
    // The header comes with the first row: a table without rows borrows it from an empty one.
    let table = if table.is_empty() {
        write(std::iter::once(Row::default())).split_inclusive('\n').take(1).collect()
    } else {
        table
    };
    format!("\u{feff}{table}")
}

fn write<'a>(rows: impl Iterator<Item = Row<'a>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and all rows have the same fields.
        let _ = writer.serialize(row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

impl<'a> Row<'a> {
    fn of(view: &FactView<'a>, link: String) -> Self {
        let FactView {
            at: _,
            fact,
            report: source,
            region: place,
            partner: _,
            indicator: counted,
            domain,
            unit: measure,
        } = *view;
        // Without `..`: a field that is neither in the table nor left out here does not compile.
        let Fact {
            id,
            report,
            region,
            partner,
            indicator,
            population: _,
            breakdown,
            figure,
            value,
            unit,
            bound,
            approximate,
            kind,
            period,
            as_of,
            text,
            locator,
            caveats: _,
            note: _,
            decided: _,
            link: _,
        } = fact;
        let interval = view.interval();
        let high = if interval.is_unbounded() { String::new() } else { interval.high().to_string() };
        let part = breakdown.as_ref();
        let date = |date: &'a Option<Edtf>| Cell::of(date.as_ref().map_or("", Edtf::as_str));
        Self {
            id: Cell::of(id),
            report: Cell::of(report),
            report_title_zh: Cell::of(&source.title.zh),
            report_title_en: Cell::of(&source.title.en),
            publisher_zh: Cell::of(source.publisher.as_ref().map_or("", |name| &name.zh)),
            region: Cell::of(region),
            region_zh: Cell::of(&place.name.zh),
            region_en: Cell::of(&place.name.en),
            partner: Cell::of(partner.as_deref().unwrap_or_default()),
            domain: Cell::of(&domain.id),
            indicator: Cell::of(indicator),
            indicator_zh: Cell::of(&counted.name.zh),
            indicator_en: Cell::of(&counted.name.en),
            breakdown_zh: Cell::of(part.map_or("", |part| &part.zh)),
            breakdown_en: Cell::of(part.map_or("", |part| &part.en)),
            figure: Cell::of(figure),
            value: Cell::of(value.to_string()),
            low: Cell::of(interval.low().to_string()),
            high: Cell::of(high),
            unit: Cell::of(unit),
            unit_zh: Cell::of(&measure.name.zh),
            bound: Cell::of(bound.key()),
            approximate: Cell::of(approximate.to_string()),
            kind: Cell::of(kind.key()),
            period: date(period),
            as_of: date(as_of),
            text_zh: Cell::of(&text.zh),
            text_en: Cell::of(&text.en),
            offset: Cell::of(locator.offset.to_string()),
            context: Cell::of(format!("{}[{figure}]{}", locator.prefix, locator.suffix)),
            link: Cell::of(link),
        }
    }
}

/// A cell that no spreadsheet runs: there is no other way to make one.
#[derive(Default, Serialize)]
struct Cell<'a>(Cow<'a, str>);

impl<'a> Cell<'a> {
    fn of(text: impl Into<Cow<'a, str>>) -> Self {
        Self(neutralise(text.into()))
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
            assert_eq!(neutralise(cell.into()), format!("'{cell}"));
        }
        for cell in ["搬迁", "", " 搬迁", "1=1", "a@b", "12.79万"] {
            assert_eq!(neutralise(cell.into()), cell);
        }
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

    /// Readers' scripts find columns by these names.
    const HEADER: &str = "id,report,report_title_zh,report_title_en,publisher_zh,region,region_zh,region_en,partner,\
        domain,indicator,indicator_zh,indicator_en,breakdown_zh,breakdown_en,figure,value,low,high,unit,unit_zh,bound,\
        approximate,kind,period,as_of,text_zh,text_en,offset,context,link";

    #[test]
    fn the_table_has_a_row_a_fact_and_opens_with_a_mark() {
        let collection = Collection::open(DATA).unwrap();
        let text = to_csv(collection.facts(), |id| format!("https://example.org/?fact={id}"));
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), HEADER);
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), collection.len());
        for (row, view) in rows.iter().zip(collection.facts()) {
            assert_eq!(&row[0], view.fact.id);
            assert_eq!(&row[15], view.fact.figure);
            assert!(row[30].ends_with(&view.fact.id));
        }
    }

    #[test]
    fn a_table_without_facts_has_its_header() {
        assert_eq!(to_csv(std::iter::empty(), str::to_owned), format!("\u{feff}{HEADER}\n"));
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
