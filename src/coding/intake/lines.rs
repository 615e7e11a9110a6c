//! The lines of a PDF's page: characters that stand on one height, in the order in which the file draws them.

use serde::Deserialize;

use super::radicals::unified;

/// A page of a PDF.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct PdfPage {
    /// How many pages its file has.
    pub count: usize,
    /// Its height in points.
    pub height: f64,
    /// What it draws, in the order of the file, which mostly is that of reading.
    pub runs: Vec<PdfRun>,
}

/// Characters that are drawn in one go, with where the first one stands, from the left and from above, how far they reach to
/// the right, and how high they are; in points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct PdfRun(pub String, pub [f64; 4]);

/// Within less of a character's height, characters stand on one line: also those that are set higher or lower.
const ONE_LINE: f64 = 0.5;

/// A gap of so many heights stands between columns, not between words.
const COLUMN_GAP: f64 = 1.3;

/// A smaller one is none.
const WORD_GAP: f64 = 0.15;

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub text: String,
    pub left: f64,
    pub right: f64,
    /// Where its characters stand, from above.
    pub y: f64,
    pub size: f64,
}

impl Line {
    /// Whether it is a row of a table.
    pub(super) fn is_row(&self) -> bool {
        self.text.contains('\t')
    }
}

/// Whether a character is as wide as it is high, so that no blank stands beside it.
pub(super) fn is_wide(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3ffff}' | '‘'..='”' | '—' | '…' | '·')
}

fn is_blank(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{200b}' | '\u{feff}')
}

/// The lines of a page, without those on which there is nothing.
pub(super) fn lines_of(page: &PdfPage) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // Whether blanks stand before what comes.
    let mut apart = false;
    for PdfRun(text, [x, y, width, size]) in &page.runs {
        let inner = text.trim_start_matches(is_blank);
        let is_only_blank = inner.is_empty();
        let indent = text.chars().take_while(|c| is_blank(*c)).filter(|c| *c == '\u{3000}').count();
        let left = x + if is_only_blank { 0.0 } else { indent as f64 * size };
        let on_line = lines.last_mut().filter(|line| {
            let height = line.size.max(*size);
            (line.y - y).abs() < ONE_LINE * height && left > line.right - height
        });
        match on_line {
            Some(_) if is_only_blank => apart = true,
            None if is_only_blank => {}
            Some(line) => {
                let gap = left - line.right;
                let height = line.size.max(*size);
                if gap > COLUMN_GAP * height {
                    line.text.push('\t');
                    apart = false;
                }
                apart |= gap > WORD_GAP * height || inner.len() < text.len();
                apart = add(&mut line.text, inner, apart);
                line.right = line.right.max(x + width);
                line.size = height;
            }
            None => {
                let mut own = String::new();
                apart = add(&mut own, inner, false);
                lines.push(Line { text: own, left, right: x + width, y: *y, size: *size });
            }
        }
    }
    lines
}

/// Adds characters to a line, with a blank only where neither neighbour is wide; whether blanks were left at the end.
fn add(line: &mut String, text: &str, mut apart: bool) -> bool {
    for char in text.chars().map(unified) {
        if is_blank(char) {
            apart = true;
            continue;
        }
        let last = line.chars().next_back();
        if apart && !is_wide(char) && last.is_some_and(|last| last != '\t' && !is_wide(last)) {
            line.push(' ');
        }
        line.push(char);
        apart = false;
    }
    apart
}
