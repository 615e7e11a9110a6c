//! Every rule of a snapshot, with an example that breaks it: the place is named, the line is right, the words
//! say what would be right. And no document, however mangled, makes the program stop.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use relocation_explorer::snapshot::{Collection, Lang, Problem, Snapshot};

const VALID: &str = include_str!("fixtures/small.json");

/// A rule, the edit that breaks it, and what the reader is told.
struct Example {
    rule: &'static str,
    from: &'static str,
    to: &'static str,
    path: &'static str,
    message: &'static str,
}

const fn example(
    rule: &'static str,
    from: &'static str,
    to: &'static str,
    path: &'static str,
    message: &'static str,
) -> Example {
    Example { rule, from, to, path, message }
}

const EXAMPLES: &[Example] = &[
    example(
        "syntax",
        "\"figure\":\"12\",\"value\":12,",
        "\"figure\":\"12\" \"value\":12,",
        "facts[4].figure",
        "this is not JSON: expected `,` or `}`; a snapshot is one complete JSON object",
    ),
    example(
        "shape",
        "\"report-snapshot/1\"",
        "\"report-snapshot/9\"",
        "format",
        "unknown variant `report-snapshot/9`, expected `report-snapshot/1`; see snapshot.schema.json for what belongs here",
    ),
    example(
        "shape",
        "\"figure\":\"12\",\"value\":12,",
        "\"figure\":\"12\",\"value\":\"12\",",
        "facts[4].value",
        "invalid type: string \"12\", expected f64; see snapshot.schema.json for what belongs here",
    ),
    example(
        "shape",
        "\"figure\":\"12\",",
        "\"figures\":\"12\",",
        "facts[4]",
        "unknown field `figures`, expected one of `id`, `report`, `region`, `partner`, `indicator`, `population`, `breakdown`, `figure`, `value`, `unit`, `bound`, `approximate`, `kind`, `period`, `as_of`, `text`, `locator`, `caveats`, `note`, `decided`, `link`; see snapshot.schema.json for what belongs here",
    ),
    example(
        "shape",
        "\"actual\":\"lanshan-drivers\"",
        "\"actual\":\"lanshan-drivers\",\"verdict\":\"holds\"",
        "relations[1].verdict",
        "unknown field `verdict`, expected `target` or `actual`; see snapshot.schema.json for what belongs here",
    ),
    example(
        "shape",
        "{\"zh\":\"住人的社区。\",\"en\":\"Communities where they live.\"}",
        "[\"住人的社区。\",\"Communities where they live.\"]",
        "facts[4].text",
        "invalid type: sequence, expected struct Text; see snapshot.schema.json for what belongs here",
    ),
    example(
        "shape",
        "\"bound\":\"exact\",\"approximate\":false,\"kind\":\"achieved\",\"period\":\"2021\"",
        "\"bound\":{\"exact\":null},\"approximate\":false,\"kind\":\"achieved\",\"period\":\"2021\"",
        "facts[0].bound",
        "invalid type: map, expected enum Bound; see snapshot.schema.json for what belongs here",
    ),
    example(
        "shape",
        "\"actual\":\"lanshan-drivers\"",
        "\"actual\":\"lanshan-drivers\",\"note\":null,\"note\":null",
        "relations[1].note",
        "duplicate field `note`; see snapshot.schema.json for what belongs here",
    ),
    example(
        "id-form",
        "\"id\":\"lanshan-teachers\"",
        "\"id\":\"Lanshan teachers\"",
        "facts[11].id",
        "the id `Lanshan teachers` should be lower-case letters, digits, `-` and `/` only",
    ),
    example(
        "duplicate-id",
        "\"id\":\"lanshan-teachers\"",
        "\"id\":\"lanshan-workers\"",
        "facts[11].id",
        "the id `lanshan-workers` is already used on line 66; give this entry an id of its own",
    ),
    example(
        "duplicate-id",
        "\"id\":\"stay\"",
        "\"id\":\"teach-driving\"",
        "frameworks[0].parts[1].id",
        "the id `teach-driving` is already used on line 81; give this entry an id of its own",
    ),
    example(
        "dangling",
        "\"indicator\":\"communities\"",
        "\"indicator\":\"comunities\"",
        "facts[4].indicator",
        "there is no `comunities` in indicators; did you mean `communities`?",
    ),
    example(
        "dangling",
        "\"target\":\"lanshan-drivers-target\"",
        "\"target\":\"xyz\"",
        "relations[1].target",
        "there is no `xyz` in facts; use an id of facts, or add this one there",
    ),
    example(
        "dangling",
        "\"actors\":[\"driving-school\"]",
        "\"actors\":[\"driving-schol\"]",
        "frameworks[0].parts[0].measures[0].actors[0]",
        "there is no `driving-schol` in actors; did you mean `driving-school`?",
    ),
    example(
        "figure-form",
        "\"figure\":\"12\"",
        "\"figure\":\"12个\"",
        "facts[4].figure",
        "the figure `12个` cannot be read as a number; it should be the number exactly as printed, such as `6.22万`, `60.3%` or `1/2`",
    ),
    example(
        "figure-form",
        "\"figure\":\"12\"",
        "\"figure\":\"0.00000000000000000000\"",
        "facts[4].figure",
        "the figure `0.00000000000000000000` cannot be read as a number; it should be the number exactly as printed, such as `6.22万`, `60.3%` or `1/2`",
    ),
    example(
        "figure-value",
        "\"figure\":\"1.15万\",\"value\":11500",
        "\"figure\":\"1.15万\",\"value\":1150",
        "facts[1].value",
        "the figure `1.15万` denotes 11500, not 1150; `value` should be 11500",
    ),
    example(
        "figure-bound",
        "\"bound\":\"more_than\"",
        "\"bound\":\"at_least\"",
        "facts[5].bound",
        "the figure `1300余` says 余 or 多: `bound` should be `more_than` and `approximate` true",
    ),
    example(
        "figure-percent",
        "\"figure\":\"12\",\"value\":12,",
        "\"figure\":\"12%\",\"value\":12,",
        "facts[4].unit",
        "the figure `12%` is a percentage: `unit` should be one of the dimension `share`, not `site`",
    ),
    example(
        "unit-of-indicator",
        "\"value\":2,\"unit\":\"person\"",
        "\"value\":2,\"unit\":\"mu\"",
        "facts[11].unit",
        "the unit `mu` measures area, but `teachers` is measured in people; use a unit of the dimension `people`",
    ),
    example(
        "dangling",
        "\"concept\":\"places\",\"unit\":\"site\"",
        "\"concept\":\"place\",\"unit\":\"site\"",
        "indicators[1].concept",
        "there is no `place` in concepts; did you mean `places`?",
    ),
    example(
        "duplicate-id",
        "\"id\":\"places\"",
        "\"id\":\"people\"",
        "concepts[1].id",
        "the id `people` is already used on line 45; give this entry an id of its own",
    ),
    example(
        "empty-text",
        "\"en\":\"Whoever is counted.\"",
        "\"en\":\"\"",
        "concepts[0].definition.en",
        "this text is empty; both `zh` and `en` should say something",
    ),
    example(
        "no-concept",
        "\"concept\":\"places\",\"unit\":\"site\"",
        "\"unit\":\"site\"",
        "indicators[1]",
        "the indicator names no concept, so no reader finds it beside what is near; add `concept` with an id of concepts",
    ),
    example(
        "dangling",
        "\"population\":\"relocated\",\"breakdown\"",
        "\"population\":\"relocatd\",\"breakdown\"",
        "facts[5].population",
        "there is no `relocatd` in populations; did you mean `relocated`?",
    ),
    example(
        "dangling",
        "\"indicators\":[\"drivers\"]",
        "\"indicators\":[\"driver\"]",
        "terms[0].indicators[0]",
        "there is no `driver` in indicators; did you mean `drivers`?",
    ),
    example(
        "term-word",
        "\"zh\":[\"开车\",\"驾驶\"]",
        "\"zh\":[\"开车\",\"……\"]",
        "terms[0].zh[1]",
        "`……` is no word that could be searched for, or stands in this term already; leave it out",
    ),
    example(
        "term-word",
        "\"driving\",\"motoring\"",
        "\"driving\",\"driving\"",
        "terms[0].en[1]",
        "`driving` is no word that could be searched for, or stands in this term already; leave it out",
    ),
    example(
        "idle-term",
        "{\"zh\":[\"开车\",\"驾驶\"],\"en\":[\"driving\",\"motoring\"],\"indicators\":[\"drivers\"],\"types\":[\"training\"]}",
        "{\"zh\":[\"开车\"]}",
        "terms[0]",
        "this term leads nowhere: give it a word and another that means the same, or what it leads to (`indicators`, `concepts`, `domains`, `types`)",
    ),
    example(
        "nameless-entry",
        "{\"zh\":[\"驾校\"],\"en\":[\"driving school\"]",
        "{\"zh\":[\"驾校\"],\"en\":[]",
        "glossary[0]",
        "this entry has no word in `en`: give it a name in both languages",
    ),
    example(
        "glossary-word",
        "\"en\":[\"driving school\"]",
        "\"en\":[\"driving school\",\"driving school\"]",
        "glossary[0].en[1]",
        "`driving school` is no word that could stand in a text, or is explained already; leave it out",
    ),
    example(
        "empty-text",
        "\"en\":\"Where people learn to drive.\"",
        "\"en\":\" \"",
        "glossary[0].meaning.en",
        "this text is empty; both `zh` and `en` should say something",
    ),
    example(
        "shape",
        "\"types\":[\"training\"]}",
        "\"types\":[\"trainings\"]}",
        "terms[0].types[0]",
        "unknown variant `trainings`, expected one of `training`, `job-service`, `workshop`, `subsidy`, `ledger`, `pairing`, `secondment`, `facility`, `industry`, `marketing`, `finance`, `institution`, `rule`, `service`, `medical`, `schooling`, `rights`, `social-security`, `campaign`, `digital`; see snapshot.schema.json for what belongs here",
    ),
    example(
        "population-of-indicator",
        "\"indicator\":\"workers\",\"breakdown\":null",
        "\"indicator\":\"workers\",\"population\":\"relocated\",\"breakdown\":null",
        "facts[0].population",
        "the indicator is of `relocated` already; leave `population` out, or choose an indicator of that group",
    ),
    example(
        "conversion",
        "\"to\":\"square-metre\",\"factor\":666.6667",
        "\"to\":\"square-metre\",\"factor\":0",
        "units[6]",
        "a conversion needs both `to` and a `factor` above zero, and must lead to a unit of the same dimension that has none itself",
    ),
    example(
        "conversion",
        "\"to\":\"share\",\"factor\":0.01",
        "\"to\":\"yuan\",\"factor\":0.01",
        "units[8]",
        "a conversion needs both `to` and a `factor` above zero, and must lead to a unit of the same dimension that has none itself",
    ),
    example(
        "date",
        "\"since\":\"2022\"",
        "\"since\":\"2022年\"",
        "pairings[0].since",
        "`2022年` is not an EDTF date or interval of level 1 in years of four digits; write `2022`, `2022-07`, `2022-07-13`, `2022/..` or `2020-01/2020-05`",
    ),
    example(
        "date",
        "\"since\":\"2022\"",
        "\"since\":\"Y170000002\"",
        "pairings[0].since",
        "`Y170000002` is not an EDTF date or interval of level 1 in years of four digits; write `2022`, `2022-07`, `2022-07-13`, `2022/..` or `2020-01/2020-05`",
    ),
    example(
        "date",
        "\"published\": \"2024-05-01\"",
        "\"published\": \"2024-05-32\"",
        "published",
        "`2024-05-32` is not an EDTF date or interval of level 1 in years of four digits; write `2022`, `2022-07`, `2022-07-13`, `2022/..` or `2020-01/2020-05`",
    ),
    example(
        "empty-text",
        "\"en\":\"community\"",
        "\"en\":\"\"",
        "units[2].one.en",
        "this text is empty; both `zh` and `en` should say something",
    ),
    example(
        "empty-text",
        "\"en\":\"Communities where they live.\"",
        "\"en\":\" \"",
        "facts[4].text.en",
        "this text is empty; both `zh` and `en` should say something",
    ),
    example(
        "empty-text",
        "\"zh\":\"开车的也可能自己办事业。\"",
        "\"zh\":\"\"",
        "relations[3].why.zh",
        "this text is empty; both `zh` and `en` should say something",
    ),
    example(
        "region-code",
        "\"id\":\"371102/xincheng\",\"vintage\"",
        "\"id\":\"37110/xincheng\",\"vintage\"",
        "regions[2].id",
        "the region id `37110/xincheng` should be a six-digit GB/T 2260 code, or one followed by `/` and a slug",
    ),
    example(
        "parent-level",
        "\"level\":\"province\",\"parent\":null",
        "\"level\":\"province\",\"parent\":\"371102\"",
        "regions[0].parent",
        "`371102` is of the level `county`, as narrow as the region itself or narrower; `parent` should lead to a wider region",
    ),
    example(
        "language",
        "\"language\":\"zh-Hans\",\"about\":[\"310115\"]",
        "\"language\":\"中文\",\"about\":[\"310115\"]",
        "reports[1].language",
        "`中文` is no BCP 47 language tag; write `zh-Hans`, `zh-Hant` or `en`",
    ),
    example(
        "no-number",
        "{\"figure\":\"三\",",
        "{\"figure\":\"\",",
        "reports[0].not_facts[1].figure",
        "the figure `` holds no number; it should be the number exactly as printed",
    ),
    example(
        "context-length",
        "\"suffix\":\"个社区。全年办培\"",
        "\"suffix\":\"个社区。全年办培训班\"",
        "facts[4].locator.suffix",
        "`suffix` has 10 characters; it should have at most 8",
    ),
    example(
        "beyond-source",
        "\"offset\":6,\"prefix\":\"东海区通报\\n\",\"suffix\":\"年向岚山\"",
        "\"offset\":600,\"prefix\":\"东海区通报\\n\",\"suffix\":\"年向岚山\"",
        "events[0].locator.offset",
        "the figure would end at character 600, but the source has 24",
    ),
    example(
        "sha256",
        "\"sha256\":\"",
        "\"sha256\":\"X",
        "reports[0].source.sha256",
        "this should be a SHA-256: 64 lower-case hexadecimal digits",
    ),
    example(
        "dangling",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"persons\",\"state\":\"not_found\"}",
        "reports[1].readings[0].concept",
        "there is no `persons` in concepts; use an id of concepts, or add this one there",
    ),
    example(
        "reading-of-fact",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"places\",\"state\":\"not_found\"}",
        "reports[1].readings[0].concept",
        "`donghai-grant` is a figure of `places` in this report; a reading speaks of concepts without one, so leave it out",
    ),
    example(
        "repeated-reading",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"not_found\"},{\"concept\":\"people\",\"state\":\"not_found\"}",
        "reports[1].readings[1].concept",
        "`people` has a reading in this report already; leave one of the two out",
    ),
    example(
        "reading-without-place",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"mentioned\"}",
        "reports[1].readings[0]",
        "what is `mentioned` stands somewhere; add the `locator` of the words, or write `not_found`",
    ),
    example(
        "reading-with-place",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"not_found\",\"locator\":{\"offset\":0,\"prefix\":\"\",\"suffix\":\"东海\"}}",
        "reports[1].readings[0]",
        "what has a place or measures is not `not_found`; write `mentioned`, or leave them out",
    ),
    example(
        "reading-with-place",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"not_found\",\"measures\":[\"x\"]}",
        "reports[1].readings[0]",
        "what has a place or measures is not `not_found`; write `mentioned`, or leave them out",
    ),
    example(
        "empty-mention",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"mentioned\",\"locator\":{\"offset\":0,\"prefix\":\"\",\"suffix\":\" \"}}",
        "reports[1].readings[0].locator.suffix",
        "this is empty; it should have the words, at most eight characters of them, that speak of the concept",
    ),
    example(
        "reading-measure",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"mentioned\",\"locator\":{\"offset\":0,\"prefix\":\"\",\"suffix\":\"东海\"},\"measures\":[\"teach-driving\"]}",
        "reports[1].readings[0].measures[0]",
        "the report has no measure `teach-driving`; name measures of the same report",
    ),
    example(
        "beyond-source",
        "{\"concept\":\"people\",\"state\":\"not_found\"}",
        "{\"concept\":\"people\",\"state\":\"mentioned\",\"locator\":{\"offset\":23,\"prefix\":\"\",\"suffix\":\"东海\"}}",
        "reports[1].readings[0].locator.offset",
        "the figure would end at character 25, but the source has 24",
    ),
    example(
        "relation-facts",
        "\"actual\":\"lanshan-drivers\"",
        "\"actual\":\"lanshan-drivers-target\"",
        "relations[1]",
        "this relation should name at least 2 different facts",
    ),
    example(
        "relation-dimension",
        "\"part\":\"lanshan-workers-outside\"",
        "\"part\":\"lanshan-green-area\"",
        "relations[2].part",
        "`lanshan-green-area` is measured in area, the relation's first fact in people; they cannot be computed together",
    ),
    example(
        "relation-dimension",
        "\"facts\":[\"lanshan-workers-own\",\"lanshan-drivers\"]",
        "\"facts\":[\"lanshan-workers-own\",\"lanshan-drivers\"],\"whole\":\"lanshan-green-area\"",
        "relations[3].facts[0]",
        "`lanshan-workers-own` is measured in people, the relation's first fact in area; they cannot be computed together",
    ),
    example(
        "relation-facts",
        "\"facts\":[\"lanshan-workers-own\",\"lanshan-drivers\"]",
        "\"facts\":[\"lanshan-workers-own\"],\"whole\":\"lanshan-workers\"",
        "relations[3]",
        "this relation should name at least 3 different facts",
    ),
    example(
        "other-report",
        "\"facts\":[\"donghai-grant\"]",
        "\"facts\":[\"lanshan-teachers\"]",
        "pairings[0].facts[0]",
        "`lanshan-teachers` is a fact of `lanshan`, but this belongs to `donghai`; attach facts of the same report",
    ),
    example(
        "self-partner",
        "\"partner\":\"310115\",\"indicator\":\"teachers\"",
        "\"partner\":\"371102\",\"indicator\":\"teachers\"",
        "facts[11].partner",
        "`partner` is the region itself; it should be the other side, or null",
    ),
    example(
        "breakdown-name",
        "\"zh\":\"县内\",\"en\":\"in the county\"",
        "\"zh\":\"县外\",\"en\":\"in the county\"",
        "facts[2].breakdown.en",
        "`县外` is also written `outside the county` in English; one part should have one name",
    ),
    example(
        "empty-print",
        "[\"岚山县搬迁后续扶持简报\"]",
        "[\" \"]",
        "reports[0].printed.title",
        "this is empty; write what the text prints, or null where it prints nothing",
    ),
    example(
        "section-order",
        "{\"from\":12,",
        "{\"from\":0,",
        "reports[0].sections[1].from",
        "a section should begin behind the one before it and within the text, which has 175 characters",
    ),
    example(
        "section-order",
        "{\"from\":160,",
        "{\"from\":175,",
        "reports[0].sections[3].from",
        "a section should begin behind the one before it and within the text, which has 175 characters",
    ),
    example(
        "address",
        "\"author\":null,\"issued\":null,\"language\"",
        "\"author\":null,\"issued\":null,\"url\":\"javascript:alert(1)\",\"language\"",
        "reports[0].url",
        "`javascript:alert(1)` is no address of the web; write all of it, from `https://` on, or null",
    ),
    example(
        "version",
        "\"license\": \"CC0-1.0\",",
        "\"license\": \"CC0-1.0\", \"version\": \"1.04.0\",",
        "version",
        "`1.04.0` is no version; write three numbers, such as `1.4.0`",
    ),
    example(
        "no-corrections",
        "\"license\": \"CC0-1.0\",",
        "\"license\": \"CC0-1.0\", \"corrections\": {},",
        "corrections",
        "this says where readers write; give `issues`, `mail`, or both, or leave it out",
    ),
    example(
        "issue-page",
        "\"license\": \"CC0-1.0\",",
        "\"license\": \"CC0-1.0\", \"corrections\": {\"issues\":\"javascript:alert(1)\"},",
        "corrections.issues",
        "`javascript:alert(1)` is no page to write an issue on; write all of it, from `https://` on, without `#`",
    ),
    example(
        "mail",
        "\"license\": \"CC0-1.0\",",
        "\"license\": \"CC0-1.0\", \"corrections\": {\"mail\":\"a@b.org?cc=c@d.org\"},",
        "corrections.mail",
        "`a@b.org?cc=c@d.org` is no address of mail; write one only, such as `data@example.org`",
    ),
];

