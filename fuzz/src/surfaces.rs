//! What the outside may hand to the core, one function a surface, each with the property that must hold whatever comes.
//! Targets of libFuzzer, the driver, and the tests that replay what is kept all run these.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use relocation_explorer::audit::{account_for_numbers, find_figures, mark_figures, recognise, verify_source};
use relocation_explorer::basket::LinkedBasket;
use relocation_explorer::chart::{ChartPlan, ChartRequest, Frame, Palette};
use relocation_explorer::coding::desk::{
    Deed, Desk, DeskField, FieldChange, KeptDraft, REASONS, choices, restore, take_text,
};
use relocation_explorer::coding::draft::{Beside, Draft, Journal, check, into_snapshot};
use relocation_explorer::coding::patch::Patch;
use relocation_explorer::coding::suggest::{Suggester, TextContext};
use relocation_explorer::compare::{CompareIndex, Normalisation};
use relocation_explorer::digest;
use relocation_explorer::evidence::{FigureReading, counterparts, record};
use relocation_explorer::export::{facts_table, to_csv, to_json};
use relocation_explorer::figure::{Bound, Interval, Printed, Reading, format_value, tokens};
use relocation_explorer::ledger::LedgerEntries;
use relocation_explorer::place::PlaceSummary;
use relocation_explorer::proof::{ProofForm, Proofreader};
use relocation_explorer::query::{Engine, Index, Scope, Selection, Sort};
use relocation_explorer::search::SearchIndex;
use relocation_explorer::session::Session;
use relocation_explorer::share::{DataAddress, Home, Pin, QueryService, ViewState};
use relocation_explorer::snapshot::{Collection, Lang, Opening, Problem};

/// A surface.
#[derive(Debug, Clone, Copy)]
pub struct Surface {
    /// Its name: that of its target, its dictionary and its corpus.
    pub name: &'static str,
    /// Panics where what must hold does not.
    pub hold: fn(&[u8]),
}

/// Every surface.
pub const SURFACES: [Surface; 10] = [
    Surface { name: "snapshot", hold: snapshot },
    Surface { name: "figure", hold: figure },
    Surface { name: "address", hold: address },
    Surface { name: "copy", hold: copy },
    Surface { name: "proof", hold: proof },
    Surface { name: "query", hold: query },
    Surface { name: "draft", hold: draft },
    Surface { name: "suggest", hold: suggest },
    Surface { name: "patch", hold: patch },
    Surface { name: "packed", hold: packed },
];

const SMALL: &str = include_str!("../../tests/fixtures/small.json");

static COLLECTION: LazyLock<Arc<Collection>> =
    LazyLock::new(|| Arc::new(Collection::built_in().expect("the build packs a whole snapshot")));
static SMALL_COLLECTION: LazyLock<Arc<Collection>> =
    LazyLock::new(|| Arc::new(Collection::open(SMALL).expect("the fixture is valid")));
static COMPARE: LazyLock<CompareIndex> = LazyLock::new(|| CompareIndex::of(Arc::clone(&COLLECTION)));
static INDEX: LazyLock<Arc<Index>> = LazyLock::new(|| Arc::new(Index::of(&COLLECTION)));
static SEARCH: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::of(&COLLECTION, Arc::clone(&INDEX)));
static PROOFREADER: LazyLock<Proofreader> = LazyLock::new(|| Proofreader::of(&COMPARE));
static SUGGESTER: LazyLock<Suggester> = LazyLock::new(|| Suggester::new(&COLLECTION));

thread_local! {
    /// One for all, as a page has one for all that is asked.
    static SERVICE: RefCell<QueryService> = {
        let home = Home { address: "https://example.org/".to_owned(), data: None };
        RefCell::new(QueryService::new(Arc::clone(&COLLECTION), Arc::clone(&INDEX), home))
    };
}

fn both(say: impl Fn(Lang) -> String) {
    for lang in [Lang::Zh, Lang::En] {
        assert!(!say(lang).is_empty(), "nothing is said in {lang:?}");
    }
}

