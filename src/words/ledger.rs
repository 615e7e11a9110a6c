//! Words of the Ledger view, and of checks wherever they are shown.

use crate::audit::{CheckKind, CheckOutcome, FollowUpOutcome, Progress, PromiseStatus, Verdict};
use crate::figure::format_number;
use crate::ledger::FindingGroup;
use crate::snapshot::{FactView, Lang};

words! {
    /// Words of the Ledger view.
    LedgerWords, ledger {
        title: "台账：承诺、核算与空缺", "Ledger: promises, checks and gaps";
        none: "这份数据没有收录数字之间的关系，因此没有可核算的内容；目标与标准、未编入数字的指标和来源的瑕疵仍列在下面。",
            "These data record no relations between figures, so there is no arithmetic to check; targets and standards, indicators without a figure and the sources’ defects are still listed below.";
        promises: "承诺与标准", "Promises and standards";
        promises_hint: "每个目标和标准，以及后来回应它的数字。目标按它说出的数计量，进度是一个区间。",
            "Every target and standard, with the later figures that answer it. A target is measured at the number it names; progress is an interval.";
        checks: "核算", "Checks";
        checks_hint: "报告的数字之间应当成立的关系，每次打开都按印出的数字重新计算；点任一数字看出处。",
            "Relations that ought to hold between the reports’ figures, computed anew from the printed figures whenever this page opens. Every figure opens its source.";
        warnings: "提醒", "Warnings";
        contradictions: "互相矛盾", "Contradictions";
        contradictions_hint: "同一篇报告里不能都成立的说法，两边并列。",
            "Statements of one report that cannot both be true, side by side.";
        overlaps: "不可相加", "Must not be added";
        overlaps_hint: "这些数字计了同样的人或物，加起来就重复了。",
            "These figures count some of the same people or things; their sum would count them twice.";
        frameworks: "自称几项、实列几项", "Announced and listed";
        frameworks_hint: "报告自称的项数，与文中实际列出的不同。",
            "Where a report claims one number of parts and its text lists another.";
        gaps: "哪里没有数字", "Where no figure is coded";
        gaps_hint: "每个指标，哪份报告编入了数字；没有数字的，看报告对所属概念说了什么。“未找到”是编码者通读后所说，不等于零。只在协作中才有的指标，对没有协作的报告不适用。",
            "For each indicator, which reports have a figure; where one has none, what it says of the indicator’s concept. “Not found” is said by a coder who read the whole text; it is not zero. An indicator of partnership does not apply to a report without a partner.";
        defects: "来源的瑕疵", "Defects of the sources";
        defects_hint: "编码时发现的问题，读这些数字时应当知道。",
            "What the coders found wrong with each text, which a reader of its figures should know.";
        met: "已达到或相符", "reached or kept";
        not_met: "尚未达到", "not reached so far";
        undecided: "无法判断", "cannot be decided";
        no_follow_up: "未编入后续数字", "no later figure coded";
        fail: "不相符", "do not hold";
        hold_rounded: "在舍入范围内相符", "hold within rounding";
        hold: "相符", "hold";
        uncheckable: "无法核对", "cannot be checked";
        contradict: "互相矛盾", "contradict";
        overlap: "不可相加", "must not be added";
        differ: "自称与实列不同", "announced ≠ listed";
        no_figure: "未编入数字", "no figure coded";
        flawed: "来源的瑕疵", "source defects";
        indicator: "指标", "Indicator";
        counts: "按结论计数；点一项只看那一项", "Counts by verdict; choose one to see only those";
    }
}

impl LedgerWords {
    /// What the view holds, in one sentence.
    pub fn lede(lang: Lang, promises: usize, relations: usize) -> String {
        match lang {
            Lang::Zh => format!(
                "{promises} 个目标与标准，{relations} 条数字之间的关系。结论都由印出的数字当场算出，没有一条是预先写好的。"
            ),
            Lang::En => format!(
                "{promises} targets and standards, {relations} relations between figures. Every verdict is computed here from the figures as printed; none is stored."
            ),
        }
    }

    /// Of how many indicators of a domain a report has figures.
    pub fn stated(lang: Lang, report: &str, stated: usize, indicators: usize) -> String {
        match lang {
            Lang::Zh => format!("{report}：{indicators} 项中 {stated} 项有数字"),
            Lang::En => format!("{report}: figures of {stated} of {indicators}"),
        }
    }

    /// How many facts a cell counts.
    pub fn facts(lang: Lang, facts: usize) -> String {
        match (lang, facts) {
            (Lang::Zh, _) => format!("{facts} 条事实"),
            (Lang::En, 1) => "1 fact".into(),
            (Lang::En, _) => format!("{facts} facts"),
        }
    }

    /// A number of indicators.
    pub fn indicators(lang: Lang, indicators: usize) -> String {
        match (lang, indicators) {
            (Lang::Zh, _) => format!("{indicators} 项指标"),
            (Lang::En, 1) => "1 indicator".into(),
            (Lang::En, _) => format!("{indicators} indicators"),
        }
    }

