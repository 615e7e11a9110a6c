//! The handle by which the desk's parts read and change what lies on it.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::coding::desk::{Deed, Desk, DeskField, Mend, NumberState, Paragraph, ProposedCheck};
use relocation_explorer::coding::draft::{FactDraft, Place};
use relocation_explorer::coding::forms::Shape;
use relocation_explorer::snapshot::{Lang, Text};
use relocation_explorer::words::{self, CodeWords};

use super::room::{Bench, Keeping, Room};
use super::store::Memory;
use crate::ui::address::Address;
use crate::ui::browser::{after_paint, bring_into_sight, focused, for_a_while};
use crate::ui::explorer::Explorer;
use crate::ui::follow::follow;

/// The check follows once nothing was done for so long: it takes longer than a key may.
const PAUSE: Duration = Duration::from_millis(350);

/// A form that is asked for elsewhere than where it stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    /// For something new.
    New(Shape),
    /// For what stands at a place where something is wrong.
    At(Place),
}

/// How a number is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// How far it is.
    pub state: NumberState,
    /// Whether the coder looks at it.
    pub is_here: bool,
    /// Whether it is of the current one's kind.
    pub is_in_run: bool,
}

/// The handle.
#[derive(Clone, Copy)]
pub struct Seat {
    /// The room.
    pub room: Room,
    /// The desk.
    pub desk: RwSignal<Desk>,
    /// How well the draft is kept.
    pub keeping: RwSignal<Keeping>,
    /// Which number the coder looks at.
    pub current: Memo<usize>,
    /// Its fact, as it is or would be.
    pub fact: Memo<FactDraft>,
    /// The text as it is drawn.
    pub layout: RwSignal<Vec<RwSignal<Arc<Paragraph>>>>,
    /// What is said to those who do not see it.
    pub said: RwSignal<String>,
    /// Whether a reason of exclusion is asked for.
    pub excluding: RwSignal<bool>,
    /// Whether the fields are shown of what most likely is no fact.
    pub unfolded: RwSignal<bool>,
    /// Whether the list of keys is shown.
    pub help: RwSignal<bool>,
    /// Whether single keys do something.
    pub keys: RwSignal<bool>,
    /// Whether what is wrong is not known yet.
    pub checking: RwSignal<bool>,
    /// What is wrong, as it was found last.
    pub mends: RwSignal<Vec<Mend>>,
    /// The checks that the facts allow, as they were found last.
    pub checks: RwSignal<Vec<ProposedCheck>>,
    /// The list among them that the coder is writing down.
    pub listing: RwSignal<Option<ProposedCheck>>,
    /// The places, units and indicators that the draft adds: what may be chosen changes with that alone.
    pub added: Memo<Vec<(String, Text)>>,
    /// Which form was asked for elsewhere on the desk.
    pub wanted: RwSignal<Option<Wanted>>,
    /// The reader's language.
    pub lang: Lang,
    address: Address,
    bench: StoredValue<Bench>,
    marks: StoredValue<Vec<RwSignal<Mark>>>,
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    /// Whether the rest of the text is being read.
    is_reading: StoredValue<bool>,
}

impl Seat {
    /// Sits down at what lies on the desk.
    pub fn at(room: Room, bench: Bench) -> Self {
        let desk: RwSignal<Desk> = bench.desk.clone().into();
        let (marks, timer) = (StoredValue::new(Vec::new()), StoredValue::new_local(None));
        let layout = desk.with_untracked(|desk| {
            desk.paragraphs().into_iter().map(|each| RwSignal::new(Arc::new(each))).collect()
        });
        let off = room.store().is_some_and(|store| store.recall(Memory::Browser, "keys") == "off");
        let seat = Self {
            room,
            desk,
            keeping: bench.keeping.clone().into(),
            current: Memo::new(move |_| desk.with(Desk::current)),
            fact: Memo::new(move |_| desk.with(Desk::fact)),
            layout: RwSignal::new(layout),
            said: RwSignal::new(String::new()),
            excluding: RwSignal::new(false),
            unfolded: RwSignal::new(false),
            help: RwSignal::new(false),
            keys: RwSignal::new(!off),
            checking: RwSignal::new(true),
            mends: RwSignal::new(Vec::new()),
            checks: RwSignal::new(Vec::new()),
            listing: RwSignal::new(None),
            added: Memo::new(move |_| {
                desk.with(|desk| {
                    let own = desk.draft().vocabulary();
                    let regions = own.regions.iter().map(|it| (&it.id, &it.name));
                    let units = own.units.iter().map(|it| (&it.id, &it.name));
                    let indicators = own.indicators.iter().map(|it| (&it.id, &it.name));
                    let all = regions.chain(units).chain(indicators);
                    all.map(|(id, name)| (id.clone(), name.clone())).collect()
                })
            }),
            wanted: RwSignal::new(None),
            lang: room.lang,
            address: Explorer::get().address,
            bench: StoredValue::new(bench),
            marks,
            timer,
            is_reading: StoredValue::new(false),
        };
        seat.mark();
        seat.read_on();
        seat.check_later();
        follow(move || {
            seat.current.track();
            seat.unfolded.set(false);
            after_paint(move || seat.reveal());
        });
        on_cleanup(move || {
            if let Some(timer) = timer.try_update_value(Option::take).flatten() {
                timer.clear();
            }
        });
        seat
    }

