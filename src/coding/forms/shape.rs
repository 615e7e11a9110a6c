//! What has a form, and which fields each form has.

use crate::coding::draft::EntryKind;
use crate::snapshot::Lang;
use crate::words::forms as words;

/// Something that has a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// A place.
    Region,
    /// A unit.
    Unit,
    /// An organisation.
    Actor,
    /// Who assists whom.
    Pairing,
    /// A dated step.
    Event,
    /// A report's own structure.
    Framework,
    /// A part of it.
    Part,
    /// What is done under a part.
    Measure,
    /// What the report says of a concept without a figure.
    Reading,
    /// A field of policy.
    Domain,
    /// What near indicators have in common.
    Concept,
    /// What facts state the value of.
    Indicator,
    /// A group of people.
    Population,
    /// Words by which readers search.
    Term,
    /// A word, explained.
    Glossary,
}

/// A field of a form.
#[derive(Debug, Clone, Copy)]
pub struct FormField {
    /// Its key in the document.
    pub key: &'static str,
    /// What it holds.
    pub value: ValueForm,
    /// Whether nothing can be added without it.
    pub needed: bool,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueForm {
    /// A text in both languages, of some words or of sentences.
    Text {
        /// Whether it takes more than a line.
        long: bool,
    },
    /// Words of one language.
    Words,
    /// A line of characters that is no language: a code.
    Line,
    /// A date or period.
    Date,
    /// A number.
    Number,
    /// A whole number.
    Count,
    /// Yes or no.
    Flag,
    /// One of some.
    One(Source),
    /// Several of some.
    Many(Source),
    /// A place in the text.
    Place,
}

/// What is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// What has a form and stands in a list.
    Of(Shape),
    /// Places and organisations.
    Sides,
    /// The draft's facts.
    Facts,
    /// The draft's frameworks and their parts, under which a part can stand.
    Holders,
    /// Levels of places.
    Levels,
    /// Kinds of organisations.
    ActorKinds,
    /// Levels of pairings.
    PairingLevels,
    /// Types of measures.
    MeasureTypes,
    /// Questions of readers.
    Questions,
    /// How an indicator relates to time.
    TimeRelations,
    /// Whether a text speaks of something.
    ReadingStates,
}

const fn needed(key: &'static str, value: ValueForm) -> FormField {
    FormField { key, value, needed: true }
}

const fn free(key: &'static str, value: ValueForm) -> FormField {
    FormField { key, value, needed: false }
}

impl FormField {
    /// As readers see it in a form.
    pub fn name(&self, shape: Shape, lang: Lang) -> &'static str {
        let words = words(lang);
        match (shape, self.key) {
            (_, "name") => words.name,
            (_, "id") => words.code,
            (_, "short") => words.short,
            (Shape::Region, "level") => words.level,
            (Shape::Pairing, "level") => words.pairing_level,
            (_, "parent") => words.parent,
            (_, "one") => words.one,
            (_, "dimension") => words.dimension,
            (_, "discrete") => words.discrete,
            (Shape::Unit, "to") => words.converts_to,
            (Shape::Pairing, "to") => words.to,
            (_, "factor") => words.factor,
            (_, "kind") => words.actor_kind,
            (_, "region") => words.region,
            (_, "from") => words.from,
            (_, "since") => words.since,
            (Shape::Pairing, "text") => words.consists,
            (Shape::Event, "text") => words.happened,
            (Shape::Measure, "text") => words.done,
            (_, "facts") => words.facts,
            (_, "date") => words.date,
            (_, "regions") => words.took_part,
            (Shape::Event, "locator") => words.date_place,
            (Shape::Reading, "locator") => words.words_place,
            (_, "announced") => words.announced,
            (_, "under") => words.under,
            (_, "domain") => words.domain,
            (_, "type") => words.measure_type,
            (_, "actors") => words.actors,
            (_, "concept") => words.concept,
            (_, "state") => words.reading_state,
            (_, "measures") => words.measures,
            (Shape::Concept, "definition") => words.belongs,
            (Shape::Indicator, "definition") => words.counts,
            (_, "question") => words.question,
            (_, "unit") => words.unit,
            (_, "measure") => words.time_relation,
            (_, "additive") => words.additive,
            (_, "population") => words.population,
            (_, "people") => words.people,
            (_, "households") => words.households,
            (_, "zh") => words.words_zh,
            (_, "en") => words.words_en,
            (_, "indicators") => words.leads_indicators,
            (_, "concepts") => words.leads_concepts,
            (_, "domains") => words.leads_domains,
            (_, "types") => words.leads_types,
            (_, "meaning") => words.meaning,
            _ => self.key,
        }
    }

    /// What is to be written into it.
    pub fn hint(&self, shape: Shape, lang: Lang) -> Option<&'static str> {
        let words = words(lang);
        Some(match (shape, self.key) {
            (Shape::Region, "id") => words.code_hint,
            (Shape::Unit, "one") => words.one_hint,
            (Shape::Unit, "dimension") => words.dimension_hint,
            (Shape::Pairing | Shape::Event | Shape::Measure, "text") => words.own_words_hint,
            (Shape::Framework | Shape::Part, "announced") => words.announced_hint,
            (Shape::Term | Shape::Glossary, "zh") => words.words_hint,
            (Shape::Term | Shape::Glossary, "en") => words.words_hint,
            (Shape::Glossary, "meaning") => words.own_words_hint,
            _ => return None,
        })
    }
}

