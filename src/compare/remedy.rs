//! What would make figures comparable: what to ask a place for.

use super::caution::Caution;
use super::comparison::Comparison;
use super::index::CompareIndex;
use super::normalisation::Normalisation;
use super::refusal::Refusal;
use super::row::{Cell, Row, RowVerdict, Why};
use super::time::time_of;
use super::withheld::Withheld;
use super::words::{inside, kind, measure};
use crate::arrange::Arrange;
use crate::snapshot::{Edtf, FactView, IndicatorMeasure, Kind, Lang, Text};

/// What a place would have to say for its figure to be compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Remedy {
    /// How large a group is in all of the place.
    SizeOfGroup {
        /// The group.
        population: Text,
        /// The place.
        region: Text,
    },
    /// The same indicator counted without what its figure adds, or with what it leaves out.
    SameScope {
        /// The indicator.
        indicator: Text,
        /// What is known of its scope.
        scope: Text,
    },
    /// A figure of the kind that the others claim.
    SameKind {
        /// The indicator.
        indicator: Text,
        /// The kind.
        kind: Kind,
    },
    /// A figure of the time that the other has.
    SameTime {
        /// The indicator.
        indicator: Text,
        /// The other's time.
        time: Edtf,
    },
    /// The time of its figure.
    Time {
        /// The indicator.
        indicator: Text,
    },
    /// The indicator that the other states.
    SameIndicator {
        /// The indicator.
        indicator: Text,
        /// How its values relate to time.
        measure: IndicatorMeasure,
    },
}

impl Remedy {
    /// What to ask for, in words, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::SizeOfGroup { population, region }, Lang::En) => {
                format!("the number of {} in all of {}", inside(&population.en), region.en)
            }
            (Self::SizeOfGroup { population, region }, Lang::Zh) => {
                format!("{}全域的{}数", region.zh, population.zh)
            }
            (Self::SameScope { indicator, scope }, Lang::En) => {
                format!("{} as the indicator is defined (the figure is {})", inside(&indicator.en), scope.en)
            }
            (Self::SameScope { indicator, scope }, Lang::Zh) => {
                format!("按定义统计的“{}”（所印的数{}）", indicator.zh, scope.zh)
            }
            (Self::SameKind { indicator, kind: of }, Lang::En) => {
                format!("{}: {}", inside(&indicator.en), kind(*of, lang))
            }
            (Self::SameKind { indicator, kind: of }, Lang::Zh) => {
                format!("“{}”的{}", indicator.zh, kind(*of, lang))
            }
            (Self::SameTime { indicator, time }, Lang::En) => {
                format!("{} at {}", inside(&indicator.en), time.as_str())
            }
            (Self::SameTime { indicator, time }, Lang::Zh) => {
                format!("“{}”在 {} 的数", indicator.zh, time.as_str())
            }
            (Self::Time { indicator }, Lang::En) => {
                format!("the date or period of its figure for {}", inside(&indicator.en))
            }
            (Self::Time { indicator }, Lang::Zh) => format!("“{}”一数的时间", indicator.zh),
            (Self::SameIndicator { indicator, measure: of }, Lang::En) => {
                format!("{} ({})", inside(&indicator.en), measure(*of, lang))
            }
            (Self::SameIndicator { indicator, measure: of }, Lang::Zh) => {
                format!("“{}”（{}）", indicator.zh, measure(*of, lang))
            }
        }
    }
}

