//! Words of corrections that readers make.

use crate::snapshot::Lang;

words! {
    /// Words of corrections that readers make.
    CorrectWords, correct {
        title: "报告错误", "Report an error";
        lede: "原文印的和这里不一样？写下应当是什么，就得到一份补丁，编者对照原文之后可以并入数据。",
            "Does the report print something else? Say what would be right: you get a patch that the curators hold against the text and merge.";
        field: "哪一项不对", "What is wrong";
        now: "现在是", "It says";
        right: "应当是", "It should say";
        figure: "数字，照印", "Figure, as printed";
        place: "位置", "Place";
        character: "从第几个字起", "From which character";
        before: "前面的字，至多八个", "Up to eight characters before it";
        behind: "后面的字，至多八个", "Up to eight characters behind it";
        other: "别的", "Something else";
        remark: "说明（可不填）", "Remark (may be left out)";
        remark_only: "哪里不对", "What is wrong with it";
        remark_needed: "请说说哪里不对。", "Say what is wrong.";
        same: "这里现在就是这样写的。", "That is what it says.";
        around: "位置：前后的字不同，见补丁", "Place: the characters around it are others; see the patch";
        no_character: "请写一个数：从原文第几个字起。", "Write a number: from which character of the text.";
        make: "作成补丁", "Make the patch";
        made: "补丁作好了，合乎数据的规则。", "The patch is made, and keeps the rules of the data.";
        made_remark: "说明作成了文件，不改动数据。", "The remark is made a file; it changes no data.";
        save: "保存补丁", "Save the patch";
        copy: "复制补丁", "Copy the patch";
        issue: "写成议题", "Write an issue";
        mail: "写成邮件", "Write a mail";
        to_whom: "议题和邮件里已写好改动，请附上补丁文件。只有您发出，它才离开这台设备。",
            "The issue or the mail says what to change; attach the patch. Nothing leaves this device until you send it.";
        to_nobody: "请把补丁交给发布这份数据的人。", "Hand the patch to whoever publishes these data.";
    }
}

impl CorrectWords {
    /// A place in a text, by its character.
    pub fn at(lang: Lang, character: &str) -> String {
        match lang {
            Lang::Zh => format!("第 {character} 字起"),
            Lang::En => format!("from character {character}"),
        }
    }

    /// What a field says, and what it should say.
    pub fn change(lang: Lang, field: &str, old: &str, new: &str) -> String {
        match lang {
            Lang::Zh => format!("{field}：现作“{old}”，应作“{new}”"),
            Lang::En => format!("{field}: says “{old}”, should say “{new}”"),
        }
    }

    /// A sentence with the place that it is about.
    pub fn placed(lang: Lang, said: &str, place: &str) -> String {
        match lang {
            Lang::Zh => format!("{said}（{place}）。"),
            Lang::En => format!("{said} ({place})."),
        }
    }

    /// Why a patch is made.
    pub fn why(lang: Lang, fact: &str, said: &str, remark: &str) -> String {
        let space = if remark.is_empty() { "" } else { lang.pick("", " ") };
        match lang {
            Lang::Zh => format!("{fact}，{said}{space}{remark}"),
            Lang::En => format!("{fact}, {said}{space}{remark}"),
        }
    }

    /// What does not fit, with the field where it is another than was entered.
    pub fn misfit(lang: Lang, field: Option<&str>, why: &str) -> String {
        match field {
            Some(field) => format!("{field}{}{why}", lang.pick("：", ": ")),
            None => why.to_owned(),
        }
    }

    /// What a letter is about.
    pub fn subject(lang: Lang, fact: &str, field: &str) -> String {
        match lang {
            Lang::Zh => format!("订正 {fact}：{field}"),
            Lang::En => format!("Correction of {fact}: {field}"),
        }
    }

    /// Which fact of which report it is.
    pub fn of_fact(lang: Lang, fact: &str, text: &str, report: &str) -> String {
        match lang {
            Lang::Zh => format!("{fact}：{text}（《{report}》）"),
            Lang::En => format!("{fact}: {text} ({report})"),
        }
    }

    /// In which data, and where they are.
    pub fn of_data(lang: Lang, data: &str, link: &str) -> String {
        match lang {
            Lang::Zh => format!("数据：{data}\n{link}"),
            Lang::En => format!("Data: {data}\n{link}"),
        }
    }

    /// That the patch belongs to it.
    pub fn attach(lang: Lang, file: &str) -> String {
        match lang {
            Lang::Zh => format!("补丁见附件 {file}，用 snapshot merge 并入。"),
            Lang::En => format!("The patch is attached: {file}, for `snapshot merge`."),
        }
    }
}
