//! Every rule of the guard, with what it must catch and what it must let pass.

use super::*;
use crate::figure::Order;

/// Codes of what the guard says of two facts, each given by what differs from the usual one; the second is
/// about county B unless it says otherwise.
fn codes(first: Value, mut second: Value) -> Vec<&'static str> {
    if second.get("region").is_none() {
        second["region"] = json!("110102");
    }
    let index = collection(&[("a", first), ("b", second)]);
    let (a, b) = (fact(&index, "a"), fact(&index, "b"));
    let verdict = index.judge(&a, &b);
    assert_eq!(index.pair(&a, &b).is_err(), matches!(verdict, Comparability::Not(_)));
    match verdict {
        Comparability::Comparable => Vec::new(),
        Comparability::WithCaution(cautions) => cautions.iter().map(Caution::code).collect(),
        Comparability::Not(refusals) => refusals.iter().map(Refusal::code).collect(),
    }
}

#[test]
fn the_same_thing_of_the_same_time_in_places_of_one_level_is_comparable() {
    assert_eq!(codes(json!({}), json!({"figure": "20万", "report": "report-2022"})), [""; 0]);
}

#[test]
fn two_statements_about_one_region_do_not_compare_regions() {
    assert_eq!(codes(json!({}), json!({"region": "110101"})), ["same-region"]);
}

#[test]
fn other_indicators_are_refused_with_all_that_differs() {
    let employed = || json!({"indicator": "employed", "unit": "person"});
    assert_eq!(codes(employed(), json!({"indicator": "movers", "unit": "person"})), ["other-indicator"]);
    assert_eq!(
        codes(employed(), json!({"indicator": "employed-ever", "unit": "person"})),
        ["other-indicator", "other-measure"]
    );
    assert_eq!(
        codes(json!({}), json!({"indicator": "training-people", "unit": "person"})),
        ["other-indicator", "other-dimension", "other-population"]
    );
    assert_eq!(codes(employed(), employed()), [""; 0]);
}

#[test]
fn a_target_is_not_an_achievement_nor_a_rule() {
    let target = || json!({"kind": "target"});
    assert_eq!(codes(target(), json!({})), ["other-kind"]);
    assert_eq!(codes(target(), json!({"kind": "standard"})), ["other-kind"]);
    assert_eq!(codes(target(), target()), [""; 0]);
}

#[test]
fn a_part_is_neither_the_whole_nor_another_part() {
    let part = |name: &str| json!({"breakdown": {"dimension": "sex", "zh": name, "en": name}});
    assert_eq!(codes(json!({}), part("women")), ["other-part"]);
    assert_eq!(codes(part("men"), part("women")), ["other-part"]);
    assert_eq!(codes(part("women"), part("women")), [""; 0]);
}

#[test]
fn units_must_convert() {
    let orchards = |unit: &str| json!({"indicator": "orchards", "unit": unit});
    assert_eq!(codes(orchards("mu"), orchards("plot")), ["no-conversion"]);
    assert_eq!(codes(orchards("mu"), orchards("square-metre")), [""; 0]);
    let index = collection(&[
        ("a", json!({"indicator": "orchards", "unit": "mu", "figure": "3"})),
        ("b", json!({"indicator": "orchards", "unit": "square-metre", "figure": "1000", "region": "110102"})),
    ]);
    let pair = index.pair(&fact(&index, "a"), &fact(&index, "b")).unwrap();
    assert_eq!(pair.order(), Order::Greater);
    let ratio = pair.ratio().unwrap();
    assert!(ratio.low() > 0.499 && ratio.high() < 0.501, "{ratio:?}");
}

