use std::io::{Cursor, Write};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};

use serde_json::json;

use super::*;
use crate::share::{CiteDate, Citing, Pin};
use crate::snapshot::{Collection, Lang};
use crate::words::export;

const DATA: &str = include_str!("../../data/snapshot.json");

/// Readers' scripts find columns by these names: none goes, others come behind.
const HEADER: &str = "id,report,report_title_zh,report_title_en,publisher_zh,region,region_zh,region_en,partner,\
    domain,indicator,indicator_zh,indicator_en,breakdown_zh,breakdown_en,figure,value,low,high,unit,unit_zh,bound,\
    approximate,kind,period,as_of,text_zh,text_en,offset,context,link";

fn link(id: &str) -> String {
    format!("https://example.org/?fact={id}")
}

fn packed(files: &[PackedFile]) -> Cursor<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.path, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(file.text.as_bytes()).unwrap();
    }
    zip.finish().unwrap()
}

#[test]
fn the_table_has_a_row_a_fact_and_opens_with_a_mark() {
    let collection = Collection::open(DATA).unwrap();
    let text = to_csv(&facts_table(collection.facts(), link), true);
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().iter().collect::<Vec<_>>().join(",");
    assert!(head.starts_with(&format!("{HEADER},")) && head.ends_with(",note_zh,note_en"), "{head}");
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), collection.len());
    for (row, view) in rows.iter().zip(collection.facts()) {
        assert_eq!(&row[0], view.fact.id);
        assert_eq!(&row[15], view.fact.figure);
        assert!(row[30].ends_with(&view.fact.id));
        assert_eq!(&row[38], view.fact.note.as_ref().map_or("", |note| &note.en));
        assert_eq!(row[36].is_empty(), view.fact.caveats.is_empty());
    }
}

#[test]
fn a_table_without_facts_has_its_header() {
    let text = to_csv(&facts_table(std::iter::empty(), str::to_owned), false);
    assert!(text.starts_with(HEADER) && text.lines().count() == 1);
}

#[test]
fn for_the_clipboard_a_row_is_a_line_and_says_where_the_number_stands() {
    let collection = Collection::open(DATA).unwrap();
    let fact = || collection.find("qiannan-jobs-outside-province").into_iter();
    let table = to_tsv(&brief_table(fact(), link, Lang::En));
    let [head, row] = &table.lines().collect::<Vec<_>>()[..] else { panic!("{table}") };
    assert_eq!(head.split('\t').count(), row.split('\t').count());
    assert!(row.contains("\t62200\t") && row.contains("the part on jobs, character"), "{row}");
    let table = to_markdown(&brief_table(fact(), link, Lang::Zh));
    assert!(table.contains("| 62200 |") && table.contains("就业一段第"), "{table}");
    assert!(table.contains("| <https://example.org/?fact=qiannan-jobs-outside-province> |"), "{table}");
}

#[test]
fn a_workbook_has_numbers_as_numbers_and_texts_as_they_are() {
    let collection = Collection::open(DATA).unwrap();
    let words = export(Lang::Zh);
    let mut facts = facts_table(collection.facts(), link);
    let hostile = "=HYPERLINK(\"x\")<&\u{1}>";
    facts.rows[0][26] = Cell::text(hostile);
    let reports = reports_table(collection.snapshot().reports.iter());
    let files = workbook(&[(words.facts, facts), (words.reports, reports)]);
    let mut book: Xlsx<_> = open_workbook_from_rs(packed(&files)).unwrap();
    assert_eq!(book.sheet_names(), [words.facts, words.reports]);
    let sheet = book.worksheet_range(words.facts).unwrap();
    assert_eq!(sheet.height(), collection.len() + 1);
    let rows: Vec<&[Data]> = sheet.rows().collect();
    assert_eq!(rows[0][16], "value");
    for (row, view) in rows[1..].iter().zip(collection.facts()) {
        assert_eq!(row[0].get_string(), Some(view.fact.id.as_str()));
        assert_eq!(row[16], Data::Float(view.fact.value), "{}", view.fact.id);
        assert_eq!(row[15].get_string(), Some(view.fact.figure.as_str()), "a printed number is a text");
        assert_eq!(row[22], Data::Bool(view.fact.approximate));
        assert_eq!(row[18].is_empty(), view.interval().is_unbounded());
    }
    assert_eq!(rows[1][26].get_string(), Some("=HYPERLINK(\"x\")<&>"), "text, not a formula");
    assert!(book.worksheet_formula(words.facts).unwrap().is_empty());
}

