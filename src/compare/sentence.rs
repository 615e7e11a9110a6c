//! A sentence for a row: what the reports say, what follows, and what a reader should know.

use super::comparison::Comparison;
use super::grade::Grade;
use super::index::CompareIndex;
use super::normalisation::Normalisation;
use super::refusal::Refusal;
use super::row::{Cell, Row, RowVerdict, Why, WithheldCells};
use super::scale::{CommonScale, Rank};
use super::withheld::Withheld;
use super::words::{list, pick, rounded, value};
use crate::audit::Reporting;
use crate::snapshot::{Kind, Lang};

impl CompareIndex {
    /// A row of a comparison in words: figures, result, cautions or refusals. Computed from the figures.
    pub fn sentence(&self, comparison: &Comparison, row: &Row, lang: Lang) -> String {
        self.sentences(comparison, row, lang).join(pick("", " ", lang))
    }

    /// The same, each sentence for itself: first the figures and what follows from them.
    pub fn sentences(&self, comparison: &Comparison, row: &Row, lang: Lang) -> Vec<String> {
        let Some(indicator) = self.indicator(row.indicator) else { return Vec::new() };
        let mut subject = indicator.name.get(lang).to_owned();
        if let Some(part) = &row.breakdown {
            let part = part.name(lang);
            subject.push_str(&match lang {
                Lang::Zh => format!("（{part}）"),
                Lang::En => format!(" ({part})"),
            });
        }
        let writer = SentenceWriter { index: self, comparison, row, lang };
        let mut sentences = vec![match lang {
            Lang::Zh => format!("{subject}：{}", writer.reports()),
            Lang::En => format!("{subject}: {}", writer.reports()),
        }];
        if let Some(result) = writer.result() {
            let colon = pick("：", ": ", lang);
            sentences[0].push_str(&format!("{colon}{result}"));
        }
        sentences.extend(writer.normalised());
        sentences.extend(writer.left_out());
        sentences.extend(writer.set_apart());
        sentences.extend(writer.without_figure());
        sentences.extend(writer.not_scaled());
        sentences.extend(writer.cautions());
        let stop = pick("。", ".", lang);
        sentences.into_iter().map(|sentence| sentence + stop).collect()
    }

    /// What follows from the figures of a row that compare, without a full stop; none where nothing compares.
    pub fn outcome(&self, comparison: &Comparison, row: &Row, lang: Lang) -> Option<String> {
        let scale = row.scale()?;
        let writer = SentenceWriter { index: self, comparison, row, lang };
        match scale.placed() {
            [first, second] => {
                let (a, b) = (writer.name(first.cell()), writer.name(second.cell()));
                scale.outcome(first.cell(), second.cell()).map(|outcome| outcome.text(a, b, lang))
            }
            _ => Some(writer.ranks(scale)),
        }
    }
}

struct SentenceWriter<'a> {
    index: &'a CompareIndex,
    comparison: &'a Comparison,
    row: &'a Row,
    lang: Lang,
}