    /// How a number is drawn.
    pub fn mark_of(self, number: usize) -> Option<RwSignal<Mark>> {
        self.marks.with_value(|marks| marks.get(number).copied())
    }

    /// Marks every number that is to be drawn otherwise than it is.
    fn mark(self) {
        let marks = self.desk.with_untracked(|desk| {
            let run = desk.run();
            let in_run = |at: &usize| run.as_ref().is_some_and(|run| run.numbers.binary_search(at).is_ok());
            let mark = |at: usize| Mark {
                state: desk.state(at),
                is_here: at == desk.current(),
                is_in_run: in_run(&at),
            };
            (0..desk.draft().numbers().len()).map(mark).collect::<Vec<Mark>>()
        });
        self.marks.update_value(|signals| {
            signals.truncate(marks.len());
            for (at, mark) in marks.into_iter().enumerate() {
                match signals.get(at) {
                    Some(signal) if signal.with_untracked(|own| *own == mark) => {}
                    Some(signal) => signal.set(mark),
                    None => signals.push(RwSignal::new(mark)),
                }
            }
        });
    }

    /// Suggests for the rest of the text in slices, while the coder has begun.
    fn read_on(self) {
        const SLICE: usize = 16;
        if !self.desk.with_untracked(Desk::is_reading) || self.is_reading.get_value() {
            return;
        }
        self.is_reading.set_value(true);
        spawn_local(async move {
            let mut is_read = false;
            while !is_read {
                let slice = || match self.desk.try_update_untracked(|desk| desk.read_on(SLICE)) {
                    Some(true) => None,
                    ended => Some(ended),
                };
                is_read = match for_a_while(slice).await {
                    // The coder has left.
                    Some(None) => return,
                    ended => ended.is_some(),
                };
                if self.desk.is_disposed() {
                    return;
                }
                self.mark();
            }
            self.is_reading.set_value(false);
            // How many are of the current one's kind is known now.
            self.desk.notify();
        });
    }

    /// Looks at a number.
    pub fn look_at(self, number: usize) {
        self.excluding.set(false);
        self.desk.update(|desk| desk.look_at(number));
        self.mark();
        self.say(String::new());
    }

    /// Goes to the next number or the one before, or to the open ones.
    pub fn go(self, forward: bool, open: bool) {
        self.excluding.set(false);
        let found = self.desk.try_update(|desk| desk.next(forward, open)).unwrap_or_default();
        self.mark();
        self.say(if found { String::new() } else { words::code(self.lang).nothing_open.to_owned() });
    }

    /// Does something, keeps it and says it; whether it was done.
    pub fn act(self, deed: Deed) -> bool {
        let figure = self.figure();
        let of_number = !matches!(
            deed,
            Deed::Report(_) | Deed::Add(_) | Deed::State(_) | Deed::StateList { .. } | Deed::Structure(_)
        );
        let done = match self.desk.try_update(|desk| desk.act(deed)) {
            Some(Ok(Some(done))) => done,
            Some(Err(error)) => {
                self.said.set(error.text(self.lang));
                return false;
            }
            _ => return false,
        };
        self.bench.with_value(|bench| self.room.keep(bench, done.step));
        if done.is_laid_out_anew {
            self.lay_out();
        }
        self.mark();
        self.read_on();
        self.check_later();
        let state = self.desk.with_untracked(|desk| desk.state(desk.current()).name(self.lang));
        self.said.set(if of_number {
            CodeWords::decided(self.lang, &figure, state)
        } else {
            words::code(self.lang).done.to_owned()
        });
        true
    }

    /// Does something that decides the current number, and goes on to the next open one.
    pub fn decide(self, deed: Deed) {
        self.excluding.set(false);
        self.act(deed);
        let said = self.said.get_untracked();
        let found = self.desk.try_update(|desk| desk.next(true, true)).unwrap_or_default();
        self.mark();
        self.say(if found { said } else { format!("{said}{}", words::code(self.lang).nothing_open) });
    }

