//! Facts that add up to a whole, drawn as its parts.

use charming::element::{AxisType, Label, LabelPosition};
use charming::series::Bar;
use serde_json::{Value, json};

use super::rows::{extend, literal, rows_chart, rows_option};
use super::{Frame, Palette, hue_of};
use crate::figure::{format_number, format_value};
use crate::snapshot::{Check, Collection, FactView, Lang, Text};

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
    /// Its value.
    pub value: f64,
    /// Value and share in words.
    pub label: Text,
}

/// Wholes of one unit, on one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// The unit's name.
    pub unit_name: Text,
    /// The wholes, greatest first.
    pub wholes: Vec<Whole>,
    /// How many others could be drawn: those in other units, and those beyond what fits.
    pub left_out: usize,
}

/// More bars than this are no picture.
const MOST: usize = 14;

impl Shares {
    /// The wholes all of whose parts are among some facts: only these may be drawn as shares. Those in the unit
    /// that is asked for, or else in the one that most have. `None` where there is none.
    pub fn among(collection: &Collection, facts: &[u32], unit: Option<&str>) -> Option<Self> {
        let mut among = vec![false; collection.len()];
        for &at in facts {
            if let Some(place) = among.get_mut(at as usize) {
                *place = true;
            }
        }
        let mut found: Vec<(FactView, Vec<FactView>)> = Vec::new();
        let mut units: Vec<(&str, usize)> = Vec::new();
        for relation in &collection.snapshot().relations {
            let Some((total, parts)) = complete_sum(collection, &relation.check, &among) else { continue };
            match units.iter_mut().find(|(unit, _)| *unit == total.unit.id) {
                Some((_, wholes)) => *wholes += 1,
                None => units.push((&total.unit.id, 1)),
            }
            found.push((total, parts));
        }
        let all = found.len();
        // The first of equals, so that the choice stays.
        units.sort_by_key(|(_, wholes)| std::cmp::Reverse(*wholes));
        let asked = units.iter().find(|(id, _)| Some(*id) == unit);
        let (unit, _) = *asked.or_else(|| units.first())?;
        found.retain(|(total, _)| total.unit.id == unit);
        found.sort_by(|(a, _), (b, _)| b.fact.value.total_cmp(&a.fact.value));
        found.truncate(MOST);
        Some(Self {
            unit_name: found.first()?.0.unit.name.clone(),
            left_out: all - found.len(),
            wholes: found.iter().map(|(total, parts)| whole(collection, total, parts)).collect(),
        })
    }
}

/// The total and the parts of a complete sum, all of whose parts are among some facts.
fn complete_sum<'a>(
    collection: &'a Collection,
    check: &Check,
    among: &[bool],
) -> Option<(FactView<'a>, Vec<FactView<'a>>)> {
    let Check::Sum { total, parts, complete: true } = check else { return None };
    let selected = |id: &String| collection.find(id).filter(|view| among[view.at]);
    let parts: Vec<FactView> = parts.iter().map(selected).collect::<Option<_>>()?;
    let total = collection.find(total)?;
    let same_unit = parts.iter().all(|part| part.unit.id == total.unit.id);
    (same_unit && total.fact.value > 0.0).then_some((total, parts))
}

fn whole(collection: &Collection, total: &FactView, parts: &[FactView]) -> Whole {
    let in_both = |words: &dyn Fn(Lang) -> String| Text::new(words(Lang::Zh), words(Lang::En));
    let slice = |part: &FactView| {
        let share = part.fact.value / total.fact.value * 100.0;
        Slice {
            at: part.at as u32,
            name: in_both(&|lang| match &part.fact.breakdown {
                Some(breakdown) => breakdown.name(lang).to_owned(),
                None => part.indicator.name.get(lang).to_owned(),
            }),
            value: part.fact.value,
            label: in_both(&|lang| {
                let value = format_value(part.fact.value, part.fact.bound, part.fact.approximate, lang);
                format!("{value} · {}%", format_number(share, 1))
            }),
        }
    };
    Whole {
        total: total.at as u32,
        name: in_both(&|lang| {
            format!("{}\n{}", total.region.short_name().get(lang), total.indicator.name.get(lang))
        }),
        parts: parts.iter().map(slice).collect(),
        hue: hue_of(collection, &total.region.id),
    }
}

