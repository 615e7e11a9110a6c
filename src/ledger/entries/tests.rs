use super::*;
use crate::audit::CheckKind;

const DATA: &str = include_str!("../../../data/snapshot.json");
const SMALL: &str = include_str!("../../../tests/fixtures/small.json");

fn open(document: &str) -> (Collection, AuditResults) {
    let collection = Collection::open(document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let audit = AuditResults::of(&collection);
    (collection, audit)
}

fn in_report(id: &str) -> Scope {
    Scope { reports: [id.to_owned()].into(), ..Scope::default() }
}

#[test]
fn every_finding_is_counted_once_and_progress_stands_with_the_promises() {
    for document in [DATA, SMALL] {
        let (collection, audit) = open(document);
        let entries = LedgerEntries::of(&collection, &audit, &Scope::default());
        let count = |groups: &[FindingGroup]| -> usize {
            groups.iter().map(|group| entries.count(&collection, *group)).sum()
        };
        assert_eq!(count(&FindingGroup::PROMISES), audit.commitments.len());
        let progress = audit.checks.iter().filter(|check| check.kind == CheckKind::Progress).count();
        assert!(progress > 0);
        let reckoned = count(&FindingGroup::CHECKS);
        let stated = count(&[FindingGroup::Contradiction, FindingGroup::Overlap]);
        assert_eq!(reckoned + stated, audit.checks.len() - progress);
        assert_eq!(entries.relations, audit.checks.len());
        let nothing = Scope { reports: ["nowhere".to_owned()].into_iter().collect(), ..Scope::default() };
        assert_eq!(LedgerEntries::of(&collection, &audit, &nothing).relations, 0);
        let differing = audit.frameworks.iter().filter(|each| each.verdict != Verdict::Holds).count();
        assert_eq!(count(&[FindingGroup::Framework]), differing);
    }
}

#[test]
fn a_report_alone_has_its_own_findings() {
    let (collection, audit) = open(DATA);
    let reports = &collection.snapshot().reports;
    for report in reports {
        let entries = LedgerEntries::of(&collection, &audit, &in_report(&report.id));
        for (_, at) in &entries.checks {
            let facts = &audit.checks[*at].facts;
            assert!(facts.iter().any(|id| collection.find(id).unwrap().report.id == report.id));
        }
        assert_eq!(entries.count(&collection, FindingGroup::Defect), report.source.defects.len());
    }
    let all = LedgerEntries::of(&collection, &audit, &Scope::default());
    let without: usize = reports
        .iter()
        .map(|each| LedgerEntries::of(&collection, &audit, &in_report(&each.id)).without_figure)
        .sum();
    assert_eq!(without, all.without_figure);
}

#[test]
fn a_domain_leaves_out_the_defects_of_sources() {
    let (collection, audit) = open(DATA);
    let domain = collection.snapshot().domains[0].id.clone();
    let scope = Scope { domains: [domain.clone()].into(), ..Scope::default() };
    let entries = LedgerEntries::of(&collection, &audit, &scope);
    assert!(entries.defects.is_empty());
    let all = LedgerEntries::of(&collection, &audit, &Scope::default());
    assert!(!all.defects.is_empty() && entries.checks.len() < all.checks.len());
    for (_, at) in &entries.checks {
        let facts = audit.checks[*at].facts.iter().filter_map(|id| collection.find(id));
        assert!(facts.into_iter().any(|fact| fact.domain.id == domain));
    }
}

#[test]
fn the_groups_asked_for_make_up_the_whole() {
    let (collection, audit) = open(DATA);
    let entries = LedgerEntries::of(&collection, &audit, &Scope::default());
    let size = |sections: &LedgerSections| {
        let checks: usize = sections.checks.iter().map(|(_, places)| places.len()).sum();
        let promises = sections.answered.len() + sections.unanswered.len();
        promises + checks + sections.frameworks.len() + sections.defects.len() + sections.without_figure
    };
    let whole = size(&entries.sections(None));
    assert_eq!(FindingGroup::all().map(|group| size(&entries.sections(Some(group)))).sum::<usize>(), whole);
    for sections in FindingGroup::all().map(|group| entries.sections(Some(group))) {
        assert_eq!(sections.is_empty(), size(&sections) == 0);
    }
    let open = entries.sections(Some(FindingGroup::Promise(PromiseStatus::NoFollowUp)));
    assert!(open.answered.is_empty() && !open.unanswered.is_empty());
    assert!(open.unanswered.iter().all(|&at| audit.commitments[at].answers.is_empty()));
    let met = entries.sections(Some(FindingGroup::Promise(PromiseStatus::Met)));
    assert!(met.unanswered.is_empty() && !met.answered.is_empty());
}
