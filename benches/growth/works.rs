//! What is done to them, and the table of how long it takes.

use std::hint::black_box;
use std::sync::Arc;

use cpu_time::ThreadTime;
use relocation_explorer::audit::{AuditResults, recognise, verify_source};
use relocation_explorer::chart::{ChartPlan, ChartRequest, Frame, Palette};
use relocation_explorer::coding::merge::{MergeDecisions, merge_collections};
use relocation_explorer::coding::patch::Patch;
use relocation_explorer::coding::suggest::{Suggester, TextContext};
use relocation_explorer::compare::{CompareIndex, Normalisation};
use relocation_explorer::export::{facts_table, to_csv};
use relocation_explorer::ledger::LedgerEntries;
use relocation_explorer::proof::Proofreader;
use relocation_explorer::query::{Index, Scope};
use relocation_explorer::search::SearchIndex;
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::{Collection, Lang, Snapshot};

use super::documents::{hostile, text, valid};

/// Sizes of well-formed documents in facts, of hostile ones and of texts in kilobytes.
const FACTS: [usize; 3] = [5_000, 10_000, 20_000];
const KILOBYTES: [usize; 3] = [1_000, 2_000, 4_000];
const TEXTS: [usize; 3] = [50, 100, 200];

/// How long a work takes, in milliseconds of processor time: the least of nine times, which nothing else on the machine has
/// lengthened.
fn time<T>(work: impl Fn() -> T) -> f64 {
    let once = |_| {
        let begun = ThreadTime::now();
        black_box(work());
        begun.elapsed().as_secs_f64() * 1e3
    };
    (0..9).map(once).fold(f64::INFINITY, f64::min)
}

fn print(name: &str, [one, two, four]: [f64; 3]) {
    println!("| {name} | {one:.1} | {two:.1} | {four:.1} | {:.1} | {:.1} |", two / one, four / two);
}

fn head(what: &str) {
    println!("\n| {what} | 1× | 2× | 4× | 2× / 1× | 4× / 2× |\n|---|---:|---:|---:|---:|---:|");
}

fn open(text: &str) -> Collection {
    Collection::open(text).unwrap_or_else(|problems| panic!("{:?}", problems.first()))
}

/// Prints how everything grows.
pub fn run() {
    well_formed();
    refused();
    texts();
}

fn well_formed() {
    head("well-formed, 5,000 facts; ms");
    let documents = FACTS.map(valid);
    print("parse", documents.each_ref().map(|text| time(|| Snapshot::parse(text))));
    print("parse and check", documents.each_ref().map(|text| time(|| Collection::open(text))));
    let collections = documents.each_ref().map(|text| open(text));
    print("write", collections.each_ref().map(|it| time(|| it.snapshot().to_canonical())));
    print("merge two that share half", collections.each_ref().map(merging));
    print("make a patch, and apply it", collections.each_ref().map(patching));
    print("relations and promises", collections.each_ref().map(|it| time(|| AuditResults::of(it))));
    let shared = collections.map(Arc::new);
    print("index of facts", shared.each_ref().map(|it| time(|| indexed(it))));
    print("index of the search", shared.each_ref().map(searching));
    print(
        "Ledger",
        shared.each_ref().map(|it| {
            let audit = AuditResults::of(it);
            time(|| LedgerEntries::of(it, &audit, &Scope::default()))
        }),
    );
    print("Compare, four regions", shared.each_ref().map(comparing));
    print("Explore's chart of all facts", shared.each_ref().map(drawing));
    print(
        "table of all facts, as CSV",
        shared.each_ref().map(|it| {
            time(|| {
                to_csv(
                    &facts_table(
                        it.snapshot().facts.iter().filter_map(|fact| it.find(&fact.id)),
                        str::to_owned,
                    ),
                    true,
                )
            })
        }),
    );
}

fn merging(collection: &Collection) -> f64 {
    let mut half = collection.snapshot().clone();
    half.relations.clear();
    for fact in half.facts.iter_mut().skip(1).step_by(2) {
        fact.id.push_str("-other");
    }
    let other = open(&half.to_canonical());
    time(|| merge_collections(&[collection, &other], &MergeDecisions::new()).is_ok())
}

fn patching(collection: &Collection) -> f64 {
    let mut other = collection.snapshot().clone();
    for fact in other.facts.iter_mut().step_by(2) {
        fact.text.en.push('!');
    }
    time(|| Patch::between(collection.snapshot(), &other).apply(collection.snapshot()).is_ok())
}

/// An index with what text search needs.
fn indexed(collection: &Arc<Collection>) -> Index {
    let index = Index::of(collection);
    black_box(index.lexicon());
    index
}

fn searching(collection: &Arc<Collection>) -> f64 {
    let index = Arc::new(indexed(collection));
    time(|| SearchIndex::of(collection, Arc::clone(&index)))
}

fn comparing(collection: &Arc<Collection>) -> f64 {
    let index = CompareIndex::of(Arc::clone(collection));
    let regions: Vec<&str> =
        collection.snapshot().regions.iter().rev().take(4).map(|it| it.id.as_str()).collect();
    time(|| index.list(&index.align(&regions, Normalisation::default())))
}

fn drawing(collection: &Arc<Collection>) -> f64 {
    let index = CompareIndex::of(Arc::clone(collection));
    let rows: Arc<[u32]> = (0..collection.len() as u32).collect();
    time(|| {
        let plan = ChartPlan::of(&index, &ChartRequest::of(&ViewState::default(), Arc::clone(&rows)));
        plan.draw(Frame { width: 900 }, &Palette::LIGHT, Lang::En).is_some()
    })
}

fn refused() {
    head("hostile, 1 MB: refused, with every problem located; ms");
    let [one, two, four] = KILOBYTES.map(hostile);
    for (((name, one), (_, two)), (_, four)) in one.into_iter().zip(two).zip(four) {
        print(
            name,
            [one, two, four].map(|text| {
                assert!(Collection::open(&text).is_err(), "{name} is valid");
                time(|| Collection::open(&text).is_err())
            }),
        );
    }
}

fn texts() {
    head("texts, 50 KB; ms");
    let Some(collection) = Collection::built_in() else { panic!("the build packs a whole snapshot") };
    let collection = Arc::new(collection);
    let index = CompareIndex::of(Arc::clone(&collection));
    let reader = Proofreader::of(&index);
    let suggester = Suggester::new(&collection);
    let texts = TEXTS.map(text);
    let report = &collection.snapshot().reports[0];
    let work =
        |name: &str, work: &dyn Fn(&str)| print(name, texts.each_ref().map(|text| time(|| work(text))));
    work("a reader's draft proofread", &|text| drop(black_box(reader.read(text))));
    work("a copy recognised", &|text| drop(black_box(recognise(&collection, text, None))));
    work("a copy verified", &|text| drop(black_box(verify_source(&collection, report, text, None))));
    work("suggestions", &|text| drop(black_box(suggester.suggest(text, &TextContext::default()))));
}