use Source::{
    ActorKinds, Facts, Holders, Levels, MeasureTypes, Of, PairingLevels, Questions, ReadingStates, Sides,
    TimeRelations,
};
use ValueForm::{Count, Date, Flag, Line, Many, Number, One, Place, Words};

const SHORT: ValueForm = ValueForm::Text { long: false };
const LONG: ValueForm = ValueForm::Text { long: true };
const NAME: FormField = needed("name", SHORT);

static REGION: [FormField; 5] = [
    needed("id", Line),
    NAME,
    free("short", SHORT),
    needed("level", One(Levels)),
    free("parent", One(Of(Shape::Region))),
];
static UNIT: [FormField; 6] = [
    NAME,
    free("one", SHORT),
    needed("dimension", Line),
    free("discrete", Flag),
    free("to", One(Of(Shape::Unit))),
    free("factor", Number),
];
static ACTOR: [FormField; 3] =
    [NAME, needed("kind", One(ActorKinds)), free("region", One(Of(Shape::Region)))];
static PAIRING: [FormField; 6] = [
    needed("from", One(Sides)),
    needed("to", One(Sides)),
    needed("level", One(PairingLevels)),
    free("since", Date),
    needed("text", LONG),
    free("facts", Many(Facts)),
];
static EVENT: [FormField; 4] = [
    needed("date", Date),
    needed("text", LONG),
    free("regions", Many(Of(Shape::Region))),
    free("locator", Place),
];
static FRAMEWORK: [FormField; 2] = [NAME, free("announced", Count)];
static PART: [FormField; 3] = [needed("under", One(Holders)), NAME, free("announced", Count)];
static MEASURE: [FormField; 6] = [
    needed("under", One(Of(Shape::Part))),
    needed("text", LONG),
    needed("domain", One(Of(Shape::Domain))),
    needed("type", One(MeasureTypes)),
    free("actors", Many(Of(Shape::Actor))),
    free("facts", Many(Facts)),
];
static READING: [FormField; 4] = [
    needed("concept", One(Of(Shape::Concept))),
    needed("state", One(ReadingStates)),
    free("locator", Place),
    free("measures", Many(Of(Shape::Measure))),
];
static DOMAIN: [FormField; 1] = [NAME];
static CONCEPT: [FormField; 3] = [NAME, needed("definition", LONG), free("question", One(Questions))];
static INDICATOR: [FormField; 8] = [
    NAME,
    needed("definition", LONG),
    needed("domain", One(Of(Shape::Domain))),
    free("concept", One(Of(Shape::Concept))),
    needed("unit", One(Of(Shape::Unit))),
    needed("measure", One(TimeRelations)),
    free("additive", Flag),
    free("population", One(Of(Shape::Population))),
];
static POPULATION: [FormField; 3] =
    [NAME, free("people", One(Of(Shape::Indicator))), free("households", One(Of(Shape::Indicator)))];