fn problems(text: &str) -> Vec<Problem> {
    Collection::open(text).err().unwrap_or_default()
}

#[test]
fn the_example_without_an_edit_is_valid_and_canonical() {
    assert_eq!(problems(VALID), []);
    assert_eq!(Snapshot::parse(VALID).unwrap().to_canonical(), VALID);
}

#[test]
fn each_broken_rule_is_reported_at_its_place() {
    for Example { rule, from, to, path, message } in EXAMPLES {
        assert_eq!(VALID.matches(from).count().min(1), 1, "{rule}: nothing to edit: {from}");
        let at = VALID.find(from).unwrap();
        let line = 1 + VALID[..at].matches('\n').count();
        let broken = VALID.replacen(from, to, 1);
        let found = problems(&broken);
        let problem = found
            .iter()
            .find(|problem| problem.rule.code() == *rule && problem.path == *path)
            .unwrap_or_else(|| panic!("{rule} at {path} is not among {found:#?}"));
        assert_eq!(problem.line, line, "{rule}: {problem}");
        assert_eq!(problem.rule.to_string(), *message, "{rule}");
        assert_eq!(problem.to_string(), format!("line {line}, {path}: {message}"));
        let chinese = problem.text(Lang::Zh);
        assert!(chinese.starts_with(&format!("第 {line} 行，{path}：")), "{chinese}");
    }
}

