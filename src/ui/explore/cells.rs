//! What stands in the table of one fact.

use leptos::prelude::*;
use relocation_explorer::figure::Interval;
use relocation_explorer::query::{Column, highlight};
use relocation_explorer::snapshot::{Fact, FactView, Kind, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, KindTag, RegionName, note_mark, part_of_whole, to};
use relocation_explorer::words::common;

/// One fact's cell of a column; the name has a cell of its own. Plain elements, so that the table's rows can take them
/// over from the fact that stood there before.
pub fn cell(explorer: Explorer, at: u32, column: Column, lang: Lang) -> AnyView {
    let cell = explorer.with_fact(at, |view| match column {
        Column::Region => view! {
            <td class="region">
                <RegionName id=view.fact.region.clone() />
            </td>
        }
        .into_any(),
        Column::Value => {
            let (report, share) = explorer.data.with_value(|data| {
                (data.collection.report_place(view.at), data.compare().share_of_whole(view.at))
            });
            value(&view, report, share, lang)
        }
        Column::Kind => kind(view.fact.kind, lang),
        Column::Period => period(view.fact, lang),
        Column::Partner => {
            let partner = view.partner.map(|partner| partner.name.get(lang).to_owned());
            view! { <td class="optional">{partner.unwrap_or_else(|| "—".to_owned())}</td> }.into_any()
        }
        _ => {
            let title = view.report.title.get(lang).to_owned();
            view! {
                <td class="optional">
                    <span class="clamp">{title}</span>
                </td>
            }
            .into_any()
        }
    });
    cell.unwrap_or_else(|| ().into_any())
}

/// What a fact is called in the table, in pieces that fit what is sought and others.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkedName {
    id: String,
    indicator: Vec<Piece>,
    part: Vec<Piece>,
}

/// A piece of a name, and whether it is marked.
type Piece = (String, bool);

impl MarkedName {
    /// The name of a fact, with what is sought marked.
    pub fn of(view: &FactView, sought: &str, lang: Lang) -> Self {
        let fact = view.fact;
        let part = fact.breakdown.as_ref().map_or_else(|| fact.text.get(lang), |part| part.name(lang));
        Self {
            id: fact.id.clone(),
            indicator: pieces(sought, view.indicator.name.get(lang)),
            part: pieces(sought, part),
        }
    }
}

/// The cell that says what a fact is about, and leads to its evidence.
pub fn name_cell(name: MarkedName) -> AnyView {
    let MarkedName { id, indicator, part } = name;
    let open = to(move |state| state.fact = Some(id.clone()));
    view! {
        <td class="indicator">
            <Go to=open class="open clamp">
                {marked(indicator)}
            </Go>
            <span class="sub clamp">{marked(part)}</span>
        </td>
    }
    .into_any()
}

/// The value, and where its whole is printed how much of that it is.
fn value(view: &FactView, report: usize, share: Option<Interval>, lang: Lang) -> AnyView {
    let fact = view.fact;
    let value = view.value(lang);
    let (mark, number) = match value.rsplit_once(' ') {
        Some((mark, number)) => (format!("{mark} "), number.to_owned()),
        None => (String::new(), value),
    };
    view! {
        <td class="value number">
            <span class="bound">{mark}</span>
            {number}
            " "
            <span class="muted">{view.unit.name_for(fact.value).get(lang).to_owned()}</span>
            <span class="sub">
                <span lang=view.report.language.clone()>{fact.figure.clone()}</span>
                {share.map(|share| part_of_whole(&share, lang))}
                {note_mark(report)}
            </span>
        </td>
    }
    .into_any()
}

/// What most facts are is not said in every row; what is not yet so stands out.
fn kind(kind: Kind, lang: Lang) -> AnyView {
    let tag = match kind {
        Kind::Achieved => quiet("", kind.name(lang)),
        _ => view! { <KindTag kind /> }.into_any(),
    };
    view! { <td class="optional">{tag}</td> }.into_any()
}

/// A sign for those who see the column, with words for those who hear the cell.
fn quiet(sign: &'static str, words: &'static str) -> AnyView {
    view! {
        <span class="muted" aria-hidden="true">
            {sign}
        </span>
        <span class="visually-hidden">{words}</span>
    }
    .into_any()
}

fn period(fact: &Fact, lang: Lang) -> AnyView {
    let period = match &fact.period {
        Some(period) => period.words(lang).into_any(),
        None => quiet("—", common(lang).not_stated),
    };
    view! { <td class="optional">{period}</td> }.into_any()
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

fn marked(pieces: Vec<Piece>) -> Vec<AnyView> {
    let view = |(text, is_marked)| {
        if is_marked { view! { <mark>{text}</mark> }.into_any() } else { String::into_any(text) }
    };
    pieces.into_iter().map(view).collect()
}
