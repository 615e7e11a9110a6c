//! A Word file: a packed folder, of which the body and the notes are read.

use std::io::{BufRead, BufReader};
use std::pin::Pin;

use flate2::bufread::DeflateDecoder;
use quick_xml::events::Event;
use quick_xml::{Reader, escape::resolve_xml_entity};
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};

use super::file_text::FileText;
use super::hearing::Hearing;
use super::limits::MOST_UNFOLDED;
use super::refusal::FileRefusal;
use super::unfolding::Unfolding;
use super::word_text::WordText;
use crate::snapshot::pauses::{Pauses, advance};

/// The most entries that a file may have: parts and photographs.
const MOST_ENTRIES: usize = 20_000;

/// A Word file that is being read in slices of a few milliseconds, so that the page is never held up; dropping it ends it.
pub struct DocxReading(Pin<Box<dyn Future<Output = Result<FileText, FileRefusal>>>>);

impl DocxReading {
    /// The reading of a file's bytes, of which nothing has been read yet.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self(Box::pin(async move { read(&bytes, &Pauses::default()).await }))
    }

    /// Does the next slice; the text, when it was the last. It is not to be called again after that.
    pub fn advance(&mut self) -> Option<Result<FileText, FileRefusal>> {
        advance(self.0.as_mut())
    }
}

async fn read(bytes: &[u8], pauses: &Pauses) -> Result<FileText, FileRefusal> {
    let package =
        Package { archive: ZipArchive::from_slice(bytes).map_err(|_| FileRefusal::Broken)?, pauses };
    let body = package.body().await?;
    let folder = body.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut text = WordText::default();
    let mut left = package.walk(&body, MOST_UNFOLDED, &mut text).await?.ok_or(FileRefusal::Broken)?;
    if !text.is_word() {
        return Err(FileRefusal::NotWord);
    }
    for notes in ["footnotes.xml", "endnotes.xml"] {
        let name = format!("{folder}/{notes}");
        left = package.walk(name.trim_start_matches('/'), left, &mut text).await?.unwrap_or(left);
    }
    Ok(FileText { text: text.finish(), ..FileText::default() })
}

/// The target of the relationship that leads to the body.
#[derive(Default)]
struct Body(Option<String>);

impl Hearing for Body {
    fn open(&mut self, name: &str, value: &dyn Fn(&str) -> Option<String>) -> Result<(), FileRefusal> {
        let leads = || value("Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        if name == "Relationship" && leads() {
            self.0 = value("Target").map(|target| target.trim_start_matches('/').to_owned());
        }
        Ok(())
    }
    fn close(&mut self, _: &str) {}
    fn text(&mut self, _: &str) -> Result<(), FileRefusal> {
        Ok(())
    }
}

struct Package<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    pauses: &'a Pauses,
}

impl Package<'_> {
    /// The name of the part that is the document itself.
    async fn body(&self) -> Result<String, FileRefusal> {
        let mut body = Body::default();
        self.walk("_rels/.rels", MOST_UNFOLDED, &mut body).await?.ok_or(FileRefusal::NotWord)?;
        body.0.ok_or(FileRefusal::NotWord)
    }

    /// What of a part's bytes there is to unfold; none where there is no such part.
    fn part(&self, name: &str) -> Result<Option<Box<dyn BufRead + '_>>, FileRefusal> {
        let mut entries = self.archive.entries();
        for _ in 0..MOST_ENTRIES {
            let Some(entry) = entries.next_entry().map_err(|_| FileRefusal::Broken)? else { return Ok(None) };
            if !entry.file_path().as_ref().eq_ignore_ascii_case(name.as_bytes()) {
                continue;
            }
            let packed = self.archive.get_entry(entry.wayfinder()).map_err(|_| FileRefusal::Broken)?.data();
            return match entry.compression_method() {
                CompressionMethod::STORE => Ok(Some(Box::new(packed))),
                CompressionMethod::DEFLATE => Ok(Some(Box::new(BufReader::new(DeflateDecoder::new(packed))))),
                _ => Err(FileRefusal::Broken),
            };
        }
        Err(FileRefusal::Broken)
    }

    /// Tells what a part says, which may unfold to `most` bytes; how many of them are left, where there is such a part.
    async fn walk(
        &self,
        name: &str,
        most: usize,
        hearing: &mut impl Hearing,
    ) -> Result<Option<usize>, FileRefusal> {
        let Some(part) = self.part(name)? else { return Ok(None) };
        let mut xml = Reader::from_reader(Unfolding::of(part, most));
        xml.config_mut().expand_empty_elements = true;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            xml.get_mut().next();
            let before = xml.get_ref().left();
            let Ok(event) = xml.read_event_into(&mut buffer) else {
                let is_exceeded = xml.get_ref().is_exceeded();
                return Err(if is_exceeded { FileRefusal::Unfolds } else { FileRefusal::Broken });
            };
            match event {
                Event::Start(tag) => {
                    let value = |wanted: &str| {
                        let mut values = tag.attributes();
                        let found = values
                            .with_checks(false)
                            .flatten()
                            .find(|it| it.key.local_name().as_ref() == wanted);
                        found.map(|it| it.value.into_owned())
                    };
                    hearing.open(tag.local_name().as_ref(), &value)?;
                }
                Event::End(tag) => hearing.close(tag.local_name().as_ref()),
                Event::Text(text) => hearing.text(&text)?,
                Event::CData(text) => hearing.text(&text)?,
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(char)) => hearing.text(char.encode_utf8(&mut [0; 4]))?,
                    Ok(None) => {
                        hearing.text(resolve_xml_entity(&reference).ok_or(FileRefusal::Broken)?)?;
                    }
                    Err(_) => return Err(FileRefusal::Broken),
                },
                // No Word file has one, and what it declares would have to be unfolded.
                Event::DocType(_) => return Err(FileRefusal::Broken),
                Event::Eof => return Ok(Some(xml.get_ref().left())),
                _ => {}
            }
            // A tag costs more than its bytes.
            self.pauses.after(before - xml.get_ref().left() + 32).await;
        }
    }
}
