//! Looks up what entries are about, and puts it into words.

use std::collections::HashMap;
use std::sync::Arc;

use super::item::{BriefFigure, BriefItem};
use super::{RowName, Subject};
use crate::chart::{Caption, ChartPlan, ChartRequest, FixedChart, RowChart};
use crate::compare::{Cell, Comparability, Comparison, Normalisation};
use crate::measures::measures_of;
use crate::query::{Engine, Facet};
use crate::session::Session;
use crate::share::{Citing, Home, View, ViewState};
use crate::snapshot::{FactView, Kind, Report};
use crate::words::{BasketWords, CompareWords, basket, check_name, outcome_name, type_name};

/// So many figures of one item are listed; more are counted.
const FIGURES: usize = 40;
/// So many cautions on comparing it with others are told of an item.
const PAIRS: usize = 6;

/// A figure that was put aside, with its item's number, to be held against the next ones.
struct PutFact {
    number: usize,
    at: usize,
}

/// Gathers the items of one brief.
pub(super) struct Gatherer<'a> {
    session: &'a Session,
    citing: &'a Citing<'a>,
    home: &'a Home,
    items: usize,
    /// Reports by number.
    sources: Vec<&'a Report>,
    facts: Vec<u32>,
    put: Vec<PutFact>,
    comparisons: HashMap<(Vec<String>, Normalisation), Arc<Comparison>>,
    engine: Option<Engine>,
}

