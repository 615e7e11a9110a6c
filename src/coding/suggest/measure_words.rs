//! Measure words, and the units that they count in.

use crate::snapshot::{Text, Unit};

/// A unit as measure words know it.
#[derive(Debug, Clone, Copy)]
pub(super) struct CountedUnit {
    /// Its id, where a collection must get it anew.
    pub id: &'static str,
    /// Its name in Chinese, by which a collection's own unit is known.
    pub zh: &'static str,
    en: &'static str,
    one: &'static str,
    dimension: &'static str,
    discrete: bool,
}

impl CountedUnit {
    /// The unit as a collection would have it.
    pub(super) fn to_unit(self) -> Unit {
        Unit {
            id: self.id.to_owned(),
            name: Text::new(self.zh, self.en),
            one: (self.one != self.en).then(|| Text::new(self.zh, self.one)),
            dimension: self.dimension.to_owned(),
            discrete: self.discrete,
            to: None,
            factor: None,
        }
    }
}

const fn counted(
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    one: &'static str,
    dimension: &'static str,
) -> CountedUnit {
    CountedUnit { id, zh, en, one, dimension, discrete: true }
}

const fn measured(
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    dimension: &'static str,
) -> CountedUnit {
    CountedUnit { id, zh, en, one: en, dimension, discrete: false }
}

/// The units that reports of this kind count in.
pub(super) const UNITS: [CountedUnit; 59] = [
    counted("person", "人", "people", "person", "people"),
    counted("attendance", "人次", "attendances", "attendance", "attendances"),
    counted("household", "户", "households", "household", "households"),
    counted("job", "个岗位", "jobs", "job", "jobs"),
    measured("yuan", "元", "yuan", "money"),
    measured("dollar", "美元", "US dollars", "money-dollars"),
    measured("square-metre", "平方米", "m²", "area"),
    measured("square-kilometre", "平方公里", "km²", "area"),
    measured("mu", "亩", "mu", "area"),
    measured("hectare", "公顷", "hectares", "area"),
    measured("cubic-metre", "立方米", "m³", "volume"),
    measured("kilometre", "公里", "km", "length"),
    measured("metre", "米", "m", "length"),
    measured("tonne", "吨", "tonnes", "mass"),
    measured("kilogram", "公斤", "kg", "mass"),
    measured("jin", "斤", "jin", "mass"),
    measured("kilowatt-hour", "千瓦时", "kWh", "energy"),
    measured("kilowatt", "千瓦", "kW", "power"),
    measured("megawatt", "兆瓦", "MW", "power"),
    measured("percent", "%", "%", "share"),
    measured("percentage-point", "个百分点", "percentage points", "percentage-points"),
    measured("multiple", "倍", "times as much", "multiple"),
    measured("share", "（比值）", "(ratio)", "share"),
    counted("time", "次", "times", "time", "events"),
    counted("event", "场", "events", "event", "events"),
    counted("session", "场", "sessions", "session", "events"),
    counted("batch", "批", "batches", "batch", "events"),
    counted("term", "期", "courses", "course", "events"),
    counted("item", "项", "items", "item", "items"),
    counted("category", "类", "kinds", "kind", "categories"),
    counted("facility", "个", "facilities", "facility", "facilities"),
    counted("organisation", "个", "organisations", "organisation", "organisations"),
    counted("class", "个班", "classes", "class", "classes"),
    counted("site", "个安置点", "sites", "site", "sites"),
    counted("residential-area", "个居住区", "residential areas", "residential area", "residential-areas"),
    counted("community", "个社区", "communities", "community", "places"),
    counted("village", "个村", "villages", "village", "places"),
    counted("township", "个乡镇", "townships", "township", "places"),
    counted("grid", "个网格", "grids", "grid", "places"),
    counted("county", "个县", "counties", "county", "places"),
    counted("province", "个省区", "provinces", "province", "places"),
    counted("home", "套", "homes", "home", "homes"),
    counted("building", "栋", "buildings", "building", "buildings"),
    counted("school-place", "个学位", "school places", "school place", "school-places"),
    counted("bed", "张床位", "beds", "bed", "beds"),
    counted("vehicle", "辆", "vehicles", "vehicle", "vehicles"),
    counted("machine", "台", "machines", "machine", "machines"),
    counted("copy", "份", "copies", "copy", "copies"),
    counted("piece", "件", "pieces", "piece", "pieces"),
    counted("case", "起", "cases", "case", "events"),
    counted("bottle", "瓶", "bottles", "bottle", "bottles"),
    counted("box", "箱", "boxes", "box", "boxes"),
    counted("animal", "头", "head", "head", "animals"),
    counted("plant", "株", "plants", "plant", "plants"),
    measured("year", "年", "years", "duration"),
    counted("month", "个月", "months", "month", "duration"),
    counted("week", "周", "weeks", "week", "duration"),
    counted("day", "天", "days", "day", "duration"),
    counted("minute", "分钟", "minutes", "minute", "duration"),
];