impl CompareIndex {
    /// What to ask the columns for so that a row compares, each with its column; nothing where it compares, or where
    /// no answer could make it.
    pub fn remedies(&self, comparison: &Comparison, row: &Row) -> Vec<(usize, Remedy)> {
        let mut found = Vec::new();
        let refusals = match &row.verdict {
            RowVerdict::Refused(refusals) => refusals.clone(),
            RowVerdict::NotNormalised(_) => Vec::new(),
            RowVerdict::Compared(_) => row.left_out.iter().flat_map(|out| refusals_of(&out.why)).collect(),
            RowVerdict::OneSided(_) => return found,
        };
        let is = |code: fn(&Refusal) -> bool| refusals.iter().any(code);
        // No answer makes one place two, a part its whole, or a single case a count.
        let is_final = |refusal: &Refusal| {
            matches!(
                refusal,
                Refusal::SameRegion { .. }
                    | Refusal::PartOfWhole { .. }
                    | Refusal::SingleCases
                    | Refusal::SingleCase { .. }
                    | Refusal::OtherCollection
            )
        };
        if refusals.iter().any(is_final) {
            return found;
        }
        if is(|refusal| matches!(refusal, Refusal::OtherIndicator { .. })) {
            self.ask_for_indicator(row, &mut found);
            return found;
        }
        let headlines = || {
            let cells = row.cells.iter().enumerate();
            cells.filter_map(|(at, cell)| Some((at, self.at(cell.headline()?).1)))
        };
        if is(|refusal| matches!(refusal, Refusal::OtherScope { .. })) {
            found.extend(headlines().filter_map(|(at, view)| Some((at, other_scope(&view)?))));
        }
        if is(|refusal| matches!(refusal, Refusal::OtherKind { .. })) {
            let wanted = if headlines().any(|(_, view)| view.fact.kind == Kind::Achieved) {
                Kind::Achieved
            } else {
                Kind::Target
            };
            let others = headlines().filter(|(_, view)| view.fact.kind != wanted);
            found.extend(others.map(|(at, view)| {
                (at, Remedy::SameKind { indicator: view.indicator.name.clone(), kind: wanted })
            }));
        }
        if is(|refusal| matches!(refusal, Refusal::TimesApart { .. })) {
            let times = headlines().filter_map(|(at, view)| {
                Some((self.at(view.at).0.days?, at, time_of(&view)?.clone(), view.indicator.name.clone()))
            });
            let mut times: Vec<_> = times.collect();
            times.arrange_by_key(|(days, at, ..)| (*days, *at));
            if let (Some((_, early, _, indicator)), Some((.., time, _))) = (times.first(), times.last()) {
                let remedy = Remedy::SameTime { indicator: indicator.clone(), time: time.clone() };
                found.push((*early, remedy));
            }
        }
        let is_unscaled = is(|refusal| matches!(refusal, Refusal::OtherLevel { .. }))
            || matches!(row.verdict, RowVerdict::NotNormalised(_))
                && comparison.normalisation == Normalisation::Per1000Relocated;
        if is_unscaled {
            for (at, view) in headlines() {
                if let Err(Withheld::NoDivisor { population, region, .. }) =
                    self.scaled(view.at, Normalisation::Per1000Relocated)
                {
                    found.push((at, Remedy::SizeOfGroup { population, region }));
                }
            }
        }
        if row.cautions().iter().any(|caution| matches!(caution, Caution::TimeNotStated { .. })) {
            let untimed = headlines().filter(|(_, view)| time_of(view).is_none());
            found.extend(
                untimed.map(|(at, view)| (at, Remedy::Time { indicator: view.indicator.name.clone() })),
            );
        }
        found
    }

    /// What to ask each column for, over all rows that several regions share, each once.
    pub fn all_remedies(&self, comparison: &Comparison) -> Vec<Vec<Remedy>> {
        let mut by_column: Vec<Vec<Remedy>> = vec![Vec::new(); comparison.regions.len()];
        for row in comparison.rows.iter().filter(|row| row.is_shared()) {
            for (column, remedy) in self.remedies(comparison, row) {
                if let Some(known) = by_column.get_mut(column).filter(|known| !known.contains(&remedy)) {
                    known.push(remedy);
                }
            }
        }
        by_column
    }

    /// A column that states something near is asked for what the row is about.
    fn ask_for_indicator(&self, row: &Row, found: &mut Vec<(usize, Remedy)>) {
        let Some(indicator) = self.indicator(row.indicator) else { return };
        for (at, cell) in row.cells.iter().enumerate() {
            if let Cell::Related { .. } = cell {
                let (indicator, measure) = (indicator.name.clone(), indicator.measure);
                found.push((at, Remedy::SameIndicator { indicator, measure }));
            }
        }
    }
}

fn refusals_of(why: &Why) -> Vec<Refusal> {
    match why {
        Why::Refused(refusals) => refusals.clone(),
        Why::Withheld(_) => Vec::new(),
    }
}

/// The indicator without what changes its scope, where something does.
fn other_scope(view: &FactView) -> Option<Remedy> {
    let caveats = view.fact.caveats.iter().filter(|caveat| caveat.kind.changes_what_is_counted());
    let (zh, en): (Vec<&str>, Vec<&str>) =
        caveats.map(|caveat| (caveat.zh.as_str(), caveat.en.as_str())).unzip();
    let scope = Text::new(zh.join("、"), en.join(", "));
    (!zh.is_empty()).then(|| Remedy::SameScope { indicator: view.indicator.name.clone(), scope })
}
