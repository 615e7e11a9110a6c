//! What figures may be divided by, and why not.

use super::*;

fn size(indicator: &str, region: &str, figure: &str) -> Value {
    let unit = if indicator == "homes" { "household" } else { "person" };
    json!({"indicator": indicator, "unit": unit, "region": region, "figure": figure, "as_of": "2020"})
}

/// The ends of the quantities of a row's scale, to three decimals.
fn quantities(row: &Row) -> Vec<(f64, f64)> {
    let placed = row.scale().map(CommonScale::placed).unwrap_or_default();
    let ends = |x: f64| (x * 1_000.0).round() / 1_000.0;
    placed.iter().map(|placed| (ends(placed.quantity().low()), ends(placed.quantity().high()))).collect()
}

fn withheld(row: &Row, cell: usize) -> &'static str {
    row.left_out.iter().find(|left_out| left_out.cell == cell).map_or("", |left_out| match &left_out.why {
        Why::Withheld(reason) => reason.code(),
        Why::Refused(_) => "refused",
    })
}

#[test]
fn per_1000_divides_by_the_people_of_the_same_place_and_report_with_their_interval() {
    let index = collection(&[
        ("a", json!({"figure": "300"})),
        ("b", json!({"figure": "900", "region": "110102"})),
        ("movers-a", size("movers", "110101", "2000")),
        (
            "planned-b",
            json!({"indicator": "movers", "unit": "person", "region": "110102", "figure": "1", "kind": "target"}),
        ),
        ("movers-b", size("movers", "110102", "1.00万")),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::Per1000Relocated);
    let training = row(&index, &comparison, "training");
    assert_eq!(quantities(training), [(150.0, 150.0), (89.552, 90.452)]);
    assert_eq!(training.scale().unwrap().unit().en, "attendances per 1,000 relocated people");
    let Some(Divisor::Fact { fact: divisor, interval }) = training.scale().unwrap().placed()[1].divisor()
    else {
        panic!("{training:?}")
    };
    assert_eq!(*divisor, fact(&index, "movers-b").at);
    assert_eq!((interval.low(), interval.high()), (9_950.0, 10_050.0));
    // The order turns: what is more in all is less per head.
    assert_eq!(training.scale().unwrap().ranking()[0].cell, 0);
    assert_eq!(withheld(row(&index, &comparison, "movers"), 0), "is-the-divisor");
}

#[test]
fn the_people_of_one_community_do_not_stand_for_the_county() {
    let index = collection(&[
        ("a", json!({"figure": "300"})),
        ("b", json!({"region": "110102"})),
        ("movers-square", size("movers", "110101/square", "2000")),
        ("movers-b", size("movers", "110102", "1000")),
        ("elsewhere", json!({"indicator": "movers", "unit": "person", "report": "report-2022"})),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::Per1000Relocated);
    let training = row(&index, &comparison, "training");
    assert_eq!(training.grade(), Grade::NotNormalised);
    assert_eq!((withheld(training, 0), withheld(training, 1)), ("no-divisor", ""));
    let Why::Withheld(reason) = &training.left_out[0].why else { panic!("{training:?}") };
    assert_eq!(
        reason.text(Lang::En),
        "the report gives the number of relocated people in Square Community only, not in all of County A"
    );
    assert!(comparison.notices.iter().any(|notice| notice.code() == "not-normalised"));
    let printed = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    assert_eq!(printed.availability(), Availability::Available { rows: 2 });
    assert_eq!(comparison.availability(), Availability::Unavailable { reason: Some(reason.clone()) });
}

#[test]
fn only_counts_of_the_group_are_divided_by_it() {
    let both = |patch: Value| {
        let mut there = patch.clone();
        there["region"] = json!("110102");
        [
            ("a", patch),
            ("b", there),
            ("m-a", size("movers", "110101", "10")),
            ("m-b", size("movers", "110102", "10")),
        ]
    };
    let reason = |patch: Value, normalisation: Normalisation| {
        let indicator = patch["indicator"].as_str().unwrap_or_default().to_owned();
        let index = collection(&both(patch));
        let comparison = index.align(&["110101", "110102"], normalisation);
        withheld(row(&index, &comparison, &indicator), 0)
    };
    let per_1000 = Normalisation::Per1000Relocated;
    assert_eq!(reason(json!({"indicator": "training"}), per_1000), "");
    assert_eq!(
        reason(json!({"indicator": "training-people", "unit": "person"}), per_1000),
        "other-population"
    );
    assert_eq!(reason(json!({"indicator": "orchards", "unit": "mu"}), per_1000), "no-population");
    assert_eq!(reason(json!({"indicator": "literacy", "unit": "percent"}), per_1000), "not-a-count");
    assert_eq!(reason(json!({"indicator": "training"}), Normalisation::PerHousehold), "no-divisor");
}

#[test]
fn a_planned_divisor_and_one_of_another_time_are_cautions() {
    let planned = |region: &str| json!({"indicator": "movers", "unit": "person", "region": region, "kind": "target", "period": "2015"});
    let index = collection(&[
        ("a", json!({})),
        ("b", json!({"region": "110102"})),
        ("planned-a", planned("110101")),
        ("movers-b", size("movers", "110102", "500")),
    ]);
    let comparison = index.align(&["110101", "110102"], Normalisation::Per1000Relocated);
    let cautions: Vec<_> =
        row(&index, &comparison, "training").cautions().iter().map(Caution::code).collect();
    assert_eq!(cautions, ["divisor-planned", "divisor-of-other-time"]);
}

#[test]
fn shares_are_of_the_whole_that_the_report_states() {
    let part = |region: &str, figure: &str| json!({"region": region, "figure": figure, "breakdown": {"dimension": "sex", "zh": "女", "en": "women"}});
    let employed =
        |region: &str| json!({"indicator": "employed", "unit": "person", "figure": "200", "region": region});
    let facts = [
        ("a", json!({})),
        ("b", json!({"region": "110102"})),
        ("women-a", part("110101", "250")),
        ("women-b", part("110102", "600")),
        ("employed-a", employed("110101")),
        ("employed-b", employed("110102")),
        ("movers-a", size("movers", "110101", "400")),
        (
            "homes-b",
            json!({"indicator": "employed-ever", "unit": "person", "region": "110102", "figure": "800"}),
        ),
    ];
    let relations = json!([
        {"id": "r1", "type": "subset", "whole": "movers-a", "part": "employed-a"},
        {"id": "r2", "type": "subset", "whole": "homes-b", "part": "employed-b"}
    ]);
    let index = collection_with(&facts, &relations);
    let comparison = index.align(&["110101", "110102"], Normalisation::ShareOfTotal);
    let women = comparison.rows.iter().find(|row| row.breakdown.is_some()).unwrap();
    assert_eq!(quantities(women), [(25.0, 25.0), (60.0, 60.0)]);
    let is_whole =
        |row: &&Row| row.breakdown.is_none() && index.indicator(row.indicator).unwrap().id == "training";
    let whole = comparison.rows.iter().find(is_whole).unwrap();
    assert_eq!(withheld(whole, 0), "no-whole");
    // Shares of different wholes are different things.
    let employed = row(&index, &comparison, "employed");
    assert_eq!(employed.refusals().iter().map(Refusal::code).collect::<Vec<_>>(), ["other-whole"]);
}

#[test]
fn a_year_is_reckoned_from_a_period_with_two_ends() {
    let of = |region: &str, period: Value| json!({"region": region, "period": period, "figure": "600"});
    let rates = |first: Value, second: Value| {
        let index = collection(&[("a", of("110101", first)), ("b", of("110102", second))]);
        let comparison = index.align(&["110101", "110102"], Normalisation::PerYear);
        let row = comparison.rows[0].clone();
        (quantities(&row), withheld(&row, 1), row.cautions().iter().map(Caution::code).collect::<Vec<_>>())
    };
    assert_eq!(
        rates(json!("2018/2020"), json!("2020-01/2020-05")),
        (vec![(200.0, 200.0), (1_440.0, 1_440.0)], "", vec!["times-differ", "less-than-a-year"])
    );
    assert_eq!(rates(json!("2020"), json!("2020/..")).1, "no-closed-period");
    assert_eq!(rates(json!("2020"), json!(null)).1, "no-closed-period");
    let index = collection(&[("a", size("employed", "110101", "1")), ("b", size("employed", "110102", "1"))]);
    let comparison = index.align(&["110101", "110102"], Normalisation::PerYear);
    assert_eq!(withheld(&comparison.rows[0], 0), "not-over-time");
}

#[test]
fn a_figure_that_stands_alone_is_normalised_too() {
    let index = collection(&[("a", json!({"figure": "30"})), ("movers-a", size("movers", "110101", "100"))]);
    let comparison = index.align(&["110101", "120101"], Normalisation::Per1000Relocated);
    let RowVerdict::OneSided(Some(placed)) = &row(&index, &comparison, "training").verdict else {
        panic!("{comparison:?}")
    };
    assert!(placed.quantity().contains(300.0));
}

#[test]
fn names_lead_back_to_normalisations() {
    for normalisation in Normalisation::ALL {
        assert_eq!(Normalisation::of_id(normalisation.id()), Some(normalisation));
    }
}

#[test]
fn it_does_not_matter_for_what_can_be_divided_which_region_stands_first() {
    let index = reports();
    let regions = ["140929", "522300", "522700", "520526", "522728"];
    for a in regions {
        for b in regions {
            for c in regions.into_iter().filter(|c| a != b && b != *c && a != *c) {
                for normalisation in Normalisation::ALL {
                    let one = index.align(&[a, b, c], normalisation).availability();
                    assert_eq!(one, index.align(&[c, a, b], normalisation).availability(), "{a} {b} {c}");
                    assert_eq!(one, index.align(&[b, a, c], normalisation).availability(), "{a} {b} {c}");
                }
            }
        }
    }
}
