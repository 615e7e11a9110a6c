//! The list under two tabs, links that lead back, and what a brief says of the collection.

use std::io::{Cursor, Read, Write};
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::chart::filter_of;
use crate::compare::Normalisation;
use crate::session::Session;
use crate::share::{Citing, Home, View, ViewState};
use crate::snapshot::{Collection, Lang};

fn session() -> Arc<Session> {
    Session::of(Collection::built_in().unwrap())
}

fn brief_of(session: &Session, basket: &Basket, lang: Lang) -> Brief {
    let citing = Citing {
        collection: &session.collection,
        pin: Some(session.pin()),
        link: "https://example.org/".to_owned(),
        accessed: None,
        lang,
    };
    let home = Home { address: citing.link.clone(), data: None };
    Brief::of(basket, session, &citing, &home)
}

fn basket_of(keys: &[&str]) -> Basket {
    Basket::of("", keys.iter().map(|key| (Subject::of_key(key), String::new())))
}

fn items(brief: &Brief) -> Vec<&BriefItem> {
    let item = |entry: &'_ BriefEntry| matches!(entry.body, BriefBody::Item(_));
    brief.entries.iter().filter(|entry| item(entry)).map(item_of).collect()
}

fn item_of(entry: &BriefEntry) -> &BriefItem {
    match &entry.body {
        BriefBody::Item(item) => item,
        other => panic!("{other:?}"),
    }
}

/// The chart of the largest group that may stand on one axis.
fn chart_of(session: &Session) -> Subject {
    let all: Vec<u32> = (0..session.collection.len() as u32).collect();
    let groups = session.compare().axis_groups(&all);
    let group = groups.iter().max_by_key(|group| group.facts.len()).unwrap();
    let mut state = ViewState { view: View::Explore, ..ViewState::default() };
    for (facet, key) in filter_of(&session.collection, group) {
        state.selection.toggle(facet, &key);
    }
    Subject::chart(&state)
}

/// The chart of a row that compares.
fn row_chart_of(session: &Session) -> Subject {
    let index = session.compare();
    let found = index.suggest_pairs(None).into_iter().find_map(|pair| {
        let comparison = index.align(&pair.regions, Normalisation::AsPrinted);
        let row = comparison.rows.iter().find(|row| row.scale().is_some())?;
        Some((comparison.codes(), row.scale()?.placed()[0].fact()))
    });
    let (regions, fact) = found.expect("some compare");
    let id = &session.collection.get(fact).unwrap().fact.id;
    Subject::row_chart(regions, Normalisation::AsPrinted, id)
}

/// One of each kind, from the built-in data.
fn one_of_each(session: &Session) -> Basket {
    let collection = &session.collection;
    let comparison = session.compare().align(&["522700", "140929"], Normalisation::AsPrinted);
    let row = comparison.rows.iter().find(|row| row.is_shared()).unwrap();
    let indicator = session.compare().indicator(row.indicator).unwrap();
    let row = RowName::of(comparison.codes(), Normalisation::AsPrinted, &indicator.id, row);
    let check = collection.snapshot().relations[0].id.clone();
    let framework =
        collection.snapshot().frameworks.iter().find(|framework| !framework.measures().is_empty());
    let measure = framework.unwrap().measures()[0].1.id.clone();
    let things = [
        Subject::Heading("A heading".into()),
        Subject::Fact("kelan-workshops".into()),
        Subject::Row(row),
        Subject::Check(check),
        Subject::Measure(measure),
        chart_of(session),
        row_chart_of(session),
    ];
    Basket::of("My brief", things.into_iter().map(|thing| (thing, String::new())))
}

#[test]
fn each_kind_has_words_figures_a_source_and_a_link() {
    let session = session();
    let basket = one_of_each(&session);
    for lang in Lang::ALL {
        let brief = brief_of(&session, &basket, lang);
        assert_eq!((brief.entries.len(), brief.items()), (7, 6), "{brief:#?}");
        for (at, item) in items(&brief).into_iter().enumerate() {
            assert_eq!(item.number, at + 1);
            assert!(!item.title.is_empty() && !item.sources.is_empty(), "{item:?}");
            assert!(item.link.starts_with("https://example.org/?view="), "{item:?}");
            assert!(item.sources.iter().all(|number| (1..=brief.sources.len()).contains(number)));
            assert!(item.figures.iter().all(|figure| item.sources.contains(&figure.source)), "{item:?}");
            assert_eq!(item.chart.is_some(), item.kind == crate::words::basket(lang).chart);
        }
        assert!(brief.data.contains(&session.pin().hash));
        assert!(!brief.facts.is_empty() && brief.facts.is_sorted());
    }
}

