//! Suggestions for texts of our own: whole codings as fixtures, and texts that no one would write.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::evidence::Evidence;
use super::*;
use crate::snapshot::{Collection, Edtf, Kind, Lang, NotFactReason};
use crate::words::{exclusion_reason, suggestion_reason};

static COLLECTION: LazyLock<Collection> = LazyLock::new(|| Collection::built_in().unwrap());
static SUGGESTER: LazyLock<Suggester> = LazyLock::new(|| Suggester::new(&COLLECTION));

fn suggest(text: &str, context: &TextContext) -> Vec<NumberSuggestion> {
    SUGGESTER.suggest(text, context).unwrap()
}

/// What a text's numbers are suggested as: the figure with the exclusion's reason, or the fact's kind and unit.
fn brief(text: &str) -> Vec<(String, String)> {
    let context = TextContext { about: vec!["140929".into()], ..TextContext::default() };
    suggest(text, &context)
        .into_iter()
        .map(|one| {
            let fact = || {
                let unit = one.fact.unit.as_ref().map_or("-", |unit| unit.value.id());
                format!("{} {unit}", one.fact.kind.value.key())
            };
            let says =
                one.exclusion.as_ref().map_or_else(fact, |exclusion| exclusion.reason().key().to_owned());
            (one.figure.clone(), says)
        })
        .collect()
}

