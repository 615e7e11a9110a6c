//! A draft's file: one number and one entry of its vocabulary a line, so that a change reads as a diff.

use super::document::{Document, Vocabulary};
use crate::coding::sections::each_vocabulary;
use crate::snapshot::{lines, member};

/// Writes the document.
pub(super) fn write(document: &Document) -> String {
    // Without `..`: a key that is not written here does not compile.
    let Document { format, coder, file, report, text, vocabulary, numbers } = document;
    let mut members = vec![member("format", format), member("coder", coder)];
    members.extend(file.as_ref().map(|file| member("file", file)));
    members.push(member("report", report));
    members.extend(text.as_ref().map(|text| member("text", text)));
    members.push(format!("\"vocabulary\": {}", lists(vocabulary)));
    members.push(format!("\"numbers\": {}", lines(numbers, "")));
    format!("{{\n{}\n}}\n", members.join(",\n"))
}

macro_rules! write_lists {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        fn lists(vocabulary: &Vocabulary) -> String {
            let Vocabulary { $($field),+ } = vocabulary;
            let mut members = Vec::new();
            $(if !$field.is_empty() {
                members.push(format!("\"{}\": {}", stringify!($field), lines($field, "")));
            })+
            if members.is_empty() { "{}".to_owned() } else { format!("{{\n{}\n}}", members.join(",\n")) }
        }
    };
}

each_vocabulary!(write_lists);
