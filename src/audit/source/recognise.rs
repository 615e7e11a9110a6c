//! Which report a reader's text is a copy of, and its figures marked in it.

use super::copy::Copy;
use super::{FigurePlace, FoundFigure};
use crate::arrange::Arrange;
use crate::snapshot::{Collection, Report};

/// How many characters a copy may have: many times those of the longest report, and no more than can be searched
/// and shown without a pause.
pub const MOST_CHARACTERS: usize = 500_000;

/// No text of more bytes than this can have so few characters: none takes more than four.
pub const MOST_BYTES: usize = 4 * MOST_CHARACTERS;

/// A text known as a copy of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognised<'a> {
    /// The report that the text is a copy of.
    pub report: &'a Report,
    /// Whether it is the very text that was coded; `None` without a hash to tell by.
    pub same: Option<bool>,
    /// Where each figure of the report stands in it.
    pub figures: Vec<FoundFigure>,
}

/// How many figures of a report stand where in a copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FigureTally {
    /// At the place where they were coded.
    pub in_place: usize,
    /// At another place, known by the words around it.
    pub moved: usize,
    /// Not to be found in the copy.
    pub missing: usize,
}

impl FigureTally {
    /// How many stand somewhere.
    pub fn found(self) -> usize {
        self.in_place + self.moved
    }
}

impl Recognised<'_> {
    /// Counts the figures by where they stand.
    pub fn tally(&self) -> FigureTally {
        let mut tally = FigureTally::default();
        for found in &self.figures {
            match found.place {
                FigurePlace::Exact { .. } => tally.in_place += 1,
                FigurePlace::Moved { .. } => tally.moved += 1,
                FigurePlace::NotFound => tally.missing += 1,
            }
        }
        tally
    }

    /// The figures that stand nowhere in the copy.
    pub fn missing(&self) -> impl Iterator<Item = &FoundFigure> {
        self.figures.iter().filter(|found| found.place == FigurePlace::NotFound)
    }
}

/// Why a text is not known as a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unrecognised {
    /// It has more than [`MOST_CHARACTERS`], so nothing was looked for in it.
    TooLong,
    /// It holds no figure of any report.
    Foreign,
}

/// The report whose hash the text has, else the one of which it holds the greatest share of the figures.
///
/// `sha256` is the text's own hash in lower-case hexadecimal.
///
/// # Errors
/// Why it is not known as a copy of any.
pub fn recognise<'a>(
    collection: &'a Collection,
    text: &str,
    sha256: Option<&str>,
) -> Result<Recognised<'a>, Unrecognised> {
    if text.chars().nth(MOST_CHARACTERS).is_some() {
        return Err(Unrecognised::TooLong);
    }
    let copy = Copy::of(text);
    let mut best: Option<(f64, Recognised)> = None;
    for (report, facts) in collection.snapshot().reports.iter().zip(collection.facts_by_report()) {
        let recognised = Recognised {
            report,
            same: sha256.map(|found| found == report.source.sha256),
            figures: copy.find_all(facts.iter().map(|view| view.fact)),
        };
        if recognised.same == Some(true) {
            return Ok(recognised);
        }
        let found = recognised.tally().found();
        let share = found as f64 / recognised.figures.len().max(1) as f64;
        if found > 0 && best.as_ref().is_none_or(|(most, _)| share > *most) {
            best = Some((share, recognised));
        }
    }
    best.map(|(_, recognised)| recognised).ok_or(Unrecognised::Foreign)
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The characters as they stand in the text.
    pub text: String,
    /// Ids of the facts whose figure it is (a part of); none for the text between figures.
    pub facts: Vec<String>,
    /// Whether it stands elsewhere than in the text that was coded.
    pub moved: bool,
}

