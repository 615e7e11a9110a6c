//! The English names of the provinces: a closed list, unlike those of counties.

const NAMES: [(&str, &str); 34] = [
    ("11", "Beijing Municipality"),
    ("12", "Tianjin Municipality"),
    ("13", "Hebei Province"),
    ("14", "Shanxi Province"),
    ("15", "Inner Mongolia Autonomous Region"),
    ("21", "Liaoning Province"),
    ("22", "Jilin Province"),
    ("23", "Heilongjiang Province"),
    ("31", "Shanghai Municipality"),
    ("32", "Jiangsu Province"),
    ("33", "Zhejiang Province"),
    ("34", "Anhui Province"),
    ("35", "Fujian Province"),
    ("36", "Jiangxi Province"),
    ("37", "Shandong Province"),
    ("41", "Henan Province"),
    ("42", "Hubei Province"),
    ("43", "Hunan Province"),
    ("44", "Guangdong Province"),
    ("45", "Guangxi Zhuang Autonomous Region"),
    ("46", "Hainan Province"),
    ("50", "Chongqing Municipality"),
    ("51", "Sichuan Province"),
    ("52", "Guizhou Province"),
    ("53", "Yunnan Province"),
    ("54", "Tibet Autonomous Region"),
    ("61", "Shaanxi Province"),
    ("62", "Gansu Province"),
    ("63", "Qinghai Province"),
    ("64", "Ningxia Hui Autonomous Region"),
    ("65", "Xinjiang Uygur Autonomous Region"),
    ("71", "Taiwan Province"),
    ("81", "Hong Kong Special Administrative Region"),
    ("82", "Macao Special Administrative Region"),
];

/// The English name of the province with a code; none of what is no province.
pub(super) fn province_name(code: &str) -> Option<&'static str> {
    let digits = code.strip_suffix("0000")?;
    NAMES.iter().find(|(own, _)| *own == digits).map(|(_, name)| *name)
}

/// What English names end in that are written like those of the collection, by how the Chinese name ends.
const ENDINGS: [(&str, &str); 9] = [
    ("自治州", "… Autonomous Prefecture"),
    ("自治县", "… Autonomous County"),
    ("地区", "… Prefecture"),
    ("县", "… County"),
    ("区", "… District"),
    ("市", "… City"),
    ("盟", "… League"),
    ("旗", "… Banner"),
    ("省", "… Province"),
];

/// How the English name of a place is written, as far as its Chinese name tells: `… County`.
pub fn english_pattern(name: &str) -> &'static str {
    ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map_or("", |(_, pattern)| *pattern)
}
