//! Words of snapshots that are opened together.

use crate::coding::Section;
use crate::snapshot::Lang;

words! {
    /// Words of snapshots that are opened together.
    TogetherWords, together {
        lede: "选一个或几个快照，也可以拖到这里：它们与现在显示的数据按编号并成一份，在所有视图里一起看。同一编号而内容不同的条目，由您决定取哪一份的；文件都不会改动，也不会上传。",
            "Choose one or more snapshots, or drop them here: with the data that are shown they become one, by the ids of their entries, in all views. Where an entry differs, you decide whose is taken. No file is changed, and none is uploaded.";
        choose: "选择快照文件（JSON）", "Choose snapshot files (JSON)";
        held: "一起打开的", "To be opened together";
        conflicts: "同一编号，内容不同", "The same id, other contents";
        no_conflicts: "没有内容不同的条目。", "No entry differs.";
        by_key: "焦点在一条时，按 1、2 取左边、右边的。没有决定的取前一份的。", "With the focus on one of them, 1 and 2 take the left and the right. Undecided, the earlier one’s is taken.";
        open: "一起打开", "Open them together";
        wrong: "合在一起有问题：", "Together they break rules:";
    }
}

impl TogetherWords {
    /// A snapshot and how much it has.
    pub fn of(lang: Lang, name: &str, facts: usize) -> String {
        match (lang, facts) {
            (Lang::Zh, _) => format!("{name}：{facts} 条事实"),
            (Lang::En, 1) => format!("{name}: 1 fact"),
            (Lang::En, _) => format!("{name}: {facts} facts"),
        }
    }

    /// What takes all entries of one snapshot.
    pub fn all_of(lang: Lang, name: &str) -> String {
        match lang {
            Lang::Zh => format!("都取 {name} 的"),
            Lang::En => format!("All as in {name}"),
        }
    }

    /// How far the conflicts are decided.
    pub fn decided(lang: Lang, decided: usize, all: usize) -> String {
        match lang {
            Lang::Zh => format!("{all} 处，已定 {decided} 处"),
            Lang::En => format!("{decided} of {all} decided"),
        }
    }

    /// What an entry of a list is.
    pub fn entry(lang: Lang, list: Section) -> &'static str {
        let (zh, en) = match list {
            Section::Reports => ("报告", "report"),
            Section::Regions => ("地区", "place"),
            Section::Domains => ("领域", "field"),
            Section::Units => ("单位", "unit"),
            Section::Populations => ("人群", "population"),
            Section::Concepts => ("概念", "concept"),
            Section::Indicators => ("指标", "indicator"),
            Section::Terms => ("检索词", "search term"),
            Section::Glossary => ("词汇", "word"),
            Section::Facts => ("事实", "fact"),
            Section::Frameworks => ("体系", "framework"),
            Section::Actors => ("机构", "organisation"),
            Section::Pairings => ("结对", "pairing"),
            Section::Events => ("事件", "event"),
            Section::Relations => ("核算", "check"),
        };
        lang.pick(zh, en)
    }
}
