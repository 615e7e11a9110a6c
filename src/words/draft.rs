//! Words of drafts: how far they are, and what is wrong with them.

use crate::snapshot::Lang;

words! {
    /// Words of drafts.
    DraftWords, draft {
        nothing_there: "此处已没有这个数或词条。", "There is no such number or entry any more.";
        other_numbers: "这不是文中的数，或者会漏掉、重复其中的一个。",
            "These are not the numbers of the text, or one of them would be left out or listed twice.";
        other_source: "报告的说明不能改动文本的哈希和字数。",
            "A report’s description cannot change the hash and the length of its text.";
        nothing_to_undo: "没有可以撤销或重做的一步。", "There is no step to take back or to do again.";
        unchosen: "尚未选定", "not chosen yet";
        unwritten: "（待写）", "(to be written)";
    }
}

impl DraftWords {
    /// How far a draft is: `31 of 44 numbers decided, 3 problems`.
    ///
    /// ```
    /// use relocation_explorer::{snapshot::Lang, words::DraftWords};
    /// assert_eq!(DraftWords::progress(Lang::En, 31, 44, 3), "31 of 44 numbers decided, 3 problems");
    /// assert_eq!(DraftWords::progress(Lang::En, 1, 1, 1), "1 of 1 number decided, 1 problem");
    /// ```
    pub fn progress(lang: Lang, decided: usize, numbers: usize, problems: usize) -> String {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        match (lang, problems) {
            (Lang::Zh, 0) => format!("{numbers} 个数字，已定 {decided} 个，没有问题"),
            (Lang::Zh, _) => format!("{numbers} 个数字，已定 {decided} 个，有 {problems} 处问题"),
            (Lang::En, 0) => format!("{decided} of {numbers} number{} decided, no problems", plural(numbers)),
            (Lang::En, _) => format!(
                "{decided} of {numbers} number{} decided, {problems} problem{}",
                plural(numbers),
                plural(problems)
            ),
        }
    }

    /// That two tabs wrote one draft.
    pub fn conflict(lang: Lang, found: u64, expected: u64) -> String {
        match lang {
            Lang::Zh => {
                format!("另一个标签页也改了这份草稿（那边第 {found} 步，这里第 {expected} 步）；没有覆盖它。")
            }
            Lang::En => format!(
                "Another tab has changed this draft too (step {found} there, step {expected} here); nothing was written over it."
            ),
        }
    }

    /// That words of ours are the text's.
    pub fn copied(lang: Lang, run: &str) -> String {
        match lang {
            Lang::Zh => format!("“{run}”与原文相同；请换成自己的话"),
            Lang::En => format!("`{run}` is also in the text; say it in words of your own"),
        }
    }
}
