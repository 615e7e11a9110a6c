//! Two coders' drafts of one text, laid side by side and settled difference by difference.

use std::ops::Range;

use super::deed::REASONS;
use super::field::{DeskField, FieldChange};
use super::ids::free_id;
use super::layout::{Sentence, sentence_around};
use crate::arrange::Arrange;
use crate::coding::draft::{
    Coder, Decision, Draft, DraftDifference, Edit, FactDraft, NotComparable, Number, compare_drafts, settle,
};
use crate::coding::{Agreement, Field};
use crate::snapshot::{Collection, Decided, Lang};
use crate::words::{FieldWords, code as words, not_fact_name};

/// Two drafts of one text, and what was decided between them.
#[derive(Debug)]
pub struct Settling {
    first: Draft,
    second: Draft,
    text: Vec<char>,
    agreement: Agreement,
    differences: Vec<Difference>,
    rulings: Vec<Option<Ruling>>,
}

/// Something in which two drafts differ.
#[derive(Debug, Clone, PartialEq)]
enum Difference {
    /// A field of what both have decided.
    Field(DraftDifference),
    /// A number that only one has decided, by its place in their draft.
    Only(Coder, usize),
}

/// What is decided of a difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Ruling {
    /// As one of the two has it.
    Follow(Coder),
    /// As neither has it: what the field should have, or nothing yet where that is changed on the desk.
    Another(Option<FieldChange>),
}

/// A difference as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceLine {
    /// The number in its sentence.
    pub sentence: Sentence,
    /// In what they differ.
    pub name: String,
    /// What the first has.
    pub first: String,
    /// What the second has.
    pub second: String,
    /// The field in which something else can be entered at once.
    pub field: Option<DeskField>,
}

impl Settling {
    /// Lays two drafts side by side; the first has its text.
    ///
    /// # Errors
    /// Why they cannot be compared.
    pub fn of(first: Draft, second: Draft, collection: &Collection) -> Result<Self, NotComparable> {
        let found = compare_drafts(&first, &second, collection)?;
        let of_figure = |it: &DraftDifference| {
            found
                .differences
                .iter()
                .any(|other| other.first == it.first && other.decided.field == Field::Figure)
        };
        // Where the figures are others, so are their values, and mostly where they begin.
        let is_own = |it: &&DraftDifference| match it.decided.field {
            Field::Value => false,
            Field::Offset => !of_figure(it),
            _ => true,
        };
        let mut differences: Vec<(usize, Difference)> = found
            .differences
            .iter()
            .filter(is_own)
            .filter_map(|it| Some((first.numbers().get(it.first)?.start(), Difference::Field(it.clone()))))
            .collect();
        for (coder, draft, only) in [
            (Coder::First, &first, &found.agreement.only_a),
            (Coder::Second, &second, &found.agreement.only_b),
        ] {
            differences.extend(only.iter().filter_map(|it| {
                let offset = it.place.offset;
                let at = draft.numbers().iter().position(|number| number.start() == offset)?;
                Some((offset, Difference::Only(coder, at)))
            }));
        }
        differences.arrange_by_key(|(start, _)| *start);
        let differences: Vec<Difference> = differences.into_iter().map(|(_, it)| it).collect();
        Ok(Self {
            text: first.text().unwrap_or_default().chars().collect(),
            rulings: vec![None; differences.len()],
            agreement: found.agreement,
            differences,
            first,
            second,
        })
    }

    /// How far the two agree.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// Who coded the second.
    pub fn coder(&self) -> &str {
        self.second.coder()
    }

    /// What is decided of each difference, in the order of the text.
    pub fn rulings(&self) -> &[Option<Ruling>] {
        &self.rulings
    }

    /// Decides a difference, or leaves it open again.
    pub fn rule(&mut self, at: usize, ruling: Option<Ruling>) {
        if let Some(own) = self.rulings.get_mut(at) {
            *own = ruling;
        }
    }

    /// How many are not decided.
    pub fn open(&self) -> usize {
        self.rulings.iter().filter(|ruling| ruling.is_none()).count()
    }

    /// The next one behind another that is not decided, round the end.
    pub fn next_open(&self, at: usize) -> Option<usize> {
        let count = self.rulings.len();
        (1..=count).map(|by| (at + by) % count).find(|next| self.rulings[*next].is_none())
    }

