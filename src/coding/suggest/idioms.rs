//! Numbers in Chinese characters that count nothing: 进一步, 两地, 一批.

use super::ExclusionRule;
use super::measure_words::counts;
use super::near::{Near, found};

/// What parts of a plan are called: with a number before them they only announce.
const PARTS: [&str; 46] = [
    "方面",
    "阶段",
    "时间段",
    "环节",
    "层面",
    "体系",
    "机制",
    "协作",
    "工程",
    "行动",
    "转变",
    "强化",
    "坚持",
    "统筹",
    "抓手",
    "重点",
    "到位",
    "拓展",
    "优化",
    "提升",
    "聚焦",
    "突出",
    "确保",
    "清单",
    "维度",
    "步骤",
    "关键",
    "专项",
    "结合",
    "平台",
    "梯度",
    "举措",
    "着力",
    "必须",
    "延伸",
    "覆盖",
    "融入",
    "精准",
    "不变",
    "目标",
    "任务",
    "问题",
    "难题",
    "路径",
    "模式",
    "战役",
];

/// Verbs by which things are made, sent or given: what follows is counted.
const MAKING: [&str; 34] = [
    "建", "设", "配", "派", "打造", "成立", "购", "引进", "安排", "选", "挂", "新增", "开办", "举办", "组织",
    "开展", "落户", "招", "聘", "捐", "发放", "投入", "有", "达", "为期", "时间", "培训", "跟岗", "研修",
    "获", "创", "拥", "驻", "划分",
];

/// Why a number in Chinese characters is no fact, if it is none.
pub(super) fn idiom(near: &Near<'_>) -> Option<(ExclusionRule, String)> {
    let figure = near.number.figure.as_str();
    let behind: String = near.behind.chars().take(2).collect();
    let word = || format!("{figure}{}", near.next().map(String::from).unwrap_or_default());
    let is = |rule: ExclusionRule| Some((rule, word()));
    match figure {
        "一" => one(near).map(|rule| (rule, word())),
        "两" | "兩" | "二" if !counts(&near.behind) => match near.next() {
            Some(
                '级' | '地' | '头' | '区' | '县' | '市' | '省' | '州' | '委' | '端' | '者' | '手' | '岸'
                | '边' | '侧' | '国',
            ) => is(ExclusionRule::Sides),
            _ => is(ExclusionRule::NamePart),
        },
        "零" | "〇" => is(ExclusionRule::NamePart),
        "百" | "千" | "万" | "亿" | "萬" | "十" => {
            let vague = near.before_with(&["上", "数", "近", "几", "逾", "超", "过", "成", "达"]).is_some();
            let counted = counts(&near.behind) && !near.behind.starts_with('家');
            if counted || (vague && near.next().is_some_and(char::is_alphabetic)) {
                None
            } else {
                is(ExclusionRule::Phrase)
            }
        }
        _ if near.behind.starts_with('大') || near.behind.starts_with("届") => match near.number.whole() {
            Some(3..=12) if near.behind.starts_with('大') => is(ExclusionRule::Slogan),
            _ => is(ExclusionRule::NamePart),
        },
        _ if near.behind.starts_with(['级', '地', '方', '者', '头', '边', '侧', '端']) => {
            match near.last() {
                Some('高' | '初' | '大' | '小') if near.behind.starts_with('级') => {
                    is(ExclusionRule::Ordinal)
                }
                _ => is(ExclusionRule::Sides),
            }
        }
        _ if near.behind.starts_with("年") => {
            found(&behind, &["年级"]).map(|_| (ExclusionRule::Ordinal, word())).or_else(|| {
                let term = ["年义务", "年行动", "年规划", "年计划", "年制", "年攻坚", "年过渡"];
                term.iter()
                    .any(|term| near.behind.starts_with(term))
                    .then(|| (ExclusionRule::NamePart, word()))
            })
        }
        _ if near.behind.starts_with(['个', '项', '条', '种', '步']) && announces(near) => {
            is(ExclusionRule::AnnouncedParts)
        }
        _ if counts(&near.behind)
            || near.number.figure.chars().count() > 1 && near.number.printed.is_some() =>
        {
            None
        }
        _ if near.behind.starts_with("权分置")
            || near.behind.starts_with("位一体")
            || near.behind.starts_with("步走") =>
        {
            is(ExclusionRule::AnnouncedParts)
        }
        _ => is(ExclusionRule::NamePart),
    }
}

