//! Reading a document that is known to be good, such as the one that a build of the page carries and tests.
//!
//! Nothing is said about what is wrong, so that none of the code that would say it is needed: the types' own
//! `Deserialize` over a [`Deserializer`] whose errors hold nothing.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde_json::Value;

use super::validate::Links;
use super::{Collection, Fact, Snapshot};

impl Collection {
    /// Opens a document that has been checked before: reads it and resolves its references, and checks nothing else.
    /// `None` where its form is broken or a reference leads nowhere; [`open`](Self::open) tells what is wrong.
    pub fn open_known(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let snapshot = Snapshot::deserialize(Known(value)).ok()?;
        let links = snapshot.facts.iter().map(|fact| resolve(&snapshot, fact)).collect::<Option<_>>()?;
        Some(Self::of_parts(snapshot, links))
    }
}

fn resolve(s: &Snapshot, fact: &Fact) -> Option<Links> {
    let region = |id: &String| s.regions.iter().position(|region| region.id == *id);
    let indicator = s.indicators.iter().position(|indicator| indicator.id == fact.indicator)?;
    let domain = &s.indicators[indicator].domain;
    Some(Links {
        report: s.reports.iter().position(|report| report.id == fact.report)?,
        region: region(&fact.region)?,
        partner: match &fact.partner {
            Some(partner) => Some(region(partner)?),
            None => None,
        },
        indicator,
        domain: s.domains.iter().position(|each| each.id == *domain)?,
        unit: s.units.iter().position(|unit| unit.id == fact.unit)?,
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

/// A value of the document. Each kind of value is asked for by its own method, so that only one visit is compiled.
struct Known(Value);

impl<'de> IntoDeserializer<'de, Wrong> for Known {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! read {
    ($($ask:ident($form:pat) => $visit:ident($value:expr);)+) => {
        $(fn $ask<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
            match self.0 {
                $form => visitor.$visit($value),
                _ => Err(Wrong),
            }
        })+
    };
}

impl<'de> Deserializer<'de> for Known {
    type Error = Wrong;

    read! {
        deserialize_bool(Value::Bool(value)) => visit_bool(value);
        deserialize_u16(Value::Number(value)) => visit_u64(value.as_u64().ok_or(Wrong)?);
        deserialize_u32(Value::Number(value)) => visit_u64(value.as_u64().ok_or(Wrong)?);
        deserialize_u64(Value::Number(value)) => visit_u64(value.as_u64().ok_or(Wrong)?);
        deserialize_f64(Value::Number(value)) => visit_f64(value.as_f64().ok_or(Wrong)?);
        deserialize_str(Value::String(value)) => visit_string(value);
        deserialize_string(Value::String(value)) => visit_string(value);
        deserialize_identifier(Value::String(value)) => visit_string(value);
        deserialize_seq(Value::Array(values)) => visit_seq(SeqDeserializer::new(values.into_iter().map(Known)));
        deserialize_map(Value::Object(entries)) =>
            visit_map(MapDeserializer::new(entries.into_iter().map(|(key, value)| (key, Known(value)))));
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match &self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(_) => self.deserialize_bool(visitor),
            Value::Number(_) => self.deserialize_f64(visitor),
            Value::String(_) => self.deserialize_string(visitor),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.0 {
            Value::String(variant) => visitor.visit_enum(variant.into_deserializer()),
            _ => Err(Wrong),
        }
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u128 f32 char bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct
        ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_document_is_read_as_it_is_opened() {
        let text = include_str!("../../data/snapshot.json");
        assert_eq!(Collection::open_known(text), Collection::open(text).ok());
    }

    #[test]
    fn a_reference_that_leads_nowhere_is_refused() {
        let text = include_str!("../../data/snapshot.json");
        let id = "\"kelan\"";
        let (before, after) = text.split_once(id).expect("a report has this id");
        assert_eq!(Collection::open_known(&format!("{before}\"other\"{after}")).map(|it| it.len()), None);
        assert_eq!(Collection::open_known("{}").map(|it| it.len()), None);
    }
}
