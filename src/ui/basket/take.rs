//! Taking a basket away: its link, paper, the clipboard, files.

use js_sys::Uint8Array;
use leptos::prelude::*;
use relocation_explorer::basket::{
    Basket, Brief, BriefBody, Drawing, LONGEST_LINK, to_docx, to_html, to_markdown,
};
use relocation_explorer::chart::{Frame, Palette};
use relocation_explorer::export::{PackedFile, Taken, data_package, picture_name};
use relocation_explorer::share::{View, ViewState};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{basket, common, export};
use wasm_bindgen::prelude::*;

use super::brief::brief_of;
use crate::ui::browser::{copy, save};
use crate::ui::chart::{PictureFile, draw_off_page};
use crate::ui::citing::citing_of;
use crate::ui::explorer::Explorer;
use crate::ui::take::{self, Packed, pack, take_facts, tell};
use crate::ui::widgets::{Icon, IconShape, Press};

/// A form of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Docx,
    Html,
    Markdown,
    Package,
}

impl Form {
    const ALL: [Self; 4] = [Self::Docx, Self::Html, Self::Markdown, Self::Package];

    fn key(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Package => "zip",
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        let words = basket(lang);
        match self {
            Self::Docx => words.docx,
            Self::Html => words.html,
            Self::Markdown => words.markdown,
            Self::Package => words.package,
        }
    }
}

/// The forms in which the facts alone go.
const FACTS: [take::Form; 4] = [take::Form::WORKBOOK, take::Form::CSV, take::Form::JSON, take::Form::Table];

/// The buttons and the menu.
#[component]
pub fn TakeBar(#[prop(into)] basket: Signal<Basket>) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = relocation_explorer::words::basket(lang);
    let said = RwSignal::new("");
    let link: Press = Box::new(move |_| {
        let told = common(lang);
        let Some((link, whole)) = basket.with_untracked(|basket| link_of(explorer, basket)) else {
            said.set(words.link_too_long);
            return;
        };
        copy(link, move |copied| {
            let is_whole = whole || !copied;
            said.try_set(if is_whole { told.told_of_copy(copied) } else { words.link_without_notes });
        });
    });
    let print: Press = Box::new(move |_| {
        let _ = window().print();
    });
    let markdown: Press = Box::new(move |_| {
        let brief = basket.with_untracked(|basket| brief_of(explorer, basket, lang));
        copy(to_markdown(&brief, lang), move |copied| {
            said.try_set(common(lang).told_of_copy(copied));
        });
    });
    let files = Form::ALL.map(|form| {
        let take: Press = Box::new(move |_| {
            let brief = basket.with_untracked(|basket| brief_of(explorer, basket, lang));
            tell(Box::pin(offer(explorer, form, brief, lang)), lang, said);
        });
        view! {
            <button type="button" data-form=form.key() on:click=take>
                {form.name(lang)}
            </button>
        }
    });
    let facts = FACTS.map(|form| {
        let take: Press = Box::new(move |_| {
            let (facts, link) = basket.with_untracked(|basket| {
                let link = link_of(explorer, basket).map(|(link, _)| link);
                (brief_of(explorer, basket, lang).facts, link)
            });
            take_facts(explorer, form, facts, link.unwrap_or_else(|| explorer.home().itself()), lang, said);
        });
        view! {
            <button type="button" data-form=form.key() on:click=take>
                {form.name(lang)}
            </button>
        }
    });
    view! {
        <div class="take-bar control" id="take-basket">
            <button class="button" type="button" id="copy-basket-link" on:click=link>
                {words.copy_link}
            </button>
            <button class="button" type="button" id="copy-basket-markdown" on:click=markdown>
                {words.copy_markdown}
            </button>
            <button class="button" type="button" id="print-basket" on:click=print>
                {words.print}
            </button>
            <details class="menu" id="basket-files">
                <summary class="button">
                    <Icon shape=IconShape::Download />
                    {export(lang).take}
                </summary>
                <div>{files.into_iter().collect_view()} {facts.into_iter().collect_view()}</div>
            </details>
            <span role="status" class="muted" id="take-said">
                {said}
            </span>
        </div>
    }
    .into_any()
}