    /// How far a target is reached, in numbers with their units; `gap` is what is missing to it.
    fn progress(lang: Lang, target: &str, done: &str, percent: &str, gap: Option<&str>) -> String {
        match (lang, gap) {
            (Lang::Zh, Some(gap)) => format!("{target}中完成 {done}（{percent}），还差 {gap}"),
            (Lang::Zh, None) => format!("目标 {target}，完成 {done}（{percent}）"),
            (Lang::En, Some(gap)) => format!("{done} of {target} ({percent}), {gap} to go"),
            (Lang::En, None) => format!("{done} against {target} ({percent})"),
        }
    }

    /// "3 of 8 firms (37.5%), 5 to go": how far a target is reached by what was done later.
    pub fn reached(lang: Lang, target: &FactView, done: &FactView, progress: &Progress) -> String {
        let percent = format!("{}%", format_number(progress.nominal * 100.0, 1));
        let gap = progress.gap.map(|gap| match lang {
            Lang::Zh => format!("{} {}", gap.describe(lang), target.unit.name_for_interval(&gap).get(lang)),
            Lang::En => gap.describe(lang),
        });
        // The unit is said once where both are of one, and English has it with the target.
        let is_one = lang == Lang::En && gap.is_some();
        let done = if is_one { done.value(lang) } else { done.quantity(lang) };
        Self::progress(lang, &target.quantity(lang), &done, &percent, gap.as_deref())
    }

    /// The groups of which there is nothing, by their names.
    pub fn none_of(lang: Lang, names: &[&str]) -> String {
        match lang {
            Lang::Zh => format!("没有：{}", names.join("、")),
            Lang::En => format!("None: {}", names.join(", ")),
        }
    }
}

/// The name of a group of findings, as a tile says it behind its count.
pub fn group_name(group: FindingGroup, lang: Lang) -> &'static str {
    let words = ledger(lang);
    match group {
        FindingGroup::Promise(PromiseStatus::Met) => words.met,
        FindingGroup::Promise(PromiseStatus::NotMet) => words.not_met,
        FindingGroup::Promise(PromiseStatus::Undecided) => words.undecided,
        FindingGroup::Promise(PromiseStatus::NoFollowUp) => words.no_follow_up,
        FindingGroup::Check(Verdict::Fails) => words.fail,
        FindingGroup::Check(Verdict::HoldsWithinRounding) => words.hold_rounded,
        FindingGroup::Check(Verdict::Holds) => words.hold,
        FindingGroup::Check(Verdict::CannotBeChecked) => words.uncheckable,
        FindingGroup::Contradiction => words.contradict,
        FindingGroup::Overlap => words.overlap,
        FindingGroup::Framework => words.differ,
        FindingGroup::NoFigure => words.no_figure,
        FindingGroup::Defect => words.flawed,
    }
}

/// What a check found, in words.
pub fn outcome_name(outcome: CheckOutcome, lang: Lang) -> &'static str {
    let (zh, en) = match outcome {
        CheckOutcome::AddsUp => ("相符", "adds up"),
        CheckOutcome::AddsUpRounded => ("在舍入范围内相符", "adds up within rounding"),
        CheckOutcome::DoesNotAddUp => ("不相符", "does not add up"),
        CheckOutcome::Fits => ("部分不超过整体", "fits"),
        CheckOutcome::FitsRounded => ("在舍入范围内不超过整体", "fits within rounding"),
        CheckOutcome::DoesNotFit => ("部分大于整体", "does not fit"),
        CheckOutcome::ListedInFull => ("数目相符", "as many as announced"),
        CheckOutcome::ListedOtherwise => ("数目不符", "not as many as announced"),
        CheckOutcome::FollowUp(FollowUpOutcome::Met) => ("已达到", "reached"),
        CheckOutcome::FollowUp(FollowUpOutcome::NotMet) => ("尚未达到", "not reached so far"),
        CheckOutcome::FollowUp(FollowUpOutcome::Undecided) => ("无法判断", "cannot be decided"),
        CheckOutcome::Consistent => ("一致", "consistent"),
        CheckOutcome::Inconsistent => ("不一致", "inconsistent"),
        CheckOutcome::DoNotAdd => ("不可相加", "must not be added"),
        CheckOutcome::Contradicts => ("互相矛盾", "contradicts"),
        CheckOutcome::MayContradict => ("可能矛盾", "may contradict"),
        CheckOutcome::CannotBeChecked => ("无法核对", "cannot be checked"),
    };
    lang.pick(zh, en)
}

/// The name of a kind of check.
pub fn check_name(kind: CheckKind, lang: Lang) -> &'static str {
    let (zh, en) = match kind {
        CheckKind::Sum => ("合计", "sum"),
        CheckKind::Subset => ("部分与整体", "part and whole"),
        CheckKind::Restates => ("重述", "restated"),
        CheckKind::Product => ("乘积", "product"),
        CheckKind::Progress => ("目标与进展", "target and progress"),
        CheckKind::Enumeration => ("自称与实列", "announced and listed"),
        CheckKind::Payout => ("发放", "payment by rates"),
        CheckKind::Overlap => ("重叠", "overlap"),
        CheckKind::Contradicts => ("矛盾", "contradiction"),
    };
    lang.pick(zh, en)
}
