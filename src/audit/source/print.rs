//! What a text is said to print of itself, and where its sections begin.

use super::SourceFinding;
use super::plain::Plain;
use crate::snapshot::{Printed, Report};

/// Looks up every line of print, and the place before every section; tells how many there are.
pub(super) fn check_print(report: &Report, text: &str, findings: &mut Vec<SourceFinding>) -> usize {
    let lines = report.printed.iter().flat_map(Printed::lines);
    let page = unread(text);
    let mut looked_up = report.sections.len();
    for (key, line) in lines {
        looked_up += 1;
        if !stands_alone(&page, &unread(line)) {
            findings.push(SourceFinding::Print { key, expected: line.to_owned() });
        }
    }
    let characters: Vec<char> = text.chars().collect();
    for section in &report.sections {
        let before = &characters[..section.from.min(characters.len())];
        if before.last().is_some_and(|&last| !(last.is_whitespace() || "。！？：:".contains(last))) {
            let near = before[before.len().saturating_sub(8)..].iter().collect();
            findings.push(SourceFinding::Section { offset: section.from, before: near });
        }
    }
    looked_up
}

/// The text in its own script without readings in brackets; each run of white space is one space.
fn unread(text: &str) -> Vec<char> {
    let characters: Vec<char> = text.chars().collect();
    let mut places = Plain::with_marks(text).places;
    places.dedup();
    let mut kept: Vec<char> = Vec::with_capacity(places.len());
    for c in places.into_iter().filter_map(|at| characters.get(at)) {
        match c.is_whitespace() {
            false => kept.push(*c),
            true if kept.last() == Some(&' ') => {}
            true => kept.push(' '),
        }
    }
    kept
}

/// Whether a line stands in a page, and is no piece of a longer word or title there.
fn stands_alone(page: &[char], line: &[char]) -> bool {
    let letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    let mut places = page.windows(line.len().max(1)).enumerate().filter(|(_, window)| *window == line);
    places.any(|(at, _)| {
        !letter(at.checked_sub(1).and_then(|before| page.get(before))) && !letter(page.get(at + line.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::{Section, Snapshot};

    const PAGE: &str =
        "首頁>>正文 |\n抓一件(jiàn)事 求實效 |\n2022年07月13日 某報(bào) |\n本报记者 张三 记者报道。第二段。";

    fn findings(change: impl Fn(&mut Printed, &mut Vec<Section>)) -> Vec<SourceFinding> {
        let mut report =
            Snapshot::parse(include_str!("../../../tests/fixtures/small.json")).unwrap().reports[0].clone();
        let mut printed = Printed {
            title: vec!["抓一件事 求實效".into()],
            author: Some("张三".into()),
            publisher: Some("某報".into()),
            issued: Some("2022年07月13日".into()),
            ..Printed::default()
        };
        let section = |from| Section { from, zh: "一段".into(), en: "a part".into() };
        let second = PAGE.chars().position(|c| c == '。').unwrap() + 1;
        let mut sections = vec![section(0), section(second)];
        change(&mut printed, &mut sections);
        (report.printed, report.sections) = (Some(printed), sections);
        let mut findings = Vec::new();
        check_print(&report, PAGE, &mut findings);
        findings
    }

    #[test]
    fn what_is_printed_is_found_whatever_readings_stand_between() {
        assert_eq!(findings(|_, _| {}), []);
    }

    #[test]
    fn a_title_that_is_shortened_altered_or_in_the_other_script_is_not_printed() {
        for title in ["抓一件事 求實", "抓一件事，求實效", "抓一件事 求实效", "一件事 求實效"]
        {
            let found = findings(|printed, _| printed.title = vec![title.into()]);
            assert_eq!(found, [SourceFinding::Print { key: "title", expected: title.into() }]);
        }
        let found = findings(|printed, _| printed.author = Some("张".into()));
        assert_eq!(found.len(), 1, "half a name is no name");
    }

    #[test]
    fn a_section_begins_a_sentence() {
        let found = findings(|_, sections| sections[1].from += 1);
        assert!(
            matches!(&found[..], [SourceFinding::Section { before, .. }] if before.ends_with("。第")),
            "{found:?}"
        );
    }
}
