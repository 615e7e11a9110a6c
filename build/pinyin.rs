//! The table of how common characters are read, for `src/query/search/pinyin.rs`.

use std::collections::BTreeMap;

use encoding_index_simpchinese::gb18030;
use pinyin::ToPinyinMulti;

/// The CJK unified ideographs.
const IDEOGRAPHS: std::ops::RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';

/// The table: the syllables with spaces between them and a line's end, then the characters of each in ascending order,
/// each by its distance from the one before, and zero at the end: the high bytes of all, then the low ones.
///
/// Characters are those of GB 2312; the 3,755 most common of them, which the standard puts first, come with a second
/// reading where they have one.
pub fn table() -> Vec<u8> {
    let mut by_syllable: BTreeMap<String, Vec<u16>> = BTreeMap::new();
    for c in IDEOGRAPHS {
        let readings = match row(c) {
            Some(16..=55) => 2,
            Some(56..=87) => 1,
            _ => continue,
        };
        for reading in c.to_pinyin_multi().into_iter().flatten().take(readings) {
            // ü is typed as v, and without its dots where the search folds them away.
            let typed = reading.plain().replace('ü', "v");
            for syllable in [typed.replace('v', "u"), typed] {
                let characters = by_syllable.entry(syllable).or_default();
                if characters.last() != Some(&(c as u16)) {
                    characters.push(c as u16);
                }
            }
        }
    }
    let names: Vec<&str> = by_syllable.keys().map(String::as_str).collect();
    let (mut high, mut low) = (Vec::new(), Vec::new());
    for characters in by_syllable.values() {
        let before = std::iter::once(&0).chain(characters);
        for distance in characters.iter().zip(before).map(|(next, last)| next - last).chain([0]) {
            let [first, second] = distance.to_be_bytes();
            high.push(first);
            low.push(second);
        }
    }
    [names.join(" ").as_bytes(), b"\n", &high, &low].concat()
}

/// The row of GB 2312 that a character stands in, from 1; GB 18030 holds that standard's table with 0xA0 added.
fn row(c: char) -> Option<u16> {
    let pointer = gb18030::backward(c as u32);
    let (lead, trail) = (pointer / 190 + 0x81, pointer % 190);
    let trail = trail + if trail < 0x3f { 0x40 } else { 0x41 };
    (pointer != u16::MAX && lead > 0xa0 && trail > 0xa0).then(|| lead - 0xa0)
}
