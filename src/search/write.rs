//! What is said of each thing that can be found, field by field.

use crate::audit::CheckKind;
use crate::query::{Field, TextIndexWriter};
use crate::snapshot::{
    Check, Collection, FactView, Framework, Indicator, Lang, Part, Region, Relation, Report, Text,
};
use crate::words::check_name;

/// A structure, by its name and those of its parts.
pub(super) fn write_framework(writer: &mut TextIndexWriter, collection: &Collection, framework: &Framework) {
    fn parts<'a>(below: &'a [Part], names: &mut Vec<&'a Text>) {
        for part in below {
            names.push(&part.name);
            parts(&part.parts, names);
        }
    }
    let mut names = Vec::new();
    parts(&framework.parts, &mut names);
    writer.add(Field::Name, &framework.name);
    names.into_iter().for_each(|name| writer.add(Field::Text, name));
    if let Some(report) = collection.report(&framework.report) {
        writer.add(Field::Around, &report.title);
        write_regions(writer, collection, &about(collection, report));
    }
    writer.next();
}

/// A checked statement, by what it states and the figures that take part.
pub(super) fn write_check(writer: &mut TextIndexWriter, collection: &Collection, relation: &Relation) {
    let facts = relation.check.facts();
    let facts: Vec<FactView> = facts.iter().filter_map(|(_, id)| collection.find(id)).collect();
    for lang in [Lang::Zh, Lang::En] {
        writer.add_words(Field::Name, check_name(CheckKind::of(&relation.check), lang));
    }
    for text in relation.note.iter().chain(reasons(&relation.check)) {
        writer.add(Field::Text, text);
    }
    for fact in &facts {
        writer.mark_in(Field::Around, "indicator", &fact.indicator.id);
        fact.indicator.concept.iter().for_each(|id| writer.mark_in(Field::Around, "concept", id));
        writer.add(Field::Around, &fact.indicator.name);
    }
    let regions: Vec<&Region> =
        facts.iter().flat_map(|fact| [Some(fact.region), fact.partner]).flatten().collect();
    write_regions(writer, collection, &regions);
    for fact in &facts {
        writer.add(Field::Note, &fact.fact.text);
        writer.add_words(Field::Note, &fact.fact.figure);
    }
    writer.next();
}

fn reasons(check: &Check) -> &[Text] {
    match check {
        Check::Enumeration { listed, .. } => listed,
        Check::Overlap { why, .. } | Check::Contradicts { why, .. } => std::slice::from_ref(why),
        _ => &[],
    }
}

/// A place, by its names and those around it.
pub(super) fn write_region(writer: &mut TextIndexWriter, collection: &Collection, region: &Region) {
    writer.add_regions(Field::Name, std::iter::once(region));
    writer.add(Field::Name, region.short_name());
    writer.add_words(Field::Name, &region.id);
    writer.add_regions(Field::Note, collection.ancestors(region));
    writer.next();
}

/// What figures state the value of.
pub(super) fn write_indicator(writer: &mut TextIndexWriter, collection: &Collection, indicator: &Indicator) {
    writer.mark("indicator", &indicator.id);
    writer.add(Field::Name, &indicator.name);
    let concept = indicator.concept.as_ref().and_then(|id| collection.concept(id));
    if let Some(concept) = concept {
        writer.mark_in(Field::Text, "concept", &concept.id);
        writer.add(Field::Text, &concept.name);
    }
    writer.mark_in(Field::Around, "domain", &indicator.domain);
    collection
        .domain(&indicator.domain)
        .into_iter()
        .for_each(|domain| writer.add(Field::Around, &domain.name));
    writer.add(Field::Note, &indicator.definition);
    writer.next();
}

/// A report, by its title, whose it is and what it is about.
pub(super) fn write_report(writer: &mut TextIndexWriter, collection: &Collection, report: &Report) {
    writer.add(Field::Name, &report.title);
    for name in report.publisher.iter().chain(&report.site).chain(&report.author) {
        writer.add(Field::Text, name);
    }
    if let Some(date) = &report.issued {
        writer.add_words(Field::Around, date.as_str());
    }
    write_regions(writer, collection, &about(collection, report));
    writer.add(Field::Note, &report.summary);
    writer.next();
}

fn about<'a>(collection: &'a Collection, report: &'a Report) -> Vec<&'a Region> {
    report.about.iter().filter_map(|id| collection.region(id)).collect()
}

/// The places of something, and behind them those that hold them.
fn write_regions(writer: &mut TextIndexWriter, collection: &Collection, regions: &[&Region]) {
    writer.add_regions(Field::Around, regions.iter().copied());
    writer.add_regions(Field::Note, regions.iter().flat_map(|region| collection.ancestors(region)));
}
