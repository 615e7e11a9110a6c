//! The numeric tokens of a text: everything that a coder must account for.

use super::numeral;

/// A run of characters that can be read as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// 0-based index of its first character, in Unicode characters.
    pub offset: usize,
    /// The characters.
    pub text: String,
}

impl Token {
    /// The index behind its last character.
    pub fn end(&self) -> usize {
        self.offset + self.text.chars().count()
    }
}

/// Every number of a text in its order: Arabic or Chinese, with decimals, magnitude and percent sign.
///
/// ```
/// use relocation_explorer::figure::tokens;
/// let found: Vec<_> = tokens("安排7名干部，就业12.79萬人，占60.3%").into_iter().map(|t| (t.offset, t.text)).collect();
/// assert_eq!(found, [(2, "7".into()), (9, "12.79萬".into()), (18, "60.3%".into())]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let characters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let end = token_end(&characters, at);
        if end > at {
            found.push(Token { offset: at, text: characters[at..end].iter().collect() });
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn token_end(text: &[char], start: usize) -> usize {
    let run = |from: usize, belongs: fn(char) -> bool| {
        text[from..].iter().take_while(|&&c| belongs(c)).count() + from
    };
    let mut end = run(start, is_arabic);
    if end > start {
        for separators in [['.', '．'], ['/', '／']] {
            if text.get(end).is_some_and(|c| separators.contains(c)) {
                let decimals = run(end + 1, is_arabic);
                if decimals > end + 1 {
                    end = decimals;
                }
            }
        }
    } else {
        end = run(start, is_chinese);
    }
    if end == start {
        return start;
    }
    let is_magnitude = |c: char| numeral::magnitude(c).is_some_and(|power| power > 1);
    let more = usize::from(text.get(end).is_some_and(|c| "余餘多".contains(*c)));
    let magnitude = text[end + more..].iter().take_while(|&&c| is_magnitude(c)).count();
    if magnitude > 0 {
        end += more + magnitude;
    }
    end + usize::from(text.get(end).is_some_and(|c| "%％".contains(*c)))
}

fn is_arabic(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn is_chinese(c: char) -> bool {
    !is_arabic(c) && (numeral::digit(c).is_some() || numeral::magnitude(c).is_some())
}
