//! Words of the forms at the coding desk.

use super::evidence::EvidenceWords;
use super::overview::OverviewWords;
use crate::snapshot::{ActorKind, IndicatorMeasure, Lang, PairingLevel, ReadingState};

words! {
    /// Words of the forms at the coding desk.
    FormWords, forms {
        title: "词汇与结构", "Vocabulary and structure";
        hint: "报告讲到而集合里没有的：地区、单位、机构、结对、事件、举措体系及其中的举措。先看集合里相近的，再添加；每一步都可以撤销。",
            "What the report speaks of and the collection does not have: places, units, organisations, pairings, events, frameworks and the measures in them. Look first at what comes near; every step can be undone.";
        add_what: "添加", "Add";
        a_region: "地区", "place";
        a_unit: "单位", "unit";
        an_actor: "机构", "organisation";
        a_pairing: "结对", "pairing";
        an_event: "事件", "event";
        a_framework: "举措体系", "framework";
        a_part: "体系的一部分", "part of a framework";
        a_measure: "举措", "measure";
        a_reading: "只说到、没有数字的", "topic without a figure";
        a_domain: "领域", "domain";
        a_concept: "概念", "concept";
        an_indicator: "指标", "indicator";
        a_population: "人群", "population";
        a_term: "检索词", "search term";
        a_glossary_entry: "词语解释", "glossary entry";
        name: "名称", "Name";
        zh: "中文", "Chinese";
        en: "英文", "English";
        code: "区划代码", "Code";
        code_hint: "六位 GB/T 2260 代码；县以下写县的代码、“/”和拼音，如 140929/guanghuiyuan",
            "Six digits of GB/T 2260; below the county its code, “/” and a name in letters: 140929/guanghuiyuan";
        short: "简称", "Short name";
        level: "级别", "Level";
        parent: "上级地区", "Lies in";
        one: "数字为一时的名称", "Name behind 1";
        one_hint: "英文单数与复数不同时才填", "Only where the English singular differs";
        dimension: "所量的是什么", "What it measures";
        dimension_hint: "用英文小写，如 people、money、area；同样的量写同样的词", "In lower case, such as people, money, area; one word for one quantity";
        discrete: "数的是整个的东西", "It counts whole things";
        converts_to: "可换算成", "Converts to";
        factor: "一个等于多少个", "How many of those make one";
        actor_kind: "哪一类机构", "Kind of organisation";
        region: "所属地区", "Place that it belongs to";
        from: "帮扶方", "Who assists";
        to: "受助方", "Who is assisted";
        pairing_level: "哪一级之间", "At which level";
        since: "何时开始", "Since";
        consists: "帮扶什么", "What it consists of";
        own_words_hint: "用自己的话", "In words of our own";
        facts: "说明它的数字", "Facts that quantify it";
        date: "日期或时段", "Date or period";
        happened: "发生了什么", "What happened";
        took_part: "哪些地区", "Places that took part";
        date_place: "日期印在哪里", "Where the date is printed";
        announced: "自称几部分", "How many parts it announces";
        announced_hint: "文中说了才填", "Only where the text says so";
        under: "在哪一部分之下", "Under";
        done: "做了什么", "What is done";
        domain: "领域", "Domain";
        measure_type: "类型", "Type";
        actors: "由谁来做", "Who does it";
        concept: "概念", "Concept";
        reading_state: "文中说到吗", "Does the text speak of it?";
        words_place: "说到的地方", "Where it does";
        measures: "属于它的举措", "Measures that are of it";
        belongs: "包括什么、不包括什么", "What belongs to it, and what does not";
        question: "回答哪个问题", "Question that it answers";
        counts: "计什么、不计什么", "What counts, and what does not";
        unit: "单位", "Unit";
        time_relation: "与时间的关系", "How it relates to time";
        additive: "可以相加", "May be added up";
        population: "人群", "Population";
        people: "人数的指标", "Indicator of its people";
        households: "户数的指标", "Indicator of its households";
        words_zh: "中文说法", "Words in Chinese";
        words_en: "英文说法", "Words in English";
        words_hint: "几个说法之间用分号", "Several, with semicolons between them";
        leads_indicators: "指向的指标", "Indicators that it leads to";
        leads_concepts: "指向的概念", "Concepts that it leads to";
        leads_domains: "指向的领域", "Domains that it leads to";
        leads_types: "指向的举措类型", "Types of measures that it leads to";
        meaning: "意思", "Meaning";
        is_needed: "这一项要填。", "This is needed.";
        no_count: "写一个整数。", "Write a whole number.";
        no_number: "写一个数。", "Write a number.";
        no_entry: "还不成一条：请看各项填得对不对。", "This is no entry yet: see whether each field is right.";
        near: "已有的相近的", "What comes near and is there already";
        own: "本草稿的", "this draft’s";
        add: "添加", "Add";
        change: "改", "Change";
        keep: "保存改动", "Keep the changes";
        take_out: "去掉", "Take out";
        cancel: "取消", "Cancel";
        choose: "（请选）", "(choose)";
        none_yet: "还没有添加什么。", "Nothing is added yet.";
        more: "再选一个…", "Choose one more…";
        no_choices: "还没有可选的。", "There is nothing to choose yet.";
        no_parts: "还没有体系：先添加一个“举措体系”和它的一部分。", "There is no framework yet: add one first, and a part of it.";
        take_place: "取所标的句子", "Take the marked sentence";
        take_number: "取当前数字的位置", "Take the place of the current number";
        forget_place: "不要", "Leave it out";
        mark: "标出一句", "Mark a sentence";
        mark_hint: "用按钮前后移动，或在文本中选中一段。", "Step with the buttons, or select words in the text.";
        previous_sentence: "上一句", "Previous sentence";
        next_sentence: "下一句", "Next sentence";
        take_selection: "取选中的文字", "Take the selection";
        make_measure: "由此立一项举措", "Make a measure of it";
        find_place: "在全国代码表里找", "Find it in the national list";
        find_place_hint: "中文名或代码", "Chinese name or code";
        list_waiting: "正在取代码表…", "Fetching the list of codes…";
        list_failed: "代码表没有取到；也可以照着填。", "The list could not be fetched; it can be filled in by hand all the same.";
        named_in_text: "文中提到、还没有的", "Named in the text, and not there yet";
        with_wider: "同时添加它所在的", "Added with it, since it lies there";
        the_report: "报告的说明", "what is said of the report";
        level_province: "省级", "province";
        level_prefecture: "地市州", "prefecture";
        level_county: "县区", "county";
        level_township: "乡镇街道", "township";
        level_community: "社区", "community";
        level_village: "村", "village";
        level_site: "安置点", "site";
        kind_government: "政府及其部门", "government or its departments";
        kind_party: "党组织", "party committee or branch";
        kind_firm: "企业", "firm";
        kind_school: "学校", "school or university";
        kind_hospital: "医院", "hospital or clinic";
        kind_association: "商会、协会", "chamber or association";
        kind_media: "媒体", "newspaper or agency";
        kind_foundation: "基金会", "foundation";
        kind_team: "工作组、工作队", "working group or team";
        kind_community: "社区组织", "community and its bodies";
        kind_other: "其他", "other";
        mentioned: "说到了", "it does";
        not_found: "通读全文没有找到", "the whole text was read, and no place found";
    }
}