/// What is refused is explained: on a line that is there, in both languages, in no more words than the text has, or a
/// megabyte.
fn explained(problems: &[Problem], text: &[u8]) {
    assert!(!problems.is_empty(), "refused without a reason");
    let lines = text.iter().filter(|byte| **byte == b'\n').count() + 1;
    let mut told = 0;
    for problem in problems {
        assert!((1..=lines + 1).contains(&problem.line), "line {} of {lines}", problem.line);
        both(|lang| problem.text(lang));
        told += problem.text(Lang::En).len();
    }
    assert!(told <= text.len().max(1_000_000), "{told} bytes say what is wrong with {}", text.len());
}

/// A document is refused with reasons, or is valid: then its canonical form is valid too and stays as it is, it may be
/// opened in slices, and every room answers about it.
fn snapshot(input: &[u8]) {
    let mut opening = Opening::of(input.to_vec());
    let in_slices = std::iter::repeat_with(|| opening.advance()).find_map(|opened| opened);
    match Collection::open_bytes(input) {
        Err(problems) => {
            explained(&problems, input);
            assert_eq!(in_slices.and_then(Result::err), Some(problems), "opened in slices");
        }
        Ok(collection) => {
            assert!(in_slices.is_some_and(|opened| opened.is_ok()), "opened in slices");
            let canonical = collection.snapshot().to_canonical();
            let again =
                Collection::open(&canonical).expect("the canonical form of a valid document is valid");
            assert_eq!(again.snapshot(), collection.snapshot());
            assert_eq!(again.snapshot().to_canonical(), canonical);
            answer_about(collection);
        }
    }
}

fn answer_about(collection: Collection) {
    let session = Session::of(collection);
    let collection = &session.collection;
    let s = collection.snapshot();
    let (audit, compare) = (session.audit(), session.compare());
    for checked in &audit.checks {
        both(|lang| checked.detail.get(lang).to_owned());
    }
    LedgerEntries::of(collection, audit, &Scope::default());
    let regions: Vec<&str> = s.regions.iter().map(|region| region.id.as_str()).take(4).collect();
    compare.list(&compare.align(&regions, Normalisation::default()));
    for region in regions {
        PlaceSummary::of(compare, audit, region);
    }
    digest::places(collection);
    digest::timeline(collection);
    digest::region_pairings(collection);
    let mut engine = Engine::new(Arc::clone(session.index()));
    let rows = engine.update(&Selection::default(), Sort::default()).rows;
    assert_eq!(rows.len(), collection.len());
    let plan = ChartPlan::of(compare, &ChartRequest::of(&ViewState::default(), rows.clone()));
    plan.draw(Frame { width: 320 }, &Palette::LIGHT, Lang::En);
    for fact in s.facts.iter().take(8) {
        let view = collection.find(&fact.id).expect("a fact is found by its id");
        both(|lang| FigureReading::of(collection, view).text(lang));
        record(collection, &view, Lang::Zh);
        counterparts(compare, &view);
    }
    let part = to_json(collection, &rows, str::to_owned);
    assert!(Collection::open(&part).is_ok(), "what is taken away opens");
    to_csv(&facts_table(s.facts.iter().filter_map(|fact| collection.find(&fact.id)), str::to_owned), true);
}

/// A printed figure is refused or denotes a number; it says the same again as it is written here; every reading of it has
/// the number within, or at its end; and the numbers of a text stand in it where they are said to stand.
fn figure(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    match Printed::parse(&text) {
        Err(error) => assert_eq!(error.0, text),
        Ok(printed) => {
            let value = printed.value();
            assert!(value.is_finite() && value >= 0.0, "{text} is {value}");
            let again = Printed::parse(&printed.to_string()).expect("what is written is read");
            assert_eq!(again.value(), value, "{text} is written {printed}");
            for bound in Bound::ALL {
                for (approximate, exact_in_full, rule) in
                    [(false, true, false), (true, false, false), (false, false, true)]
                {
                    let reading = Reading { bound, approximate, exact_in_full, rule };
                    let interval = Interval::of_printed(&printed, reading);
                    assert!(interval.low() <= value && value <= interval.high(), "{text} in {interval:?}");
                    both(|lang| format_value(value, bound, approximate, lang));
                    both(|lang| interval.describe(lang));
                }
            }
        }
    }
    let characters: Vec<char> = text.chars().collect();
    let mut reached = 0;
    for token in tokens(&text) {
        assert!(reached <= token.offset && token.offset < token.end(), "tokens in order");
        assert!(characters[token.offset..token.end()].iter().copied().eq(token.text.chars()));
        reached = token.end();
    }
}

