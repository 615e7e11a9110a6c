//! Words of the Ledger view, and of checks wherever they are shown.

use relocation_explorer::snapshot::Lang;

use crate::ui::widgets::Finding;

/// Words of the Ledger view.
pub struct LedgerWords {
    pub title: &'static str,
    pub none: &'static str,
    pub promises: &'static str,
    pub promises_hint: &'static str,
    pub checks: &'static str,
    pub checks_hint: &'static str,
    pub warnings: &'static str,
    pub contradictions: &'static str,
    pub contradictions_hint: &'static str,
    pub overlaps: &'static str,
    pub overlaps_hint: &'static str,
    pub frameworks: &'static str,
    pub frameworks_hint: &'static str,
    pub silence: &'static str,
    pub silence_hint: &'static str,
    pub defects: &'static str,
    pub defects_hint: &'static str,
    pub met: &'static str,
    pub not_met: &'static str,
    pub undecided: &'static str,
    pub no_follow_up: &'static str,
    pub fail: &'static str,
    pub hold_rounded: &'static str,
    pub hold: &'static str,
    pub uncheckable: &'static str,
    pub contradict: &'static str,
    pub overlap: &'static str,
    pub differ: &'static str,
    pub silent: &'static str,
    pub flawed: &'static str,
    pub indicator: &'static str,
    pub not_reported: &'static str,
    pub does_not_apply: &'static str,
    pub counts: &'static str,
}

static ZH: LedgerWords = LedgerWords {
    title: "台账：承诺、核算与沉默",
    none: "这份数据没有收录数字之间的关系，因此没有可核算的内容；目标与标准、未报告的指标和来源缺陷仍列在下面。",
    promises: "承诺与标准",
    promises_hint: "每个目标和标准，以及后来回应它的数字。目标按它说出的数计量，进度是一个区间。",
    checks: "核算",
    checks_hint: "报告的数字之间应当成立的关系，每次打开都按印出的数字重新计算；点任一数字看出处。",
    warnings: "提醒",
    contradictions: "互相矛盾",
    contradictions_hint: "同一篇报告里不能都成立的说法，两边并列。",
    overlaps: "不可相加",
    overlaps_hint: "这些数字计了同样的人或物，加起来就重复了。",
    frameworks: "称有与写出",
    frameworks_hint: "报告称有的数目，与文中能数到的不同。",
    silence: "没有说的",
    silence_hint: "每个指标，哪份报告说了，哪份没有说。只在协作中才有的指标，对没有协作的报告不适用。",
    defects: "来源的缺陷",
    defects_hint: "编码时所见的问题，读数字时应当知道。",
    met: "已达到或相符",
    not_met: "尚未达到",
    undecided: "无法判断",
    no_follow_up: "未见后续报告",
    fail: "不相符",
    hold_rounded: "在舍入范围内相符",
    hold: "相符",
    uncheckable: "无法核对",
    contradict: "互相矛盾",
    overlap: "不可相加",
    differ: "称有与写出不同",
    silent: "未报告",
    flawed: "来源缺陷",
    indicator: "指标",
    not_reported: "未报告",
    does_not_apply: "不适用",
    counts: "按结论计数；点一项只看那一项",
};

