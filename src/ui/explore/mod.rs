//! Explore: every fact, by facets and words, as a table and a chart that follow the same selection.

mod answers;
mod cells;
mod chips;
mod download;
mod facets;
mod fact_chart;
mod fact_table;
mod range;
mod search;

use leptos::prelude::*;

use chips::Chips;
use facets::Facets;
use fact_chart::FactChart;
use fact_table::FactTable;
use search::Search;

/// The Explore view.
#[component]
pub fn Explore() -> impl IntoView {
    answers::provide_answers();
    view! {
        <div class="explore">
            <Facets />
            <section class="results">
                <h1 class="visually-hidden">{relocation_explorer::words::explore(expect_context()).facts}</h1>
                <Search />
                <Chips />
                <FactChart />
                <FactTable />
            </section>
        </div>
    }
}
