//! The search, asked as readers ask.

mod questions;

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::measures::measures_of;
use crate::query::{Engine, Index, Scope, Selection, Sort};
use crate::share::{Home, QueryService, Request, ViewState};
use crate::snapshot::Collection;
use questions::{ASKED, Asked};

fn built_in() -> (Arc<Collection>, SearchIndex) {
    let collection = Arc::new(Collection::built_in().unwrap());
    let index = SearchIndex::of(&collection, Arc::new(Index::of(&collection)));
    (collection, index)
}

fn best(collection: &Collection, found: &Found, kind: HitKind) -> Vec<String> {
    let group = found.groups.iter().find(|group| group.kind == kind);
    let best = group.into_iter().flat_map(|group| &group.best);
    best.map(|&at| Entry::at(collection, kind, at).unwrap().id).collect()
}

fn count(found: &Found, kind: HitKind) -> usize {
    found.groups.iter().find(|group| group.kind == kind).map_or(0, |group| group.count)
}

#[test]
fn what_readers_ask_is_answered_among_the_first_five() {
    assert!(ASKED.len() >= 50);
    let (collection, index) = built_in();
    let mut missing = Vec::new();
    for Asked { question, facts, measures } in ASKED {
        let found = index.ask(question, 5);
        for (kind, wanted) in [(HitKind::Fact, facts), (HitKind::Measure, measures)] {
            let first = best(&collection, &found, kind);
            let absent: Vec<_> = wanted.iter().filter(|id| !first.iter().any(|each| each == *id)).collect();
            if !absent.is_empty() {
                missing.push(format!("{question}: {absent:?} not in {first:?}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn what_is_asked_for_comes_first() {
    let (collection, index) = built_in();
    for (question, first) in [
        ("qiannan jobs", "qiannan-relocated-employed"),
        ("打工", "qiannan-relocated-employed"),
        ("黔南有多少人就业？", "qiannan-relocated-employed"),
        ("travel to work", "kelan-travel-subsidy-outside-province"),
        ("bus fare", "kelan-travel-subsidy-outside-province"),
        ("广州给黔南多少钱", "qiannan-assistance-funds"),
    ] {
        assert_eq!(best(&collection, &index.ask(question, 5), HitKind::Fact)[0], first, "{question}");
    }
    let rights = index.ask("两地权益", 5);
    assert_eq!(
        (count(&rights, HitKind::Fact), count(&rights, HitKind::Measure)),
        (2, 3),
        "8 + 15, and three measures"
    );
}

#[test]
fn words_that_are_equal_find_the_same() {
    let (_, index) = built_in();
    for alike in [
        &["subsidy", "subsidies", "Subsidies", "ＳＵＢＳＩＤＹ"][..],
        &["扶贫车间", "扶貧車間", "“扶贫”车间", "（扶贫）车间"],
        &["一码贵州平台", "“一码贵州”平台"],
        &["company", "companies"],
    ] {
        let found = |question: &str| index.ask(question, 1_000).groups;
        assert!(!found(alike[0]).is_empty(), "{}", alike[0]);
        for other in &alike[1..] {
            assert_eq!(found(other), found(alike[0]), "{other} and {}", alike[0]);
        }
    }
}

#[test]
fn a_place_never_stands_for_another() {
    let (collection, index) = built_in();
    let regions_of = |question: &str| -> Vec<String> {
        let found = index.ask(question, 1_000);
        let group = found.groups.iter().find(|group| group.kind == HitKind::Region).unwrap();
        group.best.iter().map(|&at| collection.snapshot().regions[at].id.clone()).collect()
    };
    for (question, inside) in
        [("黔南", "5227"), ("黔西南", "5223"), ("Qiannan", "5227"), ("qianxinan", "5223"), ("qn", "5227")]
    {
        let regions = regions_of(question);
        assert!(
            !regions.is_empty() && regions.iter().all(|id| id.starts_with(inside)),
            "{question}: {regions:?}"
        );
    }
    for stranger in ["黔男", "黔东南", "Qiandongnan"] {
        assert_eq!(index.ask(stranger, 5).count(), 0, "{stranger}");
    }
    let both = index.ask("黔南 黔西南", 5);
    assert_eq!((both.count(), both.near.len()), (0, 2), "no report is about both");
}

#[test]
fn what_stands_nowhere_is_said_to_stand_nowhere() {
    let (_, index) = built_in();
    for nothing in [
        "unicorn",
        "双胞胎",
        "无人机",
        "hukou",
        "12.8",
        "127901",
        "1279",
        "乡村振兴战略研究所",
        "🙂",
        "xyzzy",
    ] {
        let found = index.ask(nothing, 5);
        assert_eq!((found.count(), &found.meant), (0, &None), "{nothing}");
    }
    assert_eq!(index.ask("unicorn", 5).unknown, ["unicorn"]);
    assert_eq!(index.ask("", 5), Found::default());
    assert_eq!(index.ask(" …", 5), Found::default());
}

#[test]
fn a_slip_is_offered_and_never_taken_for_granted() {
    let (_, index) = built_in();
    for (typed, meant) in
        [("Luodain", "luodian"), ("trainning", "training"), ("Kelan subsidis", "kelan subsidies")]
    {
        let found = index.ask(typed, 5);
        assert_eq!((found.count(), found.meant.as_deref()), (0, Some(meant)), "{typed}");
        assert!(index.ask(meant, 5).count() > 0);
    }
    for (typed, why) in [("62201", "a number"), ("kela", "a word that begins another"), ("teh", "too short")]
    {
        assert_eq!(index.ask(typed, 5).meant, None, "{typed}: {why}");
    }
}

#[test]
fn nothing_found_says_how_near_it_came() {
    let (_, index) = built_in();
    let found = index.ask("qiannan unicorn", 5);
    assert_eq!((found.count(), &found.unknown[..]), (0, &["unicorn".to_owned()][..]));
    let [near] = &found.near[..] else { panic!("one word is to blame: {:?}", found.near) };
    assert_eq!((near.without.as_str(), near.rest.as_str()), ("unicorn", "qiannan"));
    let alone = index.ask("qiannan", 5);
    let counts: Vec<_> = alone.groups.iter().map(|group| (group.kind, group.count)).collect();
    assert_eq!(near.counts, counts);
    let parts = index.ask("蔬菜种植规模面积", 5);
    let rests: Vec<&str> = parts.near.iter().map(|near| near.rest.as_str()).collect();
    assert_eq!((parts.count(), &rests[..]), (0, &["蔬菜", "种植", "规模", "面积"][..]), "each word alone");
}

#[test]
fn words_become_filters() {
    let (collection, index) = built_in();
    let filters = |question: &str| index.ask(question, 5).filters;
    let kelan = &filters("kel")[0];
    assert_eq!(
        (kelan.kind, kelan.key.as_str(), kelan.name.en.as_str()),
        (FilterKind::Facet(crate::query::Facet::Region), "140929", "Kelan")
    );
    let subsidies = &filters("subsidies")[0];
    assert!(matches!(subsidies.kind, FilterKind::MeasureType(_)) && subsidies.key == "subsidy");
    let both = filters("Kelan subsidies");
    let keys: Vec<(&str, &str)> =
        both.iter().map(|filter| (filter.key.as_str(), filter.rest.as_str())).collect();
    assert!(keys.contains(&("140929", "subsidies")) && keys.contains(&("subsidy", "kelan")), "{keys:?}");
    for filter in both {
        assert!(filter.count > 0 && filter.count <= collection.len().max(measures_of(&collection).len()));
    }
    assert!(filters("unicorn").is_empty());
}

#[test]
fn whatever_is_found_leads_to_where_it_is_shown() {
    let (collection, index) = built_in();
    for text in ["岢岚", "subsidies", "workshops", "黔南"] {
        let found = index.ask(text, 3);
        for group in &found.groups {
            for &at in &group.best {
                let mut state = ViewState::default();
                group.kind.lead(&mut state, &collection, at, text);
                assert_ne!(state, ViewState::default(), "{:?} {at}", group.kind);
                let mut fitting = state.clone();
                fitting.fit();
                assert_eq!(fitting, state, "its view has what it asks for");
                assert_eq!(index.facts().unknown(&state.selection), []);
            }
            if group.kind.has_all() {
                let mut state = ViewState::default();
                group.kind.lead_to_all(&mut state, text);
                assert_eq!(state.selection.text, text);
            }
        }
        for filter in &found.filters {
            let mut state = ViewState::default();
            filter.lead(&mut state);
            assert!(!state.selection.is_empty() || state.filter.is_some());
            let rows =
                Engine::new(Arc::clone(index.facts())).update(&state.selection, Sort::default()).passing;
            assert!(rows == filter.count || matches!(filter.kind, FilterKind::MeasureType(_)), "{filter:?}");
        }
    }
}

#[test]
fn every_field_of_the_page_finds_the_same() {
    let (collection, index) = built_in();
    let measures = crate::measures::MeasureIndex::default();
    let mut engine = Engine::new(Arc::clone(index.facts()));
    let home = Home { address: String::new(), data: None };
    let mut service = QueryService::new(Arc::clone(&collection), Arc::clone(index.facts()), home);
    for Asked { question, .. } in ASKED {
        let found = index.ask(question, 1_000);
        let facts = best(&collection, &found, HitKind::Fact);
        let selection = Selection { text: (*question).into(), ..Selection::default() };
        let rows = engine.update(&selection, Sort::default()).rows;
        let rows: Vec<&str> =
            rows.iter().map(|&at| collection.snapshot().facts[at as usize].id.as_str()).collect();
        assert_eq!(rows, facts, "Explore: {question}");
        let request = Request { text: Some((*question).into()), ..Request::default() };
        let reply: Vec<String> =
            service.answer(&request).unwrap().facts.into_iter().map(|fact| fact.id).collect();
        assert_eq!(reply, facts, "explorer.js: {question}");
        let scope = Scope { text: (*question).into(), ..Scope::default() };
        let mut shown: Vec<&str> =
            measures.find(&collection, &scope).iter().map(|placed| placed.measure.id.as_str()).collect();
        let mut listed = best(&collection, &found, HitKind::Measure);
        shown.sort_unstable();
        listed.sort_unstable();
        assert_eq!(shown, listed, "Measures: {question}");
    }
}

#[test]
fn each_kind_is_found_by_its_name() {
    let (collection, index) = built_in();
    let s = collection.snapshot();
    let mut named: Vec<(HitKind, &str, &crate::snapshot::Text)> = Vec::new();
    named.extend(s.frameworks.iter().map(|each| (HitKind::Framework, each.id.as_str(), &each.name)));
    named.extend(s.regions.iter().map(|each| (HitKind::Region, each.id.as_str(), &each.name)));
    named.extend(s.indicators.iter().map(|each| (HitKind::Indicator, each.id.as_str(), &each.name)));
    named.extend(s.reports.iter().map(|each| (HitKind::Report, each.id.as_str(), &each.title)));
    for (kind, id, name) in named {
        for words in [&name.zh, &name.en] {
            let found = best(&collection, &index.ask(words, 1_000), kind);
            assert!(found.iter().any(|each| each == id), "{words} does not find {id} among {kind:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_typed_is_answered(text in any::<String>(), odd in "[\u{202e}\u{200f}🙂“”（）a-z就業黔南'’·，.0-9 ]{0,80}") {
        let (collection, index) = built_in();
        for text in [text.repeat(3), odd] {
            let found = index.ask(&text, 3);
            for group in &found.groups {
                prop_assert!(group.count > 0 && group.best.len() == group.count.min(3));
                prop_assert!(group.best.iter().all(|&at| Entry::at(&collection, group.kind, at).is_some()));
            }
            prop_assert!(found.groups.is_empty() || (found.near.is_empty() && found.meant.is_none()));
        }
    }
}

#[test]
fn a_pasted_page_is_answered_soon() {
    let (_, index) = built_in();
    let page = "岢岚县扶贫车间 training of relocated workers 12.79万 fupinchejian xianxianxianxianxian "
        .repeat(2_000);
    assert!(index.ask(&page, 5).groups.is_empty());
}
