//! What the coder says of the report, and places that it speaks of.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, DeskField, choices};
use relocation_explorer::coding::draft::ReportDraft;
use relocation_explorer::coding::forms::Shape;
use relocation_explorer::snapshot::{Edtf, Text};
use relocation_explorer::words;

use super::chosen::{Chosen, chosen};
use super::seat::{Seat, Wanted};
use crate::ui::widgets::{Fold, On, Press, live};

/// A line of the form: its id, its name, how it is read and written.
type Line = (&'static str, &'static str, fn(&ReportDraft) -> String, fn(&mut ReportDraft, String));

/// The form.
#[component]
pub fn ReportForm(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let open = seat.desk.with_untracked(|desk| desk.draft().report().about.is_empty());
    let summary = view! { <summary>{words.report}</summary> }.into_any();
    view! {
        <section class="card report" id="code-report" tabindex="-1">
            <Fold open summary content=move || form(seat) />
        </section>
    }
    .into_any()
}

fn form(seat: Seat) -> AnyView {
    let words = words::code(seat.lang);
    let lines: [Line; 8] = [
        ("report-title-zh", words.report_title_zh, |it| it.title.zh.clone(), |it, text| it.title.zh = text),
        ("report-title-en", words.report_title_en, |it| it.title.en.clone(), |it, text| it.title.en = text),
        ("report-id", words.report_id, |it| it.id.clone(), |it, text| it.id = text),
        (
            "report-issued",
            words.issued,
            |it| it.issued.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default(),
            |it, text| it.issued = Some(Edtf(text)).filter(|date| !date.0.is_empty()),
        ),
        (
            "report-publisher-zh",
            words.publisher_zh,
            |it| it.publisher.as_ref().map(|it| it.zh.clone()).unwrap_or_default(),
            |it, text| publish(it, |publisher| publisher.zh = text),
        ),
        (
            "report-publisher-en",
            words.publisher_en,
            |it| it.publisher.as_ref().map(|it| it.en.clone()).unwrap_or_default(),
            |it, text| publish(it, |publisher| publisher.en = text),
        ),
        ("report-summary-zh", words.summary_zh, |it| it.summary.zh.clone(), |it, text| it.summary.zh = text),
        ("report-summary-en", words.summary_en, |it| it.summary.en.clone(), |it, text| it.summary.en = text),
    ];
    view! {
        <div class="form">
            {lines.map(|each| line(seat, each)).collect_view()} <About seat /> {new_place(seat)}
        </div>
    }
    .into_any()
}

fn publish(report: &mut ReportDraft, change: impl FnOnce(&mut Text)) {
    let mut publisher = report.publisher.take().unwrap_or_default();
    change(&mut publisher);
    report.publisher = Some(publisher).filter(|publisher| *publisher != Text::default());
}

/// Says something else of the report.
fn say(seat: Seat, change: impl FnOnce(&mut ReportDraft)) {
    let mut report = seat.desk.with_untracked(|desk| desk.draft().report().clone());
    change(&mut report);
    seat.act(Deed::Report(Box::new(report)));
}

fn line(seat: Seat, (id, name, read, write): Line) -> AnyView {
    let value = Memo::new(move |_| seat.desk.with(|desk| read(desk.draft().report())));
    let change: On<Event> = Box::new(move |event| {
        let text = event_target_value(&event).trim().to_owned();
        say(seat, move |report| write(report, text));
    });
    view! {
        <label class="line" for=id>
            <span class="small">{name}</span>
            <input
                class="field"
                type="text"
                id=id
                autocomplete="off"
                prop:value=live(move || value.get())
                on:change=change
            />
        </label>
    }
    .into_any()
}

/// The places that the report is about, the main one first.
#[component]
fn About(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let about = Memo::new(move |_| seat.desk.with(|desk| desk.draft().report().about.clone()));
    let places = Memo::new(move |_| {
        seat.added.track();
        seat.desk.with_untracked(|desk| {
            choices(DeskField::Region, desk.draft().vocabulary(), desk.collection(), seat.lang)
        })
    });
    let write = Callback::new(move |ids| say(seat, move |report| report.about = ids));
    let choice = Chosen { all: places, keys: about, write };
    view! {
        <div class="line about">
            <label class="small" for="report-about">
                {words.about}
            </label>
            {chosen(seat, "report-about".to_owned(), None, words.not_chosen, choice)}
        </div>
    }
    .into_any()
}

/// A place that the collection does not have: its form stands below the desk.
fn new_place(seat: Seat) -> AnyView {
    let open: Press = Box::new(move |_| seat.want(Wanted::New(Shape::Region)));
    view! {
        <div class="line">
            <button class="button" type="button" id="add-place" on:click=open>
                {words::code(seat.lang).add_place}
            </button>
        </div>
    }
    .into_any()
}
