//! Ledger: verdicts follow from the figures, every figure opens its evidence, every count what it counts.

use crate::edited::{open_edited, without};
use crate::harness::{Options, Page};

const SUM: &str = "#checks [data-check=qiannan-r-employed-by-place]";

fn tile(page: &Page, key: &str) -> usize {
    page.text(&format!("#tiles [data-group={key}] b")).parse().expect("a number")
}

#[test]
fn a_changed_digit_fails_its_check_and_nothing_else_need_change() {
    let page = Page::open("?view=ledger", Options::default());
    page.wait_for("#checks");
    let failing = tile(&page, "fails");
    assert_eq!(page.count(SUM), 0, "a check that holds is folded away");
    let page = open_edited("ledger", |text| {
        text.replace(r#""figure":"12.79萬","value":127900"#, r#""figure":"13.79萬","value":137900"#)
    });
    page.wait_for("#checks");
    assert!(tile(&page, "fails") > failing);
    assert_eq!(page.text(&format!("{SUM} .verdict")), "does not add up");
    assert!(page.text(&format!("{SUM} .remark")).contains("cannot agree"));
}

#[test]
fn a_target_shows_how_far_it_is_reached_and_silence_is_said() {
    let page = Page::open("?view=ledger", Options::default());
    let promises = page.text("#promises");
    assert!(
        promises.contains("not reached so far\n25,300 of ≥ 30,000 jobs (84.3%), 4,650 to 4,750 to go"),
        "{promises}"
    );
    assert!(promises.contains("84.16% to 84.5% at the printed precision"), "{promises}");
    assert!(promises.contains("no later figure coded"), "{promises}");
    assert_eq!(page.count("#promises .unanswered > li"), tile(&page, "no_follow_up"));
}

#[test]
fn a_tile_shows_what_it_counts_and_an_empty_one_offers_the_way_back() {
    let page = Page::open("?view=ledger", Options::default());
    page.click("#tiles [data-group=contradictions] a");
    page.wait_until("only contradictions are left", |page| page.count("#checks") == 0);
    assert_eq!(page.count("#contradictions .check"), tile(&page, "contradictions"));
    let sides = page.texts("#contradictions [data-check=luodian-r-contradicts-schools] .term a");
    assert_eq!(sides, ["31", "30 schools"]);
    page.reload();
    page.wait_for("#contradictions");
    assert_eq!(page.count(".ledger > section"), 1, "the filter is in the address");
    let page = Page::open("?view=ledger&report=kelan&show=fails", Options::default());
    assert_eq!(tile(&page, "fails"), 0, "the one that is chosen stays");
    page.wait_for(".ledger .empty");
    page.click(".ledger .empty a");
    page.wait_for("#promises");
}

#[test]
fn filters_by_report_and_domain_narrow_every_count() {
    let page = Page::open("?view=ledger", Options::default());
    let all = tile(&page, "overlaps");
    page.click_role("button", "Kelan");
    page.wait_until("fewer overlaps", |page| tile(page, "overlaps") < all);
    let kelan = tile(&page, "silence");
    page.choose("#domain-filter", "health");
    page.wait_until("fewer silences", |page| tile(page, "silence") < kelan);
    assert!(page.url().query().is_some_and(|query| query.contains("domain=health&report=kelan")));
}

#[test]
fn a_figure_opens_its_evidence_with_the_checks_that_it_takes_part_in() {
    let page = Page::open("?view=ledger&show=holds", Options::default());
    page.click(&format!("{SUM} .term:last-child a"));
    page.wait_for("#relations");
    assert!(page.text("#evidence .big").contains("127,900"));
    let check = "#relations [data-check=qiannan-r-employed-by-place]";
    assert_eq!(page.text(&format!("{check} .verdict")), "adds up");
    assert_eq!(page.count(&format!("{check} .term a")), 4);
    assert_eq!(page.text(&format!("{check} .term.here a")), "127,900 people");
}

#[test]
fn a_count_of_the_silence_matrix_leads_to_its_facts() {
    let page = Page::open("?view=ledger&show=silence", Options::default());
    page.wait_for("#silence details");
    for (domain, meaning) in [(2, "no figure coded"), (7, "does not apply")] {
        page.click(&format!("#silence details:nth-of-type({domain}) summary"));
        page.wait_for(&format!("#silence td[title^='{meaning}']"));
    }
    let facts = page.text("#silence details[open] td.said a");
    page.click_in_view("#silence details[open] td.said a");
    page.wait_for("#tally b");
    page.wait_until("the facts counted", |page| page.text("#tally b") == facts);
}

#[test]
fn data_without_relations_says_so() {
    let page = open_edited("ledger", |text| without(&text, &["relations"]));
    page.wait_for("#promises");
    assert!(page.text(".ledger .lede").contains("no relations between figures"));
    assert_eq!(page.count("#checks"), 0);
}

#[test]
fn is_accessible() {
    let page = Page::open("?view=ledger", Options::default());
    page.wait_for("#silence");
    page.assert_accessible();
}