/// Measure words with the ids of the units that they may mean, parted by spaces, the likeliest first; a longer word before its beginning.
const WORDS: [(&str, &str); 92] = [
    ("个百分点", "percentage-point"),
    ("人次", "attendance"),
    ("人(次)", "attendance"),
    ("个月", "month"),
    ("个学位", "school-place"),
    ("个岗位", "job"),
    ("岗位", "job"),
    ("平方公里", "square-kilometre"),
    ("平方千米", "square-kilometre"),
    ("平方米", "square-metre"),
    ("平米", "square-metre"),
    ("立方米", "cubic-metre"),
    ("公里", "kilometre"),
    ("千米", "kilometre"),
    ("km", "kilometre"),
    ("公顷", "hectare"),
    ("公斤", "kilogram"),
    ("千克", "kilogram"),
    ("kg", "kilogram"),
    ("千瓦时", "kilowatt-hour"),
    ("千瓦", "kilowatt"),
    ("兆瓦", "megawatt"),
    ("美元", "dollar"),
    ("元", "yuan"),
    ("亩", "mu"),
    ("吨", "tonne"),
    ("斤", "jin"),
    ("倍", "multiple"),
    ("张床位", "bed"),
    ("个床位", "bed"),
    ("场(次)", "session event"),
    ("场次", "session event"),
    ("场", "session event"),
    ("次", "time session event"),
    ("批次", "batch"),
    ("批", "batch"),
    ("期", "session term"),
    ("分钟", "minute"),
    ("天", "day"),
    ("周", "week"),
    ("年", "year"),
    ("岁", "year"),
    ("类", "category"),
    ("种", "category"),
    ("项", "item"),
    ("件", "piece item"),
    ("户", "household"),
    ("家庭", "household"),
    ("家", "organisation facility"),
    ("名", "person"),
    ("位", "person"),
    ("个人", "person"),
    ("人", "person"),
    ("所", "facility organisation"),
    ("座", "facility"),
    ("间", "facility"),
    ("处", "facility site"),
    ("条", "facility item"),
    ("支", "organisation"),
    ("栋", "building"),
    ("幢", "building"),
    ("套", "home"),
    ("辆", "vehicle"),
    ("台", "machine"),
    ("份", "copy"),
    ("册", "copy"),
    ("本", "copy"),
    ("起", "case"),
    ("例", "case"),
    ("瓶", "bottle"),
    ("箱", "box"),
    ("头", "animal"),
    ("只", "animal"),
    ("羽", "animal"),
    ("匹", "animal"),
    ("株", "plant"),
    ("棵", "plant"),
    ("张", "copy bed"),
    ("重", "item"),
    ("自然村", "village"),
    ("行政村", "village"),
    ("村", "village"),
    ("乡镇", "township"),
    ("个班", "class"),
    ("省", "province"),
    ("县", "county"),
    ("乡", "township"),
    ("镇", "township"),
    ("口", "facility"),
    ("盏", "piece"),
    ("个", "facility organisation item"),
    ("班", "class"),
];

/// The measure word that a text begins with, and the units that it may mean.
pub(super) fn measure_word(behind: &str) -> Option<(&'static str, &'static str)> {
    // 两万多块 is money, 三块地 is none.
    if let Some(rest) = behind.strip_prefix('块')
        && (rest.starts_with('钱') || !rest.starts_with(char::is_alphabetic))
    {
        return Some(("块", "yuan"));
    }
    WORDS.iter().find(|(word, _)| behind.starts_with(word)).map(|(word, units)| (*word, *units))
}

/// The unit of an id.
pub(super) fn counted_unit(id: &str) -> Option<CountedUnit> {
    UNITS.iter().find(|unit| unit.id == id).copied()
}

/// Whether something is counted behind a number in Chinese characters.
pub(super) fn counts(behind: &str) -> bool {
    // Measure words that begin other words, or name what they do not count: 三家人, 两县, 三年级.
    const NOT: &str = "家人 位一体 本 重点 重要 年级 种族 周边 张 只 口 天天 重山 次性 头 乡 班 县 镇 村 省";
    (measure_word(behind).is_some() || behind.starts_with('余') || behind.starts_with("省区"))
        && (behind.starts_with("省区") || !NOT.split(' ').any(|word| behind.starts_with(word)))
}
