//! Reading a document, entry by entry, so that a large one can be read in slices.

use serde::de::DeserializeOwned;

use super::path::path_at;
use super::pauses::Pauses;
use super::problem::brief;
use super::strict::Strictly;
use super::{Form, Problem, Rule, Snapshot};

/// Reads the document's form, refusing what it does not know.
pub(super) async fn read(text: &[u8], pauses: &Pauses) -> Result<Snapshot, Box<Problem>> {
    let mut reader = Reader { text, at: 0, pauses, form: Form::Snapshot };
    reader.document().await.map_err(|fault| fault.in_text(text))
}

/// Reads another document of the product as strictly, at once.
///
/// # Errors
/// The one [`Problem`] at which it is refused.
pub(crate) fn read_whole<T: DeserializeOwned>(text: &[u8], form: Form) -> Result<T, Box<Problem>> {
    let mut reader = Reader { text, at: 0, pauses: &Pauses::default(), form };
    reader.whole().map_err(|fault| fault.in_text(text))
}

/// What is wrong with a document's form, and at which byte that is seen.
struct Fault {
    at: usize,
    rule: Rule,
}

impl Fault {
    fn in_text(self, text: &[u8]) -> Box<Problem> {
        let Self { at, rule } = self;
        Box::new(Problem {
            path: brief(&path_at(text, at)),
            line: 1 + text.iter().take(at).filter(|&&byte| byte == b'\n').count(),
            rule,
        })
    }
}

type Read<T> = Result<T, Fault>;

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    pauses: &'a Pauses,
    form: Form,
}

/// From so many facts on it is estimated how many there are.
const SAMPLE: usize = 256;

/// The document's keys in their order, and whether each must be there.
const KEYS: [(&str, bool); 24] = [
    ("format", true),
    ("id", true),
    ("title", true),
    ("description", true),
    ("creator", false),
    ("corrections", false),
    ("license", true),
    ("version", false),
    ("published", true),
    ("reports", true),
    ("regions", true),
    ("domains", true),
    ("units", true),
    ("populations", false),
    ("concepts", false),
    ("indicators", true),
    ("terms", false),
    ("glossary", false),
    ("facts", true),
    ("frameworks", false),
    ("actors", false),
    ("pairings", false),
    ("events", false),
    ("relations", false),
];

