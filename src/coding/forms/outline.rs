//! What a draft holds that has a form, line by line.

use super::known::joined;
use super::shape::Shape;
use super::spot::Spot;
use crate::coding::desk::Desk;
use crate::snapshot::{Lang, Part, Region, Text};
use crate::words::FormWords;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands.
    pub spot: Spot,
    /// How deep inside others.
    pub depth: usize,
    /// Its name, or what it says.
    pub name: String,
    /// What else tells it from its like.
    pub about: String,
}

/// What the draft holds of a shape, in its order; a framework with its parts and measures.
pub fn outline(shape: Shape, desk: &Desk, lang: Lang) -> Vec<Row> {
    let (draft, collection) = (desk.draft(), desk.collection());
    let own = draft.vocabulary();
    let mut rows = Vec::new();
    let mut row = |name: &Text, about: &str| {
        let spot = Spot::Entry { shape, at: rows.len() };
        rows.push(Row { spot, depth: 0, name: name.get(lang).to_owned(), about: about.to_owned() });
    };
    match shape {
        Shape::Region => own.regions.iter().for_each(|it| row(&it.name, &it.id)),
        Shape::Unit => own.units.iter().for_each(|it| row(&it.name, &it.dimension)),
        Shape::Domain => own.domains.iter().for_each(|it| row(&it.name, "")),
        Shape::Concept => own.concepts.iter().for_each(|it| row(&it.name, it.definition.get(lang))),
        Shape::Indicator => own.indicators.iter().for_each(|it| row(&it.name, it.definition.get(lang))),
        Shape::Population => own.populations.iter().for_each(|it| row(&it.name, "")),
        Shape::Actor => {
            own.actors.iter().for_each(|it| row(&it.name, FormWords::actor_kind(lang, it.kind)));
        }
        Shape::Pairing => {
            let side = |id: &str| side_name(id, desk, lang);
            own.pairings
                .iter()
                .for_each(|it| row(&it.text, &FormWords::assists(lang, &side(&it.from), &side(&it.to))));
        }
        Shape::Event => own.events.iter().for_each(|it| row(&it.text, it.date.as_str())),
        Shape::Term => own.terms.iter().for_each(|it| row(&joined(&it.zh, &it.en), "")),
        Shape::Glossary => {
            own.glossary.iter().for_each(|it| row(&joined(&it.zh, &it.en), it.meaning.get(lang)));
        }
        Shape::Reading => {
            let readings = draft.report().readings.iter().enumerate();
            rows.extend(readings.map(|(at, reading)| {
                let own = own.concepts.iter().find(|it| it.id == reading.concept);
                let concept = own.or_else(|| collection.concept(&reading.concept));
                Row {
                    spot: Spot::Reading { at },
                    depth: 0,
                    name: concept.map_or(reading.concept.as_str(), |it| it.name.get(lang)).to_owned(),
                    about: FormWords::reading_state(lang, reading.state).to_owned(),
                }
            }));
        }
        Shape::Framework => {
            for (at, framework) in own.frameworks.iter().enumerate() {
                let announced = framework.announced.map(|it| FormWords::announces(lang, it));
                rows.push(Row {
                    spot: Spot::Entry { shape, at },
                    depth: 0,
                    name: framework.name.get(lang).to_owned(),
                    about: announced.unwrap_or_default(),
                });
                walk(at, &framework.parts, &mut Vec::new(), lang, &mut rows);
            }
        }
        // They are lines of their frameworks.
        Shape::Part | Shape::Measure => {}
    }
    rows
}

fn walk(framework: usize, parts: &[Part], path: &mut Vec<usize>, lang: Lang, rows: &mut Vec<Row>) {
    for (nth, part) in parts.iter().enumerate() {
        path.push(nth);
        let announced = part.announced.map(|it| FormWords::announces(lang, it));
        rows.push(Row {
            spot: Spot::Part { framework, path: path.clone() },
            depth: path.len(),
            name: part.name.get(lang).to_owned(),
            about: announced.unwrap_or_default(),
        });
        rows.extend(part.measures.iter().enumerate().map(|(at, measure)| Row {
            spot: Spot::Measure { framework, path: path.clone(), at },
            depth: path.len() + 1,
            name: measure.text.get(lang).to_owned(),
            about: crate::words::type_name(measure.kind, lang).to_owned(),
        }));
        walk(framework, &part.parts, path, lang, rows);
        path.pop();
    }
}

/// The name of a side of a pairing.
fn side_name(id: &str, desk: &Desk, lang: Lang) -> String {
    let (draft, collection) = (desk.draft(), desk.collection());
    let actor = || draft.vocabulary().actors.iter().find(|it| it.id == id).or_else(|| collection.actor(id));
    let region = draft.region(id, collection).map(Region::short_name);
    region.or_else(|| actor().map(|it| &it.name)).map_or(id, |name| name.get(lang)).to_owned()
}
