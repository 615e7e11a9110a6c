//! The same indicator elsewhere, each with whether it may be compared.

use leptos::prelude::*;
use relocation_explorer::compare::Grade;
use relocation_explorer::evidence::{Counterpart, counterparts};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, CompareWords};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{FigureLink, RegionName};

/// The same indicator in other places, and whether each may be compared.
#[component]
pub fn Counterparts(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
        let lang: Lang = expect_context();
        let open = explorer.data.get_value();
        let found: Vec<AnyView> =
            counterparts(open.compare(), &view).iter().map(|it| draw_counterpart(it, lang)).collect();
        (!found.is_empty()).then(|| {
            view! {
                <section>
                    <h3>{words::evidence(lang).sisters}</h3>
                    <ul class="sisters">{found}</ul>
                </section>
            }
        })
    })
}

fn draw_counterpart(Counterpart { view, comparability }: &Counterpart, lang: Lang) -> AnyView {
    let part = view.fact.breakdown.as_ref().map(|part| part.name(lang).to_owned());
    let grade = comparability.grade();
    let class = match grade {
        Grade::Comparable => "judged may",
        Grade::WithCaution | Grade::SideBySide => "judged caution",
        _ => "judged may-not",
    };
    let grade = CompareWords::grade(lang, grade, "");
    let reasons = comparability.reasons(lang).into_iter();
    view! {
        <li>
            <span>
                <RegionName id=view.region.id.clone() />
            </span>
            <FigureLink id=view.fact.id.clone() unit=true />
            <span class="muted">{part}</span>
            <span class=class>
                <b>{grade}</b>
                {reasons.map(|reason| view! { <span class="sub">{reason}</span> }).collect_view()}
            </span>
        </li>
    }
    .into_any()
}
