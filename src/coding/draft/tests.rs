//! Drafts: what is read, what is refused, what edits do, what is wrong where.

use proptest::prelude::*;

use super::*;
use crate::coding::Section;
use crate::snapshot::{Collection, Fact, Lang, NotFactReason, Snapshot};

const EXAMPLE: &str = include_str!("../../../data/examples/desk.draft.json");
const TEXT: &str = include_str!("../../../data/examples/desk.txt");

fn example() -> Draft {
    Draft::read(EXAMPLE.as_bytes()).unwrap_or_else(|problem| panic!("{problem}"))
}

fn built_in() -> Collection {
    Collection::built_in().expect("the build packs a whole snapshot")
}

/// What is read of the file that is written.
fn again(draft: &Draft) -> Result<Draft, Box<crate::snapshot::Problem>> {
    Draft::read(draft.to_json().as_bytes())
}

fn number(draft: &Draft, figure: &str) -> usize {
    draft.numbers().iter().position(|number| number.figure == figure).expect("a number")
}

fn decide(number: usize, change: impl FnOnce(&mut FactDraft), draft: &Draft) -> Edit {
    let mut fact = draft.numbers()[number].fact().expect("a fact").clone();
    change(&mut fact);
    Edit::Decide { number, decision: Decision::Coded(Box::new(fact)) }
}

/// What is wrong with the example after an edit: each place as a path, and the code.
fn wrong(edit: impl FnOnce(&Draft) -> Edit) -> Vec<(String, &'static str)> {
    let mut draft = example();
    let edit = edit(&draft);
    draft.apply(edit).unwrap();
    let found = check(&draft, &built_in());
    found.problems.iter().map(|problem| (problem.place.path(), problem.code())).collect()
}

#[test]
fn the_example_is_finished_and_its_file_is_written_as_it_is() {
    let draft = example();
    assert_eq!(draft.to_json(), EXAMPLE);
    assert_eq!(draft.text(), Some(TEXT));
    let found = check(&draft, &built_in());
    assert_eq!(found.problems, []);
    assert_eq!(found.progress, Progress { numbers: 17, coded: 10, excluded: 7, problems: 0 });
    assert!(found.progress.is_finished());
    assert_eq!(found.progress.text(Lang::Zh), "17 个数字，已定 17 个，没有问题");
    let (alone, left_out) = into_snapshot(&draft, &built_in(), Beside::Nothing).unwrap();
    assert_eq!((alone.len(), left_out), (10, Vec::new()));
    let checks = crate::audit::check_relations(&alone);
    assert_eq!(checks[0].verdict, crate::audit::Verdict::Holds, "the sum");
    assert_eq!(checks[1].verdict, crate::audit::Verdict::Fails, "the target is not reached yet");
}

#[test]
fn a_draft_without_its_text_says_the_same_and_takes_only_that_text_back() {
    let (draft, collection) = (example(), built_in());
    let bare = draft.clone().without_text();
    assert!(!bare.to_json().contains("水渠，一批住户在那里"), "no sentence of the text is left");
    assert_eq!(Draft::read(bare.to_json().as_bytes()).unwrap(), bare);
    assert_eq!(
        into_snapshot(&bare, &collection, Beside::Nothing),
        into_snapshot(&draft, &collection, Beside::Nothing)
    );
    assert_eq!(bare.clone().with_text(TEXT.replace('3', "4")), None);
    assert_eq!(bare.with_text(TEXT.to_owned()), Some(draft));
}