/// The text in stretches, in order and without a gap, cut where figures begin and end.
pub fn mark_figures(text: &str, figures: &[FoundFigure]) -> Vec<Stretch> {
    let characters: Vec<char> = text.chars().collect();
    let mut spans: Vec<(usize, usize, bool, &str)> = figures
        .iter()
        .filter_map(|found| match found.place {
            FigurePlace::Exact { start, end } => Some((start, end, false, found.fact.as_str())),
            FigurePlace::Moved { start, end } => Some((start, end, true, found.fact.as_str())),
            FigurePlace::NotFound => None,
        })
        .collect();
    spans.arrange_by_key(|(start, ..)| *start);
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(start, end, ..)| [*start, *end]).collect();
    cuts.extend([0, characters.len()]);
    cuts.retain(|cut| *cut <= characters.len());
    cuts.sort_unstable();
    cuts.dedup();
    let mut coming = spans.iter().peekable();
    let mut here: Vec<&(usize, usize, bool, &str)> = Vec::new();
    cuts.windows(2)
        .map(|ends| {
            here.extend(std::iter::from_fn(|| coming.next_if(|(start, ..)| *start <= ends[0])));
            here.retain(|(_, end, ..)| *end >= ends[1]);
            Stretch {
                text: characters[ends[0]..ends[1]].iter().collect(),
                facts: here.iter().map(|(.., fact)| (*fact).to_owned()).collect(),
                moved: here.iter().any(|(_, _, moved, _)| *moved),
            }
        })
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::audit::verify_source;
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
        let foreign = recognise(&collection, "锄禾日当午，汗滴禾下土。", None);
        assert_eq!(foreign, Err(Unrecognised::Foreign));
    }

    #[test]
    fn a_copy_that_is_no_report_is_refused_before_anything_is_looked_for() {
        let collection = Collection::open(include_str!("../../../data/snapshot.json")).unwrap();
        let report = &collection.snapshot().reports[0];
        let whole = remade(&collection, &report.id);
        let fill = |count: usize| format!("{whole}{}", "，".repeat(count - whole.chars().count()));
        let longest = recognise(&collection, &fill(MOST_CHARACTERS), None).unwrap();
        assert_eq!(longest.report.id, report.id);
        let longer = recognise(&collection, &fill(MOST_CHARACTERS + 1), Some(&report.source.sha256));
        assert_eq!(longer, Err(Unrecognised::TooLong));
    }

    /// Texts in which a search that tries each place for each figure never ends.
    #[test]
    fn copies_that_repeat_themselves_are_searched_to_their_end() {
        let collection = Collection::open(include_str!("../../../data/snapshot.json")).unwrap();
        let facts: Vec<_> = collection.facts().map(|view| view.fact).collect();
        let prefix =
            facts.iter().map(|fact| fact.locator.prefix.as_str()).find(|prefix| prefix.chars().count() == 8);
        for piece in ["1", "1.", "1/", "一", "(", "(a", "((a)", prefix.unwrap()] {
            let text: String = piece.chars().cycle().take(MOST_CHARACTERS).collect();
            assert_eq!(recognise(&collection, &text, None), Err(Unrecognised::Foreign), "{piece}");
            let report = &collection.snapshot().reports[0];
            let audit = verify_source(&collection, report, &text, None);
            assert!(audit.findings.len() > report.not_facts.len(), "{piece}");
        }
        // One figure again and again stands nowhere in particular.
        let again = format!("{}{}{}。", facts[0].locator.prefix, facts[0].figure, facts[0].locator.suffix);
        let text: String = again.chars().cycle().take(MOST_CHARACTERS).collect();
        assert_eq!(recognise(&collection, &text, None), Err(Unrecognised::Foreign));
    }

    #[test]
    fn figures_of_many_facts_at_many_places_are_marked() {
        const COUNT: usize = 50_000;
        let figures: Vec<FoundFigure> = (0..COUNT)
            .map(|at| FoundFigure {
                fact: at.to_string(),
                place: FigurePlace::Exact { start: at * 2, end: at * 2 + 1 },
            })
            .collect();
        let marked = mark_figures(&"1，".repeat(COUNT), &figures);
        assert_eq!(marked.len(), 2 * COUNT);
        assert!(
            marked.iter().step_by(2).zip(0..COUNT).all(|(stretch, at)| stretch.facts == [at.to_string()])
        );
    }

    #[test]
    fn each_figure_found_is_marked_with_its_fact() {
        let collection = Collection::open(include_str!("../../../data/snapshot.json")).unwrap();
        let text = remade(&collection, "kelan");
        let figures = recognise(&collection, &text, None).unwrap().figures;
        let marked = mark_figures(&text, &figures);
        let found = figures.iter().filter(|found| found.place != FigurePlace::NotFound);
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
            let figures: Vec<FoundFigure> = spans
                .into_iter()
                .enumerate()
                .map(|(i, (start, length, moved))| {
                    let end = start + length;
                    let place = if moved { FigurePlace::Moved { start, end } } else { FigurePlace::Exact { start, end } };
                    FoundFigure { fact: i.to_string(), place }
                })
                .collect();
            let marked = mark_figures(&text, &figures);
            prop_assert_eq!(marked.iter().map(|stretch| stretch.text.as_str()).collect::<String>(), text);
            prop_assert!(marked.iter().all(|stretch| !stretch.text.is_empty()));
        }
    }
}
