use std::sync::Arc;

use proptest::prelude::*;

use super::{Bits, Crossfilter, Dimension, Dimensions};

type Column = Vec<u16>;

/// For each dimension the codes picked, if any, and for a free filter the rows that meet it.
type Step = (Vec<Option<Vec<bool>>>, Option<Vec<bool>>);

fn codes_of(dimension: usize) -> usize {
    [2, 5, 70, 300][dimension]
}

fn columns(rows: usize) -> impl Strategy<Value = Vec<Column>> {
    let column = move |dimension| {
        let codes = codes_of(dimension) as u16;
        // Squared, so that some codes are common and most are rare.
        proptest::collection::vec((0..codes, 0..codes).prop_map(|(a, b)| a.min(b)), rows)
    };
    (0..4).map(column).collect::<Vec<_>>()
}

fn step(rows: usize) -> impl Strategy<Value = Step> {
    let picked = |dimension| {
        let few = proptest::collection::vec(proptest::bool::weighted(0.1), codes_of(dimension));
        let half = proptest::collection::vec(any::<bool>(), codes_of(dimension));
        prop_oneof![Just(None), few.prop_map(Some), half.prop_map(Some)]
    };
    let filter = proptest::option::weighted(0.3, proptest::collection::vec(any::<bool>(), rows));
    ((0..4).map(picked).collect::<Vec<_>>(), filter)
}

fn naive(columns: &[Column], (picked, filter): &Step, but: Option<usize>) -> Vec<usize> {
    let passes = |row: usize| {
        let meets = |at: usize| match &picked[at] {
            Some(picked) if Some(at) != but => picked[usize::from(columns[at][row])],
            _ => true,
        };
        (0..columns.len()).all(meets) && filter.as_ref().is_none_or(|filter| filter[row])
    };
    (0..columns[0].len()).filter(|&row| passes(row)).collect()
}

proptest! {
    #[test]
    fn every_step_agrees_with_a_scan_of_all_rows(
        (columns, steps) in (0usize..700).prop_flat_map(|rows| {
            (columns(rows), proptest::collection::vec(step(rows), 1..6))
        })
    ) {
        let rows = columns[0].len();
        let each = (0..4).map(|at| Dimension::new(columns[at].clone(), codes_of(at))).collect();
        let mut linked = Crossfilter::new(Arc::new(Dimensions::new(each)), rows, 1);
        for step in &steps {
            for (at, picked) in step.0.iter().enumerate() {
                linked.pick(at, picked.clone());
            }
            linked.filter(0, step.1.as_ref().map(|filter| Bits::of(rows, |row| filter[row])));
            linked.refresh();

            prop_assert!(linked.spare.len() <= linked.criteria.len() + 1, "bitmaps pile up");
            let passing = naive(&columns, step, None);
            prop_assert_eq!(linked.len(), passing.len());
            prop_assert!(linked.passing().to_rows(linked.len()).into_iter().map(|row| row as usize).eq(passing));
            for at in 0..4 {
                let mut counts = vec![0; codes_of(at)];
                for row in naive(&columns, step, Some(at)) {
                    counts[usize::from(columns[at][row])] += 1;
                }
                prop_assert_eq!(linked.counts(at), &counts[..]);
            }
            for (at, facts) in linked.without().filter(|(at, _)| *at < 4) {
                prop_assert_eq!(facts, naive(&columns, step, Some(at)).len());
            }
        }
    }
}
