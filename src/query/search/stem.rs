//! English words without their endings: `subsidies`, `subsidy`; `trained`, `training`, `train`.
//!
//! The first steps of Porter's algorithm, which take plurals and the endings of verbs away, and the endings that make
//! nouns of them. Crates with the whole of it carry tables, which the first load would have to fetch.

/// The shortest word with an ending.
const SHORTEST: usize = 4;

/// What a word shares with its plural and its other forms; a word that has no such ending is its own stem.
pub(crate) fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    if word.len() < SHORTEST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return stem;
    }
    drop_plural(&mut stem);
    drop_verb_ending(&mut stem);
    drop_noun_ending(&mut stem);
    if stem.len() >= SHORTEST && stem.ends_with('e') {
        stem.pop();
    }
    if stem.len() > 2 && stem.ends_with('y') && !has_vowel(&stem[stem.len() - 2..stem.len() - 1]) {
        stem.pop();
        stem.push('i');
    }
    stem
}

fn drop_plural(word: &mut String) {
    let hissing = ["sses", "xes", "ches", "shes", "zes", "uses"];
    if word.ends_with("ies") && word.len() > SHORTEST {
        cut(word, 3);
        word.push('y');
    } else if hissing.iter().any(|ending| word.ends_with(ending)) {
        cut(word, 2);
    } else if word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        cut(word, 1);
    }
}

fn drop_verb_ending(word: &mut String) {
    for ending in ["ing", "ed"] {
        let Some(rest) = word.strip_suffix(ending) else { continue };
        if rest.len() < 3 || !has_vowel(rest) || word.ends_with("eed") {
            return;
        }
        cut(word, ending.len());
        if is_doubled(word.as_bytes()) {
            word.pop();
        }
        return;
    }
}

/// Whether the last consonant is doubled for the ending's sake, as in planned; not in trainned, which is a slip.
fn is_doubled(word: &[u8]) -> bool {
    let [.., before, vowel, one, other] = *word else { return false };
    one == other && !b"lsz".contains(&other) && is_vowel(vowel) && !is_vowel(before)
}

fn drop_noun_ending(word: &mut String) {
    if word.len() > 7 && word.ends_with("ment") {
        cut(word, 4);
    } else if word.len() > 6 && (word.ends_with("tion") || word.ends_with("sion")) {
        cut(word, 3);
    }
}

fn cut(word: &mut String, letters: usize) {
    word.truncate(word.len() - letters);
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(is_vowel)
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for forms in [
            &["subsidy", "subsidies"][..],
            &["company", "companies"],
            &["train", "trains", "trained", "training"],
            &["relocate", "relocates", "relocated", "relocating", "relocation"],
            &["employ", "employed", "employment"],
            &["move", "moves", "moved", "moving"],
            &["bus", "buses"],
            &["nurse", "nurses", "nursing"],
            &["house", "houses", "housing"],
            &["class", "classes"],
            &["course", "courses"],
            &["fare", "fares"],
            &["plan", "plans", "planned"],
        ] {
            for form in forms {
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("bus", "business"),
            ("work", "workshop"),
            ("bring", "br"),
            ("this", "thi"),
            ("6622", "662"),
            ("trainning", "training"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }

    proptest! {
        #[test]
        fn no_word_loses_all(word in "[a-z]{1,20}") {
            prop_assert!(!stem(&word).is_empty());
        }
    }
}
