//! From the data to a citation.

use super::reference::key_of;
use super::{CiteDate, CiteStyle, Reference, ReferenceKind, biblatex, csl, gbt, ris};
use crate::compare::{CompareIndex, Comparison, Row};
use crate::share::Pin;
use crate::snapshot::{Collection, Edtf, FactView, Lang, Report, Text};
use crate::words::CiteWords;

/// What every citation from some data needs.
#[derive(Debug, Clone)]
pub struct Citing<'a> {
    /// The data.
    pub collection: &'a Collection,
    /// Their hash, where it is known.
    pub pin: Option<&'a Pin>,
    /// The permanent link to what is cited.
    pub link: String,
    /// The reader's day.
    pub accessed: Option<CiteDate>,
    /// The language of our own words.
    pub lang: Lang,
}

/// A citation, ready to be written in any style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// In words, one line a work.
    pub sentence: String,
    /// The works, the report first.
    pub references: Vec<Reference>,
    name: String,
}

impl Citation {
    /// The citation in a style.
    pub fn write(&self, style: CiteStyle) -> String {
        let each = |write: &dyn Fn(usize, &Reference) -> String, by: &str| {
            let entries = self.references.iter().enumerate().map(|(at, reference)| write(at + 1, reference));
            entries.collect::<Vec<_>>().join(by)
        };
        match style {
            CiteStyle::Plain => self.sentence.clone(),
            CiteStyle::GbtNumeric => each(&|number, reference| gbt::numeric(reference, number), "\n"),
            CiteStyle::GbtAuthorDate => each(&|_, reference| gbt::author_date(reference), "\n"),
            CiteStyle::Bibtex => each(&|_, reference| biblatex::entry(reference), "\n\n"),
            CiteStyle::Ris => each(&|_, reference| ris::record(reference), "\r\n\r\n"),
            CiteStyle::CslJson => {
                let items: Vec<csl::Item> = self.references.iter().map(csl::Item::of).collect();
                // Texts and whole numbers can be written.
                serde_json::to_string_pretty(&items).unwrap_or_default()
            }
        }
    }

    /// The name of a file that holds it in a style.
    pub fn file_name(&self, style: CiteStyle) -> String {
        format!("{}-{}.{}", self.name, style.key(), style.file().0)
    }
}

