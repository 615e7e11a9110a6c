//! Taking a basket away: its link, paper, the clipboard, files.

use std::sync::Arc;

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
use crate::ui::take::{Packed, pack};
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
            said.set(common(lang).part_waiting);
            let brief = basket.with_untracked(|basket| brief_of(explorer, basket, lang));
            leptos::task::spawn_local(async move {
                let offered = offer(explorer, form, brief, lang).await;
                said.try_set(match offered {
                    Ok(()) => "",
                    Err(error) => {
                        leptos::logging::warn!("{form:?} could not be made: {error:?}");
                        export(lang).failed
                    }
                });
            });
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
                <div>{files.into_iter().collect_view()}</div>
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
            let mut pictures = Vec::new();
            for (id, plan) in plans(&brief) {
                let Some(picture) = plan.draw(Frame { width: WIDTH }, &Palette::LIGHT, lang) else {
                    continue;
                };
                let svg = draw_off_page(PictureFile::Svg, &picture, WIDTH).await?;
                pictures.push((id, format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&svg))));
            }
            let picture = |id| pictures.iter().find(|(of, _)| *of == id).map(|(_, address)| address.clone());
            save(&file, "text/html;charset=utf-8", &to_html(&brief, lang, picture));
        }
        Form::Docx => {
            let (mut drawings, mut files) = (Vec::new(), Vec::new());
            for (entry, plan) in plans(&brief) {
                let Some(picture) = plan.draw(Frame { width: WIDTH }, &Palette::LIGHT, lang) else {
                    continue;
                };
                let png = bytes_of(&draw_off_page(PictureFile::Print, &picture, WIDTH).await?)?;
                let path = format!("media/image{}.png", drawings.len() + 1);
                files.push(Packed { path: format!("word/{path}"), content: png.into() });
                drawings.push(Drawing { entry, path, size: [WIDTH, picture.height] });
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

/// The charts of a brief, by entry.
fn plans(brief: &Brief) -> Vec<(u32, Arc<relocation_explorer::chart::ChartPlan>)> {
    let plan = |entry: &relocation_explorer::basket::BriefEntry| match &entry.body {
        BriefBody::Item(item) => Some((entry.id, Arc::new(item.plan.clone()?))),
        _ => None,
    };
    brief.entries.iter().filter_map(plan).collect()
}

/// The bytes of a `data:` address in base 64.
fn bytes_of(address: &str) -> Result<Uint8Array, JsValue> {
    let (_, base64) = address.split_once(',').ok_or("no data")?;
    let characters = window().atob(base64)?;
    let bytes: Vec<u8> = characters.chars().map(|c| c as u8).collect();
    Ok(Uint8Array::from(&bytes[..]))
}