/// Whether a number with 个 only says how many parts there are: what is counted is called so, and stands behind it.
pub(super) fn announces(near: &Near<'_>) -> bool {
    let noun: String = near.item_behind.chars().skip(1).take(6).collect();
    let noun = noun.trim_end_matches(['”', '"', '」']);
    let is_part = PARTS
        .iter()
        .any(|part| noun.starts_with(part) || (noun.ends_with(part) && noun.chars().count() <= 4));
    // 13个方面的措施 counts the measures.
    is_part && !noun.contains('的')
}

/// What 一 says: most often not that there is one.
fn one(near: &Near<'_>) -> Option<ExclusionRule> {
    const WORDS: [&str; 20] = [
        "是", "成为", "作为", "又", "另", "这", "那", "哪", "同", "统", "逐", "唯", "之", "新", "进", "单",
        "某", "万众", "归", "走出",
    ];
    if near.before.ends_with('每') {
        return Some(ExclusionRule::Per);
    }
    // 第一 is decided elsewhere; 就业一人，脱贫一户 counts nobody.
    if near.before_with(&["至少", "不少于", "最少", "不低于"]).is_some() {
        return None;
    }
    if near.before_with(&WORDS).is_some() {
        return Some(ExclusionRule::Phrase);
    }
    let parallel = |text: &str| text.chars().count() <= 6 && text.contains('一');
    let next_clause =
        |text: &str| text.chars().take_while(|c| !matches!(c, ',' | '。' | ';')).collect::<String>();
    let measure: String = near.clause_behind.chars().take(1).collect();
    if near.clause_behind.chars().count() == 1 && near.clause_before.chars().count() <= 5 {
        let follows = near.behind.strip_prefix(&format!("{measure},")).map(next_clause);
        let precedes = near.sentence_before.strip_suffix(&near.clause_before).map(|rest| {
            rest.trim_end_matches([',', '、'])
                .chars()
                .rev()
                .take_while(|c| !matches!(c, ',' | ';'))
                .collect::<String>()
        });
        if follows.is_some_and(|text| parallel(&text))
            || precedes.is_some_and(|text| !text.is_empty() && parallel(&text))
        {
            return Some(ExclusionRule::Phrase);
        }
    }
    let counted = match near.next() {
        Some('名' | '位') => true,
        Some('所' | '座' | '支' | '栋' | '间' | '台' | '辆' | '处' | '套') => made(near),
        Some('条') => {
            made(near)
                && near.before_with(&["走出", "探索出", "闯出", "走上", "走"]).is_none()
                && !near.behind.starts_with("条龙")
                || near.behind.starts_with("条街")
        }
        Some('家') => made(near) && !near.behind.starts_with("家人"),
        Some('个') => {
            !announces(near)
                && (near.behind.starts_with("个月")
                    || made(near)
                    || near.item_before.trim().is_empty() && made(near))
        }
        Some('场' | '期' | '届') => made(near) && !near.before.ends_with('打'),
        Some('次') => {
            near.before_with(&["跑", "只跑", "跑腿", "至少", "开展", "举办", "召开", "每年", "组织", "活动"])
                .is_some()
                && !near.behind.starts_with("次性")
        }
        Some('周' | '年' | '天') => {
            found(&near.clause_before, &["为期", "时间", "挂职", "培训", "跟岗", "研修"]).is_some()
        }
        _ => false,
    };
    if counted {
        None
    } else if near.behind.starts_with(['名', '位', '员', '项', '个']) {
        Some(ExclusionRule::OneOf)
    } else {
        Some(ExclusionRule::Phrase)
    }
}

fn made(near: &Near<'_>) -> bool {
    // 建设 in a name is no making: what is made stands in the same clause, behind the verb.
    found(&near.clause_before, &MAKING).is_some()
}
