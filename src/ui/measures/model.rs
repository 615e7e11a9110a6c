//! The measures as a list: where each stands, and which of them pass.

use relocation_explorer::query::{Scope, fold::fold};
use relocation_explorer::snapshot::{Collection, Framework, Lang, Measure, MeasureType, Part, Text};

use crate::ui::explorer::Open;
use relocation_explorer::words::type_name;

/// Every type of measure with its key in addresses, in the order in which they are listed.
pub const TYPES: [(MeasureType, &str); 20] = [
    (MeasureType::Training, "training"),
    (MeasureType::JobService, "job-service"),
    (MeasureType::Workshop, "workshop"),
    (MeasureType::Subsidy, "subsidy"),
    (MeasureType::Ledger, "ledger"),
    (MeasureType::Pairing, "pairing"),
    (MeasureType::Secondment, "secondment"),
    (MeasureType::Facility, "facility"),
    (MeasureType::Industry, "industry"),
    (MeasureType::Marketing, "marketing"),
    (MeasureType::Finance, "finance"),
    (MeasureType::Institution, "institution"),
    (MeasureType::Rule, "rule"),
    (MeasureType::Service, "service"),
    (MeasureType::Medical, "medical"),
    (MeasureType::Schooling, "schooling"),
    (MeasureType::Rights, "rights"),
    (MeasureType::SocialSecurity, "social-security"),
    (MeasureType::Campaign, "campaign"),
    (MeasureType::Digital, "digital"),
];

/// Between a type and a report in the view's own filter.
const OF: char = '.';

/// The view's own filter: a type, and the report from whose column it was opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// The type.
    pub kind: Option<MeasureType>,
    /// Id of the report, whose column then comes first.
    pub report: Option<String>,
}

impl Shown {
    /// Reads `training` or `training.kelan`; anything else, the filter of another view, shows all.
    pub fn of_key(key: Option<&str>) -> Self {
        let Some(key) = key else { return Self::default() };
        let (kind, report) = key.split_once(OF).map_or((key, None), |(kind, report)| (kind, Some(report)));
        match TYPES.iter().find(|(_, each)| *each == kind) {
            Some((kind, _)) => Self { kind: Some(*kind), report: report.map(str::to_owned) },
            None => Self::default(),
        }
    }

    /// The filter that opens a cell.
    pub fn key(kind: &str, report: Option<&str>) -> String {
        report.map_or_else(|| kind.to_owned(), |report| format!("{kind}{OF}{report}"))
    }
}

/// A measure with the framework and the parts that lead to it.
pub struct Entry<'a> {
    /// Its framework.
    pub framework: &'a Framework,
    /// The parts that lead to it, the widest first.
    pub path: Vec<&'a Part>,
    /// The measure.
    pub measure: &'a Measure,
}

/// Every measure, in the document's order.
pub fn entries(collection: &Collection) -> Vec<Entry<'_>> {
    let mut all = Vec::new();
    for framework in &collection.snapshot().frameworks {
        let measures = framework.measures().into_iter();
        all.extend(measures.map(|(path, measure)| Entry { framework, path, measure }));
    }
    all
}

/// What a search looks in, measure by measure: all of its words in both languages, folded.
pub fn haystacks(collection: &Collection) -> Vec<String> {
    entries(collection).iter().map(|entry| haystack(collection, entry)).collect()
}

fn haystack(collection: &Collection, entry: &Entry) -> String {
    let snapshot = collection.snapshot();
    let measure = entry.measure;
    let mut texts: Vec<&Text> = vec![&measure.text, &entry.framework.name];
    texts.extend(entry.path.iter().map(|part| &part.name));
    texts.extend(
        snapshot.domains.iter().filter(|domain| domain.id == measure.domain).map(|domain| &domain.name),
    );
    texts.extend(
        snapshot.actors.iter().filter(|actor| measure.actors.contains(&actor.id)).map(|actor| &actor.name),
    );
    let mut words = vec![type_name(measure.kind, Lang::Zh), type_name(measure.kind, Lang::En)];
    for fact in measure.facts.iter().filter_map(|id| collection.find(id)) {
        texts.extend([&fact.fact.text, &fact.indicator.name, &fact.region.name]);
        words.push(&fact.fact.figure);
    }
    words.extend(texts.iter().flat_map(|text| [text.zh.as_str(), text.en.as_str()]));
    fold(&words.join(" "))
}

/// The measures that pass by report, domain and words.
pub fn passing<'a>(data: &'a Open, haystacks: &[String], scope: &Scope) -> Vec<Entry<'a>> {
    let sought = fold(&scope.text);
    let sought: Vec<&str> = sought.split_whitespace().collect();
    let all = entries(&data.collection).into_iter().zip(haystacks);
    all.filter(|(entry, haystack)| {
        scope.has_report(&entry.framework.report)
            && scope.has_domain(&entry.measure.domain)
            && sought.iter().all(|word| haystack.contains(word))
    })
    .map(|(entry, _)| entry)
    .collect()
}
