//! Rules of what a report prints about itself, of its sections and addresses, of where readers write, and of the data's
//! version.

use super::problem_list::ProblemList;
use crate::snapshot::path::Path;
use crate::snapshot::problem::brief;
use crate::snapshot::{Corrections, Report, Rule};

pub(super) fn check(report: &Report, path: Path, found: &mut ProblemList) {
    if let Some(printed) = &report.printed {
        for (key, line) in printed.lines() {
            if line.trim().is_empty() {
                found.add(path.key("printed").key(key), Rule::EmptyPrint);
            }
        }
    }
    for (key, address) in [("url", &report.url), ("archived", &report.archived)] {
        if let Some(address) = address.as_deref().filter(|address| !is_address(address)) {
            found.add(path.key(key), Rule::Address { text: brief(address) });
        }
    }
    let characters = report.source.characters;
    let mut least = 0;
    for (i, section) in report.sections.iter().enumerate() {
        let list = path.key("sections");
        let path = list.item(i);
        if section.from < least || section.from >= characters {
            found.add(path.key("from"), Rule::SectionOrder { characters });
        }
        least = section.from.saturating_add(1);
        found.words(path, &section.zh, &section.en);
    }
}

/// An http address with a host, and nothing that would end it where it is written.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let breaks = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"');
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) && !text.contains(breaks)
}

pub(super) fn check_corrections(corrections: Option<&Corrections>, found: &mut ProblemList) {
    let Some(Corrections { issues, mail }) = corrections else { return };
    let path = Path::Root.key("corrections");
    if issues.is_none() && mail.is_none() {
        found.add(path, Rule::NoCorrections);
    }
    // Title and body are added behind it.
    let is_page = |text: &str| text.starts_with("https://") && is_address(text) && !text.contains('#');
    if let Some(text) = issues.as_deref().filter(|text| !is_page(text)) {
        found.add(path.key("issues"), Rule::IssuePage { text: brief(text) });
    }
    if let Some(text) = mail.as_deref().filter(|text| !is_mail(text)) {
        found.add(path.key("mail"), Rule::Mail { text: brief(text) });
    }
}

/// An address of mail of nothing that has a meaning in a link to it.
fn is_mail(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let is_part = |part: &str| !part.is_empty() && part.chars().all(is_plain);
    let host = |host: &str| host.contains('.') && host.split('.').all(is_part);
    text.split_once('@').is_some_and(|(name, at)| is_part(name) && host(at))
}

pub(super) fn check_version(version: Option<&str>, found: &mut ProblemList) {
    let is_number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
        digits && (part == "0" || !part.starts_with('0'))
    };
    let is_version = |text: &str| text.split('.').count() == 3 && text.split('.').all(is_number);
    if let Some(text) = version.filter(|text| !is_version(text)) {
        found.add(Path::Root.key("version"), Rule::Version { text: brief(text) });
    }
}
