//! A PDF's pages as one text: paragraphs over the ends of pages, and apart from them what pages repeat.

use rustc_hash::{FxHashMap, FxHashSet};

use super::file_text::FileText;
use super::limits::MOST_PAGES;
use super::lines::{Line, PdfPage, lines_of};
use super::paragraphs::{SetLine, goes_on, join, set};
use super::refusal::FileRefusal;
use crate::audit::MOST_CHARACTERS;

/// The parts of a page, above and below, in which running titles and page numbers stand.
const MARGIN: f64 = 0.11;

/// Running titles have no more characters.
const LONGEST_TITLE: usize = 60;

/// A line that so many pages have at one height is a running title.
const REPEATED: usize = 3;

/// Fewer characters on a page, on average, are stamps and page numbers on pictures.
const LEAST_ON_A_PAGE: usize = 12;

/// The pages of a PDF so far.
#[derive(Debug, Default)]
pub struct PdfPages {
    pages: Vec<(f64, Vec<Line>)>,
    characters: usize,
    /// Of them those that stand for no character: a font without names for what it draws.
    unknown: usize,
}

impl PdfPages {
    /// Takes the next page.
    ///
    /// # Errors
    /// There is more of them, or on them, than any report has.
    pub fn add(&mut self, page: &PdfPage) -> Result<(), FileRefusal> {
        let lines = lines_of(page);
        for char in lines.iter().flat_map(|line| line.text.chars()) {
            self.characters += 1;
            let is_unknown = matches!(char, '\u{fffd}' | '\u{e000}'..='\u{f8ff}') || char.is_control();
            self.unknown += usize::from(is_unknown && char != '\t');
        }
        self.pages.push((page.height, lines));
        match () {
            () if page.count > MOST_PAGES => Err(FileRefusal::TooManyPages),
            () if self.characters > MOST_CHARACTERS => Err(FileRefusal::TooLong),
            () => Ok(()),
        }
    }

    /// How many they are.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether there is none yet.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// The text of all of them.
    ///
    /// # Errors
    /// It is none.
    pub fn finish(self) -> Result<FileText, FileRefusal> {
        if self.characters < LEAST_ON_A_PAGE * self.pages.len().max(1) {
            return Err(FileRefusal::NoTextLayer);
        }
        if self.unknown * 10 > self.characters {
            return Err(FileRefusal::NoCharacters);
        }
        let (repeated, count) = (repeated(&self.pages), self.pages.len());
        let mut writing = Writing::default();
        for (page, (height, lines)) in self.pages.into_iter().enumerate() {
            if lines.is_empty() {
                writing.done.without_text.push(page + 1);
            }
            let is_own = |line: &Line| key(line, height).is_some_and(|key| repeated.contains(&key));
            let (own, body): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(is_own);
            let (above, below) = own.into_iter().partition(|line| line.y < height / 2.0);
            writing.page(page, above, body, below);
        }
        Ok(writing.finish(count))
    }
}

/// By what a line of a page's edge is known again on other pages: its height in steps, and its text but for numbers and blanks.
type Key = (i64, String);

fn key(line: &Line, height: f64) -> Option<Key> {
    let is_at_edge = line.y < MARGIN * height || line.y > (1.0 - MARGIN) * height;
    let is_title = line.text.chars().nth(LONGEST_TITLE).is_none() && !line.text.contains(['，', '。', '；']);
    (is_at_edge && is_title).then(|| {
        let mut words = String::new();
        for char in line.text.chars().filter(|c| !c.is_whitespace()) {
            match char {
                '0'..='9' if words.ends_with('#') => {}
                '0'..='9' => words.push('#'),
                char => words.push(char),
            }
        }
        ((line.y / 4.0).round() as i64, words)
    })
}

/// A page's number alone, as `- 3 -` or 第3页, is known on two pages already.
fn is_page_number(words: &str) -> bool {
    let around = ['-', '—', '–', '―', '·', '第', '页', '共', '/', '|'];
    words.contains('#') && words.chars().all(|c| c == '#' || around.contains(&c))
}

/// What the edges of several pages have in common.
fn repeated(pages: &[(f64, Vec<Line>)]) -> FxHashSet<Key> {
    let mut counts: FxHashMap<Key, usize> = FxHashMap::default();
    for (height, lines) in pages {
        let mut keys: Vec<Key> = lines.iter().filter_map(|line| key(line, *height)).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    let is_repeated = |words: &str, count: usize| count >= if is_page_number(words) { 2 } else { REPEATED };
    counts.into_iter().filter(|((_, words), count)| is_repeated(words, *count)).map(|(key, _)| key).collect()
}

/// The text as far as it is written.
#[derive(Debug, Default)]
struct Writing {
    done: FileText,
    /// How many characters are written.
    count: usize,
    /// The line that was written last: its paragraph may go on.
    last: Option<SetLine>,
    /// What pages repeat, each with its page, as long as a paragraph goes on past it.
    between: Vec<(usize, Line)>,
}

impl Writing {
    fn page(&mut self, page: usize, above: Vec<Line>, body: Vec<Line>, below: Vec<Line>) {
        self.between.extend(above.into_iter().map(|line| (page, line)));
        for line in set(body, page) {
            if self.last.as_ref().is_some_and(|last| goes_on(last, &line)) {
                self.begin_page(page);
                self.write(|text| join(text, &line.line.text));
            } else {
                self.write_between();
                self.write_line(page, &line.line);
            }
            self.last = Some(line);
        }
        self.between.extend(below.into_iter().map(|line| (page, line)));
    }

    fn write(&mut self, write: impl FnOnce(&mut String)) {
        let before = self.done.text.len();
        write(&mut self.done.text);
        self.count += self.done.text.get(before..).map_or(0, |added| added.chars().count());
    }

    fn write_line(&mut self, page: usize, line: &Line) {
        if self.count > 0 {
            self.write(|text| text.push('\n'));
        }
        self.begin_page(page);
        self.write(|text| text.push_str(&line.text));
    }

    fn write_between(&mut self) {
        for (page, line) in std::mem::take(&mut self.between) {
            self.write_line(page, &line);
            self.done.furniture.push([self.count - line.text.chars().count(), self.count]);
        }
    }

    /// What is written next is the page's, unless something of it is written already.
    fn begin_page(&mut self, page: usize) {
        if self.done.pages.len() <= page {
            self.done.pages.resize(page + 1, self.count);
        }
    }

    fn finish(mut self, pages: usize) -> FileText {
        self.write_between();
        self.done.pages.resize(pages, self.count);
        self.done
    }
}
