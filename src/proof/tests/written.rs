//! A text given back with footnotes, the example, and texts that mean harm.

use proptest::prelude::*;

use super::index;
use crate::proof::{MOST_CHARACTERS, MOST_NUMBERS, ProofForm, Proofreader, TooLong, VerdictGroup};
use crate::snapshot::Lang;
use crate::words;

fn write(text: &str, form: ProofForm) -> String {
    let index = index();
    let proof = Proofreader::of(&index).read(text).unwrap();
    proof.write(
        form,
        text,
        index.collection(),
        |id| format!("https://example.org/?fact={id}&lang=en"),
        Lang::En,
    )
}

#[test]
fn the_text_comes_back_with_a_footnote_for_each_number() {
    let text = "Kelan County has eight resettlement sites.\nChapter 2: Kelan has nine resettlement sites.";
    let plain = write(text, ProofForm::Plain);
    let lines: Vec<&str> = plain.lines().collect();
    assert_eq!(lines[0], "Kelan County has eight resettlement sites[1].");
    assert_eq!(
        lines[1], "Chapter 2: Kelan has nine resettlement sites[2].",
        "a number in an order has no note"
    );
    assert!(
        lines[3].starts_with("[1] ✓ as printed: as the report prints it. Kelan, Resettlement sites: 8 sites")
    );
    assert!(
        lines[3].ends_with(" https://example.org/?fact=kelan-resettlement-sites&lang=en"),
        "{}",
        lines[3]
    );
    assert!(lines[4].starts_with("[2] ✗ contradicts: the report prints another number."), "{}", lines[4]);
    let markdown = write(text, ProofForm::Markdown);
    assert!(markdown.contains("sites[^1].\n") && markdown.contains("\n[^1]: ✓ as printed"), "{markdown}");
    let html = write(text, ProofForm::Html);
    assert!(html.starts_with("<p>Kelan County has eight resettlement sites<sup>[1]</sup>.<br>\n"), "{html}");
    assert!(
        html.contains("<li>✓ as printed") && html.contains("kelan-resettlement-sites&amp;lang=en\">"),
        "{html}"
    );
}

#[test]
fn what_is_pasted_is_never_markup() {
    let text = "<img src=x onerror=hurt()> & \"黔南\" [x](javascript:hurt()) `12.79万`名搬迁劳动力就业";
    let html = write(text, ProofForm::Html);
    assert!(html.starts_with("<p>&lt;img src=x onerror=hurt()&gt; &amp; &quot;黔南&quot;"), "{html}");
    let markdown = write(text, ProofForm::Markdown);
    assert!(markdown.starts_with("&lt;img src=x onerror=hurt()&gt; &amp;"), "{markdown}");
    assert!(markdown.contains("\\[x\\](javascript"), "{markdown}");
}

#[test]
fn the_example_shows_what_can_be_said() {
    let index = index();
    let reader = Proofreader::of(&index);
    for lang in Lang::ALL {
        let proof = reader.read(words::proof(lang).sample).unwrap();
        let groups: Vec<VerdictGroup> = proof.counts().into_iter().map(|(group, _)| group).collect();
        let shown = [
            VerdictGroup::Agrees,
            VerdictGroup::OtherEnds,
            VerdictGroup::Rounded,
            VerdictGroup::Contradicts,
            VerdictGroup::Compared,
            VerdictGroup::Unsure,
            VerdictGroup::Absent,
        ];
        assert_eq!(groups, shown, "{lang:?}: {:#?}", proof.marks);
    }
}

#[test]
fn a_long_text_is_refused_and_many_numbers_are_cut() {
    let index = index();
    let reader = Proofreader::of(&index);
    assert_eq!(reader.read(&"a".repeat(MOST_CHARACTERS + 1)), Err(TooLong));
    let many = reader.read(&"7人，".repeat(2 * MOST_NUMBERS)).unwrap();
    assert!(many.has_more);
    assert_eq!(many.marks.len(), MOST_NUMBERS);
}

/// Each of these would take minutes if anything grew with the square of its length.
#[test]
fn hostile_texts_end() {
    let index = index();
    let reader = Proofreader::of(&index);
    for piece in [
        "1",
        "1 ",
        "一",
        "1和",
        "和",
        "(",
        "1,",
        "黔南",
        "than 黔南",
        "one hundred ",
        "1.",
        "2022年",
        "黔南1人比",
        "搬迁劳动力就业",
        "12.79万名搬迁劳动力就业 ",
        "\u{301}",
        " ",
        "黔南1",
        "百分之",
        "relocated workers ",
        "1-1-",
        "more than ",
        "倍",
    ] {
        let text = piece.repeat(200_000 / piece.chars().count());
        let proof = reader.read(&text).unwrap();
        assert!(proof.marks.len() <= 2 * MOST_NUMBERS, "{piece}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn no_text_panics(
        text in "(\\PC|[ ,.，。、;%0-9一二万亿余约近的比是倍]|黔南|岢岚|搬迁|就业| more than | times as many as | Kelan |人|户|元|2022年){0,60}",
    ) {
        let index = index();
        let proof = Proofreader::of(&index).read(&text).unwrap();
        let mut end = 0;
        for mark in &proof.marks {
            prop_assert!(text.get(mark.at.clone()).is_some());
            prop_assert!(end <= mark.at.start);
            end = mark.at.end;
        }
        for form in ProofForm::ALL {
            proof.write(form, &text, index.collection(), str::to_owned, Lang::Zh);
        }
    }
}
