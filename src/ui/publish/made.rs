//! The page, made of the running page's files by `public/publish.js`, with what the core writes of the data.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use relocation_explorer::publish::{fill_own_index, own_files, own_title};
use relocation_explorer::snapshot::{Collection, Problem, Snapshot, pack_own};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::ui::browser::{for_a_while, save_bytes};
use crate::ui::document::open_document;
use crate::ui::take::load_zip;

/// The forms that a page has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One HTML file.
    OneFile,
    /// A folder, as a zip file.
    Folder,
}

/// Why there is no page.
#[derive(Clone, PartialEq)]
pub enum Unmade {
    /// Nobody would know what they may do with it.
    Unlicensed,
    /// Something is wrong with the data.
    Refused(Vec<Problem>),
    /// A folder was asked for, and the running page is one file.
    OneFile,
    /// The browser computes no hashes here.
    Insecure,
    /// The files could not be had.
    Failed,
}

/// Checking the data is this part of the work, writing their texts the next, the page's files the rest.
const CHECKING: f64 = 0.1;
const WRITING: f64 = 0.3;

/// Makes a page of a snapshot, and offers it to the reader; gives its name. `tell` hears how far it is, and says whether to go
/// on.
///
/// # Errors
/// Why there is none.
pub async fn make(
    snapshot: Snapshot,
    form: Form,
    tell: impl Fn(f64) -> bool + Clone + 'static,
) -> Result<String, Unmade> {
    if snapshot.license.is_empty() {
        return Err(Unmade::Unlicensed);
    }
    let collection = check(snapshot, tell.clone()).await?;
    let publisher = load_publisher().await.map_err(failed)?;
    let holds =
        |name: &str| Reflect::get(&publisher, &name.into()).is_ok_and(|value| value.as_bool() == Some(true));
    if form == Form::Folder && holds("isOneFile") {
        return Err(Unmade::OneFile);
    }
    if !holds("canHash") {
        return Err(Unmade::Insecure);
    }
    let template = call(&publisher, "template", &JsValue::NULL).await.map_err(failed)?;
    let page = fill_own_index(&template.as_string().unwrap_or_default(), &collection)
        .map_err(|missing| failed(missing.to_string().into()))?;
    let data = pack_own(&collection).map_err(|wrong| failed(wrong.into()))?;
    let texts = match form {
        Form::OneFile => JsValue::NULL,
        Form::Folder => write_texts(&collection, &tell).await.ok_or(Unmade::Failed)?.into(),
    };
    let told = move |done: f64, of: f64| tell(WRITING + done / of * (1.0 - WRITING));
    let told = Closure::<dyn Fn(f64, f64) -> bool>::new(told);
    let (page, name) = (page.into(), own_title(&collection).into());
    let data = Uint8Array::from(data.as_slice()).into();
    let wanted: Array = [page, name, texts, data, told.as_ref().clone()].into_iter().collect();
    let bytes: Uint8Array = call(&publisher, "make", &wanted).await.map_err(failed)?.unchecked_into();
    let (ending, kind) = match form {
        Form::OneFile => ("html", "text/html"),
        Form::Folder => ("zip", "application/zip"),
    };
    let name = format!("{}.{ending}", collection.snapshot().id);
    save_bytes(&name, kind, &bytes).map_err(failed)?;
    Ok(name)
}

fn failed(error: JsValue) -> Unmade {
    leptos::logging::warn!("the page could not be made: {error:?}");
    Unmade::Failed
}

/// The script that makes pages. What packs files leads to it; by their names, the first load needs to know nothing of them.
async fn load_publisher() -> Result<JsValue, JsValue> {
    let packing = JsFuture::from(load_zip()?).await?;
    call(&packing, "loadPublishing", &JsValue::NULL).await
}

/// What a function of a script's promises.
async fn call(script: &JsValue, name: &str, given: &JsValue) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(script, &name.into())?.unchecked_into();
    let promise: Promise = function.call1(&JsValue::NULL, given)?.unchecked_into();
    JsFuture::from(promise).await
}

/// The same rules as for any file that is opened.
async fn check(snapshot: Snapshot, tell: impl Fn(f64) -> bool + 'static) -> Result<Collection, Unmade> {
    match open_document(snapshot.to_canonical().into_bytes(), move |done| tell(done * CHECKING)).await {
        Ok(Some(opened)) => opened.map_err(Unmade::Refused),
        Ok(None) | Err(_) => Err(Unmade::Failed),
    }
}

/// The files that say what the data are, as pairs of path and text; nothing where nobody wants them any more.
async fn write_texts(collection: &Collection, tell: &impl Fn(f64) -> bool) -> Option<Array> {
    let mut files = own_files(collection);
    let (texts, all) = (Array::new(), files.len() as f64);
    let mut write = || {
        let Some((path, text)) = files.next() else { return Some(()) };
        texts.push(&Array::of2(&path.into(), &text.into()));
        None
    };
    while for_a_while(&mut write).await.is_none() {
        let done = f64::from(texts.length()) / all;
        if !tell(CHECKING + done * (WRITING - CHECKING)) {
            return None;
        }
    }
    Some(texts)
}