impl FormWords {
    /// The levels of places by their keys.
    pub fn levels(lang: Lang) -> [(&'static str, &'static str); 7] {
        let words = forms(lang);
        [
            ("province", words.level_province),
            ("prefecture", words.level_prefecture),
            ("county", words.level_county),
            ("township", words.level_township),
            ("community", words.level_community),
            ("village", words.level_village),
            ("site", words.level_site),
        ]
    }

    /// The kinds of organisations by their keys.
    pub fn actor_kinds(lang: Lang) -> [(&'static str, &'static str); 11] {
        let kinds = [
            ("government", ActorKind::Government),
            ("party", ActorKind::Party),
            ("firm", ActorKind::Firm),
            ("school", ActorKind::School),
            ("hospital", ActorKind::Hospital),
            ("association", ActorKind::Association),
            ("media", ActorKind::Media),
            ("foundation", ActorKind::Foundation),
            ("team", ActorKind::Team),
            ("community", ActorKind::Community),
            ("other", ActorKind::Other),
        ];
        kinds.map(|(key, kind)| (key, Self::actor_kind(lang, kind)))
    }

    /// The name of a kind of organisation.
    pub fn actor_kind(lang: Lang, kind: ActorKind) -> &'static str {
        let words = forms(lang);
        match kind {
            ActorKind::Government => words.kind_government,
            ActorKind::Party => words.kind_party,
            ActorKind::Firm => words.kind_firm,
            ActorKind::School => words.kind_school,
            ActorKind::Hospital => words.kind_hospital,
            ActorKind::Association => words.kind_association,
            ActorKind::Media => words.kind_media,
            ActorKind::Foundation => words.kind_foundation,
            ActorKind::Team => words.kind_team,
            ActorKind::Community => words.kind_community,
            ActorKind::Other => words.kind_other,
        }
    }

    /// The levels of pairings by their keys.
    pub fn pairing_levels(lang: Lang) -> [(&'static str, &'static str); 6] {
        let levels = [
            ("province", PairingLevel::Province),
            ("prefecture", PairingLevel::Prefecture),
            ("county", PairingLevel::County),
            ("township", PairingLevel::Township),
            ("village", PairingLevel::Village),
            ("institution", PairingLevel::Institution),
        ];
        levels.map(|(key, level)| (key, OverviewWords::level(lang, level)))
    }

    /// How indicators relate to time, by their keys.
    pub fn time_relations(lang: Lang) -> [(&'static str, &'static str); 5] {
        let measures = [
            ("stock", IndicatorMeasure::Stock),
            ("flow", IndicatorMeasure::Flow),
            ("cumulative", IndicatorMeasure::Cumulative),
            ("rate", IndicatorMeasure::Rate),
            ("norm", IndicatorMeasure::Norm),
        ];
        measures.map(|(key, measure)| (key, EvidenceWords::measure_name(lang, measure)))
    }

    /// Whether a text speaks of something, by its keys.
    pub fn reading_states(lang: Lang) -> [(&'static str, &'static str); 2] {
        let states = [("mentioned", ReadingState::Mentioned), ("not_found", ReadingState::NotFound)];
        states.map(|(key, state)| (key, Self::reading_state(lang, state)))
    }

    /// Whether a text speaks of something.
    pub fn reading_state(lang: Lang, state: ReadingState) -> &'static str {
        match state {
            ReadingState::Mentioned => forms(lang).mentioned,
            ReadingState::NotFound => forms(lang).not_found,
        }
    }

    /// Who assists whom.
    pub fn assists(lang: Lang, from: &str, to: &str) -> String {
        match lang {
            Lang::Zh => format!("{from}帮扶{to}"),
            Lang::En => format!("{from} assists {to}"),
        }
    }

    /// How many parts something announces.
    pub fn announces(lang: Lang, count: u32) -> String {
        match lang {
            Lang::Zh => format!("自称 {count} 项"),
            Lang::En => format!("announces {count}"),
        }
    }

    /// Why something cannot be taken out: what uses it, and how much more.
    pub fn used_by(lang: Lang, users: &[String], more: usize) -> String {
        match (lang, more) {
            (Lang::Zh, 0) => format!("还不能去掉，用着它的有：{}。", users.join("、")),
            (Lang::Zh, _) => format!("还不能去掉，用着它的有：{}，另有 {more} 处。", users.join("、")),
            (Lang::En, 0) => format!("It cannot be taken out yet. What uses it: {}.", users.join("; ")),
            (Lang::En, _) => {
                format!("It cannot be taken out yet. What uses it: {}, and {more} more.", users.join("; "))
            }
        }
    }

    /// The fact of a figure.
    pub fn figure(lang: Lang, figure: &str) -> String {
        match lang {
            Lang::Zh => format!("数字 {figure}"),
            Lang::En => format!("the figure {figure}"),
        }
    }

    /// Something by what it is and its name.
    pub fn one(lang: Lang, what: &str, name: &str) -> String {
        match lang {
            Lang::Zh => format!("{what}“{name}”"),
            Lang::En => format!("{what} “{name}”"),
        }
    }

    /// A field in one of the languages.
    pub fn in_language(lang: Lang, field: &str, of: Lang) -> String {
        let language = if of == Lang::Zh { forms(lang).zh } else { forms(lang).en };
        match lang {
            Lang::Zh => format!("{field}（{language}）"),
            Lang::En => format!("{field}, {language}"),
        }
    }

    /// The heading of a form for something new, or for something that is there.
    pub fn heading(lang: Lang, what: &str, is_new: bool) -> String {
        match (lang, is_new) {
            (Lang::Zh, true) => format!("添加：{what}"),
            (Lang::Zh, false) => format!("修改：{what}"),
            (Lang::En, true) => format!("Add: {what}"),
            (Lang::En, false) => format!("Change: {what}"),
        }
    }

    /// That something was added, changed or taken out.
    pub fn done(lang: Lang, deed: FormDeed, what: &str) -> String {
        match (lang, deed) {
            (Lang::Zh, FormDeed::Added) => format!("已添加：{what}。"),
            (Lang::Zh, FormDeed::Changed) => format!("已修改：{what}。"),
            (Lang::Zh, FormDeed::TakenOut) => format!("已去掉：{what}。"),
            (Lang::En, FormDeed::Added) => format!("Added: {what}."),
            (Lang::En, FormDeed::Changed) => format!("Changed: {what}."),
            (Lang::En, FormDeed::TakenOut) => format!("Taken out: {what}."),
        }
    }
}

/// What was done with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormDeed {
    /// Something is new.
    Added,
    /// Something is otherwise.
    Changed,
    /// Something is gone.
    TakenOut,
}
