//! Where in a draft something is to be mended.

use crate::coding::sections::Section;

/// A place in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// At one of its numbers.
    Number {
        /// Its place among the draft's numbers.
        number: usize,
        /// The field of the fact or exclusion (`unit`, `text.en`, `locator.offset`), or empty for the whole of it.
        field: String,
    },
    /// In what it says of the report.
    Report {
        /// The field (`title.en`), or empty.
        field: String,
    },
    /// At an entry of its vocabulary.
    Entry {
        /// The list.
        list: Section,
        /// The place in the draft's own list.
        at: usize,
        /// The field, or empty.
        field: String,
    },
    /// Not in the draft: a path of the collection that it is put into.
    Collection(String),
}

impl Place {
    /// The path in the draft's document, such as `numbers[12].fact.unit`.
    ///
    /// Fields that the document has not itself (`figure`, `value`) are the number's.
    pub fn path(&self) -> String {
        match self {
            Self::Number { number, field } => {
                let of_number = field.is_empty() || field.starts_with("locator") || field == "figure";
                let inside = if of_number { "" } else { "fact" };
                join(&join(&format!("numbers[{number}]"), inside), field)
            }
            Self::Report { field } => join("report", field),
            Self::Entry { list, at, field } => join(&format!("vocabulary.{}[{at}]", list.key()), field),
            Self::Collection(path) => path.clone(),
        }
    }
}

fn join(path: &str, field: &str) -> String {
    if field.is_empty() { path.to_owned() } else { format!("{path}.{field}") }
}
