//! The measurements, at each size.

use std::cell::OnceCell;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion};
use relocation_explorer::coding::align::Alignment;
use relocation_explorer::coding::draft::{Beside, Decision, Draft, Edit, check, into_snapshot};
use relocation_explorer::compare::CompareIndex;
use relocation_explorer::proof::Proofreader;
use relocation_explorer::query::{Column, Engine, Facet, Index, Selection, Sort};
use relocation_explorer::search::SearchIndex;
use relocation_explorer::snapshot::Collection;
use relocation_explorer::synth::synthesise;

const SIZES: [usize; 3] = [1_000, 100_000, 1_000_000];

/// A snapshot of one size, made when it is first asked for.
struct Case {
    facts: usize,
    text: OnceCell<String>,
    collection: OnceCell<Arc<Collection>>,
    index: OnceCell<Arc<Index>>,
}

impl Case {
    fn of(facts: usize) -> Self {
        Self { facts, text: OnceCell::new(), collection: OnceCell::new(), index: OnceCell::new() }
    }

    fn text(&self) -> &str {
        self.text.get_or_init(|| synthesise(self.facts, 1).to_canonical())
    }

    fn collection(&self) -> &Arc<Collection> {
        self.collection.get_or_init(|| match Collection::open(self.text()) {
            Ok(collection) => Arc::new(collection),
            Err(problems) => panic!("{} problems, the first: {:?}", problems.len(), problems.first()),
        })
    }

    fn engine(&self) -> Engine {
        Engine::new(self.index.get_or_init(|| Arc::new(Index::of(self.collection()))).clone())
    }
}

/// Selections, each one click after the one before, in a circle.
fn clicks(index: &Index) -> Vec<Selection> {
    let mut selection = Selection::default();
    let mut clicks = Vec::new();
    for _ in 0..2 {
        for facet in
            [Facet::Region, Facet::Kind, Facet::Indicator, Facet::Domain, Facet::Region, Facet::Bound]
        {
            let codes = index.codes(facet);
            if let Some(code) = codes.get(codes.len() / 3) {
                selection.toggle(facet, &code.key);
                clicks.push(selection.clone());
            }
        }
    }
    clicks
}

/// What a reader types, key press by key press.
fn key_presses() -> Vec<Selection> {
    let typed =
        ["就", "就业", "就业培", "就业培训", "r", "re", "rel", "relocated", "relocated wo", "6", "62"];
    typed.map(|text| Selection { text: text.into(), ..Selection::default() }).to_vec()
}

