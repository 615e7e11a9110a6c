//! The desk: a draft with what is suggested for its numbers, the number that the coder looks at, and what is wrong.

use std::sync::Arc;

use super::check_key::key_of;
use super::deed::Deed;
use super::fact::{is_given, new_id, new_unit, proposed_words, suggested};
use super::field::FieldChange;
use super::layout::{Paragraph, Sentence, paragraphs, sentence_around};
use crate::audit::CopyCheck;
use crate::coding::draft::{
    Action, Decision, Draft, DraftCheck, Edit, Entry, FactDraft, Journal, Number, Progress, ReportDraft,
    Step, StepError, check_with, copy_check,
};
use crate::coding::propose::Proposal;
use crate::coding::suggest::{ExclusionRule, NumberSuggestion, Reason, Suggester, Suggesting, TextContext};
use crate::snapshot::{Collection, Lang};
use crate::words::code as words;

/// How far a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberState {
    /// Nothing is decided, and nothing can be said.
    Open,
    /// Nothing is decided; something is suggested.
    Suggested,
    /// It is a fact.
    Coded,
    /// It is none.
    Excluded,
}

impl NumberState {
    /// Its key in the style sheet.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Suggested => "suggested",
            Self::Coded => "coded",
            Self::Excluded => "excluded",
        }
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = words(lang);
        match self {
            Self::Open => words.state_open,
            Self::Suggested => words.state_suggested,
            Self::Coded => words.state_coded,
            Self::Excluded => words.state_excluded,
        }
    }

    /// Whether it is decided.
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Coded | Self::Excluded)
    }
}

/// Open numbers of one kind, which can be decided at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What tells that they are no facts.
    pub rule: ExclusionRule,
    /// Their places among the draft's numbers.
    pub numbers: Vec<usize>,
}

/// What came of something that the coder did.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The step, for the store.
    pub step: Step,
    /// Whether the numbers are others than before: one more, one fewer, or with 余 behind it.
    pub is_laid_out_anew: bool,
}

/// A draft on the desk.
#[derive(Debug)]
pub struct Desk {
    collection: Arc<Collection>,
    journal: Journal,
    tab: String,
    text: Vec<char>,
    context: TextContext,
    suggester: Suggester,
    /// By their places in the text, as far as it has been read.
    suggestions: Vec<NumberSuggestion>,
    /// What suggests for the rest of the text.
    reading: Option<Suggesting>,
    current: usize,
    found: Option<DraftCheck>,
    /// Checks that the facts allow, but for those that the coder has dismissed.
    checks: Vec<Proposal>,
    dismissed: Vec<String>,
    copying: CopyCheck,
}

impl Desk {
    /// Lays a draft on the desk, at its first open number. What is suggested for later ones is read [then](Self::read_on).
    pub fn new(journal: Journal, collection: Arc<Collection>, tab: String) -> Self {
        let draft = journal.draft();
        let text = draft.text().unwrap_or_default().chars().collect();
        let (context, copying) = (context_of(draft), copy_check(draft));
        let current = draft.numbers().iter().position(|number| !number.is_decided()).unwrap_or(0);
        let mut desk = Self {
            suggester: Suggester::new(&collection),
            collection,
            journal,
            tab,
            text,
            context,
            suggestions: Vec::new(),
            reading: None,
            current,
            found: None,
            checks: Vec::new(),
            dismissed: Vec::new(),
            copying,
        };
        desk.suggest();
        desk
    }

    /// Reads the draft's text, which is another than it was.
    fn take_text(&mut self) {
        self.text = self.draft().text().unwrap_or_default().chars().collect();
        self.copying = copy_check(self.draft());
        self.context = context_of(self.draft());
        self.suggest();
    }

    fn suggest(&mut self) {
        self.suggestions.clear();
        // A draft's text is never too long: it would not have been taken.
        self.reading = self.suggester.read(self.draft().text().unwrap_or_default(), &self.context).ok();
        self.look_at(self.current);
    }

    /// Suggests for so many more numbers, in the order of the text; whether some are left.
    pub fn read_on(&mut self, numbers: usize) -> bool {
        let Some(reading) = &mut self.reading else { return false };
        let before = self.suggestions.len();
        self.suggestions.extend(reading.take(numbers));
        if self.suggestions.len() - before < numbers {
            self.reading = None;
        }
        self.reading.is_some()
    }

    /// Whether nothing is known yet of some numbers.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// The draft.
    pub fn draft(&self) -> &Draft {
        self.journal.draft()
    }

    /// The draft with what was done to it.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What it is coded for.
    pub fn collection(&self) -> &Arc<Collection> {
        &self.collection
    }

