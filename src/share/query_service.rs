//! Requests of programs: JSON in, JSON out, for pages that use the explorer as a library.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::ViewState;
use crate::compare::CompareIndex;
use crate::proof::{MOST_CHARACTERS, ProofListing, Proofreader};
use crate::query::{Column, Decimal, Engine, Facet, Index, Selection, Sort, ValueRange};
use crate::snapshot::{Collection, Fact};

/// What is asked of a snapshot.
///
/// ```
/// use relocation_explorer::share::Request;
/// let request: Request = serde_json::from_str(
///     r#"{"selections": {"region": ["522700", "140929"], "kind": "target"}, "text": "就业", "sort": "-value", "limit": 10}"#,
/// ).unwrap();
/// assert_eq!(request.limit, Some(10));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    /// Codes by facet, as in the address; a fact passes that carries one of them, or a code below one.
    pub selections: BTreeMap<String, Codes>,
    /// What to look for, read as every search of the page reads it.
    pub text: Option<String>,
    /// Least and greatest value, in the facts' own units.
    pub value: Option<Ends>,
    /// A column's name, with `-` before it for the greatest first. Without it, the facts that fit the words best come
    /// first; where there are no words, the document's order holds.
    pub sort: Option<String>,
    /// How many facts at most; all without it. 0 where only the counts are wanted.
    pub limit: Option<usize>,
    /// How many facts to pass over first.
    pub offset: usize,
}

/// A text that is to be held against the facts: `{"proof": "…"}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofRequest {
    /// The text.
    pub proof: String,
}

/// One code, or several.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a code or a list of codes")]
pub enum Codes {
    /// One key.
    One(String),
    /// Several.
    Several(Vec<String>),
}

/// The ends of a range, both included; an end that is not given is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ends {
    /// Least value.
    pub low: Option<f64>,
    /// Greatest value.
    pub high: Option<f64>,
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reply<'a> {
    /// The facts that pass, sorted and limited, in the snapshot's own form, each with its permanent link.
    pub facts: Vec<Fact>,
    /// How many facts pass, whatever the limit.
    pub total: usize,
    /// For each facet and each of its codes, how many facts carry the code among those that pass everything but this
    /// facet.
    pub counts: BTreeMap<&'static str, BTreeMap<&'a str, u32>>,
}

/// Why a request is not answered: it asks for something that is not there.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RequestError {
    /// It is no request.
    #[error("this is no request: {0}")]
    Shape(String),
    /// There is no such facet.
    #[error("there is no facet `{0}`; the facets are {list}", list = names(Facet::ALL.map(Facet::key)))]
    Facet(String),
    /// The snapshot does not have a code: ignored, it would let all facts pass.
    #[error("this snapshot has no {facet} `{code}`")]
    Code {
        /// Name of the facet.
        facet: &'static str,
        /// The code.
        code: String,
    },
    /// No fact is that large.
    #[error("{0} is out of range")]
    Value(f64),
    /// The text has more characters than are read.
    #[error("the text has more than {MOST_CHARACTERS} characters")]
    TooLong,
    /// There is no such order.
    #[error("there is no column `{0}`; the columns are {list}", list = names(Column::ALL.map(Column::key)))]
    Sort(String),
}

fn names<const N: usize>(names: [&str; N]) -> String {
    names.join(", ")
}

/// A snapshot that answers one request after another.
pub struct QueryService {
    collection: Arc<Collection>,
    index: Arc<Index>,
    engine: Engine,
    home: String,
    compare: OnceLock<CompareIndex>,
}

impl QueryService {
    /// A service for a collection and its index; `home` is the address of the explorer that links lead to.
    pub fn new(collection: Arc<Collection>, index: Arc<Index>, home: String) -> Self {
        Self { collection, engine: Engine::new(Arc::clone(&index)), index, home, compare: OnceLock::new() }
    }

