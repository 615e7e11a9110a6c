//! The dialog: what the collection says of itself, and the two forms that a page has.

use std::sync::Arc;

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::publish::{ImprintLine, with_imprint};
use relocation_explorer::snapshot::{Collection, Lang, Problem};
use relocation_explorer::words::{OwnPageWords, own_page as words};

use super::made::{self, Form, Unmade};
use crate::ui::widgets::{Modal, On, Press, live, show};

/// What is about to be published.
#[derive(Clone, Copy)]
pub struct Publishing(pub RwSignal<Option<Arc<Collection>>>);

/// So many problems are listed.
const LISTED: usize = 20;

/// How far it has come.
#[derive(Clone, PartialEq)]
enum Stage {
    /// Nothing was asked for yet, or since the form was changed.
    Asked,
    /// So much of the work is done.
    Making(f64),
    /// It was offered under a name.
    Made(String),
    /// It could not be made.
    Unmade(Unmade),
}

/// What the reader has entered, and what came of it.
#[derive(Clone, Copy)]
struct Entered {
    lang: Lang,
    collection: StoredValue<Arc<Collection>>,
    /// A text for each line.
    said: RwSignal<Vec<String>>,
    stage: RwSignal<Stage>,
}

/// The dialog: open from the moment that it is there, until the reader closes it, which also ends the work.
#[component]
pub fn PublishDialog() -> impl IntoView {
    let Publishing(chosen) = expect_context();
    let lang: Lang = expect_context();
    let words = words(lang);
    let collection = chosen.get_untracked()?;
    let said = ImprintLine::ALL.map(|line| line.said(collection.snapshot())).to_vec();
    let entered = Entered {
        lang,
        collection: StoredValue::new(collection),
        said: RwSignal::new(said),
        stage: RwSignal::new(Stage::Asked),
    };
    let closed: On<Event> = Box::new(move |_| chosen.set(None));
    let problems = move || entered.stage.with(|stage| entered.said_of(stage));
    Some(
        view! {
            <Modal name="publish" class="publishing" title=words.title closed>
                <p class="muted">{words.lede}</p>
                {entered.form()}
                {entered.offer(Form::OneFile)}
                {entered.offer(Form::Folder)}
                <div role="status" id="publish-progress">
                    {show(move || entered.progress())}
                </div>
                <div role="alert" id="publish-problems">
                    {show(problems)}
                </div>
            </Modal>
        }
        .into_any(),
    )
}

