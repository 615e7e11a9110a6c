//! What Explore's chart shows of a selection, in data and in words.

use std::sync::Arc;

use super::{AxisScale, FactMarks, Frame, Mark, Palette, Picture, Shares, draw_marks, draw_shares};
use crate::query::{Facet, Index};
use crate::share::{ChartAxis, ViewState};
use crate::snapshot::{Collection, Lang};
use crate::words::{self, ExploreWords};

/// What the chart is asked to show.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRequest {
    rows: Arc<[u32]>,
    unit: Option<String>,
    axis: ChartAxis,
}

impl ChartRequest {
    /// The facts at some places of the document, drawn as a state says.
    pub fn of(state: &ViewState, rows: Arc<[u32]>) -> Self {
        Self { rows, unit: state.chart_unit.clone(), axis: state.chart }
    }
}

/// What the chart shows of the facts asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPlan {
    /// The facts one by one.
    pub marks: FactMarks,
    /// The parts of wholes among them, where there are any.
    pub shares: Option<Shares>,
    axis: ChartAxis,
}

/// Codes that a row's name stands for, each of a facet.
pub type RowFilter = Vec<(Facet, String)>;

impl ChartPlan {
    /// Chooses what is drawn; nothing where no fact passes.
    pub fn of(collection: &Collection, request: &ChartRequest) -> Option<Self> {
        let ChartRequest { rows, unit, axis } = request;
        let marks = FactMarks::of(collection, rows, unit.as_deref(), *axis == ChartAxis::Region)?;
        let shares = Shares::among(collection, rows, unit.as_deref());
        Some(Self { marks, shares, axis: *axis })
    }

    /// Whether parts of wholes are shown rather than facts one by one.
    pub fn as_shares(&self) -> bool {
        self.shown_shares().is_some()
    }

    fn shown_shares(&self) -> Option<&Shares> {
        self.shares.as_ref().filter(|_| self.axis == ChartAxis::Shares)
    }

    /// The picture.
    pub fn draw(&self, frame: Frame, palette: &Palette, lang: Lang) -> Picture {
        match self.shown_shares() {
            Some(Shares { wholes, .. }) => Picture {
                option: draw_shares(wholes, frame, palette, lang),
                height: frame.height_of_shares(wholes),
            },
            None => Picture {
                option: draw_marks(&self.marks, frame, palette, lang),
                height: frame.height(&self.marks),
            },
        }
    }

    /// The place in the document of the fact that a row stands for; a whole stands for its total.
    pub fn fact_at(&self, row: usize) -> Option<u32> {
        match self.shown_shares() {
            Some(shares) => shares.wholes.get(row).map(|whole| whole.total),
            None => self.marks.marks.get(row).map(|mark| mark.at),
        }
    }

    /// What a row's name filters by: a whole's region and indicator; else its indicator, or its region where that
    /// is what tells the rows apart.
    pub fn filter_at(&self, collection: &Collection, row: usize) -> RowFilter {
        let Some(view) = self.fact_at(row).and_then(|at| collection.get(at as usize)) else {
            return Vec::new();
        };
        let region = (Facet::Region, view.region.id.clone());
        let indicator = (Facet::Indicator, view.indicator.id.clone());
        let names_regions = self.axis == ChartAxis::Region || self.has_one_indicator(collection);
        match (self.as_shares(), names_regions) {
            (true, _) => vec![region, indicator],
            (false, true) => vec![region],
            (false, false) => vec![indicator],
        }
    }

    /// What the rows' names filter by, each once, with the name.
    pub fn filters(&self, collection: &Collection, index: &Index, lang: Lang) -> Vec<(String, RowFilter)> {
        let rows = self.shown_shares().map_or(self.marks.marks.len(), |shares| shares.wholes.len());
        let mut filters: Vec<(String, RowFilter)> = Vec::new();
        for row in 0..rows {
            let filter = self.filter_at(collection, row);
            if !filters.iter().any(|(_, known)| *known == filter) {
                let names = filter.iter().filter_map(|(facet, key)| index.name(*facet, key));
                let names: Vec<&str> = names.map(|name| name.get(lang)).collect();
                filters.push((names.join(" · "), filter));
            }
        }
        filters
    }