/// The address that brings a basket, and whether it has the notes; none where even without them it is too long.
fn link_of(explorer: Explorer, basket: &Basket) -> Option<(String, bool)> {
    let lang = explorer.state.with_untracked(|state| state.lang);
    let address = |basket: &Basket| {
        let items = Some(basket.to_link());
        let state = ViewState { view: View::Basket, lang, items, ..ViewState::default() };
        Some(explorer.home().link(state)).filter(|link| link.len() <= LONGEST_LINK)
    };
    let whole = address(basket).map(|link| (link, true));
    whole.or_else(|| Some((address(&basket.without_notes())?, false)))
}

/// Makes a file and offers it.
async fn offer(explorer: Explorer, form: Form, brief: Brief, lang: Lang) -> Result<(), JsValue> {
    let data = explorer.data.get_value();
    let name = picture_name(&brief.title, data.pin(), lang);
    let file = format!("{name}.{}", form.key());
    match form {
        Form::Markdown => save(&file, "text/markdown;charset=utf-8", &to_markdown(&brief, lang)),
        Form::Html => {
            let charts = draw_charts(&brief, PictureFile::Svg, lang).await?;
            let picture = |entry| {
                let chart = charts.iter().find(|chart| chart.entry == entry)?;
                Some(format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&chart.drawn)))
            };
            save(&file, "text/html;charset=utf-8", &to_html(&brief, lang, picture));
        }
        Form::Docx => {
            let (mut drawings, mut files) = (Vec::new(), Vec::new());
            for (at, chart) in draw_charts(&brief, PictureFile::Print, lang).await?.into_iter().enumerate() {
                let path = format!("media/image{}.png", at + 1);
                let content = bytes_of(&chart.drawn)?.into();
                files.push(Packed { path: format!("word/{path}"), content });
                drawings.push(Drawing { entry: chart.entry, path, size: [WIDTH, chart.height] });
            }
            let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            let texts = to_docx(&brief, &drawings, lang).into_iter().map(Packed::from);
            pack(&file, kind, texts.chain(files)).await?;
        }
        Form::Package => {
            let home = explorer.home();
            let citing = citing_of(&data, home.itself(), lang);
            let taken = Taken::Selection(brief.facts.len());
            let mut files = data_package(&citing, &brief.facts, &taken, |id| home.fact(id));
            files.push(PackedFile { path: "brief.md", text: to_markdown(&brief, lang) });
            pack(&file, "application/zip", files.into_iter().map(Packed::from)).await?;
        }
    }
    Ok(())
}

/// The width of pictures in files, in CSS pixels: that of a page's text.
const WIDTH: u32 = 642;

/// A chart of a brief as it stands in a file.
struct DrawnChart {
    /// Id of its entry.
    entry: u32,
    /// What [`draw_off_page`] gives.
    drawn: String,
    /// Its height beside [`WIDTH`], in CSS pixels.
    height: u32,
}

/// The charts of a brief, each drawn in a form of files.
async fn draw_charts(brief: &Brief, file: PictureFile, lang: Lang) -> Result<Vec<DrawnChart>, JsValue> {
    let mut charts = Vec::new();
    for entry in &brief.entries {
        let BriefBody::Item(item) = &entry.body else { continue };
        let picture =
            item.chart.as_ref().and_then(|chart| chart.draw(Frame { width: WIDTH }, &Palette::LIGHT, lang));
        if let Some(picture) = picture {
            let drawn = draw_off_page(file, &picture, WIDTH).await?;
            charts.push(DrawnChart { entry: entry.id, drawn, height: picture.height });
        }
    }
    Ok(charts)
}

/// The bytes of a `data:` address in base 64.
fn bytes_of(address: &str) -> Result<Uint8Array, JsValue> {
    let (_, base64) = address.split_once(',').ok_or("no data")?;
    let characters = window().atob(base64)?;
    let bytes: Vec<u8> = characters.chars().map(|c| c as u8).collect();
    Ok(Uint8Array::from(&bytes[..]))
}