#[test]
fn a_place_is_not_compared_with_the_place_around_it_by_counts() {
    let inside = |indicator: &str, unit: &str| {
        let of = |region: &str| json!({"indicator": indicator, "unit": unit, "region": region});
        (of("110101"), of("110101/square"))
    };
    let (outer, inner) = inside("employed", "person");
    assert_eq!(codes(outer.clone(), inner.clone()), ["part-of-whole"]);
    assert_eq!(codes(inner, outer), ["part-of-whole"]);
    // A share of the one may well be held against that of the other.
    let (outer, inner) = inside("literacy", "percent");
    assert_eq!(codes(outer, inner), ["levels-differ", "nested"]);
}

#[test]
fn what_came_through_different_partners_does_not_lie_in_one_another() {
    let of = |region: &str, partner: &str| json!({"indicator": "employed", "unit": "person", "region": region, "partner": partner});
    let (outer, inner) = (of("110101", "120101"), of("110101/square", "130101"));
    assert_eq!(codes(outer.clone(), inner), ["other-level"]);
    let same = of("110101/square", "120101");
    assert_eq!(codes(outer, same), ["part-of-whole"]);
    // One partner holds the other, so that the one's count may hold the other's.
    let (by_county, by_province) = (of("110101", "110102"), of("110101/square", "110000"));
    assert_eq!(codes(by_county, by_province), ["part-of-whole"]);
}

#[test]
fn figures_for_different_people_are_a_caution_where_the_indicator_leaves_it_open() {
    let of = |region: &str, population: Option<&str>| {
        let mut of = json!({"indicator": "orchards", "unit": "mu", "region": region});
        if let Some(population) = population {
            of["population"] = json!(population);
        }
        of
    };
    let (a, b) = ("110101", "110102");
    assert_eq!(codes(of(a, Some("poor")), of(b, Some("relocated"))), ["audiences-differ"]);
    assert_eq!(codes(of(a, Some("poor")), of(b, None)), ["audiences-differ"]);
    assert!(codes(of(a, Some("poor")), of(b, Some("poor"))).is_empty());
    let index = collection(&[("a", of(a, Some("poor"))), ("b", of(b, Some("relocated")))]);
    let pair = index.pair(&fact(&index, "a"), &fact(&index, "b")).unwrap();
    let said = pair.cautions()[0].text(Lang::En);
    assert_eq!(said, "they are not for the same people: County A poor people, County B relocated people");
}

#[test]
fn one_worker_is_no_region() {
    let wage = json!({"indicator": "wage", "unit": "yuan-per-month"});
    assert_eq!(codes(wage.clone(), wage), ["single-cases"]);
    let share = json!({"indicator": "literacy", "unit": "percent"});
    assert_eq!(codes(share.clone(), share), [""; 0]);
}

#[test]
fn facts_of_another_collection_are_refused() {
    let (one, other) = (collection(&[("a", json!({}))]), collection(&[("a", json!({"figure": "7"}))]));
    let refusals = one.pair(&fact(&one, "a"), &fact(&other, "a")).unwrap_err();
    assert_eq!(refusals, [Refusal::OtherCollection]);
}

#[test]
fn times_must_be_stated_and_the_same() {
    let time = |period: Value| json!({"period": period});
    assert_eq!(codes(time(json!("2020")), time(json!("2022"))), ["times-differ"]);
    assert_eq!(codes(time(json!("2020")), time(json!("2020-01/2020-12"))), [""; 0]);
    assert_eq!(codes(time(json!("2020/..")), time(json!("2020/.."))), ["no-end-stated"]);
    assert_eq!(codes(time(json!("2020/..")), time(json!("2021/.."))), ["times-differ"]);
    assert_eq!(codes(time(json!(null)), time(json!("2020"))), ["time-not-stated"]);
    let of_2022 = json!({"period": null, "report": "report-2022"});
    assert_eq!(codes(time(json!(null)), of_2022), ["time-not-stated", "reports-apart"]);
    // A stock has a date.
    let stock = |as_of: &str| json!({"indicator": "employed", "unit": "person", "period": "2016/2020", "as_of": as_of});
    assert_eq!(codes(stock("2019"), stock("2019")), [""; 0]);
    assert_eq!(codes(stock("2019"), stock("2020")), ["times-differ"]);
}

