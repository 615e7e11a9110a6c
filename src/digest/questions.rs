//! Five questions of readers, and where the collection answers them.

use crate::audit::{Coverage, PromiseStatus, Reporting};
use crate::compare::pairing_code;
use crate::ledger::FindingGroup;
use crate::query::{Facet, Selection};
use crate::share::{ChartAxis, View, ViewFilter, ViewState};
use crate::snapshot::Collection;

/// A question that readers ask first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkedQuestion {
    /// Who pays for travel to work?
    TravelToWork,
    /// Where did relocated workers find jobs?
    WhereTheyWork,
    /// How does Guangzhou help Qiannan and Weining?
    HowGuangzhouHelps,
    /// Which promises have no follow-up?
    PromisesWithout,
    /// What do the reports not say?
    NotFound,
}

/// Where a question is answered, and by how many entries.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkedAnswer {
    /// The question.
    pub question: WorkedQuestion,
    /// What shows the answer.
    pub state: ViewState,
    /// How many figures, promises or readings answer it.
    pub count: usize,
}

/// Each question that the collection answers, in their order; what it has nothing about is left out.
pub fn worked_questions(
    collection: &Collection,
    promises: impl Iterator<Item = PromiseStatus>,
) -> Vec<WorkedAnswer> {
    let without = promises.filter(|status| *status == PromiseStatus::NoFollowUp).count();
    let ledger = |group| ViewState {
        view: View::Ledger,
        filter: Some(ViewFilter::Findings(group)),
        ..ViewState::default()
    };
    let answers = [
        (
            WorkedQuestion::TravelToWork,
            of_indicator("work-travel-subsidy-rate", ChartAxis::Indicator),
            count_of(collection, "work-travel-subsidy-rate"),
        ),
        (
            WorkedQuestion::WhereTheyWork,
            of_indicator("relocated-workers-employed", ChartAxis::Shares),
            count_of(collection, "relocated-workers-employed"),
        ),
        help_of_guangzhou(collection),
        (WorkedQuestion::PromisesWithout, ledger(FindingGroup::Promise(PromiseStatus::NoFollowUp)), without),
        (WorkedQuestion::NotFound, ledger(FindingGroup::NoFigure), count_not_found(collection)),
    ];
    let answers = answers.into_iter().filter(|(.., count)| *count > 0);
    answers.map(|(question, state, count)| WorkedAnswer { question, state, count }).collect()
}

fn of_indicator(indicator: &str, chart: ChartAxis) -> ViewState {
    let mut selection = Selection::default();
    selection.toggle(Facet::Indicator, indicator);
    ViewState { view: View::Explore, selection, chart, ..ViewState::default() }
}

fn count_of(collection: &Collection, indicator: &str) -> usize {
    collection.facts().filter(|view| view.indicator.id == indicator).count()
}

/// What the city gives one prefecture and its district one county, side by side.
fn help_of_guangzhou(collection: &Collection) -> (WorkedQuestion, ViewState, usize) {
    let pairs = [("440100", "522700"), ("440113", "520526")];
    let named = |(giver, receiver): (&str, &str)| {
        let of_both = collection.facts().filter(|view| {
            view.region.id == receiver && view.partner.is_some_and(|partner| partner.id == giver)
        });
        of_both.count()
    };
    let counts = pairs.map(named);
    let regions = pairs.map(|(giver, receiver)| pairing_code(giver, receiver)).into();
    let count = if counts.contains(&0) { 0 } else { counts.iter().sum() };
    let state = ViewState { view: View::Compare, regions, ..ViewState::default() };
    (WorkedQuestion::HowGuangzhouHelps, state, count)
}

/// How often a coder looked for a concept in a report and did not find it.
fn count_not_found(collection: &Collection) -> usize {
    let (coverage, snapshot) = (Coverage::of(collection), collection.snapshot());
    let reports = 0..snapshot.reports.len();
    let says = reports.flat_map(|report| (0..snapshot.concepts.len()).map(move |concept| (concept, report)));
    says.filter(|&(concept, report)| *coverage.concept(concept, report) == Reporting::NotFound).count()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::audit::AuditResults;
    use crate::compare::{CompareIndex, Normalisation, Row};
    use crate::ledger::LedgerEntries;
    use crate::query::{Engine, Index, Scope, Sort};

    fn questions(text: &str) -> (Collection, AuditResults, Vec<WorkedAnswer>) {
        let collection = Collection::open(text).unwrap();
        let audit = AuditResults::of(&collection);
        let found = worked_questions(&collection, audit.commitments.iter().map(|each| each.status));
        (collection, audit, found)
    }

    #[test]
    fn each_question_leads_to_its_answer() {
        let (collection, audit, found) = questions(include_str!("../../data/snapshot.json"));
        assert_eq!(found.len(), 5);
        let entries = LedgerEntries::of(&collection, &audit, &Scope::default());
        let collection = Arc::new(collection);
        let mut engine = Engine::new(Arc::new(Index::of(&collection)));
        let index = CompareIndex::of(Arc::clone(&collection));
        for WorkedAnswer { question, state, count } in found {
            let query = state.to_query();
            assert_eq!(ViewState::parse(&query), (state.clone(), Vec::new()), "{query}");
            match question {
                WorkedQuestion::TravelToWork | WorkedQuestion::WhereTheyWork => {
                    let answer = engine.update(&state.selection, Sort::default());
                    assert_eq!(answer.rows.len(), count, "{query}");
                }
                WorkedQuestion::HowGuangzhouHelps => {
                    let comparison = index.align(&state.regions, Normalisation::AsPrinted);
                    let figures: usize = comparison.regions.iter().map(|column| column.facts).sum();
                    assert_eq!((comparison.regions.len(), figures), (2, count));
                    assert!(comparison.rows.iter().any(Row::is_shared), "something stands side by side");
                }
                WorkedQuestion::PromisesWithout => {
                    let group = state.findings().unwrap();
                    assert_eq!(entries.count(&collection, group), count);
                }
                WorkedQuestion::NotFound => {
                    assert!(count > 10 && entries.without_figure > count);
                    assert_eq!(state.findings(), Some(FindingGroup::NoFigure));
                }
            }
        }
    }

    #[test]
    fn other_data_are_asked_only_what_they_answer() {
        let (.., found) = questions(include_str!("../../tests/fixtures/small.json"));
        let asked: Vec<WorkedQuestion> = found.iter().map(|answer| answer.question).collect();
        assert!(!asked.contains(&WorkedQuestion::TravelToWork), "{asked:?}");
        assert!(!asked.contains(&WorkedQuestion::HowGuangzhouHelps), "{asked:?}");
    }
}
