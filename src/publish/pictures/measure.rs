//! How wide texts are, nearly: pictures are written where no font is at hand.

/// The width of a text in its font's size: Chinese is as wide as it is high, Latin about half of that.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

fn advance(c: char) -> f64 {
    match c {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'l' | 'j' | 't' | 'f' | 'r' | '(' | ')' | '·' => {
            0.34
        }
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '→' => 0.92,
        'A'..='Z' | '÷' | '×' | '=' | '+' | '≥' | '≤' | '>' | '<' | '≈' => 0.68,
        _ if c < '\u{2e80}' => 0.57,
        _ => 1.0,
    }
}

/// What must not begin a line.
const CLOSING: &str = "，。、；：！？）》」』”’%,.;:!?)";

/// A text in lines of at most some width, in its font's size: Latin breaks between words, Chinese between characters, and no
/// line begins with what closes. Lines beyond `most` are left out, and the last one says so.
pub(super) fn wrap(text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words(text) {
        let line = lines.last_mut().map(std::mem::take).unwrap_or_default();
        let fits = width(line.trim_end()) + width(word.trim_end()) <= room;
        let closes = word.chars().next().is_some_and(|c| CLOSING.contains(c));
        if fits || closes || line.is_empty() {
            replace_last(&mut lines, line + word);
        } else {
            replace_last(&mut lines, line);
            lines.push(word.to_owned());
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    let mut lines: Vec<String> = lines.into_iter().map(|line| line.trim_end().to_owned()).collect();
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        while width(last) + 1.0 > room && last.pop().is_some() {}
        last.push('…');
    }
    lines
}

fn replace_last(lines: &mut [String], line: String) {
    if let Some(last) = lines.last_mut() {
        *last = line;
    }
}

/// The pieces between which a line may break, each with the blank behind it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let is_wide = |c: char| c >= '\u{2e80}';
        let may_break = before.is_some_and(|before| before == ' ' || is_wide(before) || is_wide(c));
        if may_break && at > start {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    words.push(&text[start..]);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_all_words_and_fit() {
        let text = "Relocated workers in work: outside the province, as printed";
        let lines = wrap(text, 12.0, 9);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line) <= 12.0), "{lines:?}");
        let text = "搬迁劳动力就业人数，其中省外务工的人数。";
        let lines = wrap(text, 6.0, 9);
        assert_eq!(lines.concat(), text);
        assert!(lines.iter().all(|line| !line.starts_with(['，', '。'])), "{lines:?}");
    }

    #[test]
    fn what_does_not_fit_is_said_to_be_cut() {
        let lines = wrap("one two three four five six seven", 6.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && width(&lines[1]) <= 7.0, "{lines:?}");
    }
}