static TERM: [FormField; 6] = [
    free("zh", Words),
    free("en", Words),
    free("indicators", Many(Of(Shape::Indicator))),
    free("concepts", Many(Of(Shape::Concept))),
    free("domains", Many(Of(Shape::Domain))),
    free("types", Many(MeasureTypes)),
];
static GLOSSARY: [FormField; 3] = [needed("zh", Words), needed("en", Words), needed("meaning", LONG)];

impl Shape {
    /// All, in the order in which they are offered: what a report most often needs comes first.
    pub const ALL: [Self; 15] = [
        Self::Region,
        Self::Unit,
        Self::Actor,
        Self::Pairing,
        Self::Event,
        Self::Framework,
        Self::Part,
        Self::Measure,
        Self::Reading,
        Self::Indicator,
        Self::Concept,
        Self::Domain,
        Self::Population,
        Self::Term,
        Self::Glossary,
    ];

    /// The fields of its form, in order.
    pub fn fields(self) -> &'static [FormField] {
        match self {
            Self::Region => &REGION,
            Self::Unit => &UNIT,
            Self::Actor => &ACTOR,
            Self::Pairing => &PAIRING,
            Self::Event => &EVENT,
            Self::Framework => &FRAMEWORK,
            Self::Part => &PART,
            Self::Measure => &MEASURE,
            Self::Reading => &READING,
            Self::Domain => &DOMAIN,
            Self::Concept => &CONCEPT,
            Self::Indicator => &INDICATOR,
            Self::Population => &POPULATION,
            Self::Term => &TERM,
            Self::Glossary => &GLOSSARY,
        }
    }

    /// A stable name, for ids in the page and of entries.
    pub fn key(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Unit => "unit",
            Self::Actor => "actor",
            Self::Pairing => "pairing",
            Self::Event => "event",
            Self::Framework => "framework",
            Self::Part => "part",
            Self::Measure => "measure",
            Self::Reading => "reading",
            Self::Domain => "domain",
            Self::Concept => "concept",
            Self::Indicator => "indicator",
            Self::Population => "population",
            Self::Term => "term",
            Self::Glossary => "glossary",
        }
    }

    /// The one with a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.key() == key)
    }

    /// As readers see it, one of them.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = words(lang);
        match self {
            Self::Region => words.a_region,
            Self::Unit => words.a_unit,
            Self::Actor => words.an_actor,
            Self::Pairing => words.a_pairing,
            Self::Event => words.an_event,
            Self::Framework => words.a_framework,
            Self::Part => words.a_part,
            Self::Measure => words.a_measure,
            Self::Reading => words.a_reading,
            Self::Domain => words.a_domain,
            Self::Concept => words.a_concept,
            Self::Indicator => words.an_indicator,
            Self::Population => words.a_population,
            Self::Term => words.a_term,
            Self::Glossary => words.a_glossary_entry,
        }
    }

    /// The list that it is an entry of; none of what stands inside another entry or the report.
    pub fn list(self) -> Option<EntryKind> {
        Some(match self {
            Self::Region => EntryKind::Regions,
            Self::Unit => EntryKind::Units,
            Self::Actor => EntryKind::Actors,
            Self::Pairing => EntryKind::Pairings,
            Self::Event => EntryKind::Events,
            Self::Framework => EntryKind::Frameworks,
            Self::Domain => EntryKind::Domains,
            Self::Concept => EntryKind::Concepts,
            Self::Indicator => EntryKind::Indicators,
            Self::Population => EntryKind::Populations,
            Self::Term => EntryKind::Terms,
            Self::Glossary => EntryKind::Glossary,
            Self::Part | Self::Measure | Self::Reading => return None,
        })
    }

    /// Whether it says which report it is of.
    pub(super) fn is_of_report(self) -> bool {
        matches!(self, Self::Framework | Self::Pairing | Self::Event)
    }
}
