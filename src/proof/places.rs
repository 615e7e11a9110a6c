//! Which places a text names: those of the collection, and others, whose numbers are none of its own.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::canvas::{Canvas, is_latin};
use crate::arrange::Arrange;
use crate::query::fold::fold;
use crate::script::is_character;
use crate::snapshot::{Collection, Region};

/// A place that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedPlace {
    /// Where.
    pub at: Range<usize>,
    /// The region, by its place in the document's order; none of the collection's without.
    pub region: Option<usize>,
    /// Whether the word before it says that something goes there: 向, to.
    pub receives: bool,
}

/// Every name of every place.
#[derive(Debug, Default)]
pub(super) struct Gazetteer {
    /// Names by their first character, the longest first.
    names: FxHashMap<char, Vec<PlaceName>>,
}

/// A name, and the region of the collection that goes by it.
type PlaceName = (Vec<char>, Option<usize>);

/// Provinces and large cities: where the collection has no figure of them, their numbers are not those of a place that
/// was named before.
const ELSEWHERE: &str = "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 \
海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 深圳 佛山 东莞 珠海 中山 惠州 杭州 宁波 苏州 南京 青岛 大连 \
厦门 福州 武汉 长沙 成都 昆明 南宁 西安 兰州 西宁 银川 太原 大同 遵义 铜仁 安顺 六盘水 黔东南 毕节 凯里 都匀 全国 beijing tianjin hebei \
shanxi liaoning jilin heilongjiang shanghai jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong \
guangxi hainan chongqing sichuan guizhou yunnan tibet shaanxi gansu qinghai ningxia xinjiang shenzhen foshan dongguan \
zhuhai hangzhou ningbo suzhou nanjing qingdao dalian xiamen fuzhou wuhan changsha chengdu kunming nanning taiyuan zunyi \
tongren anshun liupanshui qiandongnan nationwide nationally";
/// Words before a place to which something goes.
const TOWARDS: [&str; 13] = ["向", "给", "到", "往", "赴", "入", "予", "在", "对", "to", "into", "in", "for"];
/// Levels that follow a name in English.
const LEVELS: [&str; 8] =
    ["county", "city", "province", "prefecture", "district", "township", "town", "community"];
/// Characters before 县 that make no name with it.
const NO_NAME: &str = "全该各个本我两这那跨出进回在到于与和及的县市州省外内级困援助对治入地域有为是从由向一二三四五六七八九十几多数";

impl Gazetteer {
    /// The places of a collection.
    pub fn of(collection: &Collection) -> Self {
        let regions = collection.snapshot().regions.iter().enumerate();
        let own =
            regions.flat_map(|(at, region)| names(region).into_iter().map(move |name| (name, Some(at))));
        let others = ELSEWHERE.split_whitespace().map(|name| (name.to_owned(), None));
        let mut all: Vec<PlaceName> =
            own.chain(others).map(|(name, region)| (fold(&name).chars().collect(), region)).collect();
        // The longest first; a place of the collection before one that is only known by name.
        all.arrange_by_key(|(name, region)| (std::cmp::Reverse(name.len()), region.is_none()));
        let mut gazetteer = Self::default();
        for name in all {
            if let Some(&first) = name.0.first().filter(|_| name.0.len() > 1) {
                gazetteer.names.entry(first).or_default().push(name);
            }
        }
        gazetteer
    }

    /// Every place that a text names, in order; each is taken out of its words.
    pub fn find(&self, canvas: &mut Canvas) -> Vec<NamedPlace> {
        let mut found: Vec<NamedPlace> = Vec::new();
        let mut at = 0;
        while at < canvas.len() {
            let Some((end, region)) = self.name_at(canvas, at).or_else(|| unknown_at(canvas, at)) else {
                at += 1;
                continue;
            };
            let end = end_with_level(canvas, end);
            canvas.hide(at..end);
            found.push(NamedPlace { at: at..end, region, receives: receives(canvas, at) });
            at = end;
        }
        found
    }

    fn name_at(&self, canvas: &Canvas, at: usize) -> Option<(usize, Option<usize>)> {
        let first = canvas.at(at);
        let latin = is_latin(first);
        if latin && at > 0 && canvas.at(at - 1).is_ascii_alphanumeric() {
            return None;
        }
        let fits = |name: &&PlaceName| {
            let end = at + name.0.len();
            canvas.chars.get(at..end) == Some(&name.0[..]) && !(latin && is_latin(canvas.at(end)))
        };
        let (name, region) = self.names.get(&first)?.iter().find(fits)?;
        Some((at + name.len(), *region))
    }
}

/// Whether the word before a place says that something goes or is there.
fn receives(canvas: &Canvas, at: usize) -> bool {
    let end = if at > 0 && canvas.at(at - 1) == ' ' { at - 1 } else { at };
    TOWARDS.iter().any(|word| canvas.has_before(end, word))
}

/// A name of two characters before 县 that is none of the collection's.
fn unknown_at(canvas: &Canvas, at: usize) -> Option<(usize, Option<usize>)> {
    let is_name = |c: char| is_character(c) && !NO_NAME.contains(c);
    (canvas.at(at + 2) == '县' && is_name(canvas.at(at)) && is_name(canvas.at(at + 1)))
        .then_some((at + 3, None))
}

/// What follows a name and belongs to it: `County`, `(彝族回族苗族自治县)`.
fn end_with_level(canvas: &Canvas, end: usize) -> usize {
    let (word, behind) = canvas.word(canvas.skip_spaces(end));
    if LEVELS.contains(&word.as_str()) {
        return behind;
    }
    let open = canvas.skip_spaces(end);
    if canvas.at(open) != '(' {
        return end;
    }
    let inside: Vec<char> =
        canvas.chars[open + 1..].iter().copied().take(40).take_while(|c| *c != ')').collect();
    let close = open + 1 + inside.len();
    let is_name =
        canvas.at(close) == ')' && inside.iter().all(|c| is_character(*c) || is_latin(*c) || *c == ' ');
    let is_level = inside.iter().any(|c| "县州市区乡镇".contains(*c)) || inside.iter().all(|c| is_latin(*c));
    if is_name && is_level { end_of_level(canvas, close + 1) } else { end }
}

fn end_of_level(canvas: &Canvas, end: usize) -> usize {
    let (word, behind) = canvas.word(canvas.skip_spaces(end));
    if LEVELS.contains(&word.as_str()) { behind } else { end }
}

/// A place goes by its full name, its short one, and in Chinese the short one with what it is: 黔南, 黔南州.
fn names(region: &Region) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in std::iter::once(&region.name).chain(&region.short) {
        names.extend([name.zh.clone(), name.en.clone()]);
    }
    let short = &region.short_name().zh;
    let kinds = region.name.zh.chars().last();
    if let Some(kind) = kinds.filter(|kind| region.short.is_some() && !short.ends_with(*kind)) {
        names.push(format!("{short}{kind}"));
        names.push(format!("{short}自治{kind}"));
    }
    names
}
