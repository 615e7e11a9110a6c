//! One thing of a view inside an article, with the line that says where it is from: no heading, nothing to choose.
//!
//! In: the part that the address names. Out: what `excerpt` makes of it, or what is wrong with the question.

mod lists;
mod row;

use leptos::prelude::*;
use relocation_explorer::chart::FixedChart;
use relocation_explorer::excerpt::{Excerpt, ExcerptBody, ExcerptFigure, Unusable};
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::excerpt;

use super::address::Address;
use super::explorer::Explorer;
use super::later::soon;
use super::planned_chart::PlannedChart;
use super::widgets::{FigureLink, live, show, spoken};

/// The id of the chart in words.
const CHART_SUMMARY: &str = "excerpt-summary";

/// The part that the address names.
#[component]
pub fn ExcerptView() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    // Colours are no change of what is shown.
    let asked = Memo::new(move |_| {
        explorer.state.with(|state| ViewState { theme: None, background: None, ..state.clone() })
    });
    show(move || {
        let asked = asked.get();
        match explorer.data.with_value(|data| Excerpt::of(data, &asked, lang)) {
            Ok(shown) => part(explorer, shown, asked.part.unwrap_or_default(), lang),
            Err(why) => unusable(&why, lang),
        }
    })
}

fn part(explorer: Explorer, shown: Excerpt, key: String, lang: Lang) -> AnyView {
    let Excerpt { title, body, credit, whole } = shown;
    let content = match body {
        ExcerptBody::Chart(plan, subtitle) => {
            let title = title.clone();
            let chart = move || {
                let (chart, title) = (FixedChart::Facts(plan.clone()), title.clone());
                view! { <PlannedChart chart title summary=CHART_SUMMARY /> }
            };
            view! {
                <p class="sub">{subtitle}</p>
                {soon(chart)}
            }
            .into_any()
        }
        ExcerptBody::Row(row) => row::row(row, lang),
        ExcerptBody::Table(figures, more) => lists::table(figures, more, lang),
        ExcerptBody::Checks(found, more) => lists::checks(explorer, &found, more, lang),
        ExcerptBody::Fact(figure, text) => card(figure, &text, lang),
        ExcerptBody::Pairing(pairing) => lists::pairing(pairing, lang),
    };
    let link = live(move || explorer.href(|state| *state = ViewState { lang: state.lang, ..whole.clone() }));
    view! {
        {heading(explorer, &title, lang)}
        <figure class="excerpt" data-part=key>
            <figcaption>{spoken(&title, lang)}</figcaption>
            {content}
            <p class="credit">
                <span>{spoken(&credit, lang)}</span>
                " "
                <a href=link target="_blank" rel="noopener">
                    {excerpt(lang).whole}
                </a>
            </p>
        </figure>
    }
    .into_any()
}

/// A frame is a document of its own, which has a heading for those who hear it; an article around has its own.
fn heading(explorer: Explorer, title: &str, lang: Lang) -> Option<AnyView> {
    let heading = || view! { <h1 class="visually-hidden">{spoken(title, lang)}</h1> }.into_any();
    matches!(explorer.address, Address::Page).then(heading)
}

/// A figure large, and what it says.
fn card(figure: ExcerptFigure, text: &str, lang: Lang) -> AnyView {
    let remarks = figure.caveats.join(lang.pick("；", "; "));
    view! {
        <p class="big">
            <b>
                <FigureLink id=figure.id />
            </b>
            " "
            {figure.unit}
        </p>
        <p>{spoken(text, lang)}</p>
        <p class="sub">{spoken(&figure.details, lang)}</p>
        <p class="sub">{spoken(&remarks, lang)}</p>
    }
    .into_any()
}

/// For whoever writes the page around: what is wrong, and what would be right.
fn unusable(why: &Unusable, lang: Lang) -> AnyView {
    view! {
        <div class="notice excerpt" role="alert">
            <p>
                <b>{excerpt(lang).unusable}</b>
            </p>
            <p>{why.text(lang)}</p>
        </div>
    }
    .into_any()
}
