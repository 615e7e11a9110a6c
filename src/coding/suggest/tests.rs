//! Suggestions for texts of our own: whole codings as fixtures, and texts that no one would write.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::evidence::Evidence;
use super::*;
use crate::figure::Bound;
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

/// The facts of a text that was issued on a day, each with what `field` says of it.
#[track_caller]
fn says(text: &str, issued: &str, field: impl Fn(&FactSuggestion) -> String, expected: &[(&str, &str)]) {
    let about = vec!["522700".into(), "440100".into()];
    let context = TextContext { issued: Some(Edtf(issued.into())), about, ..TextContext::default() };
    let found = suggest(text, &context);
    let facts = found.iter().filter(|one| one.exclusion.is_none());
    let said: Vec<(&str, String)> = facts.map(|one| (one.figure.as_str(), field(&one.fact))).collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(figure, said)| (*figure, said.as_str())).collect();
    assert_eq!(said, expected, "{text}");
}

fn times(fact: &FactSuggestion) -> String {
    let date = |date: &Option<Explained<Edtf>>| date.as_ref().map(|date| date.value.0.clone());
    let as_of = date(&fact.as_of).map(|date| format!("as of {date}"));
    date(&fact.period).or(as_of).unwrap_or_default()
}

#[test]
fn a_time_holds_for_its_sentence_until_another_does() {
    says(
        "2022年以来，培训500人，目前在岗300人。今年1至3月，又招80人。截至2023年4月底，在岗350人。",
        "2023-05-01",
        times,
        &[("500", "2022/2023-05-01"), ("300", ""), ("80", "2023-01/2023-03"), ("350", "as of 2023-04")],
    );
    says(
        "截至3月底，有岗位900个。其中，县外400个。新建车间5家。",
        "2023-05-01",
        times,
        &[("900", "as of 2023-03"), ("400", "as of 2023-03"), ("5", "")],
    );
}

#[test]
fn a_year_may_be_that_of_the_title_or_of_the_heading() {
    let text = "2022年度工作总结\n一、资金。全年到位700万元，完成全年任务。\n\
                二、2023年工作计划\n争取资金800万元；力争到2025年底建车间9家。\n三、其他\n有车间4家。";
    says(text, "2023-01", times, &[("700万", "2022"), ("800万", "2023"), ("9", "as of 2025"), ("4", "")]);
    let kinds = |fact: &FactSuggestion| fact.kind.value.key().to_owned();
    says(
        text,
        "2023-01",
        kinds,
        &[("700万", "achieved"), ("800万", "target"), ("9", "target"), ("4", "achieved")],
    );
}

#[test]
fn parts_of_a_year_and_the_next_one_are_times() {
    let text = "今年前11个月，销售1.7亿元。前三季度，纠纷由去年同期的213起降到149起。\
                按照2024年协作计划，帮销全年突破2亿元。明年，输送400人。订单排到明年，有工人30名。";
    let found = [
        ("1.7亿", "2023/2023-11"),
        ("213", "2023"),
        ("149", "2023"),
        ("2亿", "2024"),
        ("400", "2024"),
        ("30", ""),
    ];
    says(text, "2023-12", times, &found[..]);
    let kinds = |fact: &FactSuggestion| fact.kind.value.key().to_owned();
    let found = [
        ("1.7亿", "achieved"),
        ("213", "context"),
        ("149", "achieved"),
        ("2亿", "target"),
        ("400", "target"),
        ("30", "achieved"),
    ];
    says(text, "2023-12", kinds, &found[..]);
}

#[test]
fn a_paragraph_tells_of_the_one_place_that_it_names() {
    let region = |fact: &FactSuggestion| fact.region.as_ref().map(|id| id.value.clone()).unwrap_or_default();
    let luodian = "走进罗甸县，车间里机器声不断。这里用工80人。\n全州用工900人。";
    says(luodian, "2023-01", region, &[("80", "522728"), ("900", "522700")]);
    let both = "分县看，罗甸县用工80人，三都县用工70人。其中，女工60人。车间有9家。";
    let found = [("80", "522728"), ("70", "522732"), ("60", "522700"), ("9", "522700")];
    says(both, "2023-01", region, &found[..]);
}

#[test]
fn who_assists_is_said_by_the_title_and_by_both_sides() {
    let partner =
        |fact: &FactSuggestion| fact.partner.as_ref().map(|id| id.value.clone()).unwrap_or_default();
    let title = "广州市驻黔南州帮扶工作组工作总结\n新招引企业23家。";
    says(title, "2023-01", partner, &[("23", "440100")]);
    let both = "双方合办培训班43期。车间有9家。";
    says(both, "2023-01", partner, &[("43", "440100"), ("9", "")]);
    let halves = "广州市投入资金5000万元；黔南州建厂房3万平方米。";
    says(halves, "2023-01", partner, &[("5000万", "440100"), ("3万", "")]);
}

#[test]
fn what_is_given_for_each_and_to_whom_is_a_rule() {
    reads(
        "车间每吸纳一名群众就业，县里奖补1500元",
        &[("一", "denominator"), ("1500", "standard yuan-per-person")],
    );
    reads(
        "对务工满6个月的，每人给予补助1000元",
        &[("6", "standard month"), ("1000", "standard yuan-per-person")],
    );
    reads("准备再建车间2家，已做好准备，有9家", &[("2", "target facility"), ("9", "achieved facility")]);
    reads(
        "千家万户存下两万多块。种树三块地",
        &[("千", "idiom"), ("万", "idiom"), ("两万多", "achieved yuan"), ("三", "name")],
    );
    reads("社工不得少于2名，每周至少探访1次", &[("2", "standard person"), ("1", "standard time-per-week")]);
    reads("每名工人每季度发放最高900元", &[("900", "standard yuan-per-person-quarter")]);
    reads("企业14家，其中新落户3家", &[("14", "achieved organisation"), ("3", "achieved organisation")]);
    reads("他申请延长，待了14个月", &[("14", "context month")]);
    reads("教室里坐着1980个孩子", &[("1980", "achieved person")]);
    let told = suggest("他申请延长，待了14个月", &TextContext::default());
    assert_eq!(told[0].fact.kind.reason, Reason::Word("他".into(), WordPlace::Before));
    reads("不得不关闭车间3家，其他车间有5家", &[("3", "achieved facility"), ("5", "achieved facility")]);
    let found = suggest("月收入5000元出头，务工满6个月，不满3年的", &TextContext::default());
    let bounds: Vec<Bound> = found.iter().map(|one| one.fact.bound.value).collect();
    assert_eq!(bounds[..2], [Bound::MoreThan, Bound::AtLeast]);
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
    for piece in [
        "1人",
        "一个",
        "1,",
        "1月至",
        "2022年",
        "每1",
        "“一",
        "《一",
        "全州1",
        "黔南1",
        "了1,",
        "今年1",
        "。其中1",
        "一、2024年计划\n1人",
    ] {
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