const ROW: u32 = 64;
/// How strongly each part is coloured, in turn, as the last two digits of a CSS colour: parts of one whole differ in
/// strength, not in hue.
const STRENGTHS: [&str; 5] = ["ff", "99", "66", "44", "2a"];

impl Frame {
    /// The height that some wholes need, in CSS pixels.
    pub fn height_of_shares(&self, wholes: &[Whole]) -> u32 {
        self.height_of_rows(wholes.len(), ROW)
    }
}

/// Draws each whole as one bar of its parts, every bar as long as its total is great.
pub fn draw_shares(wholes: &[Whole], frame: Frame, palette: &Palette, lang: Lang) -> Value {
    let names: Vec<String> = wholes.iter().map(|whole| whole.name.get(lang).to_owned()).collect();
    let mut chart = rows_chart(names, AxisType::Value, 24.0, frame, palette);
    let most = wholes.iter().map(|whole| whole.parts.len()).max().unwrap_or(0);
    for turn in 0..most {
        let values: Vec<f64> =
            wholes.iter().map(|whole| whole.parts.get(turn).map_or(0.0, |slice| slice.value)).collect();
        chart = chart.series(
            Bar::new()
                .stack("whole")
                .bar_width(24)
                .label(Label::new().show(true).position(LabelPosition::Inside).font_size(11.0))
                .data(values),
        );
    }
    let mut option = rows_option(&chart, frame, palette);
    let Some(series) = option["series"].as_array_mut() else { return option };
    for (turn, one) in series.iter_mut().enumerate() {
        let points = wholes.iter().map(|whole| match whole.parts.get(turn) {
            Some(slice) => {
                let (name, label) = (slice.name.get(lang), slice.label.get(lang));
                let colour = format!("{}{}", palette.of(whole.hue), STRENGTHS[turn % STRENGTHS.len()]);
                json!({"value": slice.value,
                       "itemStyle": {"color": colour, "borderColor": palette.card, "borderWidth": 1},
                       "label": {"formatter": literal(name), "color": if turn == 0 { palette.card } else { palette.ink }},
                       "tooltip": {"formatter": literal(&format!("{name}\n{label}"))}})
            }
            None => json!(null),
        });
        extend(one, json!({"data": points.collect::<Vec<_>>(), "labelLayout": {"hideOverlap": true}}));
    }
    option
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection() -> Collection {
        Collection::open(include_str!("../../data/snapshot.json")).unwrap()
    }

    fn employment(collection: &Collection) -> Vec<u32> {
        let of_qiannan =
            |view: &FactView| view.region.id == "522700" && view.indicator.id == "relocated-workers-employed";
        collection.facts().filter(of_qiannan).map(|view| view.at as u32).collect()
    }

    #[test]
    fn parts_that_add_up_are_drawn_as_shares_of_their_whole() {
        let collection = collection();
        let shares = Shares::among(&collection, &employment(&collection), None).unwrap();
        let wholes = shares.wholes;
        assert_eq!((wholes.len(), shares.left_out), (1, 0));
        assert_eq!(wholes[0].parts.len(), 3);
        assert!(wholes[0].parts[0].label.en.ends_with("48.6%"), "{}", wholes[0].parts[0].label.en);
        let option = draw_shares(&wholes, Frame { width: 700 }, &Palette::LIGHT, Lang::Zh);
        assert_eq!(option["series"].as_array().unwrap().len(), 3);
    }

    #[test]
    fn a_whole_with_a_part_missing_is_no_share_chart() {
        let collection = collection();
        let mut facts = employment(&collection);
        facts.pop();
        assert_eq!(Shares::among(&collection, &facts, None), None);
    }

    #[test]
    fn wholes_share_one_unit_and_the_rest_is_counted() {
        let collection = Collection::open(&crate::synth::synthesise(2_000, 1).to_canonical()).unwrap();
        let all: Vec<u32> = (0..collection.len() as u32).collect();
        let shares = Shares::among(&collection, &all, Some("household")).unwrap();
        assert_eq!(shares.unit_name.en, "households");
        assert_eq!(shares.wholes.len(), MOST);
        assert!(shares.wholes.iter().all(|whole| {
            collection.get(whole.total as usize).is_some_and(|view| view.unit.id == "household")
        }));
        let sums = collection.snapshot().relations.len();
        assert!(shares.left_out > sums / 2 && shares.left_out < sums, "{} of {sums}", shares.left_out);
    }
}
