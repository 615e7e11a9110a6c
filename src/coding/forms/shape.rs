//! What has a form, and which fields each form has.

use crate::coding::draft::EntryKind;
use crate::snapshot::Lang;
use crate::words::{FormWords, forms as words};

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
    name: fn(&FormWords) -> &'static str,
    hint: Option<fn(&FormWords) -> &'static str>,
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

type Name = fn(&FormWords) -> &'static str;

const fn needed(key: &'static str, value: ValueForm, name: Name) -> FormField {
    FormField { key, value, needed: true, name, hint: None }
}

const fn free(key: &'static str, value: ValueForm, name: Name) -> FormField {
    FormField { key, value, needed: false, name, hint: None }
}

impl FormField {
    const fn hinted(self, hint: Name) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// As readers see it.
    pub fn name(&self, lang: Lang) -> &'static str {
        (self.name)(words(lang))
    }

    /// What is to be written into it.
    pub fn hint(&self, lang: Lang) -> Option<&'static str> {
        self.hint.map(|hint| hint(words(lang)))
    }
}

use Source::{
    ActorKinds, Facts, Holders, Levels, MeasureTypes, Of, PairingLevels, Questions, ReadingStates, Sides,
    TimeRelations,
};
use ValueForm::{Count, Date, Flag, Line, Many, Number, One, Place, Words};

const SHORT: ValueForm = ValueForm::Text { long: false };
const LONG: ValueForm = ValueForm::Text { long: true };
const NAME: FormField = needed("name", SHORT, |w| w.name);

static REGION: [FormField; 5] = [
    needed("id", Line, |w| w.code).hinted(|w| w.code_hint),
    NAME,
    free("short", SHORT, |w| w.short),
    needed("level", One(Levels), |w| w.level),
    free("parent", One(Of(Shape::Region)), |w| w.parent),
];
static UNIT: [FormField; 6] = [
    NAME,
    free("one", SHORT, |w| w.one).hinted(|w| w.one_hint),
    needed("dimension", Line, |w| w.dimension).hinted(|w| w.dimension_hint),
    free("discrete", Flag, |w| w.discrete),
    free("to", One(Of(Shape::Unit)), |w| w.converts_to),
    free("factor", Number, |w| w.factor),
];
static ACTOR: [FormField; 3] = [
    NAME,
    needed("kind", One(ActorKinds), |w| w.actor_kind),
    free("region", One(Of(Shape::Region)), |w| w.region),
];
static PAIRING: [FormField; 6] = [
    needed("from", One(Sides), |w| w.from),
    needed("to", One(Sides), |w| w.to),
    needed("level", One(PairingLevels), |w| w.pairing_level),
    free("since", Date, |w| w.since),
    needed("text", LONG, |w| w.consists).hinted(|w| w.own_words_hint),
    free("facts", Many(Facts), |w| w.facts),
];
static EVENT: [FormField; 4] = [
    needed("date", Date, |w| w.date),
    needed("text", LONG, |w| w.happened).hinted(|w| w.own_words_hint),
    free("regions", Many(Of(Shape::Region)), |w| w.took_part),
    free("locator", Place, |w| w.date_place),
];
static FRAMEWORK: [FormField; 2] =
    [NAME, free("announced", Count, |w| w.announced).hinted(|w| w.announced_hint)];
static PART: [FormField; 3] = [
    needed("under", One(Holders), |w| w.under),
    NAME,
    free("announced", Count, |w| w.announced).hinted(|w| w.announced_hint),
];
static MEASURE: [FormField; 6] = [
    needed("under", One(Of(Shape::Part)), |w| w.under),
    needed("text", LONG, |w| w.done).hinted(|w| w.own_words_hint),
    needed("domain", One(Of(Shape::Domain)), |w| w.domain),
    needed("type", One(MeasureTypes), |w| w.measure_type),
    free("actors", Many(Of(Shape::Actor)), |w| w.actors),
    free("facts", Many(Facts), |w| w.facts),
];
static READING: [FormField; 4] = [
    needed("concept", One(Of(Shape::Concept)), |w| w.concept),
    needed("state", One(ReadingStates), |w| w.reading_state),
    free("locator", Place, |w| w.words_place),
    free("measures", Many(Of(Shape::Measure)), |w| w.measures),
];
static DOMAIN: [FormField; 1] = [NAME];
static CONCEPT: [FormField; 3] =
    [NAME, needed("definition", LONG, |w| w.belongs), free("question", One(Questions), |w| w.question)];
static INDICATOR: [FormField; 8] = [
    NAME,
    needed("definition", LONG, |w| w.counts),
    needed("domain", One(Of(Shape::Domain)), |w| w.domain),
    free("concept", One(Of(Shape::Concept)), |w| w.concept),
    needed("unit", One(Of(Shape::Unit)), |w| w.unit),
    needed("measure", One(TimeRelations), |w| w.time_relation),
    free("additive", Flag, |w| w.additive),
    free("population", One(Of(Shape::Population)), |w| w.population),
];
static POPULATION: [FormField; 3] = [
    NAME,
    free("people", One(Of(Shape::Indicator)), |w| w.people),
    free("households", One(Of(Shape::Indicator)), |w| w.households),
];
static TERM: [FormField; 6] = [
    free("zh", Words, |w| w.words_zh).hinted(|w| w.words_hint),
    free("en", Words, |w| w.words_en).hinted(|w| w.words_hint),
    free("indicators", Many(Of(Shape::Indicator)), |w| w.leads_indicators),
    free("concepts", Many(Of(Shape::Concept)), |w| w.leads_concepts),
    free("domains", Many(Of(Shape::Domain)), |w| w.leads_domains),
    free("types", Many(MeasureTypes), |w| w.leads_types),
];
static GLOSSARY: [FormField; 3] = [
    needed("zh", Words, |w| w.words_zh).hinted(|w| w.words_hint),
    needed("en", Words, |w| w.words_en).hinted(|w| w.words_hint),
    needed("meaning", LONG, |w| w.meaning).hinted(|w| w.own_words_hint),
];

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
