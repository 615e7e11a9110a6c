//! What the chart shows, in data and in words.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::chart::{AxisScale, FactMarks, Frame, Palette, Shares, draw_marks, draw_shares};
use relocation_explorer::query::Facet;
use relocation_explorer::share::ChartAxis;
use relocation_explorer::snapshot::Lang;

use crate::ui::chart::Picture;
use crate::ui::explorer::Explorer;
use relocation_explorer::words::{self, ExploreWords};

use super::answers::Answers;

/// What the chart is asked to show.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRequest {
    rows: Arc<[u32]>,
    unit: Option<String>,
    axis: ChartAxis,
}

impl ChartRequest {
    /// What the state asks for.
    pub fn of(explorer: Explorer, answers: Answers) -> Self {
        let (unit, axis) = explorer.state.with(|state| (state.chart_unit.clone(), state.chart));
        Self { rows: answers.with(|answer| answer.rows.clone()), unit, axis }
    }
}

/// What the chart shows of the selection.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPlan {
    pub marks: FactMarks,
    pub shares: Option<Shares>,
    axis: ChartAxis,
}

impl ChartPlan {
    /// Chooses what is drawn; nothing where no fact passes.
    pub fn of(explorer: Explorer, asked: &ChartRequest) -> Option<ChartPlan> {
        let ChartRequest { rows, unit, axis } = asked;
        explorer.data.with_value(|data| {
            let marks = FactMarks::of(&data.collection, rows, unit.as_deref(), *axis == ChartAxis::Region)?;
            let shares = Shares::among(&data.collection, rows, unit.as_deref());
            Some(ChartPlan { marks, shares, axis: *axis })
        })
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
        if let Some(Shares { wholes, .. }) = self.shown_shares() {
            let option = draw_shares(wholes, frame, palette, lang);
            Picture { option, height: frame.height_of_shares(wholes) }
        } else {
            let option = draw_marks(&self.marks, frame, palette, lang);
            Picture { option, height: frame.height(&self.marks) }
        }
    }

    /// The fact that a row stands for; a whole stands for its total.
    pub fn fact_at(&self, row: usize) -> Option<u32> {
        match self.shown_shares() {
            Some(shares) => shares.wholes.get(row).map(|whole| whole.total),
            None => self.marks.marks.get(row).map(|mark| mark.at),
        }
    }

    /// What a row's name filters by: a whole's region and indicator; else its indicator, or its region where that
    /// is what tells the rows apart.
    pub fn filter_at(&self, explorer: Explorer, row: usize) -> Vec<(Facet, String)> {
        let names_regions = self.axis == ChartAxis::Region || self.has_one_indicator(explorer);
        let filter = self.fact_at(row).and_then(|at| {
            explorer.with_fact(at, |view| {
                let region = (Facet::Region, view.region.id.clone());
                let indicator = (Facet::Indicator, view.indicator.id.clone());
                match (self.as_shares(), names_regions) {
                    (true, _) => vec![region, indicator],
                    (false, true) => vec![region],
                    (false, false) => vec![indicator],
                }
            })
        });
        filter.unwrap_or_default()
    }

    /// What the rows' names filter by, each once, with the name.
    pub fn filters(&self, explorer: Explorer, lang: Lang) -> Vec<(String, Vec<(Facet, String)>)> {
        let rows = self.shown_shares().map_or(self.marks.marks.len(), |shares| shares.wholes.len());
        let mut filters: Vec<(String, Vec<(Facet, String)>)> = Vec::new();
        for row in 0..rows {
            let filter = self.filter_at(explorer, row);
            if !filters.iter().any(|(_, known)| *known == filter) {
                filters.push((name_of(explorer, &filter, lang), filter));
            }
        }
        filters
    }

    fn has_one_indicator(&self, explorer: Explorer) -> bool {
        let indicator = |at| explorer.with_fact(at, |view| view.indicator.id.clone());
        let mut marks = self.marks.marks.iter().map(|mark| indicator(mark.at));
        let first = marks.next();
        marks.all(|indicator| Some(indicator) == first)
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
        let words = |mark: Option<&relocation_explorer::chart::Mark>| {
            let words = |mark: &relocation_explorer::chart::Mark| {
                format!("{} {}", mark.name.get(lang).replace('\n', " "), mark.label.get(lang))
            };
            mark.map(words).unwrap_or_default()
        };
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

fn name_of(explorer: Explorer, filter: &[(Facet, String)], lang: Lang) -> String {
    let name = |(facet, key): &(Facet, String)| {
        explorer.data.with_value(|data| {
            let place = data.index().place(*facet, key)?;
            Some(data.index().codes(*facet)[place].name.get(lang).to_owned())
        })
    };
    filter.iter().filter_map(name).collect::<Vec<_>>().join(" · ")
}
