//! Numbers of the page that a text was taken from: telephones, counters, lists of other pages.

use super::ExclusionRule;
use super::near::{Near, found};
use crate::coding::reader::Reader;

/// What a line of a page's own says, if it is short or is no sentence.
const LINES: &str = "版权所有 ICP备 icp备 公网安备 免责声明 责任编辑 关闭窗口 打印本页 延伸阅读 相关阅读 相关推荐 相关内容 推荐阅读 网友评论 小编推荐 大家都在看 猜你喜欢 热门 上一篇 下一篇 返回顶部 当前位置 网站地图 主办单位 技术支持 扫一扫";

/// Lines under which the page lists others.
const HEADINGS: &str =
    "延伸阅读 相关阅读 相关推荐 相关内容 推荐阅读 网友评论 小编推荐 大家都在看 猜你喜欢 热门 更多";

/// A heading has few characters more than its words.
const HEADING: usize = 14;

/// The stretches of the plain text that are lines of a page, in order.
pub(super) fn page_lines(reader: &Reader) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut below_heading) = (0, false);
    for line in reader.chars.split(|c| *c == '\n') {
        let text: String = line.iter().take(400).collect();
        let text = text.trim();
        let is_prose = line.iter().any(|c| matches!(c, '。' | ';' | '!' | '?')) || line.len() > 400;
        let is_heading = text.chars().count() <= HEADING && found(text, HEADINGS).is_some();
        below_heading = is_heading || (below_heading && !is_prose);
        if !is_prose && (below_heading || found(text, LINES).is_some()) {
            lines.push(start..start + line.len());
        }
        start += line.len() + 1;
    }
    lines
}

/// Whether a character of the text stands where the pages of its file repeat themselves.
pub(super) fn is_repeated(furniture: &[[usize; 2]], offset: usize) -> bool {
    let at = furniture.partition_point(|[_, end]| *end <= offset);
    furniture.get(at).is_some_and(|[start, _]| *start <= offset)
}

const COUNTERS: &str = "电话 热线 传真 邮编 邮政编码 手机 微信 qq 联系 联系人 阅读 阅读量 浏览 浏览量 点击 点击量 点赞 评论 转发 上接 下转 许可证";

/// Why a number belongs to the page, by what stands around it.
pub(super) fn page_number(near: &Near<'_>) -> Option<(ExclusionRule, String)> {
    let found = |word: &str| Some((ExclusionRule::PageNumber, word.to_owned()));
    let figure = &near.number.figure;
    let digits = figure.chars().all(|c| c.is_ascii_digit() || c == ',');
    let before = near.before.trim_end_matches([':', ' ', '(', '第', '约', '量', '数', '次']);
    if let Some(word) = COUNTERS.split(' ').find(|word| before.ends_with(word)) {
        // 联系 and 阅读 are verbs too: a counter has a colon, or what it counts is not named.
        let is_counter =
            near.before.trim_end().ends_with([':', '(']) || matches!(word, "上接" | "下转" | "许可证");
        if digits && is_counter {
            return found(word);
        }
    }
    if !digits {
        return None;
    }
    let length = figure.len();
    let is_area = figure.starts_with('0') && (3..=4).contains(&length) && near.behind.starts_with('-');
    let behind_dash = length >= 5 && near.before.ends_with('-');
    if is_area || behind_dash {
        return found("-");
    }
    if length == 11 && figure.starts_with('1') && near.behind_with("人 户 元 名 个").is_none() {
        return found(figure);
    }
    if let Some(word) = near.before_with("icp备 icp证 公网安备 编号 编号: 登载号 邮发代号") {
        return found(word);
    }
    let clock = |text: &str| text.chars().take(2).filter(char::is_ascii_digit).count() == 2;
    if length == 2 && near.behind.strip_prefix(':').is_some_and(clock) {
        return found(":");
    }
    let before: String = near.before.chars().rev().collect();
    if length == 2 && before.strip_prefix(':').is_some_and(clock) {
        return found(":");
    }
    (near.behind.starts_with('版') && near.before.ends_with('第'))
        .then(|| (ExclusionRule::PageNumber, "版".to_owned()))
}