impl Entered {
    fn form(self) -> AnyView {
        let words = words(self.lang);
        let (what, who): (Vec<_>, Vec<_>) = ImprintLine::ALL
            .into_iter()
            .enumerate()
            .partition(|(_, line)| matches!(line, ImprintLine::Title(_) | ImprintLine::Description(_)));
        let group = move |name: &'static str, lines: Vec<(usize, ImprintLine)>| {
            let lines = lines.into_iter().map(|(at, line)| self.line(at, line)).collect_view();
            view! {
                <fieldset>
                    <legend>{name}</legend>
                    {lines}
                </fieldset>
            }
            .into_any()
        };
        // There is more than one thing to be made: Enter in a line makes none of them.
        let stay: On<SubmitEvent> = Box::new(|event: SubmitEvent| event.prevent_default());
        view! {
            <form on:submit=stay>
                {group(words.group_what, what)} {group(words.group_who, who)}
                <p class="small muted">{words.may_be_empty}</p>
            </form>
        }
        .into_any()
    }

    fn line(self, at: usize, line: ImprintLine) -> AnyView {
        let Self { lang, said, stage, .. } = self;
        let enter: On<Event> = Box::new(move |event| {
            said.update(|said| {
                if let Some(own) = said.get_mut(at) {
                    *own = event_target_value(&event);
                }
            });
            stage.set(Stage::Asked);
        });
        let language = match line {
            ImprintLine::Title(of) | ImprintLine::Description(of) | ImprintLine::Creator(of) => {
                Some(of.tag())
            }
            _ => None,
        };
        let value = said.with_untracked(|said| said.get(at).cloned()).unwrap_or_default();
        let id = format!("publish-{}", line.path().replace('.', "-"));
        let field = match line {
            ImprintLine::Description(_) => view! {
                <textarea class="field" id=id.clone() rows="4" lang=language on:input=enter>
                    {value}
                </textarea>
            }
            .into_any(),
            _ => view! { <input class="field" id=id.clone() lang=language value=value on:input=enter /> }
                .into_any(),
        };
        view! {
            <div class="line">
                <label for=id>{line.name(lang)}</label>
                {field}
            </div>
        }
        .into_any()
    }

    /// A form of the page: what it is, and the button that makes it.
    fn offer(self, form: Form) -> AnyView {
        let words = words(self.lang);
        let (id, name, hint) = match form {
            Form::OneFile => ("publish-one-file", words.one_file, words.one_file_hint),
            Form::Folder => ("publish-folder", words.folder, words.folder_hint),
        };
        let making = move || self.stage.with(|stage| matches!(stage, Stage::Making(_)));
        let make: Press = Box::new(move |_| self.make(form));
        view! {
            <div class="line">
                <button
                    class="button"
                    type="button"
                    id=id
                    aria-describedby=format!("{id}-hint")
                    disabled=live(making)
                    on:click=make
                >
                    {name}
                </button>
                <span class="small" id=format!("{id}-hint")>
                    {hint}
                </span>
            </div>
        }
        .into_any()
    }

    fn make(self, form: Form) {
        let stage = self.stage;
        let snapshot = self.collection.with_value(|collection| {
            self.said.with_untracked(|said| with_imprint(collection.snapshot(), said))
        });
        // A dialog that was closed has no stage any more.
        let tell = move |done: f64| stage.try_set(Stage::Making(done)).is_none();
        tell(0.0);
        spawn_local(async move {
            let came = made::make(snapshot, form, tell).await;
            stage.try_set(match came {
                Ok(name) => Stage::Made(name),
                Err(unmade) => Stage::Unmade(unmade),
            });
        });
    }

    fn progress(self) -> Option<AnyView> {
        let words = words(self.lang);
        self.stage.with(|stage| match stage {
            Stage::Making(done) => Some(
                view! {
                    <p>
                        {words.working}" "
                        <progress max="1" value=done.to_string() aria-label=words.working></progress>
                    </p>
                }
                .into_any(),
            ),
            Stage::Made(name) => Some(view! { <p>{OwnPageWords::made(self.lang, name)}</p> }.into_any()),
            Stage::Asked | Stage::Unmade(_) => None,
        })
    }

    fn said_of(self, stage: &Stage) -> Option<AnyView> {
        let words = words(self.lang);
        let Stage::Unmade(unmade) = stage else { return None };
        let said = match unmade {
            Unmade::Refused(problems) => return Some(self.list(problems)),
            Unmade::Unlicensed => words.unlicensed,
            Unmade::OneFile => words.not_from_one_file,
            Unmade::Insecure => words.insecure,
            Unmade::Failed => words.failed,
        };
        Some(view! { <p class="wrong">{said}</p> }.into_any())
    }

    fn list(self, problems: &[Problem]) -> AnyView {
        let name = |problem: &Problem| {
            let line = ImprintLine::ALL.into_iter().find(|line| line.path() == problem.path);
            line.map_or_else(|| problem.path.clone(), |line| line.name(self.lang))
        };
        let lines = problems
            .iter()
            .take(LISTED)
            .map(|problem| view! { <li>{name(problem)}": "{problem.rule.text(self.lang)}</li> })
            .collect_view();
        view! {
            <p class="wrong">{words(self.lang).refused}</p>
            <ul>{lines}</ul>
        }
        .into_any()
    }
}
