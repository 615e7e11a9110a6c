//! The rows: one table, by domain, with the regions' names always in sight.

use leptos::prelude::*;
use relocation_explorer::chart::bars_of;
use relocation_explorer::compare::{Coverage, Grade, Row};
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;

use super::Shown;
use super::cell::cell;
use super::controls::{passes, summary};
use super::gradually::Gradually;
use super::verdict::verdict;
use crate::ui::widgets::{Go, RegionName, to};
use crate::ui::words::{CompareWords, EvidenceWords};

/// So many rows are drawn at a time.
const AT_A_TIME: usize = 6;
/// So many are drawn at once.
const AT_ONCE: usize = 12;

/// Every row with what each region reports, its verdict and its sentence.
pub fn rows(shown: &Shown, gradually: &Gradually) -> AnyView {
    let words = shown.words;
    let groups = groups(shown);
    let is_empty = groups.is_empty();
    let mut before = 0;
    let mut bodies = Vec::new();
    for (domain, rows) in groups {
        bodies.push(body(shown, domain, &rows, before, gradually));
        before += rows.len();
    }
    let columns = shown.comparison.regions.iter().enumerate().map(|(at, region)| {
        let facts = CompareWords::facts(shown.lang, region.facts);
        view! {
            <th scope="col" style:--c=shown.colour(at)><RegionName id=region.id.clone()/><span class="sub">{facts}</span></th>
        }
    });
    view! {
        <section class="rows" id="rows">
            <div class="rows-head"><h2>{words.rows}</h2>{summary(shown)}</div>
            <p hidden=!is_empty>{words.no_rows}</p>
            <table class="sides" style:--n=shown.comparison.regions.len().to_string() hidden=is_empty>
                <thead><tr><th scope="col">{words.indicator}</th>{columns.collect_view()}</tr></thead>
                {bodies}
            </table>
        </section>
    }
    .into_any()
}

/// The rows that are shown, by domain: domains in which regions meet before the others.
fn groups(shown: &Shown) -> Vec<(usize, Vec<usize>)> {
    let comparison = &shown.comparison;
    let mut groups: Vec<(usize, Vec<usize>)> = comparison
        .domains()
        .into_iter()
        .map(|(domain, range)| {
            (domain, range.filter(|&row| passes(shown.asked.rows, &comparison.rows[row])).collect())
        })
        .filter(|(_, rows): &(usize, Vec<usize>)| !rows.is_empty())
        .collect();
    groups.sort_by_key(|(_, rows)| {
        let is_met = |row: &&usize| comparison.rows[**row].coverage != Coverage::One;
        (!rows.iter().any(|&row| comparison.rows[row].scale().is_some()), rows.iter().find(is_met).is_none())
    });
    groups
}

/// The rows of a domain, behind so many of others.
fn body(shown: &Shown, domain: usize, rows: &[usize], before: usize, gradually: &Gradually) -> AnyView {
    let (id, name) = shown.domain(domain);
    let count = CompareWords::indicators(shown.lang, rows.len());
    let columns = shown.comparison.regions.len() + 1;
    let parts: Vec<_> = rows
        .chunks(AT_A_TIME)
        .enumerate()
        .map(|(at, rows)| {
            let (shown, rows) = (shown.clone(), rows.to_vec());
            let draw = move || rows.iter().map(|&at| pair_of_lines(&shown, at)).collect_view().into_any();
            gradually.part(before + at * AT_A_TIME < AT_ONCE, draw)
        })
        .collect();
    view! {
        <tbody id=format!("domain-{id}")>
            <tr class="domain">
                <th scope="rowgroup" colspan=columns.to_string()><span>{name.to_owned()}</span><small>{count}</small></th>
            </tr>
            {parts}
        </tbody>
    }
    .into_any()
}

/// The line of the figures, and that of the verdict.
fn pair_of_lines(shown: &Shown, at: usize) -> AnyView {
    let row = &shown.comparison.rows[at];
    let bars = row.scale().map(|scale| bars_of(shown.index(), scale)).unwrap_or_default();
    let n = shown.comparison.regions.len();
    let cells: Vec<_> = (0..n)
        .map(|column| {
            view! {
                <td style:--c=shown.colour(column)>
                    <p class="whose" aria-hidden="true"><span class="dot"></span>{shown.name(column).to_owned()}</p>
                    {cell(shown, row, column, &bars)}
                </td>
            }
        })
        .collect();
    let grade = row.grade();
    let class = match grade {
        Grade::Comparable | Grade::WithCaution => "say may",
        Grade::NotComparable | Grade::NotNormalised => "say may-not",
        Grade::OneSided => "say alone",
    };
    view! {
        <tr class="figures" data-grade=grade.code()>
            <th scope="row" rowspan="2">{subject(shown, row)}</th>
            {cells}
        </tr>
        <tr class=class><td colspan=n.to_string()>{verdict(shown, at)}</td></tr>
    }
    .into_any()
}

/// What a row is about; it leads to the indicator's facts.
fn subject(shown: &Shown, row: &Row) -> AnyView {
    let lang = shown.lang;
    let Some(indicator) = shown.index().indicator(row.indicator) else { return ().into_any() };
    let (id, name) = (indicator.id.clone(), indicator.name.get(lang).to_owned());
    let explore = to(move |state| {
        state.view = View::Explore;
        state.selection = Default::default();
        state.selection.toggle(Facet::Indicator, &id);
    });
    let part = row.breakdown.as_ref().map(|part| format!(" · {}", part.name(lang)));
    let units = &shown.open.collection.snapshot().units;
    let unit = units.iter().find(|unit| unit.id == indicator.unit).map(|unit| unit.name.get(lang));
    let measure = EvidenceWords::measure_name(lang, indicator.measure);
    let measure = measure.split(['：', ':']).next().unwrap_or_default();
    view! {
        <Go to=explore>{name}</Go>{part}
        <span class="sub">{measure}" · "{unit.unwrap_or_default().to_owned()}</span>
    }
    .into_any()
}
