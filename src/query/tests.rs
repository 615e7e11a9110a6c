//! The engine against a naive one, on small collections drawn at random, and on the five reports.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    Answer, Column, Criterion, Decimal, Engine, Facet, Index, Keys, NONE, Selection, Sort, ValueRange,
};
use crate::snapshot::{Collection, FactView, Region};

const REGIONS: [(&str, &str, Option<&str>); 5] = [
    ("520000", "Guizhou 贵州省", None),
    ("522700", "Qiannan 黔南州", Some("520000")),
    ("522728", "Luodian 罗甸县", Some("522700")),
    ("140000", "Shanxi 山西省", None),
    ("140929", "Kelan 岢岚县", Some("140000")),
];
const KINDS: [&str; 4] = ["achieved", "target", "standard", "context"];
const BOUNDS: [&str; 5] = ["exact", "at_least", "more_than", "at_most", "less_than"];
const PERIODS: [Option<&str>; 4] = [None, Some("2022/.."), Some("2017"), Some("2020-01/2020-05")];
const INDICATORS: [&str; 3] = ["Posts 岗位", "Lessons 课程", "Funds 资金"];
const UNITS: [&str; 3] = ["person", "person", "yuan"];
const DOMAINS: [&str; 3] = ["work", "school", "work"];
const WORDS: [&str; 6] =
    ["jobs 就业", "workers 务工", "training 培训", "homes 住房", "joint 联合", "schools 学校"];

fn text(words: &str) -> Value {
    json!({"zh": words, "en": words})
}

/// A fact by the places of its codes in the lists above, its number and its words.
type Drawn = (usize, Option<usize>, usize, usize, usize, usize, u32, (usize, usize));

fn drawn() -> impl Strategy<Value = Drawn> {
    let partner = proptest::option::of(0..REGIONS.len());
    (0..REGIONS.len(), partner, 0..3usize, 0..4usize, 0..5usize, 0..4usize, 1..40u32, (0..6usize, 0..6usize))
}

/// The level that a code of GB/T 2260 stands for.
fn level_of(id: &str) -> &'static str {
    match id {
        id if id.ends_with("0000") => "province",
        id if id.ends_with("00") => "prefecture",
        id if id.contains('/') => "community",
        _ => "county",
    }
}