#[test]
fn counts_of_places_of_different_levels_stand_side_by_side() {
    assert_eq!(codes(json!({}), json!({"region": "120101"})), [""; 0]);
    let of = |region: &str| json!({"region": region});
    assert_eq!(codes(of("120101"), of("110000")), ["other-level"]);
    let index = collection(&[("a", of("120101")), ("b", of("110000"))]);
    let refusals = index.pair(&fact(&index, "a"), &fact(&index, "b")).unwrap_err();
    assert!(refusals.iter().all(Refusal::allows_side_by_side));
    assert_eq!(
        refusals[0].text(Lang::En),
        "the places are of different levels and nothing is divided by their sizes: County C is a county, Province is \
         a province"
    );
    // One payer gives to both, and a rate is of no size.
    let paid = |region: &str| json!({"region": region, "partner": "130101"});
    assert_eq!(codes(paid("120101"), paid("110000")), ["levels-differ"]);
    let rate = |region: &str| json!({"region": region, "indicator": "literacy", "unit": "percent"});
    assert_eq!(codes(rate("120101"), rate("110000")), ["levels-differ"]);
}

#[test]
fn times_known_to_lie_more_than_two_years_apart_allow_no_ratio() {
    let of = |region: &str, period: &str| json!({"region": region, "period": period});
    let pair = |one: &str, other: &str| codes(of("110101", one), of("110102", other));
    assert_eq!(pair("2018", "2021"), ["times-apart"]);
    assert_eq!(pair("2021", "2018"), ["times-apart"]);
    assert_eq!(pair("2018", "2020"), ["times-differ"]);
    assert_eq!(pair("2016/2020", "2021"), ["times-differ"]);
    // Where an end is open, nobody knows how far apart they are.
    assert_eq!(pair("2016/..", "2021"), ["times-differ"]);
    assert_eq!(pair("2016", "2021/.."), ["times-apart"]);
}

#[test]
fn approximations_and_limits_are_a_caution() {
    assert_eq!(codes(json!({}), json!({"approximate": true})), ["approximate"]);
    assert_eq!(codes(json!({"bound": "at_least"}), json!({})), ["only-a-limit"]);
    // A rule is a limit by its nature.
    let rule =
        json!({"indicator": "least-in-work", "unit": "person", "bound": "at_least", "kind": "standard"});
    assert_eq!(codes(rule.clone(), rule), [""; 0]);
}

#[test]
fn what_came_through_a_partner_is_not_all_there_is() {
    let with = |partner: &str| json!({"partner": partner});
    assert_eq!(codes(with("120101"), json!({})), ["partner-of-some"]);
    assert_eq!(codes(with("120101"), with("130101")), [""; 0]);
    assert_eq!(codes(with("120101"), with("110000")), ["partner-levels-differ"]);
}

#[test]
fn a_report_that_contradicts_itself_is_a_caution() {
    let facts = [
        ("a", json!({})),
        ("b", json!({"region": "110102"})),
        ("c", json!({"region": "110102", "figure": "999"})),
        ("d", json!({"region": "120101"})),
    ];
    let relations = json!([{"id": "r", "type": "contradicts", "facts": ["b", "c"], "why": {"zh": "不合", "en": "They differ."}}]);
    let index = collection_with(&facts, &relations);
    let judge = |id: &str| index.judge(&fact(&index, "a"), &fact(&index, id));
    let Comparability::WithCaution(cautions) = judge("b") else { panic!("{:?}", judge("b")) };
    assert_eq!(cautions[0].text(Lang::En), "for County B the report does not agree with itself: They differ");
    assert_eq!(judge("d"), Comparability::Comparable);
}

