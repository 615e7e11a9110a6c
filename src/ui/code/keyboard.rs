//! Keys at the desk.

use leptos::prelude::*;
use relocation_explorer::coding::desk::{
    Command, Deed, Desk, DeskField, FieldChange, KeyPress, ProposedCheck, REASONS, command,
};
use web_sys::KeyboardEvent;

use super::seat::Seat;
use crate::ui::address::Address;
use crate::ui::browser::is_typed;

/// Hears keys as long as the desk is shown.
pub fn hear_keys(seat: Seat, address: Address) {
    address.on_key(move |event| {
        if let Some(command) = asked(seat, &event) {
            event.prevent_default();
            follow(seat, command);
        }
    });
}

/// What a key asks for here: nothing where it is typed, or belongs to what has the focus.
fn asked(seat: Seat, event: &KeyboardEvent) -> Option<Command> {
    let code = event.code();
    let target = event_target::<web_sys::Element>(event);
    let is_in = |css: &str| target.closest(css).is_ok_and(|found| found.is_some());
    if is_in("dialog") || event.default_prevented() || event.is_composing() {
        return None;
    }
    let key = KeyPress {
        code: &code,
        shift: event.shift_key(),
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        composing: event.is_composing(),
        excluding: seat.excluding.get_untracked(),
    };
    let asked = command(&key)?;
    if is_typed(event) && !target.matches("[type=checkbox]").unwrap_or(false) {
        // Of a field, these lead back; a line of a longer text ends with Enter.
        let ends = asked == Command::Leave
            || asked == Command::Accept && !target.matches("textarea").unwrap_or(false);
        return (ends && is_in(".code")).then_some(Command::Leave);
    }
    let is_own = asked == Command::Accept && is_in("button:not([data-number]), a, summary, input");
    let is_on = seat.keys.get_untracked() || matches!(asked, Command::Leave) || key.control;
    (is_on && !is_own).then_some(asked)
}

/// Does what is asked for.
pub fn follow(seat: Seat, command: Command) {
    match command {
        Command::Next { open } => seat.go(true, open),
        Command::Previous { open } => seat.go(false, open),
        Command::Accept => seat.decide(Deed::Accept),
        Command::Indicator(at) => {
            seat.act(Deed::Indicator(at));
        }
        Command::Open(DeskField::Approximate) => {
            let now = seat.fact.with_untracked(|fact| fact.approximate);
            seat.act(Deed::Change(FieldChange::Approximate(!now)));
        }
        Command::Open(field) => seat.open(field),
        Command::Exclude => {
            seat.excluding.set(true);
            seat.focus_on("exclude-1");
        }
        Command::Reason(at) => {
            if let Some(reason) = REASONS.get(at) {
                seat.decide(Deed::Exclude(*reason));
                seat.come_back();
            }
        }
        Command::Run if seat.desk.with_untracked(Desk::run).is_some() => seat.decide(Deed::Run),
        Command::Run => {}
        Command::Reopen => {
            seat.act(Deed::Reopen);
        }
        Command::Undo => {
            seat.act(Deed::Undo);
        }
        Command::Redo => {
            seat.act(Deed::Redo);
        }
        Command::State => {
            if let Some(check) = first_check(seat) {
                seat.state_check(&check);
            }
        }
        Command::Dismiss => {
            if let Some(check) = first_check(seat) {
                seat.dismiss(&check.key);
            }
        }
        Command::Problem => mend_next(seat),
        Command::Help => {
            seat.help.update(|help| *help = !*help);
            if seat.help.get_untracked() {
                seat.focus_on("code-keys");
            }
        }
        Command::Leave => {
            seat.excluding.set(false);
            seat.help.set(false);
            seat.listing.set(None);
            seat.come_back();
        }
    }
}

/// The check that is proposed first.
fn first_check(seat: Seat) -> Option<ProposedCheck> {
    seat.checks.with_untracked(|checks| checks.first().cloned())
}

/// Goes to the next thing that is wrong.
fn mend_next(seat: Seat) {
    let Some(mend) = seat.desk.with_untracked(|desk| desk.next_mend(seat.lang)) else { return };
    if let Some(number) = mend.number {
        seat.look_at(number);
        if let Some(field) = mend.field {
            seat.open(field);
        }
    } else {
        seat.focus_on(if mend.in_report { "code-report" } else { "problems" });
    }
}
