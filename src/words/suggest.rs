//! Why the coding desk suggests what it suggests.

use crate::coding::propose::ProposalReason;
use crate::coding::suggest::{Exclusion, ExclusionRule, Reason, WordPlace};
use crate::snapshot::Lang;

/// The reason of a suggestion, as a clause: “because …”.
pub fn suggestion_reason(lang: Lang, reason: &Reason) -> String {
    let zh = lang == Lang::Zh;
    match reason {
        Reason::Word(word, place) => match (zh, place) {
            (true, WordPlace::Before) => format!("因前面有“{word}”"),
            (true, WordPlace::Behind) => format!("因后面有“{word}”"),
            (false, WordPlace::Before) => format!("because “{word}” stands before it"),
            (false, WordPlace::Behind) => format!("because “{word}” stands after it"),
        },
        Reason::NoWord => {
            lang.pick("上下文没有别的说法", "because no word near it says otherwise").to_owned()
        }
        Reason::MeasureWord(word) if zh => format!("因量词是“{word}”"),
        Reason::MeasureWord(word) => format!("because it is counted with “{word}”"),
        Reason::Noun(noun) if zh => format!("因为数的是“{noun}”"),
        Reason::Noun(noun) => format!("because what is counted is called “{noun}”"),
        Reason::UnitOf(indicator) if zh => format!("因最接近的指标 {indicator} 用这个单位"),
        Reason::UnitOf(indicator) => format!("because {indicator}, the nearest indicator, has this unit"),
        Reason::CodedUnit(fact) if zh => format!("因 {fact} 也这样计数"),
        Reason::CodedUnit(fact) => format!("because {fact} is counted in the same way"),
        Reason::Coded { fact, word, place } => match (zh, place) {
            (true, WordPlace::Before) => format!("因 {fact} 同样出现在“{word}”之后"),
            (true, WordPlace::Behind) => format!("因 {fact} 同样出现在“{word}”之前"),
            (false, WordPlace::Before) => format!("because {fact} stands after “{word}” too"),
            (false, WordPlace::Behind) => format!("because {fact} stands before “{word}” too"),
        },
        Reason::Name(word) if zh => format!("因指标名称里有“{word}”"),
        Reason::Name(word) => format!("because the indicator’s name has “{word}”"),
        Reason::Definition(word) if zh => format!("因指标定义里有“{word}”"),
        Reason::Definition(word) => format!("because the indicator’s definition has “{word}”"),
        Reason::Term(word) if zh => format!("因“{word}”这个词指向它"),
        Reason::Term(word) => format!("because the term “{word}” leads to it"),
        Reason::FactText { fact, word } if zh => format!("因 {fact} 说的也是“{word}”"),
        Reason::FactText { fact, word } => format!("because {fact} speaks of “{word}” too"),
        Reason::Place(word) if zh => format!("因前面说的是“{word}”"),
        Reason::Place(word) => format!("because the text speaks of “{word}” here"),
        Reason::About => lang.pick("因全文说的是这里", "because the text is about this place").to_owned(),
        Reason::Assists => {
            lang.pick("因全文说的是它所做的帮扶", "because the text tells what this place gives").to_owned()
        }
        Reason::Time(word) if zh => format!("因前面说的时间是“{word}”"),
        Reason::Time(word) => format!("because the time named before it is “{word}”"),
    }
}

/// Why a number is most likely no fact.
pub fn exclusion_reason(lang: Lang, exclusion: &Exclusion) -> String {
    let word = &exclusion.word;
    let (zh, en) = match exclusion.rule {
        ExclusionRule::CalendarDate => ("日期", "a date"),
        ExclusionRule::ClockTime => ("钟点", "a time of day"),
        ExclusionRule::PlanPeriod => ("五年规划的名称", "the name of a five-year plan"),
        ExclusionRule::Span => ("只说时间长短", "a span that only says when"),
        ExclusionRule::ListNumber => ("列举的序号", "it numbers a list"),
        ExclusionRule::Ordinal => ("次序", "an ordinal"),
        ExclusionRule::PageLine => ("页面自己的文字", "a line of the page, not of the report"),
        ExclusionRule::PageNumber => ("页面自己的数字", "a number of the page, not of the report"),
        ExclusionRule::Phrase => ("固定说法，不计数", "a set phrase that counts nothing"),
        ExclusionRule::OneOf => ("只说是一个，不计数", "says only that it is one"),
        ExclusionRule::Sides => ("并称，不计数", "sides or levels named together"),
        ExclusionRule::Slogan => ("名目里的数字", "a number in the name of a set of parts"),
        ExclusionRule::AnnouncedParts => ("只说分几个部分", "announces how many parts follow"),
        ExclusionRule::Title => ("文件名里的数字", "part of a title"),
        ExclusionRule::NamePart => ("名称里的数字", "part of a name"),
        ExclusionRule::Per => ("比率的分母", "the base of a rate"),
        ExclusionRule::Coded(_) => {
            ("别的报告里同样的说法也排除了", "the same words were excluded in another report")
        }
    };
    match (lang, word.is_empty()) {
        (_, true) => lang.pick(zh, en).to_owned(),
        (Lang::Zh, false) => format!("{zh}：“{word}”"),
        (Lang::En, false) => format!("{en}: “{word}”"),
    }
}

/// Why a check is proposed.
pub fn proposal_reason(lang: Lang, reason: ProposalReason) -> &'static str {
    let (zh, en) = match reason {
        ProposalReason::PartsBehind => ("后面几个数加起来正好是它", "the figures behind it add up to it"),
        ProposalReason::PartsBefore => ("前面几个数加起来正好是它", "the figures before it add up to it"),
        ProposalReason::AmongThem => ("两数之间有“其中”", "“of these” (其中) stands between the two"),
        ProposalReason::OfPopulation => {
            ("它所指的人群，总数也印在这里", "the size of the population that it counts is printed too")
        }
        ProposalReason::SameAgain => {
            ("同一地方的同一指标，数字相合", "the same of the same place, and the figures agree")
        }
        ProposalReason::PromisedAndDone => (
            "同一地方的同一指标，一为目标，一为结果",
            "the same of the same place, once promised and once done",
        ),
        ProposalReason::ShareOfWhole => {
            ("总数、占比、部分三者俱全", "a whole, a share and its part are printed")
        }
        ProposalReason::ShareOfShare => ("两个占比之积也印了出来", "a share of a share is printed as well"),
        ProposalReason::ListBeside => ("数目旁边就是列举", "a list stands beside the number"),
        ProposalReason::RatesAndSum => {
            ("标准、人数、总额写在一处", "rates, recipients and a sum stand together")
        }
    };
    lang.pick(zh, en)
}
