use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::audit::{AuditResults, Reporting};
use crate::compare::{CompareIndex, Theme};
use crate::ledger::FindingGroup;
use crate::snapshot::{Collection, Kind, Question};

const DATA: &str = include_str!("../../data/snapshot.json");

struct Open {
    index: CompareIndex,
    audit: AuditResults,
}

impl Open {
    fn of(text: &str) -> Self {
        let collection = Arc::new(Collection::open(text).unwrap());
        let audit = AuditResults::of(&collection);
        Self { index: CompareIndex::of(collection), audit }
    }

    fn collection(&self) -> &Collection {
        self.index.collection()
    }

    fn place(&self, code: &str) -> PlaceSummary {
        PlaceSummary::of(&self.index, &self.audit, code).unwrap()
    }

    fn facts(&self, place: &PlaceSummary) -> Vec<usize> {
        place.questions.iter().flat_map(|each| &each.rows).flat_map(|row| row.facts.clone()).collect()
    }
}

#[test]
fn every_figure_of_a_place_stands_once_under_its_question_or_with_the_promises() {
    let open = Open::of(DATA);
    for region in &open.collection().snapshot().regions {
        let place = open.place(&region.id);
        let of_place = open.collection().facts().filter(|view| {
            view.region.id == region.id || view.partner.is_some_and(|partner| partner.id == region.id)
        });
        let expected: BTreeSet<usize> = of_place.map(|view| view.at).collect();
        let promised = place.promises.iter().map(|&at| open.audit.commitments[at].fact.as_str());
        let promised: Vec<usize> = promised.map(|id| open.collection().find(id).unwrap().at).collect();
        let printed = open.facts(&place);
        let kind = |fact: &usize| open.collection().get(*fact).unwrap().fact.kind;
        assert!(promised.iter().all(|fact| matches!(kind(fact), Kind::Target | Kind::Standard)));
        assert!(printed.iter().all(|fact| matches!(kind(fact), Kind::Achieved | Kind::Context)));
        let shown: Vec<usize> = promised.into_iter().chain(printed).collect();
        assert_eq!((shown.len(), place.figures), (expected.len(), expected.len()), "{}", region.id);
        assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), expected, "{}", region.id);
        let themes: Vec<Theme> = place.questions.iter().map(|each| each.theme).collect();
        assert!(themes.is_sorted_by(|a, b| a < b), "{}: each question once, in order", region.id);
    }
}

#[test]
fn rows_hold_one_indicator_and_one_part() {
    let open = Open::of(DATA);
    let place = open.place("522700");
    let work = place.questions.iter().find(|each| each.theme == Theme::Question(Question::Work)).unwrap();
    for row in &work.rows {
        for &fact in &row.facts {
            let view = open.collection().get(fact).unwrap();
            let indicator = open.index.indicator(row.indicator).unwrap();
            assert_eq!((&view.indicator.id, &view.fact.breakdown), (&indicator.id, &row.breakdown));
        }
    }
    assert!(work.rows.iter().any(|row| row.breakdown.is_some()));
    let mut indicators: Vec<usize> = work.rows.iter().map(|row| row.indicator).collect();
    indicators.dedup();
    let once: BTreeSet<usize> = indicators.iter().copied().collect();
    assert_eq!(indicators.len(), once.len(), "the parts of an indicator stand together");
}

#[test]
fn a_place_that_assists_has_what_it_gives_and_no_figure_of_its_own() {
    let open = Open::of(DATA);
    let guangzhou = open.place("440100");
    assert_eq!((guangzhou.passport.facts, guangzhou.figures > 10), (0, true));
    let partner = |&fact: &usize| open.collection().get(fact).unwrap().partner.unwrap().id == "440100";
    assert!(open.facts(&guangzhou).iter().all(partner));
    let names = guangzhou.pairings.iter().map(|&at| &open.collection().snapshot().pairings[at].id);
    assert!(names.clone().any(|id| id == "guangzhou-qiannan"), "{:?}", names.collect::<Vec<_>>());
    assert!(open.place("140900").pairings.is_empty());
}

#[test]
fn checks_are_those_in_which_its_figures_take_part_the_gravest_first() {
    let open = Open::of(DATA);
    let luodian = open.place("522728");
    assert_eq!(luodian.checks.first().map(|(group, _)| *group), Some(FindingGroup::Contradiction));
    for (group, checks) in &luodian.checks {
        for &at in checks {
            let check = &open.audit.checks[at];
            assert_eq!(FindingGroup::of_check(check), *group);
            let is_own = |id: &String| open.collection().find(id).unwrap().region.id == "522728";
            assert!(check.facts.iter().any(is_own), "{}", check.id);
        }
    }
}

#[test]
fn without_a_figure_only_that_is_said_which_a_coder_states() {
    let open = Open::of(DATA);
    let snapshot = open.collection().snapshot();
    let kelan = open.place("140929");
    let report = snapshot.reports.iter().find(|report| report.id == "kelan").unwrap();
    assert!(!kelan.known.is_empty());
    for (concept, says) in &kelan.known {
        let id = &snapshot.concepts[*concept].id;
        assert!(report.readings.iter().any(|reading| reading.concept == *id), "{id}: {says:?}");
        assert!(!matches!(says, Reporting::NotRead | Reporting::DoesNotApply | Reporting::Figures(_)));
    }
    assert!(open.place("140900").known.is_empty(), "no report is on it");
    let unread = DATA.replace("\"state\":\"not_found\"", "\"state\":\"unread\"");
    assert!(Collection::open(&unread).is_err(), "a reading has two states only");
}

#[test]
fn the_picture_has_figures_of_the_place_alone_on_one_axis() {
    let open = Open::of(DATA);
    let mut drawn = 0;
    for region in &open.collection().snapshot().regions {
        let Some(picture) = open.place(&region.id).picture else { continue };
        let views: Vec<_> = picture.bars.iter().map(|bar| open.collection().get(bar.fact).unwrap()).collect();
        assert!(views.iter().all(|view| view.region.id == region.id && view.fact.kind == views[0].fact.kind));
        assert!(views.iter().all(|view| view.indicator.concept == views[0].indicator.concept));
        assert!(views.iter().all(|view| view.unit.dimension == views[0].unit.dimension));
        assert!(picture.bars.len() > 2 && picture.bars[0].high == 1.0);
        assert!(picture.bars.iter().all(|bar| 0.0 < bar.high && bar.low <= bar.high));
        drawn += 1;
    }
    assert!(drawn >= 4, "{drawn}");
}

#[test]
fn an_unknown_place_has_no_page_and_one_of_no_report_a_bare_one() {
    let open = Open::of(DATA);
    assert_eq!(PlaceSummary::of(&open.index, &open.audit, "999999"), None);
    assert_eq!(PlaceSummary::of(&open.index, &open.audit, "440100:522700"), None);
    let xinzhou = open.place("140900");
    assert_eq!((xinzhou.figures, xinzhou.reports.len(), xinzhou.measures.len()), (0, 0, 0));
    assert_eq!(xinzhou.inside.len(), 1, "Kelan lies in it");
}