static EN: LedgerWords = LedgerWords {
    title: "Ledger: promises, checks and silence",
    none: "These data record no relations between figures, so there is no arithmetic to check; targets and standards, silence and the sources’ defects are still listed below.",
    promises: "Promises and standards",
    promises_hint: "Every target and standard, with the later figures that answer it. A target is measured at the number it names; progress is an interval.",
    checks: "Checks",
    checks_hint: "Relations that ought to hold between the reports’ figures, reckoned anew from the printed figures whenever this page opens. Every figure opens its source.",
    warnings: "Warnings",
    contradictions: "Contradictions",
    contradictions_hint: "Statements of one report that cannot both be true, side by side.",
    overlaps: "Not to be added",
    overlaps_hint: "These figures count some of the same people or things; their sum would count them twice.",
    frameworks: "Announced and spelled out",
    frameworks_hint: "Where a report claims one number of parts and its text spells out another.",
    silence: "What is left unsaid",
    silence_hint: "For each indicator, which reports state it and which do not. An indicator of partnership does not apply to a report without a partner.",
    defects: "Defects of the sources",
    defects_hint: "What the coders found wrong with each text, which a reader of its figures should know.",
    met: "reached or kept",
    not_met: "not reached so far",
    undecided: "cannot be decided",
    no_follow_up: "no follow-up reported",
    fail: "do not hold",
    hold_rounded: "hold within rounding",
    hold: "hold",
    uncheckable: "cannot be checked",
    contradict: "contradict",
    overlap: "do not add",
    differ: "announced ≠ spelled out",
    silent: "not reported",
    flawed: "source defects",
    indicator: "Indicator",
    not_reported: "not reported",
    does_not_apply: "does not apply",
    counts: "Counts by verdict; choose one to see only those",
};

/// The table of a language.
pub fn ledger(lang: Lang) -> &'static LedgerWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
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
                "{promises} targets and standards, {relations} relations between figures. Every verdict is reckoned here from the figures as printed; none is stored."
            ),
        }
    }

    /// How many indicators of a domain a report states.
    pub fn stated(lang: Lang, report: &str, stated: usize, indicators: usize) -> String {
        match lang {
            Lang::Zh => format!("{report}：{indicators} 项中说了 {stated} 项"),
            Lang::En => format!("{report}: states {stated} of {indicators}"),
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

    /// What a progress bar shows.
    pub fn bar(lang: Lang, percent: &str, target: &str) -> String {
        match lang {
            Lang::Zh => format!("为 {target} 的 {percent}"),
            Lang::En => format!("{percent} of {target}"),
        }
    }
}

/// What a check found, in words.
pub fn finding_name(finding: Finding, lang: Lang) -> &'static str {
    let (zh, en) = match finding {
        Finding::AddsUp => ("相符", "adds up"),
        Finding::AddsUpRounded => ("在舍入范围内相符", "adds up within rounding"),
        Finding::DoesNotAddUp => ("不相符", "does not add up"),
        Finding::Fits => ("部分不超过整体", "fits"),
        Finding::FitsRounded => ("在舍入范围内不超过整体", "fits within rounding"),
        Finding::DoesNotFit => ("部分大于整体", "does not fit"),
        Finding::ListedInFull => ("数目相符", "as many as announced"),
        Finding::ListedOtherwise => ("数目不符", "not as many as announced"),
        Finding::Reached => ("已达到", "reached"),
        Finding::NotReached => ("尚未达到", "not reached so far"),
        Finding::Undecided => ("无法判断", "cannot be decided"),
        Finding::Consistent => ("一致", "consistent"),
        Finding::Inconsistent => ("不一致", "inconsistent"),
        Finding::DoNotAdd => ("不可相加", "do not add"),
        Finding::Contradicts => ("互相矛盾", "contradicts"),
        Finding::MayContradict => ("可能矛盾", "may contradict"),
        Finding::CannotBeChecked => ("无法核对", "cannot be checked"),
    };
    if lang == Lang::Zh { zh } else { en }
}

/// The name of a kind of check, by its key in the document.
pub fn check_name(kind: &str, lang: Lang) -> &'static str {
    let (zh, en) = match kind {
        "sum" => ("合计", "sum"),
        "subset" => ("部分与整体", "part and whole"),
        "restates" => ("重述", "restated"),
        "product" => ("乘积", "product"),
        "progress" => ("目标与进展", "target and progress"),
        "enumeration" => ("称有与列出", "announced and listed"),
        "payout" => ("发放", "payment by rates"),
        "overlap" => ("重叠", "overlap"),
        "contradicts" => ("矛盾", "contradiction"),
        _ => ("关系", "relation"),
    };
    if lang == Lang::Zh { zh } else { en }
}
