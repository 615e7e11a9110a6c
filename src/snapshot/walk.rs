//! A walk through a JSON text, value by value, that knows the way to where it is.

/// One step into the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WalkStep {
    /// Into an object, at the member with this key, once it is read.
    Member(Option<String>),
    /// Into a list, at the item with this index.
    Item(usize),
}

/// A walk through a text. What is no JSON is walked over without complaint.
pub(super) struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
    steps: Vec<WalkStep>,
}

impl<'a> Walk<'a> {
    pub(super) fn of(text: &'a [u8]) -> Self {
        Self { text, at: 0, line: 1, steps: Vec::new() }
    }

    /// The way from the document's root to the value that was met last, or into it where it is a list or an object.
    pub(super) fn steps(&self) -> &[WalkStep] {
        &self.steps
    }

    /// How many bytes have been walked over.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The index of the quote that closes the string opened at `self.at`.
    fn string_end(&self) -> usize {
        let mut at = self.at + 1;
        while at < self.text.len() && self.text[at] != b'"' {
            at += if self.text[at] == b'\\' { 2 } else { 1 };
        }
        at
    }
}

/// A value's beginning: how many steps lead to it, and its 1-based line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Begin {
    pub depth: usize,
    pub line: usize,
}

impl Iterator for Walk<'_> {
    type Item = Begin;

    /// Goes on to the beginning of the next value.
    fn next(&mut self) -> Option<Begin> {
        while let Some(&byte) = self.text.get(self.at) {
            let begin = Begin { depth: self.steps.len(), line: self.line };
            match byte {
                b'{' | b'[' => {
                    self.steps.push(if byte == b'{' { WalkStep::Member(None) } else { WalkStep::Item(0) });
                    self.at += 1;
                    return Some(begin);
                }
                b'}' | b']' => {
                    self.steps.pop();
                }
                b',' => match self.steps.last_mut() {
                    Some(WalkStep::Member(key)) => *key = None,
                    Some(WalkStep::Item(index)) => *index += 1,
                    None => {}
                },
                b'"' => {
                    let end = self.string_end();
                    let quoted = self.text.get(self.at..=end).unwrap_or_default();
                    self.at = end + 1;
                    match self.steps.last_mut() {
                        Some(WalkStep::Member(key @ None)) => *key = serde_json::from_slice(quoted).ok(),
                        _ => return Some(begin),
                    }
                    continue;
                }
                b'\n' => self.line += 1,
                b' ' | b'\r' | b'\t' | b':' => {}
                _ => {
                    let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b'\n' | b' ' | b'\r' | b'\t');
                    let rest = &self.text[self.at..];
                    self.at += rest.iter().position(ends).unwrap_or(rest.len());
                    return Some(begin);
                }
            }
            self.at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_met_once_at_its_line() {
        let mut walk = Walk::of(b"{\"a\": [1,\n \"x\"],\n\"b\": {\"c\": null}}");
        let mut met = Vec::new();
        for Begin { depth, line } in walk.by_ref() {
            met.push((depth, line));
        }
        assert_eq!(met, [(0, 1), (1, 1), (2, 1), (2, 2), (1, 3), (2, 3)]);
        assert_eq!(walk.at(), 34, "to the end of the text");
    }
}
