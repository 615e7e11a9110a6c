//! Documents of a size: well-formed ones, and such as somebody would write who wants the page to stand still.

use relocation_explorer::synth::synthesise;

const VALID: &str = include_str!("../../tests/fixtures/small.json");

/// A document of so many facts whose rules all hold.
pub fn valid(facts: usize) -> String {
    synthesise(facts, 1).to_canonical()
}

/// Hostile documents, each with a size of about `kilobytes`.
pub fn hostile(kilobytes: usize) -> Vec<(&'static str, String)> {
    let bytes = kilobytes * 1_000;
    let list = |entry: &dyn Fn(usize) -> String| {
        let mut entries = String::new();
        let mut at = 0;
        while entries.len() < bytes {
            entries.push_str(&entry(at));
            entries.push_str(",\n");
            at += 1;
        }
        entries
    };
    let behind = |opening: &str, entries: String| VALID.replacen(opening, &format!("{opening}{entries}"), 1);
    let name = r#""name":{"zh":"名","en":"name"}"#;
    let region = |n: usize| {
        let parent = 400_001 + n;
        let id = 400_000 + n;
        format!(r#"{{"id":"{id}","vintage":2020,{name},"level":"county","parent":"{parent}"}}"#)
    };
    let actor = |n: usize| format!(r#"{{"id":"org-{n}",{name},"kind":"firm","region":"no-{n}"}}"#);
    let same = |_: usize| format!(r#"{{"id":"org",{name},"kind":"firm","region":"371102"}}"#);
    let id = |n: usize| format!(r#""lanshan-{n}""#);
    let exclusion = |_: usize| {
        r#"{"figure":"","locator":{"offset":900,"prefix":"123456789","suffix":""},"reason":"date"}"#
            .to_owned()
    };
    let long = "a".repeat(bytes);
    vec![
        ("regions in a circle", behind("\"regions\": [\n", list(&region))),
        ("references to nothing", behind("\"actors\": [\n", list(&actor))),
        ("one id again and again", behind("\"actors\": [\n", list(&same))),
        ("ids in one relation", behind("\"facts\":[", list(&id)).replacen(",\n\"donghai", ",\"donghai", 1)),
        ("exclusions of nothing", behind("\"not_facts\":[", list(&exclusion))),
        ("a long unknown key", VALID.replacen("\"id\": \"small\"", &format!("\"{long}\": 1"), 1)),
        (
            "a long unknown reference",
            VALID.replacen("\"unit\":\"person\"", &format!("\"unit\":\"{long}\""), 1),
        ),
        ("brackets", format!("{{\"format\": {}", "[".repeat(bytes))),
        ("lines without an end", format!("{VALID}{}x", "\n".repeat(bytes))),
    ]
}

/// A text of so many kilobytes that is all numbers and places.
pub fn text(kilobytes: usize) -> String {
    let piece = "黔南州12.79万名搬迁劳动力实现就业，其中省外就业6.22万人，2022年培训300余人次。";
    piece.repeat(kilobytes * 1_000 / piece.len())
}
