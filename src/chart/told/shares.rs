//! Parts of their wholes in words.

use super::facts::{Extreme, certain, greatest, least};
use super::{MarkPlace, Point};
use crate::chart::Shares;
use crate::compare::CompareIndex;
use crate::snapshot::{FactView, Lang};
use crate::words::ToldWords;

/// So many wholes are told; the rest is counted.
const TOLD: usize = 4;

/// Every part, whole by whole. A part is what is counted; its percentage stands behind its figure.
pub(super) fn points(index: &CompareIndex, shares: &Shares, lang: Lang) -> Vec<Point> {
    let parts = shares.wholes.iter().enumerate().flat_map(|(row, whole)| {
        whole.parts.iter().enumerate().filter_map(move |(series, slice)| {
            let view = index.collection().get(slice.at as usize)?;
            let point = Point::of(&view, lang).saying(|says| ToldWords::of_whole(lang, says, &slice.percent));
            Some(Point { mark: Some(MarkPlace { series, row }), ..point })
        })
    });
    parts.collect()
}

/// Each whole with its greatest and its least part.
pub(super) fn summary(index: &CompareIndex, shares: &Shares, lang: Lang) -> Vec<String> {
    let sentences = shares.wholes.iter().take(TOLD).filter_map(|whole| {
        let total = index.collection().get(whole.total as usize)?;
        let parts: Vec<FactView> =
            whole.parts.iter().filter_map(|slice| index.collection().get(slice.at as usize)).collect();
        let named = |extreme: Extreme| {
            let slice = whole.parts.get(certain(extreme)?)?;
            Some(ToldWords::part(lang, slice.name.get(lang), &slice.percent))
        };
        let name = ToldWords::mark(lang, total.region.short_name().get(lang), &total.subject(lang));
        let name = ToldWords::says(lang, &name, &total.spoken(lang));
        Some(ToldWords::whole(lang, &name, parts.len(), named(greatest(&parts)), named(least(&parts))))
    });
    let mut sentences: Vec<String> = sentences.collect();
    let more = shares.wholes.len().saturating_sub(TOLD);
    sentences.extend((more > 0).then(|| ToldWords::more_wholes(lang, more)));
    sentences
}
