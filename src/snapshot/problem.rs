//! What is wrong with a snapshot, where, and what would be right.

use std::fmt;

use serde_json::json;

use super::{Lang, TextRule};

/// One broken rule, with its place in the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// JSON path from the document's root, such as `facts[3].unit`; empty for the document itself.
    pub path: String,
    /// 1-based line of the document.
    pub line: usize,
    /// Which rule is broken, and what would be right.
    pub rule: Rule,
}

/// The documents that are read, each with a schema of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A snapshot.
    Snapshot,
    /// A report that is being coded.
    Draft,
    /// What differs between two snapshots.
    Patch,
}

impl Form {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Snapshot => lang.pick("快照", "snapshot"),
            Self::Draft => lang.pick("草稿", "draft"),
            Self::Patch => lang.pick("补丁", "patch"),
        }
    }

    /// The file with its JSON Schema.
    pub fn schema(self) -> &'static str {
        match self {
            Self::Snapshot => "snapshot.schema.json",
            Self::Draft => "report-draft.schema.json",
            Self::Patch => "snapshot-patch.schema.json",
        }
    }
}

/// A rule that a snapshot can break.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Rule {
    /// The text is not UTF-8.
    #[error("the text is {}; save the file as UTF-8", .found.map_or("not UTF-8 here".to_owned(), |found| format!("{found}, not UTF-8")))]
    Encoding {
        /// The encoding that it seems to have.
        found: Option<&'static str>,
    },
    /// The text is no JSON.
    #[error("this is not JSON: {detail}; a {} is one complete JSON object", .form.name(Lang::En))]
    Syntax {
        /// What the parser said.
        detail: String,
        /// What it should be.
        form: Form,
    },
    /// A value has the wrong type, or a key is unknown or missing.
    #[error("{detail}; see {} for what belongs here", .form.schema())]
    Shape {
        /// What the parser said.
        detail: String,
        /// What it should be.
        form: Form,
    },
    /// An id is not made of the characters that links need.
    #[error("the id `{id}` should be lower-case letters, digits, `-` and `/` only")]
    IdForm {
        /// The id.
        id: String,
    },
    /// An id is used twice.
    #[error("the id `{id}` is already used on line {first_line}; give this entry an id of its own")]
    DuplicateId {
        /// The id.
        id: String,
        /// Where it is used first.
        first_line: usize,
    },
    /// A reference leads nowhere.
    #[error("there is no `{id}` in {section}; {}", nearest(.suggestion, .section))]
    Dangling {
        /// The reference.
        id: String,
        /// Where it should lead.
        section: &'static str,
        /// The id that was probably meant.
        suggestion: Option<String>,
    },
    /// A figure cannot be read as a number.
    #[error(
        "the figure `{figure}` cannot be read as a number; it should be the number exactly as printed, such as `6.22万`, `60.3%` or `1/2`"
    )]
    FigureForm {
        /// The figure.
        figure: String,
    },
    /// A figure denotes another value than the one given.
    #[error("the figure `{figure}` denotes {denotes}, not {value}; `value` should be {denotes}")]
    FigureValue {
        /// The figure.
        figure: String,
        /// What it denotes.
        denotes: f64,
        /// What the document says.
        value: f64,
    },
    /// A figure that says "more than" has another bound.
    #[error("the figure `{figure}` says 余 or 多: `bound` should be `more_than` and `approximate` true")]
    FigureBound {
        /// The figure.
        figure: String,
    },
    /// A percentage in a unit that is no share, or the reverse.
    #[error(
        "the figure `{figure}` is a percentage: `unit` should be one of the dimension `share`, not `{unit}`"
    )]
    FigurePercent {
        /// The figure.
        figure: String,
        /// The unit.
        unit: String,
    },
    /// A unit that the indicator does not allow.
    #[error(
        "the unit `{unit}` measures {found}, but `{indicator}` is measured in {expected}; use a unit of the dimension `{expected}`"
    )]
    UnitOfIndicator {
        /// The unit.
        unit: String,
        /// Its dimension.
        found: String,
        /// The indicator.
        indicator: String,
        /// The indicator's dimension.
        expected: String,
    },
    /// An indicator that names no concept, in a snapshot that has them.
    #[error(
        "the indicator names no concept, so no reader finds it beside what is near; add `concept` with an id of concepts"
    )]
    NoConcept,
    /// A word of a term that cannot be searched for, or stands there already.
    #[error("`{word}` is no word that could be searched for, or stands in this term already; leave it out")]
    TermWord {
        /// The word.
        word: String,
    },
    /// A term without a word, or with one that leads nowhere.
    #[error(
        "this term leads nowhere: give it a word and another that means the same, or what it leads to (`indicators`, `concepts`, `domains`, `types`)"
    )]
    IdleTerm,
    /// An entry of the glossary without a name in one of the languages.
    #[error("this entry has no word in `{key}`: give it a name in both languages")]
    NamelessEntry {
        /// The language's key.
        key: &'static str,
    },
    /// A word of the glossary that cannot be met in a text, or stands there already.
    #[error("`{word}` is no word that could stand in a text, or is explained already; leave it out")]
    GlossaryWord {
        /// The word.
        word: String,
    },
    /// A fact that names a population although its indicator does.
    #[error(
        "the indicator is of `{named}` already; leave `population` out, or choose an indicator of that group"
    )]
    PopulationOfIndicator {
        /// The indicator's population.
        named: String,
    },
    /// A unit's conversion makes no sense.
    #[error(
        "a conversion needs both `to` and a `factor` above zero, and must lead to a unit of the same dimension that has none itself"
    )]
    Conversion,
    /// A date or period is no EDTF.
    #[error(
        "`{text}` is not an EDTF date or interval of level 1 in years of four digits; write `2022`, `2022-07`, `2022-07-13`, `2022/..` or `2020-01/2020-05`"
    )]
    Date {
        /// The text.
        text: String,
    },
    /// A text is empty in one language.
    #[error("this text is empty; both `zh` and `en` should say something")]
    EmptyText,
    /// A region's id is no code.
    #[error("the region id `{id}` should be a six-digit GB/T 2260 code, or one followed by `/` and a slug")]
    RegionCode {
        /// The id.
        id: String,
    },
    /// A region lies in one that is not wider.
    #[error(
        "`{parent}` is of the level `{level}`, as narrow as the region itself or narrower; `parent` should lead to a wider region"
    )]
    ParentLevel {
        /// The parent.
        parent: String,
        /// Its level.
        level: &'static str,
    },
    /// A language is no tag.
    #[error("`{tag}` is no BCP 47 language tag; write `zh-Hans`, `zh-Hant` or `en`")]
    Language {
        /// What stands there.
        tag: String,
    },
    /// A number that is no fact holds no number.
    #[error("the figure `{figure}` holds no number; it should be the number exactly as printed")]
    NoNumber {
        /// The figure.
        figure: String,
    },
    /// A locator's context is too long.
    #[error("`{side}` has {length} characters; it should have at most 8")]
    ContextLength {
        /// `prefix` or `suffix`.
        side: &'static str,
        /// Its length.
        length: usize,
    },
    /// A locator points behind the end of its source.
    #[error("the figure would end at character {end}, but the source has {characters}")]
    BeyondSource {
        /// Where the figure would end.
        end: usize,
        /// The source's length.
        characters: usize,
    },
    /// A hash is no SHA-256.
    #[error("this should be a SHA-256: 64 lower-case hexadecimal digits")]
    Sha256,
    /// A relation with too few facts, or with one of them twice.
    #[error("this relation should name at least {least} different facts")]
    RelationFacts {
        /// How many it needs.
        least: usize,
    },
    /// A relation of facts that cannot be computed together.
    #[error(
        "`{fact}` is measured in {found}, the relation's first fact in {expected}; they cannot be computed together"
    )]
    RelationDimension {
        /// The fact.
        fact: String,
        /// Its dimension.
        found: String,
        /// The dimension of the first.
        expected: String,
    },
    /// A fact of one report attached to the structure of another.
    #[error(
        "`{fact}` is a fact of `{found}`, but this belongs to `{expected}`; attach facts of the same report"
    )]
    OtherReport {
        /// The fact.
        fact: String,
        /// Its report.
        found: String,
        /// The report of the structure.
        expected: String,
    },
    /// A fact whose partner is its own region.
    #[error("`partner` is the region itself; it should be the other side, or null")]
    SelfPartner,
    /// Two breakdowns of one dimension with the same name in one language and not in the other.
    #[error("`{zh}` is also written `{other}` in English; one part should have one name")]
    BreakdownName {
        /// The Chinese name.
        zh: String,
        /// The other English name.
        other: String,
    },
    /// A reading of a concept of which the report has a fact.
    #[error(
        "`{fact}` is a figure of `{concept}` in this report; a reading speaks of concepts without one, so leave it out"
    )]
    ReadingOfFact {
        /// The fact.
        fact: String,
        /// Its concept.
        concept: String,
    },
    /// A report with two readings of one concept.
    #[error("`{concept}` has a reading in this report already; leave one of the two out")]
    RepeatedReading {
        /// The concept.
        concept: String,
    },
    /// A reading that finds something and names no place.
    #[error("what is `mentioned` stands somewhere; add the `locator` of the words, or write `not_found`")]
    ReadingWithoutPlace,
    /// A reading that finds nothing and names a place or measures all the same.
    #[error("what has a place or measures is not `not_found`; write `mentioned`, or leave them out")]
    ReadingWithPlace,
    /// A reading that finds something and quotes none of it.
    #[error(
        "this is empty; it should have the words, at most eight characters of them, that speak of the concept"
    )]
    EmptyMention,
    /// A reading that names a measure which its report does not have.
    #[error("the report has no measure `{measure}`; name measures of the same report")]
    ReadingMeasure {
        /// The measure.
        measure: String,
    },
    /// A draft that is not of its text.
    #[error(transparent)]
    Text(TextRule),
    /// A line of print that is empty.
    #[error("this is empty; write what the text prints, or null where it prints nothing")]
    EmptyPrint,
    /// A section that does not begin behind the one before, or not within the text.
    #[error(
        "a section should begin behind the one before it and within the text, which has {characters} characters"
    )]
    SectionOrder {
        /// The text's length.
        characters: usize,
    },
    /// An address that is none of the web.
    #[error("`{text}` is no address of the web; write all of it, from `https://` on, or null")]
    Address {
        /// What stands there.
        text: String,
    },
    /// Readers are told to write, and not where.
    #[error("this says where readers write; give `issues`, `mail`, or both, or leave it out")]
    NoCorrections,
    /// A page of issues that is none of the web's safe ones.
    #[error("`{text}` is no page to write an issue on; write all of it, from `https://` on, without `#`")]
    IssuePage {
        /// What stands there.
        text: String,
    },
    /// An address that is none of mail.
    #[error("`{text}` is no address of mail; write one only, such as `data@example.org`")]
    Mail {
        /// What stands there.
        text: String,
    },
    /// A version that is none of Semantic Versioning.
    #[error("`{text}` is no version; write three numbers, such as `1.4.0`")]
    Version {
        /// What stands there.
        text: String,
    },
    /// More is wrong than is listed.
    #[error("{count} more problems are not listed; mend the first ones and check again")]
    Unlisted {
        /// How many.
        count: usize,
    },
}