impl Citing<'_> {
    /// A report itself.
    pub fn report(&self, report: &Report) -> Citation {
        let source = self.source(report);
        let end = self.lang.pick('。', '.');
        Citation {
            sentence: format!("{}{end}", source.trim_end_matches(end)),
            references: vec![self.report_reference(report, &[])],
            name: format!("report-{}", key_of(&report.id)),
        }
    }

    /// A figure: its report, the place where it is printed, and the data that lead there.
    pub fn fact(&self, view: &FactView) -> Citation {
        Citation {
            sentence: self.fact_sentence(view, &self.link),
            references: vec![self.report_reference(view.report, &[*view]), self.data_reference(None)],
            name: key_of(&view.fact.id),
        }
    }

    /// A row of a comparison: its sentence, how to cite each figure that it names with the address that `link` gives for the
    /// fact's id, and each report once with all places.
    pub fn row(
        &self,
        index: &CompareIndex,
        comparison: &Comparison,
        row: &Row,
        link: impl Fn(&str) -> String,
    ) -> Citation {
        let named = row.named_facts().into_iter();
        let views: Vec<FactView> = named.filter_map(|fact| self.collection.get(fact)).collect();
        let sources = views.iter().map(|view| self.fact_sentence(view, &link(&view.fact.id)));
        let lines: Vec<String> =
            std::iter::once(index.sentence(comparison, row, self.lang)).chain(sources).collect();
        let reports = self.collection.snapshot().reports.iter().filter_map(|report| {
            let of_report = views.iter().filter(|view| view.report.id == report.id);
            let of_report: Vec<FactView> = of_report.copied().collect();
            (!of_report.is_empty()).then(|| self.report_reference(report, &of_report))
        });
        let indicator = index.indicator(row.indicator).map_or("row", |indicator| &indicator.id);
        Citation {
            sentence: lines.join("\n"),
            references: reports.chain([self.data_reference(None)]).collect(),
            name: format!("comparison-{}", key_of(indicator)),
        }
    }

    /// A view of the collection under its title.
    pub fn view(&self, title: &str) -> Citation {
        self.of_data(Some(title))
    }

    /// The collection.
    pub fn collection(&self) -> Citation {
        self.of_data(None)
    }

    fn of_data(&self, view: Option<&str>) -> Citation {
        let snapshot = self.collection.snapshot();
        let creator = snapshot.creator.as_ref().map(|creator| creator.get(self.lang));
        let title = CiteWords::titled(self.lang, snapshot.title.get(self.lang));
        let maker = creator.map(|name| format!("{name}{}", self.lang.pick("：", ": "))).unwrap_or_default();
        let view = view.map(|view| CiteWords::view(self.lang, view)).unwrap_or_default();
        let comma = self.lang.pick("，", ", ");
        let (link, details) = (&self.link, self.details(&[]));
        Citation {
            sentence: format!("{maker}{title}{view}{comma}{link} {details}"),
            references: vec![self.data_reference(Some(&view).filter(|view| !view.is_empty()))],
            name: key_of(&snapshot.id),
        }
    }

    fn fact_sentence(&self, view: &FactView, link: &str) -> String {
        let source = self.source(view.report);
        let place = self.places(view.report, std::iter::once(view.fact.locator.offset)).concat();
        let data = CiteWords::titled(self.lang, self.collection.snapshot().title.get(self.lang));
        let details = self.details(&[CiteWords::from(self.lang, &data)]);
        CiteWords::figure(self.lang, &source, &place, &view.fact.figure, link, &details)
    }

    /// Publisher, author, title and date of a report.
    fn source(&self, report: &Report) -> String {
        let author = report.author.as_ref().map(|name| name.get(self.lang));
        let title = match (&report.printed, report.printed_title()) {
            (_, Some(printed)) => CiteWords::printed(self.lang, &printed, report.title.get(self.lang)),
            (Some(_), None) => format!("[{}]", report.title.get(self.lang)),
            (None, None) => CiteWords::titled(self.lang, report.title.get(self.lang)),
        };
        let page = report.printed.as_ref().and_then(|printed| printed.page.as_deref());
        CiteWords::source(self.lang, report, author, &title, report.issued.as_ref().map(Edtf::as_str), page)
    }

    /// The places of characters, those of one section together.
    fn places(&self, report: &Report, offsets: impl Iterator<Item = usize>) -> Vec<String> {
        let mut sorted: Vec<usize> = offsets.collect();
        sorted.sort_unstable();
        sorted.dedup();
        let sections = sorted.chunk_by(|&a, &b| report.section_at(a) == report.section_at(b));
        sections
            .map(|offsets| {
                let numbers: Vec<usize> = offsets.iter().map(|offset| offset + 1).collect();
                CiteWords::place(self.lang, report.section_at(offsets[0]), &numbers)
            })
            .collect()
    }

    /// What else identifies the data, in brackets.
    fn details(&self, before: &[String]) -> String {
        let snapshot = self.collection.snapshot();
        let version = snapshot.version.as_ref().map(|version| CiteWords::version(self.lang, version));
        let known = [version, Some(snapshot.published.as_str().to_owned()), self.hash()];
        let all = before.iter().cloned().chain(known.into_iter().flatten());
        let all: Vec<String> = all.chain([snapshot.license.clone()]).collect();
        CiteWords::bracketed(self.lang, &all)
    }

    /// The state of the data.
    fn hash(&self) -> Option<String> {
        self.pin.map(|pin| format!("SHA-256 {}", pin.hash))
    }

    fn report_reference(&self, report: &Report, views: &[FactView]) -> Reference {
        let own = if report.language.starts_with("zh") { Lang::Zh } else { Lang::En };
        let name = |text: &Option<Text>| text.as_ref().map(|text| text.get(own).to_owned());
        let printed = report.printed.as_ref();
        let title = match (printed, report.printed_title()) {
            (_, Some(title)) => title,
            (Some(_), None) => format!("[{}]", report.title.get(own)),
            (None, None) => report.title.get(own).to_owned(),
        };
        let page = printed.and_then(|printed| printed.page.clone());
        let places = self.places(report, views.iter().map(|view| view.fact.locator.offset));
        let places: Vec<String> = page.into_iter().chain(places).collect();
        let semicolon = self.lang.pick("；", "; ");
        let figures = views.iter().map(|view| format!("“{}”", view.fact.figure));
        let reprint = report.publisher.as_ref().and(report.site.as_ref());
        let reprint = reprint.map(|site| CiteWords::reprinted(self.lang, site.get(self.lang)));
        let notes: Vec<String> = figures.chain(reprint).collect();
        Reference {
            kind: ReferenceKind::of(report),
            key: key_of(&report.id),
            language: report.language.clone(),
            creator: printed.and_then(|printed| printed.author.clone()).or_else(|| name(&report.author)),
            title,
            outlet: name(&report.publisher).or_else(|| name(&report.site)),
            issued: report.issued.as_ref().and_then(|date| CiteDate::parse(date.as_str())),
            place: Some(places.join(semicolon)).filter(|places| !places.is_empty()),
            version: None,
            accessed: self.accessed.filter(|_| report.url.is_some()),
            url: report.url.clone(),
            note: Some(notes.join(semicolon)).filter(|notes| !notes.is_empty()),
        }
    }

    fn data_reference(&self, view: Option<&String>) -> Reference {
        let snapshot = self.collection.snapshot();
        let version: Vec<String> = snapshot.version.clone().into_iter().chain(self.hash()).collect();
        Reference {
            kind: ReferenceKind::Dataset,
            key: key_of(&snapshot.id),
            language: self.lang.tag().to_owned(),
            creator: snapshot.creator.as_ref().map(|creator| creator.get(self.lang).to_owned()),
            title: snapshot.title.get(self.lang).to_owned(),
            outlet: None,
            issued: CiteDate::parse(snapshot.published.as_str()),
            place: None,
            version: Some(version.join(", ")).filter(|version| !version.is_empty()),
            url: Some(self.link.clone()),
            accessed: self.accessed,
            note: view.map(|view| view.trim_start_matches([',', ' ', '，']).to_owned()),
        }
    }
}
