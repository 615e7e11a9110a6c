//! A reader's own copy of a report, with every figure marked at its place.

use leptos::ev::Event;
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::audit::{
    FoundFigure, MOST_BYTES, MOST_CHARACTERS, Recognised, Stretch, Unrecognised, mark_figures, recognise,
    verify_source,
};
use relocation_explorer::share::ViewFilter;
use relocation_explorer::snapshot::{Collection, Lang};

use crate::ui::browser::{chosen_file, decode_text, read_bytes, sha256};
use crate::ui::explorer::Explorer;
use crate::ui::library::{Library, OwnCopy};
use crate::ui::widgets::{FigureLink, Go, show, spoken, to};
use relocation_explorer::words::{self, OpenDataWords, SourcesWords};

/// The reading of a reader's copy.
#[derive(Clone, Copy)]
pub struct Bringing {
    copy: RwSignal<Option<OwnCopy>>,
    /// What is to be said of files that were not taken.
    said: RwSignal<Option<String>>,
    lang: Lang,
}

impl Bringing {
    /// No copy has been refused yet.
    pub fn new() -> Self {
        Self { copy: Library::get().copy, said: RwSignal::new(None), lang: expect_context() }
    }

    /// Takes a file's text for the copy; the others that were dropped with it are left alone.
    pub fn read(self, file: web_sys::File, others: u32) {
        let Self { said, lang, .. } = self;
        let name = file.name();
        if file.size() > MOST_BYTES as f64 {
            said.set(Some(SourcesWords::too_long(lang, MOST_CHARACTERS)));
            return;
        }
        said.set((others > 0).then(|| OpenDataWords::one_at_a_time(lang, &name, others)));
        spawn_local(async move {
            match read_bytes(&file).await {
                Ok(bytes) => {
                    let sha256 = sha256(&bytes).await;
                    self.copy.set(Some(OwnCopy { text: decode_text(bytes), sha256 }));
                }
                Err(error) => {
                    leptos::logging::warn!("{name} could not be read: {error:?}");
                    said.try_set(Some(OpenDataWords::unreadable(lang, &name)));
                }
            }
        });
    }
}

/// The place to bring a text, and what becomes of it.
#[component]
pub fn Verify(bringing: Bringing) -> impl IntoView {
    let explorer = Explorer::get();
    let copy = bringing.copy;
    let lang: Lang = expect_context();
    let words = words::sources(lang);
    view! {
        <section class="card verify extra" id="verify-copy">
            <h2>{words.verify}</h2>
            <p>{words.verify_lede}" "<strong>{words.stays_here}</strong></p>
            <p>
                <Go to=to(|state| {
                    state.filter = Some(ViewFilter::Proof);
                })>{words::proof(lang).link_from_sources}</Go>
            </p>
            <p role="alert">{show(move || bringing.said.get())}</p>
            {show(move || match copy.get() {
                None => view! { <Bring bringing /> }.into_any(),
                Some(own) => {
                    let result = explorer.data.with_value(|data| held_against(&data.collection, &own, lang));
                    view! {
                        <div id="verified">{result}</div>
                        <button
                            class="button"
                            type="button"
                            id="another-copy"
                            on:click=move |_| copy.set(None)
                        >
                            {words.forget}
                        </button>
                    }
                        .into_any()
                }
            })}
        </section>
    }
    .into_any()
}

/// A field to paste into, and a file to choose.
#[component]
fn Bring(bringing: Bringing) -> impl IntoView {
    let Bringing { copy, lang, .. } = bringing;
    let words = words::sources(lang);
    let field = NodeRef::<Textarea>::new();
    let pasted = move |_| {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        if !text.trim().is_empty() {
            spawn_local(async move {
                let sha256 = sha256(text.as_bytes()).await;
                copy.set(Some(OwnCopy { text, sha256 }));
            });
        }
    };
    let chosen = move |event: Event| {
        if let Some(file) = chosen_file(&event) {
            bringing.read(file, 0);
        }
    };
    view! {
        <label class="visually-hidden" for="own-copy">
            {words.paste}
        </label>
        <textarea id="own-copy" class="field" rows="5" placeholder=words.paste node_ref=field></textarea>
        <div class="bring">
            <button class="button primary" type="button" id="verify" on:click=pasted>
                {words.check}
            </button>
            <label class="file-choice">
                <span>{words.choose_text}</span>
                <input type="file" id="open-copy" accept=".txt,.md,text/plain" on:change=chosen />
            </label>
        </div>
    }
    .into_any()
}

fn held_against(collection: &Collection, own: &OwnCopy, lang: Lang) -> AnyView {
    let words = words::sources(lang);
    let recognised = match recognise(collection, &own.text, own.sha256.as_deref()) {
        Ok(recognised) => recognised,
        Err(why) => {
            let why = match why {
                Unrecognised::TooLong => SourcesWords::too_long(lang, MOST_CHARACTERS),
                Unrecognised::Foreign => words.unknown_text.to_owned(),
            };
            return view! {
                <p class="refused" role="status">
                    {why}
                </p>
            }
            .into_any();
        }
    };
    let Recognised { report, same, figures } = &recognised;
    let tally = recognised.tally();
    let identity = match same {
        Some(true) => words.same,
        Some(false) => words.other,
        None => words.no_hash,
    };
    let numbers = [
        (words.in_place, "in-place", tally.in_place),
        (words.moved, "moved", tally.moved),
        (words.missing, "missing", tally.missing),
    ];
    let numbers = numbers.into_iter().map(|(name, id, count)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd data-tally=id>{count}</dd>
            </div>
        }
    });
    let missing = recognised
        .missing()
        .map(|found| view! { <li>{missing_figure(collection, found, lang)}</li> })
        .collect_view();
    let accounted = (*same == Some(true)).then(|| {
        let audit = verify_source(collection, report, &own.text, own.sha256.as_deref());
        let findings =
            audit.findings.iter().map(|finding| view! { <li>{finding.text(lang)}</li> }).collect_view();
        view! {
            <p>{SourcesWords::accounted(lang, audit.tokens, audit.findings.len())}</p>
            <ul class="defect-list">{findings}</ul>
        }
    });
    view! {
        <p role="status">
            <b>{SourcesWords::found(lang, report.title.get(lang), tally.found(), figures.len())}</b>
            " "
            {identity}
        </p>
        <dl class="tally">{numbers.collect_view()}</dl>
        {accounted}
        <ul class="missing-figures">{missing}</ul>
        <div
            class="copy-text"
            id="copy-text"
            lang=report.language.clone()
            tabindex="0"
            role="region"
            aria-label=words.text_marked
        >
            {mark_figures(&own.text, figures).into_iter().map(stretch).collect_view()}
        </div>
    }
    .into_any()
}

fn missing_figure(collection: &Collection, found: &FoundFigure, lang: Lang) -> AnyView {
    let text = collection.find(&found.fact).map(|view| spoken(view.fact.text.get(lang), lang));
    view! {
        <FigureLink id=found.fact.clone() printed=true />
        " "
        {text}
    }
    .into_any()
}

/// A stretch of the text; a figure is marked, and leads to its evidence.
fn stretch(stretch: Stretch) -> AnyView {
    let Some(fact) = stretch.facts.into_iter().next() else {
        return stretch.text.into_any();
    };
    let open = to(move |state| state.fact = Some(fact.clone()));
    view! {
        <mark class:moved=stretch.moved>
            <Go to=open>{stretch.text}</Go>
        </mark>
    }
    .into_any()
}