    /// Answers a request.
    ///
    /// # Errors
    /// A facet, code or column that is not there.
    pub fn answer(&mut self, request: &Request) -> Result<Reply<'_>, RequestError> {
        let selection = self.select(request)?;
        let sort = request.sort.as_deref().map_or(Ok(Sort::default()), read_sort)?;
        let answer = self.engine.update(&selection, sort);
        let rows = answer.rows.iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
        let facts = &self.collection.snapshot().facts;
        let facts = rows
            .filter_map(|&at| facts.get(at as usize))
            .map(|fact| Fact { link: Some(self.link(&fact.id)), ..fact.clone() });
        let counts = Facet::ALL.map(|facet| {
            let codes = self.index.codes(facet).iter().map(|code| code.key.as_str());
            (facet.key(), codes.zip(answer.counts.get(facet).iter().copied()).collect())
        });
        Ok(Reply { facts: facts.collect(), total: answer.passing, counts: counts.into() })
    }

    /// Holds a text against the facts.
    ///
    /// # Errors
    /// Where it is too long.
    pub fn proofread<'a>(&'a self, text: &'a str) -> Result<ProofListing<'a>, RequestError> {
        let index = self.compare.get_or_init(|| CompareIndex::of(Arc::clone(&self.collection)));
        let proof = Proofreader::of(index).read(text).map_err(|_| RequestError::TooLong)?;
        Ok(proof.list(text, &self.collection, |id| self.link(id)))
    }

    /// Answers a request in JSON with JSON: a [`Request`], or a [`ProofRequest`].
    ///
    /// # Errors
    /// Also where the text is no request.
    pub fn answer_json(&mut self, request: &str) -> Result<String, RequestError> {
        let shape = |error: serde_json::Error| RequestError::Shape(error.to_string());
        let asked: serde_json::Value = serde_json::from_str(request).map_err(shape)?;
        if asked.get("proof").is_some() {
            let request: ProofRequest = serde_json::from_value(asked).map_err(shape)?;
            return serde_json::to_string(&self.proofread(&request.proof)?).map_err(shape);
        }
        let request = serde_json::from_str(request).map_err(shape)?;
        let reply = self.answer(&request)?;
        serde_json::to_string(&reply).map_err(shape)
    }

    /// The permanent address of a fact's page.
    fn link(&self, id: &str) -> String {
        ViewState::fact_link(&self.home, id)
    }

    fn select(&self, request: &Request) -> Result<Selection, RequestError> {
        let mut selection = Selection {
            text: request.text.clone().unwrap_or_default(),
            range: request.value.map(read_range).transpose()?,
            ..Selection::default()
        };
        for (name, codes) in &request.selections {
            let facet = Facet::of_key(name).ok_or_else(|| RequestError::Facet(name.clone()))?;
            let codes = match codes {
                Codes::One(code) => std::slice::from_ref(code),
                Codes::Several(codes) => codes,
            };
            *selection.codes.of_mut(facet) = codes.iter().cloned().collect();
        }
        match self.index.unknown(&selection).into_iter().next() {
            Some((facet, code)) => Err(RequestError::Code { facet: facet.key(), code }),
            None => Ok(selection),
        }
    }
}

fn read_range(Ends { low, high }: Ends) -> Result<ValueRange, RequestError> {
    let end = |end: Option<f64>| match end {
        Some(end) => Decimal::parse(&format!("{end:e}")).map(Some).ok_or(RequestError::Value(end)),
        None => Ok(None),
    };
    Ok(ValueRange { low: end(low)?, high: end(high)? })
}

