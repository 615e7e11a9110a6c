//! How an entry that is found is called.

use super::hit_kind::HitKind;
use crate::audit::CheckKind;
use crate::measures::measures_of;
use crate::snapshot::{Collection, FactView, Lang, Region, Text};
use crate::words::check_name;

/// An entry that is found, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id in the document.
    pub id: String,
    /// What it says, or is called.
    pub name: Text,
    /// Where it stands.
    pub place: Text,
    /// Of a figure, the number as printed.
    pub figure: Option<String>,
}

impl Entry {
    /// The entry of a kind at a place of the document; `None` for a place that is not there.
    pub fn at(collection: &Collection, kind: HitKind, at: usize) -> Option<Self> {
        let s = collection.snapshot();
        let report_title =
            |id: &str| collection.report(id).map(|report| report.title.clone()).unwrap_or_default();
        let in_both = |word: fn(&Collection, usize, Lang) -> Option<String>| {
            Some(Text::new(word(collection, at, Lang::Zh)?, word(collection, at, Lang::En)?))
        };
        Some(match kind {
            HitKind::Fact => {
                let view = collection.get(at)?;
                let (indicator, region) = (&view.indicator.name, view.region.short_name());
                Self {
                    id: view.fact.id.clone(),
                    name: view.fact.text.clone(),
                    place: join(&[indicator, region]),
                    figure: Some(view.fact.figure.clone()),
                }
            }
            HitKind::Measure => {
                let placed = measures_of(collection).into_iter().nth(at)?;
                let place = |lang| placed.place(lang);
                Self {
                    id: placed.measure.id.clone(),
                    name: placed.measure.text.clone(),
                    place: Text::new(place(Lang::Zh), place(Lang::En)),
                    figure: None,
                }
            }
            HitKind::Framework => {
                let framework = s.frameworks.get(at)?;
                let place = report_title(&framework.report);
                Self { id: framework.id.clone(), name: framework.name.clone(), place, figure: None }
            }
            HitKind::Check => Self {
                id: s.relations.get(at)?.id.clone(),
                name: in_both(figures_of_check)?,
                place: in_both(|collection, at, lang| {
                    let relation = collection.snapshot().relations.get(at)?;
                    Some(check_name(CheckKind::of(&relation.check), lang).to_owned())
                })?,
                figure: None,
            },
            HitKind::Region => {
                let region = s.regions.get(at)?;
                let around: Vec<&Text> = collection.ancestors(region).map(Region::short_name).collect();
                Self { id: region.id.clone(), name: region.name.clone(), place: join(&around), figure: None }
            }
            HitKind::Indicator => {
                let indicator = s.indicators.get(at)?;
                let concept = indicator.concept.as_ref().and_then(|id| collection.concept(id));
                let place = concept.map(|concept| concept.name.clone()).unwrap_or_default();
                Self { id: indicator.id.clone(), name: indicator.name.clone(), place, figure: None }
            }
            HitKind::Report => {
                let report = s.reports.get(at)?;
                let place = report.publisher.clone().or_else(|| report.site.clone()).unwrap_or_default();
                Self { id: report.id.clone(), name: report.title.clone(), place, figure: None }
            }
        })
    }
}

/// The figures that a check is about.
fn figures_of_check(collection: &Collection, at: usize, lang: Lang) -> Option<String> {
    let facts = collection.snapshot().relations.get(at)?.check.facts();
    let facts = facts.iter().filter_map(|(_, id)| collection.find(id));
    let figure = |view: FactView| format!("{} {}", view.fact.figure, view.indicator.name.get(lang));
    Some(facts.map(figure).collect::<Vec<_>>().join(" · "))
}

fn join(texts: &[&Text]) -> Text {
    let join = |lang| texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(" · ");
    Text::new(join(Lang::Zh), join(Lang::En))
}