    /// Its text, character by character; none where it has none.
    pub fn text(&self) -> &[char] {
        &self.text
    }

    /// What would be wrong with another state of the draft. Takes longer than a key may.
    pub(in crate::coding) fn check_of(&self, draft: &Draft) -> DraftCheck {
        check_with(draft, &self.collection, &self.copying)
    }

    /// Which number the coder looks at.
    pub fn current(&self) -> usize {
        self.current
    }

    /// Looks at a number, for which something is suggested from then on where anything can be.
    pub fn look_at(&mut self, number: usize) {
        const AT_ONCE: usize = 32;
        self.current = number.min(self.draft().numbers().len().saturating_sub(1));
        let Some(start) = self.number().map(Number::start) else { return };
        let is_read = |desk: &Self| desk.suggestions.last().is_some_and(|it| it.locator.offset >= start);
        while !is_read(self) && self.read_on(AT_ONCE) {}
    }

    /// The text by paragraphs.
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        paragraphs(&self.text, self.draft().numbers())
    }

    /// The sentence of the current number.
    pub fn sentence(&self) -> Sentence {
        self.number().map(|number| self.sentence_of(number)).unwrap_or_default()
    }

    /// The current number.
    pub fn number(&self) -> Option<&Number> {
        self.draft().numbers().get(self.current)
    }

    /// On which page of its file the current number stands, where the file has pages.
    pub fn page(&self) -> Option<usize> {
        self.draft().file()?.page_of(self.number()?.start())
    }

    /// How far a number is.
    pub fn state(&self, number: usize) -> NumberState {
        let Some(own) = self.draft().numbers().get(number) else { return NumberState::Open };
        match own.decision {
            Decision::Coded(_) => NumberState::Coded,
            Decision::Excluded { .. } => NumberState::Excluded,
            Decision::Open => match self.suggestion(number) {
                Some(it) if it.exclusion.is_some() || !it.fact.indicators.is_empty() => {
                    NumberState::Suggested
                }
                _ => NumberState::Open,
            },
        }
    }

    /// What is suggested for a number.
    pub fn suggestion(&self, number: usize) -> Option<&NumberSuggestion> {
        let start = self.draft().numbers().get(number)?.start();
        let at = self.suggestions.binary_search_by_key(&start, |it| it.locator.offset).ok()?;
        self.suggestions.get(at)
    }

    /// How far the draft is; what is wrong with it is known once it was [checked](Self::check).
    pub fn progress(&self) -> Progress {
        let problems = self.found.as_ref().map_or(0, |found| found.progress.problems);
        Progress::of(self.draft(), problems)
    }

    /// Checks the draft as a part of the collection. Takes longer than a key may.
    pub fn check(&mut self) {
        self.found = Some(check_with(self.draft(), &self.collection, &self.copying));
        let mut checks = self.find_checks();
        checks.retain(|it| !self.dismissed.contains(&key_of(&it.check)));
        self.checks = checks;
    }

    /// The checks that the facts allow, as far as the draft was checked.
    pub(super) fn checks(&self) -> &[Proposal] {
        &self.checks
    }

    /// Proposes a check no more as long as the draft lies on the desk.
    pub fn dismiss(&mut self, key: &str) {
        self.dismissed.push(key.to_owned());
        self.checks.retain(|it| key_of(&it.check) != key);
    }

    /// What is wrong, as far as it was checked.
    pub fn found(&self) -> Option<&DraftCheck> {
        self.found.as_ref()
    }

    /// The run of the text that words share with it, where they share a long one.
    pub fn copied(&self, words: &str) -> Option<String> {
        self.copying.runs(words).into_iter().next().map(|run| run.run)
    }

    /// The current number's fact: as it is coded, or as it would be.
    pub fn fact(&self) -> FactDraft {
        match self.number().and_then(Number::fact) {
            Some(fact) => fact.clone(),
            None => self.proposed(self.current),
        }
    }

    /// The fact that a number would be.
    fn proposed(&self, number: usize) -> FactDraft {
        let suggestion = self.suggestion(number);
        let mut fact = suggestion.map_or_else(|| FactDraft::new(""), suggested);
        fact.id = new_id(&fact, number, self.draft(), &self.collection);
        fact.text = self.words_for(&fact, suggestion);
        fact
    }

    /// A number's words in the text around it.
    pub fn sentence_of(&self, number: &Number) -> Sentence {
        sentence_around(&self.text, number)
    }

    fn words_for(&self, fact: &FactDraft, suggestion: Option<&NumberSuggestion>) -> crate::snapshot::Text {
        let (draft, collection) = (self.draft(), self.collection.as_ref());
        let added = suggestion.and_then(|it| new_unit(it, fact, draft, collection));
        proposed_words(fact, draft, collection, added)
    }

    /// The words that are proposed for the current number's fact as it is.
    pub fn proposed_words(&self) -> crate::snapshot::Text {
        self.words_for(&self.fact(), self.suggestion(self.current))
    }

    /// The open numbers of the current one's kind, where there are several.
    pub fn run(&self) -> Option<Run> {
        let open = |at: usize| self.draft().numbers().get(at).is_some_and(|number| !number.is_decided());
        let rule_of = |at: usize| self.suggestion(at)?.exclusion.as_ref().map(|exclusion| exclusion.rule);
        let rule = rule_of(self.current).filter(|_| open(self.current))?;
        let same = |at: &usize| open(*at) && rule_of(*at) == Some(rule);
        let numbers: Vec<usize> = (0..self.draft().numbers().len()).filter(same).collect();
        (numbers.len() > 1).then_some(Run { rule, numbers })
    }

    /// Goes to the next number, or the next open one, round the end; whether there is another.
    pub fn next(&mut self, forward: bool, open: bool) -> bool {
        let count = self.draft().numbers().len();
        let step = |by: usize| {
            if forward { (self.current + by) % count } else { (self.current + count - by) % count }
        };
        let wanted = |at: &usize| !open || !self.draft().numbers()[*at].is_decided();
        match (1..count).map(step).find(wanted) {
            Some(at) => {
                self.look_at(at);
                true
            }
            None => false,
        }
    }

    /// Does something; nothing where there is nothing to do.
    ///
    /// # Errors
    /// Where it does not fit; the draft is as it was.
    pub fn act(&mut self, deed: Deed) -> Result<Option<Done>, StepError> {
        if deed == Deed::Run {
            self.read_on(usize::MAX);
        }
        let Some(action) = self.action(deed) else { return Ok(None) };
        let before = self.draft().numbers().to_vec();
        let text = self.draft().report().source.sha256.clone();
        let step = self.journal.act(&self.tab, action)?;
        let is_other_text = text != self.draft().report().source.sha256;
        if is_other_text {
            self.take_text();
        }
        self.follow(&before);
        let after = self.draft().numbers();
        let same_place = |(a, b): (&Number, &Number)| (a.start(), &a.figure) == (b.start(), &b.figure);
        let is_laid_out_anew =
            is_other_text || before.len() != after.len() || !before.iter().zip(after).all(same_place);
        Ok(Some(Done { step, is_laid_out_anew }))
    }

    /// Looks at what a step has changed, and suggests anew where it changed what is known of the text.
    fn follow(&mut self, before: &[Number]) {
        let after = self.draft().numbers();
        let changed = after.iter().enumerate().position(|(at, number)| before.get(at) != Some(number));
        // A run stays where the coder is.
        let is_here = after.get(self.current) != before.get(self.current);
        if let Some(changed) = changed.filter(|_| !is_here) {
            self.current = changed;
        }
        self.look_at(self.current);
        let context = context_of(self.draft());
        if context != self.context {
            self.context = context;
            self.suggest();
        }
    }

    fn action(&self, deed: Deed) -> Option<Action> {
        let edit = match deed {
            Deed::Undo => return (self.journal.undoable() > 0).then_some(Action::Undo),
            Deed::Redo => return (self.journal.redoable() > 0).then_some(Action::Redo),
            Deed::Accept => self.accepted(self.current)?,
            Deed::Indicator(at) => {
                let id = self.suggestion(self.current)?.fact.indicators.get(at)?.value.clone();
                self.changed(FieldChange::Indicator(Some(id)))?
            }
            Deed::Change(change) => self.changed(change)?,
            Deed::Exclude(reason) => self.decided(self.current, Decision::Excluded { reason }),
            Deed::Reopen => {
                self.number().filter(|number| number.is_decided())?;
                self.decided(self.current, Decision::Open)
            }
            Deed::Run => {
                let run = self.run()?;
                // From the end, so that no place moves before its turn.
                Edit::All(run.numbers.iter().rev().filter_map(|at| self.accepted(*at)).collect())
            }
            Deed::Report(report) if *report == *self.draft().report() => return None,
            Deed::Report(report) => self.described(report),
            Deed::State(key) => self.draft().adding(Entry::Relations(Box::new(self.relation_of(&key)?))),
            Deed::StateList { key, listed, complete } => {
                self.draft().adding(Entry::Relations(Box::new(self.list_of(&key, listed, complete)?)))
            }
            Deed::Add(entry) => self.draft().adding(entry),
            Deed::Structure(edit) | Deed::Newer(edit) => edit,
        };
        Some(Action::Edit(edit))
    }

    /// The edit that takes what is suggested for an open number.
    fn accepted(&self, number: usize) -> Option<Edit> {
        self.draft().numbers().get(number).filter(|number| !number.is_decided())?;
        let exclusion = self.suggestion(number).and_then(|it| it.exclusion.as_ref());
        Some(match exclusion {
            Some(exclusion) => self.decided(number, Decision::Excluded { reason: exclusion.reason() }),
            None => self.coded(number, self.proposed(number)),
        })
    }

    /// The edit that changes a field of the current number's fact.
    fn changed(&self, change: FieldChange) -> Option<Edit> {
        let number = self.number()?;
        let suggestion = self.suggestion(self.current);
        let before = self.fact();
        let mut fact = before.clone();
        let by_hand = matches!(change, FieldChange::Words(..));
        change.write(&mut fact);
        if fact == before && number.fact().is_some() {
            return None;
        }
        if fact.indicator != before.indicator {
            self.follow_indicator(&mut fact, suggestion);
        }
        let report = &self.draft().report().id;
        if is_given(&before.id, report, before.indicator.as_deref()) {
            fact.id = new_id(&fact, self.current, self.draft(), &self.collection);
        }
        let proposed = self.words_for(&before, suggestion);
        let is_own = before.text != proposed && !before.text.zh.is_empty() && !before.text.en.is_empty();
        if !by_hand && !is_own {
            fact.text = self.words_for(&fact, suggestion);
        }
        Some(self.coded(self.current, fact))
    }

    /// A unit that nothing but the former indicator spoke for is that of the new one.
    fn follow_indicator(&self, fact: &mut FactDraft, suggestion: Option<&NumberSuggestion>) {
        let unit = suggestion.and_then(|it| it.fact.unit.as_ref());
        let is_free = unit.is_none_or(|unit| matches!(unit.reason, Reason::UnitOf(_)));
        let indicator = fact.indicator.as_deref().and_then(|id| self.draft().indicator(id, &self.collection));
        if let Some(indicator) = indicator.filter(|_| is_free || fact.unit.is_none()) {
            fact.unit = Some(indicator.unit.clone());
        }
    }

    /// The edit that codes a number as a fact, with the unit that it needs.
    fn coded(&self, number: usize, fact: FactDraft) -> Edit {
        let suggestion = self.suggestion(number);
        let unit = suggestion.and_then(|it| new_unit(it, &fact, self.draft(), &self.collection)).cloned();
        let decide = self.decided(number, Decision::Coded(Box::new(fact)));
        match unit {
            Some(unit) => Edit::All(vec![self.draft().adding(Entry::Units(Box::new(unit))), decide]),
            None => decide,
        }
    }

    /// The edit that decides a number, with as many characters as it is printed with.
    fn decided(&self, number: usize, decision: Decision) -> Edit {
        let spanned = self.suggestion(number).filter(|_| decision != Decision::Open).and_then(|it| {
            let own = self.draft().numbers().get(number).filter(|own| own.figure != it.figure)?;
            let end = own.start() + it.figure.chars().count();
            let Edit::Numbers { at, count, mut with } = self.draft().respan(number, own.start(), end)? else {
                return None;
            };
            let here = with.iter_mut().find(|with| with.start() == own.start())?;
            here.decision = decision.clone();
            Some(Edit::Numbers { at, count, with })
        });
        spanned.unwrap_or(Edit::Decide { number, decision })
    }

    /// The edit that describes the report; ids of facts that begin with the report's follow it.
    fn described(&self, report: Box<ReportDraft>) -> Edit {
        let (old, new) = (self.draft().report().id.clone(), report.id.clone());
        let mut edits = vec![Edit::Report(report)];
        if old != new {
            let numbers = self.draft().numbers().iter().enumerate();
            edits.extend(numbers.filter_map(|(number, own)| {
                let mut fact =
                    own.fact().filter(|fact| is_given(&fact.id, &old, fact.indicator.as_deref()))?.clone();
                fact.id = format!("{new}{}", fact.id.strip_prefix(&old)?);
                Some(Edit::Decide { number, decision: Decision::Coded(Box::new(fact)) })
            }));
            edits.extend(self.draft().following_report(&old, &new));
        }
        Edit::All(edits)
    }
}

/// What is known of a text before its numbers are looked at.
fn context_of(draft: &Draft) -> TextContext {
    TextContext {
        about: draft.report().about.clone(),
        regions: draft.vocabulary().regions.clone(),
        issued: draft.report().issued.clone(),
        furniture: draft.file().map(|file| file.furniture.clone()).unwrap_or_default(),
    }
}
