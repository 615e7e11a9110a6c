//! The national list of administrative codes: provinces, prefectures and counties with their Chinese names.
//!
//! It is a file of its own (`scripts/dist/places.mjs` makes it), which is fetched when a place is first to be added.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::filled::Filled;
use super::provinces::province_name;
use super::shape::Shape;
use crate::arrange::Arrange;
use crate::coding::desk::Desk;
use crate::snapshot::{Lang, Level, Region, Text};

/// A place of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its six digits.
    pub code: String,
    /// Its Chinese name.
    pub name: String,
    /// The year of the list that has it.
    vintage: u16,
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    by_code: BTreeMap<u32, Listed>,
}

/// The shortest name that is looked for in a text: shorter ones stand in other words.
const SHORTEST: usize = 3;

impl CodeList {
    /// Reads the file: a line with a year, then a line a place, each with its distance from the code before and its name.
    /// None where it is no such file.
    ///
    /// ```
    /// use relocation_explorer::coding::forms::CodeList;
    /// let list = CodeList::read("2020\n520000贵州省\n100贵阳市\n11花溪区\n2021\n520581黔西市").unwrap();
    /// let codes: Vec<&str> = list.find("520", 9).iter().map(|place| place.code.as_str()).collect();
    /// assert_eq!(codes, ["520000", "520100", "520111", "520581"]);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let mut by_code = BTreeMap::new();
        let (mut vintage, mut code) = (None, 0_u32);
        for line in text.lines() {
            let name = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let number: u32 = line[..line.len() - name.len()].parse().ok()?;
            if name.is_empty() {
                (vintage, code) = (Some(u16::try_from(number).ok()?), 0);
                continue;
            }
            code = code.checked_add(number).filter(|code| *code < 1_000_000)?;
            let place = Listed { code: format!("{code:06}"), name: name.to_owned(), vintage: vintage? };
            by_code.insert(code, place);
        }
        (!by_code.is_empty()).then_some(Self { by_code })
    }

    /// The places whose code or name begins with what was asked, then those that hold it; at most so many.
    pub fn find(&self, asked: &str, most: usize) -> Vec<&Listed> {
        let asked = asked.trim();
        if asked.is_empty() {
            return Vec::new();
        }
        let begins = |it: &&Listed| it.name.starts_with(asked) || it.code.starts_with(asked);
        let holds = |it: &&Listed| it.name.contains(asked) && !begins(it);
        let all = || self.by_code.values();
        all().filter(begins).chain(all().filter(holds)).take(most).collect()
    }

    /// The wider places of the list that hold one, the widest first.
    pub fn around(&self, place: &Listed) -> Vec<&Listed> {
        let Ok(code) = place.code.parse::<u32>() else { return Vec::new() };
        let wider = [code / 10_000 * 10_000, code / 100 * 100];
        let holders =
            wider.into_iter().filter(|wide| *wide != code).filter_map(|wide| self.by_code.get(&wide));
        let mut holders: Vec<&Listed> = holders.collect();
        holders.dedup();
        holders
    }

    /// The places of the list that the desk's text names in full and nobody has added yet, those of the report's own
    /// province first; at most so many.
    pub fn named(&self, desk: &Desk, most: usize) -> Vec<&Listed> {
        let (own, all) = (&desk.draft().vocabulary().regions, &desk.collection().snapshot().regions);
        let known: HashSet<&str> = own.iter().chain(all).map(|region| region.name.zh.as_str()).collect();
        let mut by_name: HashMap<&str, Vec<&Listed>> = HashMap::new();
        for place in self.by_code.values() {
            by_name.entry(&place.name).or_default().push(place);
        }
        let longest = by_name.keys().map(|name| name.chars().count()).max().unwrap_or_default();
        let text = desk.text();
        let mut found: Vec<&Listed> = Vec::new();
        let mut met: HashSet<String> = HashSet::new();
        let mut at = 0;
        while at < text.len() {
            let name = (SHORTEST..=longest.min(text.len() - at)).rev().find_map(|length| {
                let name: String = text[at..at + length].iter().collect();
                by_name.contains_key(name.as_str()).then_some(name)
            });
            at += name.as_ref().map_or(1, |name| name.chars().count());
            if let Some(name) = name.filter(|name| !known.contains(name.as_str()) && met.insert(name.clone()))
            {
                found.extend(by_name.get(name.as_str()).into_iter().flatten());
            }
        }
        let about: HashSet<&str> = desk.draft().report().about.iter().filter_map(|id| id.get(..2)).collect();
        found.arrange_by_key(|place| !about.contains(&place.code[..2]));
        found.truncate(most);
        found
    }

    /// The form of a place with what the list says of it, and the wider places that neither the draft nor the collection
    /// has, the widest first. English names are for the coder to write, but those of provinces.
    pub fn filled(&self, place: &Listed, desk: &Desk) -> (Filled, Vec<Region>) {
        let around = self.around(place);
        let region = |place: &Listed, parent: Option<&&Listed>| Region {
            id: place.code.clone(),
            vintage: place.vintage,
            name: Text::new(place.name.as_str(), province_name(&place.code).unwrap_or_default()),
            short: None,
            level: place.level(),
            parent: parent.map(|parent| parent.code.clone()),
        };
        let mut missing = Vec::new();
        for (nth, wide) in around.iter().enumerate() {
            if desk.draft().region(&wide.code, desk.collection()).is_none() {
                missing.push(region(wide, nth.checked_sub(1).and_then(|before| around.get(before))));
            }
        }
        let own = region(place, around.last());
        let mut filled = Filled::new(Shape::Region);
        filled.put("id", &own.id);
        filled.put("level", own.level.key());
        filled.put("parent", own.parent.as_deref().unwrap_or_default());
        filled.put_vintage(own.vintage);
        for lang in Lang::ALL {
            filled.write_text("name", lang, own.name.get(lang));
        }
        (filled, missing)
    }
}

impl Listed {
    /// Its level, which its code tells.
    pub fn level(&self) -> Level {
        match (self.code.ends_with("0000"), self.code.ends_with("00")) {
            (true, _) => Level::Province,
            (_, true) => Level::Prefecture,
            _ => Level::County,
        }
    }
}