fn collection(facts: &[Drawn]) -> Collection {
    let fact = |(at, drawn): (usize, &Drawn)| {
        let &(region, partner, indicator, kind, bound, period, number, (first, second)) = drawn;
        json!({
            "id": format!("fact-{at}"), "report": "report", "region": REGIONS[region].0,
            "partner": partner.filter(|&partner| partner != region).map(|partner| REGIONS[partner].0),
            "indicator": format!("indicator-{indicator}"), "breakdown": null,
            "figure": number.to_string(), "value": number, "unit": UNITS[indicator],
            "bound": BOUNDS[bound], "approximate": false, "kind": KINDS[kind],
            "period": PERIODS[period], "as_of": null,
            "text": text(&format!("{} and {}", WORDS[first], WORDS[second])),
            "locator": {"offset": 0, "prefix": "", "suffix": ""}, "note": null,
        })
    };
    let region = |(id, name, parent): &(&str, &str, Option<&str>)| json!({"id": id, "vintage": 2020, "name": text(name), "level": level_of(id), "parent": parent});
    let unit = |id: &str, dimension: &str| json!({"id": id, "name": text(id), "dimension": dimension, "discrete": true});
    let indicator = |at: usize| {
        json!({
            "id": format!("indicator-{at}"), "name": text(INDICATORS[at]),
            "definition": text("."), "domain": DOMAINS[at],
            "unit": UNITS[at], "measure": "stock", "additive": true,
        })
    };
    let document = json!({
        "format": "report-snapshot/1", "id": "drawn", "title": text("."), "description": text("."),
        "license": "CC0-1.0", "published": "2026",
        "reports": [{
            "id": "report", "title": text("."), "publisher": null, "author": null, "issued": null,
            "language": "zh", "about": [], "summary": text("."),
            "source": {"sha256": "0".repeat(64), "characters": 100},
        }],
        "regions": REGIONS.iter().map(region).collect::<Vec<_>>(),
        "domains": [{"id": "work", "name": text("Labour 劳动")}, {"id": "school", "name": text("Education 教育")}],
        "units": [unit("person", "people"), unit("yuan", "money")],
        "indicators": (0..3).map(indicator).collect::<Vec<_>>(),
        "facts": facts.iter().enumerate().map(fact).collect::<Vec<_>>(),
    });
    Collection::open(&document.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A region and those that hold it.
fn around<'a>(collection: &'a Collection, region: &'a Region) -> Vec<&'a Region> {
    std::iter::successors(Some(region), |region| collection.region(region.parent.as_deref()?)).collect()
}

/// Every key of a facet that holds a fact: its own, and those of the regions around it.
fn keys(collection: &Collection, view: &FactView, facet: Facet) -> Vec<String> {
    let around = |region| around(collection, region).into_iter().map(|region| region.id.clone()).collect();
    let word = |value: Value| vec![value.as_str().unwrap_or_default().to_owned()];
    match facet {
        Facet::Region => around(view.region),
        Facet::Partner => view.partner.map_or(vec![NONE.into()], around),
        Facet::Domain => vec![view.domain.id.clone()],
        Facet::Indicator => vec![view.indicator.id.clone()],
        Facet::Kind => word(json!(view.fact.kind)),
        Facet::Unit => vec![view.unit.dimension.clone()],
        Facet::Bound => word(json!(view.fact.bound)),
        Facet::Report => vec![view.report.id.clone()],
        Facet::Period => vec![view.fact.period.as_ref().map_or(NONE.into(), |period| period.0.clone())],
    }
}

fn holds_word(collection: &Collection, view: &FactView, word: &str) -> bool {
    let regions = [Some(view.region), view.partner].into_iter().flatten();
    let names = regions.flat_map(|region| around(collection, region)).map(|region| &region.name);
    let mut texts = [&view.fact.text, &view.indicator.name, &view.domain.name]
        .into_iter()
        .chain(names)
        .map(|text| text.en.to_lowercase());
    if word.is_ascii() {
        let begins = |text: String| text.split(' ').any(|held| held.starts_with(word));
        return texts.any(begins) || view.fact.figure == word;
    }
    texts.any(|text| text.contains(word))
}

fn passes(collection: &Collection, view: &FactView, selection: &Selection, but: Option<Criterion>) -> bool {
    let facet = |(facet, picked): (Facet, &Keys)| {
        but == Some(Criterion::Facet(facet))
            || keys(collection, view, facet).iter().any(|key| picked.contains(key))
    };
    let words = || {
        selection
            .text
            .split(' ')
            .filter(|word| !word.is_empty())
            .all(|word| holds_word(collection, view, word))
    };
    selection.codes.iter().all(facet)
        && (but == Some(Criterion::Text) || words())
        && (but == Some(Criterion::Range)
            || selection.range.as_ref().is_none_or(|range| range.values().contains(&view.fact.value)))
}

fn selection() -> impl Strategy<Value = Selection> {
    let keys: [&'static [&'static str]; 5] = [
        &["520000", "522728", "140929"],
        &[NONE, "522700", "140000"],
        &["work"],
        &["target", "context"],
        &[NONE, "2017"],
    ];
    let facets = [Facet::Region, Facet::Partner, Facet::Domain, Facet::Kind, Facet::Period];
    let picks: Vec<_> = (0..5)
        .map(|at| {
            proptest::option::weighted(0.4, proptest::sample::subsequence(keys[at], 1..=keys[at].len()))
        })
        .collect();
    let word = proptest::sample::select(vec![
        "",
        "jo",
        "jobs",
        "就业",
        "岢岚",
        "guizhou",
        "联合 jo",
        "教育",
        "w",
        "3",
    ]);
    let range = proptest::option::weighted(0.2, (0..20u32, 0..30u32));
    let decimal = |number: u32| Decimal::parse(&number.to_string());
    (picks, word, range).prop_map(move |(picks, word, range)| Selection {
        codes: facets
            .into_iter()
            .zip(picks)
            .filter_map(|(facet, keys)| Some((facet, keys?.into_iter().map(str::to_owned).collect())))
            .collect(),
        text: word.to_owned(),
        range: range.map(|(low, width)| ValueRange { low: decimal(low), high: decimal(low + width) }),
    })
}

fn check(collection: &Collection, selection: &Selection, sort: Sort, answer: &Answer, index: &Index) {
    let views: Vec<FactView> = collection.facts().collect();
    let pass = |but| views.iter().filter(move |view| passes(collection, view, selection, but));
    let expected: BTreeSet<u32> = pass(None).map(|view| view.at as u32).collect();
    assert_eq!(answer.rows.iter().copied().collect::<BTreeSet<_>>(), expected, "{selection:?}");
    assert_eq!(
        (answer.passing, answer.rows.len(), answer.total),
        (expected.len(), expected.len(), views.len())
    );
    for facet in Facet::ALL {
        for (code, &count) in index.codes(facet).iter().zip(answer.counts.get(facet)) {
            let held = pass(Some(Criterion::Facet(facet)))
                .filter(|view| keys(collection, view, facet).contains(&code.key));
            assert_eq!(count as usize, held.count(), "{facet:?} {} {selection:?}", code.key);
        }
    }
    for causes in &answer.causes {
        assert_eq!(causes.facts, pass(Some(causes.criterion)).count());
        assert!(answer.passing == 0 && causes.facts > 0);
    }
    let key = |fact: u32| {
        let view = &views[fact as usize];
        match sort.column {
            Column::Value => (view.interval().low(), view.fact.value),
            Column::Period => (index.code_of(Facet::Period, view.at).unwrap() as f64, 0.0),
            _ => (0.0, 0.0),
        }
    };
    for pair in answer.rows.windows(2) {
        let (first, second) = (key(pair[0]), key(pair[1]));
        let in_order = if sort.descending { first > second } else { first < second };
        let tie = first == second && (pair[0] < pair[1]);
        assert!(in_order || tie || sort.column == Column::Relevance, "{sort:?} {pair:?}");
    }
}

proptest! {
    #[test]
    fn every_step_agrees_with_the_naive_engine(
        facts in proptest::collection::vec(drawn(), 0..90),
        steps in proptest::collection::vec((selection(), 0..4usize, any::<bool>()), 1..6),
    ) {
        let collection = Arc::new(collection(&facts));
        let index = Arc::new(Index::of(&collection));
        let mut engine = Engine::new(index.clone());
        for (selection, column, descending) in &steps {
            let mut selection = selection.clone();
            for (facet, key) in index.unknown(&selection) {
                selection.toggle(facet, &key);
            }
            let selection = &selection;
            let column = [Column::Relevance, Column::Order, Column::Value, Column::Period][*column];
            let sort = Sort { column, descending: *descending && column != Column::Order };
            let answer = engine.update(selection, sort);
            check(&collection, selection, sort, &answer, &index);
            prop_assert_eq!(answer, Engine::new(index.clone()).update(selection, sort));
        }
    }

    #[test]
    fn no_query_panics(query in any::<String>(), odd in "[\u{202e}\u{200f}🙂a就業，.0 ]{0,60}") {
        let collection = Arc::new(collection(&[(0, None, 0, 0, 0, 0, 1, (0, 1))]));
        let mut engine = Engine::new(Arc::new(Index::of(&collection)));
        for text in [query.repeat(3), odd] {
            let answer = engine.update(&Selection { text, ..Selection::default() }, Sort::default());
            prop_assert!(answer.passing <= 1);
        }
    }
}

/// The five reports, and an engine over them.
fn reports() -> (Arc<Collection>, Engine) {
    let collection =
        Collection::open(include_str!("../../data/snapshot.json")).expect("the snapshot is sound").into();
    let engine = Engine::new(Arc::new(Index::of(&collection)));
    (collection, engine)
}

#[test]
fn words_are_indexed_when_they_are_asked_for_and_find_the_same_in_slices() {
    let (collection, _) = reports();
    let [asked, made] = [Index::of(&collection), Index::of(&collection)].map(Arc::new);
    let mut engine = Engine::new(Arc::clone(&asked));
    let all = engine.update(&Selection { text: " ".into(), ..Selection::default() }, Sort::default());
    assert_eq!(all.passing, collection.len());
    assert!(!asked.has_words(), "nothing is looked for");
    let mut making = super::WordIndexing::of(Arc::clone(&made));
    let slices = std::iter::repeat_with(|| making.advance()).take_while(Option::is_none).count();
    assert!(made.has_words() && slices > 0);
    let mut engines = [asked, made].map(Engine::new);
    for text in ["岢岚 培训", "workshops", "6.22万"] {
        let [first, second] = engines.each_mut().map(|engine| found(&collection, engine, text));
        assert!(!first.is_empty());
        assert_eq!(first, second);
    }
}

fn found<'a>(collection: &'a Collection, engine: &mut Engine, text: &str) -> Vec<FactView<'a>> {
    let answer = engine.update(&Selection { text: text.into(), ..Selection::default() }, Sort::default());
    answer.rows.iter().filter_map(|&fact| collection.get(fact as usize)).collect()
}

