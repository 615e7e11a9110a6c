//! A row of a comparison: what each place reports, whether that may be compared, and what follows.

use super::{ExcerptFigure, Unusable};
use crate::chart::{Bar, bars_of, hue_of};
use crate::compare::{Cell, CompareIndex, Comparison, Divisor, Grade, Row};
use crate::figure::format_number;
use crate::query::Facet;
use crate::session::Session;
use crate::share::ViewState;
use crate::snapshot::{Collection, Lang, Report};
use crate::words::{CompareWords, ReportingWords, compare, reporting};

/// So many indicators are named to those who ask for one that is not there.
const SUGGESTED: usize = 5;

/// A row of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcerptRow {
    /// What each place reports.
    pub cells: Vec<ExcerptCell>,
    /// Whether that may be compared.
    pub grade: Grade,
    /// The same in words.
    pub verdict: String,
    /// What follows: a ratio only where the guard allows one, else what stands against it.
    pub sentence: String,
    /// What a reader must know beside it.
    pub cautions: Vec<String>,
}

/// What one place reports of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcerptCell {
    /// The place in its short name.
    pub place: String,
    /// Whose colour it has; see [`hue_of`].
    pub hue: Option<usize>,
    /// Its figures: the one that stands for it, or what is near. None where no figure is coded.
    pub figures: Vec<ExcerptFigure>,
    /// What stands in place of figures, or how the figure was divided.
    pub said: String,
    /// The figure on the scale of the row, where that has one.
    pub bar: Option<Bar>,
    /// The figure as it was divided, with its unit, where it was.
    pub divided: Option<String>,
}

impl ExcerptRow {
    /// What the row is about, the row, and the reports that print its figures.
    pub(super) fn of<'a>(
        session: &'a Session,
        state: &ViewState,
        lang: Lang,
    ) -> Result<(String, Self, Vec<&'a Report>), Unusable> {
        let (index, collection) = (session.compare(), &session.collection);
        let comparison = index.align(&state.regions, state.per);
        if comparison.regions.len() < 2 || comparison.regions.len() != state.regions.len() {
            return Err(Unusable::NoPlaces);
        }
        let row = find(index, collection, &comparison, state)
            .ok_or_else(|| Unusable::NoRow(shared_indicators(index, &comparison)))?;
        let bars = row.scale().map(|scale| bars_of(index, scale)).unwrap_or_default();
        let cells =
            (0..row.cells.len()).map(|at| cell(session, &comparison, row, (at, &bars), lang)).collect();
        let only = row.first_stated().map_or("", |at| comparison.regions[at].short.get(lang));
        let mut sentences = index.sentences(&comparison, row, lang).into_iter();
        let shown = Self {
            cells,
            grade: row.grade(),
            verdict: CompareWords::grade(lang, row.grade(), only).to_owned(),
            sentence: sentences.next().unwrap_or_default(),
            cautions: sentences.collect(),
        };
        let name = index.indicator(row.indicator).map_or("", |indicator| indicator.name.get(lang));
        let part = row.breakdown.as_ref().map(|part| format!(" · {}", part.name(lang)));
        let facts = row.cells.iter().flat_map(Cell::facts);
        let reports = facts.filter_map(|&at| collection.get(at)).map(|view| view.report).collect();
        Ok((format!("{name}{}", part.unwrap_or_default()), shown, reports))
    }
}

/// Some indicators that several of the places compared report.
fn shared_indicators(index: &CompareIndex, comparison: &Comparison) -> Vec<String> {
    let rows = comparison.rows.iter().filter(|row| row.is_shared());
    let mut known: Vec<String> =
        rows.filter_map(|row| Some(index.indicator(row.indicator)?.id.clone())).collect();
    known.dedup();
    known.truncate(SUGGESTED);
    known
}

/// The row that holds the fact asked for; else that of the indicator, of its whole before its parts.
fn find<'a>(
    index: &CompareIndex,
    collection: &Collection,
    comparison: &'a Comparison,
    state: &ViewState,
) -> Option<&'a Row> {
    if let Some(id) = &state.fact {
        let at = collection.find(id)?.at;
        let holds = |row: &&Row| row.cells.iter().any(|cell| cell.headline() == Some(at));
        return comparison.rows.iter().find(holds);
    }
    let indicators = state.selection.codes.of(Facet::Indicator);
    let asked = |row: &&Row| {
        index.indicator(row.indicator).is_some_and(|indicator| indicators.contains(&indicator.id))
    };
    let rows = || comparison.rows.iter().filter(asked);
    rows().find(|row| row.breakdown.is_none()).or_else(|| rows().next())
}

fn cell(
    session: &Session,
    comparison: &Comparison,
    row: &Row,
    (at, bars): (usize, &[Bar]),
    lang: Lang,
) -> ExcerptCell {
    let (index, collection) = (session.compare(), &session.collection);
    let region = &comparison.regions[at];
    let named = match &row.cells[at] {
        Cell::Value { headline, .. } => vec![*headline],
        other => other.facts().to_vec(),
    };
    let figures: Vec<ExcerptFigure> = named
        .iter()
        .filter_map(|&fact| collection.get(fact))
        .map(|view| ExcerptFigure::of(&view, lang))
        .collect();
    let divided = row.divided(at);
    let said = match (divided, &row.cells[at]) {
        (Some((_, placed)), _) => {
            let by = match placed.divisor() {
                Some(Divisor::Fact { fact, .. }) => {
                    collection.get(*fact).map(|view| view.quantity(lang)).unwrap_or_default()
                }
                Some(Divisor::Years(years)) => format_number(*years, 2),
                None => String::new(),
            };
            let own = figures.first().map(ExcerptFigure::quantity).unwrap_or_default();
            format!("{own} ÷ {by}")
        }
        (None, Cell::Silent) => match index.reporting(&region.region, row.indicator) {
            _ if region.facts == 0 => compare(lang).no_report.to_owned(),
            Some((_, says)) => ReportingWords::in_a_cell(lang, &says),
            None => reporting(lang).no_figure.to_owned(),
        },
        (None, Cell::Related { .. }) => compare(lang).near.to_owned(),
        (None, Cell::Value { .. }) => String::new(),
    };
    ExcerptCell {
        place: region.short.get(lang).to_owned(),
        hue: hue_of(collection, &region.region),
        figures,
        said,
        bar: bars.iter().find(|bar| bar.cell == at).cloned(),
        divided: divided.map(|(scale, placed)| format!("{} {}", placed.text(lang), scale.unit().get(lang))),
    }
}
