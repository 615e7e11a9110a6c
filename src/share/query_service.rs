//! Requests of programs: JSON in, JSON out, for pages that use the explorer as a library.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::requests::{CiteRequest, Codes, CompareRequest, Ends, ProofRequest, Request, RequestError};
use super::{CiteDate, CiteStyle, Citing, Home, Pin, View, ViewState};
use crate::compare::{CompareIndex, Listing, Normalisation};
use crate::proof::{ProofListing, Proofreader};
use crate::query::{Column, Decimal, Engine, Facet, Index, Selection, Sort, ValueRange};
use crate::snapshot::{Collection, Fact, Lang, Text};

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

/// Regions side by side: each row with its verdict, and what may be said of it; where the guard refuses, why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompareReply {
    /// The permanent address of the comparison.
    pub link: String,
    /// The comparison.
    #[serde(flatten)]
    pub listing: Listing,
}

/// A citation in a style.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CiteReply {
    /// The permanent address of what is cited.
    pub link: String,
    /// The citation.
    pub text: String,
}

/// A snapshot that answers one request after another.
pub struct QueryService {
    collection: Arc<Collection>,
    index: Arc<Index>,
    engine: Engine,
    home: Home,
    compare: OnceLock<CompareIndex>,
    pin: OnceLock<Pin>,
}

impl QueryService {
    /// A service for a collection and its index; `home` is the explorer that links lead to.
    pub fn new(collection: Arc<Collection>, index: Arc<Index>, home: Home) -> Self {
        let engine = Engine::new(Arc::clone(&index));
        Self { collection, engine, index, home, compare: OnceLock::new(), pin: OnceLock::new() }
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
            .map(|fact| Fact { link: Some(self.home.fact(&fact.id)), ..fact.clone() });
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
        let proof = Proofreader::of(self.compare()).read(text).map_err(|_| RequestError::TooLong)?;
        Ok(proof.list(text, &self.collection, |id| self.home.fact(id)))
    }

    /// Sets regions side by side.
    ///
    /// # Errors
    /// A region or normalisation that is not there.
    pub fn side_by_side(&self, request: &CompareRequest) -> Result<CompareReply, RequestError> {
        let code = |name: &String| self.region(name).ok_or_else(|| RequestError::Region(name.clone()));
        let regions = request.compare.iter().map(code).collect::<Result<Vec<String>, _>>()?;
        let per = match &request.per {
            Some(per) => Normalisation::of_id(per).ok_or_else(|| RequestError::Per(per.clone()))?,
            None => Normalisation::default(),
        };
        let index = self.compare();
        let listing = index.list(&index.align(&regions, per));
        let state = ViewState { view: View::Compare, regions, per, ..ViewState::default() };
        Ok(CompareReply { link: self.home.link(state), listing })
    }

    /// Cites a fact.
    ///
    /// # Errors
    /// A fact or style that is not there.
    pub fn cite(&self, request: &CiteRequest) -> Result<CiteReply, RequestError> {
        let style = match &request.style {
            Some(key) => (CiteStyle::ALL.into_iter().find(|style| style.key() == key))
                .ok_or_else(|| RequestError::Style(key.clone()))?,
            None => CiteStyle::Plain,
        };
        let lang = request.lang.as_deref().unwrap_or("zh");
        let lang = Lang::of_tag(lang).ok_or_else(|| RequestError::Language(lang.to_owned()))?;
        let view = self.collection.find(&request.cite);
        let view = view.ok_or_else(|| RequestError::Fact(request.cite.clone()))?;
        let link = self.home.fact(&request.cite);
        let citing = Citing {
            collection: &self.collection,
            pin: Some(self.pin.get_or_init(|| Pin::of(&self.collection))),
            link: link.clone(),
            accessed: request.accessed.as_deref().and_then(CiteDate::parse),
            lang,
        };
        Ok(CiteReply { text: citing.fact(&view).write(style), link })
    }

