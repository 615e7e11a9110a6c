//! What somebody brings: a file that is read, or a text that was pasted.

use leptos::prelude::*;
use relocation_explorer::coding::desk::{
    Decoded, ENCODINGS, TextRefusal, check_file, pick_decoding, take_text,
};
use relocation_explorer::coding::draft::{Draft, OriginalFile};
use relocation_explorer::coding::intake::{FileHash, FileKind, HEAD};
use relocation_explorer::words::{self, CodeWords, IntakeWords, OpenDataWords};
use wasm_bindgen::JsValue;

use super::intake::take_file;
use super::room::Room;
use crate::ui::browser::{decode, read_bytes, read_piece};

/// A text that came in a file.
pub struct Brought {
    pub text: String,
    pub file: OriginalFile,
    /// What the coder should know of how it was read.
    pub said: Option<String>,
}

/// Takes a file: a text, an HTML page, a draft, a Word file, a PDF.
pub async fn bring_file(room: Room, file: web_sys::File) {
    let name = file.name();
    if name.to_ascii_lowercase().ends_with(".json") {
        return bring_draft(room, file).await;
    }
    match read_report(room, &file).await {
        Ok(Some(Brought { text, file, said })) => match bring_text(room, &text, Some(file)) {
            Ok(()) => {
                room.said.try_set(said);
            }
            Err(why) => refuse(room, &name, &why),
        },
        Ok(None) => {}
        Err(why) => {
            room.said.try_set(Some(why));
        }
    }
}

fn refuse(room: Room, name: &str, why: &str) {
    room.said.try_set(Some(CodeWords::refused(room.lang, name, why)));
}

/// That the browser cannot read a file, in words.
fn unreadable(room: Room, name: &str, error: &JsValue) -> String {
    leptos::logging::warn!("{name} could not be read: {error:?}");
    OpenDataWords::unreadable(room.lang, name)
}

/// The text of a file: of a text, an HTML page, a Word file, a PDF. Nothing where nobody waits for it any more.
///
/// # Errors
/// Why there is none, in words.
pub async fn read_report(room: Room, file: &web_sys::File) -> Result<Option<Brought>, String> {
    let name = file.name();
    let head = read_piece(file, 0.0, HEAD as f64).await.map_err(|error| unreadable(room, &name, &error))?;
    let read = match FileKind::of(&head, file.size()) {
        Ok(FileKind::Text) => read_text(room, file).await.map(Some),
        Ok(kind) => read_pages(room, file, kind).await,
        Err(why) => Err(Unread::Refused(why.text(room.lang))),
    };
    read.map_err(|why| match why {
        Unread::Refused(why) => CodeWords::refused(room.lang, &name, &why),
        Unread::Unreadable(error) => unreadable(room, &name, &error),
    })
}

/// Why a file's text is not there.
enum Unread {
    Refused(String),
    Unreadable(JsValue),
}

/// Takes the text out of a Word file or a PDF.
async fn read_pages(room: Room, file: &web_sys::File, kind: FileKind) -> Result<Option<Brought>, Unread> {
    let lang = room.lang;
    let reading = room.readings.begin(words::intake(lang).opening);
    let taken = take_file(room.store(), file, kind, reading, lang).await;
    if !reading.is_wanted() {
        return Ok(None);
    }
    room.readings.stop();
    let taken = taken.map_err(Unread::Unreadable)?.map_err(|why| Unread::Refused(why.text(lang)))?;
    Ok(taken.map(|(read, original)| {
        let without = &read.without_text;
        let said =
            (!without.is_empty()).then(|| IntakeWords::pages_without_text(lang, &file.name(), without));
        Brought { text: read.text, file: original, said }
    }))
}

/// Reads a text or an HTML page.
async fn read_text(room: Room, file: &web_sys::File) -> Result<Brought, Unread> {
    let (lang, name) = (room.lang, file.name());
    let refused = |why: TextRefusal| Unread::Refused(why.text(lang));
    check_file(file.size(), &name).map_err(refused)?;
    let bytes = read_bytes(file).await.map_err(Unread::Unreadable)?;
    let readings = ENCODINGS.map(|encoding| Decoded { encoding, text: decode(&bytes, encoding) });
    let read = pick_decoding(readings.into()).map_err(refused)?;
    let head = read.text.get(..300).unwrap_or(&read.text).trim_start().to_ascii_lowercase();
    let is_page = [".html", ".htm"].iter().any(|end| name.to_ascii_lowercase().ends_with(end))
        || head.starts_with("<!doctype html")
        || head.starts_with("<html");
    let text = match room.store().filter(|_| is_page) {
        Some(store) => store.text_of_html(&read.text),
        None => read.text,
    };
    let mut hash = FileHash::default();
    hash.add(&bytes);
    let said = (read.encoding != "utf-8")
        .then(|| CodeWords::read_as(lang, &name, &read.encoding.to_ascii_uppercase()));
    Ok(Brought { text, file: hash.finish(name), said })
}

/// Goes on with a draft, or waits for the text that it came without.
async fn bring_draft(room: Room, file: web_sys::File) {
    let name = file.name();
    if let Err(why) = check_file(file.size(), &name) {
        return refuse(room, &name, &why.text(room.lang));
    }
    let bytes = match read_bytes(&file).await {
        Ok(bytes) => bytes,
        Err(error) => {
            room.said.try_set(Some(unreadable(room, &name, &error)));
            return;
        }
    };
    match Draft::read(&bytes) {
        Ok(draft) if draft.text().is_some() => room.begin(draft),
        Ok(draft) => {
            room.said.try_set(Some(words::code(room.lang).without_text.to_owned()));
            room.textless.try_set(Some(draft));
        }
        Err(problem) => refuse(room, &name, &problem.text(room.lang)),
    }
}

/// Takes a text: for a draft that came without it, or for a new one.
///
/// # Errors
/// Why not, in words.
pub fn bring_text(room: Room, text: &str, file: Option<OriginalFile>) -> Result<(), String> {
    let lang = room.lang;
    let intake = take_text(text, file).map_err(|why| why.text(lang))?;
    match room.textless.get_untracked() {
        Some(draft) => {
            let draft =
                draft.with_text(intake.text).ok_or_else(|| words::code(lang).other_text.to_owned())?;
            room.textless.set(None);
            room.begin(draft);
        }
        None => room.begin(intake.into_draft()),
    }
    room.said.try_set(None);
    Ok(())
}