    /// Says something, and which number comes now.
    fn say(self, first: String) {
        let state = self.desk.with_untracked(|desk| desk.state(desk.current()).name(self.lang));
        self.said.set(format!("{first}{}", CodeWords::now(self.lang, &self.figure(), state)));
    }

    fn figure(self) -> String {
        self.desk.with_untracked(|desk| desk.number().map(|it| it.figure.clone())).unwrap_or_default()
    }

    /// Draws the text anew where it is another.
    fn lay_out(self) {
        let paragraphs = self.desk.with_untracked(Desk::paragraphs);
        let is_same = self.layout.with_untracked(|layout| {
            for (signal, new) in layout.iter().zip(&paragraphs) {
                if signal.with_untracked(|own| **own != *new) {
                    signal.set(Arc::new(new.clone()));
                }
            }
            layout.len() == paragraphs.len()
        });
        if !is_same {
            self.layout.set(paragraphs.into_iter().map(|each| RwSignal::new(Arc::new(each))).collect());
        }
    }

    /// States a proposed check; of a list, its items are asked for first.
    pub fn state_check(self, check: &ProposedCheck) {
        if check.items.is_none() {
            self.act(Deed::State(check.key.clone()));
            return;
        }
        self.listing.set(Some(check.clone()));
        self.focus_on("list-en");
    }

    /// Proposes a check no more.
    pub fn dismiss(self, key: &str) {
        self.desk.update(|desk| desk.dismiss(key));
        self.show_found();
    }

    fn show_found(self) {
        let lang = self.lang;
        let found = self.desk.try_with_untracked(|desk| (desk.mends(lang), desk.proposed_checks(lang)));
        if let Some((mends, checks)) = found {
            self.mends.try_set(mends);
            self.checks.try_set(checks);
        }
    }

    fn check_later(self) {
        self.checking.set(true);
        let check = move || {
            self.desk.try_update(Desk::check);
            self.show_found();
            self.checking.try_set(false);
        };
        let timer = set_timeout_with_handle(check, PAUSE).ok();
        if let Some(before) = self.timer.try_update_value(|own| std::mem::replace(own, timer)).flatten() {
            before.clear();
        }
    }

    /// Brings the current number into sight, and the focus to it where it was in the text or nowhere.
    pub fn reveal(self) {
        let Some(number) = self.current.try_get_untracked() else { return };
        let root = self.address.find("code-text");
        let found = root.and_then(|root| root.query_selector(&format!("[data-number=\"{number}\"]")).ok()?);
        let Some(token) = found else { return };
        let token: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(token);
        let is_free = focused().is_none_or(|element| {
            element.tag_name() == "BODY" || element.has_attribute("data-number") || element.id() == "main"
        });
        if is_free {
            let _ = token.focus();
            if let Some(card) = self.address.find("code-card") {
                card.set_scroll_top(0);
            }
        }
        bring_into_sight(&token);
    }

    /// Leads the focus back to the current number.
    pub fn come_back(self) {
        if let Some(element) = focused() {
            let _ = element.blur();
        }
        self.reveal();
    }

    /// Leads the focus to a field's control.
    pub fn open(self, field: DeskField) {
        self.unfolded.set(true);
        let id = match field {
            DeskField::Words if self.lang == Lang::En => "code-text-en".to_owned(),
            DeskField::Words => "code-text-zh".to_owned(),
            field => format!("code-{}", field.key()),
        };
        self.focus_on(&id);
    }

    /// Leads the focus to an element once it is drawn.
    pub fn focus_on(self, id: &str) {
        let (address, id) = (self.address, id.to_owned());
        after_paint(move || {
            if let Some(element) = address.find(&id) {
                // The card as a whole first, so that what scrolls then is its inside, and the sentence stays in sight.
                if let Some(card) = element.closest("#code-card").ok().flatten() {
                    bring_into_sight(&card);
                }
                let _ = element.focus();
                bring_into_sight(&element);
            }
        });
    }

    /// Asks for a form, and unfolds where it stands.
    pub fn want(self, wanted: Wanted) {
        self.wanted.set(Some(wanted));
        let fold = self.address.find("beside-forms").and_then(|summary| summary.parent_element());
        if let Some(fold) = fold {
            let _ = fold.set_attribute("open", "");
        }
    }

    /// Switches single keys on or off, for good.
    pub fn switch_keys(self) {
        self.keys.update(|on| *on = !*on);
        if let Some(store) = self.room.store() {
            store.remember(Memory::Browser, "keys", if self.keys.get_untracked() { "on" } else { "off" });
        }
    }

    /// Works with what lies on the desk.
    pub fn with_bench(self, work: impl FnOnce(&Bench)) {
        self.bench.with_value(work);
    }
}
