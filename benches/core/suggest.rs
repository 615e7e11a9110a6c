//! What suggestions take: making a collection ready, and texts of several lengths.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use relocation_explorer::coding::suggest::{Suggester, TextContext};
use relocation_explorer::snapshot::Collection;

const TEXT: &str = include_str!("../../tests/fixtures/suggest/yunxi.txt");
const FILLER: &str = "社区里的老人说，搬下山来以后看病、赶集都近了，孩子放学也有人照看，日子比从前有盼头。\n";

/// A text in which every twentieth character begins a number.
fn text(numbers: usize) -> String {
    let (characters, own) = (TEXT.chars().count(), relocation_explorer::figure::tokens(TEXT).len());
    let filler = (own * 20).saturating_sub(characters) / FILLER.chars().count();
    format!("{TEXT}{}", FILLER.repeat(filler)).repeat(numbers.div_ceil(own))
}

/// Runs what the command line asks for.
pub fn run() {
    let Some(collection) = Collection::built_in() else { panic!("the build packs a whole snapshot") };
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("suggest");
    group.sample_size(10);
    group.bench_function("ready", |bencher| bencher.iter(|| Suggester::new(black_box(&collection))));
    let suggester = Suggester::new(&collection);
    for numbers in [500, 1_000, 10_000] {
        let text = text(numbers);
        group.bench_function(BenchmarkId::new("numbers", numbers), |bencher| {
            bencher.iter(|| suggester.suggest(black_box(&text), &TextContext::default()));
        });
    }
    group.finish();
    criterion.final_summary();
}