#[test]
fn every_rule_has_an_example() {
    let source = include_str!("../src/snapshot/problem.rs");
    let codes: Vec<&str> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Rule::")?.split_once("=> \"")?.1.strip_suffix("\","))
        .collect();
    assert!(codes.len() >= 23, "the codes are no longer where this test looks for them");
    // What these two say is tried below: no edit of a small text brings them about.
    for code in codes.into_iter().filter(|code| !["encoding", "unlisted"].contains(code)) {
        assert!(EXAMPLES.iter().any(|example| example.rule == code), "no example breaks the rule `{code}`");
    }
}

#[test]
fn the_document_itself_is_an_object() {
    let document: serde_json::Value = serde_json::from_str(VALID).unwrap();
    let listed = serde_json::Value::Array(document.as_object().unwrap().values().cloned().collect());
    for (text, rule, message) in [
        (
            listed.to_string(),
            "shape",
            "invalid type: sequence, expected an object; see snapshot.schema.json for what belongs here",
        ),
        (
            VALID.replace("\n\"regions\"", "\n\"reports\": [],\n\"regions\""),
            "shape",
            "duplicate field `reports`; see snapshot.schema.json for what belongs here",
        ),
        (
            VALID.replace("\"published\": \"2024-05-01\",\n", ""),
            "shape",
            "missing field `published`; see snapshot.schema.json for what belongs here",
        ),
        (
            format!("{VALID}{VALID}"),
            "syntax",
            "this is not JSON: trailing characters; a snapshot is one complete JSON object",
        ),
        (
            VALID.replace("\n],\n\"regions\"", ",\n],\n\"regions\""),
            "syntax",
            "this is not JSON: trailing comma; a snapshot is one complete JSON object",
        ),
        (
            "null".to_owned(),
            "syntax",
            "this is not JSON: expected `{`; a snapshot is one complete JSON object",
        ),
    ] {
        let found = problems(&text);
        assert_eq!((found[0].rule.code(), found[0].rule.to_string().as_str()), (rule, message));
        assert_eq!(found.len(), 1);
    }
}

