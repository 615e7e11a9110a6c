//! Alignment: the facts of several regions, row by row.

use crate::arrange::Arrange;
use std::collections::HashMap;

use super::column::Column;
use super::comparison::Comparison;
use super::draft::RowDraft;
use super::index::{CompareIndex, RowSubject};
use super::normalisation::{Availability, Normalisation};
use super::notice::{MOST_REGIONS, Notice};
use super::row::{Cell, Row, RowCoverage};

impl CompareIndex {
    /// Sets regions side by side. Codes that are unknown or repeated, and more than four, give notices; the
    /// rest is compared.
    pub fn align<S: AsRef<str>>(&self, regions: &[S], normalisation: Normalisation) -> Comparison {
        let mut notices = Vec::new();
        let columns = self.columns(regions, &mut notices);
        let mut drafts = self.drafts(&columns);
        self.gather_related(&mut drafts);
        let mut rows: Vec<(usize, Row)> =
            drafts.into_iter().map(|draft| (draft.subject, self.decide(draft, normalisation))).collect();
        rows.arrange_by_key(|(subject, row)| {
            let subject = (row.heading, row.coverage, row.indicator, row.breakdown.is_some(), *subject);
            (row.theme, !row.is_shared(), row.is_shared().then(|| row.grade()), subject)
        });
        let mut comparison = Comparison {
            normalisation,
            regions: columns.iter().map(|column| self.compared(column)).collect(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            notices,
        };
        let availability = comparison.availability();
        let is_missed = matches!(availability, Availability::Unavailable { .. });
        if columns.len() > 1 && is_missed && normalisation != Normalisation::AsPrinted {
            comparison.notices.push(Notice::NotNormalised { normalisation, availability });
        }
        comparison
    }

    /// The columns for some region codes.
    fn columns<S: AsRef<str>>(&self, codes: &[S], notices: &mut Vec<Notice>) -> Vec<Column> {
        let short = |region: usize| self.region_at(region).short_name().clone();
        let name = |column: &Column| self.name_of(column, short);
        let mut columns: Vec<Column> = Vec::new();
        for code in codes {
            let code = code.as_ref();
            match self.column_of(code) {
                None => notices.push(Notice::UnknownRegion { code: code.to_owned() }),
                Some(column) if columns.contains(&column) => {
                    let notice = Notice::RepeatedRegion { region: name(&column) };
                    if !notices.contains(&notice) {
                        notices.push(notice);
                    }
                }
                Some(column) => columns.push(column),
            }
        }
        if columns.len() > MOST_REGIONS {
            let left_out = columns.split_off(MOST_REGIONS).iter().map(name).collect();
            notices.push(Notice::TooManyRegions { left_out });
        }
        if columns.len() < 2 {
            notices.push(Notice::TooFewRegions);
        }
        let regions: Vec<usize> =
            columns.iter().filter(|column| column.giver.is_none()).map(|column| column.region).collect();
        for column in &columns {
            if self.facts_of_column(column).is_empty() {
                notices.push(Notice::NoFacts { region: name(column) });
            }
        }
        for &region in &regions {
            let places: Vec<usize> = self
                .inside(region)
                .filter(|inner| !regions.contains(inner) && !self.facts_of(*inner).is_empty())
                .collect();
            if !places.is_empty() {
                notices.push(Notice::FactsInside {
                    region: short(region),
                    facts: places.iter().map(|&inner| self.facts_of(inner).len()).sum(),
                    places: places.into_iter().map(short).collect(),
                });
            }
            for &inner in regions.iter().filter(|&&inner| self.lies_in(inner, region)) {
                notices.push(Notice::Nested { inner: short(inner), outer: short(region) });
            }
        }
        notices.arrange_by_key(|notice| matches!(notice, Notice::FactsInside { .. } | Notice::Nested { .. }));
        columns
    }

    /// The facts of the columns by what they are about, in the document's order.
    fn drafts(&self, columns: &[Column]) -> Vec<RowDraft> {
        let mut drafts: Vec<RowDraft> = Vec::new();
        let mut places: HashMap<usize, usize> = HashMap::new();
        for (column, about) in columns.iter().enumerate() {
            for fact in self.facts_of_column(about) {
                let subject = self.at(fact).0.subject;
                let place = *places.entry(subject).or_insert_with(|| {
                    drafts.push(RowDraft {
                        subject,
                        values: vec![Vec::new(); columns.len()],
                        related: vec![Vec::new(); columns.len()],
                    });
                    drafts.len() - 1
                });
                drafts[place].values[column].push(fact);
            }
        }
        drafts.arrange_by_key(|draft| draft.subject);
        drafts
    }

    /// The row that a draft makes.
    fn decide(&self, draft: RowDraft, normalisation: Normalisation) -> Row {
        let RowSubject { indicator, breakdown } = self.subject(draft.subject).clone();
        // A row that shows several parts of its indicator is about none of them alone.
        let one_part = draft.values.iter().flatten().all(|&fact| self.at(fact).0.subject == draft.subject);
        let breakdown = breakdown.filter(|_| one_part);
        let stated = draft.stated().count();
        let has_related = draft.is_host();
        let coverage = match stated {
            n if n == draft.values.len() && n > 1 => RowCoverage::All,
            0 | 1 if has_related => RowCoverage::Related,
            0 | 1 => RowCoverage::One,
            _ => RowCoverage::Some,
        };
        let headlines = self.headlines(&draft.values);
        let domain =
            draft.values.iter().flatten().next().map_or(0, |&fact| self.collection().links(fact).domain);
        let (verdict, left_out) = self.verdict(&headlines, &draft, normalisation);
        let shown = headlines.iter().copied().flatten().next();
        let cells = draft.values.into_iter().zip(draft.related).zip(headlines).map(|cell| match cell {
            ((facts, _), Some(headline)) => Cell::Value { facts, headline },
            ((_, facts), None) if facts.is_empty() => Cell::Silent,
            ((_, facts), None) => {
                let pairs = shown.iter().flat_map(|&shown| facts.iter().map(move |&near| (shown, near)));
                Cell::Related { refusals: self.refusals_of_all(pairs), facts }
            }
        });
        let heading = self.heading(indicator);
        let cells: Vec<Cell> = cells.collect();
        let theme = self.theme(heading, cells.iter().flat_map(Cell::facts).copied());
        Row { indicator, breakdown, domain, heading, theme, cells, coverage, verdict, left_out }
    }
}
