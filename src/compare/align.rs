//! Alignment: the facts of several regions, row by row.

use std::collections::HashMap;
use std::ops::Range;

use super::index::RowSubject;
use super::row::{Cell, Row, RowCoverage};
use super::{
    Availability, CompareIndex, Heading, MOST_REGIONS, Normalisation, Notice, RowVerdict, Why, Withheld,
};
use crate::snapshot::Text;

/// Regions side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What figures are divided by.
    pub normalisation: Normalisation,
    /// The columns.
    pub regions: Vec<RegionColumn>,
    /// The rows: by heading, and under each those of all regions first.
    pub rows: Vec<Row>,
    /// What a reader should be told.
    pub notices: Vec<Notice>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionColumn {
    /// Id of the region.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// Its name in running text.
    pub short: Text,
    /// How many facts are about it.
    pub facts: usize,
}

/// A row before its verdict: the facts of each column.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub subject: usize,
    pub values: Vec<Vec<usize>>,
    pub related: Vec<Vec<usize>>,
}

impl Draft {
    /// The columns that state the subject.
    pub fn stated(&self) -> impl Iterator<Item = usize> {
        self.values.iter().enumerate().filter(|(_, facts)| !facts.is_empty()).map(|(column, _)| column)
    }

    /// Whether figures of other indicators stand in it.
    pub fn is_host(&self) -> bool {
        self.related.iter().any(|facts| !facts.is_empty())
    }

    /// The only column that states the subject.
    pub fn only(&self) -> Option<usize> {
        let mut stated = self.stated();
        stated.next().filter(|_| stated.next().is_none())
    }
}

impl Comparison {
    /// The rows under each heading.
    pub fn headings(&self) -> Vec<(Heading, Range<usize>)> {
        let mut groups: Vec<(Heading, Range<usize>)> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            match groups.last_mut() {
                Some((heading, range)) if *heading == row.heading => range.end = at + 1,
                _ => groups.push((row.heading, at..at + 1)),
            }
        }
        groups
    }

    /// For each heading, how many of its rows each column states.
    pub fn coverage(&self) -> Vec<(Heading, Vec<usize>)> {
        let stated = |rows: &[Row], column: usize| {
            rows.iter().filter(|row| row.cells[column].headline().is_some()).count()
        };
        self.headings()
            .into_iter()
            .map(|(heading, rows)| {
                let rows = &self.rows[rows];
                (heading, (0..self.regions.len()).map(|column| stated(rows, column)).collect())
            })
            .collect()
    }

    /// How many rows compare; where none does, why.
    pub fn availability(&self) -> Availability {
        let rows = self.rows.iter().filter(|row| row.scale().is_some()).count();
        if rows > 0 {
            return Availability::Available { rows };
        }
        let mut counts: HashMap<&Withheld, usize> = HashMap::new();
        let rows = self.rows.iter().filter(|row| matches!(row.verdict, RowVerdict::NotNormalised(_)));
        for left_out in rows.flat_map(|row| &row.left_out) {
            if let Why::Withheld(reason) = &left_out.why {
                *counts.entry(reason).or_default() += 1;
            }
        }
        // What a report lacks says more than what no report could give.
        let most = counts.into_iter().max_by(|(a, n), (b, m)| {
            a.is_of_the_report().cmp(&b.is_of_the_report()).then(n.cmp(m)).then(b.cmp(a))
        });
        Availability::Unavailable { reason: most.map(|(reason, _)| reason.clone()) }
    }
}

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
        rows.sort_by_cached_key(|(subject, row)| {
            (row.heading, row.coverage, row.indicator, row.breakdown.is_some(), *subject)
        });
        let column = |&region: &usize| RegionColumn {
            id: self.region_at(region).id.clone(),
            name: self.region_at(region).name.clone(),
            short: self.region_at(region).short_name().clone(),
            facts: self.facts_of(region).len(),
        };
        let mut comparison = Comparison {
            normalisation,
            regions: columns.iter().map(column).collect(),
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
    fn columns<S: AsRef<str>>(&self, codes: &[S], notices: &mut Vec<Notice>) -> Vec<usize> {
        let name = |region: usize| self.region_at(region).short_name().clone();
        let mut columns: Vec<usize> = Vec::new();
        for code in codes {
            let code = code.as_ref();
            match self.find_region(code) {
                None => notices.push(Notice::UnknownRegion { code: code.to_owned() }),
                Some(region) if columns.contains(&region) => {
                    let notice = Notice::RepeatedRegion { region: name(region) };
                    if !notices.contains(&notice) {
                        notices.push(notice);
                    }
                }
                Some(region) => columns.push(region),
            }
        }
        if columns.len() > MOST_REGIONS {
            let left_out = columns.split_off(MOST_REGIONS).into_iter().map(name).collect();
            notices.push(Notice::TooManyRegions { left_out });
        }
        if columns.len() < 2 {
            notices.push(Notice::TooFewRegions);
        }
        for &region in &columns {
            if self.facts_of(region).is_empty() {
                notices.push(Notice::NoFacts { region: name(region) });
            }
            let places: Vec<usize> = self
                .inside(region)
                .filter(|inner| !columns.contains(inner) && !self.facts_of(*inner).is_empty())
                .collect();
            if !places.is_empty() {
                notices.push(Notice::FactsInside {
                    region: name(region),
                    facts: places.iter().map(|&inner| self.facts_of(inner).len()).sum(),
                    places: places.into_iter().map(name).collect(),
                });
            }
            for &inner in columns.iter().filter(|&&inner| self.lies_in(inner, region)) {
                notices.push(Notice::Nested { inner: name(inner), outer: name(region) });
            }
        }
        notices.sort_by_key(|notice| matches!(notice, Notice::FactsInside { .. } | Notice::Nested { .. }));
        columns
    }

    /// The facts of the columns by what they are about, in the document's order.
    fn drafts(&self, columns: &[usize]) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = Vec::new();
        let mut places: HashMap<usize, usize> = HashMap::new();
        for (column, &region) in columns.iter().enumerate() {
            for &fact in self.facts_of(region) {
                let subject = self.at(fact).0.subject;
                let place = *places.entry(subject).or_insert_with(|| {
                    drafts.push(Draft {
                        subject,
                        values: vec![Vec::new(); columns.len()],
                        related: vec![Vec::new(); columns.len()],
                    });
                    drafts.len() - 1
                });
                drafts[place].values[column].push(fact);
            }
        }
        drafts.sort_by_key(|draft| draft.subject);
        drafts
    }

    /// The row that a draft makes.
    fn decide(&self, draft: Draft, normalisation: Normalisation) -> Row {
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
        let domain = draft.values.iter().flatten().next().map_or(0, |&fact| self.at(fact).0.domain);
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
        Row { indicator, breakdown, domain, heading, cells: cells.collect(), coverage, verdict, left_out }
    }
}
