//! Each fact's own words with each other fact's number: whatever is mixed up, it must not agree.

use super::{Reading, index};
use crate::proof::Proofreader;
use crate::snapshot::{FactView, Lang};

/// A sentence made of what a fact counts, with a number and a place.
fn sentence(view: &FactView, number: &FactView, place: &str, lang: Lang) -> String {
    let what = view.fact.text.get(lang).trim_end_matches(['。', '.']);
    let unit = number.unit.name.get(lang).split('/').next().unwrap_or_default();
    match lang {
        Lang::Zh => format!("{place}：{what}，{}{unit}。", number.fact.figure),
        Lang::En => format!("{place}: {what}: {} {unit}.", number.fact.value),
    }
}

#[test]
fn no_number_of_another_fact_agrees() {
    let index = index();
    let (collection, reader) = (index.collection(), Proofreader::of(&index));
    let (mut all, mut agreeing) = (0, Vec::new());
    for view in collection.facts() {
        // Each other number of its place in a unit of its kind, and one of its own that is not there.
        let others = collection.facts().filter(|other| {
            other.region.id == view.region.id
                && other.unit.id == view.unit.id
                && other.indicator.id != view.indicator.id
                && other.fact.value != view.fact.value
        });
        for other in others.step_by(3) {
            for lang in Lang::ALL {
                let text = sentence(&view, &other, view.region.short_name().get(lang), lang);
                all += 1;
                let reading = Reading::of(&reader, &index, &text);
                if let Some(mark) = reading.marks.iter().find(|mark| mark.group == "agrees") {
                    agreeing.push(format!("{text}: {} as {}", mark.text, mark.facts[0]));
                }
            }
        }
    }
    println!("{all} sentences");
    assert!(agreeing.is_empty(), "{} of {all}:\n{}", agreeing.len(), agreeing.join("\n"));
}

#[test]
fn no_fact_agrees_for_another_place() {
    let index = index();
    let (collection, reader) = (index.collection(), Proofreader::of(&index));
    let mut agreeing = Vec::new();
    for view in collection.facts().step_by(2) {
        for place in ["岢岚", "黔南", "黔西南", "威宁", "罗甸", "遵义"] {
            // Its own words may name it: then the place is right.
            let is_named = view.fact.text.zh.contains(&view.region.name.zh);
            let same = is_named || view.region.short_name().zh == place;
            let what = view.fact.text.zh.replace(&view.region.short_name().zh, place);
            let text = format!(
                "{place}，{}{}{}。",
                what.trim_end_matches('。'),
                view.fact.figure,
                view.unit.name.zh
            );
            let reading = Reading::of(&reader, &index, &text);
            for mark in reading.marks.iter().filter(|mark| mark.group == "agrees" && !same) {
                let fact = collection.find(&mark.facts[0]).unwrap();
                if fact.region.short_name().zh != place {
                    agreeing.push(format!("{text}: {} as {}", mark.text, mark.facts[0]));
                }
            }
        }
    }
    assert!(agreeing.is_empty(), "{}:\n{}", agreeing.len(), agreeing.join("\n"));
}
