//! Words of lists that a coder states.

use crate::snapshot::Lang;

words! {
    /// Words of lists that a coder states.
    ListedWords, listed {
        write: "写下各项", "Write the items";
        zh: "中文，每行一项", "In Chinese, a line each";
        en: "英文，每行一项，次序相同", "In English, a line each, in the same order";
        complete: "报告把各项列全了", "The report lists them all";
        state: "采纳这张清单", "State the list";
        empty: "两种文字各写至少一项。", "Write at least one item in both languages.";
    }
}

impl ListedWords {
    /// That the two languages have not as many items.
    pub fn uneven(lang: Lang, zh: usize, en: usize) -> String {
        match lang {
            Lang::Zh => format!("中文 {zh} 项，英文 {en} 项：要一样多。"),
            Lang::En => format!("{zh} in Chinese, {en} in English: as many are needed in both."),
        }
    }

    /// How many are listed of those announced.
    pub fn counted(lang: Lang, items: usize) -> String {
        match lang {
            Lang::Zh => format!("列出 {items} 项"),
            Lang::En => format!("{items} listed"),
        }
    }
}
