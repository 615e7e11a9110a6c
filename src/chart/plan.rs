//! What Explore's chart shows of a selection, in data and in words.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::option::ROW as MARK_ROW;
use super::shares::ROW as SHARE_ROW;
use super::{AxisScale, FactMarks, Frame, Mark, Palette, Picture, Shares, draw_marks, draw_shares};
use crate::compare::{AxisGroup, CompareIndex};
use crate::query::{Facet, Index};
use crate::share::{ChartAxis, ViewState};
use crate::snapshot::{Collection, Lang, Unit};
use crate::words::{self, ExploreWords};

/// What the chart is asked to show.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRequest {
    rows: Arc<[u32]>,
    unit: Option<String>,
    axis: ChartAxis,
    height: Option<u32>,
}

/// More rows than this are no picture.
const MOST: usize = 14;

impl ChartRequest {
    /// The facts at some places of the document, drawn as a state says.
    pub fn of(state: &ViewState, rows: Arc<[u32]>) -> Self {
        Self { rows, unit: state.chart_unit.clone(), axis: state.chart, height: None }
    }

    /// No more rows than have room in so many CSS pixels, where names stand beside their rows.
    pub fn within(self, height: u32) -> Self {
        Self { height: Some(height), ..self }
    }

    /// How many rows of a height are drawn.
    fn most(&self, row: u32) -> usize {
        self.height.map_or(MOST, |height| MOST.min((height / row) as usize))
    }
}

/// What the chart shows of the facts asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPlan {
    /// Facts one by one; none where those asked for are of several concepts, or none may stand beside another.
    pub marks: Option<FactMarks>,
    /// The parts of wholes among them, where there are any.
    pub shares: Option<Shares>,
    /// The groups of them that may stand on one axis, the largest first.
    pub groups: Vec<AxisGroup>,
    axis: ChartAxis,
}

/// Codes that a row's name stands for, each of a facet.
pub type RowFilter = Vec<(Facet, String)>;

impl ChartPlan {
    /// Chooses what is drawn: of facts of one concept the largest group that may stand on one axis, in the unit asked
    /// for if there is one.
    pub fn of(index: &CompareIndex, request: &ChartRequest) -> Self {
        let ChartRequest { rows, unit, axis, .. } = request;
        let collection = index.collection();
        let groups = index.axis_groups(rows);
        let of_unit = |group: &&AxisGroup| {
            let name = collection.snapshot().units.get(group.unit).map(|unit| unit.id.as_str());
            name == unit.as_deref()
        };
        let drawn = groups.iter().find(of_unit).or(groups.first()).filter(|_| index.is_of_one_heading(rows));
        let by_region = *axis == ChartAxis::Region;
        let most = request.most(MARK_ROW);
        let marks =
            drawn.and_then(|group| FactMarks::of(collection, &group.facts, (rows.len(), most), by_region));
        let shares = Shares::among(index, rows, unit.as_deref(), request.most(SHARE_ROW));
        Self { marks, shares, groups, axis: *axis }
    }

    /// Whether anything is drawn.
    pub fn is_drawn(&self) -> bool {
        self.as_shares() || self.marks.is_some()
    }

