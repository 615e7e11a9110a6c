//! A JSON document in the form that `src/snapshot/packed.rs` reads: the texts of each key together, which compress
//! better side by side, then the document's shape. Numbers have their least byte first. The build packs the built-in
//! snapshot with it, and the page any other that a reader publishes (the same file, as a module of `src/snapshot/packed.rs`).
//!
//! - the number of keys, four bytes; of each key the size of its name, one byte, and of its texts, four
//! - of each key its name and its texts, in the document's order, each ended by a zero byte
//! - the shape: a byte a value; after it, for a whole number its digits in base 128, for another its eight bytes, for
//!   a list its length and members, for an object its length and each member's key, by number, and value

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::tags::{FALSE, FLOAT, LIST, NULL, OBJECT, TEXT, TRUE, WHOLE};

/// Packs a document.
///
/// # Errors
/// What is wrong where, if the text is no JSON or holds what the packed form cannot.
pub fn pack(json: &str) -> Result<Vec<u8>, String> {
    let mut packer = Packer::default();
    let mut document = serde_json::Deserializer::from_str(json);
    let whole = Place { packer: &mut packer, key: usize::MAX }.deserialize(&mut document);
    whole.and_then(|()| document.end()).map_err(|error| error.to_string())?;
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

    /// Packs members, whose number stands before them.
    fn members<E>(&mut self, tag: u8, pack: impl FnOnce(&mut Self) -> Result<u64, E>) -> Result<(), E> {
        let before = std::mem::take(&mut self.shape);
        let number = pack(self)?;
        let members = std::mem::replace(&mut self.shape, before);
        self.shape.push(tag);
        self.count(number);
        self.shape.extend(members);
        Ok(())
    }
}

/// Where the next value of the document goes: below a key.
struct Place<'a> {
    packer: &'a mut Packer,
    key: usize,
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.packer.shape.push(NULL);
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.packer.shape.push(if value { TRUE } else { FALSE });
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.packer.shape.push(WHOLE);
        self.packer.count(number);
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.visit_f64(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        if let Some(number) = whole(number) {
            return self.visit_u64(number);
        }
        self.packer.shape.push(FLOAT);
        self.packer.shape.extend(number.to_le_bytes());
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text.contains('\0') {
            return Err(E::custom(format!("a zero character in {text:?}")));
        }
        self.packer.shape.push(TEXT);
        let (_, texts) =
            self.packer.keys.get_mut(self.key).ok_or_else(|| E::custom("a text without a key"))?;
        texts.extend(text.bytes().chain([0]));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { packer, key } = self;
        packer.members(LIST, |packer| {
            let mut number = 0;
            while list.next_element_seed(Place { packer, key })?.is_some() {
                number += 1;
            }
            Ok(number)
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        self.packer.members(OBJECT, |packer| {
            let mut entries = 0;
            while let Some(key) = object.next_key::<String>()? {
                let key = packer.number_of(&key);
                let number =
                    u8::try_from(key).map_err(|_| A::Error::custom("more than 256 different keys"))?;
                packer.shape.push(number);
                object.next_value_seed(Place { packer, key })?;
                entries += 1;
            }
            Ok(entries)
        })
    }
}

/// A number as a whole one, where it is one and no more than a float can hold.
fn whole(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (0.0..9e15).contains(&number)).then_some(number as u64)
}