    /// Answers a request in JSON with JSON: a [`Request`], a [`ProofRequest`], a [`CompareRequest`] or a [`CiteRequest`].
    ///
    /// # Errors
    /// Also where the text is no request.
    pub fn answer_json(&mut self, request: &str) -> Result<String, RequestError> {
        let asked: Value = serde_json::from_str(request).map_err(shape)?;
        let has = |name: &str| asked.get(name).is_some();
        if has("proof") {
            let request: ProofRequest = read(asked)?;
            write(&self.proofread(&request.proof)?)
        } else if has("compare") {
            write(&self.side_by_side(&read(asked)?)?)
        } else if has("cite") {
            write(&self.cite(&read(asked)?)?)
        } else {
            write(&self.answer(&read(asked)?)?)
        }
    }

    fn compare(&self) -> &CompareIndex {
        self.compare.get_or_init(|| CompareIndex::of(Arc::clone(&self.collection)))
    }

    /// The code of a region by its code or a name of its, with its kind behind it or without: 黔南, 黔南州.
    fn region(&self, name: &str) -> Option<String> {
        let mut regions = self.collection.snapshot().regions.iter();
        let bare = name.strip_suffix(['省', '州', '市', '区', '县']);
        let is_called = |text: &Text| {
            text.zh == name || bare == Some(text.zh.as_str()) || text.en.eq_ignore_ascii_case(name)
        };
        let found =
            regions.find(|each| each.id == name || is_called(&each.name) || is_called(each.short_name()));
        found.map(|region| region.id.clone())
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

fn shape(error: serde_json::Error) -> RequestError {
    RequestError::Shape(error.to_string())
}

fn read<T: DeserializeOwned>(request: Value) -> Result<T, RequestError> {
    serde_json::from_value(request).map_err(shape)
}

fn write(reply: &impl Serialize) -> Result<String, RequestError> {
    serde_json::to_string(reply).map_err(shape)
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
        QueryService::new(collection, index, Home { address: HOME.to_owned(), data: None })
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
    fn regions_stand_side_by_side_with_what_the_guard_says() {
        let mut service = service();
        let reply = ask(&mut service, json!({ "compare": ["140929", "黔南州"] })).unwrap();
        let link = reply["link"].as_str().unwrap().strip_prefix(HOME).unwrap();
        assert_eq!(ViewState::parse(link).0.regions, ["140929", "522700"]);
        let rows = reply["rows"].as_array().unwrap();
        let workshops = rows.iter().find(|row| row["indicator"] == "workshops").unwrap();
        assert_eq!(workshops["verdict"], "not-comparable");
        assert!(!workshops["reasons"][0]["text"]["en"].as_str().unwrap().is_empty());
        for cell in workshops["cells"].as_array().unwrap() {
            assert!(cell.get("quantity").is_none(), "nothing to compute with: {cell}");
        }
        assert!(workshops.get("ranking").is_none());
        let other = ask(&mut service, json!({ "compare": ["140929", "522700"], "per": "year" })).unwrap();
        assert!(other["link"].as_str().unwrap().contains("per=year"));
    }

    #[test]
    fn a_fact_is_cited_in_a_style() {
        let mut service = service();
        let request = json!({ "cite": "kelan-workshops", "lang": "en", "accessed": "2026-11-20" });
        let reply = ask(&mut service, request).unwrap();
        let text = reply["text"].as_str().unwrap();
        assert!(text.contains(reply["link"].as_str().unwrap()), "{text}");
        assert!(text.contains(&Pin::of(&service.collection).hash), "{text}");
        let request = json!({ "cite": "kelan-workshops", "style": "bibtex" });
        let bibtex = ask(&mut service, request).unwrap();
        assert!(bibtex["text"].as_str().unwrap().starts_with('@'));
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
            (json!({ "compare": ["522700", "Atlantis"] }), "this snapshot has no region `Atlantis`"),
            (json!({ "compare": ["522700"], "per": "acre" }), "there is no normalisation `acre`"),
            (json!({ "compare": "522700" }), "this is no request"),
            (json!({ "cite": "nothing" }), "this snapshot has no fact `nothing`"),
            (json!({ "cite": "kelan-workshops", "style": "mla" }), "there is no style `mla`"),
        ] {
            let refusal = ask(&mut service, request.clone()).err().unwrap_or_default();
            assert!(refusal.contains(says), "{request}: {refusal}");
        }
    }
}
