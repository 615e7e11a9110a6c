//! What is wrong, and what would be right.

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use relocation_explorer::coding::correction::{Correction, Doubted, Entry, Line, Refusal};
use relocation_explorer::coding::desk::Choice;
use relocation_explorer::coding::patch::Patch;
use relocation_explorer::evidence::print_link;
use relocation_explorer::snapshot::{Collection, FactView, Lang};
use relocation_explorer::words::{EvidenceWords, correct as words, evidence};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{On, live, show};

/// A remark has so many characters at most, so that an address can carry it.
const LONGEST: &str = "600";

/// What the reader has entered, and what came of it.
#[derive(Clone, Copy)]
pub struct Form {
    /// The fact's place in the document.
    at: u32,
    /// The reader's language.
    pub lang: Lang,
    of: RwSignal<Doubted>,
    values: RwSignal<Vec<String>>,
    remark: RwSignal<String>,
    /// The patch, or why there is none; nothing until it is asked for, and after every change.
    pub made: RwSignal<Option<Result<Patch, Refusal>>>,
    explorer: Explorer,
}

impl Form {
    /// An empty form for a fact.
    pub fn of(at: u32, lang: Lang) -> Self {
        let form = Self {
            at,
            lang,
            of: RwSignal::new(Doubted::Figure),
            values: RwSignal::new(Vec::new()),
            remark: RwSignal::new(String::new()),
            made: RwSignal::new(None),
            explorer: Explorer::get(),
        };
        form.doubt(Doubted::Figure);
        form
    }

    /// Works with the fact and its collection.
    pub fn with<T>(self, work: impl FnOnce(&Collection, &FactView) -> T) -> Option<T> {
        let Self { at, explorer, .. } = self;
        explorer.with_fact(at, |view| explorer.data.with_value(|data| work(&data.collection, &view)))
    }

    /// What was entered.
    pub fn correction(self) -> Correction {
        Correction {
            of: self.of.get_untracked(),
            values: self.values.get_untracked(),
            remark: self.remark.get_untracked(),
        }
    }

    /// The permanent link to the fact.
    pub fn link(self) -> String {
        self.with(|_, view| self.explorer.fact_link(&view.fact.id)).unwrap_or_default()
    }

    fn doubt(self, of: Doubted) {
        self.of.set(of);
        self.values.set(self.with(|_, view| of.values_of(view.fact)).unwrap_or_default());
        self.made.set(None);
    }

    fn enter(self, at: usize, value: String) {
        self.values.update(|values| {
            if let Some(own) = values.get_mut(at) {
                *own = value;
            }
        });
        self.made.set(None);
    }

    fn now(self) -> String {
        let of = self.of.get();
        self.with(|collection, view| of.said(&of.values_of(view.fact), collection, self.lang))
            .unwrap_or_default()
    }

    /// The form.
    pub fn draw(self) -> AnyView {
        let words = words(self.lang);
        let choose: On<Event> = Box::new(move |event| {
            if let Some(of) = Doubted::of_key(&event_target_value(&event)) {
                self.doubt(of);
            }
        });
        let make: On<SubmitEvent> = Box::new(move |event| {
            event.prevent_default();
            let correction = self.correction();
            self.made.set(self.with(|collection, view| correction.patch(collection, view)));
        });
        let write: On<Event> = Box::new(move |event| {
            self.remark.set(event_target_value(&event));
            self.made.set(None);
        });
        let option = |of: Doubted| view! { <option value=of.key()>{of.name(self.lang)}</option> };
        let is_other = move || self.of.get() == Doubted::Other;
        view! {
            <form on:submit=make novalidate>
                {self.with(|_, view| place(view, self.lang))}
                <label class="line">
                    <span>{words.field}</span>
                    <select id="correct-field" autofocus on:change=choose>
                        {Doubted::ALL.map(option).collect_view()}
                    </select>
                </label>
                <div class="line" hidden=live(is_other)>
                    <span>{words.now}</span>
                    <output id="correct-now" for="correct-field">
                        {show(move || self.now())}
                    </output>
                </div>
                {show(move || self.entry(self.of.get()))}
                <label class="line">
                    <span>{live(move || if is_other() { words.remark_only } else { words.remark })}</span>
                    <textarea
                        id="correct-remark"
                        class="field"
                        rows="2"
                        maxlength=LONGEST
                        aria-describedby="correct-wrong"
                        on:input=write
                    ></textarea>
                </label>
                <div role="alert" id="correct-wrong">
                    {show(move || {
                        let lines = match self.made.get() {
                            Some(Err(refusal)) => refusal.lines(self.lang),
                            _ => Vec::new(),
                        };
                        lines.into_iter().map(|line| view! { <p class="wrong">{line}</p> }).collect_view()
                    })}
                </div>
                <p class="actions">
                    <button class="button primary" type="submit" id="make-correction">
                        {words.make}
                    </button>
                </p>
            </form>
        }
        .into_any()
    }

