//! Rules of reports, regions, units, populations, concepts, indicators, terms and the glossary.

use std::collections::HashSet;

use super::ids::Ids;
use super::problem_list::{ENTRY, ProblemList};
use oxilangtag::LanguageTag;

use crate::figure::tokens;
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::problem::brief;
use crate::snapshot::{GlossaryEntry, Report, Rule, Snapshot, Term, Unit};

pub(super) async fn check(s: &Snapshot, ids: &mut Ids<'_>, found: &mut ProblemList, pauses: &Pauses) {
    for (i, report) in s.reports.iter().enumerate() {
        check_report(ids, report, Path::Root.key("reports").item(i), found, pauses).await;
    }
    super::regions::check(s, ids, found, pauses).await;
    for (i, domain) in s.domains.iter().enumerate() {
        found.text(Path::Root.key("domains").item(i).key("name"), &domain.name);
    }
    for (i, unit) in s.units.iter().enumerate() {
        let list = Path::Root.key("units");
        let path = list.item(i);
        found.text(path.key("name"), &unit.name);
        if let Some(one) = &unit.one {
            found.text(path.key("one"), one);
        }
        if !conversion_holds(s, ids, unit) {
            found.add(path, Rule::Conversion);
        }
    }
    for (i, population) in s.populations.iter().enumerate() {
        let list = Path::Root.key("populations");
        let path = list.item(i);
        found.text(path.key("name"), &population.name);
        for (key, indicator) in [("people", &population.people), ("households", &population.households)] {
            if let Some(id) = indicator {
                ids.indicators.find(path.key(key), id, found);
            }
        }
    }
    for (i, concept) in s.concepts.iter().enumerate() {
        let list = Path::Root.key("concepts");
        found.text(list.item(i).key("name"), &concept.name);
        found.text(list.item(i).key("definition"), &concept.definition);
    }
    for (i, indicator) in s.indicators.iter().enumerate() {
        let list = Path::Root.key("indicators");
        let path = list.item(i);
        found.text(path.key("name"), &indicator.name);
        found.text(path.key("definition"), &indicator.definition);
        ids.domains.find(path.key("domain"), &indicator.domain, found);
        ids.units.find(path.key("unit"), &indicator.unit, found);
        match &indicator.concept {
            Some(id) => {
                ids.concepts.find(path.key("concept"), id, found);
            }
            None if s.concepts.is_empty() => {}
            None => found.add(path, Rule::NoConcept),
        }
        if let Some(id) = &indicator.population {
            ids.populations.find(path.key("population"), id, found);
        }
        pauses.after(ENTRY).await;
    }
    for (i, term) in s.terms.iter().enumerate() {
        check_term(ids, term, Path::Root.key("terms").item(i), found);
        pauses.after(ENTRY).await;
    }
    let mut explained = HashSet::new();
    for (i, entry) in s.glossary.iter().enumerate() {
        check_entry(entry, &mut explained, Path::Root.key("glossary").item(i), found);
        pauses.after(ENTRY).await;
    }
}

/// The same word may name an entry in both languages, but only one entry.
fn check_entry<'a>(
    entry: &'a GlossaryEntry,
    explained: &mut HashSet<(&'static str, &'a str)>,
    path: Path<'_>,
    found: &mut ProblemList,
) {
    for (key, words) in [("zh", &entry.zh), ("en", &entry.en)] {
        let list = path.key(key);
        if words.is_empty() {
            found.add(path, Rule::NamelessEntry { key });
        }
        for (i, word) in words.iter().enumerate() {
            if !word.chars().any(char::is_alphanumeric) || !explained.insert((key, word)) {
                found.add(list.item(i), Rule::GlossaryWord { word: brief(word) });
            }
        }
    }
    found.text(path.key("meaning"), &entry.meaning);
}

fn check_term(ids: &mut Ids<'_>, term: &Term, path: Path<'_>, found: &mut ProblemList) {
    let mut met = HashSet::new();
    for (key, words) in [("zh", &term.zh), ("en", &term.en)] {
        let list = path.key(key);
        for (i, word) in words.iter().enumerate() {
            if !word.chars().any(char::is_alphanumeric) || !met.insert(word) {
                found.add(list.item(i), Rule::TermWord { word: brief(word) });
            }
        }
    }
    let leads = [
        ("indicators", &term.indicators, &mut ids.indicators),
        ("concepts", &term.concepts, &mut ids.concepts),
        ("domains", &term.domains, &mut ids.domains),
    ];
    let mut things = met.len() + term.types.len();
    for (key, named, section) in leads {
        let list = path.key(key);
        for (i, id) in named.iter().enumerate() {
            section.find(list.item(i), id, found);
        }
        things += named.len();
    }
    if met.is_empty() || things < 2 {
        found.add(path, Rule::IdleTerm);
    }
}

async fn check_report(
    ids: &mut Ids<'_>,
    report: &Report,
    path: Path<'_>,
    found: &mut ProblemList,
    pauses: &Pauses,
) {
    found.text(path.key("title"), &report.title);
    found.text(path.key("summary"), &report.summary);
    super::print::check(report, path, found);
    for (key, text) in [("publisher", &report.publisher), ("site", &report.site), ("author", &report.author)]
    {
        if let Some(text) = text {
            found.text(path.key(key), text);
        }
    }
    if let Some(date) = &report.issued {
        found.date(path.key("issued"), date);
    }
    if LanguageTag::parse(report.language.as_str()).is_err() {
        found.add(path.key("language"), Rule::Language { tag: brief(&report.language) });
    }
    for (i, region) in report.about.iter().enumerate() {
        ids.regions.find(path.key("about").item(i), region, found);
    }
    let hash = &report.source.sha256;
    let hexadecimal = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if hash.len() != 64 || !hash.chars().all(hexadecimal) {
        found.add(path.key("source").key("sha256"), Rule::Sha256);
    }
    for (i, defect) in report.source.defects.iter().enumerate() {
        found.text(path.key("source").key("defects").item(i), defect);
    }
    for (i, not_fact) in report.not_facts.iter().enumerate() {
        let list = path.key("not_facts");
        let path = list.item(i);
        let figure = &not_fact.figure;
        if tokens(figure).is_empty() {
            found.add(path.key("figure"), Rule::NoNumber { figure: brief(figure) });
        }
        super::facts::check_locator(path, figure, &not_fact.locator, report, found);
        pauses.after(ENTRY).await;
    }
}

fn conversion_holds(s: &Snapshot, ids: &Ids, unit: &Unit) -> bool {
    match (&unit.to, unit.factor) {
        (None, None) => true,
        (Some(to), Some(factor)) => {
            factor > 0.0
                && factor.is_finite()
                && ids.units.get(to).is_some_and(|at| {
                    let base = &s.units[at];
                    base.dimension == unit.dimension && base.to.is_none()
                })
        }
        _ => false,
    }
}