#[test]
fn what_is_no_draft_is_refused_with_path_and_line() {
    for (from, to, path, rule) in [
        ("report-draft/1", "report-draft/2", "format", "shape"),
        ("\"coder\"", "\"codre\"", "", "shape"),
        ("\"bound\":\"less_than\"", "\"bound\":\"fewer\"", "numbers[9].fact.bound", "shape"),
        ("\"reason\":\"name\"", "\"reason\":\"noun\"", "numbers[15].reason", "shape"),
        ("\"figure\":\"5316\"", "\"figure\":\"5317\"", "numbers[5]", "number-place"),
        ("\"offset\":11,", "\"offset\":12,", "numbers[0]", "number-place"),
        ("帮扶车间雇着近400名", "帮扶车间顾着近400名", "text", "text-of-source"),
    ] {
        let at = EXAMPLE.find(from).expect(from);
        let line = 1 + EXAMPLE[..at].matches('\n').count();
        let problem = Draft::read(EXAMPLE.replacen(from, to, 1).as_bytes()).expect_err(from);
        let found = (problem.path.as_str(), problem.line, problem.rule.code());
        assert_eq!(found, (path, line, rule), "{from} → {to}: {problem}");
    }
    let null = EXAMPLE.replacen("\"reason\":\"name\"", "\"reason\":\"name\",\"fact\":null", 1);
    assert_eq!(Draft::read(null.as_bytes()), Ok(example()));
    let both = EXAMPLE.replacen("\"reason\":\"name\"", &format!("\"reason\":\"name\",{}", a_fact()), 1);
    let problem = Draft::read(both.as_bytes()).unwrap_err();
    assert!(problem.to_string().contains("a number has a `fact` or a `reason`, not both"), "{problem}");
    assert_eq!(problem.path, "numbers[15].fact");
    assert!(problem.to_string().ends_with("see report-draft.schema.json for what belongs here"));
    let lines: Vec<&str> = EXAMPLE.lines().filter(|line| !line.starts_with("{\"figure\":\"1240\"")).collect();
    let problem = Draft::read(lines.join("\n").as_bytes()).unwrap_err();
    assert_eq!((problem.path.as_str(), problem.rule.code()), ("numbers[4]", "number-missing"));
    let mut twice = EXAMPLE.lines().collect::<Vec<_>>();
    twice.insert(29, twice[28]);
    let problem = Draft::read(twice.join("\n").as_bytes()).unwrap_err();
    assert_eq!((problem.path.as_str(), problem.rule.code()), ("numbers[6]", "number-order"));
}

fn a_fact() -> String {
    let line = EXAMPLE.lines().find(|line| line.contains("\"fact\":")).expect("a fact");
    let from = line.find("\"fact\":").expect("its beginning");
    line[from..].trim_end_matches(',').strip_suffix('}').expect("its end").to_owned()
}

#[test]
fn each_problem_leads_to_the_number_and_field_to_mend() {
    let at = |path: &str, code: &'static str| vec![(path.to_owned(), code)];
    let edit = |change: fn(&mut FactDraft)| move |draft: &Draft| decide(number(draft, "5316"), change, draft);
    assert_eq!(wrong(edit(|fact| fact.region = None)), at("numbers[5].fact.region", "unchosen"));
    assert_eq!(
        wrong(edit(|fact| fact.region = Some("529982".into()))),
        at("numbers[5].fact.region", "dangling")
    );
    assert_eq!(
        wrong(edit(|fact| fact.unit = Some("household".into())))[0],
        ("numbers[5].fact.unit".to_owned(), "unit-of-indicator")
    );
    assert_eq!(
        wrong(edit(|fact| fact.id = "qingxi-households".into()))[0],
        ("numbers[5].fact.id".to_owned(), "duplicate-id")
    );
    assert_eq!(wrong(edit(|fact| fact.text.en = String::new())), at("numbers[5].fact.text.en", "empty-text"));
    assert_eq!(
        wrong(edit(|fact| fact.period = Some(crate::snapshot::Edtf("2019".into())))),
        at("numbers[5].fact.period", "source")
    );
    let copy = edit(|fact| fact.text.zh = "给第二中学旁的菜园修了水渠，一批住户在那里".into());
    assert_eq!(wrong(copy), at("numbers[5].fact.text.zh", "copied"));
    let report = |change: fn(&mut ReportDraft)| {
        move |draft: &Draft| {
            let mut report = draft.report().clone();
            change(&mut report);
            Edit::Report(Box::new(report))
        }
    };
    assert_eq!(wrong(report(|report| report.title.zh.clear())), at("report.title.zh", "empty-text"));
    assert_eq!(wrong(report(|report| report.language = "?".into())), at("report.language", "language"));
    let mut region = example().vocabulary().regions[1].clone();
    region.name.en.clear();
    let edit = Edit::Replace { at: 1, entry: Entry::Regions(Box::new(region)) };
    assert_eq!(wrong(|_| edit), at("vocabulary.regions[1].name.en", "empty-text"));
}

