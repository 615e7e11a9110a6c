//! Words of patches: why one does not fit.

use crate::snapshot::Lang;

/// Words of patches.
pub struct PatchWords;

impl PatchWords {
    /// That it is made for another collection.
    pub fn other_collection(lang: Lang, found: &str, expected: &str) -> String {
        match lang {
            Lang::Zh => format!("补丁是为集合“{expected}”作的，这里是“{found}”"),
            Lang::En => format!("the patch is made for the collection `{expected}`; this is `{found}`"),
        }
    }

    /// That what it changes is not there.
    pub fn not_there(lang: Lang, list: &str, name: &str) -> String {
        match lang {
            Lang::Zh => format!("{list} 中没有“{name}”"),
            Lang::En => format!("there is no `{name}` in {list} of the collection"),
        }
    }

    /// That what it adds is there.
    pub fn already_there(lang: Lang, list: &str, name: &str, fields: &str) -> String {
        match lang {
            Lang::Zh => format!("{list} 中已有“{name}”，内容不同（{fields}）；请另取标识，或写明 old"),
            Lang::En => format!(
                "{list} of the collection has another `{name}` already ({fields} differ); use an id of its own, or say what is `old`"
            ),
        }
    }

    /// That the collection says something else.
    pub fn other_value(lang: Lang, field: &str, found: &str, expected: &str) -> String {
        match lang {
            Lang::Zh => format!("集合中 {field} 是 {found}，补丁以为是 {expected}"),
            Lang::En => format!("`{field}` is {found} in the collection; the patch expects {expected}"),
        }
    }

    /// That an id cannot be replaced.
    pub fn renamed(lang: Lang, old: &str, new: &str) -> String {
        match lang {
            Lang::Zh => format!("“{old}”不能改成“{new}”：标识是永久的；请删去其一，另加其一"),
            Lang::En => {
                format!("`{old}` cannot become `{new}`: ids are permanent; remove the one and add the other")
            }
        }
    }

    /// That a rule is broken elsewhere.
    pub fn elsewhere(lang: Lang, path: &str, rule: &str) -> String {
        match lang {
            Lang::Zh => format!("合并之后 {path} 会不合规则：{rule}"),
            Lang::En => format!("merged, the collection would break a rule at {path}: {rule}"),
        }
    }

    /// How much a patch changes.
    pub fn merged(lang: Lang, changes: usize) -> String {
        match (lang, changes) {
            (Lang::Zh, _) => format!("合并了 {changes} 处改动"),
            (Lang::En, 1) => "1 change merged".to_owned(),
            (Lang::En, _) => format!("{changes} changes merged"),
        }
    }
}
