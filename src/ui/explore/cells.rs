//! What stands in the table of one fact.

use leptos::prelude::*;
use relocation_explorer::figure::{Interval, format_value};
use relocation_explorer::query::{Column, highlight};
use relocation_explorer::snapshot::{Fact, FactView, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, KindTag, RegionName, part_of_whole, to};
use relocation_explorer::words::common;

/// One fact's cell of a column, with what is sought marked. Plain elements, so that the table's rows can take them
/// over from the fact that stood there before.
pub fn cell(explorer: Explorer, at: u32, column: Column, sought: &str, lang: Lang) -> AnyView {
    let cell = explorer.with_fact(at, |view| match column {
        Column::Indicator => name(&view, sought, lang),
        Column::Region => view! {
            <td class="region">
                <RegionName id=view.fact.region.clone() />
            </td>
        }
        .into_any(),
        Column::Value => {
            let share = explorer.data.with_value(|data| data.compare().share_of_whole(view.at));
            value(&view, share, lang)
        }
        Column::Kind => view! {
            <td class="optional">
                <KindTag kind=view.fact.kind />
            </td>
        }
        .into_any(),
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

fn name(view: &FactView, sought: &str, lang: Lang) -> AnyView {
    let fact = view.fact;
    let part = fact.breakdown.as_ref().map_or_else(|| fact.text.get(lang), |part| part.name(lang));
    let id = fact.id.clone();
    let open = to(move |state| state.fact = Some(id.clone()));
    let name = highlighted(sought, view.indicator.name.get(lang));
    view! {
        <td class="indicator">
            <Go to=open class="open clamp">
                {name}
            </Go>
            <span class="sub clamp">{highlighted(sought, part)}</span>
        </td>
    }
    .into_any()
}

/// The value, and where its whole is printed how much of that it is.
fn value(view: &FactView, share: Option<Interval>, lang: Lang) -> AnyView {
    let fact = view.fact;
    let value = format_value(fact.value, fact.bound, fact.approximate, lang);
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
            </span>
        </td>
    }
    .into_any()
}

fn period(fact: &Fact, lang: Lang) -> AnyView {
    let period = fact.period.as_ref().map(|period| period.as_str().to_owned());
    let muted = period.is_none();
    view! {
        <td class="optional">
            <span class:muted=muted>
                {period.unwrap_or_else(|| common(lang).not_stated_short.to_owned())}
            </span>
        </td>
    }
    .into_any()
}

/// A text with what was searched for marked.
fn highlighted(sought: &str, text: &str) -> Vec<AnyView> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for found in highlight(sought, text) {
        pieces.push(text[from..found.start].to_owned().into_any());
        pieces.push(view! { <mark>{text[found.clone()].to_owned()}</mark> }.into_any());
        from = found.end;
    }
    pieces.push(text[from..].to_owned().into_any());
    pieces
}