#[test]
fn a_report_of_the_collection_makes_way_for_its_draft() {
    let collection = Collection::open(include_str!("../../../tests/fixtures/small.json")).unwrap();
    let draft = Draft::new("lanshan", "岚山县有4万人。");
    let (merged, _) = into_snapshot(&draft, &collection, Beside::Collection).unwrap();
    assert_eq!(merged.snapshot().reports.len(), 2);
    assert!(merged.facts().all(|view| view.report.id == "donghai"));
    assert_eq!(
        check(&draft, &collection).progress.text(Lang::En).split(',').next(),
        Some("0 of 1 number decided")
    );
}

#[test]
fn whatever_is_wrong_with_a_draft_the_rest_of_it_opens() {
    let (mut draft, collection) = (example(), built_in());
    for edit in [
        decide(number(&draft, "5316"), |fact| fact.indicator = None, &draft),
        decide(number(&draft, "2900"), |fact| fact.text.zh.clear(), &draft),
        decide(number(&draft, "150余万"), |fact| fact.unit = Some("yaun".into()), &draft),
        Edit::Decide { number: 0, decision: Decision::Open },
        Edit::Report(Box::new(ReportDraft { summary: Default::default(), ..draft.report().clone() })),
    ] {
        draft.apply(edit).unwrap();
    }
    for beside in [Beside::Nothing, Beside::Collection] {
        let (opened, left_out) = into_snapshot(&draft, &collection, beside).unwrap();
        let own = opened.facts().filter(|view| view.report.id == "desk-example");
        assert_eq!(own.count(), 8);
        let places: Vec<String> = left_out.iter().map(|it| it.place.path()).collect();
        assert_eq!(places, ["numbers[5].fact.indicator", "numbers[14].fact.unit"]);
        let text = &opened.find("qingxi-yuntai-people").unwrap().fact.text;
        assert_eq!(text.zh, "（待写）");
        assert!(opened.relation("qingxi-people-by-community").is_none(), "its total was left out");
        assert!(opened.relation("qingxi-training-progress").is_some());
        assert_eq!(Collection::open(&opened.snapshot().to_canonical()).as_ref(), Ok(&opened));
    }
}

#[test]
fn a_number_takes_in_what_belongs_to_it_and_gives_it_back() {
    let mut draft = Draft::new("r", "于2018-07-05培训2000余人、30多亿元");
    let figures = |draft: &Draft| -> Vec<String> {
        draft.numbers().iter().map(|number| number.figure.clone()).collect()
    };
    assert_eq!(figures(&draft), ["2018", "07", "05", "2000", "30多亿"]);
    let begun = draft.clone();
    let date = draft.respan(0, 1, 11).unwrap();
    let back = draft.apply(date).unwrap();
    let more = draft.respan(1, 13, 18).unwrap();
    draft.apply(more).unwrap();
    assert_eq!(figures(&draft), ["2018-07-05", "2000余", "30多亿"]);
    assert_eq!(draft.numbers()[1].locator.suffix, "人、30多亿元");
    let split = draft.respan(0, 1, 5).unwrap();
    draft.apply(split).unwrap();
    assert_eq!(figures(&draft), ["2018", "07", "05", "2000余", "30多亿"]);
    assert_eq!(draft.respan(3, 14, 18), None, "a piece of a number");
    assert_eq!(draft.respan(3, 18, 19), None, "no number");
    assert_eq!(draft.respan(3, 13, 99), None, "beyond the text");
    let mut again = begun.clone();
    again.apply(begun.respan(0, 1, 11).unwrap()).unwrap();
    again.apply(back).unwrap();
    assert_eq!(again, begun);
    let foreign = Edit::Numbers { at: 0, count: 1, with: Vec::new() };
    assert_eq!(again.apply(foreign), Err(EditError::OtherNumbers));
    assert_eq!(again.clone().without_text().respan(0, 1, 11), None);
}

