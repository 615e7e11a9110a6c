use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::chart::{ChartPlan, ChartRequest, multiples_of, slopes_of};
use crate::compare::{CompareIndex, Normalisation};
use crate::share::{ChartAxis, ViewState};
use crate::snapshot::{Collection, FactView, Lang};

const DATA: &str = include_str!("../../../data/snapshot.json");

fn index_of(text: &str) -> CompareIndex {
    CompareIndex::of(Arc::new(Collection::open(text).unwrap()))
}

fn index() -> CompareIndex {
    index_of(DATA)
}

fn told(index: &CompareIndex, pass: impl Fn(&FactView) -> bool, axis: ChartAxis) -> ToldChart {
    let rows: Arc<[u32]> = index.collection().facts().filter(pass).map(|view| view.at as u32).collect();
    let state = ViewState { chart: axis, ..ViewState::default() };
    ToldChart::Facts(ChartPlan::of(index, &ChartRequest::of(&state, rows)))
}

fn summary(index: &CompareIndex, chart: &ToldChart, lang: Lang) -> String {
    chart.summary(index, &|_| false, lang).join(lang.pick("", " "))
}

/// The built-in snapshot with another bound for the figure of one fact.
fn with_bound(fact: &str, bound: &str) -> CompareIndex {
    let line = DATA.lines().find(|line| line.contains(&format!("\"id\":\"{fact}\""))).unwrap();
    let changed = line.replace("\"bound\":\"exact\"", &format!("\"bound\":\"{bound}\""));
    assert_ne!(line, changed);
    index_of(&DATA.replace(line, &changed))
}

fn centres(index: &CompareIndex) -> ToldChart {
    told(index, |view| view.indicator.id == "employment-service-centres", ChartAxis::Indicator)
}

#[test]
fn the_greatest_is_named_and_how_many_times_only_as_far_as_the_figures_carry() {
    let exact = index();
    let words = summary(&exact, &centres(&exact), Lang::En);
    assert!(words.contains("Greatest: Qiannan, 99 facilities. Qiannan is 2.75 times Qianxinan"), "{words}");
    let words = summary(&exact, &centres(&exact), Lang::Zh);
    assert!(words.contains("最大：黔南，99 个。黔南是黔西南的 2.75 倍"), "{words}");
    let open = with_bound("qiannan-employment-service-centres", "at_least");
    let words = summary(&open, &centres(&open), Lang::En);
    assert!(
        words.contains("Greatest: Qiannan, at least 99 facilities. Qiannan is at least 2.75 times Qianxinan"),
        "{words}"
    );
    assert!(words.contains("1 is “at least / more than”."), "{words}");
    let open = with_bound("qianxinan-employment-centres", "at_least");
    let words = summary(&open, &centres(&open), Lang::En);
    assert!(words.contains("Which is greatest cannot be decided") && !words.contains("times"), "{words}");
}

#[test]
fn figures_of_one_place_have_an_order_and_no_ratio() {
    let index = index();
    let of_qiannan =
        |view: &FactView| view.region.id == "522700" && view.indicator.id == "relocated-workers-employed";
    let words = summary(&index, &told(&index, of_qiannan, ChartAxis::Indicator), Lang::En);
    assert!(
        words.starts_with(
            "4 figures of Qiannan, in people. Greatest: Relocated workers in work, 127,900 people."
        ),
        "{words}"
    );
    assert!(!words.contains("times"), "{words}");
    let words = summary(&index, &told(&index, of_qiannan, ChartAxis::Shares), Lang::Zh);
    assert!(words.contains("分为 3 项；最大的是省外，48.6%；最小的是省内县外，6%。"), "{words}");
}

/// In no summary a ratio stands that the guard has not let pass, nor a mark that is left out.
#[test]
fn ratios_come_from_the_guard_only() {
    let synthetic = crate::synth::synthesise(3_000, 4).to_canonical();
    let mut ratios = 0;
    for text in [DATA, &synthetic] {
        let index = index_of(text);
        let all: Arc<[u32]> = (0..index.collection().len() as u32).collect();
        let groups = ChartPlan::of(&index, &ChartRequest::of(&ViewState::default(), all)).groups;
        let of_indicators =
            index.collection().snapshot().indicators.iter().map(|indicator| {
                told(&index, |view| view.indicator.id == indicator.id, ChartAxis::Indicator)
            });
        let of_groups =
            groups.iter().map(|group| told(&index, |view| group.facts.contains(&view.at), ChartAxis::Region));
        for chart in of_indicators.chain(of_groups) {
            let ToldChart::Facts(plan) = &chart else { continue };
            let drawn: Vec<FactView> =
                plan.drawn_facts().iter().map(|&at| index.collection().get(at as usize).unwrap()).collect();
            let words = summary(&index, &chart, Lang::En);
            // How often something was done is counted in times too.
            let is_counted = drawn.iter().any(|view| view.unit.name_for(view.fact.value).en.contains("time"));
            if words.contains(" times") && !is_counted {
                ratios += 1;
                let of_one = |one: &FactView| {
                    drawn
                        .iter()
                        .filter(|other| other.at != one.at)
                        .all(|other| index.pair(one, other).is_ok())
                };
                assert!(drawn.iter().any(of_one), "{words}");
            }
        }
    }
    assert!(ratios > 1, "{ratios}");
}

