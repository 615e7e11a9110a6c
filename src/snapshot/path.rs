//! From a place in the document to its JSON path.

/// One step into the document.
enum Step {
    /// Into an object, at the member with this key, once it is read.
    Member(Option<String>),
    /// Into a list, at the item with this index.
    Item(usize),
}

/// The path of the value that stands at a 1-based line and column, in bytes; what precedes it must be JSON.
///
/// It is worked out only when a document is refused, so that reading one carries no bookkeeping.
pub(super) fn path_at(text: &str, line: usize, column: usize) -> String {
    let start = match line {
        0 | 1 => 0,
        _ => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    let end = (start + column.saturating_sub(1)).min(text.len());
    let bytes = &text.as_bytes()[..end];
    let mut steps: Vec<Step> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'{' => steps.push(Step::Member(None)),
            b'[' => steps.push(Step::Item(0)),
            b'}' | b']' => {
                steps.pop();
            }
            b',' => match steps.last_mut() {
                Some(Step::Member(key)) => *key = None,
                Some(Step::Item(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let close = string_end(bytes, at);
                if let Some(Step::Member(key @ None)) = steps.last_mut() {
                    let quoted = bytes.get(at..=close).unwrap_or_default();
                    *key = serde_json::from_slice(quoted).ok();
                }
                at = close;
            }
            _ => {}
        }
        at += 1;
    }
    write(&steps)
}

/// The index of the quote that closes the string opened at `open`.
fn string_end(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

fn write(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Member(Some(key)) if path.is_empty() => path.push_str(key),
            Step::Member(Some(key)) => path.push_str(&format!(".{key}")),
            Step::Member(None) => {}
            Step::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_the_path_that_leads_to_it() {
        let text = "{\n\"a\\\"b\": {\"c\": [1, {\"d\": \"x,]\"}, 3]},\n\"e\": 4}";
        for (line, needle, path) in
            [(2, "1,", "a\"b.c[0]"), (2, "x", "a\"b.c[1].d"), (2, "3]", "a\"b.c[2]"), (3, "4", "e")]
        {
            let column = text.lines().nth(line - 1).unwrap().find(needle).unwrap() + 1;
            assert_eq!(path_at(text, line, column), path);
        }
        assert_eq!(path_at("", 1, 1), "");
        assert_eq!(path_at("[\"", 9, 99), "[0]");
    }
}