impl Reader<'_> {
    async fn document(&mut self) -> Read<Snapshot> {
        self.begin()?;
        self.expect(b'{')?;
        let mut document = Snapshot::default();
        let mut met: Vec<String> = Vec::new();
        let mut more = !self.closes(b'}');
        while more {
            let key: String = self.value()?;
            if met.contains(&key) {
                return Err(self.shape(format!("duplicate field `{key}`")));
            }
            if !KEYS.iter().any(|(known, _)| *known == key) {
                let known = KEYS.map(|(key, _)| key).join("`, `");
                return Err(self.shape(format!("unknown field `{}`, expected one of `{known}`", brief(&key))));
            }
            self.expect(b':')?;
            self.member(&key, &mut document).await?;
            met.push(key);
            more = self.goes_on(b'}')?;
        }
        if let Some((missing, _)) = KEYS.iter().find(|(key, must)| *must && !met.iter().any(|it| it == key)) {
            self.at -= 1; // back to the closing brace
            return Err(self.shape(format!("missing field `{missing}`")));
        }
        self.end(document)
    }

    fn whole<T: DeserializeOwned>(&mut self) -> Read<T> {
        self.begin()?;
        self.peek();
        let document = self.value()?;
        self.end(document)
    }

    /// The document, where nothing follows it.
    fn end<T>(&mut self, document: T) -> Read<T> {
        match self.peek() {
            None => Ok(document),
            Some(_) => Err(self.syntax("trailing characters")),
        }
    }

    async fn member(&mut self, key: &str, document: &mut Snapshot) -> Read<()> {
        // Without `..`: a key that is not read here does not compile.
        let Snapshot {
            format,
            id,
            title,
            description,
            creator,
            corrections,
            license,
            version,
            published,
            reports,
            regions,
            domains,
            units,
            populations,
            concepts,
            indicators,
            terms,
            glossary,
            facts,
            frameworks,
            actors,
            pairings,
            events,
            relations,
        } = document;
        match key {
            "format" => *format = self.value()?,
            "id" => *id = self.value()?,
            "title" => *title = self.value()?,
            "description" => *description = self.value()?,
            "creator" => *creator = self.value()?,
            "corrections" => *corrections = self.value()?,
            "license" => *license = self.value()?,
            "version" => *version = self.value()?,
            "published" => *published = self.value()?,
            "reports" => *reports = self.list().await?,
            "regions" => *regions = self.list().await?,
            "domains" => *domains = self.list().await?,
            "units" => *units = self.list().await?,
            "populations" => *populations = self.list().await?,
            "concepts" => *concepts = self.list().await?,
            "indicators" => *indicators = self.list().await?,
            "terms" => *terms = self.list().await?,
            "glossary" => *glossary = self.list().await?,
            "facts" => *facts = self.items(SAMPLE).await?,
            "frameworks" => *frameworks = self.list().await?,
            "actors" => *actors = self.list().await?,
            "pairings" => *pairings = self.list().await?,
            "events" => *events = self.list().await?,
            _ => *relations = self.list().await?,
        }
        Ok(())
    }

    /// Passes over a byte order mark; says of other encodings what they are.
    fn begin(&mut self) -> Read<()> {
        match self.text {
            [0xEF, 0xBB, 0xBF, ..] => self.at = 3,
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => {
                return Err(Fault { at: 0, rule: Rule::Encoding { found: Some("UTF-16") } });
            }
            _ => {}
        }
        match self.peek() {
            Some(b'[') => Err(self.shape("invalid type: sequence, expected an object".to_owned())),
            _ => Ok(()),
        }
    }

    /// The items of a list.
    async fn list<T: DeserializeOwned>(&mut self) -> Read<Vec<T>> {
        self.items(usize::MAX).await
    }

    /// The items of a list, each read by itself; from so many on, of a list that fills most of the text.
    async fn items<T: DeserializeOwned>(&mut self, sample: usize) -> Read<Vec<T>> {
        if self.peek() != Some(b'[') {
            return self.value(); // which says what it is instead
        }
        self.at += 1;
        let first = self.at;
        let mut items = Vec::new();
        let mut more = !self.closes(b']');
        while more {
            let start = self.at;
            // Growing by doubling would move all entries again and again: what comes is mostly like what came.
            if items.len() >= sample && items.len() == items.capacity() {
                let each = (self.at - first) / items.len() + 1;
                // Where there is no such room, there may be enough for what comes.
                let _ = items.try_reserve_exact((self.text.len() - self.at) / each + 1);
            }
            items.push(self.value()?);
            self.pauses.after(self.at - start).await;
            more = self.goes_on(b']')?;
        }
        Ok(items)
    }

    /// The next value, whole.
    fn value<T: DeserializeOwned>(&mut self) -> Read<T> {
        let rest = &self.text[self.at..];
        let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<Strictly<T>>();
        match values.next() {
            Some(Ok(Strictly(value))) => {
                self.at += values.byte_offset();
                Ok(value)
            }
            Some(Err(error)) => Err(self.fault(&error)),
            None => Err(self.syntax("EOF while parsing a value")),
        }
    }

    /// Whether another entry follows a comma, or the closing character comes, which is passed over.
    fn goes_on(&mut self, close: u8) -> Read<bool> {
        if self.closes(close) {
            return Ok(false);
        }
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                if self.peek() == Some(close) { Err(self.syntax("trailing comma")) } else { Ok(true) }
            }
            Some(_) if close == b']' => Err(self.syntax("expected `,` or `]`")),
            Some(_) => Err(self.syntax("expected `,` or `}`")),
            None => Err(self.syntax("EOF while parsing")),
        }
    }

    /// Whether a closing character comes, which is passed over.
    fn closes(&mut self, close: u8) -> bool {
        let closes = self.peek() == Some(close);
        self.at += usize::from(closes);
        closes
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        match self.peek() {
            Some(found) if found == byte => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(self.syntax(&format!("expected `{}`", char::from(byte)))),
            None => Err(self.syntax("EOF while parsing")),
        }
    }

    /// The next character that is not space.
    fn peek(&mut self) -> Option<u8> {
        while self.text.get(self.at).is_some_and(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
        self.text.get(self.at).copied()
    }

    fn syntax(&self, detail: &str) -> Fault {
        Fault { at: self.at, rule: Rule::Syntax { detail: detail.to_owned(), form: self.form } }
    }

    fn shape(&self, detail: String) -> Fault {
        Fault { at: self.at, rule: Rule::Shape { detail, form: self.form } }
    }

    /// What serde says is wrong with the value that begins here, at its byte of the whole text.
    fn fault(&self, error: &serde_json::Error) -> Fault {
        let rest = &self.text[self.at..];
        let line = match error.line() {
            0 | 1 => 0,
            line => {
                let ends = rest.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
                ends.map(|(at, _)| at + 1).nth(line - 2).unwrap_or(rest.len())
            }
        };
        let at = self.at + line + error.column().saturating_sub(1);
        let detail = error.to_string();
        let detail = brief(detail.rsplit_once(" at line ").map_or(detail.as_str(), |(what, _)| what));
        let rule = match error.classify() {
            serde_json::error::Category::Data => Rule::Shape { detail, form: self.form },
            _ if detail == "invalid unicode code point" => Rule::Encoding { found: None },
            _ => Rule::Syntax { detail, form: self.form },
        };
        Fault { at, rule }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_keys_are_those_of_the_type() {
        let schema = Snapshot::schema();
        let properties = schema["properties"].as_object().expect("properties");
        let required = schema["required"].as_array().expect("required keys");
        let known: BTreeSet<&str> = KEYS.iter().map(|(key, _)| *key).collect();
        assert_eq!(known, properties.keys().map(String::as_str).collect());
        let must = KEYS.iter().filter(|(_, must)| *must).map(|(key, _)| *key);
        assert_eq!(must.collect::<BTreeSet<_>>(), required.iter().filter_map(|key| key.as_str()).collect());
    }
}
