//! Whether all that is drawn together can be told apart: the colours of `public/styles/tokens.css`, held against WCAG 2.2.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::HashMap;

use proptest::prelude::*;
use relocation_explorer::chart::Palette;
use relocation_explorer::share::{Behind, Colour, Theme, ViewState};

const SHEET: &str = include_str!("../public/styles/tokens.css");

/// The least contrast of text, and of marks and of edges that say something (1.4.3, 1.4.11).
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

const INKS: [&str; 7] = ["ink", "ink-2", "ink-3", "accent", "warn", "good", "bad"];
const HUES: [&str; 5] = ["r1", "r2", "r3", "r4", "r5"];

type Tokens = HashMap<String, Colour>;

/// What each token of a colour is in light and in dark, as hexadecimal.
fn pairs() -> impl Iterator<Item = (&'static str, [&'static str; 2])> {
    SHEET.split("--").filter_map(|token| {
        let (name, value) = token.split_once(": light-dark(")?;
        let (light, dark) = value.split_once(')')?.0.split_once(", ")?;
        Some((name, [light, dark]))
    })
}

fn tokens(scheme: usize) -> Tokens {
    let colour = |hex: &str| hex.strip_prefix('#').and_then(Colour::of_hex).expect(hex);
    pairs().map(|(name, both)| (name.to_owned(), colour(both[scheme]))).collect()
}

fn light() -> Tokens {
    tokens(0)
}

fn dark() -> Tokens {
    tokens(1)
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.rgb.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_colour_is_set_once_for_light_and_for_dark() {
    assert!(light().len() > 20, "{}", light().len());
    assert_eq!(light().len(), pairs().count(), "no token is set twice");
    assert_eq!(SHEET.matches('#').count(), 2 * pairs().count(), "no colour stands outside of a pair");
}

#[test]
fn text_can_be_read_and_marks_are_seen_on_all_that_they_stand_on() {
    for (theme, tokens) in [("light", light()), ("dark", dark())] {
        let check = |front: &str, ground: &str, least: f64| {
            let found = contrast(tokens[front], tokens[ground]);
            assert!(found >= least, "{theme}: --{front} on --{ground} has {found:.2}, not {least}");
        };
        for ink in INKS {
            for ground in ["paper", "card", "rule-2", "accent-soft", "warn-soft", "mark"] {
                check(ink, ground, TEXT);
            }
        }
        check("on-accent", "accent", TEXT);
        // The fullest cell of a table; its inks are between this and the card.
        check("ink", "deep", TEXT);
        for mark in HUES.into_iter().chain(["focus", "edge"]) {
            for ground in ["paper", "card"] {
                check(mark, ground, MARK);
            }
        }
    }
}

/// What each token becomes for those who ask for more contrast: another token.
fn in_more_contrast() -> Vec<(&'static str, &'static str)> {
    let (_, block) = SHEET.split_once("(prefers-contrast: more) {").expect("a block for more contrast");
    let rules = block.split('}').next().unwrap_or_default().split(';');
    let rule = |rule: &'static str| rule.trim().strip_prefix("--")?.strip_suffix(')')?.split_once(": var(--");
    rules.filter_map(rule).collect()
}

#[test]
fn who_asks_for_more_contrast_reads_all_quiet_text_and_sees_all_lines_at_seven_to_one() {
    let changed = in_more_contrast();
    let names: Vec<&str> = changed.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["ink-2", "ink-3", "edge", "rule"]);
    for (theme, tokens) in [("light", light()), ("dark", dark())] {
        for (name, becomes) in &changed {
            for ground in ["paper", "card", "rule-2", "accent-soft", "warn-soft", "mark"] {
                let found = contrast(tokens[*becomes], tokens[ground]);
                assert!(found >= 7.0, "{theme}: --{name} as --{becomes} on --{ground} has {found:.2}");
            }
        }
    }
}

#[test]
fn charts_have_the_colours_of_the_page() {
    for (palette, tokens) in [(Palette::LIGHT, light()), (Palette::DARK, dark())] {
        let names = ["ink", "ink-2", "rule", "card"].into_iter().chain(HUES);
        let colours =
            [palette.ink, palette.ink_2, palette.rule, palette.card].into_iter().chain(palette.series);
        for (name, colour) in names.zip(colours) {
            assert_eq!(Some(tokens[name]), Colour::of_hex(colour), "{name}");
        }
    }
}

/// What stands directly on a publisher's colour, with the least contrast of each: third inks become second ones.
fn on_a_colour() -> impl Iterator<Item = (&'static str, f64)> {
    let inks = INKS.into_iter().filter(|ink| *ink != "ink-3").map(|ink| (ink, TEXT));
    inks.chain(HUES.map(|hue| (hue, MARK)))
}

fn check_behind(colour: Colour, theme: Option<Theme>) -> Result<(), TestCaseError> {
    let state = ViewState { embed: true, background: Some(colour), theme, ..ViewState::default() };
    let tokens = if state.theme() == Some(Theme::Dark) { dark() } else { light() };
    if state.behind().map(|(_, how)| how) == Some(Behind::Seen) {
        for (front, least) in on_a_colour() {
            let found = contrast(tokens[front], colour);
            prop_assert!(found >= least, "--{front} on {colour} has {found:.2}, not {least}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn whatever_colour_a_publisher_gives_all_on_it_can_be_read(rgb in any::<[u8; 3]>()) {
        for theme in [None, Some(Theme::Light), Some(Theme::Dark)] {
            check_behind(Colour { rgb }, theme)?;
        }
    }
}

#[test]
fn greys_of_any_tone_can_be_written_on() {
    for tone in 0..=255 {
        check_behind(Colour { rgb: [tone; 3] }, None).unwrap();
    }
}

#[test]
fn a_pale_or_a_deep_colour_is_seen_through_the_view_and_a_middle_tone_is_around_it() {
    for (query, how) in [
        ("embed=1", None),
        ("background=fbfaf6", None),
        ("embed=1&background=fbfaf6", Some(Behind::Seen)),
        ("embed=1&background=ffe0b2", Some(Behind::Seen)),
        ("embed=1&background=0d1b2a", Some(Behind::Seen)),
        ("embed=1&background=808080", Some(Behind::Around)),
        ("embed=1&background=2a9d8f", Some(Behind::Around)),
        ("embed=1&background=fff&theme=dark", Some(Behind::Around)),
    ] {
        assert_eq!(ViewState::parse(query).0.behind().map(|(_, how)| how), how, "{query}");
    }
}
