use std::sync::Arc;

use super::*;
use crate::compare::{Cell, Grade};
use crate::session::Session;
use crate::share::{ArticlePart, View, ViewState};
use crate::snapshot::Lang;

fn session() -> Arc<Session> {
    Session::built_in().expect("the built-in snapshot")
}

fn excerpt(session: &Session, query: &str, lang: Lang) -> Result<Excerpt, Unusable> {
    Excerpt::of(session, &ViewState::parse(query).0, lang)
}

#[test]
fn a_figure_keeps_its_bound_and_names_publisher_and_date() {
    let session = session();
    for view in session.collection.facts() {
        for lang in Lang::ALL {
            let shown = excerpt(&session, &format!("part=fact&fact={}", view.fact.id), lang).unwrap();
            let ExcerptBody::Fact(figure, text) = shown.body else { panic!("{:?}", shown.body) };
            assert_eq!(figure.quantity(), view.quantity(lang));
            assert_eq!(text, view.fact.text.get(lang));
            let issued = view.report.issued.as_ref().map_or("", |date| date.as_str());
            assert!(shown.credit.contains(issued), "{}", shown.credit);
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_what_would_be_right() {
    let session = session();
    let refused = |query: &str| excerpt(&session, query, Lang::En).unwrap_err();
    let text = refused("part=picture").text(Lang::En);
    assert!(text.contains("part=picture") && ArticlePart::ALL.iter().all(|part| text.contains(part.key())));
    assert_eq!(refused("part=fact"), Unusable::Fact(None));
    assert_eq!(refused("part=fact&fact=nobody"), Unusable::Fact(Some("nobody".to_owned())));
    assert_eq!(refused("part=table&facts=nobody"), Unusable::Fact(Some("nobody".to_owned())));
    assert_eq!(refused("part=table&region=000000"), Unusable::Codes(vec!["region=000000".to_owned()]));
    assert_eq!(refused("part=table&region=522700&value=1e9.."), Unusable::NoFacts);
    assert_eq!(refused("part=chart"), Unusable::NoAxis);
    assert_eq!(refused("part=row&regions=522700&indicator=x"), Unusable::NoPlaces);
    assert_eq!(refused("part=row&regions=522700~000000&indicator=x"), Unusable::NoPlaces);
    let Unusable::NoRow(known) = refused("part=row&regions=522700~522300&indicator=x") else { panic!() };
    assert!(!known.is_empty());
    for indicator in known {
        let query = format!("part=row&regions=522700~522300&indicator={indicator}");
        assert!(excerpt(&session, &query, Lang::Zh).is_ok(), "{query}");
    }
    assert_eq!(refused("part=pairing&regions=522700"), Unusable::NoPairing);
    assert_eq!(refused("part=pairing&regions=522700:522300"), Unusable::NoPairing);
}

/// What the guard refuses has no bar, no divided figure and no ratio in a row of any two places.
#[test]
fn a_refused_row_has_figures_and_reasons_and_nothing_computed() {
    let session = session();
    let index = session.compare();
    let about = session.collection.snapshot().reports.iter().flat_map(|report| &report.about);
    let about: Vec<&String> = about.collect();
    let mut refused = 0;
    for (at, first) in about.iter().enumerate() {
        for second in &about[at + 1..] {
            let comparison = index.align(&[first, second], Default::default());
            let rows = comparison.rows.iter().filter(|row| row.scale().is_none() && row.is_shared());
            for row in rows {
                let Some(fact) = row.cells.iter().find_map(Cell::headline) else { continue };
                let id = &session.collection.get(fact).unwrap().fact.id;
                let query = format!("part=row&regions={first}~{second}&fact={id}");
                let shown = excerpt(&session, &query, Lang::Zh).unwrap();
                let ExcerptBody::Row(row) = shown.body else { panic!() };
                assert!(row.cells.iter().all(|cell| cell.bar.is_none() && cell.divided.is_none()), "{query}");
                let counted = row.sentence.replace("不算倍数", "");
                assert!(!counted.contains('倍'), "{}", row.sentence);
                refused += usize::from(matches!(row.grade, Grade::NotComparable | Grade::SideBySide));
            }
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn a_row_is_found_by_its_indicator_and_a_part_of_it_by_a_fact() {
    let session = session();
    let query = "part=row&regions=522700~522300&indicator=employment-service-centres";
    let shown = excerpt(&session, query, Lang::En).unwrap();
    let ExcerptBody::Row(row) = &shown.body else { panic!() };
    assert_eq!(row.cells.len(), 2);
    assert!(row.cells.iter().all(|cell| cell.bar.is_some()));
    assert!(row.sentence.contains("2.75 times"), "{}", row.sentence);
    assert_eq!(shown.whole.to_query(), "view=compare&regions=522700~522300");
    assert!(
        shown.credit.starts_with("Source: ") && shown.credit.matches("; ").count() == 1,
        "{}",
        shown.credit
    );
}

#[test]
fn facts_are_listed_in_the_order_in_which_they_are_named_and_lead_to_a_basket() {
    let session = session();
    let ids = ["kelan-workshops", "qiannan-jobs-outside-province"];
    let query = format!("part=table&facts={}&pin=3f2a9c0b1d4e", ids.join("~"));
    let shown = excerpt(&session, &query, Lang::Zh).unwrap();
    let ExcerptBody::Table(figures, 0) = &shown.body else { panic!() };
    assert_eq!(figures.iter().map(|figure| figure.id.as_str()).collect::<Vec<_>>(), ids);
    assert_eq!(shown.whole.view, View::Basket);
    assert!(shown.whole.items.is_some() && shown.whole.pin.is_some() && shown.whole.part.is_none());
    let all = excerpt(&session, "part=table", Lang::Zh).unwrap();
    let ExcerptBody::Table(figures, more) = &all.body else { panic!() };
    assert_eq!(figures.len() + more, session.collection.len());
}

#[test]
fn checks_are_those_of_a_fact_or_of_what_is_selected() {
    let session = session();
    let check = &session.audit().checks[0];
    let of_fact = excerpt(&session, &format!("part=checks&fact={}", check.facts[0]), Lang::En).unwrap();
    let ExcerptBody::Checks(found, 0) = &of_fact.body else { panic!() };
    assert!(found.contains(&0));
    let of_group = excerpt(&session, "view=ledger&show=fails&part=checks", Lang::En).unwrap();
    let ExcerptBody::Checks(found, 0) = &of_group.body else { panic!() };
    assert!(found.iter().all(|&at| session.audit().checks[at].verdict.code() == "fails"));
}

#[test]
fn partners_have_what_each_gives() {
    let session = session();
    let told = excerpt(&session, "part=pairing&regions=440100:522700", Lang::En).unwrap();
    let ExcerptBody::Pairing(pairing) = &told.body else { panic!() };
    assert!(!pairing.directions.is_empty() && !pairing.said.is_empty());
    let same = excerpt(&session, "part=pairing&region=522700&partner=440100", Lang::En).unwrap();
    assert_eq!(same.body, told.body);
    for pair in session.compare().suggest_partners(None) {
        let query = format!("part=pairing&regions={}", pair.regions.join(":"));
        assert!(excerpt(&session, &query, Lang::Zh).is_ok(), "{query}");
    }
}

#[test]
fn a_view_offers_the_parts_that_it_can_show() {
    let session = session();
    let offered = |query: &str| parts_of(&session, &ViewState::parse(query).0);
    assert_eq!(offered("view=explore&indicator=employment-service-centres")[0], ArticlePart::Chart);
    assert_eq!(offered("view=explore"), [ArticlePart::Table, ArticlePart::Checks]);
    assert_eq!(offered("view=compare&regions=440100:522700"), [ArticlePart::Pairing]);
    assert_eq!(offered("view=explore&fact=kelan-workshops")[0], ArticlePart::Fact);
    assert!(offered("view=sources").is_empty());
}

/// Every picture is found from its own address and from what the share dialog makes of a view; never where it would show
/// something else.
#[test]
fn a_picture_is_offered_for_the_very_same_and_for_nothing_else() {
    let session = session();
    let picture = |query: &str| picture_of(&session, &ViewState::parse(query).0, Lang::En);
    let mut seen = 0;
    for start in ArticlePart::ALL.iter().flat_map(|&part| starts_of(&session, part)) {
        let Ok(shown) = Excerpt::of(&session, &start.state, Lang::En) else { continue };
        let found = picture_of(&session, &start.state, Lang::En).expect("its own");
        // Two may show the same.
        if found != start.picture(Lang::En) {
            let other =
                starts_of(&session, ArticlePart::of_key(start.state.part.as_deref().unwrap()).unwrap());
            let other = other.iter().find(|other| other.picture(Lang::En) == found).unwrap();
            assert!(Excerpt::of(&session, &other.state, Lang::En).unwrap().shows(&shown), "{found}");
        }
        seen += 1;
        // The dialog's address is that of the view, with what else its reader chose there.
        let view = ViewState { view: View::Explore, lang: Some(Lang::En), ..start.state.clone() };
        assert_eq!(picture_of(&session, &view, Lang::En).as_ref(), Some(&found));
        let narrowed = ViewState { facts: vec!["kelan-workshops".to_owned()], ..start.state.clone() };
        if let Some(other) = picture_of(&session, &narrowed, Lang::En) {
            let drawn = Excerpt::of(&session, &narrowed, Lang::En).unwrap();
            assert!(drawn.shows(&shown) && other == found, "{other} for {narrowed:?}");
        }
    }
    assert!(seen > session.collection.len());
    let zh = picture_of(&session, &ViewState::parse("part=fact&fact=kelan-workshops").0, Lang::Zh);
    assert_eq!(zh.as_deref(), Some("pictures/zh/facts/kelan-workshops.svg"));
    for without in [
        "fact=kelan-workshops",
        "part=fact&fact=nobody",
        "part=table&region=140929&value=10..",
        "part=table&region=140929~522700",
        "part=chart&chart=region&report=kelan",
    ] {
        assert_eq!(picture(without), None, "{without}");
    }
    let row = starts_of(&session, ArticlePart::Row).remove(0);
    let scaled = ViewState { per: crate::compare::Normalisation::PerHousehold, ..row.state.clone() };
    assert_eq!(picture_of(&session, &scaled, Lang::En), None, "divided");
    let turned = ViewState { regions: row.state.regions.iter().rev().cloned().collect(), ..row.state };
    assert_eq!(picture_of(&session, &turned, Lang::En), None, "in another order");
}
