//! Scripts within a text: which runs of it are Chinese.

/// A text in runs, each with whether it is Chinese, in order and without a gap. Chinese punctuation belongs to the
/// Chinese that it stands beside.
///
/// ```
/// use relocation_explorer::script::chinese_runs;
/// let runs: Vec<_> = chinese_runs("Stairwell (单元) heads").collect();
/// assert_eq!(runs, [("Stairwell (", false), ("单元", true), (") heads", false)]);
/// ```
pub fn chinese_runs(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (start, end) = first_chinese(rest);
        let (length, chinese) = if start > 0 { (start, false) } else { (end, true) };
        let (run, behind) = rest.split_at_checked(length).filter(|(run, _)| !run.is_empty())?;
        rest = behind;
        Some((run, chinese))
    })
}

/// Where the first Chinese run of a text begins and ends; at the text's end where there is none.
fn first_chinese(text: &str) -> (usize, usize) {
    let mut run = None;
    for (at, c) in text.char_indices() {
        let (start, has_character) = run.unwrap_or((at, false));
        if is_character(c) || is_punctuation(c) {
            run = Some((start, has_character || is_character(c)));
        } else if has_character {
            return (start, at);
        } else {
            run = None;
        }
    }
    match run {
        Some((start, true)) => (start, text.len()),
        _ => (text.len(), text.len()),
    }
}

/// Ideographs: radicals, unified and compatible ones, the marks of repetition and zero.
pub fn is_character(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// What only Chinese text has: ideographic punctuation, brackets and forms of full width.
fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff65}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chinese(text: &str) -> Vec<&str> {
        chinese_runs(text).filter(|(_, chinese)| *chinese).map(|(run, _)| run).collect()
    }

    #[test]
    fn runs_of_characters_are_chinese_with_their_punctuation() {
        assert_eq!(chinese("by sense 为搬迁; empty marks before 线上+线下"), ["为搬迁", "线上", "线下"]);
        assert_eq!(chinese("the “《规划》，一期” of 2018"), ["《规划》，一期"]);
        assert_eq!(chinese("𠮷野家 is one run"), ["𠮷野家"]);
        assert_eq!(chinese("１２ and （a）, — none"), [""; 0]);
        assert_eq!(chinese(""), [""; 0]);
    }

    proptest! {
        #[test]
        fn runs_alternate_and_make_up_the_text(text in "[a z，。《为搬迁(１]{0,24}|\\PC{0,24}") {
            let runs: Vec<_> = chinese_runs(&text).collect();
            prop_assert_eq!(runs.iter().map(|(run, _)| *run).collect::<String>(), &*text);
            prop_assert!(runs.iter().all(|(run, chinese)| *chinese == run.chars().any(is_character)));
            prop_assert!(runs.windows(2).all(|pair| pair[0].1 != pair[1].1));
        }
    }
}
