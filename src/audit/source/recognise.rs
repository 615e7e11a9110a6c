//! Which report a reader's text is a copy of, and its figures marked in it.

use super::{Found, Place, find_figures};
use crate::snapshot::{Collection, Report};

/// A text known as a copy of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognised<'a> {
    /// The report.
    pub report: &'a Report,
    /// Whether it is the very text that was coded; `None` without a hash to tell by.
    pub same: Option<bool>,
    /// Where each figure of the report stands in it.
    pub figures: Vec<Found>,
}

/// The report whose hash the text has, else the one of which it holds the greatest share of the figures; `None`
/// where it holds none of any.
///
/// `sha256` is the text's own hash in lower-case hexadecimal.
pub fn recognise<'a>(collection: &'a Collection, text: &str, sha256: Option<&str>) -> Option<Recognised<'a>> {
    let reports = &collection.snapshot().reports;
    if let Some(report) = reports.iter().find(|report| Some(report.source.sha256.as_str()) == sha256) {
        return Some(Recognised {
            report,
            same: Some(true),
            figures: find_figures(collection, report, text),
        });
    }
    let mut best: Option<(f64, Recognised)> = None;
    for report in reports {
        let figures = find_figures(collection, report, text);
        let found = figures.iter().filter(|found| found.place != Place::NotFound).count();
        let share = found as f64 / figures.len().max(1) as f64;
        if found > 0 && best.as_ref().is_none_or(|(most, _)| share > *most) {
            best = Some((share, Recognised { report, same: sha256.map(|_| false), figures }));
        }
    }
    best.map(|(_, recognised)| recognised)
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its characters.
    pub text: String,
    /// Ids of the facts whose figure it is (a part of); none for the text between figures.
    pub facts: Vec<String>,
    /// Whether it stands elsewhere than in the text that was coded.
    pub moved: bool,
}

/// The text in stretches, in order and without a gap, cut where figures begin and end.
pub fn mark_figures(text: &str, figures: &[Found]) -> Vec<Stretch> {
    let characters: Vec<char> = text.chars().collect();
    let spans: Vec<(usize, usize, bool, &str)> = figures
        .iter()
        .filter_map(|found| match found.place {
            Place::Exact { start, end } => Some((start, end, false, found.fact.as_str())),
            Place::Moved { start, end } => Some((start, end, true, found.fact.as_str())),
            Place::NotFound => None,
        })
        .collect();
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(start, end, ..)| [*start, *end]).collect();
    cuts.extend([0, characters.len()]);
    cuts.retain(|cut| *cut <= characters.len());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|ends| {
            let here = || spans.iter().filter(|(start, end, ..)| *start <= ends[0] && ends[1] <= *end);
            Stretch {
                text: characters[ends[0]..ends[1]].iter().collect(),
                facts: here().map(|(.., fact)| (*fact).to_owned()).collect(),
                moved: here().any(|(_, _, moved, _)| *moved),
            }
        })
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A text that has each figure of a report between its own words, in the document's order, and nothing else.
    fn remade(collection: &Collection, report: &str) -> String {
        let facts = collection.facts().filter(|view| view.report.id == report);
        let pieces = facts.map(|view| {
            let locator = &view.fact.locator;
            format!("{}{}{}", locator.prefix, view.fact.figure, locator.suffix)
        });
        pieces.collect::<Vec<_>>().join("\n……\n")
    }

    #[test]
    fn a_copy_is_known_by_its_figures_and_a_foreign_text_is_not() {
        let collection = Collection::open(include_str!("../../../data/snapshot.json")).unwrap();
        for report in &collection.snapshot().reports {
            let text = remade(&collection, &report.id);
            let recognised = recognise(&collection, &text, Some("0")).unwrap();
            assert_eq!(recognised.report.id, report.id);
            assert_eq!(recognised.same, Some(false));
            let known = recognise(&collection, "", Some(&report.source.sha256)).unwrap();
            assert_eq!((known.report.id.as_str(), known.same), (report.id.as_str(), Some(true)));
        }
        assert_eq!(recognise(&collection, "锄禾日当午，汗滴禾下土。", None), None);
    }

    #[test]
    fn each_figure_found_is_marked_with_its_fact() {
        let collection = Collection::open(include_str!("../../../data/snapshot.json")).unwrap();
        let text = remade(&collection, "kelan");
        let figures = recognise(&collection, &text, None).unwrap().figures;
        let marked = mark_figures(&text, &figures);
        let found = figures.iter().filter(|found| found.place != Place::NotFound);
        let mut count = 0;
        for figure in found {
            count += 1;
            let stretch = marked.iter().find(|stretch| stretch.facts.contains(&figure.fact)).unwrap();
            assert!(stretch.moved);
            let printed = &collection.find(&figure.fact).unwrap().fact.figure;
            assert!(printed.contains(&stretch.text), "{printed} {}", stretch.text);
        }
        assert!(count > 30, "{count}");
    }

    proptest! {
        #[test]
        fn marking_changes_no_character(
            text in "\\PC{0,40}", spans in prop::collection::vec((0usize..50, 0usize..9, any::<bool>()), 0..6),
        ) {
            let figures: Vec<Found> = spans
                .into_iter()
                .enumerate()
                .map(|(i, (start, length, moved))| {
                    let end = start + length;
                    let place = if moved { Place::Moved { start, end } } else { Place::Exact { start, end } };
                    Found { fact: i.to_string(), place }
                })
                .collect();
            let marked = mark_figures(&text, &figures);
            prop_assert_eq!(marked.iter().map(|stretch| stretch.text.as_str()).collect::<String>(), text);
            prop_assert!(marked.iter().all(|stretch| !stretch.text.is_empty()));
        }
    }
}
