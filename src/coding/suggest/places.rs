//! The places that a text names.

use rustc_hash::FxHashMap;

use crate::coding::reader::Reader;
use crate::query::fold::fold;
use crate::snapshot::Region;

/// A place named in a text.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub start: usize,
    pub end: usize,
    /// Which of the places.
    pub place: usize,
    /// Whether the clause begins with it, so that it speaks of it until another does.
    pub is_topic: bool,
    /// Whether it is a part of a firm's name.
    pub in_firm: bool,
}

/// The places of a collection and of the text's context, by their names.
#[derive(Debug)]
pub(super) struct Places {
    pub regions: Vec<Region>,
    /// By their first characters, the longest first.
    names: FxHashMap<char, Vec<(Vec<char>, usize)>>,
    by_id: FxHashMap<String, usize>,
}

/// What stands for the text's own place: 全县, 我市.
const OWN: &str = "全 我 该 本";
const KINDS: [char; 7] = ['县', '市', '州', '区', '省', '旗', '镇'];

impl Places {
    pub(super) fn of(known: &[Region], others: &[Region]) -> Self {
        let regions: Vec<Region> = known.iter().chain(others).cloned().collect();
        let mut names: FxHashMap<char, Vec<(Vec<char>, usize)>> = FxHashMap::default();
        for (at, region) in regions.iter().enumerate() {
            for name in names_of(region) {
                if let Some(first) = name.first() {
                    names.entry(*first).or_default().push((name, at));
                }
            }
        }
        // The order within one entry is all that matters.
        names.values_mut().for_each(|named| named.sort_by_key(|(name, _)| std::cmp::Reverse(name.len())));
        let by_id = regions.iter().enumerate().map(|(at, region)| (region.id.clone(), at)).collect();
        Self { regions, names, by_id }
    }

    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    fn parent(&self, place: usize) -> Option<usize> {
        self.find(self.regions[place].parent.as_deref()?)
    }

    /// Whether one place holds another, or is it.
    pub(super) fn holds(&self, wide: usize, place: usize) -> bool {
        std::iter::successors(Some(place), |at| self.parent(*at))
            .take(crate::snapshot::Level::COUNT)
            .any(|at| at == wide)
    }

    /// Every place that a text names, in order; `own` are the places that 全县 and 我市 may stand for.
    pub(super) fn mentions(&self, reader: &Reader, own: &[usize]) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut at = 0;
        while at < reader.chars.len() {
            match self.named(reader, at).or_else(|| self.own(reader, at, own)) {
                Some((place, end)) => {
                    // 某市某县, and 甲县与乙县: what stands beside a topic is one.
                    let beside = mentions.last().is_some_and(|last: &Mention| {
                        let joined = last.end == at
                            || last.end + 1 == at && reader.first(last.end, "与 和 同 及 、 ·").is_some();
                        joined && last.is_topic
                    });
                    mentions.push(Mention {
                        start: at,
                        end,
                        place,
                        is_topic: beside || is_topic(reader, at, end),
                        in_firm: in_firm(reader, end),
                    });
                    at = end;
                }
                None => at += 1,
            }
        }
        mentions
    }

    /// The place whose name stands here.
    fn named(&self, reader: &Reader, at: usize) -> Option<(usize, usize)> {
        let named = self.names.get(reader.chars.get(at)?)?;
        let (name, place) = named.iter().find(|(name, _)| reader.chars[at..].starts_with(name))?;
        Some((*place, at + name.len()))
    }

    fn own(&self, reader: &Reader, at: usize, own: &[usize]) -> Option<(usize, usize)> {
        let word = reader.first(at, OWN)?;
        let kind = at + word.chars().count();
        let c = *reader.chars.get(kind).filter(|c| KINDS.contains(c))?;
        if reader.first(kind + 1, "场 区县 直 委 政府").is_some() && c == '市' {
            return None;
        }
        let place = own.iter().find(|&&place| self.regions[place].name.zh.ends_with(c))?;
        Some((*place, kind + 1))
    }
}

/// A place goes by its full name, its short one, and the short one with what it is: 黔南, 黔南州.
fn names_of(region: &Region) -> Vec<Vec<char>> {
    let mut names = vec![fold(&region.name.zh)];
    if let Some(short) = &region.short {
        let short = fold(&short.zh);
        if let Some(kind) = region.name.zh.chars().last().filter(|kind| !short.ends_with(*kind)) {
            names.push(format!("{short}{kind}"));
        }
        names.push(short);
    } else if let Some(kind) = region.name.zh.chars().last().filter(|kind| KINDS.contains(kind)) {
        let short = fold(region.name.zh.trim_end_matches(kind));
        if short.chars().count() > 1 {
            names.push(short);
        }
    }
    names.into_iter().map(|name| name.chars().collect()).collect()
}

/// A clause speaks of the place with which it begins, or which it says where it lies, is or has something.
fn is_topic(reader: &Reader, start: usize, end: usize) -> bool {
    const LEAD: &str = "位于 坐落于 坐落在 建在 走进 来到 在 其中 目前 同时 此外 截至目前 当前 去年 今年 今年以来 近年来 组织 如今 “";
    let clause = reader.clause_start(start);
    let lead: String = reader.slice(clause.max(start.saturating_sub(12)), start).iter().collect();
    let lead = lead.trim_matches([' ', '(', ')', '\u{3000}']);
    let lead = lead.strip_prefix("其中").unwrap_or(lead);
    let begins = start - clause < 12
        && (lead.is_empty()
            || LEAD.split(' ').any(|word| word == lead)
            || lead.ends_with("年")
            || lead.ends_with("以来")
            || lead.ends_with('是') && lead.chars().count() == 2);
    // 其中规模最大的某社区,有1562户.
    let fronted = lead.ends_with('的') && reader.has(end, ",");
    begins || fronted || reader.first(end, "是 有 共有 现有 已 共建 累计").is_some()
}

/// 广州某某公司 is no mention of Guangzhou.
fn in_firm(reader: &Reader, end: usize) -> bool {
    const FIRMS: &str = "公司 集团 商会 基金会 学院";
    let name: String = reader
        .slice(end, end + 14)
        .iter()
        .take_while(|c| c.is_alphabetic() || **c == '(' || **c == ')')
        .collect();
    let first = FIRMS.split(' ').filter_map(|firm| name.find(firm)).min();
    first.is_some_and(|at| {
        !name[..at].contains(['区', '与', '和', '向', '给', '的', '为', '到', '帮', '引', '组'])
    })
}