    /// The units of the groups, each with its largest group's number of facts.
    pub fn units<'a>(&self, collection: &'a Collection) -> Vec<(&'a Unit, usize)> {
        let mut units: Vec<(&Unit, usize)> = Vec::new();
        for group in &self.groups {
            let unit = collection.snapshot().units.get(group.unit);
            if let Some(unit) = unit.filter(|unit| units.iter().all(|(known, _)| known.id != unit.id)) {
                units.push((unit, group.facts.len()));
            }
        }
        units
    }

    pub(super) fn drawn_marks(&self) -> &[Mark] {
        self.marks.as_ref().map_or(&[], |marks| marks.marks.as_slice())
    }

    /// The places in the document of the facts that are drawn; of shares, those of their wholes.
    pub fn drawn_facts(&self) -> Vec<u32> {
        match self.shown_shares() {
            Some(shares) => shares.wholes.iter().map(|whole| whole.total).collect(),
            None => self.drawn_marks().iter().map(|mark| mark.at).collect(),
        }
    }

    /// What its numbers are counted in.
    pub fn unit_name(&self, lang: Lang) -> &str {
        match &self.marks {
            _ if self.as_shares() => "%",
            Some(marks) => marks.unit_name.get(lang),
            None => "",
        }
    }

    /// Whether parts of wholes are shown rather than facts one by one.
    pub fn as_shares(&self) -> bool {
        self.shown_shares().is_some()
    }

    pub(super) fn shown_shares(&self) -> Option<&Shares> {
        self.shares.as_ref().filter(|_| self.axis == ChartAxis::Shares)
    }

    /// The picture; none where nothing is drawn.
    pub fn draw(&self, frame: Frame, palette: &Palette, lang: Lang) -> Option<Picture> {
        match self.shown_shares() {
            Some(Shares { wholes, .. }) => Some(Picture {
                option: draw_shares(wholes, frame, palette, lang),
                height: frame.height_of_shares(wholes),
            }),
            None => {
                let marks = self.marks.as_ref()?;
                Some(Picture { option: draw_marks(marks, frame, palette, lang), height: frame.height(marks) })
            }
        }
    }

    /// The place in the document of the fact that a row stands for; a whole stands for its total.
    pub fn fact_at(&self, row: usize) -> Option<u32> {
        match self.shown_shares() {
            Some(shares) => shares.wholes.get(row).map(|whole| whole.total),
            None => self.drawn_marks().get(row).map(|mark| mark.at),
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
        let rows = self.shown_shares().map_or(self.drawn_marks().len(), |shares| shares.wholes.len());
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
        let mut indicators = self.drawn_marks().iter().map(indicator);
        let first = indicators.next();
        indicators.all(|indicator| Some(indicator) == first)
    }

    /// Its title.
    pub fn title(&self, lang: Lang) -> String {
        let unit = self.marks.as_ref().map_or("", |marks| marks.unit_name.get(lang));
        match (lang, self.as_shares()) {
            (Lang::Zh, true) => "各项占合计的比例（%）".to_owned(),
            (Lang::En, true) => "Parts of their whole (%)".to_owned(),
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
        let Some(FactMarks { scale, left_out, .. }) = &self.marks else { return String::new() };
        let scale = match scale {
            AxisScale::Linear => words.linear,
            AxisScale::Logarithmic => words.logarithmic,
        };
        format!("{scale}{}", ExploreWords::left_out(lang, left_out.apart, left_out.smaller))
    }
}

/// The codes of the facts of a group: their indicators, their regions and their claim. A group may have thousands of
/// facts and is offered with every letter typed, so that places are told apart before they are named.
pub fn filter_of(collection: &Collection, group: &AxisGroup) -> RowFilter {
    let snapshot = collection.snapshot();
    let links = group.facts.iter().map(|&fact| collection.links(fact));
    let (indicators, regions): (BTreeSet<usize>, BTreeSet<usize>) =
        links.map(|links| (links.indicator, links.region)).unzip();
    let indicators = indicators.into_iter().map(|at| (Facet::Indicator, snapshot.indicators[at].id.clone()));
    let regions = regions.into_iter().map(|at| (Facet::Region, snapshot.regions[at].id.clone()));
    indicators.chain(regions).chain([(Facet::Kind, group.kind.key().to_owned())]).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn index() -> CompareIndex {
        CompareIndex::of(Arc::new(Collection::open(include_str!("../../data/snapshot.json")).unwrap()))
    }

    fn plan(
        index: &CompareIndex,
        pass: impl Fn(&crate::snapshot::FactView) -> bool,
        axis: ChartAxis,
    ) -> ChartPlan {
        let rows: Arc<[u32]> = index.collection().facts().filter(pass).map(|view| view.at as u32).collect();
        let state = ViewState { chart: axis, ..ViewState::default() };
        ChartPlan::of(index, &ChartRequest::of(&state, rows))
    }

    #[test]
    fn nothing_is_drawn_of_nothing_nor_of_several_concepts() {
        let index = index();
        assert!(!plan(&index, |_| false, ChartAxis::Indicator).is_drawn());
        let all = plan(&index, |_| true, ChartAxis::Indicator);
        assert!(!all.is_drawn() && !all.groups.is_empty(), "what may be drawn is offered");
    }

    /// Explore draws no two facts on one axis that Compare refuses.
    #[test]
    fn no_two_places_stand_on_an_axis_that_the_guard_refuses() {
        let index = index();
        let collection = index.collection();
        for concept in &collection.snapshot().concepts {
            let plan = plan(
                &index,
                |view| view.indicator.concept.as_deref() == Some(concept.id.as_str()),
                ChartAxis::Indicator,
            );
            let drawn = plan.drawn_marks().iter().map(|mark| collection.get(mark.at as usize).unwrap());
            let drawn: Vec<_> = drawn.collect();
            for (at, one) in drawn.iter().enumerate() {
                for other in &drawn[at + 1..] {
                    let of_one_place = one.region.id == other.region.id
                        && one.fact.kind == other.fact.kind
                        && one.indicator.measure == other.indicator.measure;
                    assert!(
                        of_one_place || index.pair(one, other).is_ok(),
                        "{} {}",
                        one.fact.id,
                        other.fact.id
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_offered_is_drawn_once_it_is_picked() {
        let index = index();
        let all = plan(&index, |_| true, ChartAxis::Indicator);
        for group in &all.groups {
            let of_group = plan(&index, |view| group.facts.contains(&view.at), ChartAxis::Indicator);
            assert!(of_group.is_drawn());
            assert_eq!(of_group.marks.unwrap().left_out.apart, 0);
            let filter = filter_of(index.collection(), group);
            let picks = |facet: Facet, key: &str| filter.iter().any(|(of, id)| *of == facet && id == key);
            for view in group.facts.iter().map(|&fact| index.collection().get(fact).unwrap()) {
                assert!(picks(Facet::Indicator, &view.indicator.id) && picks(Facet::Region, &view.region.id));
                assert!(picks(Facet::Kind, view.fact.kind.key()));
            }
        }
    }

    #[test]
    fn names_filter_by_what_tells_the_rows_apart() {
        let index = index();
        let collection = index.collection();
        let facets = Index::of(collection);
        let all = plan(&index, |_| true, ChartAxis::Indicator);
        let indicators = |group: &&AxisGroup| {
            let indicators = group.facts.iter().map(|&fact| &collection.get(fact).unwrap().indicator.id);
            indicators.collect::<BTreeSet<_>>().len()
        };
        let group = all.groups.iter().find(|group| indicators(group) > 1).unwrap();
        let indicators = plan(&index, |view| group.facts.contains(&view.at), ChartAxis::Indicator);
        assert_eq!(indicators.filter_at(collection, 0)[0].0, Facet::Indicator);
        let centres = |view: &crate::snapshot::FactView| view.indicator.id == "employment-service-centres";
        let filters = plan(&index, centres, ChartAxis::Region).filters(collection, &facets, Lang::En);
        assert!(filters.iter().all(|(name, filter)| !name.is_empty() && filter[0].0 == Facet::Region));
        assert_eq!(filters.len(), 2);
    }

    #[test]
    fn shares_are_shown_only_where_parts_add_up_to_a_whole() {
        let index = index();
        let shares = plan(&index, |_| true, ChartAxis::Shares);
        assert!(shares.as_shares());
        assert_eq!(shares.filter_at(index.collection(), 0).len(), 2);
        assert!(shares.title(Lang::Zh).starts_with("各项占合计"));
        let alone = shares.shares.unwrap().wholes[0].total;
        let alone = plan(&index, |view| view.at as u32 == alone, ChartAxis::Shares);
        assert!(!alone.as_shares());
    }
}
