//! Facts that add up to a whole, drawn as its parts.

use std::f64::consts::FRAC_PI_4;

use charming::element::{AxisType, Label, LabelPosition};
use charming::series::Bar;
use serde_json::{Value, json};

use super::rows::{extend, literal, rows_option, written};
use super::{Frame, Palette, hue_of};
use crate::arrange::Arrange;
use crate::compare::{CompareIndex, CompleteSum};
use crate::figure::format_number;
use crate::snapshot::{Collection, FactView, Lang, Text};

/// A whole of which a complete `sum` relation names every part.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The whole's place in the collection.
    pub total: u32,
    /// What it is called, region first.
    pub name: Text,
    /// The parts, in the relation's order.
    pub parts: Vec<Slice>,
    /// Whose colour it has.
    pub hue: Option<usize>,
}

/// One part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice {
    /// The fact's place in the collection.
    pub at: u32,
    /// What it is called.
    pub name: Text,
    /// Its share of the whole in percent.
    pub share: f64,
    /// Its share in words.
    pub percent: String,
    /// Value and share in words.
    pub label: Text,
}

/// Wholes, each on an axis of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// The wholes, greatest first.
    pub wholes: Vec<Whole>,
    /// How many others could be drawn, beyond what fits.
    pub left_out: usize,
}

impl Shares {
    /// The wholes all of whose parts are among some facts: only these may be drawn as shares. Those in the unit
    /// that is asked for first, and no more than `most`. `None` where there is none.
    pub fn among(index: &CompareIndex, facts: &[u32], unit: Option<&str>, most: usize) -> Option<Self> {
        let collection = index.collection();
        let mut among = vec![false; collection.len()];
        for &at in facts {
            if let Some(place) = among.get_mut(at as usize) {
                *place = true;
            }
        }
        let sums = index.complete_sums();
        let is_whole = |sum: &CompleteSum| sum.parts.iter().all(|&part| among[part]);
        let ranked = |(at, sum): (usize, &CompleteSum)| {
            let view = is_whole(sum).then(|| collection.get(sum.total))??;
            Some((Some(view.unit.id.as_str()) == unit, view.fact.value, at))
        };
        let mut found: Vec<(bool, f64, usize)> = sums.iter().enumerate().filter_map(ranked).collect();
        let all = found.len();
        // Those in the unit that is asked for first; each whole has an axis of its own, from nothing to all of it.
        let order = |a: &(bool, f64, usize), b: &(bool, f64, usize)| {
            b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2))
        };
        if most > 0 && most < all {
            // There may be thousands, of which few are drawn.
            found.select_nth_unstable_by(most - 1, order);
        }
        found.truncate(most);
        found.arrange_by(order);
        let drawn = |&(_, _, at): &(bool, f64, usize)| {
            let sum = sums.get(at)?;
            Some(whole(collection, &collection.get(sum.total)?, &sum.parts))
        };
        (!found.is_empty())
            .then(|| Self { left_out: all - found.len(), wholes: found.iter().filter_map(drawn).collect() })
    }
}

fn whole(collection: &Collection, total: &FactView, parts: &[usize]) -> Whole {
    let in_both = |words: &dyn Fn(Lang) -> String| Text::new(words(Lang::Zh), words(Lang::En));
    let slice = |part: FactView| {
        let share = part.fact.value / total.fact.value * 100.0;
        Slice {
            at: part.at as u32,
            name: in_both(&|lang| match &part.fact.breakdown {
                Some(breakdown) => breakdown.name(lang).to_owned(),
                None => part.indicator.name.get(lang).to_owned(),
            }),
            share,
            percent: format!("{}%", format_number(share, 1)),
            label: in_both(&|lang| format!("{} · {}%", part.value(lang), format_number(share, 1))),
        }
    };
    Whole {
        total: total.at as u32,
        name: in_both(&|lang| {
            format!("{}\n{}", total.region.short_name().get(lang), total.indicator.name.get(lang))
        }),
        parts: parts.iter().filter_map(|&part| collection.get(part)).map(slice).collect(),
        hue: hue_of(collection, &total.region.id),
    }
}

/// The height of a whole's row.
pub(super) const ROW: u32 = 64;
const BAR: f64 = 24.0;

/// The pattern of each part, in turn, all in the colour of its whole: parts are told apart without colour. The first is
/// filled.
fn pattern(turn: usize, colour: &str) -> Value {
    let lines = |rotation: f64| json!({"symbol": "rect", "color": colour, "dashArrayX": [1, 0], "dashArrayY": [1.5, 5], "rotation": rotation});
    match turn % 5 {
        0 => json!(null),
        1 => lines(-FRAC_PI_4),
        2 => {
            json!({"symbol": "circle", "color": colour, "symbolSize": 0.6, "dashArrayX": [[5, 5], [0, 5, 5, 0]], "dashArrayY": [4, 0]})
        }
        3 => lines(0.0),
        _ => lines(FRAC_PI_4),
    }
}

impl Frame {
    /// The height that some wholes need, in CSS pixels.
    pub fn height_of_shares(&self, wholes: &[Whole]) -> u32 {
        self.height_of_rows(wholes.len(), ROW)
    }
}

/// The room right of the axis.
const RIGHT: f64 = 24.0;
/// The size of the words on a part, and the room around them.
const WORDS: f64 = 12.0;
const AROUND: f64 = 12.0;