/// Drafts of a megabyte: one that is all figures and comparisons in Chinese, one in English.
fn long_drafts() -> [(&'static str, String); 2] {
    let zh =
        "黔南州12.79万名搬迁劳动力实现就业，其中省外就业6.22万人。岢岚的就业人数是黔南的3倍，比黔西南多。";
    let en = "Kelan had 12 relocated workers more than Qiannan and 1 workshop. ";
    let long = |text: &str| text.repeat(1_000_000 / text.len());
    [("zh", long(zh)), ("en", long(en))]
}

/// Runs what the command line asks for.
pub fn run() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("proof");
    group.sample_size(10);
    for (lang, text) in long_drafts() {
        let Some(collection) = Collection::built_in() else { panic!("the build packs a whole snapshot") };
        let index = CompareIndex::of(Arc::new(collection));
        group.bench_function(BenchmarkId::new("megabyte", lang), |bencher| {
            bencher.iter(|| Proofreader::of(&index).read(black_box(&text)));
        });
    }
    group.finish();
    for facts in SIZES {
        let case = Case::of(facts);
        let mut group = criterion.benchmark_group("core");
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("parse", facts), |bencher| {
            let text = case.text();
            bencher.iter(|| Collection::open(black_box(text)));
        });
        group.bench_function(BenchmarkId::new("index", facts), |bencher| {
            let collection = case.collection();
            bencher.iter(|| {
                let index = Index::of(black_box(collection));
                black_box(index.lexicon()); // with what text search needs
                index
            });
        });
        group.bench_function(BenchmarkId::new("update", facts), |bencher| {
            let mut engine = case.engine();
            let mut clicks = clicks(engine.index()).into_iter().cycle();
            bencher.iter(|| clicks.next().map(|selection| engine.update(&selection, Sort::default())));
        });
        group.bench_function(BenchmarkId::new("search", facts), |bencher| {
            let mut engine = case.engine();
            let mut typed = key_presses().into_iter().cycle();
            bencher.iter(|| typed.next().map(|selection| engine.update(&selection, Sort::default())));
        });
        group.bench_function(BenchmarkId::new("index everything", facts), |bencher| {
            let engine = case.engine();
            bencher.iter(|| SearchIndex::of(case.collection(), Arc::clone(engine.index())));
        });
        group.bench_function(BenchmarkId::new("find", facts), |bencher| {
            let engine = case.engine();
            let everything = SearchIndex::of(case.collection(), Arc::clone(engine.index()));
            let mut typed = key_presses().into_iter().cycle();
            bencher.iter(|| typed.next().map(|selection| everything.ask(&selection.text, 5)));
        });
        group.bench_function(BenchmarkId::new("find nothing", facts), |bencher| {
            let engine = case.engine();
            let everything = SearchIndex::of(case.collection(), Arc::clone(engine.index()));
            let mut typed =
                ["relocated unicorn", "trainning", "xianxianchejian", "就业独角兽"].into_iter().cycle();
            bencher.iter(|| typed.next().map(|text| everything.ask(text, 5)));
        });
        group.bench_function(BenchmarkId::new("sort", facts), |bencher| {
            let mut engine = case.engine();
            let columns = [Column::Value, Column::Indicator, Column::Period, Column::Order];
            let mut sorts = columns.map(|column| Sort { column, descending: true }).into_iter().cycle();
            bencher.iter(|| sorts.next().map(|sort| engine.update(&Selection::default(), sort)));
        });
        group.finish();
    }
    measure_draft(&mut criterion);
    criterion.final_summary();
}

/// A draft of the worked example's text, again and again until it has 500 numbers, with its decisions.
fn long_draft() -> Option<Draft> {
    let example = Draft::read(include_bytes!("../../data/examples/desk.draft.json")).ok()?;
    let times = 500usize.div_ceil(example.numbers().len());
    let mut draft = Draft::new("desk-example", example.text()?.repeat(times));
    for (number, coded) in (0..draft.numbers().len()).zip(example.numbers().iter().cycle()) {
        let mut decision = coded.decision.clone();
        if let Decision::Coded(fact) = &mut decision {
            fact.id = format!("{}-{number}", fact.id);
        }
        draft.apply(Edit::Decide { number, decision }).ok()?;
    }
    for (at, region) in example.vocabulary().regions.iter().enumerate() {
        let entry = relocation_explorer::coding::draft::Entry::Regions(Box::new(region.clone()));
        draft.apply(Edit::Add { at, entry }).ok()?;
    }
    Some(draft)
}

/// What a key press in the coding desk waits for, in a draft of 500 numbers beside the built-in collection.
fn measure_draft(criterion: &mut Criterion) {
    let (Some(draft), Some(collection)) = (long_draft(), Collection::built_in()) else {
        panic!("the example and the built-in snapshot are whole")
    };
    let newer = draft.text().unwrap_or_default().replace("1240", "1242").replace("车间", "工厂");
    let mut group = criterion.benchmark_group("draft");
    group.sample_size(10);
    group.bench_function("check", |bencher| bencher.iter(|| check(black_box(&draft), &collection)));
    group.bench_function("into a collection", |bencher| {
        bencher.iter(|| into_snapshot(black_box(&draft), &collection, Beside::Collection));
    });
    group.bench_function("align", |bencher| {
        let figures = || draft.numbers().iter().map(|number| (number.figure.as_str(), &number.locator));
        bencher.iter(|| Alignment::of(draft.text(), black_box(&newer)).fates(figures()));
    });
    group.finish();
}
