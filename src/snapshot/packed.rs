//! The built-in snapshot, which the build packs (`build/pack.rs` says how) and tests.
//!
//! Nothing is said about what is wrong with it, so that none of the code that would say it is needed: the types' own
//! `Deserialize` over a [`Deserializer`] whose errors hold nothing. Nor is any JSON or number read from text.

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

use self::tags::{FALSE, FLOAT, LIST, NULL, OBJECT, TEXT, TRUE, WHOLE};
use super::positions::{Links, Positions};
use super::{Collection, Fact, Snapshot, sha256};

#[path = "../../build/pack.rs"]
mod packing;
#[path = "../../build/tags.rs"]
mod tags;

use packing::pack;

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/snapshot.packed"));

/// How many digits a hash has.
const HASH: usize = 64;

/// Packs a collection as the data of a page of its own: the SHA-256 of its canonical form in 64 digits, so that no page need
/// compute it, then the document.
///
/// # Errors
/// What the packed form cannot hold.
pub fn pack_own(collection: &Collection) -> Result<Vec<u8>, String> {
    let text = collection.snapshot().to_canonical();
    Ok([sha256(&text).as_bytes(), &pack(&text)?].concat())
}

impl Collection {
    /// Opens the built-in snapshot: reads it and resolves its references, and checks nothing else. `None` where its
    /// form is broken or a reference leads nowhere; [`open`](Self::open) tells of its text what is wrong.
    pub fn built_in() -> Option<Self> {
        Self::unpack(PACKED)
    }

    /// Opens what [`pack_own`] made, and gives the hash with it.
    pub(crate) fn unpack_own(own: &[u8]) -> Option<(Self, &str)> {
        let mut packed = own;
        let hash = take_text(&mut packed, HASH).ok()?;
        Some((Self::unpack(packed)?, hash))
    }

    /// Opens packed bytes as the build makes them, of a snapshot that was checked before. `None` where they are none, or
    /// a reference leads nowhere.
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        let mut document = Document::of(packed).ok()?;
        let snapshot = Snapshot::deserialize(Value { document: &mut document, key: 0 }).ok()?;
        let positions = Positions::of(&snapshot);
        let resolved = snapshot.facts.iter().map(|fact| resolve(&snapshot, &positions, fact));
        let links = resolved.collect::<Option<_>>()?;
        Some(Self::of_parts(snapshot, positions, links))
    }
}

fn resolve(s: &Snapshot, positions: &Positions, fact: &Fact) -> Option<Links> {
    let indicator = positions.indicators.get(&fact.indicator)?;
    Some(Links {
        report: positions.reports.get(&fact.report)?,
        region: positions.regions.get(&fact.region)?,
        partner: match &fact.partner {
            Some(partner) => Some(positions.regions.get(partner)?),
            None => None,
        },
        indicator,
        domain: positions.domains.get(&s.indicators.get(indicator)?.domain)?,
        unit: positions.units.get(&fact.unit)?,
    })
}

/// Something is wrong.
#[derive(Debug)]
struct Wrong;

impl std::fmt::Display for Wrong {
    fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Wrong {}

impl de::Error for Wrong {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Wrong
    }
    fn invalid_type(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Wrong
    }
    fn invalid_value(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Wrong
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Wrong
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Wrong
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Wrong
    }
    fn missing_field(_: &'static str) -> Self {
        Wrong
    }
    fn duplicate_field(_: &'static str) -> Self {
        Wrong
    }
}

/// A packed document, as far as it has not been read.
struct Document<'a> {
    /// The keys, each with its texts.
    keys: Vec<(&'a str, &'a str)>,
    shape: &'a [u8],
}

impl<'a> Document<'a> {
    fn of(packed: &'a [u8]) -> Result<Self, Wrong> {
        let mut rest = packed;
        let number = u32::from_le_bytes(take(&mut rest)?);
        let mut sizes = Vec::new();
        for _ in 0..number {
            sizes.push((
                usize::from(u8::from_le_bytes(take(&mut rest)?)),
                u32::from_le_bytes(take(&mut rest)?),
            ));
        }
        let mut keys = Vec::new();
        for (key, texts) in sizes {
            keys.push((take_text(&mut rest, key)?, take_text(&mut rest, texts as usize)?));
        }
        Ok(Self { keys, shape: rest })
    }

    fn peek(&self) -> Option<u8> {
        self.shape.first().copied()
    }

    fn byte(&mut self) -> Result<u8, Wrong> {
        take::<1>(&mut self.shape).map(|[byte]| byte)
    }

    fn count(&mut self) -> Result<u64, Wrong> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= u64::from(byte & 127).checked_shl(shift).ok_or(Wrong)?;
            if byte < 128 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    /// Takes the next key, if it has a name.
    fn key_if(&mut self, name: Option<&&str>) -> Option<u8> {
        let key = self.peek()?;
        let (found, _) = self.keys.get(usize::from(key))?;
        if Some(found) == name { self.byte().ok() } else { None }
    }

    fn text(&mut self, key: u8) -> Result<&'a str, Wrong> {
        let (_, texts) = self.keys.get_mut(usize::from(key)).ok_or(Wrong)?;
        let (text, rest) = texts.split_once('\0').ok_or(Wrong)?;
        *texts = rest;
        Ok(text)
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Wrong> {
    let (taken, left) = rest.split_first_chunk().ok_or(Wrong)?;
    *rest = left;
    Ok(*taken)
}

fn take_text<'a>(rest: &mut &'a [u8], size: usize) -> Result<&'a str, Wrong> {
    let (taken, left) = rest.split_at_checked(size).ok_or(Wrong)?;
    *rest = left;
    std::str::from_utf8(taken).map_err(|_| Wrong)
}

