//! Files of Word and PDFs: a part of the program that is fetched when such a file is first brought.

use std::pin::Pin;

use relocation_explorer::coding::draft::OriginalFile;
use relocation_explorer::coding::intake::{
    DocxReading, FileHash, FileKind, FileRefusal, FileText, MOST_PAGES, PdfPages,
};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::IntakeWords;
use wasm_bindgen::JsValue;
use wasm_split_helpers::SplitLoaderError;

use super::pdf::Pdf;
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
    let reader = match kind {
        FileKind::Pdf => read_pdf(store, file.clone(), reading, lang).await,
        _ => read_word(bytes, reading).await,
    };
    let read = match reader {
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

#[wasm_split_helpers::wasm_split(intake, fallible)]
fn read_word(bytes: Vec<u8>, reading: Reading) -> Result<Reader, SplitLoaderError> {
    Ok(Box::pin(async move {
        let mut word = DocxReading::of(bytes);
        while reading.is_wanted() {
            if let Some(read) = for_a_while(|| word.advance()).await {
                return read.map(Some);
            }
        }
        Ok(None)
    }))
}

#[wasm_split_helpers::wasm_split(intake, fallible)]
fn read_pdf(
    store: Option<Store>,
    file: web_sys::File,
    reading: Reading,
    lang: Lang,
) -> Result<Reader, SplitLoaderError> {
    Ok(Box::pin(async move {
        let Some(store) = store else { return Err(FileRefusal::NoReader) };
        let pdf = Pdf::opened(store.open_pdf(&file)).await?;
        let (mut read, count) = (PdfPages::default(), pdf.pages());
        if count > MOST_PAGES {
            return Err(FileRefusal::TooManyPages);
        }
        for page in 1..=count {
            reading.say(IntakeWords::reading(lang, page, count));
            read.add(&pdf.next().await?)?;
            if !reading.is_wanted() {
                return Ok(None);
            }
        }
        read.finish().map(Some)
    }))
}
