//! Columns: regions and pairings, what must be known of each, and what would make them comparable.

use super::*;

#[test]
fn a_pairing_is_a_column_of_the_facts_that_name_both() {
    let index = reports();
    let code = pairing_code("440100", "522700");
    let comparison = index.align(&[code.as_str(), "440113:520526"], Normalisation::AsPrinted);
    let [first, second] = &comparison.regions[..] else { panic!("{:?}", comparison.notices) };
    assert_eq!((first.short.en.as_str(), first.region.as_str()), ("Guangzhou → Qiannan", "522700"));
    assert_eq!((first.id.as_str(), first.giver.as_deref()), (code.as_str(), Some("440100")));
    assert!(first.facts > 5 && second.facts > 5, "{} {}", first.facts, second.facts);
    for fact in comparison.rows.iter().flat_map(|row| row.cells[0].facts()) {
        let view = index.collection().get(*fact).unwrap();
        assert_eq!((view.region.id.as_str(), view.partner.unwrap().id.as_str()), ("522700", "440100"));
    }
}

#[test]
fn a_pairing_with_an_unknown_side_or_with_itself_is_no_column() {
    let index = reports();
    for code in ["440100:no-such-region", ":522700", "522700:522700", "440100:522700:520526"] {
        let comparison = index.align(&["522700", code], Normalisation::AsPrinted);
        assert_eq!(comparison.regions.len(), 1, "{code}");
        assert!(comparison.notices.contains(&Notice::UnknownRegion { code: code.into() }), "{code}");
    }
}

#[test]
fn money_of_one_payer_is_compared_with_caution_whatever_the_level_of_the_places() {
    let paid = |region: &str, figure: &str| json!({"region": region, "partner": "130101", "figure": figure});
    let index = collection(&[("a", paid("120101", "300")), ("b", paid("110000", "900"))]);
    let comparison = index.align(&["130101:120101", "130101:110000"], Normalisation::AsPrinted);
    assert_eq!(comparison.rows[0].grade(), Grade::WithCaution);
    assert!(comparison.rows[0].cautions().iter().any(|it| it.code() == "levels-differ"));
}

#[test]
fn rows_answer_the_questions_of_readers() {
    let index = reports();
    let comparison = index.align(&["522700", "140929"], Normalisation::AsPrinted);
    let themes = comparison.themes();
    assert!(themes.iter().all(|(theme, _)| matches!(theme, Theme::Question(_))));
    assert!(themes.is_sorted_by_key(|(theme, _)| *theme), "each question stands once");
    let work = Theme::Question(Question::Work);
    assert!(index.measures_without_figures("140929", work).len() > 1);
    assert!(index.measures_without_figures("140929", work).iter().all(|measure| measure.facts.is_empty()));
    assert_eq!(index.theme_name(work).en, "Who works, where, and for what?");
}

#[test]
fn targets_alone_answer_what_was_promised() {
    let index = reports();
    let comparison = index.align(&["140929", "522300"], Normalisation::AsPrinted);
    let of_promises =
        comparison.themes().into_iter().find(|(theme, _)| *theme == Theme::Question(Question::Promised));
    let (_, rows) = of_promises.expect("the reports promise something");
    let rules = |fact: &usize| {
        index.collection().get(*fact).unwrap().indicator.concept.as_deref() == Some("policy-measures")
    };
    for row in &comparison.rows[rows] {
        let is_target = |fact: &usize| index.collection().get(*fact).unwrap().fact.kind == Kind::Target;
        let mut facts = row.cells.iter().flat_map(Cell::facts);
        assert!(facts.all(|fact| is_target(fact) || rules(fact)));
    }
}

#[test]
fn a_passport_says_what_kind_of_place_and_whose_report() {
    let index = reports();
    let kelan = index.passport("140929").unwrap();
    assert_eq!(kelan.level, Level::County);
    assert_eq!(kelan.reports.len(), 1);
    let Relocated::Inside(places) = &kelan.relocated else { panic!("{:?}", kelan.relocated) };
    assert_eq!(places.len(), 2, "two places inside are counted, the county is not");
    let qianxinan = index.passport("522300").unwrap();
    let Relocated::Printed(fact) = qianxinan.relocated else { panic!("{:?}", qianxinan.relocated) };
    assert_eq!(index.collection().get(fact).unwrap().fact.figure, "338506");
    let qiannan = index.passport("522700").unwrap();
    assert_eq!((qiannan.relocated, qiannan.partners[0].name.en.as_str()), (Relocated::NotCoded, "Guangzhou"));
    assert!(index.passport("440100:522700").unwrap().partners.is_empty());
    assert_eq!(index.passport("no-such-region"), None);
}

fn asked(index: &CompareIndex, regions: &[&str], indicator: &str) -> Vec<(usize, String)> {
    let comparison = index.align(regions, Normalisation::AsPrinted);
    let remedies = index.remedies(&comparison, row(index, &comparison, indicator));
    remedies.iter().map(|(column, remedy)| (*column, remedy.text(Lang::En))).collect()
}

#[test]
fn what_is_refused_says_what_would_allow_it() {
    let index = reports();
    assert_eq!(
        asked(&index, &["140929", "522300"], "training-attendances"),
        [(0, "the number of relocated people in all of Kelan".to_owned())]
    );
    let workshops = asked(&index, &["522700", "140929"], "workshops");
    assert!(
        workshops.iter().any(|(column, text)| *column == 0 && text.contains("with employment bases")),
        "{workshops:?}"
    );
    // An indicator that is only near is asked for by name.
    let near = asked(&index, &["522700", "522300"], "relocated-workers-employed");
    assert!(near.iter().any(|(_, text)| text.contains("workers")), "{near:?}");
}

#[test]
fn each_thing_is_asked_for_once_and_of_what_compares_nothing() {
    let index = reports();
    let comparison = index.align(&["140929", "522300", "522700"], Normalisation::AsPrinted);
    let all = index.all_remedies(&comparison);
    assert_eq!(all.len(), 3);
    for remedies in &all {
        for (at, remedy) in remedies.iter().enumerate() {
            assert!(!remedies[..at].contains(remedy), "{remedy:?}");
            for lang in Lang::ALL {
                assert!(!remedy.text(lang).is_empty());
            }
        }
    }
    let index = collection(&[("a", json!({})), ("b", json!({"region": "110102"}))]);
    assert_eq!(asked(&index, &["110101", "110102"], "training"), []);
}
