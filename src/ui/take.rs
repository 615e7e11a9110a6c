//! Taking facts away: on the clipboard, or as a file. What makes files is a part of the program that is fetched when a
//! file is first asked for, and so is the library that packs them. The clipboard can be written only at once.

use std::pin::Pin;
use std::sync::Arc;

use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::*;
use relocation_explorer::export::{
    PackedFile, Table, Taken, brief_table, data_package, fact_workbook, facts_table, to_annotations, to_csv,
    to_json, to_markdown, to_tsv,
};
use relocation_explorer::session::Session;
use relocation_explorer::share::Home;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{common, export};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::SplitLoaderError;

use super::browser::{copy, save, save_bytes};
use super::citing::citing_of;
use super::explorer::Explorer;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// Loads what packs files.
    #[wasm_bindgen(catch, js_name = loadZip)]
    pub fn load_zip() -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The module.
    type Packer;
    #[wasm_bindgen(method, catch)]
    fn pack(this: &Packer, files: &Array) -> Result<Uint8Array, JsValue>;
}

/// A form of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// A Frictionless Data Package.
    Package,
    /// A workbook.
    Workbook,
    /// A table as CSV.
    Csv,
    /// A snapshot of their own.
    Json,
    /// Web Annotations of the places where they are printed.
    Annotations,
}

/// In which form facts are taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A file.
    File(FileForm),
    /// A table on the clipboard, for a spreadsheet.
    Table,
    /// A table on the clipboard, for a text.
    Markdown,
}

impl Form {
    /// A data package.
    pub const PACKAGE: Form = Form::File(FileForm::Package);
    /// A workbook.
    pub const WORKBOOK: Form = Form::File(FileForm::Workbook);
    /// A table as CSV.
    pub const CSV: Form = Form::File(FileForm::Csv);
    /// A snapshot.
    pub const JSON: Form = Form::File(FileForm::Json);
    /// Those that are files.
    pub const FILES: [Form; 5] =
        [Self::PACKAGE, Self::WORKBOOK, Self::CSV, Self::JSON, Self::File(FileForm::Annotations)];
    /// Those for the clipboard.
    pub const COPIES: [Form; 2] = [Self::Table, Self::Markdown];

    /// Its name for the page's programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::File(FileForm::Package) => "package",
            Self::File(FileForm::Workbook) => "workbook",
            Self::File(FileForm::Csv) => "csv",
            Self::File(FileForm::Json) => "json",
            Self::File(FileForm::Annotations) => "annotations",
            Self::Table => "table",
            Self::Markdown => "markdown",
        }
    }

    /// Its name for readers.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = export(lang);
        match self {
            Self::File(FileForm::Package) => words.package,
            Self::File(FileForm::Workbook) => words.workbook,
            Self::File(FileForm::Csv) => words.csv,
            Self::File(FileForm::Json) => words.json,
            Self::File(FileForm::Annotations) => words.annotations,
            Self::Table => words.copy_table,
            Self::Markdown => words.copy_markdown,
        }
    }
}

/// Takes facts away: those at the `selected` places of the document, or all. `said` says how it goes.
pub fn take(
    explorer: Explorer,
    form: Form,
    selected: Option<Vec<u32>>,
    lang: Lang,
    said: RwSignal<&'static str>,
) {
    match selected {
        Some(facts) => {
            let state = explorer.state.get_untracked().unframed();
            take_facts(explorer, form, facts, explorer.home().link(state), lang, said);
        }
        None => {
            let count = explorer.data.with_value(|data| data.collection.len());
            let (facts, link) = ((0..count as u32).collect(), explorer.home().itself());
            start(explorer, form, facts, (Taken::Whole, link), lang, said);
        }
    }
}

/// Takes some facts away, by their places in the document; a link leads back to them.
pub fn take_facts(
    explorer: Explorer,
    form: Form,
    facts: Vec<u32>,
    link: String,
    lang: Lang,
    said: RwSignal<&'static str>,
) {
    let taken = Taken::Selection(facts.len());
    start(explorer, form, facts, (taken, link), lang, said);
}

