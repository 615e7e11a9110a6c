//! The ends of a figure by the words around it: 以上, 不超过, 约.

use super::near::{Near, found};
use super::{Explained, Reason, WordPlace};
use crate::figure::{Bound, Printed};

/// Words before a number; those of a row that end in another row's stand first: 不低于 is not 低于.
const BEFORE: [(&str, Bound, bool); 6] = [
    ("不得少于 不得低于 不少于 不低于 不下于 不小于 至少 最少 最低 起码 满", Bound::AtLeast, false),
    ("不得超过 不得高于 不得多于 不超过 不高于 不多于 不大于 最多 至多 最高 封顶", Bound::AtMost, false),
    ("超过 超出 突破 高于 多于 大于 超 逾 过", Bound::MoreThan, false),
    ("接近 将近 近", Bound::LessThan, true),
    ("不足 不到 不满 低于 少于 小于", Bound::LessThan, false),
    ("大约 约为 约 大概", Bound::Exact, true),
];

/// Words behind a number and its measure word.
const BEHIND: [(&str, Bound, bool); 4] = [
    ("以上 及以上 或以上", Bound::AtLeast, false),
    ("以内 以下 之内", Bound::AtMost, false),
    ("左右 上下", Bound::Exact, true),
    ("出头", Bound::MoreThan, true),
];

/// Words of the first row that may have their verb between them and the number: 至少举办一次.
const APART: &str = "不少于 不低于 至少 最少";

/// Which end of a figure is open, and whether it is called approximate. `measure` is how many characters the measure
/// word has that stands behind it.
pub(super) fn bound(near: &Near<'_>, measure: usize) -> (Explained<Bound>, Explained<bool>) {
    let mut ends = (Bound::Exact, Reason::NoWord);
    let mut about = (false, Reason::NoWord);
    let mut read = |word: &str, place: WordPlace, bound: Bound, approximate: bool| {
        let reason = Reason::Word(word.to_owned(), place);
        if bound != Bound::Exact && ends.0 == Bound::Exact {
            ends = (bound, reason.clone());
        }
        if approximate && !about.0 {
            about = (true, reason);
        }
    };
    if near.number.printed.as_ref().is_some_and(Printed::says_more) {
        let word = if near.number.figure.contains('多') { "多" } else { "余" };
        read(word, WordPlace::Behind, Bound::MoreThan, true);
    }
    // 上百 and 数十 name no number, only its order.
    if near.number.figure.starts_with(['百', '千', '万', '十', '萬'])
        && let Some(word) = near.before_with("上 数 成")
    {
        read(word, WordPlace::Before, Bound::AtLeast, true);
    }
    if let Some((word, bound, approximate)) = before(near) {
        read(word, WordPlace::Before, bound, approximate);
    }
    for skipped in [measure, 0] {
        let behind: String = near.clause_behind.chars().skip(skipped).collect();
        for (words, bound, approximate) in BEHIND {
            if let Some(word) = words.split(' ').find(|word| behind.starts_with(word)) {
                read(word, WordPlace::Behind, bound, approximate);
            }
        }
    }
    // 3年多, but not 3个多民族 or 5元余额.
    let behind: String = near.clause_behind.chars().skip(measure).take(2).collect();
    if measure > 0
        && (behind == "多" || behind == "余" || behind.starts_with("多的") || behind.starts_with("多时"))
    {
        read("多", WordPlace::Behind, Bound::MoreThan, true);
    }
    (Explained::new(ends.0, ends.1), Explained::new(about.0, about.1))
}

fn before(near: &Near<'_>) -> Option<(&'static str, Bound, bool)> {
    let joined = near.before.trim_end_matches([' ', '“', '达', '到', '为', '于']);
    for (words, bound, approximate) in BEFORE {
        let ends = |word: &&str| near.before.ends_with(*word) || joined.ends_with(*word);
        if let Some(word) = words.split(' ').find(ends).filter(|word| !is_part_of_longer(&near.before, word))
        {
            return Some((word, bound, approximate));
        }
    }
    let last: String =
        near.clause_before.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
    found(&last, APART).map(|word| (word, Bound::AtLeast, false))
}

/// Whether a short word is only the end of a longer one: 通过, 附近, 节约.
fn is_part_of_longer(before: &str, word: &str) -> bool {
    let longer = match word {
        "过" => "通过 经过 不过 超过",
        "近" => "附近 就近 最近 邻近 靠近",
        "约" => "节约 契约 预约 公约 签约",
        "满" => "不满 圆满 充满 爆满 期满 每满 坐满 住满",
        _ => return before.strip_suffix(word).is_some_and(|rest| rest.ends_with('不')),
    };
    longer.split(' ').any(|longer| before.ends_with(longer))
}
