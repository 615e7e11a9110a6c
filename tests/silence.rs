//! No figure is not silence: what is said of a report where none is coded follows from facts, measures and the coder's own
//! readings, and no word of absence stands anywhere else.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::sync::Arc;

use relocation_explorer::audit::{Coverage, Reporting, Stated};
use relocation_explorer::compare::{Cell, CompareIndex, Normalisation};
use relocation_explorer::snapshot::{Collection, Lang};

const DATA: &str = include_str!("../data/snapshot.json");
const SMALL: &str = include_str!("fixtures/small.json");

struct Known {
    collection: Collection,
    coverage: Coverage,
}

impl Known {
    fn of(text: &str) -> Self {
        let collection = Collection::open(text).unwrap();
        Self { coverage: Coverage::of(&collection), collection }
    }

    fn report(&self, id: &str) -> usize {
        self.collection.snapshot().reports.iter().position(|report| report.id == id).expect(id)
    }

    fn concept(&self, id: &str, report: &str) -> &Reporting {
        let at = self.collection.snapshot().concepts.iter().position(|concept| concept.id == id).expect(id);
        self.coverage.concept(at, self.report(report))
    }

    fn domain(&self, id: &str, report: &str) -> &Reporting {
        let at = self.collection.snapshot().domains.iter().position(|domain| domain.id == id).expect(id);
        self.coverage.domain(at, self.report(report))
    }

    fn indicator(&self, id: &str, report: &str) -> Stated {
        let indicators = &self.collection.snapshot().indicators;
        let at = indicators.iter().position(|indicator| indicator.id == id).expect(id);
        self.coverage.indicator(at, self.report(report))
    }
}

#[test]
fn what_is_known_follows_from_facts_measures_and_readings() {
    let data = Known::of(DATA);
    assert!(matches!(data.concept("workshops", "kelan"), Reporting::Figures(2)));
    let Reporting::Mentioned(place) = data.concept("workshops", "qianxinan") else {
        panic!("a caption has it")
    };
    assert_eq!(place.suffix, "扶贫车间");
    assert_eq!(*data.concept("schools-clinics", "kelan"), Reporting::MeasuresOnly(4));
    assert_eq!(*data.concept("employment-allowances", "qianxinan"), Reporting::NotFound);
    assert_eq!(*data.concept("exchanges", "kelan"), Reporting::DoesNotApply);
    for (domain, report) in [("industry", "qianxinan"), ("education", "kelan"), ("health", "kelan")] {
        assert!(matches!(data.domain(domain, report), Reporting::MeasuresOnly(2..)), "{domain} {report}");
    }
    assert_eq!(*data.domain("relocation", "guiyang-luodian"), Reporting::NotFound);
    assert_eq!(
        *data.domain("relocation", "qiannan-guangzhou"),
        Reporting::NotRead,
        "its concept is mentioned, but is of other domains too"
    );
    assert_eq!(data.indicator("workshops", "kelan"), Stated::Figures(1));
    assert_eq!(data.indicator("cadres-seconded", "kelan"), Stated::DoesNotApply);
    assert_eq!(
        data.indicator("employment-subsidy-paid", "qianxinan"),
        Stated::NoFigure(Reporting::NotFound),
        "an indicator has what is known of its concept"
    );
    assert_eq!(data.indicator("training-sessions", "kelan"), Stated::NoFigure(Reporting::Figures(2)));
}

#[test]
fn every_concept_without_a_fact_is_read_in_every_report() {
    let Known { collection, coverage } = Known::of(DATA);
    let s = collection.snapshot();
    for (at, report) in s.reports.iter().enumerate() {
        let without = (0..s.concepts.len())
            .filter(|&concept| !matches!(coverage.concept(concept, at), Reporting::Figures(_)))
            .map(|concept| &s.concepts[concept].id);
        let read: Vec<&String> = report.readings.iter().map(|reading| &reading.concept).collect();
        assert_eq!(without.collect::<Vec<_>>(), read, "{}", report.id);
    }
}

