//! Whether a line of a page goes on in the next one, or a paragraph ends with it.

use super::lines::{Line, is_wide};

/// So many lines before and behind a line tell how far the lines of its column reach.
const NEIGHBOURS: usize = 10;

/// Lines differ in size by no more within a paragraph.
const SAME_SIZE: f64 = 0.12;

/// A full line ends at most so many heights before the column does: a mark that may not begin a line takes a character with it.
const FULL: f64 = 2.0;

/// One that ends a sentence is full only where nothing more would have fitted.
const FULL_AT_END: f64 = 0.8;

/// A line that begins so many heights behind its column begins a paragraph.
const INDENT: f64 = 1.2;

/// Lines that stand so many times as far apart as most are not of one paragraph.
const APART: f64 = 1.45;

/// A line with what its neighbours tell.
#[derive(Debug, Clone)]
pub(super) struct SetLine {
    pub line: Line,
    /// Where its column begins and ends.
    column: (f64, f64),
    /// How far apart most lines of its page are.
    leading: f64,
    page: usize,
}

/// The lines of a page with what their neighbours tell.
pub(super) fn set(lines: Vec<Line>, page: usize) -> Vec<SetLine> {
    let mut gaps: Vec<f64> =
        lines.windows(2).map(|two| two[1].y - two[0].y).filter(|gap| *gap > 0.0).collect();
    gaps.sort_unstable_by(f64::total_cmp);
    let leading = gaps.get(gaps.len() / 2).copied().unwrap_or(f64::MAX);
    let column = |at: usize| {
        let own = &lines[at];
        let near = &lines[at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(lines.len())];
        let beside = near.iter().filter(|line| {
            line.left < own.right && line.right > own.left && !line.is_row() && is_same_size(line, own)
        });
        beside.fold((own.left, own.right), |(left, right), line| (left.min(line.left), right.max(line.right)))
    };
    let columns: Vec<(f64, f64)> = (0..lines.len()).map(column).collect();
    let set = |(line, column)| SetLine { line, column, leading, page };
    lines.into_iter().zip(columns).map(set).collect()
}

fn is_same_size(one: &Line, other: &Line) -> bool {
    (one.size - other.size).abs() <= SAME_SIZE * one.size.max(other.size)
}

/// How a list's entry, a chapter or a part begins.
fn begins_entry(text: &str) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十百0123456789";
    let rest = text.trim_start_matches(['（', '(', '第']);
    let behind = rest.trim_start_matches(|c| NUMERALS.contains(c));
    behind.len() < rest.len()
        && behind.starts_with(['、', '．', '.', '）', ')', '章', '节', '条'])
        // 3.5 is a number.
        && !behind.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}

/// Whether the paragraph of a line goes on in the next.
pub(super) fn goes_on(own: &SetLine, next: &SetLine) -> bool {
    let (line, behind) = (&own.line, &next.line);
    let ends_sentence = line.text.ends_with(['。', '！', '？', '；', '：', '”', '.', ':']);
    let slack = line.size * if ends_sentence { FULL_AT_END } else { FULL };
    let is_full = line.right >= own.column.1 - slack;
    // Where a line stands alone on its page, the page before tells where lines begin.
    let is_alone = next.column == (behind.left, behind.right);
    let begins = if is_alone { next.column.0.min(own.column.0) } else { next.column.0 };
    let is_indented = behind.left > begins + INDENT * behind.size;
    let is_apart = own.page == next.page && behind.y - line.y > APART * own.leading;
    is_full
        && !is_indented
        && !is_apart
        && !line.is_row()
        && !behind.is_row()
        && is_same_size(line, behind)
        && !(ends_sentence && begins_entry(&behind.text))
}

/// Adds the next line of a paragraph. Between Latin words a line's end is a blank; within a Chinese text a number that a line's
/// end divides is one.
pub(super) fn join(paragraph: &mut String, next: &str) {
    let (Some(last), Some(first)) = (paragraph.chars().next_back(), next.chars().next()) else {
        return paragraph.push_str(next);
    };
    let is_number = last.is_ascii_digit() && first.is_ascii_digit() && next.chars().any(is_wide);
    let is_divided = last == '-' && first.is_ascii_lowercase();
    if !is_wide(last) && !is_wide(first) && !is_number && !is_divided {
        paragraph.push(' ');
    }
    paragraph.push_str(next);
}
