//! Numbers in Chinese characters that count nothing: 进一步, 两地, 一批.

use super::ExclusionRule;
use super::measure_words::counts;
use super::near::{Near, found};

/// What parts of a plan are called: with a number before them they only announce.
const PARTS: &str = "方面 阶段 时间段 环节 层面 体系 机制 协作 工程 行动 转变 强化 坚持 统筹 抓手 重点 到位 拓展 优化 提升 聚焦 突出 \
                     确保 清单 维度 步骤 关键 专项 结合 平台 梯度 举措 着力 必须 延伸 覆盖 融入 精准 不变 目标 任务 问题 难题 路径 \
                     模式 战役";

/// Verbs by which things are made, sent or given: what follows is counted.
const MAKING: &str = "建 设 配 派 打造 成立 购 引进 安排 选 新增 开办 举办 组织 开展 招 聘 捐 发放 投入 有 达 为期 培训 获 创 拥 驻";

/// Words that make one word with 一, or only say what something is.
const WITH_ONE: &str = "是 成为 作为 又 另 这 那 哪 同 统 逐 唯 之 新 进 单 某 万众 归 走出";

/// Why a number in Chinese characters is no fact, if it is none.
pub(super) fn idiom(near: &Near<'_>) -> Option<ExclusionRule> {
    let whole = near.number.whole();
    match near.number.figure.as_str() {
        "一" => return one(near),
        "零" | "〇" if near.before_with("清 归").is_some() => return Some(ExclusionRule::Phrase),
        "零" | "〇" => return Some(ExclusionRule::NamePart),
        "百" | "千" | "万" | "亿" | "萬" | "十" => {
            // 千家万户, 千山万水.
            if near.number.figure == "万" && near.before.chars().rev().nth(1) == Some('千') {
                return Some(ExclusionRule::Phrase);
            }
            let vague = near.before_with("上 数 近 几 逾 超 过 成 达").is_some();
            let counted = counts(&near.behind) && !near.behind.starts_with(['家', '倍']);
            let is_counted = counted || (vague && near.next().is_some_and(char::is_alphabetic));
            return (!is_counted).then_some(ExclusionRule::Phrase);
        }
        _ => {}
    }
    match near.next() {
        _ if is_about(&near.number.figure) => Some(ExclusionRule::Phrase),
        Some('不') if whole == Some(2) => Some(ExclusionRule::Phrase),
        // 两成 is a share that no figure of the format can hold.
        Some('成') if !near.behind.starts_with("成立") => Some(ExclusionRule::Phrase),
        Some('大') if whole.is_some_and(|whole| (2..=12).contains(&whole)) => Some(ExclusionRule::Slogan),
        Some('大' | '届') => Some(ExclusionRule::NamePart),
        Some('级') if near.before_with("高 初 大 小").is_some() => Some(ExclusionRule::Ordinal),
        Some('级' | '地' | '方' | '者' | '头' | '边' | '侧' | '端' | '委' | '手' | '岸') => {
            Some(ExclusionRule::Sides)
        }
        Some('省') if near.behind_with("省交界 省接壤 省区交界").is_some() => None,
        Some('区' | '县' | '市' | '省' | '州' | '国' | '镇' | '村') if whole == Some(2) => {
            Some(ExclusionRule::Sides)
        }
        Some('年') if near.behind.starts_with("年级") => Some(ExclusionRule::Ordinal),
        Some('期') if near.behind_with("期工程 期项目 期计划 期建设 期规划 期扩建").is_some() => {
            Some(ExclusionRule::Ordinal)
        }
        Some('个' | '项' | '条' | '种' | '步') if announces(near) => Some(ExclusionRule::AnnouncedParts),
        Some('合') if near.behind.starts_with("合一") => Some(ExclusionRule::Slogan),
        _ if near.behind_with("权分置 位一体 步走").is_some() => Some(ExclusionRule::AnnouncedParts),
        _ if counts(&near.behind) || near.number.figure.chars().count() > 1 && whole.is_some() => None,
        _ => Some(ExclusionRule::NamePart),
    }
}

/// 两三 and 七八万 name no number.
fn is_about(figure: &str) -> bool {
    const DIGITS: &str = "一二三四五六七八九";
    let digits: Vec<usize> = figure
        .chars()
        .map(|c| if c == '两' || c == '兩' { '二' } else { c })
        .map_while(|c| DIGITS.find(c))
        .collect();
    matches!(digits[..], [a, b] if b == a + '一'.len_utf8())
}

/// Whether a number with 个 only says how many parts there are: what is counted is called so, and stands behind it.
pub(super) fn announces(near: &Near<'_>) -> bool {
    let noun: String = near.item_behind.chars().skip(1).take(6).collect();
    let noun = noun.trim_end_matches(['”', '"', '」']);
    let short = noun.chars().count() <= 4;
    let is_part =
        PARTS.split_whitespace().any(|part| noun.starts_with(part) || (short && noun.ends_with(part)));
    // 13个方面的措施 counts the measures.
    is_part && !noun.contains('的')
}

/// What 一 says: most often not that there is one.
fn one(near: &Near<'_>) -> Option<ExclusionRule> {
    if near.before.ends_with('每') {
        return Some(ExclusionRule::Per);
    }
    if near.before_with("至少 不少于 最少 不低于").is_some()
        || found(&near.item_before, "至少 不少于").is_some()
    {
        return None;
    }
    if near.before_with(WITH_ONE).is_some() || is_parallel(near) {
        return Some(ExclusionRule::Phrase);
    }
    let made = || MAKING.split_whitespace().any(|verb| near.clause_before.contains(verb));
    let counted = match near.next() {
        Some('名' | '位') => true,
        Some('条') if near.behind.starts_with("条街") => true,
        Some('条') => {
            made() && !near.behind.starts_with("条龙") && near.before_with("走出 探索出 闯出 走上").is_none()
        }
        Some('家') => made() && !near.behind.starts_with("家人"),
        Some('个') if near.behind.starts_with("个月") => true,
        Some('个') => made() && !announces(near),
        Some('场' | '期' | '届') => made() && !near.before.ends_with('打'),
        Some('次') => {
            near.before_with("跑 开展 举办 召开 组织 活动").is_some() && !near.behind.starts_with("次性")
        }
        Some('年') if near.behind_with("年以上 年以下 年以内").is_some() => true,
        Some('周' | '年' | '天') => {
            found(&near.clause_before, "为期 期限 时间 挂职 培训 跟岗 研修").is_some()
        }
        Some('所' | '座' | '支' | '栋' | '间' | '台' | '辆' | '处' | '套') => made(),
        _ => false,
    };
    let names_one = near.behind.starts_with(['员', '项', '个']);
    (!counted).then_some(if names_one { ExclusionRule::OneOf } else { ExclusionRule::Phrase })
}

/// 就业一人，脱贫一户: two short clauses that are alike count nothing.
fn is_parallel(near: &Near<'_>) -> bool {
    if near.clause_behind.chars().count() != 1 || near.clause_before.chars().count() > 5 {
        return false;
    }
    let alike = |text: &str| !text.is_empty() && text.chars().count() <= 6 && text.contains('一');
    let behind: String = near.behind.chars().skip(2).take_while(|c| !matches!(c, ',' | '。' | ';')).collect();
    let before = near.sentence_before.strip_suffix(&near.clause_before).unwrap_or_default();
    let before: String =
        before.trim_end_matches([',', '、']).chars().rev().take_while(|c| !matches!(c, ',' | ';')).collect();
    alike(&behind) || alike(&before)
}
