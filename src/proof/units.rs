//! What a number counts, as the words behind it say.

use super::canvas::{Canvas, is_latin};
use crate::snapshot::{Collection, Unit};

/// What the words around a number say of its unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum UnitSaid {
    /// Nothing that is known.
    Nothing,
    /// Percentage points: a difference of shares, which is no share.
    Points,
    /// 倍, times as many: how one quantity stands to another.
    Ratio,
    /// One of some dimensions, in a unit that is so many of their base.
    Of {
        /// The dimensions, as the collection names them.
        dimensions: Vec<String>,
        /// How many base units one is.
        factor: f64,
        /// The base unit, where the words name a unit of the collection.
        base: Option<String>,
    },
    /// Things that are counted one by one, whatever they are: 个.
    Things,
}

/// Dimensions that 个 does not count.
const NOT_THINGS: [&str; 8] =
    ["people", "households", "attendances", "money", "share", "area", "mass", "duration"];

/// Words of Chinese for a dimension, the longer ones before those that they begin with.
const HAN: [(&str, &str); 33] = [
    ("人次", "attendances"),
    ("人民币", "money"),
    ("人", "people"),
    ("名", "people"),
    ("位", "people"),
    ("户家庭", "households"),
    ("户", "households"),
    ("个家庭", "households"),
    ("个岗位", "jobs"),
    ("个就业岗位", "jobs"),
    ("个工作岗位", "jobs"),
    ("个人", "people"),
    ("元", "money"),
    ("块钱", "money"),
    ("吨", "mass"),
    ("头", "animals"),
    ("家", "organisations facilities"),
    ("所", "organisations facilities"),
    ("座", "facilities"),
    ("处", "facilities sites"),
    ("间", "facilities"),
    ("条", "facilities items"),
    ("支", "organisations"),
    ("项", "items"),
    ("类", "categories"),
    ("种", "categories"),
    ("场", "events"),
    ("期", "events"),
    ("批", "events"),
    ("次", "events attendances events-per-year visits-per-matter"),
    ("个百分点", "points"),
    ("百分点", "points"),
    ("倍", "ratio"),
];

/// English nouns for a dimension, in the plural; of one, without their `s`.
const NOUNS: [(&str, &str); 11] = [
    (
        "people",
        "people persons residents workers labourers laborers cadres officials teachers doctors nurses staff personnel \
         members students pupils villagers migrants recipients officers entrepreneurs secretaries heads musicians \
         citizens women men employees trainees participants principals assistants auxiliaries police leaders hires",
    ),
    ("households", "households families growers"),
    ("jobs", "jobs vacancies positions openings posts"),
    ("money", "yuan rmb cny renminbi"),
    ("attendances", "attendances person-times visits postings"),
    (
        "events",
        "events fairs sessions courses trips times batches meetings surveys exchanges contacts lectures occasions",
    ),
    ("mass", "tonnes tons"),
    ("animals", "head pigs"),
    ("places", "villages townships counties provinces"),
    ("sites", "sites"),
    (
        "things",
        "workshops centres centers stations rooms parks schools hospitals bases halls facilities firms companies \
         enterprises institutions organisations organizations teams committees offices groups classes projects items \
         measures farms streets branches spaces tasks kinds areas certificates outlets clinics kindergartens galleries \
         intentions markets fields sellers branches parties rights bodies",
    ),
];

/// Words that end what a number counts.
const ENDS: &str = " of in for to at on by from with were was are is have had has who that which and or as than into since \
    after before among under will would did do found got took ";

impl UnitSaid {
    /// The unit that the words behind a number name, and the place behind them. `is_one` where the number is 1.
    pub fn read(canvas: &Canvas, behind: usize, is_one: bool, collection: &Collection) -> (Self, usize) {
        let at = canvas.skip_spaces(behind);
        let at = at + usize::from(at == behind && canvas.at(at) == '-');
        if is_latin(canvas.at(at)) {
            let (unit, end) = english(canvas, at, is_one, collection);
            return if unit == Self::Nothing { (unit, behind) } else { (unit, end) };
        }
        let units = &collection.snapshot().units;
        let own = units
            .iter()
            .filter(|unit| unit.name.zh != "个" && canvas.has(at, &unit.name.zh))
            .max_by_key(|unit| unit.name.zh.chars().count());
        let known =
            HAN.iter().filter(|(word, _)| canvas.has(at, word)).max_by_key(|(word, _)| word.chars().count());
        let own_length = own.map_or(0, |unit| unit.name.zh.chars().count());
        match (own, known) {
            (_, Some((word, dimensions))) if word.chars().count() >= own_length => {
                (Self::named(dimensions), at + word.chars().count())
            }
            (Some(unit), _) => (Self::of_unit(unit), at + own_length),
            _ if canvas.at(at) == '个' => (Self::Things, at + 1),
            _ => bare_place(canvas, at).unwrap_or((Self::Nothing, behind)),
        }
    }

    /// Shares.
    pub fn percent() -> Self {
        Self::Of { dimensions: vec!["share".into()], factor: 0.01, base: None }
    }

    /// Money, as a sign before the number says.
    pub fn money() -> Self {
        Self::named("money")
    }

    /// A part of a whole without a sign.
    pub fn share() -> Self {
        Self::Of { dimensions: vec!["share".into()], factor: 1.0, base: None }
    }

    fn named(dimensions: &str) -> Self {
        match dimensions {
            "points" => Self::Points,
            "ratio" => Self::Ratio,
            "things" => Self::Things,
            _ => Self::Of {
                dimensions: dimensions.split(' ').map(str::to_owned).collect(),
                factor: 1.0,
                base: None,
            },
        }
    }