/// The beginning of a text that somebody else wrote, short enough to be quoted.
pub(crate) fn brief(text: &str) -> String {
    const LONGEST: usize = 400;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn nearest(suggestion: &Option<String>, section: &str) -> String {
    match suggestion {
        Some(id) => format!("did you mean `{id}`?"),
        None => format!("use an id of {section}, or add this one there"),
    }
}

impl Rule {
    /// A stable name of the rule, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Rule::Encoding { .. } => "encoding",
            Rule::Syntax { .. } => "syntax",
            Rule::Shape { .. } => "shape",
            Rule::IdForm { .. } => "id-form",
            Rule::DuplicateId { .. } => "duplicate-id",
            Rule::Dangling { .. } => "dangling",
            Rule::FigureForm { .. } => "figure-form",
            Rule::FigureValue { .. } => "figure-value",
            Rule::FigureBound { .. } => "figure-bound",
            Rule::FigurePercent { .. } => "figure-percent",
            Rule::UnitOfIndicator { .. } => "unit-of-indicator",
            Rule::NoConcept => "no-concept",
            Rule::TermWord { .. } => "term-word",
            Rule::IdleTerm => "idle-term",
            Rule::NamelessEntry { .. } => "nameless-entry",
            Rule::GlossaryWord { .. } => "glossary-word",
            Rule::PopulationOfIndicator { .. } => "population-of-indicator",
            Rule::Conversion => "conversion",
            Rule::Date { .. } => "date",
            Rule::EmptyText => "empty-text",
            Rule::RegionCode { .. } => "region-code",
            Rule::ParentLevel { .. } => "parent-level",
            Rule::Language { .. } => "language",
            Rule::NoNumber { .. } => "no-number",
            Rule::ContextLength { .. } => "context-length",
            Rule::BeyondSource { .. } => "beyond-source",
            Rule::Sha256 => "sha256",
            Rule::RelationFacts { .. } => "relation-facts",
            Rule::RelationDimension { .. } => "relation-dimension",
            Rule::OtherReport { .. } => "other-report",
            Rule::SelfPartner => "self-partner",
            Rule::BreakdownName { .. } => "breakdown-name",
            Rule::ReadingOfFact { .. } => "reading-of-fact",
            Rule::RepeatedReading { .. } => "repeated-reading",
            Rule::ReadingWithoutPlace => "reading-without-place",
            Rule::ReadingWithPlace => "reading-with-place",
            Rule::EmptyMention => "empty-mention",
            Rule::ReadingMeasure { .. } => "reading-measure",
            Rule::Text(rule) => rule.code(),
            Rule::EmptyPrint => "empty-print",
            Rule::SectionOrder { .. } => "section-order",
            Rule::Address { .. } => "address",
            Rule::NoCorrections => "no-corrections",
            Rule::IssuePage { .. } => "issue-page",
            Rule::Mail { .. } => "mail",
            Rule::Version { .. } => "version",
            Rule::Unlisted { .. } => "unlisted",
        }
    }

    /// The rule in words.
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => self.zh(),
        }
    }

    fn zh(&self) -> String {
        match self {
            Rule::Encoding { found } => match found {
                Some(found) => format!("文件的编码是 {found}，不是 UTF-8；请另存为 UTF-8"),
                None => "此处不是 UTF-8；请把文件另存为 UTF-8".into(),
            },
            Rule::Syntax { detail, form } => {
                format!("不是 JSON（{detail}）；{}应是一个完整的 JSON 对象", form.name(Lang::Zh))
            }
            Rule::Shape { detail, form } => {
                format!("结构不符（{detail}）；此处应有的内容见 {}", form.schema())
            }
            Rule::IdForm { id } => format!("标识“{id}”只应含小写字母、数字、“-”和“/”"),
            Rule::DuplicateId { id, first_line } => {
                format!("标识“{id}”已在第 {first_line} 行用过；请另取一个")
            }
            Rule::Dangling { id, section, suggestion } => match suggestion {
                Some(near) => format!("{section} 中没有“{id}”；是否应为“{near}”？"),
                None => format!("{section} 中没有“{id}”；请改用其中已有的标识，或在其中补上"),
            },
            Rule::FigureForm { figure } => {
                format!("“{figure}”读不出数；应照原文写，如“6.22万”“60.3%”“1/2”")
            }
            Rule::FigureValue { figure, denotes, value } => {
                format!("“{figure}”表示 {denotes}，不是 {value}；value 应为 {denotes}")
            }
            Rule::FigureBound { figure } => {
                format!("“{figure}”带“余”或“多”：bound 应为 more_than，approximate 应为 true")
            }
            Rule::FigurePercent { figure, unit } => {
                format!("“{figure}”是百分数：unit 的量纲应为 share，不是“{unit}”")
            }
            Rule::UnitOfIndicator { unit, found, indicator, expected } => format!(
                "单位“{unit}”的量纲是 {found}，指标“{indicator}”的量纲是 {expected}；请用量纲为 {expected} 的单位"
            ),
            Rule::NoConcept => {
                "指标没有概念，读者无从在相近的数旁边看到它；请加 concept，用 concepts 中的标识".into()
            }
            Rule::TermWord { word } => format!("“{word}”无从检索，或在此词条中已有；请删去"),
            Rule::IdleTerm => "此词条不通向任何内容；请写出一个词，再写出同义的词或所指（indicators、concepts、domains、types）".into(),
            Rule::NamelessEntry { key } => format!("此词条没有 {key} 的名称；两种语言都须有"),
            Rule::GlossaryWord { word } => format!("“{word}”不会出现在文中，或已有解释；请删去"),
            Rule::PopulationOfIndicator { named } => {
                format!("指标本身已限于“{named}”；请去掉 population，或另选限于该人群的指标")
            }
            Rule::Conversion => "换算须同时有 to 和大于零的 factor，且指向同量纲、自身不再换算的单位".into(),
            Rule::Date { text } => format!(
                "“{text}”不是四位年份的 EDTF 一级日期或区间；应写作 2022、2022-07、2022-07-13、2022/.. 或 2020-01/2020-05"
            ),
            Rule::EmptyText => "文字为空；zh 与 en 都应有内容".into(),
            Rule::RegionCode { id } => {
                format!("地区标识“{id}”应为六位 GB/T 2260 代码，其下可加“/”和短名")
            }
            Rule::ParentLevel { parent, level } => {
                format!("“{parent}”的级别是 {level}，并不比本地区大；parent 应指向更大的地区")
            }
            Rule::Language { tag } => format!("“{tag}”不是 BCP 47 语言标签；应写作 zh-Hans、zh-Hant 或 en"),
            Rule::NoNumber { figure } => format!("“{figure}”中没有数；应照原文写"),
            Rule::ContextLength { side, length } => format!("{side} 有 {length} 字；至多 8 字"),
            Rule::BeyondSource { end, characters } => {
                format!("数字将止于第 {end} 字，而原文只有 {characters} 字")
            }
            Rule::Sha256 => "应为 SHA-256：64 位小写十六进制数".into(),
            Rule::RelationFacts { least } => format!("此关系至少应有 {least} 条不同的事实"),
            Rule::RelationDimension { fact, found, expected } => {
                format!("“{fact}”的量纲是 {found}，首条事实的是 {expected}；不能一起核算")
            }
            Rule::OtherReport { fact, found, expected } => {
                format!("“{fact}”是报告 {found} 的事实，此处属于 {expected}；应附同一报告的事实")
            }
            Rule::SelfPartner => "partner 就是本地区；应为另一方，或 null".into(),
            Rule::BreakdownName { zh, other } => {
                format!("“{zh}”的英文另作“{other}”；一个分项只应有一个名称")
            }
            Rule::ReadingOfFact { fact, concept } => {
                format!("“{fact}”就是本报告中“{concept}”的数字；readings 只说没有数字的概念，请去掉此条")
            }
            Rule::RepeatedReading { concept } => format!("“{concept}”在本报告中已有一条；请去掉其一"),
            Rule::ReadingWithoutPlace => {
                "既然 mentioned，就有所在之处；请加该处文字的 locator，或改作 not_found".into()
            }
            Rule::ReadingWithPlace => {
                "有所在之处或措施，就不是 not_found；请改作 mentioned，或去掉它们".into()
            }
            Rule::EmptyMention => "此处为空；应有说到这个概念的文字，至多八字".into(),
            Rule::ReadingMeasure { measure } => {
                format!("本报告没有措施“{measure}”；应写同一报告的措施")
            }
            Rule::Text(rule) => rule.zh(),
            Rule::EmptyPrint => "此处为空；应写原文所印，原文没有则写 null".into(),
            Rule::SectionOrder { characters } => {
                format!("一节应在前一节之后开始，且不出原文（{characters} 字）")
            }
            Rule::Address { text } => format!("“{text}”不是网址；应从 https:// 起写全，或写 null"),
            Rule::NoCorrections => "此处写明读者往哪里报告错误：填 issues、mail 或两者，否则整项省去".to_owned(),
            Rule::IssuePage { text } => {
                format!("“{text}”不是新建议题的网页；应从 https:// 起写全，不带 #")
            }
            Rule::Mail { text } => format!("“{text}”不是电子邮件地址；只写一个，如 data@example.org"),
            Rule::Version { text } => format!("“{text}”不是版本号；应写三个数，如 1.4.0"),
            Rule::Unlisted { count } => format!("另有 {count} 处未列出；请先改正前面的，再检查一次"),
        }
    }
}

impl Problem {
    /// How many problems a list stands for: those in it, and those that its last entry counts.
    pub fn count(problems: &[Problem]) -> usize {
        match problems.last().map(|problem| &problem.rule) {
            Some(Rule::Unlisted { count }) => problems.len() - 1 + count,
            _ => problems.len(),
        }
    }

    /// The problem for scripts: `path`, `line`, `rule` and, in both languages, `message`.
    pub fn to_json(&self) -> serde_json::Value {
        json!({
            "path": self.path,
            "line": self.line,
            "rule": self.rule.code(),
            "message": { "zh": self.rule.text(Lang::Zh), "en": self.rule.text(Lang::En) },
        })
    }

    /// The problem in words, place first: `line 12, facts[3].unit: …`.
    pub fn text(&self, lang: Lang) -> String {
        let Self { path, line, rule } = self;
        let path = if path.is_empty() { "." } else { path };
        match lang {
            Lang::En => format!("line {line}, {path}: {rule}"),
            Lang::Zh => format!("第 {line} 行，{path}：{}", rule.text(lang)),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for Problem {}