#[test]
fn without_a_coders_statement_nothing_is_said_of_a_report() {
    let not_found = "{\"concept\":\"people\",\"state\":\"not_found\"}";
    let mention = |measures: &str| {
        let place = "\"locator\":{\"offset\":12,\"prefix\":\"\",\"suffix\":\"岚山县\"}";
        format!("{{\"concept\":\"people\",\"state\":\"mentioned\",{place}{measures}}}")
    };
    let known = |reading: &str| Known::of(&SMALL.replace(not_found, reading));
    let of = |known: &Known| {
        (known.concept("people", "donghai").clone(), known.domain("employment", "donghai").clone())
    };

    assert_eq!(of(&known(not_found)), (Reporting::NotFound, Reporting::NotFound));
    assert_eq!(of(&known("")), (Reporting::NotRead, Reporting::NotRead));
    let mentioned = known(&mention(""));
    assert!(matches!(of(&mentioned), (Reporting::Mentioned(_), Reporting::Mentioned(_))));
    assert_eq!(*mentioned.domain("relocation", "donghai"), Reporting::NotRead);
    assert_eq!(mentioned.indicator("green-area", "donghai"), Stated::NoFigure(Reporting::Figures(1)));

    let framework = |report: &str| {
        format!(
            "\"frameworks\": [\n{{\"id\":\"own\",\"report\":\"{report}\",\"name\":{{\"zh\":\"名\",\"en\":\"name\"}},\"announced\":null,\
             \"parts\":[{{\"id\":\"part\",\"name\":{{\"zh\":\"名\",\"en\":\"name\"}},\"measures\":[{{\"id\":\"lend\",\"text\":\
             {{\"zh\":\"借\",\"en\":\"Lend\"}},\"domain\":\"relocation\",\"type\":\"finance\",\"actors\":[],\"facts\":[]}}]}}]}},"
        )
    };
    let with_measure = SMALL.replace("\"frameworks\": [", &framework("donghai"));
    let measured = Known::of(&with_measure.replace(not_found, &mention(",\"measures\":[\"lend\"]")));
    assert_eq!(of(&measured), (Reporting::MeasuresOnly(1), Reporting::MeasuresOnly(1)));
    assert_eq!(*measured.domain("relocation", "donghai"), Reporting::MeasuresOnly(1));
    assert_eq!(*Known::of(&with_measure).concept("people", "donghai"), Reporting::NotFound);
}

/// Words that say of a report that it does not say something.
const ABSENCE: &[&str] = &[
    "没有说",
    "没有报告",
    "没有提",
    "没有写",
    "没有给出",
    "没有注明",
    "没有列出",
    "没写",
    "没说",
    "没提",
    "没找到",
    "没有找到",
    "未报告",
    "未提",
    "未见",
    "未写",
    "未说",
    "未注明",
    "未作",
    "未找到",
    "未发现",
    "沉默",
    "只字",
    "not reported",
    "not mention",
    "not stated",
    "not printed",
    "not given",
    "not found",
    "not listed",
    "not dated",
    "nothing is said",
    "nothing says",
    "says nothing",
    "states no",
    "names none",
    "names no ",
    "dates no",
    "silen",
    "unsaid",
    "does not say",
    "does not give",
    "does not state",
    "does not print",
    "no time is stated",
    "none found",
    "no end is stated",
    "no stated end",
    "no follow",
    "none in",
];