fn read_sort(sort: &str) -> Result<Sort, RequestError> {
    let (column, descending) = sort.strip_prefix('-').map_or((sort, false), |column| (column, true));
    let column = Column::of_key(column).ok_or_else(|| RequestError::Sort(sort.to_owned()))?;
    Ok(Sort { column, descending })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const HOME: &str = "https://example.org/explorer/";

    fn service() -> QueryService {
        let collection = Arc::new(Collection::open(include_str!("../../data/snapshot.json")).unwrap());
        let index = Arc::new(Index::of(&collection));
        QueryService::new(collection, index, HOME.to_owned())
    }

    fn ask(service: &mut QueryService, request: Value) -> Result<Value, String> {
        let reply = service.answer_json(&request.to_string()).map_err(|refusal| refusal.to_string())?;
        Ok(serde_json::from_str(&reply).unwrap())
    }

    #[test]
    fn facts_come_in_the_documents_form_with_their_link() {
        let mut service = service();
        let reply = ask(&mut service, json!({})).unwrap();
        let document: Value = serde_json::from_str(include_str!("../../data/snapshot.json")).unwrap();
        let facts = reply["facts"].as_array().unwrap();
        assert_eq!(facts.len(), document["facts"].as_array().unwrap().len());
        assert_eq!(reply["total"], facts.len());
        for (fact, printed) in facts.iter().zip(document["facts"].as_array().unwrap()) {
            let mut fact = fact.clone();
            let link = fact.as_object_mut().unwrap().remove("link").unwrap();
            assert_eq!(fact, *printed);
            let query = link.as_str().unwrap().strip_prefix(HOME).unwrap();
            assert_eq!(ViewState::parse(query).0.fact.as_deref(), printed["id"].as_str());
        }
    }

    #[test]
    fn what_is_asked_for_comes_sorted_limited_and_counted() {
        let mut service = service();
        let request = json!({
            "selections": { "region": "522700", "unit": ["people"] }, "sort": "-value", "limit": 3,
        });
        let reply = ask(&mut service, request).unwrap();
        let values: Vec<f64> =
            reply["facts"].as_array().unwrap().iter().map(|fact| fact["value"].as_f64().unwrap()).collect();
        assert_eq!(values.len(), 3);
        assert!(values.is_sorted_by(|a, b| a >= b), "{values:?}");
        let total = reply["total"].as_u64().unwrap();
        assert!(total > 3);
        assert_eq!(reply["counts"]["region"]["522700"], total, "what the region itself would bring");
        let kinds =
            reply["counts"]["kind"].as_object().unwrap().values().map(|count| count.as_u64().unwrap());
        assert_eq!(kinds.sum::<u64>(), total, "every fact has one kind");

        let rest = ask(
            &mut service,
            json!({ "selections": { "region": "522700", "unit": "people" },
            "sort": "-value", "offset": 3 }),
        )
        .unwrap();
        assert_eq!(rest["facts"].as_array().unwrap().len() as u64, total - 3);
        let none = ask(&mut service, json!({ "limit": 0 })).unwrap();
        assert_eq!(none["facts"], json!([]));
        assert!(none["total"].as_u64().unwrap() > total);
    }

    #[test]
    fn words_and_values_narrow_it_down() {
        let mut service = service();
        let all = ask(&mut service, json!({ "limit": 0 })).unwrap()["total"].as_u64().unwrap();
        let found = ask(&mut service, json!({ "text": "就业" })).unwrap()["total"].as_u64().unwrap();
        assert!(0 < found && found < all);
        let large = ask(&mut service, json!({ "value": { "low": 1e5 } })).unwrap();
        assert!(large["facts"].as_array().unwrap().iter().all(|fact| fact["value"].as_f64().unwrap() >= 1e5));
    }

    #[test]
    fn a_text_is_held_against_the_facts() {
        let mut service = service();
        let text = "“表”：黔南州12.79万名搬迁劳动力实现就业。";
        let reply = ask(&mut service, json!({ "proof": text })).unwrap();
        let mark = &reply["marks"][0];
        assert_eq!(mark["verdict"], "agrees");
        assert_eq!((mark["start"].as_u64(), mark["end"].as_u64()), (Some(7), Some(14)), "in characters");
        assert_eq!(mark["text"], "12.79万名");
        let link = mark["facts"][0]["link"].as_str().unwrap().strip_prefix(HOME).unwrap();
        assert_eq!(ViewState::parse(link).0.fact.as_deref(), Some("qiannan-relocated-employed"));
        assert_eq!(reply["counts"], json!({ "agrees": 1 }));
        let refused = ask(&mut service, json!({ "proof": "1 ".repeat(600_000) })).unwrap_err();
        assert_eq!(refused, "the text has more than 1000000 characters");
        assert!(ask(&mut service, json!({ "proof": text, "limit": 3 })).is_err(), "one request at a time");
    }

    #[test]
    fn what_is_not_there_is_refused_by_name() {
        let mut service = service();
        for (request, says) in [
            (
                json!({ "selections": { "colour": "red" } }),
                "there is no facet `colour`; the facets are region,",
            ),
            (
                json!({ "selections": { "region": ["522700", "999999"] } }),
                "this snapshot has no region `999999`",
            ),
            (json!({ "sort": "-taste" }), "there is no column `-taste`; the columns are relevance,"),
            (json!({ "limits": 3 }), "unknown field `limits`"),
            (json!({ "limit": -3 }), "this is no request"),
            (json!({ "value": { "low": 1e300 } }), "is out of range"),
            (json!({ "selections": { "region": 7 } }), "a code or a list of codes"),
            (json!("522700"), "this is no request"),
        ] {
            let refusal = ask(&mut service, request.clone()).err().unwrap_or_default();
            assert!(refusal.contains(says), "{request}: {refusal}");
        }
    }
}