#[test]
fn marks_speak_their_intervals_and_their_claims() {
    let index = index();
    let target = index.collection().find("luodian-job-postings-target").unwrap();
    let point = Point::of(&target, Lang::En);
    let figure = point.figure.unwrap();
    assert!(
        figure.says.starts_with("at least 30,000 ") && figure.says.ends_with(" (target)"),
        "{}",
        figure.says
    );
    assert_eq!(figure.ends, Ends::OpenAbove);
    assert!(Point::of(&target, Lang::Zh).figure.unwrap().says.starts_with("至少 30,000 "));
}

#[test]
fn open_targets_are_counted() {
    let index = index();
    let targets = |view: &FactView| view.fact.kind == crate::snapshot::Kind::Target;
    let all: Arc<[u32]> = index.collection().facts().filter(targets).map(|view| view.at as u32).collect();
    let groups = ChartPlan::of(&index, &ChartRequest::of(&ViewState::default(), all)).groups;
    let group = groups.first().expect("some targets may stand on one axis");
    let chart = told(&index, |view| group.facts.contains(&view.at), ChartAxis::Indicator);
    let first = index.collection().get(group.facts[0]).unwrap().fact.id.clone();
    let words = chart.summary(&index, &|id| id == first, Lang::En).join(" ");
    assert!(
        words.contains("All are targets, not results; no later figure is coded for 1 of them."),
        "{words}"
    );
}

#[test]
fn rows_of_a_comparison_say_what_compare_says() {
    let index = index();
    let comparison = Arc::new(index.align(&["522700", "522300"], Normalisation::AsPrinted));
    let groups = multiples_of(&index, &comparison);
    let charts: Vec<ToldChart> =
        groups.into_iter().map(|group| ToldChart::Rows(Arc::clone(&comparison), group)).collect();
    let words: Vec<String> = charts.iter().map(|chart| summary(&index, chart, Lang::En)).collect();
    assert!(
        words
            .iter()
            .any(|words| words.contains("Employment service centres: Qiannan is 2.75 times Qianxinan.")),
        "{words:?}"
    );
    for chart in &charts {
        let ToldChart::Rows(_, group) = chart else { continue };
        let bars: usize = group.panels.iter().map(|panel| panel.bars.len()).sum();
        assert_eq!(chart.outline(&index, Lang::Zh).points().len(), bars);
    }
}

#[test]
fn promises_are_counted_by_what_became_of_them_and_each_stands_before_its_answer() {
    let index = index();
    let slopes = slopes_of(index.collection(), &crate::audit::commitments(index.collection()), &["522728"]);
    let chart = ToldChart::Promises(slopes.clone());
    let words = summary(&index, &chart, Lang::En);
    assert!(words.contains("later figure: ") && words.contains(" not met"), "{words}");
    let outline = chart.outline(&index, Lang::En);
    assert_eq!(outline.points().len(), 2 * slopes.len());
    let says = |point: &Point| point.figure.as_ref().unwrap().says.clone();
    for (pair, slope) in outline.points().chunks(2).zip(&slopes) {
        assert!(says(&pair[0]).ends_with(" (target)"), "{pair:?}");
        assert!(says(&pair[1]).ends_with(slope.detail.get(Lang::En)), "{pair:?}");
    }
}

#[test]
fn dates_lead_to_their_figures_by_place_by_indicator_and_in_their_order() {
    let index = index();
    let timeline = Arc::new(crate::digest::timeline(index.collection()).unwrap());
    let chart = ToldChart::Years(Arc::clone(&timeline));
    let words = summary(&index, &chart, Lang::En);
    assert!(words.contains(": 3 events, the first since 2016, “From the 13th Five-Year Plan on"), "{words}");
    let outline = chart.outline(&index, Lang::En);
    let branches: Vec<String> =
        outline.children(Stop::Chart).into_iter().map(|stop| outline.label(stop)).collect();
    assert!(branches[2].starts_with("By period ("), "{branches:?}");
    let labels = |branch: Branch| -> Vec<String> {
        let groups = outline.children(Stop::Branch(branch));
        let marks = groups.iter().flat_map(|&group| {
            let name = outline.label(group);
            outline.children(group).into_iter().map(move |mark| (name.clone(), mark))
        });
        marks.map(|(group, mark)| format!("{group} > {}", outline.label(mark))).collect()
    };
    let places = labels(Branch::Place);
    assert_eq!(places.len(), outline.points().len());
    assert!(
        places.iter().any(|label| label.starts_with("Weining (") && label.contains("> since 2017, ")),
        "{places:?}"
    );
    assert!(
        places.iter().any(|label| *label == "Qianxinan (12) > June 2019, Relocated people: 338,506 people"),
        "{places:?}"
    );
    // What happened without a figure has no indicator, and a time.
    let with_figure = outline.points().iter().filter(|point| point.figure.is_some()).count();
    assert_eq!(labels(Branch::Indicator).len(), with_figure);
    let periods = labels(Branch::Period);
    assert!(with_figure < periods.len() && periods.len() == places.len());
    assert!(periods[0].contains("2016"), "{periods:?}");
    // Every event of the picture is told.
    let events: usize = timeline.lanes.iter().map(|lane| lane.events.len()).sum();
    assert!(events <= outline.points().len());
}

