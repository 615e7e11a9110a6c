//! Forms, filled in over the worked example.

use std::sync::Arc;

use super::*;
use crate::coding::desk::{Deed, Desk, example};
use crate::coding::draft::{Draft, Journal};
use crate::snapshot::{Collection, Lang, Text};

fn desk() -> Desk {
    let mut desk = desk_of(example().unwrap());
    while desk.number().is_some_and(|number| !number.is_decided()) {
        desk.act(Deed::Accept).unwrap().unwrap();
        desk.next(true, true);
    }
    desk
}

fn desk_of(draft: Draft) -> Desk {
    Desk::new(Journal::new(draft), Arc::new(Collection::built_in().unwrap()), "tab".into())
}

fn new(shape: Shape) -> Target {
    Target::New { shape, with: Vec::new() }
}

fn named(shape: Shape, zh: &str, en: &str) -> Filled {
    let mut filled = Filled::new(shape);
    filled.put_text("name", &Text::new(zh, en));
    filled
}

fn said(shape: Shape, zh: &str, en: &str) -> Filled {
    let mut filled = Filled::new(shape);
    filled.put_text("text", &Text::new(zh, en));
    filled
}

/// Adds what nothing is wrong with.
fn add(desk: &mut Desk, filled: &Filled) -> Spot {
    let target = new(filled.shape());
    assert_eq!(judge(&target, filled, desk, Lang::En), []);
    let (edit, spot) = target.edit(filled, desk).unwrap();
    desk.act(Deed::Structure(edit)).unwrap().unwrap();
    spot
}

fn fields(problems: &[FormProblem]) -> Vec<&str> {
    problems.iter().filter_map(|problem| problem.field).collect()
}

/// A framework with a part.
fn framework(desk: &mut Desk) -> Spot {
    let mut framework = named(Shape::Framework, "两件事", "Two matters");
    framework.put("announced", "2");
    add(desk, &framework);
    let mut part = named(Shape::Part, "上班", "Work");
    part.put("under", "0");
    add(desk, &part)
}

#[test]
fn every_choice_of_a_closed_list_is_one_that_the_document_knows() {
    let desk = desk();
    for shape in Shape::ALL {
        for field in shape.fields() {
            let (ValueForm::One(source) | ValueForm::Many(source)) = field.value else { continue };
            let choices = options(source, &desk, Lang::Zh);
            let mut keys: Vec<&str> = choices.iter().map(|choice| choice.key.as_str()).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), choices.len(), "{shape:?} {}", field.key);
        }
    }
    for choice in options(Source::ActorKinds, &desk, Lang::En) {
        let mut actor = named(Shape::Actor, "甲", "A");
        actor.put("kind", &choice.key);
        assert_eq!(judge(&new(Shape::Actor), &actor, &desk, Lang::En), [], "{}", choice.key);
    }
    for choice in options(Source::Levels, &desk, Lang::En) {
        let mut place = named(Shape::Region, "甲", "A");
        place.put("id", "999901");
        place.put("level", &choice.key);
        assert_eq!(judge(&new(Shape::Region), &place, &desk, Lang::En), [], "{}", choice.key);
    }
}

#[test]
fn what_is_missing_is_said_beside_its_field_in_its_language() {
    let desk = desk();
    let mut actor = Filled::new(Shape::Actor);
    actor.write_text("name", Lang::Zh, "青溪县总工会");
    let problems = judge(&new(Shape::Actor), &actor, &desk, Lang::En);
    assert_eq!(fields(&problems), ["name", "kind"]);
    assert_eq!(problems[0].lang, Some(Lang::En));
}

#[test]
fn a_single_field_is_held_against_the_rules_while_others_are_missing() {
    let desk = desk();
    let mut event = said(Shape::Event, "云台社区的帮扶车间雇着近四百人", "The workshop hires people");
    event.write_text("text", Lang::Zh, "其中云台社区2900人，竹岭社区1416人，河湾社区");
    event.put("date", "last year");
    let problems = judge(&new(Shape::Event), &event, &desk, Lang::En);
    assert_eq!(fields(&problems), ["date", "text"], "{problems:?}");
    assert!(problems[1].text.contains("the text’s own"), "{problems:?}");
}

#[test]
fn the_rules_of_snapshots_are_said_of_the_form() {
    let desk = desk();
    let mut place = named(Shape::Region, "青山镇", "Qingshan Town");
    place.put("id", "52998");
    place.put("level", "province");
    place.put("parent", "529981");
    let problems = judge(&new(Shape::Region), &place, &desk, Lang::Zh);
    assert_eq!(fields(&problems), ["id", "parent"], "{problems:?}");
    place.put("id", "529981/qingshan");
    place.put("level", "township");
    assert_eq!(judge(&new(Shape::Region), &place, &desk, Lang::Zh), []);
    place.put("id", "529981");
    assert_eq!(fields(&judge(&new(Shape::Region), &place, &desk, Lang::Zh)), ["id"], "an id of its own");
}

