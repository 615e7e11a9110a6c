//! What somebody brings: a file that is read, or a text that was pasted.

use leptos::prelude::*;
use relocation_explorer::coding::desk::{Decoded, ENCODINGS, check_file, pick_decoding, take_text};
use relocation_explorer::coding::draft::{Draft, OriginalFile};
use relocation_explorer::coding::intake::{FileHash, FileKind, HEAD};
use relocation_explorer::words::{self, CodeWords, IntakeWords, OpenDataWords};
use wasm_bindgen::JsValue;

use super::intake::take_file;
use super::room::Room;
use crate::ui::browser::{decode, read_bytes, read_piece};

/// Takes a file: a text, an HTML page, a draft, a Word file, a PDF.
pub async fn bring_file(room: Room, file: web_sys::File) {
    let head = match read_piece(&file, 0.0, HEAD as f64).await {
        Ok(head) => head,
        Err(error) => return unreadable(room, &file.name(), &error),
    };
    match FileKind::of(&head, file.size()) {
        Ok(FileKind::Text) => bring_text_file(room, file).await,
        Ok(kind) => bring_pages(room, file, kind).await,
        Err(why) => refuse(room, &file.name(), &why.text(room.lang)),
    }
}

fn refuse(room: Room, name: &str, why: &str) {
    room.said.try_set(Some(CodeWords::refused(room.lang, name, why)));
}

fn unreadable(room: Room, name: &str, error: &JsValue) {
    leptos::logging::warn!("{name} could not be read: {error:?}");
    room.said.try_set(Some(OpenDataWords::unreadable(room.lang, name)));
}

/// Takes the text out of a Word file or a PDF.
async fn bring_pages(room: Room, file: web_sys::File, kind: FileKind) {
    let (lang, name) = (room.lang, file.name());
    let reading = room.readings.begin(words::intake(lang).opening);
    let taken = take_file(room.store(), &file, kind, reading, lang).await;
    if !reading.is_wanted() {
        return;
    }
    room.readings.stop();
    match taken {
        Ok(Ok(Some((read, original)))) => match bring_text(room, &read.text, Some(original)) {
            Ok(()) if !read.without_text.is_empty() => {
                let said = IntakeWords::pages_without_text(lang, &name, &read.without_text);
                room.said.try_set(Some(said));
            }
            Ok(()) => {}
            Err(why) => refuse(room, &name, &why),
        },
        Ok(Ok(None)) => {}
        Ok(Err(why)) => refuse(room, &name, &why.text(lang)),
        Err(error) => unreadable(room, &name, &error),
    }
}

/// Takes a text, an HTML page, a draft.
async fn bring_text_file(room: Room, file: web_sys::File) {
    let lang = room.lang;
    let name = file.name();
    let refuse = |why: &str| refuse(room, &name, why);
    if let Err(why) = check_file(file.size(), &name) {
        return refuse(&why.text(lang));
    }
    let bytes = match read_bytes(&file).await {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(room, &name, &error),
    };
    let lower = name.to_ascii_lowercase();
    if lower.ends_with(".json") {
        match Draft::read(&bytes) {
            Ok(draft) if draft.text().is_some() => room.begin(draft),
            Ok(draft) => {
                room.said.try_set(Some(words::code(lang).without_text.to_owned()));
                room.textless.try_set(Some(draft));
            }
            Err(problem) => refuse(&problem.text(lang)),
        }
        return;
    }
    let readings = ENCODINGS.map(|encoding| Decoded { encoding, text: decode(&bytes, encoding) });
    let read = match pick_decoding(readings.into()) {
        Ok(read) => read,
        Err(why) => return refuse(&why.text(lang)),
    };
    let head = read.text.get(..300).unwrap_or(&read.text).trim_start().to_ascii_lowercase();
    let is_page = lower.ends_with(".html")
        || lower.ends_with(".htm")
        || head.starts_with("<!doctype html")
        || head.starts_with("<html");
    let text = match room.store().filter(|_| is_page) {
        Some(store) => store.text_of_html(&read.text),
        None => read.text,
    };
    let mut hash = FileHash::default();
    hash.add(&bytes);
    match bring_text(room, &text, Some(hash.finish(name.clone()))) {
        Ok(()) if read.encoding != "utf-8" => {
            room.said.try_set(Some(CodeWords::read_as(lang, &name, &read.encoding.to_uppercase())));
        }
        Ok(()) => {}
        Err(why) => refuse(&why),
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
