//! A text that somebody brings: which encoding it is in, and whether a draft can be made of it.

use super::ids::slug;
use crate::audit::{MOST_BYTES, MOST_CHARACTERS};
use crate::coding::draft::{Draft, Edit, OriginalFile};
use crate::figure::tokens;
use crate::snapshot::{Lang, Text};
use crate::words::{CodeWords, code as words};

/// The encodings that are tried, by the names that browsers know, in this order.
pub const ENCODINGS: [&str; 4] = ["utf-8", "gb18030", "big5", "utf-16le"];

/// More numbers than this have tables, not reports: nobody decides them one by one.
pub const MOST_NUMBERS: usize = 10_000;

/// Characters that stand in every Chinese text, in either script.
const COMMON: &str =
    "的一是在有和年人了不个個为為这這与與到县縣区區等万萬元户戶中大上地市月日，。、：；（）“”";

/// A file's bytes as one encoding reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The encoding.
    pub encoding: &'static str,
    /// What it reads; what it cannot read is U+FFFD.
    pub text: String,
}

/// A text that a draft can be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// The text, without a byte order mark.
    pub text: String,
    /// The file that it came in.
    pub file: Option<OriginalFile>,
}

/// Why no draft can be made of what was brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRefusal {
    /// There is nothing in it.
    Empty,
    /// It has no number.
    NoNumbers,
    /// It has more characters than any report.
    TooLong,
    /// It has more numbers than anybody decides.
    TooManyNumbers(usize),
    /// None of the encodings makes sense of it.
    Undecodable,
    /// It is no text: a picture, a sheet.
    NoText,
}

impl TextRefusal {
    /// The reason, and what would help.
    pub fn text(self, lang: Lang) -> String {
        let words = words(lang);
        match self {
            Self::Empty => words.refused_empty.to_owned(),
            Self::NoNumbers => words.refused_no_numbers.to_owned(),
            Self::TooLong => CodeWords::too_long(lang, MOST_CHARACTERS),
            Self::TooManyNumbers(count) => CodeWords::too_many_numbers(lang, count, MOST_NUMBERS),
            Self::Undecodable => words.refused_undecodable.to_owned(),
            Self::NoText => words.refused_no_text.to_owned(),
        }
    }
}

/// Whether a file of so many bytes, which is called so, may be read as a text at all.
///
/// # Errors
/// It is too long, or of another kind.
pub fn check_file(size: f64, name: &str) -> Result<(), TextRefusal> {
    const OTHERS: [&str; 6] = [".xls", ".wps", ".rtf", ".png", ".jpg", ".jpeg"];
    let name = name.to_ascii_lowercase();
    if OTHERS.iter().any(|end| name.ends_with(end)) {
        return Err(TextRefusal::NoText);
    }
    if size > MOST_BYTES as f64 { Err(TextRefusal::TooLong) } else { Ok(()) }
}

/// The reading that makes sense: UTF-8 where the bytes are, else the one with the most of what every Chinese text has.
///
/// # Errors
/// None does.
pub fn pick_decoding(readings: Vec<Decoded>) -> Result<Decoded, TextRefusal> {
    let mut best: Option<(f64, Decoded)> = None;
    for reading in readings {
        if reading.text.contains('\u{fffd}') || reading.text.contains('\0') {
            continue;
        }
        if reading.encoding == "utf-8" {
            return Ok(reading);
        }
        let share = commonness(&reading.text);
        if best.as_ref().is_none_or(|(most, _)| share > *most) {
            best = Some((share, reading));
        }
    }
    match best {
        Some((share, reading)) if share >= 0.05 => Ok(reading),
        _ => Err(TextRefusal::Undecodable),
    }
}

/// How much of what is not ASCII every Chinese text has.
fn commonness(text: &str) -> f64 {
    let wide = || text.chars().filter(|c| !c.is_ascii()).take(20_000);
    let common = wide().filter(|c| COMMON.contains(*c)).count();
    common as f64 / wide().count().max(1) as f64
}