#[test]
fn a_byte_order_mark_is_passed_over_and_other_encodings_are_named() {
    assert!(Collection::open(&format!("\u{feff}{VALID}")).is_ok());
    let refusal = |bytes: &[u8]| Collection::open_bytes(bytes).expect_err("it is not UTF-8").remove(0);
    let wide: Vec<u8> = VALID.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for text in [wide.clone(), [vec![0xFF, 0xFE], wide].concat()] {
        assert_eq!(
            refusal(&text).to_string(),
            "line 1, .: the text is UTF-16, not UTF-8; save the file as UTF-8"
        );
    }
    let at = VALID.find("小样").unwrap();
    let in_gbk =
        [&VALID.as_bytes()[..at], b"\xD0\xA1\xD1\xF9", &VALID.as_bytes()[at + "小样".len()..]].concat();
    assert_eq!(
        refusal(&in_gbk).to_string(),
        "line 4, title.zh: the text is not UTF-8 here; save the file as UTF-8"
    );
}

#[test]
fn of_very_many_problems_the_first_are_told_and_the_others_counted() {
    let wrong = "{\"figure\":\"2022\",\"locator\":{\"offset\":900,\"prefix\":\"\",\"suffix\":\"\"},\"reason\":\"date\"}";
    let found = problems(&with_exclusions(&vec![wrong; 5_000]));
    assert_eq!((found.len(), Problem::count(&found)), (1_001, 5_000));
    let Problem { line, rule, .. } = &found[1_000];
    assert_eq!((*line, rule.code()), (1_008, "unlisted"));
    assert_eq!(rule.to_string(), "4000 more problems are not listed; mend the first ones and check again");
}