/// An edit of the example, of any kind, that fits or does not.
fn any_edit() -> impl Strategy<Value = Edit> {
    let draft = example();
    let region = draft.vocabulary().regions[0].clone();
    let decisions = prop::sample::select(vec![
        Decision::Open,
        Decision::Excluded { reason: NotFactReason::Idiom },
        Decision::Coded(Box::new(FactDraft::new("new"))),
    ]);
    let entry = prop::sample::select(vec![
        Entry::Regions(Box::new(region)),
        Entry::Relations(Box::new(draft.vocabulary().relations[0].clone())),
    ]);
    let report = ReportDraft { language: "en".into(), ..draft.report().clone() };
    let span = (0usize..17, 0usize..40).prop_filter_map("no number there", move |(at, length)| {
        let start = draft.numbers()[at].start();
        draft.respan(at, start, start + length)
    });
    let single = prop_oneof![
        4 => (0usize..18, decisions).prop_map(|(number, decision)| Edit::Decide { number, decision }),
        1 => Just(Edit::Report(Box::new(report))),
        1 => "[a-z]{0,3}".prop_map(Edit::Coder),
        1 => (0usize..7, entry.clone()).prop_map(|(at, entry)| Edit::Add { at, entry }),
        1 => (0usize..7, entry).prop_map(|(at, entry)| Edit::Replace { at, entry }),
        1 => (0usize..7).prop_map(|at| Edit::Remove { list: EntryKind::Regions, at }),
        1 => span,
    ];
    prop_oneof![5 => single.clone(), 1 => prop::collection::vec(single, 0..5).prop_map(Edit::All)]
}

proptest! {
    #[test]
    fn an_edit_is_taken_back_whole_or_not_done_at_all(edits in prop::collection::vec(any_edit(), 1..20)) {
        let mut draft = example();
        for edit in edits {
            let before = draft.clone();
            if let Ok(inverse) = draft.apply(edit) {
                prop_assert_eq!(again(&draft), Ok(draft.clone()), "it stays whole");
                let mut back = draft.clone();
                prop_assert!(back.apply(inverse).is_ok());
                prop_assert_eq!(&back, &before);
            } else {
                prop_assert_eq!(&draft, &before);
            }
        }
    }

    #[test]
    fn a_journal_is_made_again_of_its_steps(actions in prop::collection::vec(prop_oneof![
        3 => any_edit().prop_map(Action::Edit), 2 => Just(Action::Undo), 1 => Just(Action::Redo),
    ], 0..40)) {
        let mut journal = Journal::new(example());
        let mut kept = Vec::new();
        // By hand: every state that can be gone back to.
        let (mut states, mut now) = (vec![example()], 0);
        for action in actions {
            let is_edit = matches!(action, Action::Edit(_));
            let undo = action == Action::Undo;
            if let Ok(step) = journal.act("a", action) {
                kept.push(serde_json::to_string(&step).unwrap());
                if is_edit {
                    states.truncate(now + 1);
                    states.push(journal.draft().clone());
                    now += 1;
                } else if undo {
                    now -= 1;
                } else {
                    now += 1;
                }
            }
            prop_assert_eq!(journal.draft(), &states[now]);
            prop_assert_eq!((journal.undoable(), journal.redoable()), (now, states.len() - 1 - now));
        }
        let mut again = Journal::new(example());
        for step in &kept {
            let step: Step = serde_json::from_str(step).unwrap();
            prop_assert!(again.take(&step).is_ok());
        }
        prop_assert_eq!(again, journal);
    }

    #[test]
    fn no_document_panics_and_what_is_taken_is_whole(at in 0usize..9000, cut in 0usize..40, put in "[\\[\\]{}\",:0-9a-z余 ]{0,6}") {
        let characters: Vec<char> = EXAMPLE.chars().collect();
        let at = at.min(characters.len());
        let rest = &characters[(at + cut).min(characters.len())..];
        let text: String = characters[..at].iter().copied().chain(put.chars()).chain(rest.iter().copied()).collect();
        if let Ok(draft) = Draft::read(text.as_bytes()) {
            prop_assert_eq!(again(&draft), Ok(draft.clone()));
            let collection = built_in();
            check(&draft, &collection);
            if let Ok((opened, _)) = into_snapshot(&draft, &collection, Beside::Collection) {
                let canonical = opened.snapshot().to_canonical();
                prop_assert_eq!(Collection::open(&canonical), Ok(opened));
            }
        }
    }

    #[test]
    fn any_text_becomes_a_draft(text in "[0-9一二十百万.%/，人余多 \\n-]{0,60}") {
        let draft = Draft::new("r", text);
        prop_assert_eq!(again(&draft), Ok(draft.clone()));
        prop_assert!(draft.numbers().iter().all(|number| !number.is_decided()));
    }
}

