//! axe-core on every view and in every state of it, in both languages, light, dark, in the reader's own colours and in more
//! contrast, at a desk and on a phone.

use crate::harness::{Options, Page, Server};
use serde_json::{Value, json};

/// What a reader does on a page.
pub type Act = fn(&Page);

/// A state: its address, and what a reader does there.
pub struct State {
    /// The address.
    pub query: &'static str,
    /// What is done.
    pub act: Act,
}

fn nothing(_: &Page) {}

const fn state(query: &'static str, act: Act) -> State {
    State { query, act }
}

/// Every view, in every state that looks different.
pub const STATES: [State; 29] = [
    state("view=overview", nothing),
    state("view=explore", nothing),
    state("view=explore&indicator=relocated-workers-employed", step_into_the_chart),
    state("view=explore&region=522700&chart=shares", open_all),
    state("view=explore&domain=geography&kind=target", nothing),
    state("view=explore&region=999999&colour=red", nothing),
    state("view=explore&fact=qiannan-jobs-outside-province", open_all),
    state("view=explore&indicator=employment-service-centres", |page| {
        press(page, ".facets-toggle, .chips button")
    }),
    state("view=compare", nothing),
    state("view=compare&regions=140929~522300~522700~520526", |page| {
        press(page, ".figures:not([hidden]) .unfold")
    }),
    state("view=compare&regions=522700~522300", open_all),
    state("view=measures", open_all),
    state("view=measures&q=training", nothing),
    state("view=ledger", open_all),
    state("view=sources", open_all),
    state("view=sources", |page| page.drop_file(".sources h1", "broken.json", "{\"format\": 1}")),
    state("view=sources&show=proof", nothing),
    state("view=code", nothing),
    state("view=overview", |page| press(page, "#find-all")),
    state("view=ledger", |page| press(page, "#share")),
    state("view=explore&fact=qiannan-jobs-outside-province&embed=1", nothing),
    state("view=explore&indicator=employment-service-centres&embed=1&controls=none", nothing),
    state("view=compare&regions=140929~522300&embed=1&controls=few", nothing),
    state("view=ledger&embed=1", nothing),
    state("view=place&regions=522700", nothing),
    state("view=place", nothing),
    state("view=basket&items=fact:kelan-workshops~check:none", nothing),
    state("view=overview", |page| press(page, "#tour-again")),
    state("view=overview&embed=1&background=0d1b2a", nothing),
];

fn press(page: &Page, css: &str) {
    let pressed =
        "const found = [...document.querySelectorAll(arguments[0])].find((each) => each.checkVisibility());
        found?.click(); return Boolean(found)";
    page.wait_until(css, |page| page.run(pressed, vec![css.into()]) == true);
    page.wait_until_drawn();
}

fn open_all(page: &Page) {
    page.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })", vec![]);
    page.wait_until_drawn();
}

fn step_into_the_chart(page: &Page) {
    for level in 1..4 {
        press(page, &format!(".steps [aria-level='{level}']"));
    }
    open_all(page);
}

/// A frame has the ground of the page around it, which axe takes for white: here it is that of the reader's colours.
const GROUND: &str = "if ('embed' in document.documentElement.dataset && !('behind' in document.documentElement.dataset)) document.documentElement.style.background = 'Canvas';";

/// Opens every state for a reader in two surroundings: English at a desk, Chinese on a phone, or the other way round.
fn check(features: &Value, phone_speaks: &str) {
    let mut found = Vec::new();
    let is_forced = features[0]["name"] == "forced-colors";
    for (width, height) in [(1280, 900), (390, 844)] {
        let lang = if (width == 390) == (phone_speaks == "zh") { "zh" } else { "en" };
        let page = Page::blank(Server::start(), Options { width, height, ..Options::default() });
        page.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        for State { query, act } in &STATES {
            page.go(&format!("?{query}&lang={lang}"));
            page.wait_until_drawn();
            act(&page);
            page.run(GROUND, vec![]);
            // Where the reader's own colours rule, axe still reckons with those of the page.
            let is_ours = |each: &String| !is_forced || !each.starts_with("color-contrast");
            found.extend(
                page.violations()
                    .into_iter()
                    .filter(is_ours)
                    .map(|each| format!("{query} {lang} {width}: {each}")),
            );
        }
    }
    assert!(found.is_empty(), "{features}\n{}", found.join("\n"));
}

fn feature(name: &str, value: &str) -> Value {
    json!([{ "name": name, "value": value }, { "name": "prefers-reduced-motion", "value": "reduce" }])
}

#[test]
fn every_state_is_accessible_by_daylight() {
    check(&feature("prefers-color-scheme", "light"), "zh");
}

#[test]
fn every_state_is_accessible_in_the_dark() {
    check(&feature("prefers-color-scheme", "dark"), "en");
}

#[test]
fn every_state_is_accessible_in_the_readers_own_colours() {
    check(&feature("forced-colors", "active"), "en");
}

#[test]
fn every_state_is_accessible_in_more_contrast() {
    check(&feature("prefers-contrast", "more"), "zh");
}
