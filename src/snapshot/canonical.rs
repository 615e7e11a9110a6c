//! The canonical form: stable key order, one entry a line, so that a change reads as a diff.

use serde::Serialize;

use super::{Report, Snapshot};

impl Snapshot {
    /// The document in canonical form: two documents say the same exactly when their canonical forms are equal.
    pub fn to_canonical(&self) -> String {
        // Without `..`: a key that is not written here does not compile.
        let Self {
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
        } = self;
        let mut out = Canonical::default();
        out.field("format", format);
        out.field("id", id);
        out.field("title", title);
        out.field("description", description);
        if let Some(creator) = creator {
            out.field("creator", creator);
        }
        if let Some(corrections) = corrections {
            out.field("corrections", corrections);
        }
        out.field("license", license);
        if let Some(version) = version {
            out.field("version", version);
        }
        out.field("published", published);
        out.reports(reports);
        out.list("regions", regions, true);
        out.list("domains", domains, true);
        out.list("units", units, true);
        out.list("populations", populations, false);
        out.list("concepts", concepts, false);
        out.list("indicators", indicators, true);
        out.list("terms", terms, false);
        out.list("glossary", glossary, false);
        out.list("facts", facts, true);
        out.list("frameworks", frameworks, false);
        out.list("actors", actors, false);
        out.list("pairings", pairings, false);
        out.list("events", events, false);
        out.list("relations", relations, false);
        out.finish()
    }
}

#[derive(Default)]
struct Canonical(String);

impl Canonical {
    fn key(&mut self, key: &str) {
        self.0.push_str(if self.0.is_empty() { "{\n" } else { ",\n" });
        self.0.push_str(&json(key));
        self.0.push_str(": ");
    }

    fn field(&mut self, key: &str, value: &impl Serialize) {
        self.key(key);
        self.0.push_str(&json(value));
    }

    fn list<T: Serialize>(&mut self, key: &str, items: &[T], required: bool) {
        if items.is_empty() && !required {
            return;
        }
        self.key(key);
        self.0.push_str(&lines(items, ""));
    }

    /// Reports hold lists of their own, which also take one line an entry.
    fn reports(&mut self, reports: &[Report]) {
        self.key("reports");
        let reports: Vec<String> = reports
            .iter()
            .map(|report| {
                let head = json(&Report { readings: Vec::new(), not_facts: Vec::new(), ..report.clone() });
                let readings = match &report.readings[..] {
                    [] => String::new(),
                    readings => format!("\"readings\":{},", lines(readings, "  ")),
                };
                let not_facts = lines(&report.not_facts, "  ");
                head.replace("\"not_facts\":[]}", &format!("{readings}\"not_facts\":{not_facts}}}"))
            })
            .collect();
        self.0.push_str(&bracket(&reports, ""));
    }

    fn finish(mut self) -> String {
        self.0.push_str("\n}\n");
        self.0
    }
}

/// A member of an object on one line.
pub(crate) fn member(key: &str, value: &impl Serialize) -> String {
    format!("{}: {}", json(key), json(value))
}

/// A list with one entry a line.
pub(crate) fn lines<T: Serialize>(items: &[T], indent: &str) -> String {
    let items: Vec<String> = items.iter().map(|item| json(item)).collect();
    bracket(&items, indent)
}

fn bracket(items: &[String], indent: &str) -> String {
    if items.is_empty() {
        return "[]".to_owned();
    }
    format!("[\n{indent}{}\n{indent}]", items.join(&format!(",\n{indent}")))
}

/// The document's types have string keys and finite numbers only, so that writing them cannot fail.
fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
