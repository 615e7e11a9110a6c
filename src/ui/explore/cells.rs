//! What stands in a place of the table. Another fact comes to stand there with every letter that is typed: the elements
//! stay, and each text follows by itself.

use leptos::prelude::*;
use relocation_explorer::figure::Interval;
use relocation_explorer::query::{Column, highlight};
use relocation_explorer::snapshot::{FactView, Kind, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, KindTag, PartOfWhole, RegionName, live, note_mark, show, to};
use relocation_explorer::words::common;

/// A place of the table.
#[derive(Clone, Copy)]
pub struct Place {
    /// The page.
    pub explorer: Explorer,
    /// The fact that stands there.
    pub at: Memo<Option<u32>>,
    /// Its id.
    pub id: Memo<String>,
    /// The id that its link leads to: a frame later than the rest, as nobody sees it.
    pub linked: Memo<String>,
    /// What is sought.
    pub sought: Memo<String>,
    /// The reader's language.
    pub lang: Lang,
}

impl Place {
    /// The cell of a column.
    pub fn cell(self, column: Column) -> AnyView {
        match column {
            Column::Indicator => self.name(),
            Column::Region => self.region(),
            Column::Value => self.value(),
            Column::Kind => self.kind(),
            Column::Period => self.period(),
            Column::Partner => {
                let partner = |view: &FactView, lang| Some(view.partner?.name.get(lang).to_owned());
                let said = self.ask(move |view, lang| partner(view, lang).unwrap_or_else(|| "—".to_owned()));
                view! { <td class="optional">{live(move || said.get().unwrap_or_default())}</td> }.into_any()
            }
            _ => {
                let title = self.ask(|view, lang| view.report.title.get(lang).to_owned());
                view! {
                    <td class="optional">
                        <span class="clamp">{live(move || title.get().unwrap_or_default())}</span>
                    </td>
                }
                .into_any()
            }
        }
    }

    /// What is asked of the fact that stands there.
    fn ask<T>(self, question: impl Fn(&FactView, Lang) -> T + Send + Sync + 'static) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.explorer.with_fact(self.at.get()?, |view| question(&view, self.lang)))
    }

    /// What the fact is about; leads to its evidence.
    fn name(self) -> AnyView {
        let name = Memo::new(move |_| {
            let sought = self.sought.read();
            self.explorer.with_fact(self.at.get()?, |view| MarkedName::of(&view, &sought, self.lang))
        });
        let indicator = move || name.with(|name| name.as_ref().map(|name| marked(&name.indicator)));
        let part = move || name.with(|name| name.as_ref().map(|name| marked(&name.part)));
        // A link may lag behind what stands there; a click may not.
        let open = to(move |state| {
            self.linked.track();
            state.fact = Some(self.id.get_untracked());
        });
        view! {
            <td class="indicator">
                <Go to=open class="open clamp">
                    {show(indicator)}
                </Go>
                <span class="sub clamp">{show(part)}</span>
            </td>
        }
        .into_any()
    }

    fn region(self) -> AnyView {
        let region = self.ask(|view, _| view.fact.region.clone());
        let id = Memo::new(move |_| region.get().unwrap_or_default());
        view! {
            <td class="region">
                <RegionName id />
            </td>
        }
        .into_any()
    }

    /// The value, and where its whole is printed how much of that it is.
    fn value(self) -> AnyView {
        let value = self.ask(Value::of);
        let text = move |text: fn(&Value) -> &str| {
            live(move || value.with(|value| value.as_ref().map(text).unwrap_or_default().to_owned()))
        };
        let (explorer, at, lang) = (self.explorer, self.at, self.lang);
        let share: Memo<Option<Interval>> = Memo::new(move |_| {
            let at = at.get()? as usize;
            explorer.data.with_value(|data| data.compare().share_of_whole(at))
        });
        let report = Memo::new(move |_| {
            let at = at.get()? as usize;
            Some(explorer.data.with_value(|data| data.collection.report_place(at)))
        });
        view! {
            <td class="value number">
                <span class="bound">{text(|value| &value.mark)}</span>
                {text(|value| &value.number)}
                " "
                <span class="muted">{text(|value| &value.unit)}</span>
                <span class="sub">
                    <span lang=text(|value| &value.language)>{text(|value| &value.figure)}</span>
                    <PartOfWhole share lang />
                    {show(move || report.get().map(note_mark))}
                </span>
            </td>
        }
        .into_any()
    }