impl<'a> Gatherer<'a> {
    pub fn new(session: &'a Session, citing: &'a Citing, home: &'a Home) -> Self {
        let (sources, facts, put) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            session,
            citing,
            home,
            items: 0,
            sources,
            facts,
            put,
            comparisons: HashMap::new(),
            engine: None,
        }
    }

    /// What something is and says; `None` where the data do not have it.
    pub fn item(&mut self, subject: &Subject) -> Option<BriefItem> {
        let item = match subject {
            Subject::Fact(id) => self.fact(id),
            Subject::Row(name) => self.row(name),
            Subject::Check(id) => self.check(id),
            Subject::Measure(id) => self.measure(id),
            Subject::Chart(query) => self.chart(query),
            Subject::Heading(_) | Subject::Unknown(_) => None,
        }?;
        self.items += 1;
        Some(BriefItem { number: self.items, ..item })
    }

    /// How each source is cited.
    pub fn cited_sources(&self) -> Vec<String> {
        self.sources.iter().map(|report| self.citing.report(report).sentence).collect()
    }

    /// The facts named.
    pub fn facts(mut self) -> Vec<u32> {
        self.facts.sort_unstable();
        self.facts.dedup();
        self.facts
    }

    fn fact(&mut self, id: &str) -> Option<BriefItem> {
        let (session, lang) = (self.session, self.citing.lang);
        let view = session.collection.find(id)?;
        let mut cautions = self.pair_cautions(&view);
        if let Some(note) = &view.fact.note {
            cautions.insert(0, note.get(lang).to_owned());
        }
        self.put.push(PutFact { number: self.items + 1, at: view.at });
        let figures = vec![self.figure(&view, String::new())];
        Some(BriefItem {
            title: format!("{} · {}", view.region.short_name().get(lang), view.subject(lang)),
            statement: view.fact.text.get(lang).to_owned(),
            cautions,
            link: self.link(&ViewState::of_fact(id)),
            ..self.finished(basket(lang).figure, figures)
        })
    }

    /// What the guard says of a figure beside those of the same concept that were put aside before it.
    fn pair_cautions(&self, view: &FactView) -> Vec<String> {
        let (session, lang) = (self.session, self.citing.lang);
        let is_near = |other: &FactView| {
            other.indicator.id == view.indicator.id
                || other.indicator.concept.is_some() && other.indicator.concept == view.indicator.concept
        };
        let near = self.put.iter().filter_map(|put| Some((put.number, session.collection.get(put.at)?)));
        let near: Vec<_> = near.filter(|(_, other)| other.at != view.at && is_near(other)).collect();
        let told = near.iter().filter_map(|(number, other)| {
            let judged = session.compare().judge(other, view);
            let reasons = judged.reasons(lang);
            match judged {
                Comparability::Comparable => None,
                Comparability::WithCaution(_) => Some(BasketWords::with_care(lang, *number, &reasons)),
                Comparability::Not(_) => Some(BasketWords::not_with(lang, *number, &reasons)),
            }
        });
        let mut told: Vec<String> = told.collect();
        let more = told.len().saturating_sub(PAIRS);
        told.truncate(PAIRS);
        told.extend((more > 0).then(|| BasketWords::more_pairs(lang, more)));
        told
    }

    fn row(&mut self, name: &RowName) -> Option<BriefItem> {
        let comparison = self.comparison(&name.regions, Normalisation::of_id(&name.per)?)?;
        let index = self.session.compare();
        let row = comparison.rows.iter().position(|row| {
            index.indicator(row.indicator).is_some_and(|indicator| name.is(&indicator.id, row))
        })?;
        self.row_of(&comparison, row)
    }

    /// Regions side by side; none where the data do not have all of them: of fewer it would be another comparison.
    fn comparison(&mut self, regions: &[String], per: Normalisation) -> Option<Arc<Comparison>> {
        let index = self.session.compare();
        let known = self.comparisons.entry((regions.to_vec(), per));
        let comparison = known.or_insert_with(|| Arc::new(index.align(regions, per)));
        (comparison.regions.len() == regions.len()).then(|| Arc::clone(comparison))
    }

    /// A row of a comparison, by its place.
    fn row_of(&mut self, comparison: &Comparison, at: usize) -> Option<BriefItem> {
        let (session, lang) = (self.session, self.citing.lang);
        let (index, row) = (session.compare(), comparison.rows.get(at)?);
        let mut figures = Vec::new();
        for (column, cell) in comparison.regions.iter().zip(&row.cells) {
            let named = cell.headline().map_or_else(|| cell.facts().to_vec(), |headline| vec![headline]);
            for view in named.into_iter().filter_map(|at| session.collection.get(at)) {
                let place = column.short.get(lang);
                let differs = index.indicator(row.indicator).is_some_and(|own| own.id != view.indicator.id);
                let what = if differs { format!(" · {}", view.subject(lang)) } else { String::new() };
                figures.push(self.figure(&view, format!("{place}{what}")));
            }
        }
        let only = row.first_stated().map_or("", |at| comparison.regions[at].short.get(lang));
        let mut sentences = index.sentences(comparison, row, lang).into_iter();
        let statement = sentences.next().unwrap_or_default();
        let grade = CompareWords::grade(lang, row.grade(), only);
        let part = row.breakdown.as_ref().map(|part| format!(" · {}", part.name(lang))).unwrap_or_default();
        let places = comparison.regions.iter().map(|region| region.short.get(lang));
        let places = places.collect::<Vec<_>>().join(lang.pick("、", ", "));
        let (regions, per) = (comparison.codes(), comparison.normalisation);
        let state = ViewState { view: View::Compare, regions, per, ..ViewState::default() };
        Some(BriefItem {
            title: format!("{}{part} · {places}", index.indicator(row.indicator)?.name.get(lang)),
            statement,
            cautions: std::iter::once(grade).chain(sentences).collect(),
            link: self.link(&state),
            ..self.finished(basket(lang).row, figures)
        })
    }

    fn check(&mut self, id: &str) -> Option<BriefItem> {
        let (session, lang) = (self.session, self.citing.lang);
        let check = session.audit().checks.iter().find(|check| check.id == id)?;
        let captions = check.captions(&session.collection, lang);
        let terms = check.terms.iter().zip(captions);
        let found: Vec<_> =
            terms.filter_map(|(term, name)| Some((session.collection.find(&term.fact)?, name))).collect();
        let figures = found.iter().map(|(view, name)| self.figure(view, name.clone())).collect::<Vec<_>>();
        let note = session.collection.relation(id).and_then(|relation| relation.note.as_ref());
        let first = check.facts.first().map_or("", String::as_str);
        let outcome = outcome_name(check.outcome(), lang);
        let what = session.collection.find(first).map(|view| view.subject(lang)).unwrap_or_default();
        Some(BriefItem {
            title: format!("{what} · {}", check_name(check.kind, lang)),
            statement: format!("{outcome}{}{}", lang.pick("：", ": "), check.detail.get(lang)),
            cautions: note.map(|note| note.get(lang).to_owned()).into_iter().collect(),
            link: self.link(&ViewState::of_fact(first)),
            ..self.finished(basket(lang).check, figures)
        })
    }

    fn measure(&mut self, id: &str) -> Option<BriefItem> {
        let (session, lang) = (self.session, self.citing.lang);
        let collection = &session.collection;
        let placed = measures_of(collection).into_iter().find(|placed| placed.measure.id == id)?;
        let report = collection.report(&placed.framework.report)?;
        let facts = placed.measure.facts.iter().filter_map(|id| collection.find(id));
        let facts: Vec<FactView> = facts.collect();
        let own = self.source(report);
        let figures: Vec<BriefFigure> =
            facts.iter().map(|view| self.figure(view, view.fact.text.get(lang).to_owned())).collect();
        let mut state = ViewState { view: View::Measures, ..ViewState::default() };
        state.selection.toggle(Facet::Report, &report.id);
        let item = self.finished(basket(lang).measure, figures);
        let others = item.sources.iter().copied().filter(|number| *number != own);
        let sources = std::iter::once(own).chain(others).collect();
        Some(BriefItem {
            title: format!("{} · {}", type_name(placed.measure.kind, lang), placed.place(lang)),
            statement: placed.measure.text.get(lang).to_owned(),
            link: self.link(&state),
            sources,
            ..item
        })
    }

    fn chart(&mut self, query: &str) -> Option<BriefItem> {
        let (state, ignored) = ViewState::parse(query);
        let is_known = ignored.is_empty() && self.session.index().unknown(&state.selection).is_empty();
        match state.view {
            View::Explore if is_known => self.selection_chart(state),
            View::Compare if is_known => self.row_chart(&state),
            _ => None,
        }
    }

    /// The chart of a row that compares: what is said of the row, and its picture.
    fn row_chart(&mut self, state: &ViewState) -> Option<BriefItem> {
        let (session, lang) = (self.session, self.citing.lang);
        let fact = session.collection.find(state.fact.as_deref()?)?.at;
        let comparison = self.comparison(&state.regions, state.per)?;
        let holds = |cell: &Cell| cell.headline() == Some(fact);
        let row = comparison.rows.iter().position(|row| row.cells.iter().any(holds))?;
        let chart = RowChart::of(session.compare(), &comparison, row)?;
        let item = self.row_of(&comparison, row)?;
        let title = format!("{}{}", item.title, BasketWords::in_unit(lang, chart.unit().get(lang)));
        Some(BriefItem { kind: basket(lang).chart, title, chart: Some(FixedChart::Row(chart)), ..item })
    }

    fn selection_chart(&mut self, state: ViewState) -> Option<BriefItem> {
        let (session, lang) = (self.session, self.citing.lang);
        let engine = self.engine.get_or_insert_with(|| Engine::new(Arc::clone(session.index())));
        let rows = engine.update(&state.selection, state.sort).rows;
        let plan = ChartPlan::of(session.compare(), &ChartRequest::of(&state, rows));
        if !plan.is_drawn() {
            return None;
        }
        let link = self.link(&state);
        let caption = Caption::of(&plan, &Citing { link: link.clone(), ..self.citing.clone() });
        let drawn = plan.drawn_facts();
        let views = drawn.iter().filter_map(|&at| session.collection.get(at as usize));
        let named = views.take(FIGURES).map(|view| {
            let name = format!("{} · {}", view.region.short_name().get(lang), view.subject(lang));
            self.figure(&view, name)
        });
        let figures: Vec<BriefFigure> = named.collect();
        self.facts.extend(&drawn);
        let more = drawn.len().saturating_sub(FIGURES);
        Some(BriefItem {
            title: caption.title,
            statement: caption.subtitle,
            cautions: (more > 0).then(|| BasketWords::more_figures(lang, more)).into_iter().collect(),
            link,
            chart: Some(FixedChart::Facts(plan)),
            ..self.finished(basket(lang).chart, figures)
        })
    }

    /// An item with its figures, and their sources each once; the rest is still to be said.
    fn finished(&self, kind: &'static str, figures: Vec<BriefFigure>) -> BriefItem {
        let mut sources: Vec<usize> = Vec::new();
        for figure in &figures {
            if !sources.contains(&figure.source) {
                sources.push(figure.source);
            }
        }
        BriefItem {
            number: 0,
            kind,
            title: String::new(),
            statement: String::new(),
            figures,
            cautions: Vec::new(),
            sources,
            link: String::new(),
            chart: None,
        }
    }

    fn figure(&mut self, view: &FactView<'a>, name: String) -> BriefFigure {
        let lang = self.citing.lang;
        let fact = view.fact;
        self.facts.push(view.at as u32);
        BriefFigure {
            id: fact.id.clone(),
            quantity: view.quantity(lang),
            name,
            details: BasketWords::details(lang, view),
            caveats: (fact.kind == Kind::Target)
                .then(|| basket(lang).promised.to_owned())
                .into_iter()
                .chain(fact.caveats.iter().map(|caveat| caveat.words(lang)))
                .collect(),
            source: self.source(view.report),
            link: self.link(&ViewState::of_fact(&fact.id)),
        }
    }

    /// The number of a report among the sources.
    fn source(&mut self, report: &'a Report) -> usize {
        let known = self.sources.iter().position(|known| known.id == report.id);
        let at = known.unwrap_or_else(|| {
            self.sources.push(report);
            self.sources.len() - 1
        });
        at + 1
    }

    fn link(&self, state: &ViewState) -> String {
        self.home.link(state.clone())
    }
}
