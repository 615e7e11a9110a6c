//! What stands in a row, in which order, and what a reader is told.

use super::*;

fn employed(region: &str, figure: &str) -> Value {
    json!({"indicator": "employed", "unit": "person", "region": region, "figure": figure})
}

#[test]
fn rows_of_all_regions_come_first_then_of_some_then_of_one() {
    let index = collection(&[
        ("only-a", json!({"indicator": "homes", "unit": "household"})),
        ("a", employed("110101", "10")),
        ("b", employed("110102", "20")),
        ("train-a", json!({})),
        ("train-b", json!({"region": "110102"})),
        ("train-c", json!({"region": "120101"})),
        ("orchards-b", json!({"region": "110102", "indicator": "orchards", "unit": "mu"})),
    ]);
    let comparison = index.align(&["110101", "110102", "120101"], Normalisation::AsPrinted);
    let ids: Vec<_> = comparison
        .rows
        .iter()
        .map(|row| (index.indicator(row.indicator).unwrap().id.as_str(), row.coverage))
        .collect();
    assert_eq!(
        ids,
        [
            ("training", RowCoverage::All),
            ("employed", RowCoverage::Some),
            ("homes", RowCoverage::One),
            ("orchards", RowCoverage::One)
        ]
    );
    let [work, land] = [0, 1].map(|domain| Theme::Heading(Heading::Domain(domain)));
    assert_eq!(comparison.themes(), [(work, 0..3), (land, 3..4)]);
    assert_eq!(row(&index, &comparison, "employed").cells[2], Cell::Silent);
    assert!(comparison.notices.is_empty(), "{:?}", comparison.notices);
}