    /// What most facts are is not said in every row; what is not yet so stands out.
    fn kind(self) -> AnyView {
        let (kind, lang) = (self.ask(|view, _| view.fact.kind), self.lang);
        let tag = move |kind| match kind {
            Kind::Achieved => view! { <span class="visually-hidden">{kind.name(lang)}</span> }.into_any(),
            _ => view! { <KindTag kind /> }.into_any(),
        };
        view! { <td class="optional">{show(move || kind.get().map(tag))}</td> }.into_any()
    }

    fn period(self) -> AnyView {
        let period = self.ask(|view, lang| view.fact.period.as_ref().map(|period| period.words(lang)));
        let said = Memo::new(move |_| period.get().flatten());
        let is_said = move || said.with(Option::is_some);
        view! {
            <td class="optional">
                <span
                    class:muted=live(move || !is_said())
                    aria-hidden=live(move || (!is_said()).then_some("true"))
                >
                    {live(move || said.get().unwrap_or_else(|| "—".to_owned()))}
                </span>
                <span class="visually-hidden" hidden=live(is_said)>
                    {common(self.lang).not_stated}
                </span>
            </td>
        }
        .into_any()
    }
}

/// A value in the pieces that the table shows apart.
#[derive(PartialEq)]
struct Value {
    /// What stands before the number: "at least ".
    mark: String,
    number: String,
    unit: String,
    /// The figure as printed, and the language of its report.
    figure: String,
    language: String,
}

impl Value {
    fn of(view: &FactView, lang: Lang) -> Self {
        let fact = view.fact;
        let value = view.value(lang);
        let (mark, number) = match value.rsplit_once(' ') {
            Some((mark, number)) => (format!("{mark} "), number.to_owned()),
            None => (String::new(), value),
        };
        Self {
            mark,
            number,
            unit: view.unit.name_for(fact.value).get(lang).to_owned(),
            figure: fact.figure.clone(),
            language: view.report.language.clone(),
        }
    }
}

/// What a fact is called in the table, in pieces that fit what is sought and others.
#[derive(Debug, Clone, PartialEq)]
struct MarkedName {
    indicator: Vec<Piece>,
    part: Vec<Piece>,
}

/// A piece of a name, and whether it is marked.
type Piece = (String, bool);

impl MarkedName {
    /// The name of a fact, with what is sought marked.
    fn of(view: &FactView, sought: &str, lang: Lang) -> Self {
        let fact = view.fact;
        let part = fact.breakdown.as_ref().map_or_else(|| fact.text.get(lang), |part| part.name(lang));
        Self { indicator: pieces(sought, view.indicator.name.get(lang)), part: pieces(sought, part) }
    }
}

/// A text in pieces: those that fit what is sought, and what stands between them.
fn pieces(sought: &str, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for found in highlight(sought, text) {
        if from < found.start {
            pieces.push((text[from..found.start].to_owned(), false));
        }
        pieces.push((text[found.clone()].to_owned(), true));
        from = found.end;
    }
    if from < text.len() {
        pieces.push((text[from..].to_owned(), false));
    }
    pieces
}

fn marked(pieces: &[Piece]) -> Vec<AnyView> {
    let view = |(text, is_marked): &Piece| match is_marked {
        true => view! { <mark>{text.clone()}</mark> }.into_any(),
        false => text.clone().into_any(),
    };
    pieces.iter().map(view).collect()
}
