//! Traditional characters and their simplified forms, from OpenCC's table; `build/simplified.rs` packs it.

use std::sync::LazyLock;

/// For each pair: the distance from the traditional character before it, then the high and the low bytes of
/// the simplified ones, each in a row of their own. So packed, a compressed download is least.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/simplified.bin"));

/// The CJK unified ideographs.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// The simplified form of each ideograph.
static SIMPLIFIED: LazyLock<Box<[u16]>> = LazyLock::new(|| {
    let mut forms: Box<[u16]> = (FIRST as u16..=LAST as u16).collect();
    let (distances, rest) = PACKED.split_at(PACKED.len() / 3);
    let (high, low) = rest.split_at(rest.len() / 2);
    let mut at = 0;
    for ((&distance, &high), &low) in distances.iter().zip(high).zip(low) {
        at += usize::from(distance);
        forms[at] = u16::from_be_bytes([high, low]);
    }
    forms
});

/// The simplified form of a traditional character; any other character as it is.
///
/// ```
/// use relocation_explorer::query::fold::simplify;
/// assert_eq!(simplify('萬'), '万');
/// assert_eq!(simplify('万'), '万');
/// ```
pub fn simplify(c: char) -> char {
    match c as u32 {
        at @ FIRST..=LAST => char::from_u32(u32::from(SIMPLIFIED[(at - FIRST) as usize])).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let pairs = (FIRST..=LAST).filter_map(char::from_u32).filter(|&c| simplify(c) != c).count();
        assert!(pairs > 2_500, "{pairs}");
        assert_eq!("貧戶龍龜齡鬱與於".chars().map(simplify).collect::<String>(), "贫户龙龟龄郁与于");
    }
}
