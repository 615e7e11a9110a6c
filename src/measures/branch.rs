//! A framework as its report builds it: branches, and what is below each.

use crate::audit::Tone;
use crate::snapshot::{Collection, Measure, Part, Text};

/// A framework, or a part inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The framework's position in the document.
    pub framework: usize,
    /// Positions of the parts that lead to it, each within the one before.
    pub path: Vec<usize>,
}

/// What a branch is called and holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BranchContent<'a> {
    /// Name of the framework or part.
    pub name: &'a Text,
    /// How many parts the report announces.
    pub announced: Option<u32>,
    /// The parts that it spells out.
    pub parts: &'a [Part],
    /// The measures directly in it.
    pub measures: &'a [Measure],
}

impl Branch {
    /// The frameworks of a report.
    pub fn of_report(collection: &Collection, report: &str) -> Vec<Self> {
        let frameworks = collection.snapshot().frameworks.iter().enumerate();
        let own = frameworks.filter(|(_, each)| each.report == report);
        own.map(|(framework, _)| Self { framework, path: Vec::new() }).collect()
    }

    /// Looks its content up; of a path that leads nowhere, that of the last part on it.
    pub fn content<'a>(&self, collection: &'a Collection) -> BranchContent<'a> {
        let framework = &collection.snapshot().frameworks[self.framework];
        let here = BranchContent {
            name: &framework.name,
            announced: framework.announced,
            parts: &framework.parts,
            measures: &[],
        };
        let parts = |here: BranchContent<'a>, at: &usize| {
            here.parts.get(*at).map_or(here, |part| BranchContent {
                name: &part.name,
                announced: part.announced,
                parts: &part.parts,
                measures: &part.measures,
            })
        };
        self.path.iter().fold(here, parts)
    }

    /// The branch of one of its parts.
    pub fn inside(&self, part: usize) -> Self {
        let path = self.path.iter().copied().chain([part]).collect();
        Self { path, ..*self }
    }
}

impl BranchContent<'_> {
    /// How many measures it holds, at every depth.
    pub fn count_measures(&self) -> usize {
        fn inside(part: &Part) -> usize {
            part.measures.len() + part.parts.iter().map(inside).sum::<usize>()
        }
        self.measures.len() + self.parts.iter().map(inside).sum::<usize>()
    }

    /// Whether as many parts are spelled out as announced; `None` where no number is announced.
    pub fn tone(&self) -> Option<Tone> {
        let announced = self.announced?;
        Some(if announced as usize == self.parts.len() { Tone::Good } else { Tone::Bad })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_framework_holds_the_measures_of_its_branches() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let mut frameworks = 0;
        for report in &collection.snapshot().reports {
            for branch in Branch::of_report(&collection, &report.id) {
                let framework = &collection.snapshot().frameworks[branch.framework];
                let content = branch.content(&collection);
                assert_eq!(content.count_measures(), framework.measures().len(), "{}", framework.id);
                let inside: usize = (0..content.parts.len())
                    .map(|part| branch.inside(part).content(&collection).count_measures())
                    .sum();
                assert_eq!(inside, content.count_measures());
                frameworks += 1;
            }
        }
        assert_eq!(frameworks, collection.snapshot().frameworks.len());
    }

    #[test]
    fn what_is_announced_is_held_against_what_is_spelled_out() {
        let collection = Collection::open(include_str!("../../tests/fixtures/small.json")).unwrap();
        let [branch] = &Branch::of_report(&collection, "lanshan")[..] else { panic!("one framework") };
        let three = branch.content(&collection);
        assert_eq!((three.announced, three.parts.len(), three.tone()), (Some(3), 2, Some(Tone::Bad)));
        let part = branch.inside(0).content(&collection);
        assert_eq!((part.name.en.as_str(), part.measures.len(), part.tone()), ("Move", 1, None));
    }
}
