//! Chinese numerals: 一千二百, 两, 十三, 百.

/// The digit that a character denotes, in either script and in full width.
pub(super) fn digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '０'..='９' => u64::from(c as u32 - '０' as u32),
        _ => return c.to_digit(10).map(u64::from),
    })
}

/// The power of ten that a character multiplies by.
pub(super) fn magnitude(c: char) -> Option<u32> {
    Some(match c {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return None,
    })
}

/// The number that a Chinese numeral denotes; `None` for anything else, and above 10^16.
///
/// A leading magnitude counts one of it (百 is 100), and digits without magnitudes are read in places (二〇二二).
pub(super) fn parse(text: &str) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    if text.chars().all(|c| magnitude(c).is_none()) {
        return text.chars().try_fold(0u64, |number, c| number.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut whole, mut section) = (0u64, 0u64);
    let mut pending: Option<u64> = None;
    for c in text.chars() {
        if let Some(power) = magnitude(c) {
            let factor = 10u64.pow(power);
            if power >= 4 {
                let low = section + pending.take().unwrap_or(0);
                let below = if low == 0 && whole == 0 { 1 } else { low };
                whole = match power {
                    8 => whole.checked_add(below)?.checked_mul(factor)?,
                    _ => whole.checked_add(below.checked_mul(factor)?)?,
                };
                section = 0;
            } else {
                section += pending.take().unwrap_or(1) * factor;
            }
        } else {
            match (digit(c)?, pending) {
                (0, None) => {}
                (next, None) => pending = Some(next),
                _ => return None,
            }
        }
    }
    let number = whole.checked_add(section)?.checked_add(pending.unwrap_or(0))?;
    (number <= 10u64.pow(16)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numerals_are_read_as_spoken() {
        for (text, number) in [
            ("一", 1),
            ("两", 2),
            ("兩", 2),
            ("十", 10),
            ("十三", 13),
            ("二十", 20),
            ("百", 100),
            ("一百零五", 105),
            ("一千二百", 1_200),
            ("三万", 30_000),
            ("三萬五千", 35_000),
            ("万", 10_000),
            ("一亿二千万", 120_000_000),
            ("二〇二二", 2022),
            ("１２", 12),
        ] {
            assert_eq!(parse(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_numeral_is_refused() {
        for text in ["", "一二百", "人", "百人", "3a"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
