//! Newer copies of texts: what is found again, what is not, and that nothing is found at a wrong place.

use proptest::prelude::*;

use super::align::{Alignment, Fate};
use crate::figure::tokens;
use crate::snapshot::Locator;

/// A text of invented sentences, each with a figure, of a length of its own.
fn report(seed: u64, sentences: usize) -> String {
    const WORDS: [&str; 24] = [
        "全县", "搬迁", "群众", "社区", "车间", "就业", "培训", "干部", "资金", "帮扶", "协作", "产业",
        "学校", "医院", "开办", "安排", "投入", "带动", "新建", "发放", "补贴", "其中", "今年", "累计",
    ];
    const UNITS: [&str; 8] = ["人", "户", "万元", "个", "人次", "名", "亩", "%"];
    let mut state = seed;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut text = String::new();
    for _ in 0..sentences {
        for _ in 0..4 + next(9) {
            text.push_str(WORDS[next(WORDS.len())]);
        }
        match next(4) {
            0 => text.push_str(["三", "两", "五", "十二"][next(4)]),
            1 => text.push_str(&format!("{}.{}", next(30), next(10))),
            _ => text.push_str(&(1 + next(3_000)).to_string()),
        }
        text.push_str(UNITS[next(UNITS.len())]);
        text.push_str(["，", "。", "；", "。\n"][next(4)]);
    }
    text
}

fn locator(text: &[char], start: usize, end: usize) -> Locator {
    let piece = |from: usize, to: usize| text[from..to.min(text.len())].iter().collect();
    Locator { offset: start, prefix: piece(start.saturating_sub(8), start), suffix: piece(end, end + 8) }
}

/// A text after edits, and for each of its characters where it came from.
fn edited(text: &[char], edits: &[(usize, u8, char)]) -> (Vec<char>, Vec<Option<usize>>) {
    let mut now: Vec<(char, Option<usize>)> = text.iter().copied().zip((0..).map(Some)).collect();
    for &(at, how, put) in edits {
        let at = at % now.len().max(1);
        match how {
            0 => {
                now.remove(at);
            }
            1 => now.insert(at, (put, None)),
            _ => now[at] = (put, None),
        }
    }
    now.into_iter().unzip()
}

/// Of the figures that no edit touched: how many there are, and how many were found; none at a wrong place.
fn found_again(text: &str, edits: &[(usize, u8, char)]) -> (usize, usize) {
    let old: Vec<char> = text.chars().collect();
    let (new, origins) = edited(&old, edits);
    let newer: String = new.iter().collect();
    let mut now = vec![None; old.len()];
    for (at, origin) in origins.iter().enumerate() {
        if let Some(origin) = origin {
            now[*origin] = Some(at);
        }
    }
    let figures = tokens(text);
    let locators: Vec<Locator> = figures.iter().map(|it| locator(&old, it.offset, it.end())).collect();
    let fates = Alignment::of(Some(text), &newer)
        .fates(figures.iter().zip(&locators).map(|(figure, locator)| (figure.text.as_str(), locator)));
    // Untouched is what stands whole, and is the same number still: nothing was put next to it that makes it another.
    let same: std::collections::HashSet<(usize, String)> =
        tokens(&newer).into_iter().map(|token| (token.offset, token.text)).collect();
    let (mut untouched, mut found) = (0, 0);
    for (figure, fate) in figures.iter().zip(&fates) {
        let place = match fate {
            Fate::Kept => Some(figure.offset),
            Fate::Moved(landing) => Some(landing.locator.offset),
            Fate::Changed(_) | Fate::Lost => None,
        };
        let truly = now[figure.offset].filter(|start| {
            (figure.offset..figure.end()).all(|at| now[at] == Some(start + at - figure.offset))
                && same.contains(&(*start, figure.text.clone()))
        });
        if let Some(truly) = truly {
            untouched += 1;
            assert!(
                place.is_none_or(|place| place == truly),
                "{figure:?} was found at {place:?}, not at {truly}"
            );
            found += usize::from(place.is_some());
        } else if let Some(place) = place {
            let taken =
                figures.iter().any(|other| now[other.offset] == Some(place) && other.offset != figure.offset);
            assert!(!taken, "{figure:?} was found where another stands");
        }
    }
    (untouched, found)
}

