//! What coders have in a field of a number, in words.

use super::changes;
use crate::snapshot::{Bound, Edtf, Field, Kind, Lang};

words! {
    /// Words of what coders have in a field.
    FieldWords, field_words {
        fact: "事实", "a fact";
        not_fact: "不是事实", "no fact";
        nothing: "空着", "nothing";
    }
}

impl FieldWords {
    /// A value of a field as it stands in a document, in words; `name` knows what ids are called.
    pub fn value(
        lang: Lang,
        field: Field,
        value: Option<&str>,
        name: &dyn Fn(Field, &str) -> Option<String>,
    ) -> String {
        let words = field_words(lang);
        let Some(value) = value.filter(|value| !value.is_empty()) else { return words.nothing.to_owned() };
        let known = match field {
            Field::Role => Some(if value == "fact" { words.fact } else { words.not_fact }.to_owned()),
            Field::Kind => {
                Kind::ALL.into_iter().find(|it| it.key() == value).map(|it| it.name(lang).to_owned())
            }
            Field::Bound => {
                Bound::ALL.into_iter().find(|it| it.key() == value).map(|it| it.name(lang).to_owned())
            }
            Field::Approximate => {
                Some(if value == "true" { changes(lang).yes } else { changes(lang).no }.to_owned())
            }
            Field::Period | Field::AsOf => Some(Edtf(value.to_owned()).words(lang)),
            Field::Offset => value.parse().ok().map(|offset: usize| (offset + 1).to_string()),
            _ => name(field, value),
        };
        known.unwrap_or_else(|| value.to_owned())
    }
}