#[test]
fn spellings_find_the_same_facts() {
    let (collection, mut engine) = reports();
    for spellings in [["岢岚", "岢嵐"], ["务工", "務工"], ["KELAN", "ｋｅｌａｎ"], ["6.22万", "６．２２萬"]]
    {
        let [first, second] = spellings.map(|text| found(&collection, &mut engine, text));
        assert!(!first.is_empty(), "{spellings:?}");
        assert_eq!(first, second);
    }
}

#[test]
fn a_region_is_found_by_every_part_of_its_name() {
    let (collection, mut engine) = reports();
    let kelan = collection.facts().filter(|view| view.region.id.starts_with("140929")).count();
    for text in ["Kelan", "kel", "岢岚县", "忻州", "山西"] {
        let found = found(&collection, &mut engine, text);
        let there = found.iter().filter(|view| view.region.id.starts_with("140929")).count();
        assert_eq!(there, kelan, "{text}");
    }
}

#[test]
fn words_of_different_fields_meet_without_spaces() {
    let (collection, mut engine) = reports();
    let together = found(&collection, &mut engine, "岢岚培训");
    assert!(!together.is_empty());
    assert!(together.iter().all(|view| view.region.id.starts_with("140929")));
    assert_eq!(together.len(), found(&collection, &mut engine, "岢岚 培训").len());
}

