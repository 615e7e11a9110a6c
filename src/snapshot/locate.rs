//! From JSON paths to their lines in the document.

use std::collections::HashMap;

use super::pauses::Pauses;
use super::walk::{Walk, WalkStep};

/// The 1-based lines on which the values at some paths begin, or for each the nearest enclosing value that exists.
///
/// All of them are found in one walk through the text, however many they are.
pub(super) async fn lines_of<'p>(
    text: &[u8],
    paths: impl Iterator<Item = &'p str>,
    pauses: &Pauses,
) -> HashMap<&'p str, usize> {
    let mut lines = HashMap::from([("", 1)]);
    let mut wanted = Vec::new();
    for path in paths {
        wanted.push(path);
        for prefix in prefixes(path) {
            lines.entry(prefix).or_insert(0);
        }
    }
    let mut walk = Walk::of(text);
    // The path of the value that encloses the one that is met, and how long it is at each depth.
    let (mut path, mut lengths) = (String::new(), vec![0]);
    let mut walked = 0;
    while let Some(begin) = walk.next() {
        lengths.truncate(begin.depth.max(1));
        path.truncate(lengths.last().copied().unwrap_or_default());
        if begin.depth > 0 {
            match &walk.steps()[begin.depth - 1] {
                WalkStep::Member(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key.as_deref().unwrap_or_default());
                }
                WalkStep::Item(index) => path.push_str(&format!("[{index}]")),
            }
            if let Some(line) = lines.get_mut(path.as_str()).filter(|line| **line == 0) {
                *line = begin.line;
            }
            lengths.push(path.len());
        }
        pauses.after(walk.at() - walked).await;
        walked = walk.at();
    }
    let line_of = |path: &'p str| {
        let nearest = prefixes(path).filter_map(|prefix| lines.get(prefix)).rfind(|line| **line > 0);
        (path, nearest.copied().unwrap_or(1))
    };
    wanted.into_iter().map(line_of).collect()
}

/// The paths of all values that lead to a path, itself included, the outermost first.
fn prefixes(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    let ends = path.match_indices(['.', '[']).map(|(at, _)| at).filter(|&at| at > 0);
    ends.chain(std::iter::once(path.len())).map(|end| &path[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::pauses::finish;

    #[test]
    fn a_path_leads_to_its_line() {
        let text = "{\n\"facts\": [\n {\"id\": 1},\n {\"id\": 2,\n  \"locator\": {\n   \"offset\": 3}}\n],\n\"id\": 1}";
        for (path, line) in [
            ("", 1),
            ("facts[0].id", 3),
            ("facts[1]", 4),
            ("facts[1].locator.offset", 6),
            ("facts[1].locator.absent", 5),
            ("id", 8),
            ("nowhere[1]", 1),
        ] {
            let lines = finish(lines_of(text.as_bytes(), [path].into_iter(), &Pauses::default()));
            assert_eq!(lines[path], line, "{path}");
        }
    }
}
