//! Reading a relation: its fields stand beside the type that says which they are, in any order.
//!
//! Written out, because what would be derived for a tagged type keeps every field as a value of any type until the tag
//! is known, and that code would be the fortieth part of the first load.

use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Check, Relation};
use crate::snapshot::Text;

const TYPES: &[&str] =
    &["sum", "subset", "restates", "product", "progress", "enumeration", "payout", "overlap", "contradicts"];

/// What has been read of a relation: the fields of any type, each with its name.
#[derive(Default)]
struct Fields {
    id: Option<String>,
    kind: Option<String>,
    note: Option<Option<Text>>,
    ids: Vec<(&'static str, String)>,
    lists: Vec<(&'static str, Vec<String>)>,
    listed: Option<Vec<Text>>,
    why: Option<Text>,
    complete: Option<bool>,
    unknown: Option<String>,
}

impl<'de> Deserialize<'de> for Relation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Relation;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a relation")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Relation, A::Error> {
        let mut fields = Fields::default();
        while let Some(key) = map.next_key::<String>()? {
            let id =
                ["total", "whole", "part", "result", "target", "actual", "announced", "recipients", "amount"];
            let list = ["parts", "facts", "factors", "rates"];
            let named = |names: &[&'static str]| names.iter().copied().find(|name| *name == key);
            match key.as_str() {
                "id" => fill(&mut fields.id, "id", map.next_value()?)?,
                "type" => fill(&mut fields.kind, "type", map.next_value()?)?,
                "note" => fill(&mut fields.note, "note", map.next_value()?)?,
                "listed" => fill(&mut fields.listed, "listed", map.next_value()?)?,
                "why" => fill(&mut fields.why, "why", map.next_value()?)?,
                "complete" => fill(&mut fields.complete, "complete", map.next_value()?)?,
                _ => match (named(&id), named(&list)) {
                    (Some(name), _) => push(&mut fields.ids, name, map.next_value()?)?,
                    (_, Some(name)) => push(&mut fields.lists, name, map.next_value()?)?,
                    _ => {
                        map.next_value::<IgnoredAny>()?;
                        fields.unknown.get_or_insert(key);
                    }
                },
            }
        }
        fields.relation()
    }
}

fn fill<T, E: Error>(field: &mut Option<T>, name: &'static str, value: T) -> Result<(), E> {
    match field.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(name)),
    }
}

fn need<T, E: Error>(field: &mut Option<T>, name: &'static str) -> Result<T, E> {
    field.take().ok_or_else(|| E::missing_field(name))
}

