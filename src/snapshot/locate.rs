//! From a JSON path to its line in the document.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::value::RawValue;

/// Finds lines by path. Holds the slices of the document's top-level lists, so that many problems in a large
/// document cost one pass.
pub(super) struct Lines<'a> {
    text: &'a str,
    lists: HashMap<Cow<'a, str>, Vec<&'a RawValue>>,
    others: HashMap<Cow<'a, str>, &'a RawValue>,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut lists = HashMap::new();
        let mut others = HashMap::new();
        let members: HashMap<Cow<str>, &RawValue> = serde_json::from_str(text).unwrap_or_default();
        for (key, value) in members {
            if let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(value.get()) {
                lists.insert(key.clone(), items);
            }
            others.insert(key, value);
        }
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, lists, others, starts }
    }

    /// The 1-based line on which the value at `path` begins, or the nearest enclosing value that exists.
    pub(super) fn line(&self, path: &str) -> usize {
        let mut steps =
            path.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty());
        let Some(first) = steps.next() else {
            return 1;
        };
        let Some(mut here) = self.others.get(first).copied() else {
            return 1;
        };
        let mut top = self.lists.get(first);
        for step in steps {
            let next = match top.take() {
                Some(items) => step.parse::<usize>().ok().and_then(|i| items.get(i).copied()),
                None => child(here, step),
            };
            match next {
                Some(value) => here = value,
                None => break,
            }
        }
        let offset = here.get().as_ptr() as usize - self.text.as_ptr() as usize;
        self.starts.partition_point(|&start| start <= offset)
    }
}

fn child<'a>(value: &'a RawValue, step: &str) -> Option<&'a RawValue> {
    match step.parse::<usize>() {
        Ok(index) => serde_json::from_str::<Vec<&RawValue>>(value.get()).ok()?.get(index).copied(),
        Err(_) => serde_json::from_str::<HashMap<Cow<str>, &RawValue>>(value.get()).ok()?.get(step).copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_its_line() {
        let text = "{\n\"facts\": [\n {\"id\": 1},\n {\"id\": 2,\n  \"locator\": {\n   \"offset\": 3}}\n],\n\"id\": 1}";
        let lines = Lines::of(text);
        assert_eq!(lines.line(""), 1);
        assert_eq!(lines.line("facts[0].id"), 3);
        assert_eq!(lines.line("facts[1]"), 4);
        assert_eq!(lines.line("facts[1].locator.offset"), 6);
        assert_eq!(lines.line("facts[1].locator.absent"), 5);
        assert_eq!(lines.line("id"), 8);
        assert_eq!(lines.line("nowhere[1]"), 1);
    }
}
