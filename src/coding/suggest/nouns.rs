//! What is counted by 个 and its like, by what it is called.

use super::near::{Near, found};

/// Nouns with the id of the unit that they are counted in, a longer word before its end.
const NOUNS: [(&str, &str); 89] = [
    ("岗位", "job"),
    ("职位", "job"),
    ("岗位信息", "job"),
    ("安置点", "site"),
    ("安置小区", "site"),
    ("安置区", "site"),
    ("工厂", "facility"),
    ("示范点", "facility"),
    ("服务点", "facility"),
    ("网点", "facility"),
    ("广场", "facility"),
    ("居住区", "residential-area"),
    ("居民区", "residential-area"),
    ("自然村", "village"),
    ("行政村", "village"),
    ("贫困村", "village"),
    ("示范村", "village"),
    ("村寨", "village"),
    ("村庄", "village"),
    ("村", "village"),
    ("乡镇", "township"),
    ("镇(街)", "township"),
    ("乡(镇)", "township"),
    ("镇(街道)", "township"),
    ("街道", "township"),
    ("镇", "township"),
    ("乡", "township"),
    ("区县", "county"),
    ("县区", "county"),
    ("县(市)", "county"),
    ("县市", "county"),
    ("县", "county"),
    ("省区", "province"),
    ("省份", "province"),
    ("社区", "community"),
    ("学校", "facility"),
    ("中学", "facility"),
    ("小学", "facility"),
    ("幼儿园", "facility"),
    ("医院", "facility"),
    ("卫生院", "facility"),
    ("医疗卫生机构", "facility"),
    ("医疗机构", "facility"),
    ("卫生机构", "facility"),
    ("卫生室", "facility"),
    ("企业", "organisation"),
    ("公司", "organisation"),
    ("合作社", "organisation"),
    ("商会", "organisation"),
    ("协会", "organisation"),
    ("组织", "organisation"),
    ("支部", "organisation"),
    ("党总支", "organisation"),
    ("党工委", "organisation"),
    ("党委", "organisation"),
    ("办事处", "organisation"),
    ("居委会", "organisation"),
    ("小组", "organisation"),
    ("工作队", "organisation"),
    ("队伍", "organisation"),
    ("机构", "organisation"),
    ("部门", "organisation"),
    ("单位", "organisation"),
    ("主体", "organisation"),
    ("项目", "item"),
    ("事项", "item"),
    ("意向", "item"),
    ("措施", "item"),
    ("政策", "item"),
    ("中心", "facility"),
    ("车间", "facility"),
    ("园区", "facility"),
    ("基地", "facility"),
    ("室", "facility"),
    ("站", "facility"),
    ("馆", "facility"),
    ("大棚", "facility"),
    ("网格", "grid"),
    ("孩子", "person"),
    ("娃", "person"),
    ("学生", "person"),
    ("学员", "person"),
    ("老人", "person"),
    ("青年", "person"),
    ("工人", "person"),
    ("居民", "person"),
    ("学位", "school-place"),
    ("床位", "bed"),
    ("班", "class"),
];

/// What ends a noun phrase.
const ENDS: [char; 12] = ['与', '和', '同', '为', '到', '在', '也', '均', '都', '并', '纳', '共'];

/// Most characters between the words of one compound: 村党群服务中心.
const GAP: usize = 4;

/// What a number counts: the noun and the id of the unit that such things are counted in. `skip` characters behind it
/// are its measure word.
pub(super) fn counted_noun(near: &Near<'_>, skip: usize) -> Option<(&'static str, &'static str)> {
    let ended = |text: &str| found(text, "以上 以内 以下 左右").is_some_and(|word| text.starts_with(word));
    let behind: String = near.item_behind.chars().skip(skip).collect();
    if ended(&behind) {
        return before(&near.item_before);
    }
    // 公益性岗位按每50户1个的比例设置.
    if behind.starts_with("的比例") {
        let last = NOUNS.iter().filter_map(|noun| Some((near.clause_before.rfind(noun.0)?, noun)));
        return last.max_by_key(|(at, (noun, _))| (*at, noun.len())).map(|(_, noun)| *noun);
    }
    let phrase: Vec<char> =
        near.item_behind.chars().skip(skip).take_while(|c| !ENDS.contains(c)).take(16).collect();
    let phrase_with_brackets: Vec<char> = near.clause_behind.chars().skip(skip).take(8).collect();
    bracketed(&phrase_with_brackets).or_else(|| head(&phrase)).or_else(|| {
        // 居民小组339个: the noun stands before.
        let followed = near.item_behind.chars().nth(skip).is_some_and(char::is_alphabetic);
        if followed && !phrase.is_empty() { None } else { before(&near.item_before) }
    })
}

/// A noun with a bracket in it, at the beginning.
fn bracketed(phrase: &[char]) -> Option<(&'static str, &'static str)> {
    let text: String = phrase.iter().collect();
    NOUNS.iter().find(|(noun, _)| noun.contains('(') && text.starts_with(noun)).copied()
}

/// The last word of the first compound.
fn head(phrase: &[char]) -> Option<(&'static str, &'static str)> {
    let mut head = None;
    let mut reached = 0;
    let mut at = 0;
    while at < phrase.len() {
        let here = |noun: &str| noun.chars().enumerate().all(|(i, c)| phrase.get(at + i) == Some(&c));
        match NOUNS.iter().filter(|(noun, _)| here(noun)).max_by_key(|(noun, _)| noun.chars().count()) {
            Some(found) => {
                // 村党支部 is a branch, but what stands behind 安置点 is said of the site.
                if head.is_some_and(|(_, unit)| {
                    at > reached + GAP || matches!(unit, "site" | "residential-area")
                }) {
                    break;
                }
                head = Some(*found);
                reached = at + found.0.chars().count();
                at = reached;
            }
            None => at += 1,
        }
    }
    head
}

fn before(item: &str) -> Option<(&'static str, &'static str)> {
    let item = item.trim_end_matches(['共', '计', '达', '了', '约', '有', ' ', '近', '超', '逾', '过', '到']);
    NOUNS.iter().filter(|(noun, _)| item.ends_with(noun)).max_by_key(|(noun, _)| noun.len()).copied()
}
