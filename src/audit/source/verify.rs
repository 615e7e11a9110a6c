//! A snapshot against the text that it was coded from.

use std::collections::HashSet;

use serde::Serialize;

use super::account::account_in;
use super::print::check_print;
use super::{Holder, SourceFinding};
use crate::figure::tokens;
use crate::snapshot::{Collection, Locator, Report, Snapshot, first_year_of_plan};

/// What the verification of one source found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourceAudit {
    /// Id of the report.
    pub report: String,
    /// How many figures, dates, mentions and lines of print were looked up.
    pub figures: usize,
    /// How many numbers the text has.
    pub tokens: usize,
    /// Everything that does not agree; empty when the source bears the snapshot out.
    pub findings: Vec<SourceFinding>,
}

/// Holds a report's facts, exclusions and readings against its text: hash and length, every figure at its offset with
/// its words around it, every mention at its place, every number accounted for, every number of a date printed somewhere,
/// what the text is said to print of itself printed, every section beginning a sentence.
///
/// `sha256` is the text's own hash in lower-case hexadecimal, which the caller computes (the browser has a
/// function for it); without one only the length is compared.
pub fn verify_source(
    collection: &Collection,
    report: &Report,
    text: &str,
    sha256: Option<&str>,
) -> SourceAudit {
    verify_in(collection.snapshot(), report, text, sha256)
}

/// The same of a document that is not checked yet.
pub(crate) fn verify_in(s: &Snapshot, report: &Report, text: &str, sha256: Option<&str>) -> SourceAudit {
    let characters: Vec<char> = text.chars().collect();
    let mut findings = Vec::new();
    if let Some(found) = sha256.filter(|found| *found != report.source.sha256) {
        findings
            .push(SourceFinding::Hash { expected: report.source.sha256.clone(), found: found.to_owned() });
    }
    if characters.len() != report.source.characters {
        findings.push(SourceFinding::Length { expected: report.source.characters, found: characters.len() });
    }
    let mut figures = 0;
    let numbers = printed_numbers(text);
    for fact in s.facts.iter().filter(|fact| fact.report == report.id) {
        let holder = Holder::Fact(fact.id.clone());
        figures += 1;
        compare(&characters, &holder, &fact.figure, &fact.locator, &mut findings);
        for date in [&fact.period, &fact.as_of].into_iter().flatten() {
            check_date(&numbers, &holder, date.as_str(), &mut findings);
        }
    }
    for (at, not_fact) in report.not_facts.iter().enumerate() {
        figures += 1;
        compare(&characters, &Holder::NotFact(at), &not_fact.figure, &not_fact.locator, &mut findings);
    }
    for event in s.events.iter().filter(|event| event.report == report.id) {
        let holder = Holder::Event(event.id.clone());
        check_date(&numbers, &holder, event.date.as_str(), &mut findings);
        if let Some(locator) = &event.locator {
            figures += 1;
            compare_prefix(&characters, &holder, locator, &mut findings);
        }
    }
    for reading in &report.readings {
        if let Some(locator) = &reading.locator {
            figures += 1;
            compare(&characters, &Holder::Reading(reading.concept.clone()), "", locator, &mut findings);
        }
    }
    figures += check_print(report, text, &mut findings);
    let accounts = account_in(s, report, text);
    let tokens = accounts.len();
    findings.extend(
        accounts
            .into_iter()
            .filter(|account| !account.covered)
            .map(|account| SourceFinding::Token { offset: account.offset, token: account.token }),
    );
    SourceAudit { report: report.id.clone(), figures, tokens, findings }
}

fn slice(text: &[char], start: usize, length: usize) -> String {
    text.iter().skip(start).take(length).collect()
}

fn compare(
    text: &[char],
    holder: &Holder,
    figure: &str,
    locator: &Locator,
    findings: &mut Vec<SourceFinding>,
) {
    let length = figure.chars().count();
    let found = slice(text, locator.offset, length);
    if found != figure {
        findings.push(SourceFinding::Figure {
            holder: holder.clone(),
            offset: locator.offset,
            expected: figure.to_owned(),
            found,
        });
    }
    compare_prefix(text, holder, locator, findings);
    let behind = slice(text, locator.offset.saturating_add(length), locator.suffix.chars().count());
    if behind != locator.suffix {
        findings.push(SourceFinding::Context {
            holder: holder.clone(),
            side: "suffix",
            expected: locator.suffix.clone(),
            found: behind,
        });
    }
}

fn compare_prefix(text: &[char], holder: &Holder, locator: &Locator, findings: &mut Vec<SourceFinding>) {
    let length = locator.prefix.chars().count();
    let start = locator.offset.saturating_sub(length);
    let before = slice(text, start, locator.offset - start);
    if before != locator.prefix {
        findings.push(SourceFinding::Context {
            holder: holder.clone(),
            side: "prefix",
            expected: locator.prefix.clone(),
            found: before,
        });
    }
}

/// The numbers that dates may be made of: all Arabic ones, and the years of the plan periods that are named.
fn printed_numbers(text: &str) -> HashSet<u32> {
    let mut numbers = HashSet::new();
    for token in tokens(text) {
        if let Ok(number) = token.text.parse() {
            numbers.insert(number);
        }
        if let Some(first) = first_year_of_plan(&token.text) {
            numbers.extend([first, first + 4]);
        }
    }
    numbers
}

fn check_date(printed: &HashSet<u32>, holder: &Holder, date: &str, findings: &mut Vec<SourceFinding>) {
    let numbers = date.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    for number in numbers.filter(|number| !printed.contains(number)) {
        findings.push(SourceFinding::Date {
            holder: holder.clone(),
            date: date.to_owned(),
            number: number.to_string(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found where Donghai's text is said to speak of people at these characters.
    fn findings(offset: usize, suffix: &str) -> Vec<SourceFinding> {
        let text = include_str!("../../../tests/fixtures/small.json").replace(
            "\"state\":\"not_found\"",
            &format!("\"state\":\"mentioned\",\"locator\":{{\"offset\":{offset},\"prefix\":\"\",\"suffix\":\"{suffix}\"}}"),
        );
        let collection = Collection::open(&text).unwrap();
        let source = include_str!("../../../tests/fixtures/sources/donghai.txt");
        verify_source(&collection, &collection.snapshot().reports[1], source, None).findings
    }

    #[test]
    fn a_mention_stands_where_it_is_said_to_stand() {
        assert_eq!(findings(12, "岚山县"), []);
        let [SourceFinding::Context { holder, side: "suffix", expected, found }] =
            &findings(11, "岚山县")[..]
        else {
            panic!("one finding")
        };
        assert_eq!(*holder, Holder::Reading("people".into()));
        assert_eq!((expected.as_str(), found.as_str()), ("岚山县", "向岚山"));
    }
}