    /// Where what would be right is entered.
    fn entry(self, of: Doubted) -> AnyView {
        let entry = self.with(|collection, _| of.entry(collection, self.lang));
        let values = self.values.get_untracked();
        let value = |at: usize| values.get(at).cloned().unwrap_or_default();
        match entry {
            Some(Entry::Choice(all)) => self.choice(all, value(0)),
            Some(Entry::Lines(lines)) => {
                let many = lines.len() > 1;
                let draw = |(at, line): (usize, Line)| self.line(at, line, value(at), many);
                let lines = lines.into_iter().enumerate().map(draw).collect_view();
                let right = words(self.lang).right;
                match many {
                    true => view! {
                        <fieldset>
                            <legend>{right}</legend>
                            {lines}
                        </fieldset>
                    }
                    .into_any(),
                    false => lines.into_any(),
                }
            }
            _ => ().into_any(),
        }
    }

    fn choice(self, all: Vec<Choice>, value: String) -> AnyView {
        let change: On<Event> = Box::new(move |event| self.enter(0, event_target_value(&event)));
        let option = |choice: Choice| {
            let selected = choice.key == value;
            view! {
                <option value=choice.key selected=selected>
                    {choice.name}
                </option>
            }
        };
        view! {
            <label class="line">
                <span>{words(self.lang).right}</span>
                <select
                    id="correct-value-0"
                    aria-describedby="correct-wrong"
                    aria-invalid=self.is_wrong()
                    on:change=change
                >
                    {all.into_iter().map(option).collect_view()}
                </select>
            </label>
        }
        .into_any()
    }

    fn line(self, at: usize, line: Line, value: String, many: bool) -> AnyView {
        let input: On<Event> = Box::new(move |event| self.enter(at, event_target_value(&event)));
        let id = format!("correct-value-{at}");
        let lang = line.lang.map(Lang::tag);
        // One line alone is named by what it is for, and says what belongs there.
        let (name, hint) = if many { (line.name, "") } else { (words(self.lang).right, line.name) };
        let control = if line.is_long {
            view! {
                <textarea
                    id=id
                    class="field"
                    rows="3"
                    maxlength=LONGEST
                    lang=lang
                    aria-describedby="correct-wrong"
                    aria-invalid=self.is_wrong()
                    prop:value=value
                    on:input=input
                ></textarea>
            }
            .into_any()
        } else {
            view! {
                <input
                    id=id
                    class="field"
                    type="text"
                    placeholder=hint
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="correct-wrong"
                    aria-invalid=self.is_wrong()
                    prop:value=value
                    on:input=input
                />
            }
            .into_any()
        };
        view! {
            <label class="line">
                <span>{name}</span>
                {control}
            </label>
        }
        .into_any()
    }

    fn is_wrong(self) -> crate::ui::widgets::Live<String> {
        live(move || self.made.with(|made| matches!(made, Some(Err(_)))).to_string())
    }
}

/// Where the figure stands, and the way there.
fn place(view: &FactView, lang: Lang) -> AnyView {
    let (fact, locator) = (view.fact, &view.fact.locator);
    let link = print_link(view).map(|link| {
        view! {
            " "
            <a href=link rel="noopener noreferrer" target="_blank">
                {evidence(lang).open_report}
            </a>
        }
    });
    view! {
        <div class="where">
            <p class="quote" lang=view.report.language.clone()>
                <span>"…"{locator.prefix.clone()}</span>
                <mark>{fact.figure.clone()}</mark>
                <span>{locator.suffix.clone()}"…"</span>
            </p>
            <p class="small">
                {view.report.title.get(lang).to_owned()}" · "
                {EvidenceWords::place(lang, view.report, locator.offset)} {link}
            </p>
        </div>
    }
    .into_any()
}