    /// A difference as it is shown.
    pub fn line(&self, at: usize, collection: &Collection, lang: Lang) -> Option<DifferenceLine> {
        let around = |number: &Number| sentence_around(&self.text, number);
        let line = |number, name: &str, first, second, field| DifferenceLine {
            sentence: around(number),
            name: name.to_owned(),
            first,
            second,
            field,
        };
        Some(match self.differences.get(at)? {
            Difference::Field(DraftDifference { first, decided, .. }) => {
                let value = |draft: &Draft, value: Option<&str>| {
                    let name = |field, id: &str| name_of(field, id, draft, collection, lang);
                    FieldWords::value(lang, decided.field, value, &name)
                };
                line(
                    self.first.numbers().get(*first)?,
                    decided.field.name().get(lang),
                    value(&self.first, decided.first.as_deref()),
                    value(&self.second, decided.second.as_deref()),
                    desk_field(decided.field),
                )
            }
            Difference::Only(coder, number) => {
                let number = self.draft_of(*coder).numbers().get(*number)?;
                let said = FieldWords::value(lang, Field::Role, Some(role(number)), &|_, _| None);
                let nothing = words(lang).state_open.to_owned();
                let (first, second) = match coder {
                    Coder::First => (said, nothing),
                    Coder::Second => (nothing, said),
                };
                line(number, Field::Role.name().get(lang), first, second, None)
            }
        })
    }

    fn draft_of(&self, coder: Coder) -> &Draft {
        match coder {
            Coder::First => &self.first,
            Coder::Second => &self.second,
        }
    }

    /// The first draft with everything that is decided, and with what both had beside it; what is not decided stays as the
    /// first has it.
    pub fn settled(&self, collection: &Collection) -> Draft {
        let mut draft = self.first.clone();
        // From the end, so that no number moves before its turn, and a figure grows after its fields are decided.
        let all = self.differences.iter().zip(&self.rulings).rev();
        for (difference, ruling) in all.filter_map(|(it, ruling)| Some((it, ruling.as_ref()?))) {
            let edit = self.edit(&draft, difference, ruling, collection);
            // An edit that does not fit leaves the draft as it was.
            let _ = edit.map(|edit| draft.apply(edit));
        }
        let coders: Vec<&str> =
            [self.first.coder(), self.second.coder()].into_iter().filter(|coder| !coder.is_empty()).collect();
        let _ = draft.apply(Edit::Coder(coders.join(" / ")));
        draft.with_vocabulary_of(&self.second)
    }

    /// The numbers of the settled draft that are to be changed on the desk, by where they begin.
    pub fn to_change(&self) -> Vec<usize> {
        let all = self.differences.iter().zip(&self.rulings);
        let starts =
            all.filter(|(_, ruling)| **ruling == Some(Ruling::Another(None))).filter_map(|(it, _)| {
                let (draft, at) = match it {
                    Difference::Field(it) => (&self.first, it.first),
                    Difference::Only(coder, at) => (self.draft_of(*coder), *at),
                };
                draft.numbers().get(at).map(Number::start)
            });
        starts.collect()
    }

    fn edit(
        &self,
        draft: &Draft,
        difference: &Difference,
        ruling: &Ruling,
        collection: &Collection,
    ) -> Option<Edit> {
        match difference {
            Difference::Field(it) => {
                let own = self.first.numbers().get(it.first)?;
                let here = DraftDifference { first: overlapping(draft, own)?, ..it.clone() };
                let edit = match ruling {
                    Ruling::Follow(coder) => settle(draft, &self.second, &here, *coder, None)?,
                    Ruling::Another(_) => settle(draft, &self.second, &here, Coder::First, None)?,
                };
                let change = match ruling {
                    Ruling::Another(change) => change.clone(),
                    Ruling::Follow(_) => None,
                };
                Some(with_fact(edit, |fact, here| {
                    if let Some(change) = &change {
                        change.clone().write(fact);
                    }
                    fact.id = self.own_id(&fact.id, here, draft, collection);
                }))
            }
            Difference::Only(Coder::First, at) => {
                let number = overlapping(draft, self.first.numbers().get(*at)?)?;
                let decision = match ruling {
                    Ruling::Follow(Coder::Second) => Decision::Open,
                    _ => recorded(
                        draft.numbers().get(number)?,
                        [Some(role(draft.numbers().get(number)?)), None],
                    ),
                };
                Some(Edit::Decide { number, decision })
            }
            Difference::Only(Coder::Second, _) if *ruling == Ruling::Follow(Coder::First) => None,
            Difference::Only(Coder::Second, at) => {
                let theirs = self.second.numbers().get(*at)?;
                let number = overlapping(draft, theirs)?;
                let decision = recorded(theirs, [None, Some(role(theirs))]);
                let is_here = draft.numbers().get(number)?.figure == theirs.figure;
                let edit = match is_here {
                    true => Edit::Decide { number, decision },
                    false => match draft.respan(number, theirs.start(), theirs.end())? {
                        Edit::Numbers { at, count, mut with } => {
                            with.iter_mut().find(|it| it.start() == theirs.start())?.decision = decision;
                            Edit::Numbers { at, count, with }
                        }
                        other => other,
                    },
                };
                Some(with_fact(edit, |fact, here| {
                    fact.id = self.own_id(&fact.id, here, draft, collection);
                }))
            }
        }
    }