#[test]
fn what_the_data_do_not_have_is_named_and_keeps_its_place_and_note() {
    let session = session();
    let keys = [
        "fact:kelan-workshops",
        "fact:moon-workshops",
        "row:as-printed:workshops:140929,999999",
        "row:as-printed",
        "check:none",
        "measure:none",
        "chart:view=explore&indicator=moon",
        "chart:view=ledger",
        "chart:view=compare&regions=140929~522700&fact=moon",
        "chart:view=compare&regions=140929~999999&fact=kelan-workshops",
        "song:la la",
        "just words",
    ];
    let basket = Basket::of("", keys.map(|key| (Subject::of_key(key), format!("note on {key}"))));
    for lang in Lang::ALL {
        let brief = brief_of(&session, &basket, lang);
        assert_eq!(brief.entries.len(), keys.len());
        for (entry, key) in brief.entries.iter().zip(keys).skip(1) {
            let BriefBody::Missing(said) = &entry.body else { panic!("{entry:?}") };
            assert!(said.contains(key), "{said}");
        }
        for text in [to_markdown(&brief, lang), to_html(&brief, lang, |_| None)] {
            assert!(text.contains("moon-workshops") || text.contains("moon\\-workshops"), "{text}");
            assert_eq!(text.matches("note on").count(), keys.len());
        }
    }
}

#[test]
fn the_guard_speaks_of_figures_that_were_put_side_by_side() {
    let session = session();
    let index = session.compare();
    let views: Vec<_> = session.collection.facts().collect();
    let refused = views.iter().enumerate().find_map(|(at, first)| {
        let concept = first.indicator.concept.as_ref()?;
        let near = |view: &&crate::snapshot::FactView| view.indicator.concept.as_ref() == Some(concept);
        let other = views[at + 1..].iter().filter(near).find(|view| index.pair(first, view).is_err())?;
        Some((first, other))
    });
    let (first, other) = refused.expect("some of one concept do not compare");
    let basket = basket_of(&[&format!("fact:{}", first.fact.id), &format!("fact:{}", other.fact.id)]);
    let brief = brief_of(&session, &basket, Lang::En);
    let reasons = index.judge(first, other).reasons(Lang::En);
    let second = items(&brief)[1];
    let told = second.cautions.iter().find(|told| told.starts_with("May not be compared with no. 1: "));
    assert!(told.is_some_and(|told| told.contains(&reasons[0])), "{second:?}");
    for text in [to_markdown(&brief, Lang::En), to_html(&brief, Lang::En, |_| None)] {
        assert!(text.contains("May not be compared with no. 1"), "{text}");
    }
}

#[test]
fn a_rows_refusal_and_a_figures_caveats_travel_along() {
    let session = session();
    let comparison = session.compare().align(&["522700", "140929"], Normalisation::AsPrinted);
    let row = comparison.rows.iter().find(|row| !row.refusals().is_empty()).expect("a refused row");
    let indicator = session.compare().indicator(row.indicator).unwrap();
    let name = RowName::of(comparison.codes(), Normalisation::AsPrinted, &indicator.id, row);
    let reason = row.reasons(Lang::Zh).remove(0);
    let fact = session.collection.facts().find(|view| !view.fact.caveats.is_empty()).unwrap();
    let basket = basket_of(&[&Subject::Row(name).key(), &format!("fact:{}", fact.fact.id)]);
    let brief = brief_of(&session, &basket, Lang::Zh);
    let html = to_html(&brief, Lang::Zh, |_| None);
    let caveat = fact.fact.caveats[0].words(Lang::Zh);
    assert!(html.contains(&reason), "{reason} in {html}");
    assert!(html.contains(&caveat), "{caveat} in {html}");
    let target =
        session.collection.facts().find(|view| view.fact.kind == crate::snapshot::Kind::Target).unwrap();
    let brief = brief_of(&session, &basket_of(&[&format!("fact:{}", target.fact.id)]), Lang::Zh);
    assert!(to_markdown(&brief, Lang::Zh).contains("这是目标"));
}

const HOSTILE: &str =
    "<script>alert(1)</script> & \"'> [x](javascript:alert(1)) \u{0}\n# big\n- one\n1. two\n---\n\n| a |";

