//! Invented snapshots of any size, for measuring: valid in every rule, with vocabularies as large as real ones
//! have. In: a number of facts and a seed. Out: always the same document.

mod facts;
mod random;
mod vocabulary;

use crate::snapshot::{Edtf, Format, Snapshot, Text};
use random::Random;

/// An invented snapshot with so many facts. The same seed gives the same document, on every machine.
///
/// ```
/// use relocation_explorer::{snapshot::Collection, synth::synthesise};
/// let snapshot = synthesise(50, 7);
/// assert_eq!(Collection::open(&snapshot.to_canonical()).unwrap().len(), 50);
/// ```
pub fn synthesise(facts: usize, seed: u64) -> Snapshot {
    let mut random = Random::of(seed);
    let reports = (facts / 100).clamp(1, 1_000);
    let mut snapshot = Snapshot {
        format: Format::V1,
        id: format!("synthetic-{facts}-{seed}"),
        title: Text::new("合成数据", "Invented data"),
        description: Text::new(
            format!("为测量而生成的 {facts} 条事实，没有一条是真的。"),
            format!("{facts} facts made up for measuring; not one of them is true."),
        ),
        creator: None,
        corrections: None,
        license: "CC0-1.0".into(),
        version: None,
        published: Edtf("2024-01-01".into()),
        reports: Vec::new(),
        regions: vocabulary::regions(),
        domains: vocabulary::domains(),
        units: vocabulary::units(),
        populations: Vec::new(),
        concepts: vocabulary::concepts(),
        indicators: vocabulary::indicators(),
        terms: vocabulary::terms(),
        glossary: Vec::new(),
        facts: Vec::with_capacity(facts),
        frameworks: Vec::new(),
        actors: Vec::new(),
        pairings: Vec::new(),
        events: Vec::new(),
        relations: Vec::new(),
    };
    snapshot.reports = vocabulary::reports(reports, facts, &snapshot.regions, &mut random);
    facts::fill(&mut snapshot, facts, &mut random);
    snapshot
}
