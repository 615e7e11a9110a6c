//! What of a Word file's body is text, tag by tag: paragraphs a line each, the rows of a table likewise with tabs between
//! their cells.

use super::hearing::Hearing;
use super::refusal::FileRefusal;
use crate::audit::MOST_CHARACTERS;

/// Tags nest less deep in any document.
const DEEPEST: usize = 400;

/// The tags whose insides are none of the text: what was deleted or moved away, and how characters are read.
const LEFT_OUT: [&str; 3] = ["del", "moveFrom", "rt"];

/// The tags that say how things look.
const PROPERTIES: [&str; 3] = ["pPr", "rPr", "trPr"];

/// Paragraphs one behind the other: those of the body, of a note, of a text box.
#[derive(Debug, Default)]
struct Flow {
    text: String,
    /// In how many cells, one in another, it is.
    cells: usize,
    row_starts: usize,
    /// Whether the row was deleted.
    row_is_gone: bool,
    /// Whether the mark at the paragraph's end was deleted: the next one goes on with it.
    goes_on: bool,
    /// The text boxes of the present paragraph or row, which follow it.
    boxes: String,
    runs: usize,
    /// Whether the present run is hidden.
    is_hidden: bool,
}

impl Flow {
    fn end_paragraph(&mut self) {
        if self.cells > 0 {
            self.text.push(' ');
        } else if !std::mem::take(&mut self.goes_on) {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
        self.text.push_str(&std::mem::take(&mut self.boxes));
    }

    /// A tab or a break: within a cell all is one line.
    fn apart(&mut self, with: char) {
        self.text.push(if self.cells > 0 { ' ' } else { with });
    }

    fn end_cell(&mut self) {
        self.cells = self.cells.saturating_sub(1);
        if self.cells > 0 {
            return self.text.push(' ');
        }
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\t');
    }

    fn end_row(&mut self) {
        if self.cells > 0 {
            return self.text.push(' ');
        }
        let is_gone = std::mem::take(&mut self.row_is_gone);
        let is_blank = self.text.get(self.row_starts..).is_none_or(|row| row.trim().is_empty());
        if is_gone || is_blank {
            self.text.truncate(self.row_starts);
            self.text.push_str(&std::mem::take(&mut self.boxes));
        } else {
            self.text.truncate(self.text.strip_suffix('\t').map_or(self.text.len(), str::len));
            self.end_line();
        }
    }
}

/// The text of a body so far.
#[derive(Debug, Default)]
pub(super) struct WordText {
    flow: Flow,
    /// Those around the present text box.
    around: Vec<Flow>,
    depth: usize,
    /// At which depth something began that is left out.
    left_out_from: Option<usize>,
    /// How many tags of [`PROPERTIES`] are open.
    properties: usize,
    /// Whether they are a row's.
    of_row: bool,
    /// How many tags are open whose texts are the report's.
    texts: usize,
    /// For each choice between ways to draw a thing that is open: whether one was taken.
    choices: Vec<bool>,
    characters: usize,
    is_word: bool,
}

impl WordText {
    /// Whether what was heard is a document of Word's.
    pub(super) fn is_word(&self) -> bool {
        self.is_word
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        let blank = |c| matches!(c, ' ' | '\u{a0}' | '\u{3000}');
        let lines: Vec<&str> = self.flow.text.split('\n').map(|line| line.trim_matches(blank)).collect();
        let is_blank = |at: usize| lines.get(at).is_none_or(|line| line.trim().is_empty());
        let kept = (0..lines.len()).filter(|&at| !is_blank(at) || (at > 0 && !is_blank(at - 1)));
        let text = kept.map(|at| if is_blank(at) { "" } else { lines[at] }).collect::<Vec<_>>().join("\n");
        text.trim_matches('\n').to_owned()
    }

    /// Whether what a tag holds is no text, or was told already.
    fn is_left_out(&mut self, name: &str, value: &dyn Fn(&str) -> Option<String>) -> bool {
        match name {
            _ if LEFT_OUT.contains(&name) => true,
            "Choice" | "Fallback" => {
                self.choices.last_mut().is_some_and(|is_taken| std::mem::replace(is_taken, true))
            }
            "footnote" | "endnote" => value("type").is_some_and(|kind| kind.ends_with("eparator")),
            _ => false,
        }
    }

    /// What properties say of more than looks.
    fn mark(&mut self, name: &str, value: &dyn Fn(&str) -> Option<String>) {
        match name {
            "del" if self.of_row => self.flow.row_is_gone = true,
            "del" | "moveFrom" if self.flow.runs == 0 => self.flow.goes_on = self.flow.cells == 0,
            "vanish" if self.flow.runs > 0 => {
                let is_off = |on: String| matches!(on.as_str(), "0" | "false" | "off");
                self.flow.is_hidden = !value("val").is_some_and(is_off);
            }
            _ => {}
        }
    }
}

impl Hearing for WordText {
    fn open(&mut self, name: &str, value: &dyn Fn(&str) -> Option<String>) -> Result<(), FileRefusal> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(FileRefusal::Broken);
        }
        if self.left_out_from.is_some() {
            return Ok(());
        }
        if self.properties > 0 {
            self.mark(name, value);
        }
        if self.is_left_out(name, value) {
            self.left_out_from = Some(self.depth);
            return Ok(());
        }
        if PROPERTIES.contains(&name) {
            self.properties += 1;
            self.of_row |= name == "trPr";
        }
        if self.properties > 0 {
            return Ok(());
        }
        match name {
            "document" => self.is_word = true,
            "AlternateContent" => self.choices.push(false),
            "txbxContent" => self.around.push(std::mem::take(&mut self.flow)),
            "tr" if self.flow.cells == 0 => self.flow.row_starts = self.flow.text.len(),
            "tc" => self.flow.cells += 1,
            "r" => self.flow.runs += 1,
            "t" => self.texts += 1,
            _ if self.flow.is_hidden || self.flow.runs == 0 => {}
            "tab" | "ptab" => self.flow.apart('\t'),
            "br" | "cr" => self.flow.apart('\n'),
            "noBreakHyphen" => self.flow.text.push('-'),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        let depth = self.depth;
        self.depth = depth.saturating_sub(1);
        if let Some(from) = self.left_out_from {
            if from == depth {
                self.left_out_from = None;
            }
            return;
        }
        if PROPERTIES.contains(&name) {
            self.properties = self.properties.saturating_sub(1);
            self.of_row &= name != "trPr";
        }
        if self.properties > 0 {
            return;
        }
        match name {
            "AlternateContent" => {
                self.choices.pop();
            }
            "txbxContent" => {
                if let Some(around) = self.around.pop() {
                    let inner = std::mem::replace(&mut self.flow, around);
                    self.flow.boxes.push_str(&inner.text);
                }
            }
            "p" => self.flow.end_paragraph(),
            "tc" => self.flow.end_cell(),
            "tr" => self.flow.end_row(),
            "r" => {
                self.flow.runs = self.flow.runs.saturating_sub(1);
                self.flow.is_hidden = false;
            }
            "t" => self.texts = self.texts.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), FileRefusal> {
        if self.texts == 0 || self.left_out_from.is_some() || self.flow.is_hidden {
            return Ok(());
        }
        self.characters += text.chars().count();
        if self.characters > MOST_CHARACTERS {
            return Err(FileRefusal::TooLong);
        }
        self.flow.text.push_str(text);
        Ok(())
    }
}
