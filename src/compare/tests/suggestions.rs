//! What is offered before and beside a comparison: pairs to begin with, partners, filters of rows.

use super::*;

#[test]
fn pairs_are_suggested_by_how_much_of_them_compares() {
    let index = reports();
    let pairs = index.suggest_pairs(None);
    assert!(!pairs.is_empty() && pairs.len() <= 6);
    assert!(pairs.is_sorted_by_key(|pair| std::cmp::Reverse((
        pair.comparable,
        pair.side_by_side,
        pair.refused
    ))));
    for pair in &pairs {
        let comparison = index.align(&pair.regions, Normalisation::AsPrinted);
        assert_eq!(ComparisonFilter::Comparable.count(&comparison.rows), pair.comparable);
    }
}

#[test]
fn with_a_region_chosen_every_suggestion_begins_with_it() {
    let index = reports();
    let pairs = index.suggest_pairs(Some("140929"));
    assert!(!pairs.is_empty() && pairs.iter().all(|pair| pair.regions[0] == "140929"));
    let partners = index.suggest_partners(Some("522700"));
    assert!(!partners.is_empty() && partners.iter().all(|pair| pair.regions[0] == "522700"));
    assert_eq!(index.suggest_partners(Some("no-such-region")), []);
}

#[test]
fn partners_are_suggested_with_the_facts_that_name_both() {
    let index = reports();
    for SuggestedPartners { regions: [assisting, assisted], facts } in index.suggest_partners(None) {
        let named = index.collection().facts().filter(|view| {
            view.region.id == assisted && view.partner.is_some_and(|partner| partner.id == assisting)
        });
        assert_eq!(named.count(), facts, "{assisting} {assisted}");
    }
}

/// The index answers what a pass over all facts would.
#[test]
fn partners_of_a_region_are_those_that_facts_name_on_either_side() {
    let index = reports();
    for region in &index.collection().snapshot().regions {
        let partners = index.partners(&region.id);
        assert!(partners.is_sorted_by_key(|partner| std::cmp::Reverse(partner.facts)));
        let named = index.collection().facts().filter(|view| {
            view.partner.is_some_and(|partner| partner.id == region.id || view.region.id == region.id)
        });
        assert_eq!(
            partners.iter().map(|partner| partner.facts).sum::<usize>(),
            named.count(),
            "{}",
            region.id
        );
    }
}

#[test]
fn a_pair_of_partners_stands_once_and_those_compared_first() {
    let index = reports();
    let codes = ["522300", "440100", "522700"].map(str::to_owned);
    let pairs = index.partner_pairs(&codes);
    assert_eq!((pairs[0].region.as_str(), pairs[0].partner.as_str()), ("440100", "522700"));
    assert!(pairs[0].is_inside && pairs.is_sorted_by_key(|pair| !pair.is_inside));
    for (at, pair) in pairs.iter().enumerate() {
        let is_same = |other: &PartnerPair| {
            (&other.region, &other.partner) == (&pair.partner, &pair.region) || other == pair
        };
        assert!(!pairs[at + 1..].iter().any(is_same));
        assert!(index.flows(&pair.region, &pair.partner).facts() > 0);
    }
}

#[test]
fn filters_let_pass_what_they_say() {
    let index = reports();
    let rows = index.align(&["522700", "522300"], Normalisation::AsPrinted).rows;
    assert_eq!(ComparisonFilter::All.count(&rows), rows.len());
    let shared = rows.iter().filter(|row| row.cells.iter().all(|cell| !cell.facts().is_empty())).count();
    assert_eq!(ComparisonFilter::Shared.count(&rows), shared);
    assert_eq!(
        ComparisonFilter::Comparable.count(&rows),
        rows.iter().filter(|row| matches!(row.verdict, RowVerdict::Compared(_))).count()
    );
    assert!(
        ComparisonFilter::ALL.iter().all(|filter| ComparisonFilter::of_key(filter.key()) == Some(*filter))
    );
}

#[test]
fn headings_under_which_rows_compare_stand_first() {
    let comparison = reports().align(&["522700", "522300"], Normalisation::AsPrinted);
    let groups = comparison.groups();
    let compares = |group: &RowGroup| group.rows.iter().any(|key| comparison.rows[key.row].scale().is_some());
    assert!(groups.is_sorted_by_key(|group| !compares(group)));
    let mut rows: Vec<usize> = groups.iter().flat_map(|group| &group.rows).map(|key| key.row).collect();
    rows.sort_unstable();
    assert!(rows.into_iter().eq(0..comparison.rows.len()), "each row stands once");
}

#[test]
fn a_figure_is_divided_only_where_it_is_asked_for_and_compares() {
    let index = collection(&[("a", json!({})), ("b", json!({"region": "110102"}))]);
    let yearly = index.align(&["110101", "110102"], Normalisation::PerYear);
    assert!((0..2).all(|cell| yearly.rows[0].divided(cell).is_some()));
    assert_eq!(yearly.rows[0].rank(0), None, "two are no ranking");
    let printed = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    assert_eq!(printed.rows[0].divided(0), None);
    let alone = index.align(&["110101"], Normalisation::PerYear);
    assert!(alone.rows[0].placed(0).is_some() && alone.rows[0].divided(0).is_none());
}

#[test]
fn a_sentence_names_what_stands_beside_only_where_it_is_refused() {
    let printed = reports().align(&["522700", "522300"], Normalisation::AsPrinted);
    let sum = |of: fn(&Cell) -> usize, row: &Row| row.cells.iter().map(of).sum::<usize>();
    for row in &printed.rows {
        let headlines = sum(|cell| usize::from(cell.headline().is_some()), row);
        let all = sum(|cell| cell.facts().len(), row);
        let expected =
            if row.refusals().is_empty() && row.coverage != RowCoverage::Related { headlines } else { all };
        assert_eq!(row.named_facts().len(), expected);
    }
}
