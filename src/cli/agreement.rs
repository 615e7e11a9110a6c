use std::path::PathBuf;

use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop, count};
use crate::audit::Account;
use crate::coding::{
    self, CodedFact, CodedSide, Difference, FieldAgreement, TextPlace, Undefined, compare_codings,
};
use crate::snapshot::Lang;

/// Compare two codings of the same texts place by place: how far the coders agree, and where they do not.
///
/// Facts and exclusions are paired where their figures stand at the same characters, or else share one, in texts
/// with the same hash. Of each field: how many pairs agree, and Cohen's kappa where it is nominal. Then every
/// difference, and what only one of the two coded. The exit code is 0 where there is nothing of either.
#[derive(Debug, clap::Args)]
pub(super) struct AgreementArgs {
    /// The first coder's snapshot.
    #[arg(value_name = "A")]
    a: PathBuf,
    /// The second coder's snapshot.
    #[arg(value_name = "B")]
    b: PathBuf,
    /// Id of the report whose text to compare, in either snapshot; without it, all that both coded.
    #[arg(long, value_name = "ID")]
    report: Option<String>,
}

impl AgreementArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let (a, b) = (input::open(&self.a)?, input::open(&self.b)?);
        let agreement = compare_codings(&a, &b, self.report.as_deref())
            .map_err(|apart| Stop::Failed(apart.text(Lang::En)))?;
        let files = format!("A: {}\nB: {}\n", self.a.display(), self.b.display());
        Ok(Output { text: files + &text(&agreement), json: json(&agreement), ok: agreement.is_whole() })
    }
}

/// `ok`; `texts`, each with its `sha256` and the ids of its report in `a` and `b`; `texts_only_a` and
/// `texts_only_b`, ids of the reports left out; `pairs`; `fields`, `differences`, `only_a` and `only_b`. All keys are
/// always there, but for an exclusion's `reason`; values of fields are text, or null as in the document.
fn json(agreement: &coding::Agreement) -> Value {
    json!({
        "ok": agreement.is_whole(),
        "texts": agreement.texts,
        "texts_only_a": agreement.texts_only_a,
        "texts_only_b": agreement.texts_only_b,
        "pairs": agreement.pairs,
        "fields": agreement.fields.iter().map(field_json).collect::<Vec<_>>(),
        "differences": agreement.differences.iter().map(difference_json).collect::<Vec<_>>(),
        "only_a": agreement.only_a,
        "only_b": agreement.only_b,
    })
}

fn field_json(one: &FieldAgreement) -> Value {
    json!({
        "field": one.field.key(),
        "name": one.field.name(),
        "pairs": one.pairs,
        "agree": one.agree,
        "share": one.share(),
        "kappa": one.kappa.ok(),
        "undefined": one.kappa.err().map(Undefined::code),
    })
}

fn difference_json(difference: &Difference) -> Value {
    let Difference { place, field, a, b } = difference;
    json!({ "place": place, "field": field.key(), "a": a, "b": b })
}

fn text(agreement: &coding::Agreement) -> String {
    let mut lines: Vec<String> = agreement
        .texts
        .iter()
        .map(|text| match text.a == text.b {
            true => format!("text: {}", text.a),
            false => format!("text: {} in A, {} in B", text.a, text.b),
        })
        .collect();
    for (ids, others, name) in [
        (&agreement.texts_only_a, &agreement.texts_only_b, "A"),
        (&agreement.texts_only_b, &agreement.texts_only_a, "B"),
    ] {
        lines.extend(ids.iter().map(|id| match others.contains(id) {
            true => format!("left out: {id} in {name}, whose text is another"),
            false => format!("left out: {id}, only in {name}"),
        }));
    }
    lines.push(format!("\n{:<20} {:>11} {:>7}  kappa", "field", "agree", "share"));
    lines.extend(agreement.fields.iter().map(field_line));
    lines.push(String::new());
    lines.extend(agreement.differences.iter().map(difference_line));
    for (coded, name) in [(&agreement.only_a, "A"), (&agreement.only_b, "B")] {
        lines.extend(coded.iter().map(|CodedFact { place, entry }| {
            format!("{}: only in {name}: {}; {}", at(place), account(entry), quote(place))
        }));
    }
    lines.push(format!(
        "{}, {}, {} only in A, {} only in B",
        count(agreement.pairs, "pair"),
        count(agreement.differences.len(), "difference"),
        agreement.only_a.len(),
        agreement.only_b.len()
    ));
    lines.join("\n")
}

fn field_line(one: &FieldAgreement) -> String {
    let fraction = format!("{}/{}", one.agree, one.pairs);
    let (share, kappa) = (one.percentage(), one.kappa_text(Lang::En));
    format!("{:<20} {fraction:>11} {share:>7}  {kappa}", one.field.key())
}

fn difference_line(difference: &Difference) -> String {
    let Difference { place, field, a, b } = difference;
    format!("{}: {}: A {}, B {}; {}", at(place), field.key(), side(a), side(b), quote(place))
}

fn side(side: &CodedSide) -> String {
    let value = side.value.as_ref().map_or("null".to_owned(), |value| format!("`{value}`"));
    format!("{value} ({})", account(&side.entry))
}

fn account(entry: &Account) -> String {
    let reason = entry.reason.map(|reason| format!(", {}", reason.key())).unwrap_or_default();
    entry.holder.name() + &reason
}

fn at(place: &TextPlace) -> String {
    format!("{}:{}", place.report, place.offset)
}

fn quote(place: &TextPlace) -> String {
    format!("{}[{}]{}", place.prefix, place.figure, place.suffix).replace('\n', "¶")
}
