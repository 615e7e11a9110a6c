use std::collections::BTreeSet;

use super::*;
use crate::excerpt::{Excerpt, ExcerptBody};
use crate::session::Session;
use crate::share::View;
use crate::snapshot::{Bound, Collection, Edtf, Fact, Kind, Lang, Snapshot, Text};

const DATA: &str = include_str!("../../data/snapshot.json");
const SMALL: &str = include_str!("../../tests/fixtures/small.json");

const HOSTILE: &str = "</script><b onclick='x'>\"&amp;\" <!-- static page -->";

fn open(text: &str) -> Collection {
    Collection::open(text).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The small example with its facts replaced by copies of the first.
fn of_facts(facts: impl Fn(&Fact) -> Vec<Fact>) -> Collection {
    let small = Snapshot::parse(SMALL).unwrap();
    let facts = facts(&small.facts[0]);
    let small =
        Snapshot { facts, relations: Vec::new(), frameworks: Vec::new(), pairings: Vec::new(), ..small };
    open(&small.to_canonical())
}

/// The row of a figure, its cells with the two languages apart.
fn cells(overview: &str, figure: &str) -> Vec<String> {
    let row = overview.lines().find(|line| line.contains(&format!("<td>{figure}<td>"))).unwrap();
    row.split("<td>").map(|cell| cell.replace("</span>", "|").replace("<span lang=", "")).collect()
}

#[test]
fn a_figure_of_every_bound_and_kind_is_written_as_the_page_shows_it() {
    let bounds = [
        (Bound::Exact, "", "exact"),
        (Bound::AtLeast, "≥ ", "at_least"),
        (Bound::MoreThan, "> ", "more_than"),
        (Bound::AtMost, "≤ ", "at_most"),
        (Bound::LessThan, "< ", "less_than"),
    ];
    let kinds = [
        (Kind::Achieved, "已完成", "achieved"),
        (Kind::Target, "目标", "target"),
        (Kind::Standard, "标准", "standard"),
        (Kind::Context, "背景", "context"),
    ];
    assert_eq!((bounds.len(), kinds.len()), (Bound::ALL.len(), Kind::ALL.len()));
    let collection = of_facts(|fact| {
        let mut facts = Vec::new();
        for (bound, ..) in bounds {
            for (kind, ..) in kinds {
                let value = 1300.0 + facts.len() as f64;
                facts.push(Fact {
                    id: format!("fact-{}", facts.len()),
                    figure: value.to_string(),
                    value,
                    bound,
                    kind,
                    approximate: bound == Bound::LessThan,
                    breakdown: None,
                    ..fact.clone()
                });
            }
        }
        facts
    });
    let overview = write_overview(&collection);
    let mut at = 0;
    for (bound, mark, bound_key) in bounds {
        for (_, zh, en) in kinds {
            let number = 1300 + at;
            let printed = format!("1,{}", number - 1000);
            let mark = mark.replace('>', "&#62;").replace('<', "&#60;");
            let about = if bound == Bound::LessThan { ("约 ", "about ") } else { ("", "") };
            let cells = cells(&overview, &number.to_string());
            assert_eq!(
                cells[2],
                format!("zh-Hans>{}{mark}{printed} 人|en>{}{mark}{printed} people|", about.0, about.1)
            );
            assert_eq!(cells[4], format!("zh-Hans>{zh}|en>{en}|"));
            let view = collection.get(at).unwrap();
            let file = write_fact(&view, &collection.snapshot().published);
            let says = format!(
                r#","figure":"{number}","value":{number},"unit":{{"zh":"人","en":"people"}},"bound":"{bound_key}","approximate":{},"kind":"{en}","#,
                bound == Bound::LessThan
            );
            assert!(file.contains(&says), "{file}");
            at += 1;
        }
    }
}

#[test]
fn numbers_and_their_units_are_written_as_readers_and_programs_write_them() {
    let figures = ["0.5", "1", "44", "12345.6789", "60.3"];
    let collection = of_facts(|fact| {
        let of = |figure: &str| Fact {
            id: format!("fact-{}", figure.replace('.', "-")),
            figure: figure.to_owned(),
            value: figure.parse().unwrap(),
            indicator: "communities".to_owned(),
            unit: "site".to_owned(),
            bound: Bound::Exact,
            breakdown: None,
            population: None,
            caveats: Vec::new(),
            ..fact.clone()
        };
        figures.map(of).to_vec()
    });
    let overview = write_overview(&collection);
    let shown =
        ["0.5 communities", "1 community", "44 communities", "12,345.6789 communities", "60.3 communities"];
    for ((figure, shown), view) in figures.iter().zip(shown).zip(collection.facts()) {
        assert!(cells(&overview, figure)[2].ends_with(&format!("|en>{shown}|")), "{figure}");
        let file = write_fact(&view, &Edtf("2024".into()));
        let unit = shown.split_once(' ').unwrap().1;
        let says = format!(r#""value":{figure},"unit":{{"zh":"个社区","en":"{unit}"}},"#);
        assert!(file.contains(&says), "{file}");
        assert!(file.ends_with("\"published\":\"2024\"}\n"), "{file}");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let mut small = Snapshot::parse(SMALL).unwrap();
    let hostile = Text::new(HOSTILE, HOSTILE);
    small.title = hostile.clone();
    small.description = hostile.clone();
    small.reports[0].title = hostile.clone();
    small.creator = Some(hostile.clone());
    small.reports[0].publisher = Some(hostile.clone());
    small.reports[0].summary = hostile.clone();
    small.regions.iter_mut().for_each(|region| region.name = hostile.clone());
    small.indicators.iter_mut().for_each(|indicator| indicator.name = hostile.clone());
    small.units.iter_mut().for_each(|unit| unit.name = hostile.clone());
    small.domains.iter_mut().for_each(|domain| domain.name = hostile.clone());
    let made = Snapshot { creator: Some(Text::new("谁", "Who")), ..Snapshot::parse(SMALL).unwrap() };
    let plain = fill_index(PAGE, &open(&made.to_canonical())).unwrap();
    let page = fill_index(PAGE, &open(&small.to_canonical())).unwrap();
    let tags = |page: &str| page.matches('<').count();
    assert_eq!(tags(&page), tags(&plain), "a text made an element");
    let body = page.split_once("<body>").unwrap().1;
    assert!(!body.contains('\''), "a text could leave quotes");
    assert!(body.contains("&#60;/script&#62;&#60;b onclick=&#39;x&#39;&#62;&#34;&#38;amp;&#34;"));

    let dataset = page.split_once("json\">").unwrap().1.split_once("</script>").unwrap().0;
    let dataset: serde_json::Value = serde_json::from_str(dataset).unwrap();
    assert_eq!(dataset["name"][1]["@value"], HOSTILE);
    assert_eq!(dataset["spatialCoverage"][0], HOSTILE);
}

const PAGE: &str = "<head>\n  <!-- dataset -->\n</head><body>\n<!-- static page -->\n</body>";

#[test]
fn a_page_is_completed_where_it_says_and_only_there() {
    let collection = open(SMALL);
    let page = fill_index(PAGE, &collection).unwrap();
    assert!(page.starts_with("<head>\n  <meta name=\"citation_title\" content=\"Small example\">\n"));
    assert!(page.contains("}</script>\n</head><body>\n<header class=\"site-header static\">"));
    assert!(page.ends_with("</footer>\n</body>"));
    for mark in ["<!-- dataset -->", "<!-- static page -->"] {
        let missing = fill_index(&PAGE.replace(mark, ""), &collection).unwrap_err();
        assert!(missing.to_string().contains(mark), "{missing}");
    }
}

/// The built page's own template, as the build has it before any data are in it.
const TEMPLATE: &str = include_str!("../../index.html");

#[test]
fn the_page_of_another_collection_says_what_that_one_is_and_names_its_data() {
    let mut small = Snapshot::parse(SMALL).unwrap();
    small.title = Text::new("小样", HOSTILE);
    small.description = Text::new(HOSTILE, HOSTILE);
    let page = fill_own_index(TEMPLATE, &open(&small.to_canonical())).unwrap();
    let plain = fill_own_index(TEMPLATE, &open(SMALL)).unwrap();
    assert_eq!(page.matches('<').count(), plain.matches('<').count(), "a text made an element");
    let escaped =
        "&#60;/script&#62;&#60;b onclick=&#39;x&#39;&#62;&#34;&#38;amp;&#34; &#60;!-- static page --&#62;";
    assert!(page.contains(&format!("<title>小样 · {escaped}</title>")));
    for place in ["name=\"description\"", "property=\"og:description\""] {
        assert!(page.contains(&format!("<meta {place} content=\"{escaped}\">")), "{place}");
    }
    assert!(page.contains(&format!("<meta property=\"og:title\" content=\"小样 · {escaped}\">")));
    assert_eq!(page.matches("<meta name=\"snapshot\" content=\"./snapshot.packed\">").count(), 1);
    assert!(!page.contains("changes.atom") && !page.contains("易地扶贫搬迁后续扶持报告浏览器"));
    for mark in ["<title>", "<meta property=\"og:title\" content=\"", "<!-- dataset -->"] {
        let missing = fill_own_index(&TEMPLATE.replace(mark, ""), &open(SMALL)).unwrap_err();
        assert!(missing.to_string().contains(mark), "{missing}");
    }
}

#[test]
fn the_files_of_a_folder_are_those_that_the_build_writes() {
    let collection = open(SMALL);
    let files: Vec<(String, String)> = own_files(&collection).collect();
    let [(first, document), rest @ ..] = &files[..] else { panic!("nothing") };
    assert_eq!((first.as_str(), document), ("snapshot.json", &collection.snapshot().to_canonical()));
    let (facts, pages) = rest.split_at(collection.len());
    for ((path, text), view) in facts.iter().zip(collection.facts()) {
        assert_eq!(*path, format!("facts/{}.json", view.fact.id));
        assert_eq!(*text, write_fact(&view, &collection.snapshot().published));
    }
    let written = write_pages(&collection, None);
    assert_eq!(pages.len(), written.len());
    for ((path, text), page) in pages.iter().zip(&written) {
        assert_eq!((path, text), (&page.path, &page.html));
    }
}

#[test]
fn the_licence_is_the_collections_own() {
    let small = Snapshot::parse(SMALL).unwrap();
    assert!(
        write_dataset(&open(&small.to_canonical()))
            .contains("\"license\":\"https://spdx.org/licenses/CC0-1.0.html\"")
    );
    assert!(write_overview(&open(SMALL)).contains("Data: CC0 1.0, 1 May 2024."));
    let ours = Snapshot::parse(DATA).unwrap();
    assert!(
        write_dataset(&open(&ours.to_canonical()))
            .contains("\"license\":\"https://creativecommons.org/licenses/by/4.0/\"")
    );
    assert!(write_overview(&open(DATA)).contains("Data: CC BY 4.0, "));
}

#[test]
fn the_overview_has_every_fact_report_and_view() {
    let collection = open(DATA);
    let overview = write_overview(&collection);
    let snapshot = collection.snapshot();
    assert_eq!(overview.matches("\"><th scope=row>").count(), collection.len());
    assert_eq!(overview.matches("scope=rowgroup>").count(), snapshot.reports.len());
    for (view, place) in [(View::Overview, "<div class=overview"), (View::Ledger, "<div")] {
        assert!(overview.contains(&format!("{place} data-view={}>", view.key())));
    }
    assert_eq!(overview.matches(" data-view=").count(), View::ALL.len() + 1);
    assert!(overview.contains("<section class=overview data-view=\"overview sources\">"));
    assert!(overview.contains("<tbody data-report=\"kelan\">"));
    assert!(
        overview.contains(
            "<tr data-fact=\"kelan-workshops\" data-region=\"140929\" data-indicator=\"workshops\">"
        )
    );
    let tabs = View::ALL.iter().filter(|view| view.is_tab()).count();
    assert_eq!(overview.matches("<a href=\"?view=").count(), tabs);
    let files: BTreeSet<String> =
        collection.facts().map(|view| write_fact(&view, &snapshot.published)).collect();
    assert_eq!(files.len(), collection.len());
}

/// The addresses that a page leads to within the folder, from its top.
fn targets(page: &StaticPage) -> Vec<String> {
    let folders: Vec<&str> = page.path.split('/').collect();
    let links = page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let within = links.filter(|link| link.starts_with("../"));
    within
        .map(|link| {
            let up = link.matches("../").count();
            let top = &folders[..folders.len() - 1 - up];
            assert!(top.is_empty(), "{}: {link}", page.path);
            link.trim_start_matches("../").to_owned()
        })
        .collect()
}

#[test]
fn every_fact_place_and_report_has_a_light_page_in_each_language_that_leads_to_others() {
    let collection = open(DATA);
    let pages = write_pages(&collection, None);
    let s = collection.snapshot();
    assert_eq!(pages.len(), 2 * (s.facts.len() + s.regions.len() + s.reports.len()));
    let paths: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths.len(), pages.len());
    for page in &pages {
        assert!(page.html.len() < 6_000, "{}: {} bytes", page.path, page.html.len());
        for target in targets(page).iter().filter(|target| target.ends_with(".html")) {
            assert!(paths.contains(target.as_str()), "{}: {target}", page.path);
        }
    }
    let fact = pages.iter().find(|page| page.path == "en/facts/qiannan-jobs-outside-province.html").unwrap();
    for text in
        ["<b>62,200</b> people", "6.22萬", "?view=explore&#38;fact=qiannan-jobs-outside-province&#38;lang=en"]
    {
        assert!(fact.html.contains(text), "{text}");
    }
    assert!(fact.html.contains("<link rel=alternate hreflang=zh-Hans href=\"../../zh/facts/qiannan-jobs"));
}

#[test]
fn a_known_address_stands_in_every_page_and_in_the_sitemap() {
    let collection = open(SMALL);
    let pages = write_pages(&collection, Some("https://example.org/x/"));
    let fact = pages.iter().find(|page| page.path == "zh/facts/lanshan-workers.html").unwrap();
    let own = "https://example.org/x/zh/facts/lanshan-workers.html";
    assert!(fact.html.contains(&format!("<link rel=canonical href=\"{own}\">")));
    let sitemap = write_sitemap(&pages, "https://example.org/x/", "2026-11-27");
    assert_eq!(sitemap.matches("<url>").count(), pages.len() + 1);
    assert!(sitemap.contains(&format!("<loc>{own}</loc><lastmod>2026-11-27</lastmod>")));
}

#[test]
fn what_a_snapshot_says_is_text_on_its_pages_too() {
    let collection = of_facts(|fact| {
        let id = "/a/b".to_owned();
        vec![Fact {
            id,
            text: Text::new(HOSTILE, HOSTILE),
            figure: "1".to_owned(),
            value: 1.0,
            ..fact.clone()
        }]
    });
    for page in write_pages(&collection, None) {
        assert_eq!(page.html.matches("</script>").count(), 1, "{}", page.path);
        assert!(!page.html.contains("<b onclick"), "{}", page.path);
        for target in targets(&page) {
            assert!(!target.contains(['"', '<', '>']), "{target}");
        }
    }
}

#[test]
fn reference_managers_and_search_engines_for_data_find_what_they_look_for() {
    let collection = open(DATA);
    let page = fill_index(PAGE, &collection).unwrap();
    let pin = crate::share::Pin::of(&collection);
    let meta = |name: &str| -> Vec<&str> {
        let mark = format!("<meta name=\"{name}\" content=\"");
        page.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    let snapshot = collection.snapshot();
    assert_eq!(meta("citation_title"), [snapshot.title.en.as_str()]);
    assert_eq!(meta("citation_author"), [snapshot.creator.as_ref().unwrap().en.as_str()]);
    assert_eq!(meta("citation_publication_date"), [snapshot.published.as_str().replace('-', "/").as_str()]);
    assert_eq!(meta("citation_language"), ["en"]);
    assert!(meta("citation_public_url").is_empty(), "where the page will stand is not known to it");
    let dataset = page.split_once("json\">").unwrap().1.split_once("</script>").unwrap().0;
    let dataset: serde_json::Value = serde_json::from_str(dataset).unwrap();
    assert_eq!(dataset["identifier"]["value"], pin.hash);
    assert_eq!(dataset["version"], *snapshot.version.as_ref().unwrap());
    assert_eq!(dataset["creator"]["name"][1]["@value"], snapshot.creator.as_ref().unwrap().en);
    assert_eq!(dataset["variableMeasured"].as_array().unwrap().len(), snapshot.concepts.len());
    let kelan = snapshot.reports.iter().position(|report| report.id == "kelan").unwrap();
    assert_eq!(dataset["isBasedOn"][kelan]["headline"], snapshot.reports[kelan].printed_title().unwrap());
}

#[test]
fn each_figure_and_place_has_a_card_that_its_page_names() {
    let session = Session::built_in().unwrap();
    let cards = write_cards(&session);
    let pages = write_pages(&session.collection, Some("https://example.org/x/"));
    for card in &cards {
        let png = card.path.replace(".svg", ".png");
        let own = format!("<meta property=\"og:image\" content=\"https://example.org/x/{png}\">");
        assert_eq!(pages.iter().filter(|page| page.html.contains(&own)).count(), 1, "{png}");
        assert!(card.svg.contains("width=\"1200\" height=\"630\""));
    }
    let snapshot = session.collection.snapshot();
    assert_eq!(cards.len(), 2 * (snapshot.facts.len() + snapshot.regions.len()));
    let bound = session.collection.facts().find(|view| view.fact.bound == Bound::AtLeast).unwrap();
    let card =
        cards.iter().find(|card| card.path == format!("cards/en/facts/{}.svg", bound.fact.id)).unwrap();
    assert!(card.svg.contains(&html::escape(&bound.quantity(Lang::En))), "{}", card.svg);
}

#[test]
fn a_picture_says_what_it_is_in_text_with_its_credit_and_no_script() {
    let session = Session::built_in().unwrap();
    let pictures = write_starts(&session);
    let kinds = ["facts/", "charts/", "shares/", "rows/", "pairings/", "tables/", "checks/"];
    for kind in kinds {
        assert!(
            pictures.iter().any(|(picture, _)| picture.path.starts_with(&format!("pictures/zh/{kind}"))),
            "{kind}"
        );
    }
    let paths: BTreeSet<&str> = pictures.iter().map(|(picture, _)| picture.path.as_str()).collect();
    assert_eq!(paths.len(), pictures.len(), "each has a file of its own");
    for (picture, query) in &pictures {
        let svg = &picture.svg;
        let source = if picture.path.contains("/zh/") { "出处：" } else { "Source: " };
        assert!(svg.contains("<title id=\"t\">") && svg.contains("<desc id=\"d\">"), "{}", picture.path);
        assert!(
            svg.contains(source) && !svg.contains("<script") && !svg.contains("href"),
            "{}",
            picture.path
        );
        assert!(crate::share::ViewState::parse(query).1.is_empty(), "{query}");
    }
}

/// As wide as the picture's room, and each part as wide as its share.
#[test]
fn a_picture_of_shares_draws_each_part_of_its_whole() {
    let session = Session::built_in().unwrap();
    let pictures = write_starts(&session);
    let shares: Vec<_> = pictures.iter().filter(|(picture, _)| picture.path.contains("/shares/")).collect();
    assert!(!shares.is_empty());
    for (picture, query) in shares {
        let state = crate::share::ViewState::parse(query).0;
        let shown = Excerpt::of(&session, &state, Lang::En).unwrap();
        let ExcerptBody::Chart(plan, _) = shown.body else { panic!("{query}") };
        let wholes = plan.shares.unwrap().wholes;
        let widths = picture.svg.split("height=\"20\"").filter_map(|before| before.rsplit_once("width=\""));
        let widths = widths.map(|(_, width)| width.trim_end_matches(['"', ' ']).parse::<f64>());
        let drawn: Vec<f64> = widths.filter_map(Result::ok).collect();
        let parts = wholes.iter().flat_map(|whole| {
            let all = whole.parts.iter().map(|part| part.share).sum::<f64>().max(100.0);
            whole.parts.iter().map(move |part| part.share / all * 640.0)
        });
        let parts: Vec<f64> = parts.collect();
        assert_eq!(drawn.len(), parts.len(), "{}", picture.path);
        assert!(drawn.iter().zip(&parts).all(|(drawn, part)| (drawn - part).abs() < 0.1), "{}", picture.path);
    }
}

/// A bar begins at zero, is solid as far as the figure is certain, pale as far as it may reach, and has an open end.
#[test]
fn a_picture_draws_bounds_as_the_page_does() {
    let session = Session::built_in().unwrap();
    let pictures = write_starts(&session);
    let charts = pictures.iter().filter(|(picture, _)| picture.path.contains("/charts/"));
    let charts: String = charts.map(|(picture, _)| picture.svg.as_str()).collect();
    let bars = charts.matches("height=\"12\"").count();
    let is_hollow_in_the_dark = |svg: &str| svg.rfind(".c1{") < svg.find(".h{");
    assert!(
        pictures.iter().all(|(picture, _)| is_hollow_in_the_dark(&picture.svg)),
        "a promise is never solid"
    );
    assert!(bars > 0 && charts.matches(" x=\"20\" y=").count() >= bars, "from zero");
    let refused = pictures.iter().filter(|(picture, _)| picture.path.contains("/rows/"));
    let refused: Vec<_> = refused.filter(|(picture, _)| picture.svg.contains("ot comparable")).collect();
    assert!(!refused.is_empty());
    assert!(
        refused
            .iter()
            .all(|(picture, _)| !picture.svg.contains("height=\"12\"") && !picture.svg.contains("<circle"))
    );
}
