//! What a chart draws, as a table.

use leptos::prelude::*;
use relocation_explorer::chart::{Outline, Point, PointFigure};
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, to};
use relocation_explorer::words;

/// The marks in their order, each with its figure as it is spoken.
pub fn table(outline: Option<&Outline>, lang: Lang) -> Option<AnyView> {
    let words = words::told(lang);
    let explorer = Explorer::get();
    let rows = outline?.points().iter().filter_map(|Point { region, subject, figure, .. }| {
        let PointFigure { fact, ends, says } = figure.as_ref()?;
        let id = explorer.with_fact(*fact, |view| view.fact.id.clone());
        let change = to(move |state| state.fact = id.clone());
        let says = says.clone();
        let row = view! {
            <tr>
                <th scope="row">{region.clone()}</th>
                <td>{subject.clone()}</td>
                <td class="figures-cell">
                    <Go to=change class="figure-link">
                        {says}
                    </Go>
                </td>
                <td>{ends.name(lang)}</td>
            </tr>
        };
        Some(row.into_any())
    });
    let rows: Vec<AnyView> = rows.collect();
    let heads = [words.place, words.indicator, words.figure, words.bound];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    Some(
        view! {
            <details class="told-table">
                <summary>{words.table}</summary>
                <table>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
        .into_any(),
    )
}