#[test]
fn words_of_the_reader_are_text_in_every_form() {
    let session = session();
    let subjects = [Subject::Heading(HOSTILE.into()), Subject::Fact("kelan-workshops".into())];
    let basket = Basket::of(HOSTILE, subjects.map(|subject| (subject, HOSTILE.to_owned())));
    let brief = brief_of(&session, &basket, Lang::En);
    let html = to_html(&brief, Lang::En, |_| Some("\"><script>".to_owned()));
    assert!(!html.contains("<script>") && html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
    let markdown = to_markdown(&brief, Lang::En);
    for line in markdown.lines() {
        let is_ours = line.starts_with("# \\<")
            || line.starts_with("# &lt;")
            || line.starts_with("## ")
            || line.starts_with("### ");
        assert!(is_ours || !line.starts_with('#'), "{line}");
        assert!(
            !line.starts_with("- one") && !line.starts_with("1. two") && !line.starts_with("---"),
            "{line}"
        );
        assert!(!line.contains("<script") && !line.contains("[x]("), "{line}");
    }
    let parts = to_docx(&brief, &[], Lang::En);
    for part in &parts {
        assert!(!part.text.contains("<script") && !part.text.contains('\u{0}'), "{}", part.path);
    }
}

#[test]
fn the_document_is_read_by_others_with_headings_links_and_pictures() {
    let session = session();
    let basket = one_of_each(&session);
    let brief = brief_of(&session, &basket, Lang::Zh);
    let chart = brief.entries.last().unwrap();
    let drawing = Drawing { entry: chart.id, path: "media/image1.png".into(), size: [640, 320] };
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for part in to_docx(&brief, &[drawing], Lang::Zh) {
        zip.start_file(part.path, options).unwrap();
        zip.write_all(part.text.as_bytes()).unwrap();
    }
    // The smallest PNG.
    zip.start_file("word/media/image1.png", options).unwrap();
    zip.write_all(include_bytes!("../../public/icon-192.png")).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    assert!(document.contains("岢岚") && document.contains("w:hyperlink") && document.contains("w:drawing"));
    let (title, picture) = (document.find(&item_of(chart).title), document.find("w:drawing"));
    assert!(title.is_some() && title < picture, "the picture stands under its own title");
    assert!(document.contains("w:val=\"Title\"") && document.contains("w:val=\"Heading1\""));
}

/// What a tab may do, by numbers that choose among what there is.
fn changes() -> impl Strategy<Value = Vec<(bool, u8, u8, String)>> {
    prop::collection::vec((any::<bool>(), 0..8u8, any::<u8>(), "[a-z~!]{1,6}"), 0..40)
}

proptest! {
    /// Two tabs, each with a view that may be old, change one store: nothing that was put aside or written is lost, but what
    /// was taken away.
    #[test]
    fn two_tabs_lose_nothing(changes in changes(), views in prop::collection::vec(any::<bool>(), 40)) {
        let mut store = Basket::default();
        let mut tabs = [Basket::default(), Basket::default()];
        let (mut written, mut taken) = (Vec::<(u32, String)>::new(), Vec::<u32>::new());
        for ((second, deed, choice, word), refreshes) in changes.into_iter().zip(views) {
            let tab = &mut tabs[usize::from(second)];
            if refreshes { *tab = store.clone(); }
            let seen = tab.entries().get(usize::from(choice) % tab.entries().len().max(1)).cloned();
            let change = match (deed, seen) {
                (0 | 1, _) => Change::Toggle(Subject::Fact(word)),
                (2, _) => Change::AddHeading(choice.into()),
                (3, Some(entry)) => {
                    taken.push(entry.id);
                    written.retain(|(id, _)| *id != entry.id);
                    Change::Remove(entry.id)
                }
                (4, Some(entry)) => Change::Move(entry.id, (choice / 3).into()),
                (5 | 6, Some(entry)) => {
                    let to = format!("{}{word}", entry.note);
                    written.push((entry.id, word));
                    taken.retain(|id| *id != entry.id);
                    Change::Note { entry, to }
                }
                _ => Change::Title(word),
            };
            let before = store.clone();
            let outcome = store.apply(change.clone());
            if outcome == Outcome::Removed {
                let gone = before.entries().iter().filter(|entry| store.place(entry.id).is_none());
                taken.extend(gone.map(|entry| entry.id));
            }
            // The store is text.
            store = Basket::of_text(&store.to_text());
            let ids: Vec<u32> = store.entries().iter().map(|entry| entry.id).collect();
            let distinct: std::collections::HashSet<_> = ids.iter().collect();
            prop_assert_eq!(distinct.len(), ids.len());
            for entry in before.entries() {
                let stays = store.place(entry.id).is_some();
                prop_assert!(stays || taken.contains(&entry.id), "{:?} was lost by {:?}", entry, change);
            }
        }
        for (id, word) in written.iter().filter(|(id, _)| !taken.contains(id)) {
            let at = store.place(*id).expect("it stays");
            prop_assert!(store.entries()[at].note.contains(word), "{} in {:?}", word, store.entries()[at]);
        }
    }

    #[test]
    fn a_move_changes_the_order_and_nothing_else(count in 1..12usize, from in any::<u8>(), to in 0..14usize) {
        let keys: Vec<String> = (0..count).map(|at| format!("fact:f{at}")).collect();
        let mut basket = basket_of(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        let id = basket.entries()[usize::from(from) % count].id;
        let mut before: Vec<Entry> = basket.entries().to_vec();
        basket.apply(Change::Move(id, to));
        prop_assert_eq!(basket.place(id), Some(to.min(count - 1)));
        let at = before.iter().position(|entry| entry.id == id).unwrap();
        let moved = before.remove(at);
        before.insert(to.min(count - 1), moved);
        prop_assert_eq!(basket.entries(), &before[..]);
    }

    #[test]
    fn a_link_leads_back_to_its_basket(
        title in "[\\PC\n]{0,12}",
        things in prop::collection::vec(("(fact|check|measure|chart|heading):[\\PC\n~!]{1,12}", "[\\PC\n~!]{0,12}"), 0..12),
    ) {
        let basket = Basket::of(&title, things.iter().map(|(key, note)| (Subject::of_key(key), note.clone())));
        let linked = LinkedBasket::parse(&basket.to_link());
        prop_assert_eq!(&linked.basket, &basket);
        prop_assert_eq!(linked.cut, 0);
        let state = ViewState { items: Some(basket.to_link()), ..Default::default() };
        let (again, _) = ViewState::parse(&state.to_query());
        prop_assert_eq!(LinkedBasket::parse(&again.items.unwrap_or_default()).basket, basket);
    }

    #[test]
    fn no_link_and_no_store_panics(text in "[\\PC~!:;,\n]{0,80}", numbers in "[0-9.]{0,12}") {
        let session_free = LinkedBasket::parse(&text).basket;
        prop_assert!(session_free.entries().len() <= MOST_ENTRIES);
        let kept = Basket::of_text(&format!("{numbers}~{text}"));
        let ids: std::collections::HashSet<u32> = kept.entries().iter().map(|entry| entry.id).collect();
        prop_assert_eq!(ids.len(), kept.entries().len());
    }
}

#[test]
fn a_row_is_named_with_pairings_and_parts() {
    let name = RowName {
        regions: vec!["440100:522700".into(), "522701/anju".into()],
        per: "household".into(),
        indicator: "jobs".into(),
        part: Some(("place-of-work".into(), "省外".into())),
    };
    let key = Subject::Row(name.clone()).key();
    assert_eq!(Subject::of_key(&key), Subject::Row(name));
}

#[test]
fn a_basket_holds_so_much_and_says_what_a_link_has_beyond_it() {
    let keys: Vec<String> = (0..MOST_ENTRIES + 3).map(|at| format!("fact:f{at}")).collect();
    let linked = LinkedBasket::parse(&keys.join("~"));
    assert_eq!((linked.basket.entries().len(), linked.cut), (MOST_ENTRIES, 3));
    let mut full = linked.basket.clone();
    assert_eq!(full.apply(Change::Toggle(Subject::Fact("one-more".into()))), Outcome::Full);
    assert_eq!(full.apply(Change::AddHeading(0)), Outcome::Full);
    let mut own = basket_of(&["fact:own"]);
    assert_eq!(own.apply(Change::Add(linked.basket)), Outcome::Full);
    assert_eq!(own.entries(), basket_of(&["fact:own"]).entries(), "all or nothing");
}

#[test]
fn a_key_pressed_twice_takes_back_but_never_the_readers_words() {
    let mut basket = Basket::default();
    let thing = || Subject::Fact("kelan-workshops".into());
    assert_eq!(basket.apply(Change::Toggle(thing())), Outcome::Put);
    assert_eq!(basket.apply(Change::Toggle(thing())), Outcome::Removed);
    basket.apply(Change::Toggle(thing()));
    let entry = basket.entries()[0].clone();
    basket.apply(Change::Note { entry: entry.clone(), to: "mine".into() });
    assert_eq!(basket.apply(Change::Toggle(thing())), Outcome::KeptForItsNote);
    let kept = basket.entries()[0].clone();
    basket.apply(Change::Remove(entry.id));
    assert!(basket.is_empty());
    basket.apply(Change::Restore(kept.clone(), 0));
    assert_eq!(basket.entries(), [kept]);
}