#[test]
fn the_picture_of_a_place_is_told_like_a_chart() {
    let index = index();
    let of_qiannan =
        |view: &FactView| view.region.id == "522700" && view.indicator.id == "relocated-workers-employed";
    let facts: Vec<usize> = index.collection().facts().filter(of_qiannan).map(|view| view.at).collect();
    let bars = ToldChart::Bars(facts, 0);
    assert_eq!(
        summary(&index, &bars, Lang::En),
        summary(&index, &told(&index, of_qiannan, ChartAxis::Indicator), Lang::En)
    );
    assert_eq!(bars.outline(&index, Lang::Zh).points().len(), 4);
}

/// Marks of any places, things counted and ends.
fn outlines() -> impl Strategy<Value = Outline> {
    let point = (0..4_u8, 0..3_u8, 0..4_usize).prop_map(|(region, subject, ends)| Point {
        mark: None,
        region: format!("place {region}"),
        subject: format!("thing {subject}"),
        when: None,
        figure: Some(PointFigure { fact: 0, ends: Ends::ALL[ends], says: "1".into() }),
    });
    let year = |(at, point): (usize, Point)| {
        let when = Some(PointTime { start: at as f64 % 3.0, words: (at % 3).to_string() });
        Point { when, ..point }
    };
    let on_years = move |points: Vec<Point>| points.into_iter().enumerate().map(year).collect();
    (prop::collection::vec(point, 1..12), any::<bool>()).prop_map(move |(points, has_years)| {
        Outline::of(if has_years { on_years(points) } else { points }, Lang::En)
    })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step =
        prop::sample::select(&[Step::Next, Step::Previous, Step::In, Step::Out, Step::First, Step::Last][..]);
    prop::collection::vec(step, 0..60)
}

proptest! {
    #[test]
    fn each_mark_is_once_in_every_branch(outline in outlines()) {
        for branch in outline.children(Stop::Chart) {
            let groups = outline.children(branch);
            let marks: Vec<Stop> = groups.iter().flat_map(|&group| outline.children(group)).collect();
            prop_assert_eq!(marks.len(), outline.points().len());
            let distinct: BTreeSet<*const Point> =
                marks.iter().flat_map(|&mark| outline.marks(mark)).map(std::ptr::from_ref).collect();
            prop_assert_eq!(distinct.len(), outline.points().len());
        }
    }

    #[test]
    fn whatever_is_pressed_the_reader_is_at_a_place_that_is_shown(outline in outlines(), steps in steps()) {
        let mut walk = Walk::default();
        for step in steps {
            walk.step(&outline, step);
            let visible = walk.visible(&outline);
            prop_assert!(visible.contains(&walk.at()), "{:?}", walk);
            let (at, of) = outline.among(walk.at());
            prop_assert!(1 <= at && at <= of);
            prop_assert!(!outline.label(walk.at()).is_empty());
        }
    }

    /// Going in and down leads past every place; going out leads back to the chart.
    #[test]
    fn arrow_keys_reach_every_mark_and_lead_back(outline in outlines()) {
        let mut walk = Walk::default();
        let mut seen = 0;
        loop {
            let here = walk.at();
            seen += usize::from(matches!(here, Stop::Mark(..)));
            if !walk.is_open(here) {
                walk.step(&outline, Step::In);
            }
            walk.step(&outline, Step::Next);
            if walk.at() == here {
                break;
            }
        }
        prop_assert_eq!(seen, 3 * outline.points().len());
        for _ in 0..8 {
            walk.step(&outline, Step::Out);
        }
        prop_assert_eq!(walk.at(), Stop::Chart);
    }
}

#[test]
fn a_click_opens_and_closes_and_the_rest_stays_as_it_is() {
    let index = index();
    let outline = centres(&index).outline(&index, Lang::En);
    let mut walk = Walk::default();
    walk.turn(&outline, Stop::Chart);
    walk.turn(&outline, Stop::Branch(Branch::Place));
    assert_eq!(walk.visible(&outline).len(), 1 + 3 + 2);
    assert_eq!(outline.label(walk.at()), "By place (2)");
    walk.turn(&outline, Stop::Branch(Branch::Place));
    assert_eq!(walk.visible(&outline).len(), 1 + 3);
    assert_eq!(outline.label(Stop::Chart), "Step through the chart: 2 marks, 2 places, 1 indicator");
    let mark = Stop::Mark(Branch::Indicator, 0, 0);
    assert_eq!(outline.label(mark), "Qiannan: 99 facilities");
    assert_eq!(outline.marks(mark)[0].mark, Some(MarkPlace { series: 0, row: 0 }));
}