#[test]
fn two_tabs_do_not_write_over_each_other() {
    let (mut one, mut other) = (Journal::new(example()), Journal::new(example()));
    let first = one.act("one", Action::Edit(Edit::Coder("A".into()))).unwrap();
    let second = other.act("two", Action::Edit(Edit::Coder("B".into()))).unwrap();
    let stored = first.stamp();
    let conflict = second.fits(&stored).unwrap_err();
    assert_eq!((conflict.expected.revision, conflict.found.revision), (0, 1));
    assert!(conflict.text(Lang::En).starts_with("Another tab has changed this draft too"));
    let next = other.act("two", Action::Undo).unwrap();
    assert_eq!(next.after.revision, stored.revision, "as many steps,");
    assert!(next.fits(&stored).is_err(), "but another's");
    assert_eq!(
        one.take(&second).unwrap_err(),
        StepError::Conflict(Conflict { expected: Stamp::default(), found: stored })
    );
    assert_eq!(one.draft().coder(), "A");
}

#[test]
fn hostile_drafts_are_refused_or_checked_in_linear_time() {
    let numbers = "7，".repeat(50_000);
    let mut draft = Draft::new("r", numbers);
    let all = (0..draft.numbers().len())
        .map(|number| Edit::Decide { number, decision: Decision::Coded(Box::new(FactDraft::new("same"))) });
    draft.apply(Edit::All(all.collect())).unwrap();
    let found = check(&draft, &built_in());
    assert!(found.progress.problems > 100_000, "{}", found.progress.problems);
    assert!(found.problems.len() < 1_100);
    let _ = into_snapshot(&draft, &built_in(), Beside::Nothing);
    let digits = "5".repeat(2_000_000);
    assert_eq!(Draft::new("r", digits).numbers().len(), 1);
}

#[test]
fn a_newer_copy_keeps_every_decision_that_it_can() {
    let draft = example();
    let newer = TEXT
        .replace("青溪融媒\n", "青溪融媒\n（本报讯）")
        .replace("2900人", "2950人")
        .replace("、5316人", "");
    let Newer { edit, fates } = draft.on_newer_copy(&newer);
    let mut changed = draft.clone();
    let back = changed.apply(edit).unwrap();
    assert_eq!(Draft::read(changed.to_json().as_bytes()).as_ref(), Ok(&changed));
    let fate = |figure: &str| {
        let at = number(&draft, figure);
        fates.iter().find(|(own, _)| *own == at).map(|(_, fate)| fate.key()).unwrap()
    };
    assert_eq!(
        ["2023", "1240", "2900", "5316", "150余万"].map(fate),
        ["kept", "moved", "changed", "lost", "moved"]
    );
    let at = number(&changed, "2950");
    assert_eq!(changed.numbers()[at].fact().unwrap().id, "qingxi-yuntai-people");
    let figures = changed.numbers().iter().filter(|number| number.is_decided()).count();
    assert_eq!(figures, 16);
    changed.apply(back).unwrap();
    assert_eq!(changed, draft);
}

