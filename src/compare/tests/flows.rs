//! What flows between partners, and what of it may be added.

use super::*;

fn given(figure: &str, part: Option<(&str, &str)>) -> Value {
    let breakdown = part.map(|(dimension, name)| json!({"dimension": dimension, "zh": name, "en": name}));
    json!({"partner": "120101", "figure": figure, "breakdown": breakdown})
}

fn total(facts: &[(&str, Value)], relations: Value) -> Total {
    let index = collection_with(facts, &relations);
    let flows = index.flows("110101", "120101");
    assert_eq!((flows.to_region.len(), flows.to_partner.len()), (1, 0));
    flows.to_region[0].total.clone()
}

#[test]
fn parts_of_one_division_are_added() {
    let parts =
        [("a", given("7", Some(("level", "prefecture")))), ("b", given("29", Some(("level", "county"))))];
    let Total::Sum { quantity } = total(&parts, json!([])) else { panic!("no sum") };
    assert_eq!((quantity.low(), quantity.high()), (36.0, 36.0));
    // Not where the report says that they overlap.
    let overlap = json!([{"id": "r", "type": "overlap", "facts": ["a", "b"], "why": {"zh": "重叠。", "en": "They overlap."}}]);
    let Total::Listed { why } = total(&parts, overlap) else { panic!("added") };
    assert_eq!((why.text(Lang::En).as_str(), why.text(Lang::Zh).as_str()), ("They overlap", "重叠"));
}

#[test]
fn what_may_overlap_or_differs_in_claim_is_listed() {
    let divisions = [("a", given("7", Some(("level", "x")))), ("b", given("29", Some(("role", "y"))))];
    assert_eq!(total(&divisions, json!([])), Total::Listed { why: NotAdded::MayOverlap });
    let repeated = [("a", given("7", None)), ("b", given("29", None))];
    assert_eq!(total(&repeated, json!([])), Total::Listed { why: NotAdded::MayOverlap });
    let mut target = given("29", Some(("level", "county")));
    target["kind"] = json!("target");
    let claims = [("a", given("7", Some(("level", "prefecture")))), ("b", target)];
    assert_eq!(total(&claims, json!([])), Total::Listed { why: NotAdded::DifferentClaims });
    let rate = |figure: &str, part: &str| {
        let mut rate = given(figure, Some(("level", part)));
        rate["indicator"] = json!("literacy");
        rate["unit"] = json!("percent");
        rate
    };
    let rates = [("a", rate("7", "x")), ("b", rate("9", "y"))];
    assert_eq!(total(&rates, json!([])), Total::Listed { why: NotAdded::NotAdditive });
}

#[test]
fn a_whole_holds_its_parts() {
    let facts = [("all", given("15", None)), ("part", given("10", Some(("type", "farm"))))];
    let Total::Whole { quantity, .. } = total(&facts, json!([])) else { panic!("no whole") };
    assert!(quantity.contains(15.0));
}

#[test]
fn the_partners_of_the_reports_are_found_from_both_sides() {
    let index = reports();
    assert_eq!(index.partners("522700")[0].id, "440100");
    assert_eq!(index.partners("440100").len(), 2);
    let flows = index.flows("522700", "440100");
    assert!(!flows.to_region.is_empty());
    let back = index.flows("440100", "522700");
    assert_eq!((back.to_region, back.to_partner), (flows.to_partner, flows.to_region));
    assert!(index.flows("522700", "nowhere").to_region.is_empty());
}