/// What stands on a part: its name and its share, its share where that is too long, nothing where there is no room.
fn words_on(slice: &Slice, room: f64, lang: Lang) -> Option<String> {
    let whole = format!("{} {}", slice.name.get(lang), slice.percent);
    let width =
        |words: &str| words.chars().map(|c| if c.is_ascii() { 0.58 } else { 1.0 }).sum::<f64>() * WORDS;
    [whole, slice.percent.clone()].into_iter().find(|words| width(words) + AROUND <= room)
}

/// Draws each whole as one bar of its parts in percent: wholes of different places and kinds share no axis.
pub fn draw_shares(wholes: &[Whole], frame: Frame, palette: &Palette, lang: Lang) -> Value {
    let names: Vec<String> = wholes.iter().map(|whole| whole.name.get(lang).to_owned()).collect();
    let most = wholes.iter().map(|whole| whole.parts.len()).max().unwrap_or(0);
    let label = Label::new().position(LabelPosition::Inside).font_size(WORDS);
    let layer = written(&Bar::new().stack("whole").bar_width(BAR).label(label));
    let mut option = rows_option(names, AxisType::Value, (BAR, RIGHT), vec![layer; most], frame, palette);
    let axis = f64::from(frame.width) - f64::from(frame.left()) - RIGHT;
    extend(&mut option["xAxis"], json!({"max": 100}));
    let Some(series) = option["series"].as_array_mut() else { return option };
    for (turn, one) in series.iter_mut().enumerate() {
        let points = wholes.iter().map(|whole| match whole.parts.get(turn) {
            Some(slice) => {
                let (name, label) = (slice.name.get(lang), slice.label.get(lang));
                let colour = palette.of(whole.hue);
                let words = words_on(slice, axis * slice.share / 100.0, lang);
                let (fill, ink) = if turn == 0 { (colour, palette.card) } else { (palette.card, palette.ink) };
                json!({"value": slice.share,
                       "itemStyle": {"color": fill, "decal": pattern(turn, colour), "borderColor": colour, "borderWidth": 1},
                       "label": {"show": words.is_some(), "formatter": literal(&words.unwrap_or_default()), "color": ink,
                                 "backgroundColor": fill, "padding": [2, 4], "borderRadius": 2},
                       "tooltip": {"formatter": literal(&format!("{name}\n{label}"))}})
            }
            None => json!(null),
        });
        extend(one, json!({"data": points.collect::<Vec<_>>()}));
    }
    option
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn index(text: &str) -> CompareIndex {
        CompareIndex::of(Arc::new(Collection::open(text).unwrap()))
    }

    fn built_in() -> CompareIndex {
        index(include_str!("../../data/snapshot.json"))
    }

    fn employment(collection: &Collection) -> Vec<u32> {
        let of_qiannan =
            |view: &FactView| view.region.id == "522700" && view.indicator.id == "relocated-workers-employed";
        collection.facts().filter(of_qiannan).map(|view| view.at as u32).collect()
    }

    #[test]
    fn parts_that_add_up_are_drawn_as_shares_of_their_whole() {
        let index = built_in();
        let shares = Shares::among(&index, &employment(index.collection()), None, 14).unwrap();
        let wholes = shares.wholes;
        assert_eq!((wholes.len(), shares.left_out), (1, 0));
        assert_eq!(wholes[0].parts.len(), 3);
        assert!(wholes[0].parts[0].label.en.ends_with("48.6%"), "{}", wholes[0].parts[0].label.en);
        let option = draw_shares(&wholes, Frame { width: 700 }, &Palette::LIGHT, Lang::Zh);
        let series = option["series"].as_array().unwrap();
        let on = |part: usize| series[part]["data"][0]["label"]["formatter"].as_str().unwrap();
        assert_eq!((on(0), on(1)), ("省外 48.6%", "6%"), "of a narrow part the share alone");
        let words = words_on(&wholes[0].parts[1], 20.0, Lang::Zh);
        assert_eq!(words, None, "where there is no room, nothing");
        assert_eq!(series.len(), 3);
        let patterns: Vec<&Value> = series.iter().map(|one| &one["data"][0]["itemStyle"]["decal"]).collect();
        assert!(
            patterns[0] != patterns[1] && patterns[1] != patterns[2],
            "parts are told apart without colour"
        );
    }

    #[test]
    fn a_whole_with_a_part_missing_is_no_share_chart() {
        let index = built_in();
        let mut facts = employment(index.collection());
        facts.pop();
        assert_eq!(Shares::among(&index, &facts, None, 14), None);
    }

    #[test]
    fn each_whole_is_drawn_in_percent_and_the_rest_is_counted() {
        let index = index(&crate::synth::synthesise(2_000, 1).to_canonical());
        let all: Vec<u32> = (0..index.collection().len() as u32).collect();
        let shares = Shares::among(&index, &all, Some("household"), 14).unwrap();
        assert_eq!(shares.wholes.len(), 14);
        for whole in &shares.wholes {
            let sum: f64 = whole.parts.iter().map(|slice| slice.share).sum();
            assert!((sum - 100.0).abs() < 15.0, "{sum}");
        }
        assert_eq!(shares.left_out + 14, index.collection().snapshot().relations.len());
    }
}
