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
    let regions = &["140929", "522300", "522728"];
    let text = sentence(regions, Normalisation::AsPrinted, "training-attendances", Lang::En);
    let (compared, apart) = text.split_once(". Left out: ").unwrap_or_else(|| panic!("{text}"));
    assert!(compared.ends_with("is 21.8 times Kelan") && !compared.contains("150"), "{text}");
    assert!(apart.contains("150 attendances (Training attendances, workers at large), because"), "{text}");
}

#[test]
fn the_result_comes_first_and_the_reservations_after_it() {
    let text = sentence(&["140929", "522300"], Normalisation::AsPrinted, "training-attendances", Lang::En);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(
        at("Kelan reports 2,438 attendances, Qianxinan 53,240: ") < at("the second is")
            && at("53,240") < at("the second is 21.8 times the first")
    );
    assert!(
        at("21.8 times") < at("Not scaled by population: the report gives the number of relocated people in")
    );
    assert!(at("Not scaled") < at("With caution: no time is stated"));
    assert!(text.ends_with('.') && !text.contains(".."));
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
         后者是前者的 3 倍。未按人口折算：报告没有给出County A（中）的Relocated people（中）数；\
         报告没有给出County B（中）的Relocated people（中）数。"
    );
}
