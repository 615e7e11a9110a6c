//! The handle by which the forms' parts know which one is open.

use std::ops::Range;

use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, Desk};
use relocation_explorer::coding::draft::Place;
use relocation_explorer::coding::forms::{
    Filled, Shape, Spot, Target, sentence_at, sentences, take_out, uses,
};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, FormDeed, FormWords};

use crate::ui::code::seat::Seat;

/// The handle.
#[derive(Clone, Copy)]
pub struct Board {
    /// The desk.
    pub seat: Seat,
    /// The form that is open: what it is for, and what it says at first.
    pub opened: RwSignal<Option<(Target, Filled)>>,
    /// The characters of the text that are marked.
    pub marked: RwSignal<Range<usize>>,
    /// Why an entry could not be taken out.
    pub refused: RwSignal<Option<(Spot, String)>>,
    /// The reader's language.
    pub lang: Lang,
}

impl Board {
    /// The board at a desk, with the sentence of the current number marked.
    pub fn of(seat: Seat) -> Self {
        let start = seat.desk.with_untracked(|desk| {
            let all = sentences(desk.text());
            let at = desk.number().map_or(0, |number| sentence_at(&all, number.start()));
            all.get(at).cloned().unwrap_or_default()
        });
        Self {
            seat,
            opened: RwSignal::new(None),
            marked: RwSignal::new(start),
            refused: RwSignal::new(None),
            lang: seat.lang,
        }
    }

    /// Opens an empty form.
    pub fn begin(self, shape: Shape) {
        self.begin_with(Target::New { shape, with: Vec::new() }, Filled::new(shape));
    }

    /// Opens a form with what is known already, its first field focused.
    pub fn begin_with(self, target: Target, filled: Filled) {
        self.refused.set(None);
        self.opened.set(Some((target, filled)));
        self.seat.focus_on("form-heading");
    }

    /// Opens the form of what stands at a place.
    pub fn open(self, spot: Spot) {
        if let Some(filled) = self.with_desk(|desk| spot.read(desk.draft())) {
            self.begin_with(Target::Old(spot), filled);
        }
    }

    /// Opens the form of what stands where something is wrong.
    pub fn open_at(self, place: &Place) {
        if let Some(spot) = Spot::of_place(place) {
            self.open(spot);
        }
    }

    /// Closes the form.
    pub fn close(self) {
        self.opened.set(None);
    }

    /// Puts what was filled in into the draft; whether it was.
    pub fn put(self, target: &Target, filled: &Filled) -> bool {
        let Some((edit, spot)) = self.with_desk(|desk| target.edit(filled, desk)) else { return false };
        let done = self.seat.act(Deed::Structure(edit));
        if done {
            let deed = if matches!(target, Target::New { .. }) { FormDeed::Added } else { FormDeed::Changed };
            self.say(deed, &spot);
            self.close();
            self.seat.focus_on("form-shape");
        }
        done
    }

    /// Takes out what stands at a place, or says what uses it.
    pub fn take_out(self, spot: &Spot) {
        let why = self.with_desk(|desk| uses(spot, desk, self.lang));
        if let Some(why) = why {
            return self.refused.set(Some((spot.clone(), why)));
        }
        self.refused.set(None);
        self.close();
        if let Some(edit) = self.with_desk(|desk| take_out(spot, desk.draft()))
            && self.seat.act(Deed::Structure(edit))
        {
            self.say(FormDeed::TakenOut, spot);
            self.seat.focus_on("form-shape");
        }
    }

    fn say(self, deed: FormDeed, spot: &Spot) {
        self.seat.said.set(FormWords::done(self.lang, deed, spot.shape().name(self.lang)));
    }

    /// Asks the desk, without following it.
    pub fn with_desk<T>(self, ask: impl FnOnce(&Desk) -> T) -> T {
        self.seat.desk.with_untracked(ask)
    }

    /// Its words.
    pub fn words(self) -> &'static FormWords {
        words::forms(self.lang)
    }
}
