//! The value as it is printed: what that means, and where it stands.

use leptos::html::P;
use leptos::prelude::*;
use relocation_explorer::evidence::{FigureReading, print_link};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, EvidenceWords};

use super::parts;
use crate::ui::correct::Correcting;
use crate::ui::explorer::Explorer;
use crate::ui::lazy::Part;
use crate::ui::widgets::{Press, show};

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
        let correcting = Correcting { at, is_open: RwSignal::new(false) };
        let report: Press = Box::new(move |_| correcting.is_open.set(true));
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
                <p>
                    <button
                        class="text-button control"
                        type="button"
                        id="report-error"
                        aria-haspopup="dialog"
                        on:click=report
                    >
                        {words.report_error}
                    </button>
                </p>
                {show(move || {
                    correcting
                        .is_open
                        .get()
                        .then(|| {
                            provide_context(correcting);
                            view! { <Part part=parts::correct /> }
                        })
                })}
            </section>
        }
    })
}