fn edits(length: usize) -> impl Strategy<Value = Vec<(usize, u8, char)>> {
    let put = prop::sample::select("人户万全县搬迁，。0123456789三五十的".chars().collect::<Vec<_>>());
    prop::collection::vec((0..length, 0u8..3, put), length / 20)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn after_edits_of_a_twentieth_of_the_text_figures_are_found_and_none_at_a_wrong_place(
        (text, edits) in (any::<u64>(), 150usize..400).prop_flat_map(|(seed, sentences)| {
            let text = report(seed, sentences);
            let length = text.chars().count();
            (Just(text), edits(length))
        }),
    ) {
        let (untouched, found) = found_again(&text, &edits);
        prop_assert!(untouched > 50, "{}", untouched);
        prop_assert!(found * 100 >= untouched * 99, "{} of {}", found, untouched);
    }

    #[test]
    fn no_two_texts_panic(old in "[0-9三十万人，.%余 ]{0,40}", new in "[0-9三十万人，.%余 ]{0,40}", at in 0usize..50, prefix in "[0-9人，]{0,8}") {
        let alignment = Alignment::of(Some(&old), &new);
        let locator = Locator { offset: at, prefix, suffix: "人，".into() };
        for fate in alignment.fates([("3", &locator), ("三十万", &locator), ("", &locator)]) {
            if let Fate::Moved(landing) | Fate::Changed(landing) = fate {
                let here: String = new.chars().skip(landing.locator.offset).collect();
                prop_assert!(here.starts_with(&landing.figure));
            }
        }
        let _ = alignment.words(&locator);
    }
}

#[test]
fn paragraphs_that_changed_places_are_followed() {
    let text = report(7, 120);
    let paragraphs: Vec<&str> = text.split_inclusive('\n').collect();
    let (first, last) = (paragraphs[0], paragraphs[paragraphs.len() - 1]);
    let middle = paragraphs[1..paragraphs.len() - 1].concat();
    let newer = format!("{last}\n{middle}{first}");
    let old: Vec<char> = text.chars().collect();
    let figures = tokens(&text);
    let locators: Vec<Locator> = figures.iter().map(|it| locator(&old, it.offset, it.end())).collect();
    let fates = Alignment::of(Some(&text), &newer)
        .fates(figures.iter().zip(&locators).map(|(figure, locator)| (figure.text.as_str(), locator)));
    let lost = fates.iter().filter(|fate| **fate == Fate::Lost).count();
    assert!(lost * 20 < fates.len(), "{lost} of {}", fates.len());
    let without = Alignment::of(None, &newer)
        .fates(figures.iter().zip(&locators).map(|(figure, locator)| (figure.text.as_str(), locator)));
    let lost = without.iter().filter(|fate| **fate == Fate::Lost).count();
    assert!(lost * 10 < fates.len(), "without the old text {lost} of {}", fates.len());
}

#[test]
fn where_a_text_repeats_itself_nothing_is_guessed() {
    let text = "甲村3户，3户，3户，乙村";
    let old: Vec<char> = text.chars().collect();
    let locators = [2, 5, 8].map(|at| locator(&old, at, at + 1));
    let fates = Alignment::of(Some(text), "甲村3户，3户，乙村").fates(locators.iter().map(|it| ("3", it)));
    assert_eq!(fates, [Fate::Lost, Fate::Lost, Fate::Lost]);
}

/// Texts that have little or everything in common, as long as any that is read.
#[test]
fn hostile_texts_are_aligned_to_their_end() {
    const LENGTH: usize = 500_000;
    let of = |pieces: &[&str]| -> String { pieces.concat().chars().cycle().take(LENGTH).collect() };
    let random = |seed: u64| -> String {
        let mut state = seed;
        (0..LENGTH)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                char::from(b'0' + (state >> 40) as u8 % 10)
            })
            .collect()
    };
    let locator = Locator { offset: 4_000, prefix: "甲".into(), suffix: "乙".into() };
    for (old, new) in [
        (of(&["1"]), of(&["2"])),
        (of(&["12"]), of(&["21", "1"])),
        (of(&["(a"]), of(&["(", "a)"])),
        (random(1), random(2)),
        (of(&["3户，"]), of(&["3户，", "户，3"])),
    ] {
        let fates = Alignment::of(Some(&old), &new).fates((0..2_000).map(|_| ("3", &locator)));
        assert_eq!(fates.len(), 2_000);
    }
}
