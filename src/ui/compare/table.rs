//! The rows: one table under the questions of readers.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::group::{group, passing};
use super::passport::passport;
use super::shown::{CompareStage, ShownComparison, ShownList};
use crate::ui::later::soon;
use crate::ui::widgets::{live, show};

/// Every row with what each region reports and its verdict.
pub fn rows(stage: CompareStage) -> AnyView {
    let words = stage.words;
    let unfolded = RwSignal::new(BTreeSet::new());
    let groups = Memo::new(move |_| stage.shown.read().comparison.groups());
    let passing = passing(stage, unfolded);
    let is_empty = Memo::new(move |_| !passing.read().contains(&true));
    let bodies = move || {
        let list = ShownList::of(stage.shown);
        let groups = groups.read();
        let bodies: Vec<_> = (groups.iter().cloned())
            .map(|each| soon(move || group(stage, &each, passing, unfolded, list)))
            .collect();
        list.watch(move || {
            stage.rows.track();
            unfolded.track();
        });
        bodies
    };
    let columns = move |shown: &Arc<ShownComparison>| {
        (0..shown.comparison.regions.len()).map(|at| passport(stage, shown, at)).collect_view()
    };
    let count = move || stage.shown.read().comparison.regions.len().to_string();
    view! {
        <section class="rows" id="rows" aria-label=words.rows>
            <p hidden=live(move || !is_empty.get())>{words.no_rows}</p>
            <table class="sides" style:--n=live(count) data-columns=live(count)>
                <thead>
                    <tr>
                        <th scope="col">{words.question}</th>
                        {stage.part(columns)}
                        <th scope="col">{words.may_they}</th>
                    </tr>
                </thead>
                {show(bodies)}
            </table>
        </section>
    }
    .into_any()
}