#[track_caller]
fn reads(text: &str, expected: &[(&str, &str)]) {
    let found = brief(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(figure, says)| (figure.as_str(), says.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn numbers_that_are_no_facts_are_told_by_what_stands_around_them() {
    reads("二是提服务。", &[("二", "ordinal")]);
    reads("（三）强化保障", &[("三", "ordinal")]);
    reads("依据《关于做好十件实事的意见》办理", &[("十", "name")]);
    reads("该县民发〔2021〕17号文件规定", &[("2021", "name"), ("17", "name")]);
    reads("县第五中学和市一院", &[("五", "name"), ("一", "name")]);
    reads("咨询电话：0350-4532178", &[("0350", "furniture"), ("4532178", "furniture")]);
    reads(
        "围绕“三个聚焦”，两级干部进一步一起干",
        &[("三", "announced"), ("两", "idiom"), ("一", "idiom"), ("一", "idiom")],
    );
    reads("近三年来，“十四五”期间", &[("三", "date"), ("十四五", "date")]);
    reads(
        "2021—2023年，每100户配1名网格员",
        &[("2021", "date"), ("2023", "date"), ("100", "denominator"), ("1", "standard person")],
    );
}

#[test]
fn what_is_counted_is_a_fact() {
    reads("选派三名医生驻点两个月", &[("三", "achieved person"), ("两", "achieved month")]);
    reads("新建一所小学、两座桥", &[("一", "achieved facility"), ("两", "achieved facility")]);
    reads("发展茶园1.5万亩，修路32公里", &[("1.5万", "achieved mu"), ("32", "achieved kilometre")]);
    reads("确保巩固率不低于98%", &[("98%", "target percent")]);
    reads("给予每人每年3000元补助", &[("3000", "standard yuan-per-person-year")]);
    reads("养老金每人每天不超过20元", &[("20", "standard yuan-per-person")]);
}

#[test]
fn a_time_holds_for_its_sentence_until_another_does() {
    let context = TextContext { issued: Some(Edtf("2023-05-01".into())), ..TextContext::default() };
    let found = suggest(
        "2022年以来，培训500人，目前在岗300人。今年1至3月，又招80人。截至2023年4月底，在岗350人。",
        &context,
    );
    let said: Vec<(&str, Option<&str>, Option<&str>)> = found
        .iter()
        .filter(|one| one.exclusion.is_none())
        .map(|one| {
            let date = |date: &Option<Explained<Edtf>>| {
                date.as_ref().map(|date| date.value.0.clone().leak() as &str)
            };
            (one.figure.clone().leak() as &str, date(&one.fact.period), date(&one.fact.as_of))
        })
        .collect();
    assert_eq!(
        said,
        [
            ("500", Some("2022/2023-05-01"), None),
            ("300", None, None),
            ("80", Some("2023-01/2023-03"), None),
            ("350", None, Some("2023-04")),
        ]
    );
}

#[test]
fn a_run_of_one_kind_has_one_rule() {
    let found = suggest("一是扩岗。二是稳岗。三是培训。2021年和2022年都这样。", &TextContext::default());
    let rules: Vec<ExclusionRule> =
        found.iter().filter_map(|one| Some(one.exclusion.as_ref()?.rule)).collect();
    assert_eq!(rules[..3], [ExclusionRule::ListNumber; 3]);
    assert_eq!(rules[3..], [ExclusionRule::CalendarDate; 2]);
}

#[test]
fn every_suggestion_says_why_in_both_languages() {
    let text = "全县累计培训搬迁劳动力1200人次，力争明年达到2000人次以上，发放证书约300人。";
    let context = TextContext { about: vec!["522728".into()], ..TextContext::default() };
    let found = Suggester::without(&COLLECTION, "guiyang-luodian").suggest(text, &context).unwrap();
    for one in &found {
        let fact = &one.fact;
        let reasons = [&fact.bound.reason, &fact.approximate.reason, &fact.kind.reason];
        for reason in reasons.into_iter().chain(fact.indicators.iter().map(|one| &one.reason)) {
            assert!(!suggestion_reason(Lang::Zh, reason).is_empty());
            assert!(
                suggestion_reason(Lang::En, reason).is_ascii()
                    || suggestion_reason(Lang::En, reason).contains('“')
            );
        }
    }
    let first = &found[0].fact.indicators[0];
    assert_eq!(first.value, "training-attendances");
    let why = suggestion_reason(Lang::Zh, &first.reason);
    assert!(why.contains("kelan-training-attendances") && why.contains("培训"), "{why}");
    assert_eq!(found[1].fact.kind.value, Kind::Target);
    assert_eq!(found[2].fact.approximate.reason, Reason::Word("约".into(), WordPlace::Before));
}

/// What was coded in one report is evidence for the next.
#[test]
fn exclusions_are_learned_from_other_reports() {
    let mut snapshot = COLLECTION.snapshot().clone();
    let not = snapshot.reports[0].not_facts[0].clone();
    snapshot.reports[0].not_facts.push(crate::snapshot::NotFact {
        figure: "三".into(),
        locator: crate::snapshot::Locator {
            offset: 2_670, prefix: String::new(), suffix: "间房村".into()
        },
        reason: NotFactReason::Name,
    });
    assert_ne!(not.figure, "三");
    let taught = Evidence::of(&Collection::open(&snapshot.to_canonical()).unwrap(), None);
    let reader = crate::coding::reader::Reader::of("来到三间房");
    let near = near::Near::of(&reader, 0).unwrap();
    assert_eq!(taught.excluded(&near), Some((NotFactReason::Name, "三间房".into())));
    assert_eq!(Evidence::of(&COLLECTION, None).excluded(&near), None);
}

#[test]
fn a_text_longer_than_any_report_is_refused_at_once() {
    let digits = "1".repeat(50_000_000);
    assert_eq!(SUGGESTER.suggest(&digits, &TextContext::default()), Err(NoReport::TooLong));
    let numbers = "1人".repeat(MOST_NUMBERS + 1);
    assert_eq!(SUGGESTER.suggest(&numbers, &TextContext::default()), Err(NoReport::TooManyNumbers));
}

/// Texts on which a rule that looks back to the beginning of the sentence, the line or the number never ends.
#[test]
fn texts_without_an_end_are_read_to_their_end() {
    let about = TextContext { about: vec!["522700".into(), "440100".into()], ..TextContext::default() };
    for piece in
        ["1人", "一个", "1,", "1月至", "2022年", "每1", "“一", "《一", "全州1", "黔南1", "了1,", "今年1"]
    {
        let found = suggest(&piece.repeat(400), &about);
        assert!(!found.is_empty(), "{piece}");
    }
    for piece in ["(a", "黔南", "黔", "今年", "人", "“", "《", "\n", "延伸阅读\n"] {
        let text: String = piece.chars().cycle().take(crate::audit::MOST_CHARACTERS).collect();
        assert_eq!(suggest(&text, &about), [], "{piece}");
    }
    let digits = "1".repeat(crate::audit::MOST_CHARACTERS);
    assert_eq!(suggest(&digits, &about).len(), 1);
}

proptest! {
    #[test]
    fn any_text_has_a_suggestion_for_each_of_its_numbers(
        text in "([0-9一二三两十百千万亿余多年月日个人户元次%.,，。：（）“”《》\\-至到约近超每第]|黔南州|全县|计划|以上|[a-zé]|\\PC){0,60}",
        issued in prop::option::of(Just(Edtf("2022-07-13".into()))),
    ) {
        let found = suggest(&text, &TextContext { issued, ..TextContext::default() });
        let characters: Vec<char> = text.chars().collect();
        let mut reached = 0;
        for one in &found {
            let (start, end) = (one.locator.offset, one.locator.offset + one.figure.chars().count());
            prop_assert!(start >= reached, "numbers overlap");
            reached = end;
            prop_assert_eq!(characters[start..end].iter().collect::<String>(), one.figure.clone());
            let behind = one.locator.suffix.chars().count();
            prop_assert_eq!(characters[end..end + behind].iter().collect::<String>(), one.locator.suffix.clone());
            prop_assert!(one.fact.indicators.len() <= 5);
            for date in [&one.fact.period, &one.fact.as_of].into_iter().flatten() {
                prop_assert!(date.value.is_valid(), "{:?}", date.value);
            }
            if let Some(exclusion) = &one.exclusion {
                prop_assert!(!exclusion_reason(Lang::En, exclusion).is_empty());
            }
        }
        for token in crate::figure::tokens(&text) {
            let covered = found.iter().any(|one| {
                one.locator.offset <= token.offset && token.end() <= one.locator.offset + one.figure.chars().count()
            });
            prop_assert!(covered, "{token:?}");
        }
    }
}
