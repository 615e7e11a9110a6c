//! Words of the reader's own text held against the facts.

use crate::proof::{Conflict, Doubt, EndsChange, NotFigure, Rounding, Verdict, VerdictGroup};
use crate::snapshot::Lang;

words! {
    /// Words of the page where a reader checks a draft.
    ProofWords, proof {
        title: "核对文稿", "Check your draft";
        lede: "把您自己文稿中的一段贴进来，中文英文都行：其中的数字逐个与报告核对，地区之间的比较也问一遍能不能比。",
            "Paste a paragraph of your own, in Chinese or English: each of its numbers is held against the reports, and each comparison of places is asked whether it may be made.";
        stays_here: "文字只在您的浏览器里处理，一个字也不会离开这台设备。",
            "The text is read in your browser; not a byte of it leaves this device.";
        label: "文稿段落", "Paragraph of your draft";
        placeholder: "在此粘贴一段文字", "Paste a paragraph here";
        check: "核对", "Check";
        try_it: "用示例试试", "Try it on an example";
        again: "修改或换一段", "Edit it or take another";
        found: "标注后的文稿", "Your text, marked";
        notes: "逐个说明", "Number by number";
        empty: "这段文字里没有数字，也没有地区之间的比较。", "There is no number and no comparison of places in this text.";
        evidence: "证据", "evidence";
        copy: "带脚注复制", "Copy with footnotes";
        as_text: "纯文本", "as text";
        as_markdown: "Markdown", "as Markdown";
        as_html: "HTML", "as HTML";
        caution: "“一致”要求数字、单位、地区和所说的事都对得上；只要有一样说不准，就只说“可能是”。不在这些报告里的数字未必是错的。",
            "“As printed” needs the figure, its unit, its place and its subject to be established; where one of them is not, it only “may be”. A number outside these reports need not be wrong.";
        counts: "各类标注的数目", "How many of each";
        link_from_sources: "核对您自己的文稿：贴一段，看其中的数字与报告是否一致",
            "Check your own draft: paste a paragraph, and see whether its numbers are those of the reports";
        back: "来源", "Sources";
        sample: "黔南州12.79万名搬迁劳动力实现就业，其中省外就业约6.2万人，县内就业5.8万人。番禺与威宁两地干部互访500人次。岢岚有2265人获得技能证书，共有8个易地搬迁安置点。黔南州的搬迁就业人数是岢岚的77倍。威宁的茶园面积有3.2万亩。两年间，1420人到贵阳上班。",
            "In Qiannan, 127,900 relocated workers are in work, about 60,000 of them outside the province. Leading cadres of Panyu and Weining made 500 exchange visits. In Kelan, 2,265 people were given a skills certificate; the county has eight resettlement sites. Qiannan has 60 times as many workshops as Kelan. Weining has 32,000 mu of tea gardens. From Luodian, 1,420 people have gone to the city.";
    }
}

impl ProofWords {
    /// Why a text is not read.
    pub fn too_long(lang: Lang, most: usize) -> String {
        match lang {
            Lang::Zh => format!("文字超过 {} 万字，没有核对。请只贴一段或一篇。", most / 10_000),
            Lang::En => format!(
                "The text has more than {} characters and was not read. Paste a paragraph, or an article.",
                crate::figure::format_number(most as f64, 0)
            ),
        }
    }

    /// That only some numbers were read.
    pub fn has_more(lang: Lang, most: usize) -> String {
        let most = crate::figure::format_number(most as f64, 0);
        match lang {
            Lang::Zh => format!("数字太多：只核对了前 {most} 个。"),
            Lang::En => format!("There are more numbers than that: the first {most} were checked."),
        }
    }

    /// What was found, for those who do not see it.
    pub fn summary(lang: Lang, counts: &[(VerdictGroup, usize)]) -> String {
        let each = counts.iter().map(|(group, count)| match lang {
            Lang::Zh => format!("{} {count} 处", group_words(*group, lang)),
            Lang::En => format!("{count} {}", group_words(*group, lang)),
        });
        each.collect::<Vec<_>>().join(lang.pick("，", ", "))
    }
}

/// A group of verdicts in a word or two.
pub fn group_words(group: VerdictGroup, lang: Lang) -> &'static str {
    match group {
        VerdictGroup::Agrees => lang.pick("一致", "as printed"),
        VerdictGroup::OtherEnds => lang.pick("限定词不同", "other bound"),
        VerdictGroup::Rounded => lang.pick("取整不同", "rounded otherwise"),
        VerdictGroup::Contradicts => lang.pick("不符", "contradicts"),
        VerdictGroup::Compared => lang.pick("不可比", "not comparable"),
        VerdictGroup::Unsure => lang.pick("可能是", "may be"),
        VerdictGroup::Absent => lang.pick("数据中没有", "not in the data"),
        VerdictGroup::NoFigure => lang.pick("不是统计数字", "no figure"),
    }
}