#[test]
fn a_workbook_of_facts_says_what_they_are() {
    let collection = Collection::open(DATA).unwrap();
    let link_of = "https://example.org/".to_owned();
    let citing = Citing { collection: &collection, pin: None, link: link_of, accessed: None, lang: Lang::En };
    let mut book: Xlsx<_> = open_workbook_from_rs(packed(&fact_workbook(&citing, &[3, 40], link))).unwrap();
    assert_eq!(book.sheet_names(), ["Facts", "Reports", "Indicators", "About"]);
    assert_eq!(book.worksheet_range("Facts").unwrap().height(), 3);
    assert_eq!(book.worksheet_range("Reports").unwrap().height(), 3);
    let about = book.worksheet_range("About").unwrap();
    let lines: Vec<String> = about.rows().map(|row| row[0].to_string()).collect();
    assert!(lines[3].starts_with("Contributors of the Relocation Explorer: “"), "{lines:?}");
    assert!(lines.contains(&"facts.value: The value that it denotes".to_owned()));
}

#[test]
fn a_package_of_a_selection_holds_what_it_refers_to_and_no_more() {
    let collection = Collection::open(DATA).unwrap();
    let pin = Pin::of(&collection);
    let citing = Citing {
        collection: &collection,
        pin: Some(&pin),
        link: "https://example.org/?view=explore".to_owned(),
        accessed: CiteDate::parse("2026-11-28"),
        lang: Lang::En,
    };
    let files = data_package(&citing, &[3, 40], &Taken::Selection(2), link);
    let file = |path: &str| &files.iter().find(|file| file.path == path).unwrap().text;
    assert_eq!(file("facts.csv").lines().count(), 3);
    assert_eq!(file("reports.csv").lines().count(), 3);
    let description: serde_json::Value = serde_json::from_str(file("datapackage.json")).unwrap();
    assert_eq!(description["homepage"], "https://example.org/?view=explore");
    assert_eq!(description["resources"].as_array().unwrap().len(), 3);
    assert!(file("README.md").contains(&pin.hash) && file("README.md").contains("（其中 2 条）"));
    assert!(file("CITATION.bib").contains("@dataset{relocation-and-pairing,"));
    assert_eq!(
        Taken::Selection(2).file_name(&collection, &pin),
        format!(
            "relocation-and-pairing-{}-{}-2-facts",
            collection.snapshot().version.as_ref().unwrap(),
            pin.hash
        )
    );
}

#[test]
fn an_exported_part_opens_as_a_snapshot() {
    let collection = Collection::open(DATA).unwrap();
    let picked = [0, 3, 5, 7, 150];
    let text = to_json(&collection, &picked, |id| format!("?fact={id}"));
    let part = Collection::open(&text).unwrap();
    assert_eq!(part.len(), picked.len());
    assert!(part.facts().all(|view| view.fact.link.as_deref() == Some(&format!("?fact={}", view.fact.id))));
}

#[test]
fn annotations_stand_on_the_characters_where_figures_are_printed() {
    let collection = Collection::open(DATA).unwrap();
    let citing = Citing {
        collection: &collection,
        pin: None,
        link: "https://example.org/".to_owned(),
        accessed: None,
        lang: Lang::Zh,
    };
    let all: Vec<u32> = (0..collection.len() as u32).collect();
    let written: serde_json::Value = serde_json::from_str(&to_annotations(&citing, &all, link)).unwrap();
    assert_eq!(written["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(written["total"], collection.len());
    for (item, view) in written["first"]["items"].as_array().unwrap().iter().zip(collection.facts()) {
        assert_eq!(item["id"], link(&view.fact.id));
        let [quote, position] = item["target"]["selector"].as_array().unwrap().as_slice() else { panic!() };
        assert_eq!(
            (&quote["exact"], &quote["prefix"]),
            (&json!(view.fact.figure), &json!(view.fact.locator.prefix))
        );
        let (start, end) = (position["start"].as_u64().unwrap(), position["end"].as_u64().unwrap());
        assert_eq!(start as usize, view.fact.locator.offset);
        assert_eq!((end - start) as usize, view.fact.figure.chars().count());
        let source = item["target"]["source"]["id"].as_str().unwrap();
        assert!(view.report.url.as_deref() == Some(source) || source.ends_with(&view.report.source.sha256));
    }
}