#[test]
fn parts_of_an_indicator_have_rows_of_their_own() {
    let part = |region: &str| json!({"region": region, "breakdown": {"dimension": "sex", "zh": "女", "en": "women"}});
    let index = collection(&[
        ("a", json!({})),
        ("b", json!({"region": "110102"})),
        ("women-a", part("110101")),
        ("women-b", part("110102")),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    let parts: Vec<_> = comparison.rows.iter().map(|row| row.breakdown.is_some()).collect();
    assert_eq!(parts, [false, true]);
    assert!(comparison.rows.iter().all(|row| row.grade() == Grade::Comparable));
}

#[test]
fn the_claim_that_most_regions_make_stands_for_them_and_the_rest_is_kept() {
    let index = collection(&[
        ("target-a", json!({"kind": "target", "figure": "500"})),
        ("rough-a", json!({"figure": "0.1万"})),
        ("a", json!({"figure": "1000"})),
        ("target-b", json!({"kind": "target", "region": "110102"})),
        ("b", json!({"region": "110102"})),
        ("target-c", json!({"kind": "target", "region": "120101"})),
    ]);
    let headline = |regions: &[&str], cell: usize| {
        let comparison = index.align(regions, Normalisation::AsPrinted);
        let at = comparison.rows[0].cells[cell].headline().unwrap();
        index.collection().get(at).unwrap().fact.id.clone()
    };
    // What was achieved goes before what was planned, and the precise before the rounded.
    assert_eq!(headline(&["110101", "110102"], 0), "a");
    // A region that only plans is held against what the other planned.
    assert_eq!(headline(&["110101", "120101"], 0), "target-a");
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    assert_eq!(comparison.rows[0].cells[0].facts().len(), 3);
    assert_eq!(comparison.rows[0].grade(), Grade::Comparable);
}

#[test]
fn figures_that_do_not_agree_are_a_caution() {
    let index = collection(&[
        ("a", json!({})),
        ("again-a", json!({"figure": "1200"})),
        ("b", json!({"region": "110102"})),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    assert_eq!(comparison.rows[0].cautions()[0].code(), "several-figures");
}

#[test]
fn a_region_that_may_not_be_compared_is_left_out_of_the_scale_and_the_rest_stays() {
    let index = collection(&[
        ("a", employed("110101", "10")),
        ("b", employed("110102", "30")),
        ("province", employed("110000", "100")),
        ("c", employed("120101", "20")),
    ]);
    let comparison = index.align(&["110000", "110101", "110102", "120101"], Normalisation::AsPrinted);
    let row = row(&index, &comparison, "employed");
    let scale = row.scale().unwrap();
    assert_eq!(
        scale.ranking().iter().map(|rank| (rank.cell, rank.best)).collect::<Vec<_>>(),
        [(2, 1), (3, 2), (1, 3)]
    );
    assert_eq!(row.left_out.len(), 1);
    assert_eq!(row.left_out[0].cell, 0);
    assert!(scale.pair(0, 1).is_none() && scale.pair(1, 2).is_some());
    assert_eq!(row.grade(), Grade::WithCaution);
}

#[test]
fn a_refused_row_has_nothing_to_compute_with() {
    let index = collection(&[("a", json!({"kind": "target"})), ("b", json!({"region": "110102"}))]);
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    let row = &comparison.rows[0];
    assert_eq!(row.grade(), Grade::NotComparable);
    assert_eq!(row.coverage, RowCoverage::All);
    assert!(row.scale().is_none());
    assert_eq!(row.refusals().iter().map(Refusal::code).collect::<Vec<_>>(), ["other-kind"]);
}

#[test]
fn what_is_near_but_not_the_same_stands_together_with_the_reason() {
    let ever = |region: &str| json!({"indicator": "employed-ever", "unit": "person", "region": region});
    let index = collection(&[
        ("a", employed("110101", "10")),
        ("ever-b", ever("110102")),
        ("homes-b", json!({"region": "110102", "indicator": "homes", "unit": "household"})),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    assert_eq!(comparison.rows.len(), 2);
    let near = row(&index, &comparison, "employed");
    assert_eq!((near.coverage, near.grade()), (RowCoverage::Related, Grade::NotComparable));
    let Cell::Related { facts, refusals } = &near.cells[1] else { panic!("{:?}", near.cells) };
    assert_eq!(facts, &[fact(&index, "ever-b").at]);
    assert_eq!(refusals.iter().map(Refusal::code).collect::<Vec<_>>(), ["other-indicator", "other-measure"]);

    // Where both regions state the same thing, nothing tempts.
    let mut women = employed("110101", "5");
    women["breakdown"] = json!({"dimension": "sex", "zh": "女", "en": "women"});
    let index = collection(&[
        ("a", employed("110101", "10")),
        ("women-a", women),
        ("b", employed("110102", "20")),
        ("ever-b", ever("110102")),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    let grades: Vec<_> = comparison.rows.iter().map(Row::grade).collect();
    assert_eq!(grades, [Grade::Comparable, Grade::OneSided, Grade::OneSided]);
}

#[test]
fn different_parts_of_one_indicator_stand_in_one_row() {
    let part = |region: &str, name: &str| {
        let mut fact = employed(region, "5");
        fact["breakdown"] = json!({"dimension": "trade", "zh": name, "en": name});
        fact
    };
    let index = collection(&[
        ("a1", part("110101", "farming")),
        ("a2", part("110101", "building")),
        ("b", part("110102", "weaving")),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    let [row] = &comparison.rows[..] else { panic!("{:?}", comparison.rows) };
    assert_eq!((row.cells[0].facts().len(), row.cells[1].facts().len()), (2, 1));
    assert_eq!((row.grade(), &row.breakdown), (Grade::NotComparable, &None));
}

#[test]
fn odd_requests_give_notices_and_a_comparison_that_works() {
    let index = collection(&[
        ("a", json!({})),
        ("b", json!({"region": "110102"})),
        ("c", json!({"region": "120101"})),
        ("square", json!({"region": "110101/square"})),
    ]);
    let notices = |regions: &[&str]| {
        let comparison = index.align(regions, Normalisation::AsPrinted);
        let codes: Vec<_> = comparison.notices.iter().map(Notice::code).collect();
        assert!(comparison.notices.iter().all(|notice| notice.text(Lang::Zh).ends_with('。')));
        (comparison.regions.len(), comparison.rows.len(), codes)
    };
    assert_eq!(notices(&["110102", "120101"]), (2, 1, vec![]));
    assert_eq!(notices(&[]), (0, 0, vec!["too-few-regions"]));
    assert_eq!(notices(&["110102"]), (1, 1, vec!["too-few-regions"]));
    assert_eq!(notices(&["110102", "120101", "110102", "110102"]), (2, 1, vec!["repeated-region"]));
    assert_eq!(
        notices(&["110102", "999999", "", "😀".repeat(9_999).as_str(), "120101"]).2,
        ["unknown-region"; 3]
    );
    assert_eq!(notices(&["110102", "130101"]), (2, 1, vec!["no-facts"]));
    assert_eq!(
        notices(&["110102", "120101", "130101", "110101/square", "110101"]),
        (4, 1, vec!["too-many-regions", "no-facts"])
    );
    assert_eq!(notices(&["110101", "110102"]).2, ["facts-inside"]);
    assert_eq!(notices(&["110101", "110101/square"]).2, ["nested"]);
}
