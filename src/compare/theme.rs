//! What rows stand together under on the page: the question that they answer.

use std::collections::HashSet;

use super::heading::Heading;
use super::index::CompareIndex;
use crate::snapshot::{Framework, Kind, Measure, MeasureType, Question, Text};

/// A question of readers; in a snapshot whose concepts name none, the row's heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Theme {
    /// A question over several concepts.
    Question(Question),
    /// A concept or a domain.
    Heading(Heading),
}

impl CompareIndex {
    /// The theme of an indicator's figures; targets answer what was promised.
    pub(super) fn theme(&self, heading: Heading, mut facts: impl Iterator<Item = usize>) -> Theme {
        let concept = match heading {
            Heading::Concept(at) => self.collection().snapshot().concepts.get(at),
            Heading::Domain(_) => None,
        };
        let Some(question) = concept.and_then(|concept| concept.question) else {
            return Theme::Heading(heading);
        };
        let are_targets = facts.all(|fact| self.at(fact).1.fact.kind == Kind::Target);
        Theme::Question(if are_targets { Question::Promised } else { question })
    }

    /// The theme of a fact, by its place.
    pub fn theme_of(&self, fact: usize) -> Theme {
        self.theme(self.heading(self.indexed(fact).indicator), std::iter::once(fact))
    }

    /// The name of a theme.
    pub fn theme_name(&self, theme: Theme) -> Text {
        match theme {
            Theme::Question(question) => question.name(),
            Theme::Heading(heading) => self.heading_name(heading),
        }
    }

    /// The measures of a region's reports that answer a question and have no figure, in the document's order.
    pub fn measures_without_figures(&self, region: &str, theme: Theme) -> Vec<&Measure> {
        let Theme::Question(question) = theme else { return Vec::new() };
        let reports: HashSet<&str> =
            self.collection().reports_about(region).map(|report| report.id.as_str()).collect();
        let frameworks = self.collection().snapshot().frameworks.iter();
        let own = frameworks.filter(|framework| reports.contains(framework.report.as_str()));
        let measures = own.flat_map(Framework::measures);
        let answers = |kind: MeasureType| kind.question() == question;
        measures
            .map(|(_, measure)| measure)
            .filter(|measure| measure.facts.is_empty() && answers(measure.kind))
            .collect()
    }
}
