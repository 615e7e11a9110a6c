//! Files of Word and PDFs: a part of the program that is fetched when such a file is first brought.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use relocation_explorer::coding::draft::OriginalFile;
use relocation_explorer::coding::intake::{
    DocxReading, FileHash, FileKind, FileRefusal, FileText, PdfPage, PdfPages,
};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::IntakeWords;
use wasm_bindgen::JsValue;
use wasm_split_helpers::SplitLoaderError;

use super::readings::Reading;
use super::store::Store;
use crate::ui::browser::{for_a_while, read_piece};

/// So many bytes of a file are read and hashed at once: some milliseconds.
const PIECE: f64 = 1_000_000.0;

/// What comes of a file: its text and what is known of it; nothing where nobody waits for it any more.
pub type Taken = Result<Option<(FileText, OriginalFile)>, FileRefusal>;

/// What came of its text.
type Read = Result<Option<FileText>, FileRefusal>;

/// Its text on its way.
type Reader = Pin<Box<dyn Future<Output = Read>>>;

/// Takes the text out of a file.
///
/// # Errors
/// What the browser said: it is a folder, or has changed since.
pub async fn take_file(
    store: Option<Store>,
    file: &web_sys::File,
    kind: FileKind,
    reading: Reading,
    lang: Lang,
) -> Result<Taken, JsValue> {
    let (mut hash, mut bytes, mut start) = (FileHash::default(), Vec::new(), 0.0);
    while start < file.size() && reading.is_wanted() {
        let piece = read_piece(file, start, PIECE).await?;
        hash.add(&piece);
        // A PDF is read elsewhere.
        if kind == FileKind::Word {
            bytes.extend_from_slice(&piece);
        }
        start += PIECE;
    }
    let original = hash.finish(file.name());
    let pdf = (kind == FileKind::Pdf).then(|| file.clone());
    let read = match reader(pdf, bytes, store, reading, lang).await {
        Ok(reader) => reader.await,
        Err(error) => {
            leptos::logging::warn!("what reads such files could not be fetched: {error}");
            Err(FileRefusal::NoReader)
        }
    };
    Ok(read.map(|read| {
        read.map(|text| {
            let mut original = original;
            text.note_in(&mut original);
            (text, original)
        })
    }))
}

/// What reads a PDF, or else the bytes of a Word file.
#[wasm_split_helpers::wasm_split(intake, fallible)]
fn reader(
    pdf: Option<web_sys::File>,
    word: Vec<u8>,
    store: Option<Store>,
    reading: Reading,
    lang: Lang,
) -> Result<Reader, SplitLoaderError> {
    Ok(Box::pin(async move {
        match (pdf, store) {
            (Some(file), Some(store)) => read_pdf(&store, &file, reading, lang).await,
            (Some(_), None) => Err(FileRefusal::NoReader),
            (None, _) => read_word(word, reading).await,
        }
    }))
}

async fn read_word(bytes: Vec<u8>, reading: Reading) -> Read {
    let mut word = DocxReading::of(bytes);
    while reading.is_wanted() {
        if let Some(read) = for_a_while(|| word.advance()).await {
            return read.map(Some);
        }
    }
    Ok(None)
}

async fn read_pdf(store: &Store, file: &web_sys::File, reading: Reading, lang: Lang) -> Read {
    // The pages, and why no more of them are taken.
    let pages = Rc::<RefCell<(PdfPages, Option<FileRefusal>)>>::default();
    let taken = Rc::clone(&pages);
    let take = move |page: String| {
        let (pages, refused) = &mut *taken.borrow_mut();
        match serde_json::from_str::<PdfPage>(&page) {
            Ok(page) => {
                *refused = pages.add(&page).err();
                reading.say(IntakeWords::reading(lang, pages.len(), page.count));
            }
            Err(_) => *refused = Some(FileRefusal::Broken),
        }
        if refused.is_none() && reading.is_wanted() { String::new() } else { "stop".to_owned() }
    };
    store.read_pdf(file, take).await?;
    match pages.take() {
        (_, Some(why)) => Err(why),
        (pages, None) if reading.is_wanted() => pages.finish().map(Some),
        _ => Ok(None),
    }
}
