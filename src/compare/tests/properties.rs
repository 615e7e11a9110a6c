//! What holds for any collection and any choice of regions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

const REGIONS: [&str; 6] = ["110000", "110101", "110101/square", "110102", "120101", "130101"];

fn any_fact() -> impl Strategy<Value = Value> {
    let indicators = [
        ("training", "attendance"),
        ("training-people", "person"),
        ("employed", "person"),
        ("employed-ever", "person"),
        ("movers", "person"),
        ("homes", "household"),
        ("wage", "yuan-per-month"),
        ("literacy", "percent"),
        ("orchards", "mu"),
        ("orchards", "plot"),
    ];
    (
        prop::sample::select(indicators.to_vec()),
        prop::sample::select(REGIONS[..5].to_vec()),
        prop::sample::select(vec!["0", "7", "1000", "1.2万", "33.85万"]),
        prop::sample::select(vec!["exact", "at_least", "more_than", "at_most", "less_than"]),
        prop::sample::select(vec!["achieved", "achieved", "target", "standard"]),
        prop::option::of(prop::sample::select(vec!["2020", "2018/2020", "2020/..", "2020-01/2020-05"])),
        prop::option::of(prop::sample::select(vec!["women", "men"])),
        any::<bool>(),
        prop::collection::vec(
            prop::sample::select(vec!["wider", "narrower", "single-case", "scope-unclear", "may-repeat"]),
            0..2,
        ),
    )
        .prop_map(|((indicator, unit), region, figure, bound, kind, period, part, approximate, caveats)| {
            let caveats: Vec<Value> =
                caveats.iter().map(|kind| json!({"kind": kind, "zh": kind, "en": kind})).collect();
            let breakdown = part.map(|part| json!({"dimension": "sex", "zh": part, "en": part}));
            json!({"indicator": indicator, "unit": unit, "region": region, "figure": figure, "bound": bound,
                "kind": kind, "period": period, "breakdown": breakdown, "approximate": approximate, "caveats": caveats})
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_scale_holds_only_what_the_guard_lets_pass_and_no_fact_is_lost(
        patches in prop::collection::vec(any_fact(), 0..30),
        regions in prop::sample::subsequence(REGIONS.to_vec(), 0..=4),
    ) {
        let ids: Vec<String> = (0..patches.len()).map(|at| format!("fact-{at}")).collect();
        let facts: Vec<_> = ids.iter().map(String::as_str).zip(patches).collect();
        let index = collection(&facts);
        let view = |fact: usize| index.collection().get(fact).unwrap();
        for normalisation in Normalisation::ALL {
            let comparison = index.align(&regions, normalisation);
            for row in &comparison.rows {
                let placed = row.scale().map(CommonScale::placed).unwrap_or_default();
                prop_assert!(row.scale().is_none() || placed.len() > 1);
                for one in placed {
                    for other in placed.iter().filter(|other| other.cell() != one.cell()) {
                        let pair = index.pair(&view(one.fact()), &view(other.fact()));
                        let is_by_size = matches!(one.divisor(), Some(Divisor::Fact { .. }));
                        // Only what is divided by the size of its place need not be of places of one level.
                        let only_levels = |refusals: &[Refusal]| {
                            is_by_size && refusals.iter().all(|it| matches!(it, Refusal::OtherLevel { .. }))
                        };
                        prop_assert!(pair.is_ok() || only_levels(&pair.unwrap_err()));
                        prop_assert!(row.scale().unwrap().pair(one.cell(), other.cell()).is_some());
                    }
                }
                let words = Lang::ALL.map(|lang| index.sentence(&comparison, row, lang));
                prop_assert!(words.iter().all(|sentence| !sentence.is_empty()));
                if row.scale().is_none() {
                    let compares = [" times ", "rank ", "greater than", "多于", "由多到少", "是后者的", "是前者的"];
                    let is_said = |said: &&str| words.iter().any(|sentence| sentence.contains(*said));
                    prop_assert!(!compares.iter().any(is_said), "{:?}", words);
                }
            }
            let cells = comparison.rows.iter().flat_map(|row| &row.cells);
            let mut shown: Vec<usize> = cells.flat_map(Cell::facts).copied().collect();
            shown.sort_unstable();
            let chosen = index.collection().facts().filter(|fact| regions.contains(&fact.region.id.as_str()));
            prop_assert_eq!(shown, chosen.map(|fact| fact.at).collect::<Vec<_>>());
            prop_assert!(serde_json::to_string(&index.list(&comparison)).is_ok());
        }
    }

    #[test]
    fn one_axis_holds_all_of_one_place_and_of_several_only_what_the_guard_lets_pass(
        patches in prop::collection::vec(any_fact(), 0..40),
        passing in prop::collection::vec(any::<bool>(), 40),
    ) {
        let ids: Vec<String> = (0..patches.len()).map(|at| format!("fact-{at}")).collect();
        let facts: Vec<_> = ids.iter().map(String::as_str).zip(patches).collect();
        let index = collection(&facts);
        let rows: Vec<u32> = (0..facts.len() as u32).filter(|&at| passing[at as usize]).collect();
        let key = |fact: usize| {
            let (entry, view) = index.at(fact);
            (index.heading(entry.indicator), view.indicator.measure, view.fact.kind, entry.unit)
        };
        // As slowly as can be: each fact is held against each.
        let alike = |fact: usize| -> Vec<usize> {
            rows.iter().map(|&other| other as usize).filter(|&other| key(other) == key(fact)).collect()
        };
        let mut of_keys: Vec<Vec<usize>> = rows
            .iter()
            .map(|&fact| alike(fact as usize))
            .enumerate()
            .filter(|(at, facts)| facts.len() > 1 && facts[0] == rows[*at] as usize)
            .map(|(_, facts)| facts)
            .collect();
        of_keys.sort_by_key(|facts| (Reverse(facts.len()), facts[0]));
        // What is added one by one to those that the guard lets each stand beside each.
        let add = |mut found: Vec<usize>, fact: usize| {
            if found.iter().all(|&other| index.refusals_as_printed(fact, other).is_empty()) {
                found.push(fact);
            }
            found
        };
        let (mut of_places, mut of_indicators) = (Vec::new(), Vec::new());
        for facts in of_keys.iter().take(12) {
            let (mut by_place, mut by_indicator) = (BTreeMap::new(), BTreeMap::new());
            for &fact in facts {
                let entry = index.indexed(fact);
                by_place.entry(entry.region).or_insert_with(Vec::new).push(fact);
                by_indicator.entry(entry.indicator).or_insert_with(Vec::new).push(fact);
            }
            of_places.extend(by_place.into_values());
            of_indicators.extend(by_indicator.into_values().map(|facts| facts.into_iter().fold(Vec::new(), add)));
        }
        let groups = index.axis_groups(&rows);
        for (has_place, mut expected) in [(true, of_places), (false, of_indicators)] {
            let found = groups.iter().filter(|group| group.region.is_some() == has_place);
            let mut found: Vec<Vec<usize>> = found.map(|group| group.facts.clone()).collect();
            expected.retain(|facts| facts.len() > 1);
            found.sort();
            expected.sort();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_guard_does_not_mind_the_order(one in any_fact(), other in any_fact()) {
        let index = collection(&[("one", one), ("other", other)]);
        let (one, other) = (fact(&index, "one"), fact(&index, "other"));
        let (there, back) = (index.judge(&one, &other), index.judge(&other, &one));
        let codes = |verdict: &Comparability| match verdict {
            Comparability::Comparable => Vec::new(),
            Comparability::WithCaution(all) => all.iter().map(Caution::code).collect(),
            Comparability::Not(all) => all.iter().map(Refusal::code).collect::<Vec<_>>(),
        };
        prop_assert_eq!(codes(&there), codes(&back));
    }
}
