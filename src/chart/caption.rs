//! The words around a chart that leaves the page: what it shows and where, and where its figures come from.

use super::ChartPlan;
use crate::share::Citing;
use crate::snapshot::{FactView, Lang};
use crate::words::{ExcerptWords, ExploreWords};

/// The words around a chart that leaves the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What it shows, and of which places.
    pub title: String,
    /// How, and what it leaves out.
    pub subtitle: String,
    /// Publishers and dates of the reports that print the figures.
    pub source: String,
    /// The data with version and hash, and the link to the same view.
    pub data: String,
}

/// So many names are listed, more are counted.
const NAMED: usize = 4;

impl Caption {
    /// The words around a plan's picture.
    pub fn of(plan: &ChartPlan, citing: &Citing) -> Self {
        let lang = citing.lang;
        let facts = plan.drawn_facts().into_iter();
        let views: Vec<FactView> = facts.filter_map(|at| citing.collection.get(at as usize)).collect();
        let indicators = distinct(views.iter().map(|view| view.indicator.name.get(lang).to_owned()));
        let concepts = distinct(views.iter().filter_map(|view| {
            let concept = view.indicator.concept.as_deref()?;
            Some(citing.collection.concept(concept)?.name.get(lang).to_owned())
        }));
        let what = match (&indicators[..], &concepts[..]) {
            ([only], _) => only.clone(),
            (_, [only]) => only.clone(),
            _ => listed(&indicators, lang),
        };
        let places = distinct(views.iter().map(|view| view.region.short_name().get(lang).to_owned()));
        Self {
            title: ExploreWords::picture_title(lang, &what, plan.unit_name(lang), &listed(&places, lang)),
            subtitle: plan.caption(lang),
            source: ExcerptWords::credit(lang, views.iter().map(|view| view.report), usize::MAX),
            data: citing.collection().sentence,
        }
    }
}

fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}

fn listed(names: &[String], lang: Lang) -> String {
    let separator = lang.pick("、", ", ");
    let first = names[..names.len().min(NAMED)].join(separator);
    match names.len().saturating_sub(NAMED) {
        0 => first,
        more => ExploreWords::and_more(lang, &first, more),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::chart::ChartRequest;
    use crate::compare::CompareIndex;
    use crate::share::{Pin, ViewState};
    use crate::snapshot::Collection;
    use crate::words::outlet_name;

    #[test]
    fn it_says_what_and_where_and_by_whom_printed_when_with_link_and_hash() {
        let collection = Arc::new(Collection::built_in().unwrap());
        let pin = Pin::of(&collection);
        let index = CompareIndex::of(Arc::clone(&collection));
        let state = ViewState::default();
        let plan_of = |rows: Vec<u32>| ChartPlan::of(&index, &ChartRequest::of(&state, rows.into()));
        let all = plan_of((0..collection.len() as u32).collect());
        let group = all.groups.iter().max_by_key(|group| group.facts.len()).expect("some may be drawn");
        let plan = plan_of(group.facts.iter().map(|&fact| fact as u32).collect());
        let citing = Citing {
            collection: &collection,
            pin: Some(&pin),
            link: "https://example.org/?view=explore".to_owned(),
            accessed: None,
            lang: Lang::En,
        };
        let caption = Caption::of(&plan, &citing);
        let view = collection.get(plan.drawn_facts()[0] as usize).expect("a fact");
        assert!(caption.title.contains(&view.region.short_name().en), "{}", caption.title);
        let outlet = outlet_name(view.report, Lang::En).unwrap_or(view.report.title.en.clone());
        assert!(caption.source.starts_with("Source: ") && caption.source.contains(&outlet), "{caption:?}");
        for part in [&pin.hash, "https://example.org/?view=explore"] {
            assert!(caption.data.contains(part), "{caption:?}");
        }
    }

    #[test]
    fn of_many_names_the_first_are_listed() {
        let names = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        assert_eq!(listed(&names, Lang::En), "a, b, c, d and 2 more");
        assert_eq!(listed(&names[..2], Lang::Zh), "a、b");
    }
}