#[test]
fn what_fits_best_comes_first() {
    let (collection, mut engine) = reports();
    let found = found(&collection, &mut engine, "training");
    let named = |view: &FactView| view.indicator.name.en.to_lowercase().contains("training");
    assert!(named(&found[0]) && found.iter().any(|view| !named(view)));
}

#[test]
fn an_empty_answer_names_what_to_lift() {
    let (_, mut engine) = reports();
    let mut selection = Selection { text: "no such word".into(), ..Selection::default() };
    selection.toggle(Facet::Region, "140929");
    let answer = engine.update(&selection, Sort::default());
    assert_eq!(answer.causes.iter().map(|causes| causes.criterion).collect::<Vec<_>>(), [Criterion::Text]);
    selection.clear(answer.causes[0].criterion);
    assert_eq!(engine.update(&selection, Sort::default()).passing, answer.causes[0].facts);
}

#[test]
fn codes_that_are_gone_are_named_and_ignored() {
    let (collection, mut engine) = reports();
    let mut selection = Selection::default();
    selection.toggle(Facet::Region, "999999");
    assert_eq!(engine.index().unknown(&selection), [(Facet::Region, "999999".to_owned())]);
    assert_eq!(engine.update(&selection, Sort::default()).passing, collection.len());
}

#[test]
fn every_code_has_a_name_in_both_languages_and_its_holder_before_it() {
    let (_, engine) = reports();
    for facet in Facet::ALL {
        for (at, code) in engine.index().codes(facet).iter().enumerate() {
            assert!(!code.name.zh.is_empty() && !code.name.en.is_empty(), "{facet:?} {}", code.key);
            assert!(code.parent.is_none_or(|parent| parent < at));
        }
    }
}

#[test]
fn indicators_of_one_concept_stand_together_in_the_order_of_the_concepts() {
    let (collection, engine) = reports();
    let snapshot = collection.snapshot();
    let places: Vec<usize> = engine
        .index()
        .codes(Facet::Indicator)
        .iter()
        .map(|code| collection.indicator(&code.key).unwrap())
        .map(|indicator| collection.concept_place(indicator).unwrap())
        .collect();
    assert_eq!(places.len(), snapshot.indicators.len());
    assert!(places.is_sorted(), "{places:?}");
    let written: Vec<_> = snapshot.indicators.iter().map(|each| collection.concept_place(each)).collect();
    assert!(!written.is_sorted(), "the document's own order would not do");
}
