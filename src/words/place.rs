//! Words of a place's page.

use super::CompareWords;
use crate::snapshot::{Lang, Level};

words! {
    /// Words of a place's page.
    PlaceWords, place {
        title: "这个地方，报告说了什么", "What the reports say of a place";
        choose: "选一个地方", "Choose a place";
        choose_hint: "报告里有数字或参与协作的地方；后面是它自己有多少个数字。",
            "Places that the reports have figures of, or that take part in partnerships, each with the number of its own figures.";
        code: "代码", "Code";
        reports: "报告", "Reports";
        relocated: "搬迁人口", "Relocated people";
        partners: "协作方", "Partners";
        inside: "其下各处", "Places inside";
        to_facts: "在“浏览”中看这些数字", "See the figures in Explore";
        to_compare: "与别处比较", "Compare with another place";
        to_pairings: "看各对协作并排", "Pairings side by side";
        to_measures: "在“措施”中看全部", "All of them in Measures";
        to_ledger: "在“台账”中看全部", "All of them in the Ledger";
        others: "别的地方", "Other places";
        figures: "数字，按问题分", "Figures, by question";
        no_figures: "未编入这个地方自己的数字。它的上级、下级或协作方可能有。",
            "No figure of this place itself is coded. The places around it, inside it or paired with it may have some.";
        measures: "措施", "Measures";
        measures_hint: "关于这里的报告写到的做法，按类型；点开看每一项。",
            "What the reports about this place do, by type; open a type to read them.";
        known: "没有数字，但有说法", "No figure, but a reading";
        known_hint: "只列编码者通读后写明的：有措施、有提及，或找过而无；都不等于零。",
            "Only what a coder stated after reading the whole text: measures, a mention, or a search in vain. None of it is zero.";
        pairings: "结对", "Pairings";
        bars: "柱长从 0 起。", "Bars start at zero.";
    }
}

impl PlaceWords {
    /// What kind of place it is, and how much is printed of it: a sentence.
    pub fn lede(lang: Lang, level: Level, around: Option<&str>, figures: usize, reports: usize) -> String {
        let level = CompareWords::level(lang, level);
        let figures = CompareWords::facts(lang, figures);
        match lang {
            Lang::Zh => {
                let level = around.map_or_else(|| level.to_owned(), |around| format!("{around} · {level}"));
                format!("{level}。{reports} 份报告，{figures}。")
            }
            Lang::En => {
                let level = around.map_or_else(|| level.to_owned(), |around| format!("{level} in {around}"));
                let reports = if reports == 1 { "1 report".to_owned() } else { format!("{reports} reports") };
                let mut sentence = format!("{level}: {figures} in {reports}.");
                sentence[..1].make_ascii_uppercase();
                sentence
            }
        }
    }

    /// That the data do not have a place.
    pub fn unknown(lang: Lang, code: &str) -> String {
        match lang {
            Lang::Zh => format!("这份数据里没有代码为“{code}”的地方。请从下面选一个。"),
            Lang::En => format!("These data have no place with the code “{code}”. Please choose one below."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_counts_in_both_languages() {
        let lede =
            |lang, around, figures, reports| PlaceWords::lede(lang, Level::County, around, figures, reports);
        assert_eq!(lede(Lang::En, Some("Xinzhou"), 1, 1), "County in Xinzhou: 1 figure in 1 report.");
        assert_eq!(lede(Lang::En, None, 0, 0), "County: no figures in 0 reports.");
        assert_eq!(lede(Lang::Zh, Some("忻州"), 32, 1), "忻州 · 县级。1 份报告，32 个数字。");
    }
}
