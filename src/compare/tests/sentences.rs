//! Sentences of the five reports, in both languages.

use super::*;

fn sentence(regions: &[&str], normalisation: Normalisation, indicator: &str, lang: Lang) -> String {
    let index = reports();
    let comparison = index.align(regions, normalisation);
    index.sentence(&comparison, row(&index, &comparison, indicator), lang)
}

#[test]
fn the_rows_of_kelan_and_qianxinan_in_words() {
    let index = reports();
    let comparison = index.align(&["140929", "522300"], Normalisation::AsPrinted);
    let rows = comparison.rows.iter().filter(|row| row.grade() != Grade::OneSided);
    let lines: Vec<_> =
        rows.flat_map(|row| Lang::ALL.map(|lang| index.sentence(&comparison, row, lang))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn what_is_near_is_set_apart_from_the_regions_that_compare() {
    let index = collection(&[
        ("a", json!({})),
        ("b", json!({"region": "110102", "figure": "500"})),
        ("c", json!({"region": "120101", "indicator": "training-people", "unit": "person"})),
    ]);
    let comparison = index.align(&["110101", "110102", "120101"], Normalisation::AsPrinted);
    let text = index.sentence(&comparison, &comparison.rows[0], Lang::En);
    let (compared, apart) = text.split_once(". Left out: ").unwrap_or_else(|| panic!("{text}"));
    assert!(compared.contains("County A is 2 times County B") && !compared.contains("County C"), "{text}");
    assert!(apart.contains("County C 1,000 people (training-people), because"), "{text}");
}

#[test]
fn the_result_comes_first_and_the_reservations_after_it() {
    let regions = &["522700", "522300"];
    let text = sentence(regions, Normalisation::AsPrinted, "employment-service-centres", Lang::En);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(at("Qiannan reports 99") < at("Qianxinan 36: the first is 2.75 times the second."));
    assert!(at("2.75 times") < at("With caution: no time is stated"));
    assert!(text.ends_with('.') && !text.contains(".."));
}

#[test]
fn places_of_different_levels_stand_side_by_side_without_a_ratio() {
    let regions = &["140929", "522300"];
    let en = sentence(regions, Normalisation::AsPrinted, "training-attendances", Lang::En);
    assert!(
        en.contains("side by side only, without a ratio, because the places are of different levels"),
        "{en}"
    );
    assert!(!en.contains(" times "), "{en}");
    let zh = sentence(regions, Normalisation::AsPrinted, "training-attendances", Lang::Zh);
    assert!(zh.contains("只并列，不算倍数，因为两地层级不同") && !zh.contains("后者是"), "{zh}");
}

#[test]
fn a_refused_row_says_why_and_gives_no_ratio() {
    let regions = &["522700", "522300"];
    let en = sentence(regions, Normalisation::AsPrinted, "relocated-workers-employed", Lang::En);
    assert!(en.contains("not comparable, because they are different indicators"), "{en}");
    assert!(!en.contains("times"), "{en}");
    let zh = sentence(regions, Normalisation::AsPrinted, "relocated-workers-employed", Lang::Zh);
    assert!(zh.contains("不可比较，因为") && !zh.contains('倍') && zh.ends_with('。'), "{zh}");
}

#[test]
fn a_figure_that_is_not_coded_is_no_zero_and_no_silence() {
    let text = sentence(&["140929", "522300"], Normalisation::AsPrinted, "workshops", Lang::En);
    assert!(text.ends_with(
            "No figure is coded for Qianxinan (“Workshops and their workers”: mentioned without a figure, “扶贫车间”); \
             that is not zero."
        ), "{text}");
}

#[test]
fn a_promise_is_called_one() {
    let regions = &["140929", "522300"];
    let text = sentence(regions, Normalisation::AsPrinted, "relocated-poor-people", Lang::En);
    assert!(text.contains("Qianxinan reports 236,757 people (a target)."), "{text}");
}

#[test]
fn normalised_figures_are_said_with_their_unit() {
    let places = &["140929/guanghuiyuan", "140929/songjiagou-xincun"];
    let text = sentence(places, Normalisation::PerHousehold, "relocated-people", Lang::En);
    assert!(
        text.contains(
            "Per household (people per household of relocated people): Guanghuiyuan 2.84, Songjiagou New Village 1.83: \
             the first is 1.55 times the second"
        ),
        "{text}"
    );
}

#[test]
fn three_regions_are_ranked_as_far_as_it_is_decided() {
    let index = collection(&[
        ("a", json!({"figure": "100"})),
        ("b", json!({"figure": "300", "region": "110102"})),
        ("c", json!({"figure": "200", "region": "120101", "bound": "at_least"})),
    ]);
    let comparison = index.align(&["110101", "110102", "120101"], Normalisation::AsPrinted);
    let text = index.sentence(&comparison, &comparison.rows[0], Lang::En);
    assert!(
        text.contains(
            "County B is between rank 1 and rank 2, County C is between rank 1 and rank 2, County A is rank 3"
        ),
        "{text}"
    );
    let comparison = index.align(&["110101", "110102"], Normalisation::AsPrinted);
    let text = index.sentence(&comparison, &comparison.rows[0], Lang::Zh);
    assert_eq!(
        text,
        "training（中）：County A（中）报告 100 attendances（中），County B（中）报告 300 attendances（中）：\
         后者是前者的 3 倍。未按人口折算：County A（中）的报告没写Relocated people（中）总数，算不出；\
         County B（中）的报告没写Relocated people（中）总数，算不出。"
    );
}
