//! Citations: the publisher of the report first, then where this product stands between.

use crate::compare::{CompareIndex, Comparison, Row};
use crate::snapshot::{Collection, Edtf, FactView, Lang, Report};

/// How to cite one figure: report, place, and the address of its evidence.
pub fn cite_fact(collection: &Collection, view: &FactView, link: &str, lang: Lang) -> String {
    let fact = view.fact;
    let source = source(view.report, lang);
    let data = cite_collection(collection, link, lang);
    match lang {
        Lang::Zh => format!("{source}“{}”，第 {} 字处。据{data}", fact.figure, fact.locator.offset + 1),
        Lang::En => {
            format!("{source} “{}”, at character {}. From {data}", fact.figure, fact.locator.offset + 1)
        }
    }
}

/// A row of a comparison as a sentence, and below it how to cite each figure that it names, with the address that
/// `link` gives for the fact's id.
pub fn cite_row(
    index: &CompareIndex,
    comparison: &Comparison,
    row: &Row,
    link: impl Fn(&str) -> String,
    lang: Lang,
) -> String {
    let collection = index.collection();
    let views = row.named_facts().into_iter().filter_map(|fact| collection.get(fact));
    let sources = views.map(|view| cite_fact(collection, &view, &link(&view.fact.id), lang));
    let lines: Vec<String> = std::iter::once(index.sentence(comparison, row, lang)).chain(sources).collect();
    lines.join("\n")
}

/// How to cite the collection, or a view of it.
pub fn cite_collection(collection: &Collection, link: &str, lang: Lang) -> String {
    let snapshot = collection.snapshot();
    let (title, published) = (snapshot.title.get(lang), snapshot.published.as_str());
    match lang {
        Lang::Zh => format!("《{title}》（{published}，{}），{link}", snapshot.license),
        Lang::En => format!("“{title}” ({published}, {}), {link}", snapshot.license),
    }
}

/// How to cite a report itself.
pub fn cite_report(report: &Report, lang: Lang) -> String {
    let source = source(report, lang);
    let end = if lang == Lang::Zh { '。' } else { '.' };
    format!("{}{end}", source.trim_end_matches(['，', ',', '.']))
}

fn source(report: &Report, lang: Lang) -> String {
    let title = report.title.get(lang);
    let issued = report.issued.as_ref().map(Edtf::as_str);
    let publisher = report.publisher.as_ref().or(report.author.as_ref()).map(|name| name.get(lang));
    match lang {
        Lang::Zh => {
            format!("{}：《{title}》，{}，", publisher.unwrap_or("出版者不详"), issued.unwrap_or("日期不详"))
        }
        Lang::En => {
            format!("{}, “{title}”, {},", publisher.unwrap_or("Unknown publisher"), issued.unwrap_or("n.d."))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::Normalisation;
    use crate::snapshot::{Edtf, Text};

    const SMALL: &str = include_str!("../../tests/fixtures/small.json");
    const LINK: &str = "https://example.org/?fact=lanshan-workers";

    fn open() -> Collection {
        Collection::open(SMALL).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    #[test]
    fn a_figure_is_cited_by_its_report_then_its_place_then_where_it_was_found() {
        let collection = open();
        let view = collection.find("lanshan-workers").unwrap();
        assert_eq!(view.fact.locator.offset, 21, "readers count from one");
        assert_eq!(
            cite_fact(&collection, &view, LINK, Lang::Zh),
            "岚山日报：《岚山简报》，日期不详，“4.2万”，第 22 字处。据《小样》（2024-05-01，CC0-1.0），https://example.org/?fact=lanshan-workers"
        );
        assert_eq!(
            cite_fact(&collection, &view, LINK, Lang::En),
            "Lanshan Daily, “Lanshan brief”, n.d., “4.2万”, at character 22. From “Small example” (2024-05-01, CC0-1.0), https://example.org/?fact=lanshan-workers"
        );
    }

    #[test]
    fn a_collection_is_cited_with_its_date_licence_and_address() {
        let collection = open();
        assert_eq!(
            cite_collection(&collection, LINK, Lang::Zh),
            format!("《小样》（2024-05-01，CC0-1.0），{LINK}")
        );
        assert_eq!(
            cite_collection(&collection, LINK, Lang::En),
            format!("“Small example” (2024-05-01, CC0-1.0), {LINK}")
        );
    }

    #[test]
    fn a_report_is_cited_by_whom_it_is_known_and_ends_in_one_stop() {
        let mut report = open().snapshot().reports[0].clone();
        report.issued = Some(Edtf("2023-03-07".into()));
        assert_eq!(cite_report(&report, Lang::Zh), "岚山日报：《岚山简报》，2023-03-07。");
        assert_eq!(cite_report(&report, Lang::En), "Lanshan Daily, “Lanshan brief”, 2023-03-07.");
        report.issued = None;
        report.publisher = None;
        assert_eq!(cite_report(&report, Lang::Zh), "出版者不详：《岚山简报》，日期不详。");
        assert_eq!(cite_report(&report, Lang::En), "Unknown publisher, “Lanshan brief”, n.d.");
        report.author = Some(Text::new("某人", "Somebody"));
        assert_eq!(cite_report(&report, Lang::En), "Somebody, “Lanshan brief”, n.d.");
    }

    #[test]
    fn a_row_is_cited_with_a_source_for_each_figure_that_it_names() {
        let collection = Collection::built_in().expect("the build packs a whole snapshot");
        let index = CompareIndex::of(Arc::new(collection));
        let comparison = index.align(&["522700", "522300"], Normalisation::AsPrinted);
        let row = comparison.rows.iter().find(|row| row.scale().is_some()).expect("a row compares");
        let text = cite_row(&index, &comparison, row, |id| format!("https://example.org/{id}"), Lang::En);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0], index.sentence(&comparison, row, Lang::En));
        for (line, fact) in lines[1..].iter().zip(row.named_facts()) {
            let id = &index.collection().get(fact).expect("a fact").fact.id;
            assert!(line.ends_with(&format!("https://example.org/{id}")), "{line}");
        }
    }
}
