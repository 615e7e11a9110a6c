//! Figures, checks, and what partners give: lists.

use leptos::prelude::*;
use relocation_explorer::excerpt::{ExcerptFigure, ExcerptFlow, ExcerptPairing};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{ExcerptWords, excerpt};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{CheckView, FigureLink, spoken};

/// Figures, a line each.
pub fn table(figures: Vec<ExcerptFigure>, more: usize, lang: Lang) -> AnyView {
    let words = excerpt(lang);
    let rows = figures.into_iter().map(|figure| {
        let known = figure.known(lang);
        view! {
            <tr>
                <td>{figure.place}</td>
                <th scope="row">
                    {spoken(&figure.counted, lang)} <span class="sub">{spoken(&known, lang)}</span>
                </th>
                <td class="number">
                    <FigureLink id=figure.id />
                    <span class="sub">{figure.unit}</span>
                </td>
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{words.place}</th>
                    <th scope="col">{words.counted}</th>
                    <th scope="col" class="number">
                        {words.value}
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {left(more, lang)}
    }
    .into_any()
}

/// Checks with their arithmetic, by their places in the audit's list.
pub fn checks(explorer: Explorer, found: &[usize], more: usize, lang: Lang) -> AnyView {
    let checks = explorer.data.with_value(|data| {
        let all = &data.audit().checks;
        let found = found.iter().filter_map(|&at| all.get(at));
        found
            .map(|check| {
                view! {
                    <li>
                        <CheckView check=check.clone() />
                    </li>
                }
                .into_any()
            })
            .collect::<Vec<_>>()
    });
    view! {
        <ul class="checks">{checks}</ul>
        {left(more, lang)}
    }
    .into_any()
}

/// What is said of two partners, and what each gives.
pub fn pairing(pairing: ExcerptPairing, lang: Lang) -> AnyView {
    let is_silent = pairing.directions.is_empty();
    let said = pairing.said.iter().map(|said| view! { <p class="sub">{spoken(said, lang)}</p> });
    let said = said.collect::<Vec<_>>();
    let directions = pairing.directions.into_iter().map(|(name, flows)| {
        let flows = flows.into_iter().map(|each| flow(each, lang)).collect::<Vec<_>>();
        view! {
            <p class="way">{name}</p>
            <ul class="flows">{flows}</ul>
        }
        .into_any()
    });
    let directions = directions.collect::<Vec<_>>();
    view! {
        {said}
        {directions}
        {is_silent.then(|| view! { <p class="sub">{excerpt(lang).no_flows}</p> })}
    }
    .into_any()
}

fn flow(flow: ExcerptFlow, lang: Lang) -> AnyView {
    let figures = flow.figures.into_iter().map(|figure| {
        view! {
            <p>
                {spoken(&figure.counted, lang)} " " <FigureLink id=figure.id unit=true /> " "
                <span class="sub">{spoken(&figure.details, lang)}</span>
            </p>
        }
        .into_any()
    });
    let figures = figures.collect::<Vec<_>>();
    view! { <li>{figures}<p class="sub">{spoken(&flow.note, lang)}</p></li> }.into_any()
}

fn left(more: usize, lang: Lang) -> Option<AnyView> {
    (more > 0).then(|| view! { <p class="sub">{ExcerptWords::more(lang, more)}</p> }.into_any())
}
