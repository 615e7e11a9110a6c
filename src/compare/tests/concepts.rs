//! A concept brings near things side by side, and permits nothing.

use super::*;

fn heading(index: &CompareIndex, row: &Row) -> String {
    index.heading_name(row.heading).en
}

#[test]
fn rows_stand_under_their_concepts_in_the_document_s_order() {
    let index = reports();
    let comparison = index.align(&["140929", "522300"], Normalisation::AsPrinted);
    let order: Vec<String> =
        index.collection().snapshot().concepts.iter().map(|concept| concept.name.en.clone()).collect();
    let place = |row: &Row| order.iter().position(|name| *name == heading(&index, row)).unwrap();
    for (_, rows) in comparison.themes() {
        let (shared, alone): (Vec<&Row>, Vec<&Row>) =
            comparison.rows[rows].iter().partition(|row| row.is_shared());
        assert!(alone.iter().map(|row| place(row)).is_sorted());
        assert!(shared.iter().map(|row| (row.grade(), place(row))).is_sorted());
    }
    let work = comparison.rows.iter().filter(|row| heading(&index, row) == "People in work");
    assert!(work.count() > 1, "several indicators stand under one concept");
}

#[test]
fn money_of_one_giver_for_two_places_stands_in_one_row_with_the_reason() {
    let index = reports();
    let comparison = index.align(&["522700", "520526"], Normalisation::AsPrinted);
    let money = row(&index, &comparison, "assistance-funds");
    assert_eq!(heading(&index, money), "Money given");
    let ids = |cell: usize| {
        let all = index.collection();
        money.cells[cell].facts().iter().map(|&at| all.get(at).unwrap().fact.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(ids(0), ["qiannan-assistance-funds"]);
    assert!(ids(1).contains(&"weining-funds-guangzhou-city"), "{:?}", ids(1));
    assert_eq!(money.grade(), Grade::NotComparable);
    let Cell::Related { refusals, .. } = &money.cells[1] else { panic!("{:?}", money.cells[1]) };
    assert!(refusals.iter().any(|refusal| refusal.code() == "other-part"), "{refusals:?}");
}

#[test]
fn indicators_of_one_concept_meet_though_their_names_do_not_and_say_why_not_more() {
    let index = reports();
    let comparison = index.align(&["140929", "522700"], Normalisation::AsPrinted);
    let placed = row(&index, &comparison, "relocated-workers-employed");
    assert_eq!(placed.coverage, RowCoverage::Related);
    let sent = index.align(&["522700", "520526"], Normalisation::AsPrinted);
    let sent = row(&index, &sent, "teachers-medical-staff-sent");
    let Cell::Related { facts, refusals } = &sent.cells[1] else { panic!("{:?}", sent.cells[1]) };
    assert!(facts.len() > 3 && refusals.iter().any(|refusal| refusal.code() == "other-indicator"));
}

#[test]
fn a_shared_concept_never_permits_a_ratio() {
    let index = reports();
    let all: Vec<FactView> = index.collection().facts().collect();
    let mut tried = 0;
    for one in &all {
        for other in &all {
            let concept = |view: &FactView| view.indicator.concept.clone();
            if concept(one) == concept(other) && one.indicator.id != other.indicator.id {
                tried += 1;
                assert!(index.pair(one, other).is_err(), "{} and {}", one.fact.id, other.fact.id);
            }
        }
    }
    assert!(tried > 1_000, "only {tried} pairs were tried");
}

#[test]
fn no_figure_is_lost_and_none_stands_twice() {
    let index = reports();
    let all: Vec<&str> =
        index.collection().snapshot().regions.iter().map(|region| region.id.as_str()).collect();
    let pairs = all.iter().flat_map(|one| all.iter().map(move |other| vec![*one, *other]));
    let more = [vec!["522700", "140929", "520526", "522728"], vec!["522300", "522728", "140929"]];
    for regions in pairs.filter(|pair| pair[0] != pair[1]).chain(more) {
        let comparison = index.align(&regions, Normalisation::AsPrinted);
        let cells = comparison.rows.iter().flat_map(|row| &row.cells);
        let mut shown: Vec<usize> = cells.flat_map(Cell::facts).copied().collect();
        shown.sort_unstable();
        let facts = index.collection().facts();
        let here: Vec<usize> =
            facts.filter(|view| regions.contains(&view.region.id.as_str())).map(|view| view.at).collect();
        assert_eq!(shown, here, "{regions:?}");
    }
}
