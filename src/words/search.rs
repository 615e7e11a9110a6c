//! Words of the search for everything.

use crate::search::{Filter, FilterKind, HitKind, NearMiss};
use crate::snapshot::Lang;

words! {
    /// Words of the search for everything.
    SearchWords, search {
        title: "检索全部", "Search everything";
        hint: "数字、措施、地区，也可用拼音", "Figures, measures, places; pinyin too";
        waiting: "正在准备…", "Getting ready…";
        nothing: "没有内容符合全部检索词。", "Nothing answers all of it.";
        meant: "您是否要找", "Did you mean";
        measure_type: "措施类型", "type of measure";
        keys: "按键", "Keys";
        single_keys: "单键操作（/、B）；编码台的单键也由此开关", "Single keys: “/”, “B”, and those of the coding desk";
    }
}

impl SearchWords {
    /// The keys of the page, each with what it does.
    pub fn keys(lang: Lang) -> [(&'static str, &'static str); 7] {
        lang.pick(
            [
                ("/", "检索"),
                ("B", "摘录焦点所在的数字、比较、核算或措施"),
                ("Ctrl K", "检索全部"),
                ("Esc", "关闭所打开的，焦点回到原处"),
                ("↑ ↓ Home End", "在事实表、图形和检索结果中移动"),
                ("→ ←", "在图形中展开、收起"),
                ("Enter", "打开"),
            ],
            [
                ("/", "search"),
                ("B", "put the figure, row, check or measure with the focus aside"),
                ("Ctrl K", "search everything"),
                ("Esc", "close what is open; the focus returns"),
                ("↑ ↓ Home End", "move in the table of facts, in a chart’s marks, in what is found"),
                ("→ ←", "open and close among a chart’s marks"),
                ("Enter", "open"),
            ],
        )
    }

    /// The name of a kind, as a heading.
    pub fn kind(lang: Lang, kind: HitKind) -> &'static str {
        let (zh, en) = match kind {
            HitKind::Fact => ("数字", "Figures"),
            HitKind::Measure => ("措施", "Measures"),
            HitKind::Framework => ("体系", "Frameworks"),
            HitKind::Check => ("核算", "Checks"),
            HitKind::Region => ("地区", "Places"),
            HitKind::Indicator => ("指标", "Indicators"),
            HitKind::Report => ("报告", "Reports"),
        };
        lang.pick(zh, en)
    }

    /// How many there are, kind by kind: `77 figures, 62 measures`.
    pub fn counts(lang: Lang, counts: impl Iterator<Item = (HitKind, usize)>) -> String {
        let counts = counts.map(|(kind, count)| match lang {
            Lang::Zh => format!("{}{count}", Self::kind(lang, kind)),
            Lang::En => format!("{} {count}", Self::kind(lang, kind)),
        });
        counts.collect::<Vec<_>>().join(lang.pick("，", ", "))
    }

    /// What a filter chooses by.
    pub fn filter(lang: Lang, filter: &Filter) -> String {
        match filter.kind {
            FilterKind::Facet(facet) => facet.name().get(lang).to_lowercase(),
            FilterKind::MeasureType(_) => search(lang).measure_type.to_owned(),
        }
    }

    /// A word that stands nowhere.
    pub fn unknown(lang: Lang, word: &str) -> String {
        match lang {
            Lang::Zh => format!("“{word}”在全部文字和同义词里都没有。"),
            Lang::En => format!("“{word}” stands in no text and is no synonym."),
        }
    }

    /// A part of the question that something answers.
    pub fn near(lang: Lang, near: &NearMiss) -> String {
        let counts = Self::counts(lang, near.counts.iter().copied());
        match lang {
            Lang::Zh => format!("不含“{}”：{counts}", near.without),
            Lang::En => format!("Without “{}”: {counts}", near.without),
        }
    }
}
