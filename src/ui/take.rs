//! Taking facts away: as a file, packed by a library that is fetched only then, or on the clipboard.

use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::*;
use relocation_explorer::export::{
    PackedFile, Taken, brief_table, data_package, fact_workbook, facts_table, to_csv, to_json, to_markdown,
    to_tsv,
};
use relocation_explorer::share::Citing;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{common, export};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::browser::{copy, save, save_bytes};
use super::citing::with_citing;
use super::explorer::Explorer;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// Loads what packs files.
    #[wasm_bindgen(catch, js_name = loadZip)]
    fn load_zip() -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The module.
    type Packer;
    #[wasm_bindgen(method, catch)]
    fn pack(this: &Packer, files: &Array) -> Result<Uint8Array, JsValue>;
}

/// In which form facts are taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A Frictionless Data Package.
    Package,
    /// A workbook.
    Workbook,
    /// A table as CSV.
    Csv,
    /// A snapshot of their own.
    Json,
    /// A table on the clipboard, for a spreadsheet.
    Table,
    /// A table on the clipboard, for a text.
    Markdown,
}

impl Form {
    /// Those that are files.
    pub const FILES: [Form; 4] = [Form::Package, Form::Workbook, Form::Csv, Form::Json];
    /// All.
    pub const ALL: [Form; 6] =
        [Form::Package, Form::Workbook, Form::Csv, Form::Json, Form::Table, Form::Markdown];

    /// Its name for the page's programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Workbook => "workbook",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Table => "table",
            Self::Markdown => "markdown",
        }
    }

    /// Its name for readers.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = export(lang);
        match self {
            Self::Package => words.package,
            Self::Workbook => words.workbook,
            Self::Csv => words.csv,
            Self::Json => words.json,
            Self::Table => words.copy_table,
            Self::Markdown => words.copy_markdown,
        }
    }
}

/// Takes facts away. `said` hears what a reader should know of how it went; nothing where a file is offered.
pub fn take(
    explorer: Explorer,
    form: Form,
    facts: &[u32],
    taken: &Taken,
    lang: Lang,
    said: impl Fn(&'static str) + 'static,
) {
    let home = explorer.address.home();
    let link = match taken {
        Taken::Whole => home,
        Taken::Selection(_) => format!("{home}{}", explorer.state.get_untracked().unframed().href()),
    };
    explorer.data.with_value(|data| {
        data.pin();
    });
    with_citing(explorer, link, lang, |citing: &Citing| {
        let collection = citing.collection;
        let of_fact = |id: &str| explorer.fact_link(id);
        let views = || facts.iter().filter_map(|&at| collection.get(at as usize));
        let name = citing.pin.map(|pin| taken.file_name(collection, pin)).unwrap_or_default();
        let told = move |copied: bool| if copied { common(lang).copied } else { common(lang).not_copied };
        match form {
            Form::Package => {
                let files = data_package(citing, facts, taken, of_fact);
                offer(format!("{name}.zip"), "application/zip", files, said, lang);
            }
            Form::Workbook => {
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                offer(format!("{name}.xlsx"), kind, fact_workbook(citing, facts, of_fact), said, lang);
            }
            Form::Csv => {
                let text = to_csv(&facts_table(views(), of_fact), true);
                save(&format!("{name}.csv"), "text/csv;charset=utf-8", &text);
            }
            Form::Json => {
                save(&format!("{name}.json"), "application/json", &to_json(collection, facts, of_fact));
            }
            Form::Table => {
                copy(to_tsv(&brief_table(views(), of_fact, lang)), move |copied| said(told(copied)))
            }
            Form::Markdown => {
                copy(to_markdown(&brief_table(views(), of_fact, lang)), move |copied| said(told(copied)));
            }
        }
    });
}

/// Packs files into one and offers it.
fn offer(
    name: String,
    kind: &'static str,
    files: Vec<PackedFile>,
    said: impl Fn(&'static str) + 'static,
    lang: Lang,
) {
    leptos::task::spawn_local(async move {
        if let Err(error) = pack(&name, kind, files).await {
            leptos::logging::warn!("{name} could not be made: {error:?}");
            said(export(lang).failed);
        }
    });
}

async fn pack(name: &str, kind: &str, files: Vec<PackedFile>) -> Result<(), JsValue> {
    let packer: Packer = JsFuture::from(load_zip()?).await?.unchecked_into();
    let pairs = files.iter().map(|file| Array::of2(&file.path.into(), &file.text.as_str().into()));
    save_bytes(name, kind, &packer.pack(&pairs.collect())?)
}
