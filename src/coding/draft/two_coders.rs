//! Two drafts of one text, side by side, and the third decision beside the two.

use super::edit::Edit;
use super::number::{Decision, FactDraft, Number};
use super::snapshot::{Beside, LeftOut, into_snapshot};
use super::state::Draft;
use crate::coding::{Agreement, Apart, compare_codings};
use crate::snapshot::{Collection, Decided, Field, Lang, Text};

/// Two drafts of one text, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftAgreement {
    /// How far they agree, field by field.
    pub agreement: Agreement,
    /// Where they do not, in the order of the text.
    pub differences: Vec<DraftDifference>,
}

/// A field in which two drafts differ at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftDifference {
    /// The number in the first draft.
    pub first: usize,
    /// The number in the second.
    pub second: usize,
    /// The field, and what each has in it.
    pub decided: Decided,
}

/// Why two drafts cannot be compared.
#[derive(Debug, Clone, PartialEq)]
pub enum NotComparable {
    /// They are of different texts.
    Apart(Apart),
    /// One of them cannot be opened.
    Broken(Vec<LeftOut>),
}

impl NotComparable {
    /// The reason in words.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Apart(apart) => apart.text(lang),
            Self::Broken(left_out) => {
                let line = |it: &LeftOut| format!("{} {}", it.place.path(), it.rule.text(lang));
                left_out.iter().take(LISTED).map(line).collect::<Vec<_>>().join(lang.pick("；", "; "))
            }
        }
    }
}

/// So much of what is wrong is said.
const LISTED: usize = 5;

/// Which of two coders is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coder {
    /// The one whose draft is the first.
    First,
    /// The other.
    Second,
}

/// Compares two drafts of one text, place by place. Open numbers, and facts that break a rule, are not compared.
///
/// # Errors
/// Where they are of different texts, or one cannot be opened.
pub fn compare_drafts(
    a: &Draft,
    b: &Draft,
    collection: &Collection,
) -> Result<DraftAgreement, NotComparable> {
    let open = |draft| into_snapshot(draft, collection, Beside::Nothing).map_err(NotComparable::Broken);
    let ((first, _), (second, _)) = (open(a)?, open(b)?);
    let agreement = compare_codings(&first, &second, None).map_err(NotComparable::Apart)?;
    let differences = agreement.differences.iter().filter_map(|difference| {
        let at = a.numbers().iter().position(|number| number.start() == difference.place.offset)?;
        let own = &a.numbers()[at];
        let shares = |other: &Number| other.start() < own.end() && other.end() > own.start();
        let second = b.numbers().iter().position(|number| number.is_decided() && shares(number))?;
        let (first_value, second_value) = (difference.a.value.clone(), difference.b.value.clone());
        let decided =
            Decided { field: difference.field, first: first_value, second: second_value, why: None };
        Some(DraftDifference { first: at, second, decided })
    });
    Ok(DraftAgreement { differences: differences.collect(), agreement })
}

/// The edit of the first draft that decides a difference: it takes what the second has, or keeps its own, and writes down
/// what both had. Where both are wrong, the fact is edited afterwards; what both had stays with it.
///
/// None where the numbers are not there.
pub fn settle(
    a: &Draft,
    b: &Draft,
    difference: &DraftDifference,
    follow: Coder,
    why: Option<Text>,
) -> Option<Edit> {
    let (own, other) = (a.numbers().get(difference.first)?, b.numbers().get(difference.second)?);
    let decided = Decided { why, ..difference.decided.clone() };
    let field = decided.field;
    if follow == Coder::Second && matches!(field, Field::Offset | Field::Figure) {
        let Edit::Numbers { at, count, mut with } = a.respan(difference.first, other.start(), other.end())?
        else {
            return None;
        };
        let spanned = with.iter_mut().find(|number| number.start() == other.start())?;
        spanned.decision = with_record(spanned.decision.clone(), decided);
        return Some(Edit::Numbers { at, count, with });
    }
    let decision = match (follow, field, &own.decision, &other.decision) {
        (Coder::Second, Field::Role | Field::Reason, _, theirs) => theirs.clone(),
        (Coder::Second, _, Decision::Coded(own), Decision::Coded(theirs)) => {
            let mut fact = own.clone();
            take(field, &mut fact, theirs);
            Decision::Coded(fact)
        }
        _ => own.decision.clone(),
    };
    Some(Edit::Decide { number: difference.first, decision: with_record(decision, decided) })
}

/// The decision with a record of what both coders had; only facts keep one, and one a field.
fn with_record(decision: Decision, decided: Decided) -> Decision {
    match decision {
        Decision::Coded(mut fact) => {
            fact.decided.retain(|own| own.field != decided.field);
            fact.decided.push(decided);
            Decision::Coded(fact)
        }
        other => other,
    }
}

fn take(field: Field, fact: &mut FactDraft, from: &FactDraft) {
    match field {
        Field::Unit => fact.unit.clone_from(&from.unit),
        Field::Bound => fact.bound = from.bound,
        Field::Approximate => fact.approximate = from.approximate,
        Field::Kind => fact.kind = from.kind,
        Field::Period => fact.period.clone_from(&from.period),
        Field::AsOf => fact.as_of.clone_from(&from.as_of),
        Field::Region => fact.region.clone_from(&from.region),
        Field::Partner => fact.partner.clone_from(&from.partner),
        Field::Indicator => fact.indicator.clone_from(&from.indicator),
        Field::Population => fact.population.clone_from(&from.population),
        // A part is a part of its dimension.
        Field::Dimension | Field::Part => fact.breakdown.clone_from(&from.breakdown),
        // The number's own, not the fact's.
        Field::Role | Field::Reason | Field::Offset | Field::Figure | Field::Value => {}
    }
}
