//! A JSON document in the form that `src/snapshot/packed.rs` reads: the texts of each key together, which compress
//! better side by side, then the document's shape. Numbers have their least byte first.
//!
//! - the number of keys, four bytes; of each key the size of its name, one byte, and of its texts, four
//! - of each key its name and its texts, in the document's order, each ended by a zero byte
//! - the shape: a byte a value; after it, for a whole number its digits in base 128, for another its eight bytes, for
//!   a list its length and members, for an object its length and each member's key, by number, and value

use serde_json::Value;

use super::tags::{FALSE, FLOAT, LIST, NULL, OBJECT, TEXT, TRUE, WHOLE};

/// Packs a document.
///
/// # Errors
/// What is wrong where, if the text is no JSON or holds what the packed form cannot.
pub fn pack(json: &str) -> Result<Vec<u8>, String> {
    let document: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut packer = Packer::default();
    packer.value(&document, usize::MAX)?;
    let mut sizes = u32::from(packer.keys.len() as u16).to_le_bytes().to_vec();
    let mut texts = Vec::new();
    for (name, of_key) in &packer.keys {
        sizes.push(u8::try_from(name.len()).map_err(|_| format!("the key {name} is too long"))?);
        sizes.extend(u32::try_from(of_key.len()).map_err(|_| "the texts are too long")?.to_le_bytes());
        texts.extend([name.as_bytes(), of_key].concat());
    }
    Ok([sizes, texts, packer.shape].concat())
}

#[derive(Default)]
struct Packer {
    /// The keys, each with its texts.
    keys: Vec<(String, Vec<u8>)>,
    shape: Vec<u8>,
}

impl Packer {
    /// Packs a value that stands below a key.
    fn value(&mut self, value: &Value, key: usize) -> Result<(), String> {
        match value {
            Value::Null => self.shape.push(NULL),
            Value::Bool(value) => self.shape.push(if *value { TRUE } else { FALSE }),
            Value::Number(number) => match number.as_u64().or_else(|| whole(number.as_f64()?)) {
                Some(number) => {
                    self.shape.push(WHOLE);
                    self.count(number);
                }
                None => {
                    let number = number.as_f64().ok_or("a number is too large")?;
                    self.shape.push(FLOAT);
                    self.shape.extend(number.to_le_bytes());
                }
            },
            Value::String(text) if text.contains('\0') => {
                return Err(format!("a zero character in {text:?}"));
            }
            Value::String(text) => {
                self.shape.push(TEXT);
                let (_, texts) = self.keys.get_mut(key).ok_or("a text without a key")?;
                texts.extend(text.bytes().chain([0]));
            }
            Value::Array(members) => {
                self.shape.push(LIST);
                self.count(members.len() as u64);
                for member in members {
                    self.value(member, key)?;
                }
            }
            Value::Object(entries) => {
                self.shape.push(OBJECT);
                self.count(entries.len() as u64);
                for (key, value) in entries {
                    let number = self.number_of(key);
                    self.shape.push(u8::try_from(number).map_err(|_| "more than 256 different keys")?);
                    self.value(value, number)?;
                }
            }
        }
        Ok(())
    }

    fn number_of(&mut self, key: &str) -> usize {
        self.keys.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
            self.keys.push((key.to_owned(), Vec::new()));
            self.keys.len() - 1
        })
    }

    fn count(&mut self, mut number: u64) {
        while number > 127 {
            self.shape.push(number as u8 | 128);
            number >>= 7;
        }
        self.shape.push(number as u8);
    }
}

/// A number as a whole one, where it is one and no more than a float can hold.
fn whole(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (0.0..9e15).contains(&number)).then_some(number as u64)
}