impl SentenceWriter<'_> {
    fn pick<'t>(&self, zh: &'t str, en: &'t str) -> &'t str {
        pick(zh, en, self.lang)
    }

    fn name(&self, cell: usize) -> &str {
        self.comparison.regions.get(cell).map_or("", |region| region.short.get(self.lang))
    }

    fn names(&self, cells: impl Iterator<Item = usize>) -> String {
        list(&cells.map(|cell| self.name(cell)).collect::<Vec<_>>(), self.lang)
    }

    /// What each region reports. Where nothing may be compared, also what is only near.
    fn reports(&self) -> String {
        let is_refused = !self.row.refusals().is_empty();
        let (mut clauses, mut said) = (Vec::new(), None);
        for (cell, content) in self.row.cells.iter().enumerate() {
            let figures = match content {
                Cell::Value { facts, .. } if is_refused => self.figures(facts, false),
                Cell::Value { headline, .. } => self.without_said_unit(*headline, &mut said),
                Cell::Related { facts, .. } if is_refused => self.figures(facts, true),
                Cell::Related { .. } | Cell::Silent => continue,
            };
            clauses.push(match (self.lang, clauses.is_empty()) {
                (Lang::Zh, _) => format!("{}报告{figures}", self.name(cell)),
                (Lang::En, true) => format!("{} reports {figures}", self.name(cell)),
                (Lang::En, false) => format!("{} {figures}", self.name(cell)),
            });
        }
        clauses.join(self.pick("，", ", "))
    }

    /// A figure. English does not repeat the unit that was said last.
    fn without_said_unit(&self, fact: usize, said: &mut Option<String>) -> String {
        let unit = self
            .index
            .collection()
            .get(fact)
            .map(|view| format!(" {}", view.unit.name_for(view.fact.value).en));
        let figure = self.figures(&[fact], false);
        let is_said = self.lang == Lang::En && unit == *said;
        let number = unit.as_deref().filter(|_| is_said).and_then(|unit| figure.strip_suffix(unit));
        let text = number.unwrap_or(&figure).to_owned();
        *said = unit;
        text
    }

    /// What regions report that is near to the row of others, and why it is no part of it.
    fn set_apart(&self) -> Vec<String> {
        let Some(_) = self.row.scale() else { return Vec::new() };
        let mut sentences = Vec::new();
        for (cell, content) in self.row.cells.iter().enumerate() {
            if let Cell::Related { facts, refusals } = content {
                let (name, figures) = (self.name(cell), self.figures(facts, true));
                sentences.push(match self.lang {
                    Lang::Zh => format!("{name}另有{figures}，未列入比较，因为{}", self.reasons(refusals)),
                    Lang::En => format!("Left out: {name} {figures}, because {}", self.reasons(refusals)),
                });
            }
        }
        sentences
    }

    fn figures(&self, facts: &[usize], named: bool) -> String {
        let figures: Vec<_> = facts.iter().filter_map(|&fact| self.figure(fact, named)).collect();
        let figures = list(&figures, self.lang);
        // A number stands apart from the words around it, but not from punctuation.
        match self.lang {
            Lang::Zh => figures.replace("、 ", "、"),
            Lang::En => figures,
        }
    }

    fn figure(&self, fact: usize, named: bool) -> Option<String> {
        let view = self.index.collection().get(fact)?;
        let value = value(&view, self.lang);
        let mut about = Vec::new();
        if named && self.index.indicator(self.row.indicator).is_some_and(|own| own.id != view.indicator.id) {
            about.push(view.indicator.name.get(self.lang).to_owned());
        }
        if self.row.breakdown != view.fact.breakdown
            && let Some(part) = &view.fact.breakdown
        {
            about.push(part.name(self.lang).to_owned());
        }
        if view.fact.kind == Kind::Target {
            about.push(self.pick("目标", "a target").to_owned());
        }
        if about.is_empty() {
            return Some(value);
        }
        Some(match self.lang {
            Lang::Zh => format!("{value}（{}）", about.join("，")),
            Lang::En => format!("{value} ({})", about.join(", ")),
        })
    }

    /// What follows from the figures.
    fn result(&self) -> Option<String> {
        let scale = match &self.row.verdict {
            RowVerdict::Compared(scale) => scale,
            RowVerdict::Refused(refusals) => {
                let reasons = self.reasons(refusals);
                if self.row.grade() == Grade::SideBySide {
                    return Some(match self.lang {
                        Lang::Zh => format!("只并列，不算倍数，因为{reasons}"),
                        Lang::En => format!("side by side only, without a ratio, because {reasons}"),
                    });
                }
                return Some(match self.lang {
                    Lang::Zh => format!("不可比较，因为{reasons}"),
                    Lang::En => format!("not comparable, because {reasons}"),
                });
            }
            RowVerdict::OneSided(_) | RowVerdict::NotNormalised(_) => return None,
        };
        if self.comparison.normalisation != Normalisation::AsPrinted {
            return None;
        }
        Some(self.outcome(scale))
    }

    fn outcome(&self, scale: &CommonScale) -> String {
        match scale.placed() {
            [first, second] => {
                let only_two = self.comparison.regions.len() == 2;
                let (a, b) = match only_two {
                    true => (self.pick("前者", "the first"), self.pick("后者", "the second")),
                    false => (self.name(first.cell()), self.name(second.cell())),
                };
                scale
                    .outcome(first.cell(), second.cell())
                    .map(|it| it.text(a, b, self.lang))
                    .unwrap_or_default()
            }
            _ => self.ranks(scale),
        }
    }

    /// Three or more: the order as far as it is decided, and how far apart its ends are.
    fn ranks(&self, scale: &CommonScale) -> String {
        let ranking = scale.ranking();
        let decided = |ranks: &[Rank]| ranks.iter().all(|rank| rank.is_decided() && !rank.tied);
        let ends = (ranking.first(), ranking.last());
        let (Some(greatest), Some(least)) = ends else { return String::new() };
        if !decided(&ranking) {
            let each: Vec<_> = ranking.iter().map(|rank| self.rank(rank)).collect();
            return each.join(self.pick("，", ", "));
        }
        let order = ranking.iter().map(|rank| self.name(rank.cell));
        let order = order.collect::<Vec<_>>().join(self.pick("、", ", "));
        let outcome = scale
            .outcome(greatest.cell, least.cell)
            .map(|outcome| outcome.text(self.name(greatest.cell), self.name(least.cell), self.lang));
        match self.lang {
            Lang::Zh => format!("由多到少为{order}；{}", outcome.unwrap_or_default()),
            Lang::En => format!("from most to least {order}; {}", outcome.unwrap_or_default()),
        }
    }

    fn rank(&self, rank: &Rank) -> String {
        let name = self.name(rank.cell);
        let Rank { best, worst, tied, .. } = rank;
        match (self.lang, best == worst, tied) {
            (Lang::En, true, false) => format!("{name} is rank {best}"),
            (Lang::En, true, true) => format!("{name} shares rank {best}"),
            (Lang::En, false, _) => format!("{name} is between rank {best} and rank {worst}"),
            (Lang::Zh, true, false) => format!("{name}第 {best}"),
            (Lang::Zh, true, true) => format!("{name}并列第 {best}"),
            (Lang::Zh, false, _) => format!("{name}在第 {best} 至第 {worst} 之间"),
        }
    }

    /// The normalised quantities and what follows from them.
    fn normalised(&self) -> Option<String> {
        let normalisation = self.comparison.normalisation;
        if normalisation == Normalisation::AsPrinted {
            return None;
        }
        let scale = self.row.scale()?;
        let each: Vec<_> = scale
            .placed()
            .iter()
            .map(|placed| format!("{} {}", self.name(placed.cell()), rounded(&placed.quantity(), self.lang)))
            .collect();
        let (unit, outcome) = (scale.unit().get(self.lang), self.outcome(scale));
        Some(match self.lang {
            Lang::Zh => format!("{}（{unit}）：{}：{outcome}", normalisation.name().zh, each.join("，")),
            Lang::En => format!("{} ({unit}): {}: {outcome}", normalisation.name().en, each.join(", ")),
        })
    }

    /// Regions left out of the comparison, those with one reason together.
    fn left_out(&self) -> Vec<String> {
        let mut groups: Vec<(&Why, Vec<usize>)> = Vec::new();
        for WithheldCells { cell, why } in &self.row.left_out {
            match groups.iter_mut().find(|(known, _)| *known == why) {
                Some((_, cells)) => cells.push(*cell),
                None => groups.push((why, vec![*cell])),
            }
        }
        let words = |(why, cells): (&Why, Vec<usize>)| {
            let names = self.names(cells.into_iter());
            match (self.lang, why) {
                (Lang::Zh, Why::Refused(refusals)) => {
                    format!("{names}未列入比较，因为{}", self.reasons(refusals))
                }
                (Lang::En, Why::Refused(refusals)) => {
                    format!("Left out: {names}, because {}", self.reasons(refusals))
                }
                (Lang::Zh, Why::Withheld(reason)) => {
                    format!("{names}不能折算，因为{}", reason.text(self.lang))
                }
                (Lang::En, Why::Withheld(reason)) => {
                    format!("Not normalised: {names}, because {}", reason.text(self.lang))
                }
            }
        };
        groups.into_iter().map(words).collect()
    }

    /// One reason of each sort: where several figures stand together, the first shows what is meant.
    fn reasons(&self, refusals: &[Refusal]) -> String {
        let is_first = |at: usize| refusals[..at].iter().all(|it| it.code() != refusals[at].code());
        let each: Vec<_> =
            (0..refusals.len()).filter(|&at| is_first(at)).map(|at| refusals[at].text(self.lang)).collect();
        each.join(self.pick("；", "; "))
    }

    /// Where no figure is coded, and what the reports say of the concept all the same.
    fn without_figure(&self) -> Option<String> {
        let cells = (0..self.row.cells.len()).filter(|&cell| matches!(self.row.cells[cell], Cell::Silent));
        let places: Vec<String> = cells.map(|cell| self.place_without_figure(cell)).collect();
        let places = list(&places.iter().map(String::as_str).collect::<Vec<_>>(), self.lang);
        if places.is_empty() {
            return None;
        }
        Some(match self.lang {
            Lang::Zh => format!("未编入{places}的数字，这不等于零"),
            Lang::En => format!("No figure is coded for {places}; that is not zero"),
        })
    }

    fn place_without_figure(&self, cell: usize) -> String {
        let name = self.name(cell);
        let region = self.comparison.regions.get(cell).map_or("", |region| &region.id);
        match self.index.reporting(region, self.row.indicator) {
            None | Some((_, Reporting::NotRead | Reporting::DoesNotApply)) => name.to_owned(),
            Some((concept, says)) => {
                let (concept, says) = (concept.name.get(self.lang), says.text(self.lang));
                match self.lang {
                    Lang::Zh => format!("{name}（“{concept}”：{says}）"),
                    Lang::En => format!("{name} (“{concept}”: {says})"),
                }
            }
        }
    }

    /// Counts of people who are more in one place than in another say little unless they are scaled.
    fn not_scaled(&self) -> Option<String> {
        let scale = self.row.scale()?;
        if self.comparison.normalisation != Normalisation::AsPrinted {
            return None;
        }
        let reasons: Vec<Withheld> = scale
            .placed()
            .iter()
            .filter_map(|placed| self.index.scaled(placed.fact(), Normalisation::Per1000Relocated).err())
            .collect();
        let mut reasons: Vec<_> = reasons
            .iter()
            .filter(|reason| matches!(reason, Withheld::NoDivisor { .. }))
            .map(|reason| reason.text(self.lang))
            .collect();
        reasons.dedup();
        if reasons.is_empty() {
            return None;
        }
        let reasons = reasons.join(self.pick("；", "; "));
        Some(match self.lang {
            Lang::Zh => format!("未按人口折算：{reasons}"),
            Lang::En => format!("Not scaled by population: {reasons}"),
        })
    }

    fn cautions(&self) -> Option<String> {
        let each: Vec<_> = self.row.cautions().iter().map(|caution| caution.text(self.lang)).collect();
        if each.is_empty() {
            return None;
        }
        Some(match self.lang {
            Lang::Zh => format!("注意：{}", each.join("；")),
            Lang::En => format!("With caution: {}", each.join("; ")),
        })
    }
}
