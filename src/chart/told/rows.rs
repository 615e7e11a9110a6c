//! Rows of a comparison in words.

use super::Point;
use crate::chart::Multiples;
use crate::compare::{CompareIndex, Comparison, Grade, Row};
use crate::snapshot::Lang;
use crate::words::ToldWords;

/// So many rows are told; the rest is counted.
const TOLD: usize = 4;

/// Every bar, row by row; a figure that is divided as what came of it.
pub(super) fn points(
    index: &CompareIndex,
    comparison: &Comparison,
    group: &Multiples,
    lang: Lang,
) -> Vec<Point> {
    let bars = group.panels.iter().flat_map(|panel| {
        let row = comparison.rows.get(panel.row);
        panel.bars.iter().filter_map(move |bar| {
            let (row, view) = (row?, index.collection().get(bar.fact)?);
            let point = Point::of(&view, lang);
            let point = match row.divided(bar.cell) {
                Some((scale, placed)) => {
                    point.saying(|_| format!("{} {}", placed.text(lang), scale.unit().get(lang)))
                }
                None => point,
            };
            let region = comparison.regions.get(bar.cell)?.short.get(lang).to_owned();
            Some(Point { region, subject: subject(index, row, lang), ..point })
        })
    });
    bars.collect()
}

/// What follows in each row, as Compare itself says it.
pub(super) fn summary(
    index: &CompareIndex,
    comparison: &Comparison,
    group: &Multiples,
    lang: Lang,
) -> Vec<String> {
    let rows = || group.panels.iter().filter_map(|panel| comparison.rows.get(panel.row));
    let cautions = rows().filter(|row| row.grade() == Grade::WithCaution).count();
    let outcomes = rows().filter_map(|row| {
        let outcome = index.outcome(comparison, row, lang)?;
        Some(ToldWords::says(lang, &subject(index, row, lang), &outcome))
    });
    let mut sentences = vec![ToldWords::rows(lang, group.panels.len(), group.unit.get(lang))];
    sentences.extend(outcomes.take(TOLD));
    let more = group.panels.len().saturating_sub(TOLD);
    sentences.extend((more > 0).then(|| ToldWords::more_rows(lang, more)));
    sentences.extend((cautions > 0).then(|| ToldWords::rows_with_caution(lang, cautions)));
    sentences
}

fn subject(index: &CompareIndex, row: &Row, lang: Lang) -> String {
    let name = index.indicator(row.indicator).map_or("", |indicator| indicator.name.get(lang));
    match &row.breakdown {
        None => name.to_owned(),
        Some(part) => format!("{name}{}{}", lang.pick("：", ": "), part.name(lang)),
    }
}