/// The example with other exclusions in its first report, one a line.
fn with_exclusions(exclusions: &[&str]) -> String {
    let start = VALID.find("\"not_facts\":[").unwrap() + "\"not_facts\":[".len();
    let end = start + VALID[start..].find("\n  ]").unwrap();
    format!("{}{}{}", &VALID[..start], exclusions.join(",\n"), &VALID[end..])
}

/// Documents of about a megabyte, each wrong in thousands of places or in a very long one. Were refusing one of them not
/// linear in its size, this would not end while anybody waits.
#[test]
fn large_wrong_documents_are_refused() {
    let list =
        |entry: &dyn Fn(usize) -> String, count: usize| (0..count).map(entry).collect::<Vec<_>>().join(",\n");
    let replace = |from: &str, to: &str| VALID.replacen(from, to, 1);
    let before = |key: &str, entries: &str| {
        let from = format!("\n\"{key}\": [\n");
        replace(&from, &format!("{from}{entries},\n"))
    };
    let name = "\"name\":{\"zh\":\"名\",\"en\":\"name\"}";
    let region = |n: usize| {
        format!(
            "{{\"id\":\"{:06}\",\"vintage\":2020,{name},\"level\":\"county\",\"parent\":\"{:06}\"}}",
            400_000 + n,
            400_001 + n
        )
    };
    let actor =
        |n: usize| format!("{{\"id\":\"org-{n:05}\",{name},\"kind\":\"firm\",\"region\":\"no-{n}\"}}");
    let ids = (0..90_000).map(|n| format!("\"lanshan-{n}\"")).collect::<Vec<_>>().join(",");
    let long = "a".repeat(500_000);
    let measure = |n: usize| {
        format!(
            "{{\"id\":\"m-{n}\",\"text\":{{\"zh\":\"\",\"en\":\"\"}},\"domain\":\"x-{n}\",\"type\":\"training\"}}"
        )
    };
    for (what, text) in [
        ("regions in a circle", before("regions", &list(&region, 8_000))),
        ("references to nothing", before("actors", &list(&actor, 10_000))),
        ("measures", replace("\"measures\":[", &format!("\"measures\":[{},", list(&measure, 10_000)))),
        ("ids in a relation", replace("\"facts\":[\"donghai-grant\"]", &format!("\"facts\":[{ids}]"))),
        (
            "long ids",
            VALID.replacen("\"site\"", &format!("\"{long}\""), 1).replacen(
                "\"attendance\"",
                &format!("\"{long}b\""),
                1,
            ),
        ),
        (
            "exclusions",
            with_exclusions(&vec![
                "{\"figure\":\"\",\"locator\":{\"offset\":900,\"prefix\":\"123456789\",\"suffix\":\"\"},\"reason\":\"date\"}";
                10_000
            ]),
        ),
        ("an unknown key", replace("\"id\": \"small\"", &format!("\"{long}\": \"small\""))),
        ("brackets", format!("{{\"format\": {}", "[".repeat(1_000_000))),
    ] {
        let found = problems(&text);
        assert!(!found.is_empty(), "{what}");
        let told: usize = found.iter().map(|problem| problem.text(Lang::En).len()).sum();
        assert!(told < text.len().max(1_000_000), "{what}: what is wrong takes {told} bytes to say");
    }
}

