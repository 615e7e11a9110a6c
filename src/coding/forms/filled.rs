//! What is written into a form, as it stands in the document.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::shape::{FormField, Shape, ValueForm};
use crate::snapshot::{Lang, Locator, Text};

/// Under which key a part or a measure says where it shall stand; no member of the document.
const UNDER: &str = "under";

/// What is written into a form. What the form does not show of an entry stays as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    shape: Shape,
    object: Map<String, Value>,
}

impl Filled {
    /// An empty form.
    pub fn new(shape: Shape) -> Self {
        let bare = match shape {
            Shape::Indicator => json!({"additive": false}),
            Shape::Framework => json!({"parts": []}),
            Shape::Event => json!({"regions": []}),
            Shape::Region => json!({"vintage": VINTAGE}),
            _ => json!({}),
        };
        Self { shape, object: bare.as_object().cloned().unwrap_or_default() }
    }

    /// A form with what an entry says.
    pub(super) fn of(shape: Shape, entry: &impl Serialize) -> Self {
        let object = serde_json::to_value(entry).ok().and_then(|value| value.as_object().cloned());
        Self { shape, object: object.unwrap_or_default() }
    }

    /// What it is a form for.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The entry, once it can be one.
    pub(super) fn entry<T: DeserializeOwned>(&self) -> Option<T> {
        let mut object = self.object.clone();
        object.remove(UNDER);
        // By way of a text, so that the reader that the desk has anyway reads it.
        serde_json::from_str(&Value::Object(object).to_string()).ok()
    }

    /// The text of a field in a language.
    pub fn text(&self, key: &str, lang: Lang) -> &str {
        self.object.get(key).and_then(|text| text.get(lang.pick("zh", "en"))?.as_str()).unwrap_or_default()
    }

    /// The text of a field.
    pub fn both(&self, key: &str) -> Text {
        Text::new(self.text(key, Lang::Zh), self.text(key, Lang::En))
    }

    /// Writes a text; one without a word in either language is none.
    pub fn write_text(&mut self, key: &str, lang: Lang, text: &str) {
        let mut both = self.both(key);
        both.set(lang, text);
        self.put_text(key, &both);
    }

    pub(super) fn put_text(&mut self, key: &str, text: &Text) {
        if text.zh.trim().is_empty() && text.en.trim().is_empty() {
            self.object.remove(key);
        } else {
            self.object.insert(key.to_owned(), json!({"zh": text.zh.trim(), "en": text.en.trim()}));
        }
    }

    /// What a field of one line says: a code, a date, a number, what was chosen, or words one behind the other.
    pub fn line(&self, key: &str) -> String {
        match self.object.get(key) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Array(_)) => self.many(key).join("; "),
            Some(other) => other.to_string(),
        }
    }

    /// Writes a line. A number that is none stays as it was typed, and no entry comes of it.
    pub fn write_line(&mut self, field: &FormField, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            self.object.remove(field.key);
            return;
        }
        let text = || Value::from(line);
        let value = match field.value {
            ValueForm::Count => line.parse::<u32>().map_or_else(|_| text(), Value::from),
            ValueForm::Number => line.parse::<f64>().map_or_else(|_| text(), Value::from),
            ValueForm::Words => {
                let words =
                    line.split([';', '；', '、', '，']).map(str::trim).filter(|word| !word.is_empty());
                words.collect()
            }
            _ => text(),
        };
        self.object.insert(field.key.to_owned(), value);
    }

    /// Writes a line into the field with a key.
    pub fn put(&mut self, key: &str, line: &str) {
        if let Some(field) = self.shape.fields().iter().find(|field| field.key == key) {
            self.write_line(field, line);
        }
    }

    /// What was chosen, of several.
    pub fn many(&self, key: &str) -> Vec<String> {
        let items = self.object.get(key).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
    }

    /// Chooses several.
    pub fn write_many(&mut self, key: &str, ids: Vec<String>) {
        if ids.is_empty() && key != "regions" {
            self.object.remove(key);
        } else {
            self.object.insert(key.to_owned(), ids.into());
        }
    }

    /// Whether a field says yes.
    pub fn flag(&self, key: &str) -> bool {
        self.object.get(key).and_then(Value::as_bool).unwrap_or_default()
    }

    /// Says yes or no.
    pub fn write_flag(&mut self, key: &str, flag: bool) {
        self.object.insert(key.to_owned(), flag.into());
    }

    /// The place in the text.
    pub fn place(&self, key: &str) -> Option<Locator> {
        serde_json::from_str(&self.object.get(key)?.to_string()).ok()
    }

    /// Names a place in the text, or none.
    pub fn write_place(&mut self, key: &str, place: Option<&Locator>) {
        match place.and_then(|place| serde_json::to_value(place).ok()) {
            Some(place) => self.object.insert(key.to_owned(), place),
            None => self.object.remove(key),
        };
    }

    /// Whether a field says nothing, or a text says nothing in one of the languages.
    pub(super) fn is_empty(&self, field: &FormField) -> bool {
        match field.value {
            ValueForm::Text { .. } => {
                Lang::ALL.into_iter().any(|lang| self.text(field.key, lang).trim().is_empty())
            }
            _ => self.line(field.key).is_empty() && self.many(field.key).is_empty(),
        }
    }

    /// Writes a member that no field shows.
    pub(super) fn put_member(&mut self, key: &str, value: Value) {
        self.object.insert(key.to_owned(), value);
    }

    /// The year of the list that a place's code is taken from.
    pub(super) fn put_vintage(&mut self, year: u16) {
        self.put_member("vintage", year.into());
    }
}

/// The year of the code list that places are taken from which a coder writes by hand.
const VINTAGE: u16 = 2022;