/// A verdict in a sentence, with its reasons; without a full stop.
pub fn verdict_words(verdict: &Verdict, lang: Lang) -> String {
    let join = |reasons: Vec<String>| reasons.join(lang.pick("；", "; "));
    let plain = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
    match verdict {
        Verdict::Agrees => plain("与报告一致", "as the report prints it"),
        Verdict::OtherEnds(change) => match change {
            EndsChange::Dropped => plain(
                "数字一致，但漏了报告中的限定词（约、以上、超过一类）",
                "the number is right, but the report’s bound or “about” was dropped",
            ),
            EndsChange::Added => plain(
                "数字一致，但报告中没有这样的限定词",
                "the number is right, but the report has no such bound or “about”",
            ),
            EndsChange::Changed => plain(
                "数字一致，但限定词与报告不同",
                "the number is right, but its bound is another than the report’s",
            ),
        },
        Verdict::Rounded(rounding) => match rounding {
            Rounding::Coarser => {
                plain("由报告的数字取整而来", "the report’s figure, rounded to fewer digits")
            }
            Rounding::Finer => plain("比报告所印的更精确", "more digits than the report prints"),
            Rounding::Bound => plain("报告的数字在此范围内", "the report’s figure lies within it"),
        },
        Verdict::Contradicts(conflicts) => {
            join(conflicts.iter().map(|each| conflict_words(each, lang)).collect())
        }
        Verdict::Compared(refusals) => {
            let reasons = join(refusals.iter().map(|refusal| refusal.text(lang)).collect());
            match lang {
                Lang::Zh => format!("这两个数字不可比：{reasons}"),
                Lang::En => format!("these figures may not be compared: {reasons}"),
            }
        }
        Verdict::ComparedRightly(cautions) => {
            let known = join(cautions.iter().map(|caution| caution.text(lang)).collect());
            match (lang, known.is_empty()) {
                (Lang::Zh, true) => "比较成立".into(),
                (Lang::En, true) => "the comparison holds".into(),
                (Lang::Zh, false) => format!("比较成立，但须知：{known}"),
                (Lang::En, false) => format!("the comparison holds; but note: {known}"),
            }
        }
        Verdict::ComparisonUndecided => {
            plain("可比，但凭这些数字判定不了", "they may be compared, but the figures do not decide it")
        }
        Verdict::Unsure(doubts) => {
            let reasons = join(doubts.iter().map(|doubt| doubt_words(*doubt, lang).to_owned()).collect());
            match lang {
                Lang::Zh => format!("可能是下面的事实，但不能确定：{reasons}"),
                Lang::En => format!("may be what is named below, but that is not established: {reasons}"),
            }
        }
        Verdict::Absent => plain("这些报告里没有这个数字", "no report of the collection has this number"),
        Verdict::NoFigure(why) => match why {
            NotFigure::Date => plain("日期", "a date"),
            NotFigure::Ordinal => plain("序号", "a number in an order"),
            NotFigure::Reference => plain("编号或出处", "a reference or a code"),
        },
    }
}

fn conflict_words(conflict: &Conflict, lang: Lang) -> String {
    let plain = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
    match conflict {
        Conflict::Figure { times } => {
            let power = times.log10().round();
            let is_shifted = power != 0.0 && (times.log10() - power).abs() < 1e-6 && power.abs() <= 8.0;
            match (is_shifted, lang) {
                (false, Lang::Zh) => "报告印的是另一个数字".into(),
                (false, Lang::En) => "the report prints another number".into(),
                (true, Lang::Zh) => {
                    format!("与报告差了 10 的 {} 次方倍，可能错了位或漏了“万”“亿”", power.abs())
                }
                (true, Lang::En) => format!(
                    "off by a factor of {}: a digit, or a word such as 万 or million, went astray",
                    crate::figure::format_number(10f64.powf(power.abs()), 0)
                ),
            }
        }
        Conflict::Place { of } => match lang {
            Lang::Zh => format!("这是{}的数字", of.zh),
            Lang::En => format!("this is the number of {}", of.en),
        },
        Conflict::Unit { counts } => match lang {
            Lang::Zh => format!("单位不符：报告用的单位是“{}”", counts.zh),
            Lang::En => format!("another unit: the report counts in “{}”", counts.en),
        },
        Conflict::Points => {
            plain("报告说的是比例，不是百分点", "the report states a share, not percentage points")
        }
        Conflict::Kind => plain(
            "性质不符：目标与已完成的数混为一谈",
            "a target is told as done, or what is done as planned",
        ),
        Conflict::Time => plain("时间与报告不符", "the report says it of another time"),
        Conflict::Comparison => {
            plain("从这两个数字得不出这样的比较", "the comparison does not follow from these figures")
        }
    }
}

fn doubt_words(doubt: Doubt, lang: Lang) -> &'static str {
    match doubt {
        Doubt::Place => lang.pick("说的是哪里不明确", "it is not clear which place is meant"),
        Doubt::Subject => lang
            .pick("所说的事对不上，或说得不够", "the words do not say the same thing, or not enough of it"),
        Doubt::Unit => {
            lang.pick("单位不明，或总数与平均数不明", "its unit is not clear, or whether it is one for each")
        }
        Doubt::Part => {
            lang.pick("分不清是其中一部分还是全部", "a part may be told as the whole, or the whole as a part")
        }
        Doubt::Time => lang.pick(
            "文稿写了时间，数据里这个数字不带时间",
            "your text dates it, and for this figure no date is coded",
        ),
        Doubt::Direction => lang.pick("分不清是谁给谁", "who gives and who receives is not clear"),
        Doubt::Kind => lang.pick("分不清是计划还是完成", "it is not clear whether it is planned or done"),
        Doubt::Bound => lang.pick(
            "报告只给出上下限，既不能证实也不能否定",
            "the report prints a bound, which neither confirms nor rules it out",
        ),
        Doubt::Several => lang.pick("可能的事实不止一个", "several facts fit as well"),
    }
}