#[test]
fn all_problems_come_at_once_in_the_order_of_lines() {
    let mut broken = VALID.to_owned();
    for Example { from, to, .. } in
        EXAMPLES.iter().filter(|example| matches!(example.rule, "date" | "empty-text" | "conversion"))
    {
        broken = broken.replacen(from, to, 1);
    }
    let found = problems(&broken);
    assert_eq!(found.len(), 9, "{found:#?}");
    assert!(found.is_sorted_by_key(|problem| problem.line));
}

#[test]
fn a_caveat_says_something_in_both_languages() {
    let caveats = |en: &str| {
        let caveat = format!(r#""caveats":[{{"kind":"wider","zh":"含基地","en":"{en}"}}],"note":null"#);
        problems(&VALID.replacen("\"note\":null", &caveat, 1))
    };
    assert_eq!(caveats("bases included"), []);
    let found = caveats(" ");
    assert_eq!((found.len(), found[0].path.as_str()), (1, "facts[0].caveats[0].en"));
    assert_eq!(found[0].rule.code(), "empty-text");
}

/// Removes the key at a place of the walk through the document, if there is one.
fn without_key(value: &mut serde_json::Value, left: &mut usize) -> bool {
    match value {
        serde_json::Value::Object(members) => {
            if *left < members.len() {
                let key = members.keys().nth(*left).cloned().unwrap();
                members.remove(&key);
                return true;
            }
            *left -= members.len();
            members.values_mut().any(|member| without_key(member, left))
        }
        serde_json::Value::Array(items) => items.iter_mut().any(|item| without_key(item, left)),
        _ => false,
    }
}

fn opens_or_explains(text: &str) -> Result<(), TestCaseError> {
    if let Err(found) = Collection::open(text) {
        prop_assert!(!found.is_empty());
        let lines = text.lines().count().max(1);
        for problem in found {
            prop_assert!((1..=lines + 1).contains(&problem.line), "{problem}");
            prop_assert!(!problem.text(Lang::En).is_empty() && !problem.text(Lang::Zh).is_empty());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_cut_document_is_explained(at in 0..VALID.len()) {
        let at = (0..=at).rev().find(|&at| VALID.is_char_boundary(at)).unwrap_or(0);
        let cut = &VALID[..at];
        opens_or_explains(cut)?;
        prop_assert!(Collection::open(cut).is_err() || cut.trim_end() == VALID.trim_end());
    }

    #[test]
    fn a_changed_character_opens_or_is_explained(at in 0..VALID.len(), with in any::<char>()) {
        let at = (0..=at).rev().find(|&at| VALID.is_char_boundary(at)).unwrap_or(0);
        let end = at + VALID[at..].chars().next().map_or(0, char::len_utf8);
        opens_or_explains(&format!("{}{with}{}", &VALID[..at], &VALID[end..]))?;
    }

    #[test]
    fn bytes_in_any_disorder_open_or_are_explained(at in 0..VALID.len(), mask in 1u8..=255) {
        let mut bytes = VALID.as_bytes().to_vec();
        bytes[at] ^= mask;
        opens_or_explains(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn a_document_without_one_key_opens_or_is_explained(place in 0usize..1_200) {
        let mut document: serde_json::Value = serde_json::from_str(VALID).unwrap();
        let mut left = place;
        without_key(&mut document, &mut left);
        opens_or_explains(&document.to_string())?;
        opens_or_explains(&format!("{document:#}"))?;
    }
}