/// Takes a text for a draft.
///
/// # Errors
/// Why there can be none.
pub fn take_text(text: &str, file: Option<OriginalFile>) -> Result<Intake, TextRefusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.chars().nth(MOST_CHARACTERS).is_some() {
        return Err(TextRefusal::TooLong);
    }
    if text.trim().is_empty() {
        return Err(TextRefusal::Empty);
    }
    match tokens(text).len() {
        0 => Err(TextRefusal::NoNumbers),
        count if count > MOST_NUMBERS => Err(TextRefusal::TooManyNumbers(count)),
        _ => Ok(Intake { text: text.to_owned(), file }),
    }
}

impl Intake {
    /// A draft of the text, in which every number is open; titled by its first line, which the coder mends.
    pub fn into_draft(self) -> Draft {
        let title = first_line(&self.text);
        let id = match &self.file {
            Some(file) => id_of(&file.name),
            None => "report".to_owned(),
        };
        let mut draft = Draft::new(id, self.text);
        let mut report = draft.report().clone();
        report.title = Text::new(title, "");
        let file = Edit::File(self.file);
        // Both fit any draft.
        let _ = draft.apply(Edit::All(vec![Edit::Report(Box::new(report)), file]));
        draft
    }
}

/// The beginning of the first line that says something.
fn first_line(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.chars().take(40).collect()
}

/// An id of a file's name: what is ASCII of it.
fn id_of(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let slug: String = slug(stem).chars().take(40).collect();
    if slug.starts_with(|c: char| c.is_ascii_alphabetic()) { slug } else { "report".to_owned() }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::coding::intake::FileHash;

    fn reading(encoding: &'static str, text: &str) -> Decoded {
        Decoded { encoding, text: text.to_owned() }
    }

    #[test]
    fn the_reading_with_what_every_text_has_is_taken() {
        let gb = reading("gb18030", "全县的搬迁户有三百户，在县城住下。");
        let big5 = reading("big5", "硃瓮腔婤陋誧衄ㄛ婓瓮傑蛂狟﹝");
        let broken = reading("utf-8", "\u{fffd}\u{fffd}县");
        assert_eq!(pick_decoding(vec![broken.clone(), gb.clone(), big5.clone()]), Ok(gb));
        assert_eq!(pick_decoding(vec![broken, big5]), Err(TextRefusal::Undecodable));
    }

    #[test]
    fn what_is_no_report_is_refused_with_the_reason() {
        assert_eq!(take_text(" \n", None), Err(TextRefusal::Empty));
        assert_eq!(take_text("没有数", None), Err(TextRefusal::NoNumbers));
        assert_eq!(take_text(&"7，".repeat(10_001), None), Err(TextRefusal::TooManyNumbers(10_001)));
        assert_eq!(take_text(&"字".repeat(500_001), None), Err(TextRefusal::TooLong));
        assert_eq!(check_file(10.0, "Report.JPG"), Err(TextRefusal::NoText));
        assert_eq!(check_file(3e6, "a.txt"), Err(TextRefusal::TooLong));
        for lang in Lang::ALL {
            assert!(TextRefusal::TooManyNumbers(50_000).text(lang).contains("10,000"));
        }
    }

    #[test]
    fn a_draft_is_named_by_its_file_and_titled_by_its_first_line() {
        let mut hash = FileHash::default();
        hash.add(b"x");
        let file = hash.finish("2023 Lushan 报告.txt".into());
        let draft = take_text("\u{feff}\n庐山之后\n有3户。", Some(file)).unwrap().into_draft();
        assert_eq!(draft.report().id, "report");
        assert_eq!(id_of("Lushan 2023-报告.txt"), "lushan-2023");
        assert_eq!(draft.report().title.zh, "庐山之后");
        assert_eq!(draft.file().unwrap().bytes, 1);
        assert_eq!(draft.numbers().len(), 1);
    }
}