#[test]
fn the_vocabulary_of_a_draft_alone_is_what_it_uses() {
    let (alone, _) = into_snapshot(&example(), &built_in(), Beside::Nothing).unwrap();
    let Snapshot { indicators, units, regions, concepts, .. } = alone.snapshot();
    let used: std::collections::BTreeSet<&str> =
        alone.snapshot().facts.iter().map(|Fact { indicator, .. }| indicator.as_str()).collect();
    assert!(used.iter().all(|id| indicators.iter().any(|indicator| indicator.id == *id)));
    assert!(
        indicators.len() < 12 && units.len() < 9 && concepts.len() < 9,
        "{} {}",
        indicators.len(),
        units.len()
    );
    assert_eq!(regions.len(), 5);
    let section = Section::of_key("indicators");
    assert_eq!(section, Some(Section::Indicators));
    assert_eq!(check(&example(), &alone).problems, [], "what the collection has already is no repetition");
}

#[test]
fn what_two_coders_differ_in_is_decided_and_kept_beside_the_fact() {
    let (first, collection) = (example(), built_in());
    let mut second = example();
    let workers = number(&first, "400");
    for edit in [
        decide(workers, |fact| fact.bound = crate::figure::Bound::Exact, &second),
        Edit::Decide {
            number: number(&second, "3"),
            decision: Decision::Excluded { reason: NotFactReason::Idiom },
        },
        Edit::Decide {
            number: number(&second, "二"),
            decision: Decision::Excluded { reason: NotFactReason::Idiom },
        },
    ] {
        second.apply(edit).unwrap();
    }
    let compared = compare_drafts(&first, &second, &collection).unwrap();
    let found: Vec<_> = compared
        .differences
        .iter()
        .map(|it| {
            (it.first, it.decided.field.key(), it.decided.first.as_deref(), it.decided.second.as_deref())
        })
        .collect();
    let expected = [
        (number(&first, "3"), "role", Some("fact"), Some("not_fact")),
        (workers, "bound", Some("less_than"), Some("exact")),
        (number(&first, "二"), "reason", Some("name"), Some("idiom")),
    ];
    assert_eq!(found, expected);
    let mut third = first.clone();
    let why = crate::snapshot::Text::new("“近”是不足", "近 says that there are fewer");
    let [role, bound, reason] = &compared.differences[..] else { panic!("three") };
    for edit in [
        settle(&first, &second, bound, Coder::First, Some(why.clone())),
        settle(&first, &second, role, Coder::First, None),
        settle(&first, &second, reason, Coder::Second, None),
    ] {
        third.apply(edit.unwrap()).unwrap();
    }
    assert_eq!(third.numbers()[reason.first].decision, Decision::Excluded { reason: NotFactReason::Idiom });
    let kept = &third.numbers()[workers].fact().unwrap().decided;
    assert_eq!(kept[..], [crate::snapshot::Decided { why: Some(why), ..bound.decided.clone() }]);
    assert_eq!(check(&third, &collection).problems, []);
    let (opened, _) = into_snapshot(&third, &collection, Beside::Nothing).unwrap();
    assert_eq!(&opened.find("qingxi-yuntai-workshop-workers").unwrap().fact.decided, kept);
    let other = Draft::new("other", "5");
    assert!(matches!(compare_drafts(&first, &other, &collection), Err(NotComparable::Apart(_))));
    third.apply(settle(&third, &second, bound, Coder::Second, None).unwrap()).unwrap();
    assert_eq!(third.numbers()[workers].fact().unwrap().bound, crate::figure::Bound::Exact);
    assert_eq!(third.numbers()[workers].fact().unwrap().decided.len(), 1, "one a field");
}

#[test]
fn a_finished_draft_becomes_a_patch_for_its_collection() {
    let (draft, collection) = (example(), built_in());
    let patch = into_patch(&draft, &collection).unwrap();
    assert_eq!((patch.reports.len(), patch.facts.len(), patch.regions.len()), (1, 10, 5));
    let merged = patch.apply(collection.snapshot()).unwrap();
    assert_eq!(merged, into_snapshot(&draft, &collection, Beside::Collection).unwrap().0);
    assert_eq!(check(&draft, &merged).problems, [], "merged, the draft is still the same report");
    let mut broken = draft.clone();
    broken.apply(decide(number(&draft, "400"), |fact| fact.unit = None, &draft)).unwrap();
    assert_eq!(into_patch(&broken, &collection).unwrap_err()[0].place.path(), "numbers[9].fact.unit");
}