    /// An id for the fact of a number that no other number has, nor anything else of the collection.
    fn own_id(&self, id: &str, here: Range<usize>, draft: &Draft, collection: &Collection) -> String {
        let other = |id: &str| {
            let mut others = draft.numbers().iter().enumerate().filter(|(at, _)| !here.contains(at));
            others.any(|(_, other)| other.fact().is_some_and(|fact| fact.id == id))
        };
        let own =
            |id: &str| self.first.numbers().iter().any(|it| it.fact().is_some_and(|fact| fact.id == id));
        if !other(id) {
            id.to_owned()
        } else {
            free_id(id, |id| !other(id) && !own(id) && collection.find(id).is_none())
        }
    }
}

/// The number of a draft that stands where another draft's does.
fn overlapping(draft: &Draft, own: &Number) -> Option<usize> {
    draft.numbers().iter().position(|it| it.start() < own.end() && it.end() > own.start())
}

/// What a number was decided to be, as agreement says it.
fn role(number: &Number) -> &'static str {
    if number.fact().is_some() { "fact" } else { "not_fact" }
}

/// A number's decision with what each coder had made of it.
fn recorded(number: &Number, [first, second]: [Option<&str>; 2]) -> Decision {
    let mut decision = number.decision.clone();
    if let Decision::Coded(fact) = &mut decision {
        let [first, second] = [first, second].map(|it| it.map(str::to_owned));
        fact.decided.retain(|own| own.field != Field::Role);
        fact.decided.push(Decided { field: Field::Role, first, second, why: None });
    }
    decision
}

/// An edit with its facts changed, each with the places of the numbers that it takes the place of.
fn with_fact(mut edit: Edit, change: impl Fn(&mut FactDraft, Range<usize>)) -> Edit {
    match &mut edit {
        Edit::Decide { number, decision: Decision::Coded(fact) } => change(fact, *number..*number + 1),
        Edit::Numbers { at, count, with } => {
            for number in with {
                if let Decision::Coded(fact) = &mut number.decision {
                    change(fact, *at..*at + *count);
                }
            }
        }
        _ => {}
    }
    edit
}

/// The field of the desk in which an agreement's field is changed.
fn desk_field(field: Field) -> Option<DeskField> {
    Some(match field {
        Field::Unit => DeskField::Unit,
        Field::Bound => DeskField::Bound,
        Field::Kind => DeskField::Kind,
        Field::Period => DeskField::Period,
        Field::AsOf => DeskField::AsOf,
        Field::Region => DeskField::Region,
        Field::Partner => DeskField::Partner,
        Field::Indicator => DeskField::Indicator,
        _ => return None,
    })
}

/// What an id of a draft is called.
fn name_of(field: Field, id: &str, draft: &Draft, collection: &Collection, lang: Lang) -> Option<String> {
    let text = match field {
        Field::Unit => &draft.unit(id, collection)?.name,
        Field::Region | Field::Partner => &draft.region(id, collection)?.name,
        Field::Indicator => &draft.indicator(id, collection)?.name,
        Field::Population => &collection.population(id)?.name,
        Field::Reason => {
            let reason = REASONS.into_iter().find(|reason| reason.key() == id)?;
            return Some(not_fact_name(reason, lang).to_owned());
        }
        _ => return None,
    };
    Some(text.get(lang).to_owned())
}
