//! An excerpt, and how it is made of a state.

use super::selected::{fact_of, facts_of, find_checks, title_of};
use super::{ExcerptFigure, ExcerptPairing, ExcerptRow, Unusable};
use crate::basket::{Basket, Subject};
use crate::chart::{Caption, ChartPlan, ChartRequest};
use crate::session::Session;
use crate::share::{ArticlePart, Citing, View, ViewState};
use crate::snapshot::{FactView, Lang, Report};
use crate::words::ExcerptWords;

/// So many figures and checks are listed; more are counted.
const LISTED: usize = 60;
/// So high are the rows of a chart, in CSS pixels.
const CHART: u32 = 420;
/// So many reports are credited by name.
const CREDITED: usize = 4;

/// What an article shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Excerpt {
    /// What it is about.
    pub title: String,
    /// What it shows.
    pub body: ExcerptBody,
    /// Publishers and dates of the reports that print its figures.
    pub credit: String,
    /// What the explorer shows to those who follow it.
    pub whole: ViewState,
}

/// What an article shows, by its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum ExcerptBody {
    /// A chart, and in words how it is drawn.
    Chart(ChartPlan, String),
    /// A row of a comparison.
    Row(ExcerptRow),
    /// Figures, and how many more there are.
    Table(Vec<ExcerptFigure>, usize),
    /// Checks by their places in the audit's list, and how many more there are.
    Checks(Vec<usize>, usize),
    /// A figure, and what it says in a sentence.
    Fact(ExcerptFigure, String),
    /// Two partners.
    Pairing(ExcerptPairing),
}

impl Excerpt {
    /// What a state names.
    ///
    /// # Errors
    /// There is no such part, or the data have nothing that it could show.
    pub fn of(session: &Session, state: &ViewState, lang: Lang) -> Result<Self, Unusable> {
        let asked = state.part.as_deref().unwrap_or_default();
        let part = ArticlePart::of_key(asked).ok_or_else(|| Unusable::Part(asked.to_owned()))?;
        let bare = ViewState { fact: None, selection: Default::default(), ..state.clone().unframed() };
        match part {
            ArticlePart::Chart => chart(session, state, lang),
            ArticlePart::Table => table(session, state, lang),
            ArticlePart::Checks => checks(session, state, lang),
            ArticlePart::Fact => fact(session, state, lang),
            ArticlePart::Row => {
                let (title, row, reports) = ExcerptRow::of(session, state, lang)?;
                let whole = ViewState { view: View::Compare, ..bare };
                Ok(Self::new(title, ExcerptBody::Row(row), reports.into_iter(), whole, lang))
            }
            ArticlePart::Pairing => {
                let (title, pairing, reports) = ExcerptPairing::of(session, state, lang)?;
                let whole = ViewState { view: View::Compare, regions: pairing.beside.clone(), ..bare };
                Ok(Self::new(title, ExcerptBody::Pairing(pairing), reports.into_iter(), whole, lang))
            }
        }
    }

    /// Whether it shows what another shows; they may lead elsewhere.
    pub fn shows(&self, other: &Self) -> bool {
        let Self { title, body, credit, whole: _ } = self;
        (title, body, credit) == (&other.title, &other.body, &other.credit)
    }

    fn new<'a>(
        title: String,
        body: ExcerptBody,
        reports: impl Iterator<Item = &'a Report>,
        whole: ViewState,
        lang: Lang,
    ) -> Self {
        Self { title, body, credit: ExcerptWords::credit(lang, reports, CREDITED), whole }
    }
}

/// Where the explorer shows the same facts: those that are named one by one are a basket.
fn whole_of(state: &ViewState) -> ViewState {
    let whole = ViewState { fact: None, ..state.clone().unframed() };
    if state.facts.is_empty() {
        return ViewState { view: View::Explore, ..whole };
    }
    let things = state.facts.iter().map(|id| (Subject::Fact(id.clone()), String::new()));
    ViewState { view: View::Basket, items: Some(Basket::of("", things).to_link()), ..whole }
}

fn chart(session: &Session, state: &ViewState, lang: Lang) -> Result<Excerpt, Unusable> {
    let rows: Vec<u32> = facts_of(session, state)?.iter().map(|view| view.at as u32).collect();
    let plan = ChartPlan::of(session.compare(), &ChartRequest::of(state, rows.into()).within(CHART));
    if !plan.is_drawn() {
        return Err(Unusable::NoAxis);
    }
    let collection = &session.collection;
    let citing = Citing { collection, pin: None, link: String::new(), accessed: None, lang };
    let Caption { title, subtitle, .. } = Caption::of(&plan, &citing);
    let drawn = plan.drawn_facts();
    let reports = drawn.iter().filter_map(|&at| collection.get(at as usize)).map(|view| view.report);
    Ok(Excerpt::new(title, ExcerptBody::Chart(plan, subtitle), reports, whole_of(state), lang))
}

fn table(session: &Session, state: &ViewState, lang: Lang) -> Result<Excerpt, Unusable> {
    let views = facts_of(session, state)?;
    let figures = views.iter().take(LISTED).map(|view| ExcerptFigure::of(view, lang)).collect();
    let body = ExcerptBody::Table(figures, views.len().saturating_sub(LISTED));
    let reports = views.iter().map(|view| view.report);
    Ok(Excerpt::new(title_of(&views, lang), body, reports, whole_of(state), lang))
}

fn checks(session: &Session, state: &ViewState, lang: Lang) -> Result<Excerpt, Unusable> {
    let (mut found, chosen) = find_checks(session, state)?;
    let more = found.len().saturating_sub(LISTED);
    found.truncate(LISTED);
    let ids = found.iter().flat_map(|&at| &session.audit().checks[at].facts);
    let views: Vec<FactView> = ids.filter_map(|id| session.collection.find(id)).collect();
    let view = if state.fact.is_some() { View::Explore } else { View::Ledger };
    let whole = ViewState { view, ..state.clone().unframed() };
    let reports = views.iter().map(|view| view.report);
    Ok(Excerpt::new(title_of(&chosen, lang), ExcerptBody::Checks(found, more), reports, whole, lang))
}

fn fact(session: &Session, state: &ViewState, lang: Lang) -> Result<Excerpt, Unusable> {
    let view = fact_of(session, state)?;
    let figure = ExcerptFigure::of(&view, lang);
    let title = format!("{} · {}", figure.place, figure.counted);
    let body = ExcerptBody::Fact(figure, view.fact.text.get(lang).to_owned());
    let whole = ViewState { view: View::Explore, ..state.clone().unframed() };
    Ok(Excerpt::new(title, body, std::iter::once(view.report), whole, lang))
}