/// The next value of a document. Each kind of value is asked for by its own method, so that only one visit is compiled.
struct Value<'d, 'a> {
    document: &'d mut Document<'a>,
    /// The key that it stands below.
    key: u8,
}

impl<'de> Deserializer<'de> for Value<'_, '_> {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.document.peek() {
            Some(NULL) => visitor.visit_unit(),
            Some(FALSE | TRUE) => self.deserialize_bool(visitor),
            Some(WHOLE | FLOAT) => self.deserialize_f64(visitor),
            Some(TEXT) => self.deserialize_str(visitor),
            Some(LIST) => self.deserialize_seq(visitor),
            _ => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            FALSE => visitor.visit_bool(false),
            TRUE => visitor.visit_bool(true),
            _ => Err(Wrong),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            WHOLE => visitor.visit_u64(self.document.count()?),
            _ => Err(Wrong),
        }
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_f64(match self.document.byte()? {
            WHOLE => self.document.count()? as f64,
            FLOAT => f64::from_le_bytes(take(&mut self.document.shape)?),
            _ => return Err(Wrong),
        })
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            TEXT => visitor.visit_str(self.document.text(self.key)?),
            _ => Err(Wrong),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if self.document.peek() != Some(NULL) {
            return visitor.visit_some(self);
        }
        self.document.byte()?;
        visitor.visit_none()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            LIST => visitor.visit_seq(Members { left: self.document.count()?, of: self }),
            _ => Err(Wrong),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            OBJECT => visitor.visit_map(Members { left: self.document.count()?, of: self }),
            _ => Err(Wrong),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            OBJECT => {
                let mut fields =
                    Fields { names: names.iter(), left: self.document.count()?, of: self.document };
                let value = visitor.visit_seq(&mut fields)?;
                if fields.left == 0 { Ok(value) } else { Err(Wrong) }
            }
            _ => Err(Wrong),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.document.byte()? {
            TEXT => visitor.visit_enum(self.document.text(self.key)?.into_deserializer()),
            _ => Err(Wrong),
        }
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u128 f32 char bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct
        ignored_any
    }
}

/// The members of a list or an object, as far as they have not been read.
struct Members<'d, 'a> {
    left: u64,
    of: Value<'d, 'a>,
}

impl Members<'_, '_> {
    fn next<'de, S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Wrong> {
        seed.deserialize(Value { document: self.of.document, key: self.of.key })
    }

    fn is_over(&mut self) -> bool {
        let over = self.left == 0;
        self.left = self.left.saturating_sub(1);
        over
    }
}

/// The fields of a type, in its order: a document in canonical form has them in the same order, each or not. Reading
/// them as a sequence takes a third of the code that finds each by its name.
struct Fields<'d, 'a> {
    names: std::slice::Iter<'static, &'static str>,
    left: u64,
    of: &'d mut Document<'a>,
}

impl<'de> SeqAccess<'de> for &mut Fields<'_, '_> {
    type Error = Wrong;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Wrong> {
        let Some(key) = self.of.key_if(self.names.next().filter(|_| self.left > 0)) else { return Ok(None) };
        self.left -= 1;
        seed.deserialize(Value { document: self.of, key }).map(Some)
    }
}

impl<'de> SeqAccess<'de> for Members<'_, '_> {
    type Error = Wrong;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Wrong> {
        if self.is_over() { Ok(None) } else { self.next(seed).map(Some) }
    }
}

impl<'de> MapAccess<'de> for Members<'_, '_> {
    type Error = Wrong;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Wrong> {
        if self.is_over() {
            return Ok(None);
        }
        self.of.key = self.of.document.byte()?;
        let (key, _) = self.of.document.keys.get(usize::from(self.of.key)).ok_or(Wrong)?;
        seed.deserialize((*key).into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Wrong> {
        self.next(seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_document_is_the_document() {
        let text = include_str!("../../data/snapshot.json");
        assert_eq!(Collection::built_in(), Collection::open(text).ok());
    }

    #[test]
    fn what_a_reader_publishes_opens_as_what_it_was() {
        let collection = Collection::open(include_str!("../../tests/fixtures/small.json")).unwrap();
        let packed = pack_own(&collection).unwrap();
        let hash = sha256(collection.snapshot().to_canonical());
        assert_eq!(Collection::unpack_own(&packed), Some((collection, hash.as_str())));
        assert_eq!(Collection::unpack_own(&packed[1..]), None);
        assert!(pack("{\"a\": ").is_err() && pack("{\"a\": \"\\u0000\"}").is_err());
    }

    #[test]
    fn a_document_cut_short_or_changed_is_refused_and_does_no_harm() {
        for size in (0..PACKED.len()).step_by(101) {
            assert_eq!(Collection::unpack(&PACKED[..size]), None);
        }
        for at in (0..PACKED.len()).step_by(997) {
            let mut changed = PACKED.to_vec();
            changed[at] = !changed[at];
            assert_ne!(Collection::unpack(&changed), Collection::built_in(), "at {at}");
        }
    }

    #[test]
    fn a_reference_that_leads_nowhere_is_refused() {
        let id = b"\0kelan\0";
        let at = PACKED.windows(id.len()).position(|bytes| bytes == id).expect("a report has this id");
        let mut changed = PACKED.to_vec();
        changed[at + 1] = b'x';
        assert_eq!(Collection::unpack(&changed), None);
    }
}