fn push<T, E: Error>(fields: &mut Vec<(&'static str, T)>, name: &'static str, value: T) -> Result<(), E> {
    if fields.iter().any(|(own, _)| *own == name) {
        return Err(E::duplicate_field(name));
    }
    fields.push((name, value));
    Ok(())
}

fn take<T, E: Error>(fields: &mut Vec<(&'static str, T)>, name: &'static str) -> Result<T, E> {
    take_if_there(fields, name).ok_or_else(|| E::missing_field(name))
}

fn take_if_there<T>(fields: &mut Vec<(&'static str, T)>, name: &'static str) -> Option<T> {
    let at = fields.iter().position(|(own, _)| *own == name)?;
    Some(fields.swap_remove(at).1)
}

impl Fields {
    fn relation<E: Error>(mut self) -> Result<Relation, E> {
        let (check, fields) = self.check()?;
        let left = (self.ids.first().map(|(name, _)| *name))
            .or(self.lists.first().map(|(name, _)| *name))
            .or(self.listed.is_some().then_some("listed"))
            .or(self.why.is_some().then_some("why"))
            .or(self.complete.is_some().then_some("complete"));
        if let Some(name) = self.unknown.as_deref().or(left) {
            return Err(E::unknown_field(name, fields));
        }
        let id = need(&mut self.id, "id")?;
        Ok(Relation { id, check, note: self.note.flatten() })
    }

    /// What its type makes of the fields, and which these are.
    fn check<E: Error>(&mut self) -> Result<(Check, &'static [&'static str]), E> {
        let kind = need(&mut self.kind, "type")?;
        let (ids, lists) = (&mut self.ids, &mut self.lists);
        Ok(match kind.as_str() {
            "sum" => {
                let (total, parts) = (take(ids, "total")?, take(lists, "parts")?);
                let complete = need(&mut self.complete, "complete")?;
                (Check::Sum { total, parts, complete }, &["total", "parts", "complete"])
            }
            "subset" => {
                let (whole, part) = (take(ids, "whole")?, take(ids, "part")?);
                (Check::Subset { whole, part }, &["whole", "part"])
            }
            "restates" => (Check::Restates { facts: take(lists, "facts")? }, &["facts"]),
            "product" => {
                let (factors, result) = (take(lists, "factors")?, take(ids, "result")?);
                (Check::Product { factors, result }, &["factors", "result"])
            }
            "progress" => {
                let (target, actual) = (take(ids, "target")?, take(ids, "actual")?);
                (Check::Progress { target, actual }, &["target", "actual"])
            }
            "enumeration" => {
                let announced = take(ids, "announced")?;
                let listed = need(&mut self.listed, "listed")?;
                let complete = need(&mut self.complete, "complete")?;
                (Check::Enumeration { announced, listed, complete }, &["announced", "listed", "complete"])
            }
            "payout" => {
                let (rates, recipients) = (take(lists, "rates")?, take(ids, "recipients")?);
                let amount = take(ids, "amount")?;
                (Check::Payout { rates, recipients, amount }, &["rates", "recipients", "amount"])
            }
            "overlap" => {
                let (facts, why) = (take(lists, "facts")?, need(&mut self.why, "why")?);
                let whole = take_if_there(ids, "whole");
                (Check::Overlap { facts, whole, why }, &["facts", "whole", "why"])
            }
            "contradicts" => {
                let (facts, why) = (take(lists, "facts")?, need(&mut self.why, "why")?);
                (Check::Contradicts { facts, why }, &["facts", "why"])
            }
            _ => return Err(E::unknown_variant(&kind, TYPES)),
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        serde_json::from_str::<Relation>(text).expect_err("this is no relation").to_string()
    }

    #[test]
    fn fields_stand_in_any_order_and_each_type_has_its_own() {
        let read: Relation =
            serde_json::from_str(r#"{"part":"a","note":null,"type":"subset","whole":"b","id":"r"}"#).unwrap();
        assert_eq!(read.check, Check::Subset { whole: "b".into(), part: "a".into() });
        assert!(
            refused(r#"{"id":"r","type":"subset","whole":"b"}"#).starts_with("missing field `part`"),
            "what is missing is named"
        );
        let foreign = refused(r#"{"id":"r","type":"subset","whole":"b","part":"a","facts":[]}"#);
        assert!(foreign.starts_with("unknown field `facts`, expected `whole` or `part`"), "{foreign}");
        let twice = refused(r#"{"id":"r","type":"subset","whole":"b","part":"a","part":"c"}"#);
        assert!(twice.starts_with("duplicate field `part`"), "{twice}");
        assert!(
            refused(r#"{"id":"r","type":"guess"}"#).starts_with("unknown variant `guess`, expected one of")
        );
        let asserted: Relation = serde_json::from_str(
            r#"{"id":"r","type":"overlap","facts":["a","b"],"why":{"zh":"w","en":"w"}}"#,
        )
        .unwrap();
        assert!(matches!(asserted.check, Check::Overlap { whole: None, .. }), "an overlap needs no whole");
        assert!(refused(r#"{"type":"restates","facts":[]}"#).starts_with("missing field `id`"));
        assert!(
            refused(r#"{"id":"r","id":"s","type":"restates","facts":[]}"#)
                .starts_with("duplicate field `id`")
        );
    }

    #[test]
    fn every_type_is_read_back_as_it_was_written() {
        let text = |word: &str| Text::new(word, word);
        let [a, b, c] = ["a", "b", "c"].map(String::from);
        let checks = [
            Check::Sum { total: a.clone(), parts: vec![b.clone(), c.clone()], complete: false },
            Check::Subset { whole: a.clone(), part: b.clone() },
            Check::Restates { facts: vec![a.clone(), b.clone()] },
            Check::Product { factors: vec![a.clone(), b.clone()], result: c.clone() },
            Check::Progress { target: a.clone(), actual: b.clone() },
            Check::Enumeration { announced: a.clone(), listed: vec![text("one")], complete: true },
            Check::Payout { rates: vec![a.clone()], recipients: b.clone(), amount: c.clone() },
            Check::Overlap { facts: vec![a.clone(), b.clone()], whole: Some(c.clone()), why: text("why") },
            Check::Contradicts { facts: vec![b, c], why: text("why") },
        ];
        assert_eq!(checks.len(), TYPES.len());
        for (check, kind) in checks.into_iter().zip(TYPES) {
            let relation = Relation { id: "r".into(), check, note: Some(text("note")) };
            let written = serde_json::to_string(&relation).unwrap();
            assert!(written.contains(&format!("\"type\":\"{kind}\"")), "{written}");
            assert_eq!(serde_json::from_str::<Relation>(&written).unwrap(), relation);
        }
    }
}
