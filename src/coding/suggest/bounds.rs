//! The ends of a figure by the words around it: 以上, 不超过, 约.

use super::near::Near;
use super::{Explained, Reason, WordPlace};
use crate::figure::Bound;

/// Words before a number, the longer ones first: 不低于 is not 低于.
const BEFORE: [(&[&str], Bound, bool); 6] = [
    (&["不少于", "不低于", "不下于", "不小于", "至少", "最少", "最低", "起码"], Bound::AtLeast, false),
    (
        &["不超过", "不高于", "不多于", "不大于", "最多", "至多", "最高", "最高不超过", "控制在"],
        Bound::AtMost,
        false,
    ),
    (&["超过", "超出", "突破", "高于", "多于", "大于", "超", "逾", "过"], Bound::MoreThan, false),
    (&["接近", "将近", "近"], Bound::LessThan, true),
    (&["不足", "不到", "不满", "低于", "少于", "小于"], Bound::LessThan, false),
    (&["大约", "约为", "约", "大概", "左右"], Bound::Exact, true),
];

/// Words behind a number and its measure word.
const BEHIND: [(&[&str], Bound, bool); 4] = [
    (&["以上", "及以上", "或以上", "起步"], Bound::AtLeast, false),
    (&["以内", "以下", "之内"], Bound::AtMost, false),
    (&["左右", "上下"], Bound::Exact, true),
    (&["多", "余"], Bound::MoreThan, true),
];

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
    if near.number.printed.as_ref().is_some_and(crate::figure::Printed::says_more) {
        let word = if near.number.figure.contains('多') { "多" } else { "余" };
        read(word, WordPlace::Behind, Bound::MoreThan, true);
    }
    // 上百 and 数十 name no number, only its order.
    if near.number.figure.starts_with(['百', '千', '万', '十', '萬'])
        && let Some(word) = near.before_with(&["上", "数", "成"])
    {
        read(word, WordPlace::Before, Bound::AtLeast, true);
    }
    let before = near.before.trim_end_matches([' ', '“', '达', '到', '为', '于']);
    for (words, bound, approximate) in BEFORE {
        let adjoining = words.iter().find(|word| near.before.ends_with(**word) || before.ends_with(**word));
        if let Some(word) = adjoining.filter(|word| !is_part_of_longer(&near.before, word)) {
            read(word, WordPlace::Before, bound, approximate);
            break;
        }
    }
    for skipped in [measure, 0] {
        let behind: String = near.clause_behind.chars().skip(skipped).collect();
        for (words, bound, approximate) in BEHIND {
            if let Some(word) = words.iter().find(|word| behind.starts_with(**word))
                // 多次, 多个, 余额: words of their own, unless the measure word stands before.
                && (word.chars().count() > 1 || (skipped > 0 && !is_new_word(&behind, word)))
            {
                read(word, WordPlace::Behind, bound, approximate);
            }
        }
        if skipped == 0 {
            break;
        }
    }
    (Explained::new(ends.0, ends.1), Explained::new(about.0, about.1))
}

/// Whether a short word is only the end of a longer one: 通过, 经过, 附近, 就近, 不超过.
fn is_part_of_longer(before: &str, word: &str) -> bool {
    let longer: &[&str] = match word {
        "过" => &["通过", "经过", "超过", "不过", "达过", "有过", "过"],
        "近" => &["附近", "就近", "最近", "邻近", "靠近"],
        "超过" | "低于" | "少于" | "高于" | "多于" | "大于" | "小于" | "超" => {
            return before.strip_suffix(word).is_some_and(|rest| rest.ends_with('不'));
        }
        "约" => &["节约", "契约", "预约", "公约", "签约"],
        _ => return false,
    };
    longer.iter().any(|longer| before.ends_with(longer))
}

fn is_new_word(behind: &str, word: &str) -> bool {
    let rest = behind.strip_prefix(word).unwrap_or_default();
    rest.starts_with([
        '种', '样', '元', '个', '家', '名', '次', '方', '层', '渠', '项', '年', '措', '式', '功',
    ]) || rest.starts_with(['额', '地', '热', '下', '种'])
}