    fn of_unit(unit: &Unit) -> Self {
        let base = unit.to.as_ref().unwrap_or(&unit.id);
        Self::Of {
            dimensions: vec![unit.dimension.clone()],
            factor: unit.factor.unwrap_or(1.0),
            base: Some(base.clone()),
        }
    }

    /// Whether a number of this unit may state a value of a unit. What counts per head is said elsewhere in the sentence.
    pub fn fits(&self, unit: &Unit) -> bool {
        let of = unit.dimension.split("-per-").next().unwrap_or_default();
        match self {
            Self::Nothing | Self::Points | Self::Ratio => false,
            Self::Things => !NOT_THINGS.contains(&of),
            Self::Of { dimensions, base, .. } => {
                let own = unit.to.as_ref().unwrap_or(&unit.id);
                // A week is no month, and an 亩 no square metre without a conversion.
                if unit.dimension == "duration" && base.as_ref().is_some_and(|base| base != own) {
                    return false;
                }
                dimensions.iter().any(|dimension| *dimension == unit.dimension || dimension == of)
                    || of == "facilities" && dimensions.iter().any(|dimension| dimension == "sites")
            }
        }
    }

    /// How many base units one is, where a unit measures what this does; what counts per head is compared in its own unit.
    pub fn factor(&self, unit: &Unit) -> Option<f64> {
        match self {
            Self::Of { dimensions, factor, .. } => dimensions.contains(&unit.dimension).then_some(*factor),
            _ => None,
        }
    }
}

/// 10县, 8村: a place counted without 个.
fn bare_place(canvas: &Canvas, at: usize) -> Option<(UnitSaid, usize)> {
    let is_place = matches!(canvas.at(at), '县' | '村') || canvas.has(at, "乡镇");
    is_place.then(|| (UnitSaid::named("places"), at + if canvas.has(at, "乡镇") { 2 } else { 1 }))
}

/// Reads `relocated workers`, `million yuan`, `job fairs`: of nouns that stand together the last one counts.
fn english(canvas: &Canvas, at: usize, is_one: bool, collection: &Collection) -> (UnitSaid, usize) {
    let mut at = at;
    let mut found: Option<(UnitSaid, usize)> = None;
    for _ in 0..6 {
        let start = canvas.skip_spaces(at);
        let (word, mut end) = canvas.word(start);
        if word.is_empty() || ENDS.contains(&format!(" {word} ")) {
            break;
        }
        if canvas.at(end) == '-' && is_latin(canvas.at(end + 1)) {
            let (second, behind) = canvas.word(end + 1);
            let joined = format!("{word}-{second}");
            end = behind;
            if let Some(unit) = noun(&joined, is_one) {
                return (unit, end);
            }
            at = end;
            continue;
        }
        if word == "percentage" || word == "percent" || word == "per" {
            let (next, behind) = canvas.word(canvas.skip_spaces(end));
            return match (word.as_str(), next.as_str()) {
                ("percentage", "point" | "points") => (UnitSaid::Points, behind),
                ("percent", _) => (UnitSaid::percent(), end),
                ("per", "cent") => (UnitSaid::percent(), behind),
                _ => found.unwrap_or((UnitSaid::Nothing, start)),
            };
        }
        if word == "times" && is_ratio(canvas, end) {
            return (UnitSaid::Ratio, end);
        }
        let here =
            measure(canvas, start).or_else(|| noun(&word, is_one).map(|unit| (unit, end))).or_else(|| {
                let units = &collection.snapshot().units;
                let own = units.iter().find(|unit| is_name(unit, &word, is_one));
                own.map(|unit| (UnitSaid::of_unit(unit), end))
            });
        match here {
            Some((unit, end)) => {
                found = Some((unit, end));
                at = end;
            }
            None if found.is_some() => break,
            None => at = end,
        }
    }
    found.unwrap_or((UnitSaid::Nothing, at))
}

/// Whether `times` is followed by what it compares with.
fn is_ratio(canvas: &Canvas, behind: usize) -> bool {
    let (next, _) = canvas.word(canvas.skip_spaces(behind));
    ["as", "more", "higher", "larger", "greater", "that", "the", "those", "what", "bigger"]
        .contains(&next.as_str())
}

fn noun(word: &str, is_one: bool) -> Option<UnitSaid> {
    let plural = if is_one { format!("{word}s") } else { word.to_owned() };
    let fits = |nouns: &str| nouns.split_whitespace().any(|noun| noun == word || noun == plural);
    NOUNS.iter().find(|(_, nouns)| fits(nouns)).map(|(dimension, _)| UnitSaid::named(dimension))
}

fn is_name(unit: &Unit, word: &str, is_one: bool) -> bool {
    unit.name.en.to_lowercase() == word || is_one && unit.one.as_ref().is_some_and(|one| one.en == word)
}

/// Units of area, which are several words.
fn measure(canvas: &Canvas, at: usize) -> Option<(UnitSaid, usize)> {
    const AREAS: [(&str, f64); 9] = [
        ("square metre", 1.0),
        ("square meter", 1.0),
        ("sq m", 1.0),
        ("square kilometre", 1e6),
        ("square kilometer", 1e6),
        ("sq km", 1e6),
        ("km2", 1e6),
        ("hectare", 1e4),
        ("mu", 2_000.0 / 3.0),
    ];
    let (name, factor) = AREAS.iter().find(|(name, _)| canvas.has(at, name))?;
    let mut end = at + name.chars().count();
    end += usize::from(canvas.at(end) == 's');
    (!is_latin(canvas.at(end)))
        .then(|| (UnitSaid::Of { dimensions: vec!["area".into()], factor: *factor, base: None }, end))
}
