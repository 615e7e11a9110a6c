//! Words of what lies beside a draft: another coder's, and a newer copy of its text.

use crate::snapshot::Lang;

words! {
    /// Words of what lies beside a draft.
    BesideWords, beside {
        coders: "与另一位编码者对照", "Beside another coder’s draft";
        coders_hint: "打开另一位编码者对同一文本的草稿：逐处并列，写明两人在每一项上一致的程度；不一致之处由您定夺，定稿另存为一份草稿，两人原来的认定留在每条事实旁边。",
            "Open another coder’s draft of the same text. The two stand side by side, place by place, with how far they agree in each field. You decide where they differ; the settled draft is kept as one of its own, with what both had beside each fact.";
        choose_draft: "打开草稿文件", "Open a draft’s file";
        kept_drafts: "或取您保存的一份", "Or take one that you have kept";
        unreadable: "文件读不出来。", "The file cannot be read.";
        itself: "这就是桌上的这份草稿。", "That is the draft on the desk.";
        agreement: "各项的一致程度", "Agreement, field by field";
        field: "项", "Field";
        alike: "一致", "Alike";
        share: "比例", "Share";
        kappa: "科恩 κ", "Cohen’s κ";
        differences: "不一致之处", "Where they differ";
        no_differences: "两份草稿处处一致。", "The two agree everywhere.";
        by_key: "焦点在一处时，按 1 取这份的，按 2 取那份的，按 3 两份都不取。",
            "With the focus on one of them, 1 takes this draft’s, 2 the other’s, 3 neither.";
        first: "这份", "This draft";
        second: "那份", "The other";
        another: "都不是", "Neither";
        on_the_desk: "定稿打开之后，在桌上改。", "Change it on the desk, once the settled draft lies there.";
        keep_settled: "保存定稿", "Keep the settled draft";
        newer: "换上文本的新版", "A newer copy of the text";
        newer_hint: "文本有了新的版本？贴入或打开它：每个认定过的数字去了哪里，逐个或按类由您确认，然后草稿整个移到新版上。没有确认的会重新成为未定；可以撤销。",
            "Has the text a newer version? Paste or open it: you confirm where each decided number has gone, one by one or all of a kind, and the draft is laid on the newer copy. What you do not confirm is open again. It can be undone.";
        newer_text: "新版的全文", "The whole text of the newer copy";
        choose_text: "或打开文件（.txt、.html）", "Or open a file (.txt, .html)";
        lay_beside: "对照", "Lay it beside";
        same_text: "与现在的文本一字不差。", "It is the same text, to the character.";
        changed: "数字改了", "Changed: another number stands there";
        lost: "新版里已不在", "Lost: no longer there";
        moved: "移动了，或前后的字改了", "Moved, or between other words";
        kept: "原处未动", "Kept: where it stood";
        was: "原来", "Was";
        is: "现在", "Is";
        right: "对", "Right";
        confirm_all: "全部确认", "Confirm all";
        confirm_none: "全部取消", "Confirm none";
        lay: "移到新版上", "Lay the draft on the newer copy";
        laid: "草稿已移到新版上；撤销可以全部复原。", "The draft lies on the newer copy; undo takes all of it back.";
        left: "没有带过去的认定：", "What was decided and did not come along:";
    }
}

impl BesideWords {
    /// How much two drafts have decided at the same places, and how much only one.
    pub fn pairs(lang: Lang, pairs: usize, first: usize, second: usize) -> String {
        match lang {
            Lang::Zh => format!(
                "两份都认定了 {pairs} 个数字；只有这份认定的 {first} 个，只有那份认定的 {second} 个。"
            ),
            Lang::En => format!(
                "Both have decided {pairs} of the same numbers; {first} only this draft, {second} only the other."
            ),
        }
    }

    /// How far the differences are settled.
    pub fn settled(lang: Lang, decided: usize, all: usize, to_change: usize) -> String {
        match (lang, to_change) {
            (Lang::Zh, 0) => format!("{all} 处，已定 {decided} 处；未定的照这份。"),
            (Lang::Zh, _) => {
                format!("{all} 处，已定 {decided} 处，其中 {to_change} 处待在桌上改；未定的照这份。")
            }
            (Lang::En, 0) => format!("{decided} of {all} decided; the others stay as this draft has them."),
            (Lang::En, _) => format!(
                "{decided} of {all} decided, {to_change} of them to be changed on the desk; the others stay as this draft has them."
            ),
        }
    }

    /// How many numbers are of a kind.
    pub fn counted(lang: Lang, name: &str, count: usize) -> String {
        match lang {
            Lang::Zh => format!("{name}（{count}）"),
            Lang::En => format!("{name} ({count})"),
        }
    }

    /// What comes along to the newer copy.
    pub fn coming(lang: Lang, confirmed: usize, left: usize) -> String {
        match lang {
            Lang::Zh => format!("已确认 {confirmed} 个；另外 {left} 个不会带过去。"),
            Lang::En => format!("{confirmed} confirmed; {left} will not come along."),
        }
    }
}
