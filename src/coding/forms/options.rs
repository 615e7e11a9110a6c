//! What may be chosen for a field of a form.

use super::known::known;
use super::outline::{Row, outline};
use super::shape::{Shape, Source};
use super::spot::Spot;
use crate::arrange::Arrange;
use crate::coding::desk::{Choice, Desk};
use crate::coding::draft::Number;
use crate::snapshot::{Lang, MeasureType, Question};
use crate::words::{FormWords, type_name};

/// All that may be chosen, by name; what has an order of its own in that.
pub fn options(source: Source, desk: &Desk, lang: Lang) -> Vec<Choice> {
    let choice = |key: &str, name: &str| Choice { key: key.to_owned(), name: name.to_owned() };
    match source {
        Source::Of(Shape::Part) => under(desk, lang, Shape::Part),
        Source::Holders => under(desk, lang, Shape::Framework),
        // A reading names measures of its own report.
        Source::Of(Shape::Measure) => {
            let own = known(Shape::Measure, desk).into_iter().filter(|it| it.is_own);
            own.map(|it| choice(&it.id, it.name.get(lang))).collect()
        }
        Source::Of(shape) => by_name(of_shape(shape, desk, lang)),
        Source::Sides => {
            let places = by_name(of_shape(Shape::Region, desk, lang));
            places.into_iter().chain(by_name(of_shape(Shape::Actor, desk, lang))).collect()
        }
        Source::Facts => desk.draft().numbers().iter().filter_map(|number| fact(number, lang)).collect(),
        Source::Levels => FormWords::levels(lang).map(|(key, name)| choice(key, name)).into(),
        Source::ActorKinds => FormWords::actor_kinds(lang).map(|(key, name)| choice(key, name)).into(),
        Source::PairingLevels => FormWords::pairing_levels(lang).map(|(key, name)| choice(key, name)).into(),
        Source::MeasureTypes => {
            MeasureType::ALL.iter().map(|kind| choice(kind.key(), type_name(*kind, lang))).collect()
        }
        Source::Questions => {
            Question::ALL.iter().map(|it| choice(&key_of(it), it.name().get(lang))).collect()
        }
        Source::TimeRelations => FormWords::time_relations(lang).map(|(key, name)| choice(key, name)).into(),
        Source::ReadingStates => FormWords::reading_states(lang).map(|(key, name)| choice(key, name)).into(),
    }
}

fn of_shape(shape: Shape, desk: &Desk, lang: Lang) -> Vec<Choice> {
    known(shape, desk)
        .into_iter()
        .map(|it| Choice { key: it.id, name: it.name.get(lang).to_owned() })
        .collect()
}

fn by_name(mut all: Vec<Choice>) -> Vec<Choice> {
    all.arrange_by(|a, b| (&a.name, &a.key).cmp(&(&b.name, &b.key)));
    all.dedup_by(|a, b| a.key == b.key);
    all
}

/// As it stands in the document.
fn key_of(question: &Question) -> String {
    let key = serde_json::to_value(question).unwrap_or_default();
    key.as_str().unwrap_or_default().to_owned()
}

/// A fact by its figure and its words.
fn fact(number: &Number, lang: Lang) -> Option<Choice> {
    let fact = number.fact()?;
    let words = fact.text.get(lang);
    Some(Choice { key: fact.id.clone(), name: format!("{} {words}", number.figure) })
}

/// What something new can stand under: the draft's parts, and its frameworks too where it is a part.
fn under(desk: &Desk, lang: Lang, widest: Shape) -> Vec<Choice> {
    let row = |row: Row| {
        let (framework, path) = match row.spot {
            Spot::Entry { shape: Shape::Framework, at } if widest == Shape::Framework => (at, Vec::new()),
            Spot::Part { framework, path } => (framework, path),
            _ => return None,
        };
        let steps = std::iter::once(framework).chain(path).map(|at| at.to_string());
        let key = steps.collect::<Vec<_>>().join("/");
        Some(Choice { key, name: format!("{}{}", "　".repeat(row.depth), row.name) })
    };
    outline(Shape::Framework, desk, lang).into_iter().filter_map(row).collect()
}
