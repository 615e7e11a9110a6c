use std::sync::Arc;

use super::*;
use crate::compare::{CompareIndex, Normalisation};
use crate::share::Pin;
use crate::snapshot::{Collection, Edtf, Lang, Medium, Snapshot, Text};

const SMALL: &str = include_str!("../../../tests/fixtures/small.json");
const LINK: &str = "https://example.org/?fact=lanshan-workers";

fn open(change: impl Fn(&mut Snapshot)) -> Collection {
    let mut snapshot = Snapshot::parse(SMALL).unwrap();
    change(&mut snapshot);
    Collection::open(&snapshot.to_canonical()).unwrap()
}

/// As the built-in data say of themselves.
fn whole() -> Collection {
    open(|snapshot| {
        snapshot.version = Some("1.2.0".into());
        snapshot.creator = Some(Text::new("编者", "The coders"));
        let report = &mut snapshot.reports[0];
        (report.medium, report.issued) = (Some(Medium::Newspaper), Some(Edtf("2021-03-07".into())));
        report.author = Some(Text::new("某人", "Somebody"));
    })
}

fn citing_of<'a>(collection: &'a Collection, pin: Option<&'a Pin>, lang: Lang) -> Citing<'a> {
    Citing { collection, pin, link: LINK.into(), accessed: CiteDate::parse("2024-06-01"), lang }
}

#[test]
fn a_figure_is_cited_by_publisher_then_place_then_link_then_version_and_hash() {
    let collection = whole();
    let pin = Pin::parse("3f2a9c0b1d4e").unwrap();
    let view = collection.find("lanshan-workers").unwrap();
    assert_eq!(
        citing_of(&collection, Some(&pin), Lang::Zh).fact(&view).sentence,
        format!(
            "岚山日报：某人《岚山县搬迁后续扶持简报》，2021-03-07，就业一段第 22 字起“4.2万”。{LINK} （据《小样》，1.2.0 版，2024-05-01，SHA-256 3f2a9c0b1d4e，CC0-1.0）"
        )
    );
    assert_eq!(
        citing_of(&collection, Some(&pin), Lang::En).fact(&view).sentence,
        format!(
            "Lanshan Daily: Somebody, “岚山县搬迁后续扶持简报” (Lanshan brief), 2021-03-07, the part on jobs, character 22: “4.2万”. {LINK} (from “Small example”, version 1.2.0, 2024-05-01, SHA-256 3f2a9c0b1d4e, CC0-1.0)"
        )
    );
}

#[test]
fn every_style_has_the_report_with_the_place_and_the_data_with_the_link() {
    let collection = whole();
    let pin = Pin::parse("3f2a9c0b1d4e").unwrap();
    let view = collection.find("lanshan-workers").unwrap();
    let citation = citing_of(&collection, Some(&pin), Lang::Zh).fact(&view);
    assert_eq!(
        citation.write(CiteStyle::GbtNumeric),
        format!(
            "[1] 某人. 岚山县搬迁后续扶持简报[N]. 岚山日报, 2021-03-07(就业一段第 22 字).\n[2] 编者. 小样: 1.2.0, SHA-256 3f2a9c0b1d4e[DS/OL]. (2024-05-01)[2024-06-01]. {LINK}."
        )
    );
    assert!(citation.write(CiteStyle::GbtAuthorDate).starts_with("某人, 2021. 岚山县搬迁后续扶持简报[N]. "));
    let bibtex = citation.write(CiteStyle::Bibtex);
    assert!(
        bibtex.starts_with("@article{lanshan,\n  author = {{某人}},\n  title = {{岚山县搬迁后续扶持简报}},")
    );
    assert!(
        bibtex.contains("\n  pages = {就业一段第 22 字},") && bibtex.contains("@dataset{small,"),
        "{bibtex}"
    );
    let ris = citation.write(CiteStyle::Ris);
    assert!(
        ris.starts_with("TY  - NEWS\r\nID  - lanshan\r\nAU  - 某人\r\n") && ris.ends_with("ER  - "),
        "{ris}"
    );
    assert_eq!(citation.file_name(CiteStyle::Ris), "lanshan-workers-ris.ris");
}

#[test]
fn a_report_is_cited_by_what_is_printed_and_by_no_more() {
    let collection = open(|_| {});
    let [printed, old] = &collection.snapshot().reports[..] else { panic!("two reports") };
    let citing = citing_of(&collection, None, Lang::En);
    assert_eq!(
        citing.report(printed).sentence,
        "Lanshan Daily: “岚山县搬迁后续扶持简报” (Lanshan brief), n.d."
    );
    assert_eq!(citing.report(old).sentence, "Lanshan Daily: “Donghai notice”, n.d.");
    assert_eq!(
        citing.report(old).references[0].title,
        "东海通报",
        "a document without `printed` says no more"
    );
    let unprinted = open(|snapshot| {
        let report = &mut snapshot.reports[0];
        report.printed.as_mut().unwrap().title.clear();
        report.publisher = None;
        report.site = Some(Text::new("某网", "A site"));
    });
    let citing = citing_of(&unprinted, None, Lang::Zh);
    let citation = citing.report(&unprinted.snapshot().reports[0]);
    assert_eq!(citation.sentence, "某网（转载）：[岚山简报]，日期不详。", "a title of ours is in brackets");
    assert_eq!(citation.write(CiteStyle::GbtAuthorDate), "佚名. [岚山简报][Z]. 某网.");
}

#[test]
fn a_line_break_in_a_text_begins_no_tag_and_ends_no_field() {
    let collection = open(|snapshot| snapshot.title = Text::new("一\nER  - \n二}", "One\nER  - \ntwo}"));
    let citation = citing_of(&collection, None, Lang::En).collection();
    let ris = citation.write(CiteStyle::Ris);
    assert_eq!(ris.lines().filter(|line| line.starts_with("ER  - ")).count(), 1, "{ris}");
    assert!(citation.write(CiteStyle::Bibtex).contains("{{One ER  -  two\\}}}"));
}

#[test]
fn a_row_is_cited_with_each_report_once_and_a_source_for_each_figure_that_it_names() {
    let collection = Arc::new(Collection::built_in().expect("the build packs a whole snapshot"));
    let index = CompareIndex::of(Arc::clone(&collection));
    let comparison = index.align(&["522700", "522300"], Normalisation::AsPrinted);
    let row = comparison.rows.iter().find(|row| row.scale().is_some()).expect("a row compares");
    let link = |id: &str| format!("https://example.org/{id}");
    let citation = citing_of(&collection, None, Lang::En).row(&index, &comparison, row, link);
    let lines: Vec<&str> = citation.sentence.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], index.sentence(&comparison, row, Lang::En));
    for (line, fact) in lines[1..].iter().zip(row.named_facts()) {
        let id = &collection.get(fact).expect("a fact").fact.id;
        assert!(line.contains(&format!(" https://example.org/{id} (")), "{line}");
    }
    let keys: Vec<&str> = citation.references.iter().map(|reference| reference.key.as_str()).collect();
    assert_eq!(keys, ["qiannan-guangzhou", "qianxinan", "relocation-and-pairing"]);
}

#[test]
fn what_no_citation_can_write_as_a_date_is_left_out() {
    let collection = open(|snapshot| snapshot.reports[0].issued = Some(Edtf("2021/2022".into())));
    let report = &collection.snapshot().reports[0];
    let citation = citing_of(&collection, None, Lang::En).report(report);
    assert!(citation.sentence.contains(", 2021/2022."), "{}", citation.sentence);
    assert_eq!(citation.references[0].issued, None);
}
