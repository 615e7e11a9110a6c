//! English numbers in words: `sixty-two thousand two hundred`, `half a million`.

use super::canvas::{Canvas, is_latin};

/// Words below a hundred, with their numbers.
const SMALL: [(&str, u64); 30] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("dozen", 12),
    ("a", 1),
    ("zero", 0),
];
/// Words that multiply, with their powers of ten.
const POWERS: [(&str, u32); 5] =
    [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];

/// The power of ten that a word multiplies by, of numbers in digits too.
pub(super) fn power(word: &str) -> Option<u32> {
    POWERS.iter().find(|(name, _)| *name == word).map(|(_, power)| *power)
}

/// The number in words at a place, and the place behind it. A lone `a` is none.
pub(super) fn number_in_words(canvas: &Canvas, start: usize) -> Option<(u64, usize)> {
    let (mut whole, mut section) = (0u64, 0u64);
    let (mut at, mut end, mut words) = (start, start, 0);
    let mut is_article = false;
    loop {
        let (word, behind) = canvas.word(at);
        if let Some((_, small)) = SMALL.iter().find(|(name, _)| *name == word) {
            // Twenty two, two hundred five; not two three.
            let joins = section % 100 == 0 || (section % 10 == 0 && section % 100 >= 20 && *small < 10);
            if !joins || (word == "a" && words > 0) {
                break;
            }
            is_article = words == 0 && word == "a";
            section += small;
        } else if let Some(power) = power(&word).filter(|_| words > 0) {
            let factor = 10u64.checked_pow(power)?;
            if power == 2 {
                section = section.checked_mul(factor)?;
            } else {
                whole = whole.checked_add(section.checked_mul(factor)?)?;
                section = 0;
            }
            is_article = false;
        } else if word == "and" && words > 1 && section % 100 == 0 {
            at = canvas.skip_spaces(behind);
            if !SMALL.iter().any(|(name, _)| *name == canvas.word(at).0 && *name != "a") {
                break;
            }
            continue;
        } else {
            break;
        }
        words += 1;
        end = behind;
        at = match canvas.at(behind) {
            '-' if is_latin(canvas.at(behind + 1)) => behind + 1,
            _ => canvas.skip_spaces(behind),
        };
        if at == behind {
            break;
        }
    }
    (words > 0 && !is_article).then_some((whole.checked_add(section)?, end))
}