#[test]
fn a_pair_says_what_follows_from_its_intervals() {
    let index = collection(&[
        ("a", json!({"figure": "400", "bound": "at_least"})),
        ("b", json!({"figure": "280", "region": "110102"})),
        ("c", json!({"figure": "1.2万", "region": "120101"})),
    ]);
    let pair = |a: &str, b: &str| index.pair(&fact(&index, a), &fact(&index, b)).unwrap();
    assert_eq!(pair("a", "b").order(), Order::Greater);
    assert_eq!(pair("b", "a").outcome().text("B", "A", Lang::En), "A is at least 1.42 times B");
    assert_eq!(pair("a", "c").order(), Order::Undecided);
    let gap = pair("b", "c").difference();
    assert_eq!((gap.low(), gap.high()), (11_220.0, 12_220.0));
    assert!(pair("a", "c").difference().contains(0.0) && pair("a", "c").difference().is_unbounded());
}

#[test]
fn every_reason_has_words_in_both_languages() {
    for (first, second) in [
        (json!({"kind": "target", "partner": "120101"}), json!({"indicator": "employed", "unit": "person"})),
        (json!({"bound": "at_least", "approximate": true, "period": null}), json!({"period": "2021"})),
    ] {
        let mut second = second;
        second["region"] = json!("110102");
        let index = collection(&[("a", first), ("b", second)]);
        let texts = |lang: Lang| match index.judge(&fact(&index, "a"), &fact(&index, "b")) {
            Comparability::Comparable => Vec::new(),
            Comparability::WithCaution(cautions) => cautions.iter().map(|it| it.text(lang)).collect(),
            Comparability::Not(refusals) => refusals.iter().map(|it| it.text(lang)).collect::<Vec<_>>(),
        };
        let (zh, en) = (texts(Lang::Zh), texts(Lang::En));
        assert!(!en.is_empty() && zh.len() == en.len());
        assert!(zh.iter().all(|text| text.chars().any(|c| c > '\u{2E80}')), "{zh:?}");
        assert!(en.iter().all(|text| !text.contains('（') && !text.ends_with('.')), "{en:?}");
    }
}

#[test]
fn what_counts_something_else_compares_only_with_the_same() {
    let of = |kinds: &[(&str, &str)]| {
        let caveats: Vec<Value> =
            kinds.iter().map(|(kind, en)| json!({"kind": kind, "zh": "（中）", "en": en})).collect();
        json!({"caveats": caveats})
    };
    let with_bases = || of(&[("wider", "with bases")]);
    assert_eq!(codes(with_bases(), json!({})), ["other-scope"]);
    assert_eq!(codes(with_bases(), of(&[("narrower", "recognised only")])), ["other-scope"]);
    assert_eq!(codes(with_bases(), of(&[("wider", "with farms")])), ["other-scope"]);
    assert_eq!(codes(with_bases(), with_bases()), [""; 0]);
    assert_eq!(
        codes(of(&[("single-case", "one worker")]), of(&[("single-case", "one worker")])),
        ["single-case"]
    );
    let doubt = || of(&[("scope-unclear", "may be one community only")]);
    assert_eq!(codes(doubt(), json!({})), ["scope-in-doubt"]);
    assert_eq!(codes(doubt(), with_bases()), ["other-scope"]);
}

#[test]
fn a_refusal_says_what_each_place_counts() {
    let bases = json!({"caveats": [{"kind": "wider", "zh": "含基地", "en": "with bases"}]});
    let recognised = json!({"region": "110102",
        "caveats": [{"kind": "narrower", "zh": "只计已认定的", "en": "recognised only"}]});
    let index = collection(&[("a", bases), ("b", recognised)]);
    let refusals = index.pair(&fact(&index, "a"), &fact(&index, "b")).unwrap_err();
    assert_eq!(
        refusals[0].text(Lang::En),
        "they do not count the same: County A with bases, County B recognised only"
    );
    assert_eq!(
        refusals[0].text(Lang::Zh),
        "统计的内容不同：County A（中）含基地，County B（中）只计已认定的"
    );
}
