//! Citations: the publisher of the report first, then where this product stands between.

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