/// What an address says is written so that it says the same again, and nothing that it names is fetched but from the web.
fn address(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (state, _) = ViewState::parse(&text);
    let written = state.to_query();
    let (again, ignored) = ViewState::parse(&written);
    assert_eq!((&again, ignored.as_slice()), (&state, [].as_slice()), "{written}");
    if let Some(items) = &state.items {
        let basket = LinkedBasket::parse(items).basket;
        assert_eq!(LinkedBasket::parse(&basket.to_link()).basket, basket);
    }
    let basket = LinkedBasket::parse(&text).basket;
    assert_eq!(LinkedBasket::parse(&basket.to_link()).basket, basket);
    if let Some(pin) = Pin::parse(&text) {
        assert_eq!(Pin::parse(&pin.to_string()).as_ref(), Some(&pin));
    }
    let data = state.data.unwrap_or_else(|| DataAddress::of(text.into_owned()));
    if data.is_allowed() {
        let scheme = data.as_str().split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        assert!(!scheme.contains(':') || ["http:", "https:"].contains(&scheme.as_str()), "{scheme}");
    }
}

/// A reader's copy is known or not; marked, it is still the same text; each finding is said in both languages.
fn copy(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for collection in [&*SMALL_COLLECTION, &*COLLECTION] {
        if let Ok(found) = recognise(collection, &text, None) {
            let marked = mark_figures(&text, &found.figures);
            assert!(marked.iter().flat_map(|stretch| stretch.text.chars()).eq(text.chars()));
            assert_eq!(found.tally().found() + found.missing().count(), found.figures.len());
        }
    }
    for report in &SMALL_COLLECTION.snapshot().reports {
        find_figures(&SMALL_COLLECTION, report, &text);
        let accounts = account_for_numbers(&SMALL_COLLECTION, report, &text);
        assert_eq!(accounts.len(), tokens(&text).len(), "each number is accounted for");
        for finding in verify_source(&SMALL_COLLECTION, report, &text, None).findings {
            both(|lang| finding.text(lang));
        }
    }
}

/// What is said of a draft stands in it, in order, with words in both languages; every form of it is written.
fn proof(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let Ok(proof) = PROOFREADER.read(&text) else { return };
    let mut reached = 0;
    for mark in &proof.marks {
        assert!(reached <= mark.at.start && mark.at.start < mark.at.end, "marks in order");
        assert!(text.get(mark.at.clone()).is_some(), "{:?} cuts a character", mark.at);
        assert!(mark.facts.iter().all(|fact| *fact < COLLECTION.len()));
        reached = mark.at.end;
    }
    for form in ProofForm::ALL {
        for lang in [Lang::Zh, Lang::En] {
            proof.write(form, &text, &COLLECTION, str::to_owned, lang);
        }
    }
    proof.list(&text, &COLLECTION, str::to_owned);
}

/// A program's request is answered in JSON, or refused with a reason; a reader's question is answered with what is there.
fn query(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    SERVICE.with_borrow_mut(|service| match service.answer_json(&text) {
        Ok(reply) => {
            serde_json::from_str::<serde_json::Value>(&reply).expect("the answer is JSON");
        }
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    });
    let found = SEARCH.ask(&text, 5);
    for group in &found.groups {
        assert!(group.best.len() <= 5 && group.best.len() <= group.count);
    }
}