/// Where such words may stand, and what backs them there: a piece of the line, and why.
const BACKED: &[(&str, &str, &str)] = &[
    ("audit/reporting.rs", "编码者未找到", "a reading says it"),
    ("words/overview.rs", "编码者未找到其中任何概念", "readings of all concepts say it"),
    (
        "words/questions.rs",
        "Which promises have no follow-up?",
        "the ledger, where the question leads, says what it means",
    ),
    ("words/ledger.rs", "“未找到”是编码者通读后所说", "explains what a reading says"),
    ("words/ledger.rs", "“Not found” is said by a coder", "explains what a reading says"),
    ("words/common.rs", "not_stated", "a null that coders set only where the text states none"),
    ("words/compare.rs", "未注明日期", "a null that coders set only where the text prints no date"),
    ("chart/marks.rs", "时间未注明", "a null that coders set only where the text states no time"),
    ("words/overview.rs", "未注明日期", "a null that coders set only where the text prints no date"),
    ("words/overview.rs", "未注明出版者", "a null that coders set only where the text prints no publisher"),
    ("words/overview.rs", "未写从何时起", "a null that coders set only where the text states no beginning"),
    ("words/overview.rs", "淡出表示没写何时结束", "an open interval that coders set"),
    ("words/overview.rs", "fade where no end is stated", "an open interval that coders set"),
    ("words/overview.rs", "件没写何时结束", "an open interval that coders set"),
    ("words/overview.rs", "the end of {open} is not stated", "an open interval that coders set"),
    ("words/overview.rs", "这份数据没有写明", "of the data"),
    ("words/measures.rs", "一项也没有列出", "parts that are coded in full"),
    ("words/sources.rs", "no_defects", "the coders’ list of defects"),
    ("words/sources.rs", "没有找到任何一份报告的数字", "of a text that a reader drops"),
    ("words/sources.rs", "missing:", "of a text that a reader drops"),
    ("query/codes.rs", "未说明", "a null that coders set only where the text states none"),
    (
        "compare/caution.rs",
        "",
        "dates and partners, null where coders found none stated; contradictions that they coded",
    ),
    (
        "compare/withheld.rs",
        "",
        "numbers, all of which the audit accounts for; dates, null where coders found none stated",
    ),
    ("audit/frameworks.rs", "一项也没有列出", "parts that are coded in full"),
    ("audit/statements.rs", "没有列出", "an enumeration that is coded in full"),
    ("audit/statements.rs", "the report names none", "an enumeration that is coded in full"),
    ("audit/source/finding.rs", "the text does not print", "of a text that is at hand"),
    ("compare/notice.rs", "没有报告给出", "numbers, all of which the audit accounts for"),
    ("compare/refusal.rs", "the indicator names no group", "of the indicator"),
    ("ledger/group.rs", "Self::NoFigure", "a key of addresses, older than this rule"),
    ("chart/option.rs", "silent", "an option of the chart library"),
    ("words/sources.rs", "没有报告有这么长", "of a text that a reader drops"),
    ("words/code.rs", "没有报告有这么长", "of a text that a coder brings"),
    ("words/forms.rs", "not_found:", "a coder who has read the whole text says it"),
    ("audit/arithmetic.rs", "没有列出", "a sum that a coder marked as incomplete"),
    ("audit/arithmetic.rs", "the rest is not listed", "a sum that a coder marked as incomplete"),
];

#[test]
fn words_of_absence_stand_only_where_something_backs_them() {
    let mut unbacked = Vec::new();
    let mut used = vec![false; BACKED.len()];
    for (path, text) in sources("src".as_ref()) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let said = line.split('"').skip(1).step_by(2).collect::<Vec<_>>().join("\n").to_lowercase();
            if !ABSENCE.iter().any(|word| said.contains(word)) {
                continue;
            }
            match BACKED.iter().position(|(file, piece, _)| path == *file && line.contains(piece)) {
                Some(at) => used[at] = true,
                None => unbacked.push(format!("{path}: {}", line.trim())),
            }
        }
    }
    assert_eq!(unbacked, Vec::<String>::new(), "nothing backs these words of absence");
    let idle = BACKED.iter().zip(used).filter(|(_, used)| !used).map(|(backed, _)| backed.1);
    assert_eq!(idle.collect::<Vec<_>>(), Vec::<&str>::new(), "these are backed and not said any more");
}

/// What readers may see of the core: its files with words, by their path in `src`.
fn sources(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/");
        // Rules speak of the document, and the others of what is asked of the program.
        let others = ["snapshot", "synth", "cli", "share", "coding", "ui", "publish"];
        if path.is_dir() && !others.contains(&name.as_str()) && !name.ends_with("tests") {
            found.extend(sources(&path));
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn compare_says_that_something_was_not_found_where_a_coder_did() {
    let collection = Arc::new(Collection::open(DATA).unwrap());
    let index = CompareIndex::of(Arc::clone(&collection));
    let regions = ["522700", "140929", "520526", "522728", "522300", "440100"];
    let mut said = 0;
    for (at, one) in regions.iter().enumerate() {
        for other in &regions[at + 1..] {
            let comparison = index.align(&[*one, *other], Normalisation::AsPrinted);
            for row in &comparison.rows {
                let empty = (0..2).filter(|&cell| matches!(row.cells[cell], Cell::Silent));
                let known =
                    empty.filter_map(|cell| index.reporting(&comparison.regions[cell].id, row.indicator));
                let not_found = known.filter(|(_, says)| *says == Reporting::NotFound).count();
                for (lang, words) in [(Lang::Zh, "编码者未找到"), (Lang::En, "not found by the coder")]
                {
                    let sentence = index.sentence(&comparison, row, lang);
                    assert_eq!(sentence.matches(words).count(), not_found, "{sentence}");
                    assert!(
                        !sentence.contains("没有报告") && !sentence.contains("Not reported"),
                        "{sentence}"
                    );
                }
                said += not_found;
            }
        }
    }
    assert!(said > 20, "{said}");
}