    fn has_one_indicator(&self, collection: &Collection) -> bool {
        let indicator = |mark: &Mark| collection.get(mark.at as usize).map(|view| &view.indicator.id);
        let mut indicators = self.marks.marks.iter().map(indicator);
        let first = indicators.next();
        indicators.all(|indicator| Some(indicator) == first)
    }

    /// Its title.
    pub fn title(&self, lang: Lang) -> String {
        let unit = self.shown_shares().map_or(&self.marks.unit_name, |shares| &shares.unit_name).get(lang);
        match (lang, self.as_shares()) {
            (Lang::Zh, true) => format!("各项之和等于合计（{unit}）"),
            (Lang::En, true) => format!("Parts that add up to their whole ({unit})"),
            (Lang::Zh, false) => format!("所选事实（{unit}）"),
            (Lang::En, false) => format!("Selected facts ({unit})"),
        }
    }

    /// What it leaves out, and how it is drawn.
    pub fn caption(&self, lang: Lang) -> String {
        let words = words::explore(lang);
        if let Some(shares) = self.shown_shares() {
            return format!("{}{}", words.shares_note, ExploreWords::wholes_left_out(lang, shares.left_out));
        }
        let scale = match self.marks.scale {
            AxisScale::Linear => words.linear,
            AxisScale::Logarithmic => words.logarithmic,
        };
        let left_out = self.marks.left_out;
        format!("{scale}{}", ExploreWords::left_out(lang, left_out.other_units, left_out.smaller))
    }

    /// The picture in words: its first and last marks, and that the table holds them all.
    pub fn describe(&self, lang: Lang) -> String {
        let marks = &self.marks.marks;
        let words =
            |mark: &Mark| format!("{} {}", mark.name.get(lang).replace('\n', " "), mark.label.get(lang));
        let words = |mark: Option<&Mark>| mark.map(words).unwrap_or_default();
        let (first, last, unit) = (words(marks.first()), words(marks.last()), self.marks.unit_name.get(lang));
        match lang {
            Lang::Zh => {
                format!("{} 个标记，单位 {unit}。首个：{first}；末个：{last}。全部数值见下表。", marks.len())
            }
            Lang::En => format!(
                "{} marks in {unit}. First: {first}; last: {last}. The table below has every value.",
                marks.len()
            ),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn collection() -> Collection {
        Collection::open(include_str!("../../data/snapshot.json")).unwrap()
    }

    fn plan(
        collection: &Collection,
        pass: impl Fn(&crate::snapshot::FactView) -> bool,
        axis: ChartAxis,
    ) -> ChartPlan {
        let rows: Arc<[u32]> = collection.facts().filter(pass).map(|view| view.at as u32).collect();
        let state = ViewState { chart: axis, ..ViewState::default() };
        ChartPlan::of(collection, &ChartRequest::of(&state, rows)).unwrap()
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        let request = ChartRequest::of(&ViewState::default(), Arc::from([]));
        assert_eq!(ChartPlan::of(&collection(), &request), None);
    }

    #[test]
    fn names_filter_by_what_tells_the_rows_apart() {
        let collection = collection();
        let index = Index::of(&collection);
        let indicators = plan(&collection, |view| view.unit.id == "person", ChartAxis::Indicator);
        assert_eq!(indicators.filter_at(&collection, 0)[0].0, Facet::Indicator);
        let regions = plan(&collection, |view| view.unit.id == "person", ChartAxis::Region);
        let filters = regions.filters(&collection, &index, Lang::En);
        assert!(filters.iter().all(|(name, filter)| !name.is_empty() && filter[0].0 == Facet::Region));
        let mut names: Vec<_> = filters.iter().map(|(name, _)| name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), filters.len());
    }

    #[test]
    fn shares_are_shown_only_where_parts_add_up_to_a_whole() {
        let collection = collection();
        let shares = plan(&collection, |_| true, ChartAxis::Shares);
        assert!(shares.as_shares());
        assert_eq!(shares.filter_at(&collection, 0).len(), 2);
        assert!(shares.title(Lang::Zh).starts_with("各项之和"));
        let alone = shares.shares.unwrap().wholes[0].total;
        let alone = plan(&collection, |view| view.at as u32 == alone, ChartAxis::Shares);
        assert!(!alone.as_shares());
    }
}
