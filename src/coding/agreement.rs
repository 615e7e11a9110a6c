//! How far two codings of the same texts agree.

use serde::Serialize;

use super::field::{Field, FieldValue};
use super::kappa::{Undefined, cohens_kappa};
use super::matching::{PairedEntry, entries, match_entries};
use super::texts::{Apart, SharedText, Texts};
use crate::audit::Account;
use crate::snapshot::{Collection, Lang};

/// What two codings of the same texts say at the same places.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The texts that were compared.
    pub texts: Vec<SharedText>,
    /// Ids of A's reports whose texts B did not code; nothing more is said of them.
    pub texts_only_a: Vec<String>,
    /// Ids of B's reports whose texts A did not code.
    pub texts_only_b: Vec<String>,
    /// How many places both coded.
    pub pairs: usize,
    /// Each of [`Field::ALL`], in that order.
    pub fields: Vec<FieldAgreement>,
    /// Every field of a pair that differs, in the order of the texts.
    pub differences: Vec<Difference>,
    /// What only A coded, in the order of the texts.
    pub only_a: Vec<CodedFact>,
    /// What only B coded.
    pub only_b: Vec<CodedFact>,
}

impl Agreement {
    /// Whether both coded the same places alike.
    pub fn is_whole(&self) -> bool {
        self.differences.is_empty() && self.only_a.is_empty() && self.only_b.is_empty()
    }

    /// The agreement in one field.
    pub fn field(&self, field: Field) -> Option<&FieldAgreement> {
        self.fields.iter().find(|one| one.field == field)
    }
}

/// How often a field agrees.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldAgreement {
    /// The field.
    pub field: Field,
    /// How many pairs have it on both sides.
    pub pairs: usize,
    /// In how many of these it is the same.
    pub agree: usize,
    /// Cohen's kappa.
    pub kappa: Result<f64, Undefined>,
}

impl FieldAgreement {
    /// The share that agrees; `None` where there are no pairs.
    pub fn share(&self) -> Option<f64> {
        (self.pairs > 0).then(|| self.agree as f64 / self.pairs as f64)
    }

    /// The share as a percentage to a tenth, but never all or none where it is neither; `-` where there are no pairs.
    pub fn percentage(&self) -> String {
        let Some(share) = self.share() else { return "-".to_owned() };
        let tenths = (share * 1000.0).round();
        let is_end = self.agree == self.pairs || self.agree == 0;
        format!("{:.1}%", if is_end { tenths } else { tenths.clamp(1.0, 999.0) } / 10.0)
    }

    /// Kappa with three decimals, never 1 where it is not and without a sign before zero; or why there is none.
    pub fn kappa_text(&self, lang: Lang) -> String {
        let most = if self.agree == self.pairs { 1000.0 } else { 999.0 };
        match self.kappa {
            Ok(kappa) => format!("{:.3}", (kappa * 1000.0).round().min(most) / 1000.0 + 0.0),
            Err(why) => why.text(lang).to_owned(),
        }
    }

    fn of(field: Field, cells: Vec<(FieldValue, FieldValue)>) -> Self {
        Self {
            field,
            pairs: cells.len(),
            agree: cells.iter().filter(|(a, b)| a == b).count(),
            kappa: if field.is_nominal() { cohens_kappa(cells) } else { Err(Undefined::NotNominal) },
        }
    }
}

/// A field in which two entries at one place differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Where the figure stands, according to A.
    pub place: TextPlace,
    /// The field.
    pub field: Field,
    /// A's entry.
    pub a: CodedSide,
    /// B's entry.
    pub b: CodedSide,
}

/// One coder's entry in a field.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodedSide {
    /// The entry: a fact, or an exclusion with its reason.
    #[serde(flatten)]
    pub entry: Account,
    /// What it has in the field, as it stands in the document; `None` for null.
    pub value: Option<String>,
}

