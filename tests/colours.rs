//! Whether all that is drawn together can be told apart: the colours of `public/style.css`, held against WCAG 2.2.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::HashMap;

use proptest::prelude::*;
use relocation_explorer::chart::Palette;
use relocation_explorer::share::{Behind, Colour, Theme, ViewState};

const SHEET: &str = include_str!("../public/style.css");

/// The least contrast of text, and of marks and of edges that say something (1.4.3, 1.4.11).
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

const INKS: [&str; 7] = ["ink", "ink-2", "ink-3", "accent", "warn", "good", "bad"];
const HUES: [&str; 5] = ["r1", "r2", "r3", "r4", "r5"];

type Tokens = HashMap<String, Colour>;

/// The colours that each block of tokens sets, in the sheet's order.
fn blocks() -> Vec<Tokens> {
    let blocks = SHEET.split(" color-scheme: ").skip(1).map(|block| {
        let set = block.split('}').next().unwrap_or_default().split(';');
        set.filter_map(|one| {
            let (name, value) = one.trim().strip_prefix("--")?.split_once(": ")?;
            Some((name.to_owned(), Colour::of_hex(value.strip_prefix('#')?)?))
        })
        .collect()
    });
    blocks.collect()
}

fn light() -> Tokens {
    blocks().swap_remove(0)
}

/// What the dark block does not set stays as it is.
fn dark() -> Tokens {
    let mut tokens = light();
    tokens.extend(blocks().swap_remove(1));
    tokens
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
fn both_ways_to_dark_set_the_same_colours() {
    let [light, preferred, chosen] = &blocks()[..] else { panic!("three blocks of tokens") };
    assert!(light.len() > 20, "{}", light.len());
    assert_eq!(preferred, chosen);
    assert!(preferred.keys().all(|name| light.contains_key(name)));
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