/// A draft's file, or a text that becomes one; behind a zero byte, what a coder does. Whatever is done, undoing all of it
/// gives the draft that it began with, and what a store keeps of it is read back whole.
fn draft(input: &[u8]) {
    let (file, deeds) = match input.iter().rposition(|byte| *byte == 0) {
        Some(at) => (&input[..at], &input[at + 1..]),
        None => (input, [0, 7, 1, 5, 2, 6].as_slice()),
    };
    let begun = match Draft::read(file) {
        Ok(draft) => draft,
        Err(problem) => {
            explained(&[*problem], file);
            match take_text(&String::from_utf8_lossy(file), None) {
                Ok(intake) => intake.into_draft(),
                Err(refusal) => return both(|lang| refusal.text(lang)),
            }
        }
    };
    let file = begun.to_json();
    assert_eq!(Draft::read(file.as_bytes()).as_ref(), Ok(&begun), "what is written is read");
    for problem in check(&begun, &SMALL_COLLECTION).problems {
        both(|lang| problem.text(lang));
    }
    if let Ok((alone, _)) = into_snapshot(&begun, &SMALL_COLLECTION, Beside::Nothing) {
        assert!(Collection::open(&alone.snapshot().to_canonical()).is_ok(), "a draft's snapshot opens");
    }
    let mut desk = Desk::new(Journal::new(begun.clone()), Arc::clone(&SMALL_COLLECTION), "tab".to_owned());
    let mut steps = Vec::new();
    for deed in deeds.iter().take(24) {
        match deed_of(*deed, &desk).map(|deed| desk.act(deed)) {
            Some(Ok(Some(done))) => steps.push(serde_json::to_string(&done.step).expect("a step is JSON")),
            Some(Err(refusal)) => both(|lang| refusal.text(lang)),
            Some(Ok(None)) => {}
            None => {
                desk.next(deed & 1 == 0, deed & 2 == 0);
            }
        }
        desk.sentence();
    }
    desk.check();
    both(|lang| desk.summary(lang));
    let (restored, lost) = restore(&KeptDraft { base: file, steps }).expect("what is kept is read");
    assert_eq!((restored.draft(), lost), (desk.draft(), 0), "what is kept is read back");
    while desk.act(Deed::Undo).expect("a step can be taken back").is_some() {}
    assert_eq!(desk.draft(), &begun, "undoing all gives the beginning");
}

/// What a byte stands for at the desk; none where it stands for going to another number.
fn deed_of(byte: u8, desk: &Desk) -> Option<Deed> {
    let at = usize::from(byte >> 4);
    Some(match byte & 15 {
        0 | 1 => Deed::Accept,
        2 => Deed::Exclude(REASONS[at % REASONS.len()]),
        3 => Deed::Reopen,
        4 => Deed::Run,
        5 => Deed::Undo,
        6 => Deed::Redo,
        7 => Deed::Indicator(at),
        8 | 9 => {
            let fields = [
                DeskField::Indicator,
                DeskField::Unit,
                DeskField::Region,
                DeskField::Partner,
                DeskField::Kind,
                DeskField::Bound,
            ];
            let field = fields[at % fields.len()];
            let offered = choices(field, desk.draft().vocabulary(), desk.collection(), Lang::Zh);
            Deed::Change(FieldChange::of_choice(field, &offered.get(at % offered.len().max(1))?.key)?)
        }
        10 => Deed::Change(FieldChange::Period(["", "2022", "2021/..", "昨天"][at % 4].to_owned())),
        11 => Deed::Change(FieldChange::Words(Lang::En, "words".repeat(at))),
        12 => {
            let mut report = desk.draft().report().clone();
            report.id = ["", "other", "样"][at % 3].to_owned();
            Deed::Report(Box::new(report))
        }
        13 => {
            let proposed = desk.proposed_checks(Lang::En);
            Deed::State(proposed.get(at % proposed.len().max(1))?.key.clone())
        }
        _ => return None,
    })
}

/// Each number of a text has its suggestion, at its place.
fn suggest(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let Ok(suggestions) = SUGGESTER.suggest(&text, &TextContext::default()) else { return };
    let characters: Vec<char> = text.chars().collect();
    let mut reached = 0;
    for it in suggestions {
        let start = it.locator.offset;
        assert!(reached <= start, "suggestions in order");
        reached = start + it.figure.chars().count();
        assert!(characters[start..reached].iter().copied().eq(it.figure.chars()), "{} at {start}", it.figure);
    }
}

/// A patch is refused with reasons, or what it makes of a collection is valid.
fn patch(input: &[u8]) {
    match Patch::read(input) {
        Err(problem) => explained(&[*problem], input),
        Ok(patch) => {
            let written = patch.to_json();
            assert_eq!(Patch::read(written.as_bytes()).as_ref(), Ok(&patch), "what is written is read");
            match patch.apply(SMALL_COLLECTION.snapshot()) {
                Ok(merged) => assert!(Collection::open(&merged.snapshot().to_canonical()).is_ok()),
                Err(problems) => assert!(!problems.is_empty(), "refused without a reason"),
            }
        }
    }
}

/// Packed bytes are a snapshot or are not.
fn packed(input: &[u8]) {
    if let Some(collection) = Collection::unpack(input) {
        collection.snapshot().to_canonical();
    }
}