/// Something that only one of two coders coded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodedFact {
    /// Where.
    pub place: TextPlace,
    /// The entry: a fact, or an exclusion with its reason.
    #[serde(flatten)]
    pub entry: Account,
}

/// A figure with its place and the characters around it, as a coder gave them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextPlace {
    /// Id of the report.
    pub report: String,
    /// 0-based index of the figure's first character in the text.
    pub offset: usize,
    /// The characters before it.
    pub prefix: String,
    /// The figure.
    pub figure: String,
    /// The characters behind it.
    pub suffix: String,
}

impl TextPlace {
    fn of(entry: &PairedEntry) -> Self {
        let locator = entry.coding.locator();
        Self {
            report: entry.report.to_owned(),
            offset: locator.offset,
            prefix: locator.prefix.clone(),
            figure: entry.coding.figure().to_owned(),
            suffix: locator.suffix.clone(),
        }
    }
}

/// Compares what two documents coded in the same texts, or in the text of one report by its id in either.
///
/// Texts are the same where their hashes are. Facts and exclusions are paired where their figures stand at the same
/// characters, or else share one; each belongs to one pair at most, and where a figure is coded more than once, the
/// likest are paired. Fields that only facts have are compared where both made it a fact, the reason of an exclusion
/// where neither did. Ids of units, indicators and regions are compared as they stand: the coders share a vocabulary.
///
/// # Errors
/// [`Apart`] where there is no common text to compare.
///
/// ```
/// use relocation_explorer::coding::{Field, compare_codings};
/// use relocation_explorer::{snapshot::Collection, synth::synthesise};
/// let mut other = synthesise(100, 1);
/// let mine = Collection::open(&other.to_canonical()).unwrap();
/// other.facts[7].approximate = !other.facts[7].approximate;
/// other.facts.truncate(99);
/// other.relations.clear();
/// let other = Collection::open(&other.to_canonical()).unwrap();
///
/// let agreement = compare_codings(&mine, &other, None).unwrap();
/// assert_eq!((agreement.pairs, agreement.only_a.len()), (99, 1));
/// assert_eq!(agreement.field(Field::Approximate).unwrap().agree, 98);
/// assert_eq!(agreement.differences[0].place.offset, mine.get(7).unwrap().fact.locator.offset);
/// ```
pub fn compare_codings(a: &Collection, b: &Collection, report: Option<&str>) -> Result<Agreement, Apart> {
    let Texts { shared, only_a: texts_only_a, only_b: texts_only_b } = Texts::of(a, b, report)?;
    let matches = match_entries(entries(a, &shared), entries(b, &shared));
    let fields = Field::ALL.map(|field| {
        let cells = matches.pairs.iter().filter_map(|(a, b)| field.cell(a.coding).zip(field.cell(b.coding)));
        FieldAgreement::of(field, cells.collect())
    });
    let coded =
        |entry: &PairedEntry| CodedFact { place: TextPlace::of(entry), entry: entry.coding.account() };
    Ok(Agreement {
        texts: shared,
        texts_only_a,
        texts_only_b,
        pairs: matches.pairs.len(),
        fields: fields.into(),
        differences: matches.pairs.iter().flat_map(|(a, b)| differences(a, b)).collect(),
        only_a: matches.only_a.iter().map(coded).collect(),
        only_b: matches.only_b.iter().map(coded).collect(),
    })
}

fn differences<'a>(a: &'a PairedEntry, b: &'a PairedEntry) -> impl Iterator<Item = Difference> + use<'a> {
    let side = |entry: &PairedEntry, cell: FieldValue| CodedSide {
        entry: entry.coding.account(),
        value: cell.map(Into::into),
    };
    Field::ALL.into_iter().filter_map(move |field| {
        let (mine, theirs) = field.cell(a.coding).zip(field.cell(b.coding))?;
        (mine != theirs).then(|| Difference {
            place: TextPlace::of(a),
            field,
            a: side(a, mine),
            b: side(b, theirs),
        })
    })
}
