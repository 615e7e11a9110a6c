//! The value as it is printed: what that means, and where it stands.

use leptos::html::P;
use leptos::prelude::*;
use relocation_explorer::evidence::{FigureReading, print_link};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, EvidenceWords};

use crate::ui::explorer::Explorer;

/// The value, and what its print means.
#[component]
pub fn Value(at: u32, heading: NodeRef<P>) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
        let lang: Lang = expect_context();
        let fact = view.fact;
        let unit = view.unit.name_for(fact.value).get(lang);
        let (reading, conversion) = explorer.data.with_value(|data| {
            let reading = FigureReading::of(&data.collection, view);
            (reading.text(lang), reading.conversion(lang))
        });
        view! {
            <p class="big" node_ref=heading tabindex="-1">
                {view.value(lang)}
                <small>{unit.to_owned()}</small>
            </p>
            <p class="interval">
                {reading}
                {conversion
                    .map(|text| {
                        view! {
                            <br />
                            {text}
                        }
                    })}
            </p>
        }
    })
}

/// The place where it is printed.
#[component]
pub fn PrintedAt(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
        let lang: Lang = expect_context();
        let words = words::evidence(lang);
        let (fact, locator) = (view.fact, &view.fact.locator);
        view! {
            <section class="where">
                <h3>{words.printed_at}</h3>
                <p class="quote" lang=view.report.language.clone()>
                    <span>"…"{locator.prefix.clone()}</span>
                    <mark>{fact.figure.clone()}</mark>
                    <span>{locator.suffix.clone()}"…"</span>
                </p>
                <p>
                    {view.report.title.get(lang).to_owned()}" · "
                    {EvidenceWords::place(lang, view.report, locator.offset)}
                </p>
                {print_link(&view)
                    .map(|link| {
                        view! {
                            <p class="small">
                                <a href=link rel="noopener noreferrer" target="_blank">
                                    {words.open_report}
                                </a>
                            </p>
                        }
                    })}
                {view
                    .report
                    .printed_title()
                    .map(|title| {
                        view! {
                            <p class="small muted">
                                {words.printed_title}" "<cite lang=view.report.language.clone()>{title}</cite>
                            </p>
                        }
                    })}
            </section>
        }
    })
}