fn start(
    explorer: Explorer,
    form: Form,
    facts: Vec<u32>,
    (taken, link): (Taken, String),
    lang: Lang,
    said: RwSignal<&'static str>,
) {
    let (data, home) = (explorer.data.get_value(), explorer.home());
    let copied = |write: fn(&Table) -> String| {
        let views = facts.iter().filter_map(|&at| data.collection.get(at as usize));
        let table = brief_table(views, |id: &str| home.fact(id), lang);
        copy(write(&table), move |copied| {
            said.try_set(common(lang).told_of_copy(copied));
        });
    };
    match form {
        Form::Table => copied(to_tsv),
        Form::Markdown => copied(to_markdown),
        Form::File(form) => offer(form, Wanted { data, facts, taken, link, home, lang }, said),
    }
}

/// What is to be in a file: places in a document, what they are of it, the link to them and where the explorer stands.
struct Wanted {
    data: Arc<Session>,
    facts: Vec<u32>,
    taken: Taken,
    link: String,
    home: Home,
    lang: Lang,
}

/// Fetches what makes files, and offers one.
fn offer(form: FileForm, wanted: Wanted, said: RwSignal<&'static str>) {
    let lang = wanted.lang;
    let making = async move {
        match make(form, wanted).await {
            Ok(making) => making.await,
            Err(error) => Err(JsValue::from_str(&error.to_string())),
        }
    };
    tell(Box::pin(making), lang, said);
}

/// A file on its way to the reader.
pub type Making = Pin<Box<dyn Future<Output = Result<(), JsValue>>>>;

/// Says how it goes with a file until the reader has it.
pub fn tell(making: Making, lang: Lang, said: RwSignal<&'static str>) {
    said.set(common(lang).part_waiting);
    leptos::task::spawn_local(async move {
        said.try_set(match making.await {
            Ok(()) => "",
            Err(error) => {
                leptos::logging::warn!("a file could not be made: {error:?}");
                export(lang).failed
            }
        });
    });
}

/// Makes a file and offers it.
#[wasm_split_helpers::wasm_split(take, fallible)]
fn make(form: FileForm, wanted: Wanted) -> Result<Making, SplitLoaderError> {
    Ok(Box::pin(async move {
        let Wanted { data, facts, taken, link, home, lang } = wanted;
        let name = taken.file_name(&data.collection, data.pin());
        let citing = citing_of(&data, link, lang);
        let of_fact = |id: &str| home.fact(id);
        match form {
            FileForm::Package => {
                let files = data_package(&citing, &facts, &taken, of_fact);
                pack(&format!("{name}.zip"), "application/zip", files.into_iter().map(Packed::from)).await?;
            }
            FileForm::Workbook => {
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                let parts = fact_workbook(&citing, &facts, of_fact).into_iter().map(Packed::from);
                pack(&format!("{name}.xlsx"), kind, parts).await?;
            }
            FileForm::Csv => {
                let views = facts.iter().filter_map(|&at| data.collection.get(at as usize));
                let text = to_csv(&facts_table(views, of_fact), true);
                save(&format!("{name}.csv"), "text/csv;charset=utf-8", &text);
            }
            FileForm::Json => {
                let text = to_json(&data.collection, &facts, of_fact);
                save(&format!("{name}.json"), "application/json", &text);
            }
            FileForm::Annotations => {
                let text = to_annotations(&citing, &facts, of_fact);
                save(&format!("{name}.jsonld"), "application/ld+json", &text);
            }
        }
        Ok(())
    }))
}

/// A file to be packed: its path, and its content as a text or as bytes.
pub struct Packed {
    /// Its path.
    pub path: String,
    /// A string or a `Uint8Array`.
    pub content: JsValue,
}

impl From<PackedFile> for Packed {
    fn from(file: PackedFile) -> Self {
        Self { path: file.path.to_owned(), content: file.text.as_str().into() }
    }
}

/// Packs files into one and offers it.
pub async fn pack(name: &str, kind: &str, files: impl Iterator<Item = Packed>) -> Result<(), JsValue> {
    let packer: Packer = JsFuture::from(load_zip()?).await?.unchecked_into();
    let pairs = files.map(|file| Array::of2(&file.path.into(), &file.content));
    save_bytes(name, kind, &packer.pack(&pairs.collect())?)
}