#[test]
fn an_actor_and_a_pairing_are_added_changed_and_taken_out_step_by_step() {
    let mut desk = desk();
    let begun = desk.draft().clone();
    let mut union = named(Shape::Actor, "青溪县总工会", "Qingxi Trade Union");
    union.put("kind", "association");
    union.put("region", "529981");
    let actor = add(&mut desk, &union);
    assert_eq!(desk.draft().vocabulary().actors[0].id, "qingxi-trade-union");
    let mut pairing = said(Shape::Pairing, "工会请来师傅", "The union brings masters");
    pairing.put("from", "qingxi-trade-union");
    pairing.put("to", "529981");
    pairing.put("level", "institution");
    let pair = add(&mut desk, &pairing);
    let own = &desk.draft().vocabulary().pairings[0];
    assert_eq!(
        (own.report.as_str(), own.id.as_str()),
        ("desk-example", "desk-example-the-union-brings-masters")
    );
    let why = uses(&actor, &desk, Lang::En).unwrap();
    assert!(why.contains("pairing “The union brings masters”"), "{why}");
    assert_eq!(uses(&pair, &desk, Lang::En), None);
    let mut changed = pair.read(desk.draft()).unwrap();
    changed.put("since", "2022/..");
    let (edit, _) = Target::Old(pair.clone()).edit(&changed, &desk).unwrap();
    desk.act(Deed::Structure(edit)).unwrap();
    assert_eq!(desk.draft().vocabulary().pairings[0].since.as_ref().unwrap().as_str(), "2022/..");
    let rows = outline(Shape::Pairing, &desk, Lang::En);
    assert_eq!(
        (rows[0].spot.clone(), rows[0].about.as_str()),
        (pair.clone(), "Qingxi Trade Union assists Qingxi county")
    );
    desk.act(Deed::Structure(take_out(&pair, desk.draft()).unwrap())).unwrap();
    assert_eq!(uses(&actor, &desk, Lang::En), None);
    desk.act(Deed::Structure(take_out(&actor, desk.draft()).unwrap())).unwrap();
    assert_eq!(desk.draft(), &begun);
    for _ in 0..5 {
        desk.act(Deed::Undo).unwrap().unwrap();
    }
    assert_eq!(desk.draft(), &begun, "each was one step");
}

#[test]
fn a_place_that_a_fact_names_is_not_taken_out() {
    let desk = desk();
    let at = desk.draft().vocabulary().regions.iter().position(|it| it.id == "529981/yuntai").unwrap();
    let why = uses(&Spot::Entry { shape: Shape::Region, at }, &desk, Lang::En).unwrap();
    assert!(why.contains("the figure 2900") && why.contains("the figure 400"), "{why}");
}

#[test]
fn a_measure_is_made_of_a_marked_sentence_with_what_it_tells() {
    let mut desk = desk();
    let part = framework(&mut desk);
    let mut term = Filled::new(Shape::Term);
    term.put("zh", "技能课");
    term.write_many("types", vec!["training".to_owned()]);
    add(&mut desk, &term);
    let all = sentences(desk.text());
    let number = desk.draft().numbers().iter().find(|number| number.figure == "1200").unwrap();
    let range = all[sentence_at(&all, number.start())].clone();
    assert!(marked(&range, &desk).words.contains("技能课"));
    let mut measure = measure_of(&range, &desk);
    let fact = number.fact().unwrap().id.clone();
    assert_eq!(measure.many("facts").first(), Some(&fact));
    assert_eq!(measure.line("type"), "training", "the term leads there");
    assert!(!measure.line("domain").is_empty());
    measure.put_text("text", &Text::new("县里教手艺", "The county teaches crafts"));
    measure.put("under", "0/0");
    let spot = add(&mut desk, &measure);
    assert_eq!(spot, Spot::Measure { framework: 0, path: vec![0], at: 0 });
    let rows = outline(Shape::Framework, &desk, Lang::Zh);
    assert_eq!(rows.iter().map(|row| row.depth).collect::<Vec<_>>(), [0, 1, 2]);
    // What stands inside stays when the part is changed.
    let mut renamed = part.read(desk.draft()).unwrap();
    renamed.put_text("name", &Text::new("学手艺", "Crafts"));
    let (edit, _) = Target::Old(part).edit(&renamed, &desk).unwrap();
    desk.act(Deed::Structure(edit)).unwrap();
    let part = &desk.draft().vocabulary().frameworks[0].parts[0];
    assert_eq!((part.name.zh.as_str(), part.measures.len()), ("学手艺", 1));
}

