//! Whether all that offers the parameters of an address to others offers the same ones: the library's, in `share`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use relocation_explorer::query::{Column, Facet};
use relocation_explorer::share::{
    ArticlePart, ChartAxis, Controls, LIST_PARAMETERS, SINGLE_PARAMETERS, Theme, View, ViewState, parse_pairs,
};

const EMBED: &str = include_str!("../public/embed.js");
const EMBED_TYPES: &str = include_str!("../public/embed.d.ts");
const EXPLORER: &str = include_str!("../public/explorer.js");
const FIRST: &str = include_str!("../public/first.js");
const EXPLORER_TYPES: &str = include_str!("../public/explorer.d.ts");

type Names = BTreeSet<String>;

fn names<'a>(all: impl IntoIterator<Item = &'a str>) -> Names {
    all.into_iter().map(str::to_owned).collect()
}

/// Every parameter but some.
fn all_but(left_out: &[&str]) -> Names {
    let all = LIST_PARAMETERS.into_iter().chain(SINGLE_PARAMETERS);
    names(all.filter(|name| !left_out.contains(name)))
}

fn between<'a>(text: &'a str, before: &str, behind: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no `{before}`"));
    rest.split_once(behind).unwrap_or_else(|| panic!("no `{behind}` behind `{before}`")).0
}

/// The words that stand in quotes between two texts.
fn quoted(text: &str, before: &str, behind: &str) -> Names {
    names(between(text, before, behind).split('\'').skip(1).step_by(2))
}

/// The names before a colon, with or without a question mark, in the lines between two texts.
fn members(text: &str, before: &str, behind: &str) -> Names {
    let lines = between(text, before, behind).lines().map(str::trim);
    let code = lines.filter(|line| !line.starts_with(['/', '*', '|']));
    names(code.filter_map(|line| Some(line.split_once(':')?.0.trim_end_matches('?'))))
}

#[test]
fn an_address_knows_exactly_these() {
    let sample = |name: &str| match name {
        "view" => "compare",
        "per" => "household",
        "show" => "shared",
        "lang" => "en",
        "value" => "1..",
        "sort" => "-value",
        "columns" | "chart" => "region",
        "theme" => "dark",
        "controls" => "few",
        "background" => "ffffff",
        "pin" => "3f2a9c0b1d4e",
        "data" => "other.json",
        _ => "1",
    };
    let query: Vec<_> = all_but(&[]).iter().map(|name| format!("{name}={}", sample(name))).collect();
    let (state, ignored) = ViewState::parse(&query.join("&"));
    assert_eq!(ignored, []);
    let written = parse_pairs(&state.to_query()).into_iter().map(|(name, _)| name).collect::<Names>();
    assert_eq!(written, all_but(&[]));
    assert!(Facet::ALL.iter().all(|facet| LIST_PARAMETERS.contains(&facet.key())));
}

/// What the page begins with is the view that the program will show.
#[test]
fn the_page_knows_its_views_and_what_selects_facts() {
    assert_eq!(quoted(FIRST, "const VIEWS = [", "]"), names(View::ALL.iter().map(|view| view.key())));
    assert_eq!(quoted(FIRST, "const FACETS = [", "]"), names(Facet::ALL.iter().map(|facet| facet.key())));
}

#[test]
fn the_element_takes_them_as_attributes() {
    let words = |before| names(between(EMBED, before, "'").split(' '));
    assert_eq!(words("const LISTS = '"), names(LIST_PARAMETERS));
    assert_eq!(words("const OTHERS = '"), &all_but(&["embed"]) - &names(LIST_PARAMETERS));

    let own = names(["src", "title", "loading"]);
    let typed = members(EMBED_TYPES, "interface ReportExplorerAttributes {", "\n}");
    assert_eq!(typed, &all_but(&["embed"]) | &own);
}

#[test]
fn the_module_takes_them_as_options() {
    let facets = names(Facet::ALL.map(Facet::key));
    assert_eq!(quoted(EXPLORER, "const FACETS = [", "]"), facets);
    assert_eq!(quoted(EXPLORER_TYPES, "type Facet =", ";"), facets);
    assert_eq!(quoted(EXPLORER_TYPES, "type Column =", ";"), names(Column::ALL.map(Column::key)));

    // What is behind the view is the business of the page's own styles, and nothing here is in a frame.
    let direct = &all_but(&["embed", "background", "value"]) - &facets;
    assert_eq!(quoted(EXPLORER, "const PARAMETERS = {", "}"), direct);
    let options = members(EXPLORER, "const PARAMETERS = {", "}");
    let others = quoted(EXPLORER, "const OTHERS = [", "]");
    let typed = members(EXPLORER_TYPES, "interface ViewOptions {", "\n}");
    assert_eq!(typed, &(&options | &others) - &names(["snapshot"]));
}

#[test]
fn their_types_name_every_value() {
    let optional = |name: &str, keys: Vec<&str>| {
        for types in [EMBED_TYPES, EXPLORER_TYPES] {
            let given = quoted(types, &format!("\n  {name}?: "), ";");
            assert_eq!(given, names(keys.iter().copied()), "{name}");
        }
    };
    optional("view", View::ALL.iter().map(|view| view.key()).collect());
    optional("part", ArticlePart::ALL.iter().map(|part| part.key()).collect());
    optional("chart", ChartAxis::ALL.iter().map(|axis| axis.key()).collect());
    optional("theme", Theme::ALL.iter().map(|theme| theme.key()).collect());
    optional("controls", Controls::ALL.iter().map(|controls| controls.key()).collect());
}