#[test]
fn a_measure_that_a_reading_names_stays() {
    let mut desk = desk();
    framework(&mut desk);
    let mut measure = said(Shape::Measure, "教手艺", "Crafts are taught");
    measure.put("under", "0/0");
    measure.put("domain", &desk.collection().snapshot().domains[0].id.clone());
    measure.put("type", "rule");
    let spot = add(&mut desk, &measure);
    let id = desk.draft().vocabulary().frameworks[0].parts[0].measures[0].id.clone();
    let concept = "schools-and-clinics";
    let concept = desk.collection().concept(concept).map_or_else(
        || desk.collection().snapshot().concepts.last().unwrap().id.clone(),
        |concept| concept.id.clone(),
    );
    let mut reading = Filled::new(Shape::Reading);
    reading.put("concept", &concept);
    reading.put("state", "mentioned");
    reading.write_many("measures", vec![id]);
    assert!(!judge(&new(Shape::Reading), &reading, &desk, Lang::En).is_empty(), "it has no place yet");
    reading.write_place("locator", Some(&marked(&(0..9), &desk).place));
    add(&mut desk, &reading);
    let why = uses(&spot, &desk, Lang::En).unwrap();
    assert!(why.contains("topic without a figure"), "{why}");
}

#[test]
fn words_numbers_and_flags_are_written_as_the_document_has_them() {
    let mut desk = desk();
    let mut unit = named(Shape::Unit, "垄", "ridges");
    unit.put("dimension", "ridges");
    unit.write_flag("discrete", true);
    unit.put("factor", "many");
    assert_eq!(fields(&judge(&new(Shape::Unit), &unit, &desk, Lang::En)), ["factor"]);
    unit.put("factor", "2.5");
    assert!(!judge(&new(Shape::Unit), &unit, &desk, Lang::En).is_empty(), "of what?");
    unit.put("factor", "");
    add(&mut desk, &unit);
    assert!(desk.draft().vocabulary().units.iter().any(|unit| unit.id == "ridges" && unit.discrete));
    let mut term = Filled::new(Shape::Term);
    term.put("zh", "手艺；技能课、");
    assert!(!judge(&new(Shape::Term), &term, &desk, Lang::En).is_empty() || term.many("zh").len() == 2);
    add(&mut desk, &term);
    assert_eq!(desk.draft().vocabulary().terms[0].zh, ["手艺", "技能课"]);
}

#[test]
fn what_comes_near_is_found_by_name_and_not_itself() {
    let desk = desk();
    let found = near(Shape::Region, &Text::new("青溪县城", ""), "", &desk);
    assert_eq!(found[0].id, "529981");
    assert!(found[0].is_own);
    assert_eq!(
        near(Shape::Region, &Text::new("青溪县城", ""), "529981", &desk)
            .iter()
            .filter(|it| it.id == "529981")
            .count(),
        0
    );
}

#[test]
fn what_names_the_report_follows_its_id() {
    let mut desk = desk();
    framework(&mut desk);
    let mut report = desk.draft().report().clone();
    report.id = "qingxi".into();
    desk.act(Deed::Report(Box::new(report))).unwrap();
    assert_eq!(desk.draft().vocabulary().frameworks[0].report, "qingxi");
    desk.act(Deed::Undo).unwrap();
    assert_eq!(desk.draft().vocabulary().frameworks[0].report, "desk-example");
}

const LIST: &str = "2020\n440000广东省\n100广州市\n13番禺区\n79887贵州省\n100贵阳市\n11花溪区\n189遵义市\n30习水县\n2021\n520581黔西市";

#[test]
fn a_place_of_the_list_comes_with_the_wider_ones_that_nobody_has() {
    let list = CodeList::read(LIST).unwrap();
    let mut desk = desk_of(Draft::new("r", "习水县与番禺区结对，搬来习水县的有3户。"));
    let named: Vec<&str> = list.named(&desk, 5).iter().map(|place| place.name.as_str()).collect();
    assert_eq!(named, ["习水县"], "the collection has the other one");
    let place = list.find("习水", 5)[0];
    let (mut filled, with) = list.filled(place, &desk);
    assert_eq!(with.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["520300"]);
    assert_eq!(with[0].parent.as_deref(), Some("520000"));
    let target = Target::New { shape: Shape::Region, with };
    assert_eq!(
        fields(&judge(&target, &filled, &desk, Lang::En)),
        ["name", "with"],
        "English names are asked for"
    );
    filled.write_text("name", Lang::En, "Xishui County");
    let Target::New { with, .. } = &target else { panic!("it is new") };
    let mut with = with.clone();
    with[0].name.en = "Zunyi City".into();
    let target = Target::New { shape: Shape::Region, with };
    assert_eq!(judge(&target, &filled, &desk, Lang::En), []);
    let (edit, spot) = target.edit(&filled, &desk).unwrap();
    desk.act(Deed::Structure(edit)).unwrap();
    let own = &desk.draft().vocabulary().regions;
    assert_eq!(own.len(), 2);
    assert_eq!(spot, Spot::Entry { shape: Shape::Region, at: 1 });
    assert_eq!((own[1].parent.as_deref(), own[1].vintage), (Some(own[0].id.as_str()), 2020));
    desk.act(Deed::Undo).unwrap();
    assert!(desk.draft().vocabulary().regions.is_empty(), "it was one step");
}

#[test]
fn what_is_no_list_is_refused() {
    for text in ["", "2020", "520000贵州省", "2020\n贵州省", "2020\n99999999甲", "<!doctype html>"] {
        assert_eq!(CodeList::read(text), None, "{text}");
    }
}
