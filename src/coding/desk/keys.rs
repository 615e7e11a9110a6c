//! What a key means at the desk. Keys are known by their place on the keyboard, so that a Chinese input method, which
//! makes other letters of them, does not stand in the way.

use super::field::DeskField;
use crate::words::CodeWords;

/// A key as the browser tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KeyPress<'a> {
    /// Its place on the keyboard: `KeyA`, `Digit1`, `Enter`.
    pub code: &'a str,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Control or Command is held.
    pub control: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether an input method is putting a character together.
    pub composing: bool,
    /// Whether the coder is choosing a reason of exclusion.
    pub excluding: bool,
}

/// What a coder asks for with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// The next number, or the next open one.
    Next {
        /// Whether decided ones are passed over.
        open: bool,
    },
    /// The number before, or the open one before.
    Previous {
        /// Whether decided ones are passed over.
        open: bool,
    },
    /// Takes what is suggested, and goes on.
    Accept,
    /// Takes one of the nearest indicators, by its place.
    Indicator(usize),
    /// Opens a field.
    Open(DeskField),
    /// Asks for a reason of exclusion.
    Exclude,
    /// Excludes for a reason, by its place among all.
    Reason(usize),
    /// Decides all of the same kind.
    Run,
    /// Opens the current number again.
    Reopen,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// States the first proposed check.
    State,
    /// Dismisses it.
    Dismiss,
    /// Goes to the next thing that is wrong.
    Problem,
    /// Shows all keys.
    Help,
    /// Closes what is open.
    Leave,
}

/// What a key asks for; nothing while an input method is at work.
///
/// ```
/// use relocation_explorer::coding::desk::{Command, KeyPress, command};
/// let key = KeyPress { code: "KeyN", ..KeyPress::default() };
/// assert_eq!(command(&key), Some(Command::Next { open: true }));
/// assert_eq!(command(&KeyPress { composing: true, ..key }), None);
/// ```
pub fn command(key: &KeyPress) -> Option<Command> {
    if key.composing || key.alt {
        return None;
    }
    if key.control {
        return match (key.code, key.shift) {
            ("KeyZ", false) => Some(Command::Undo),
            ("KeyZ", true) | ("KeyY", false) => Some(Command::Redo),
            _ => None,
        };
    }
    if let Some(digit) = digit(key.code).filter(|_| !key.shift) {
        return Some(if key.excluding { Command::Reason(digit - 1) } else { Command::Indicator(digit - 1) })
            .filter(|_| key.excluding || digit <= 5);
    }
    Some(match (key.code, key.shift) {
        ("KeyN", false) => Command::Next { open: true },
        ("KeyN", true) | ("KeyP", false) => Command::Previous { open: true },
        ("ArrowRight", false) => Command::Next { open: false },
        ("ArrowLeft", false) => Command::Previous { open: false },
        ("Enter" | "NumpadEnter", false) => Command::Accept,
        ("KeyX", false) => Command::Exclude,
        ("KeyD", false) => Command::Run,
        ("Backspace" | "Delete", false) => Command::Reopen,
        ("KeyZ", false) => Command::Undo,
        ("KeyZ", true) | ("KeyY", false) => Command::Redo,
        ("KeyE", false) => Command::Problem,
        ("KeyC", false) => Command::State,
        ("KeyV", false) => Command::Dismiss,
        ("Slash", true) | ("KeyH", false) => Command::Help,
        ("Escape", _) => Command::Leave,
        (code, false) => {
            let letter = code.strip_prefix("Key").and_then(|rest| rest.chars().next())?;
            Command::Open(DeskField::ALL.into_iter().find(|field| field.letter() == letter)?)
        }
        _ => return None,
    })
}

/// The digit from 1 to 9 of a key.
fn digit(code: &str) -> Option<usize> {
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"))?;
    digit.parse().ok().filter(|digit| (1..=9).contains(digit))
}

/// A line of the list of keys.
#[derive(Clone, Copy)]
pub struct KeyLine {
    /// The keys as they are printed on the keyboard, each alone or held with others.
    pub keys: &'static [&'static str],
    /// What they do.
    pub does: fn(&CodeWords) -> &'static str,
}

/// Every key, beside the letters of the fields.
pub const KEYS: [KeyLine; 12] = [
    KeyLine { keys: &["Enter"], does: |words| words.key_accept },
    KeyLine { keys: &["1", "2", "3", "4", "5"], does: |words| words.key_indicator },
    KeyLine { keys: &["X"], does: |words| words.key_exclude },
    KeyLine { keys: &["D"], does: |words| words.key_run },
    KeyLine { keys: &["N", "P"], does: |words| words.key_open },
    KeyLine { keys: &["←", "→"], does: |words| words.key_any },
    KeyLine { keys: &["⌫"], does: |words| words.key_reopen },
    KeyLine { keys: &["Z", "Y"], does: |words| words.key_undo },
    KeyLine { keys: &["E"], does: |words| words.key_problem },
    KeyLine { keys: &["C", "V"], does: |words| words.key_check },
    KeyLine { keys: &["Esc"], does: |words| words.key_leave },
    KeyLine { keys: &["?"], does: |words| words.key_help },
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn every_letter_means_one_thing() {
        let letters = ('A'..='Z').filter(|letter| {
            let code = format!("Key{letter}");
            command(&KeyPress { code: &code, ..KeyPress::default() }).is_some()
        });
        let fields = DeskField::ALL.iter().map(|field| field.letter());
        let mut own: Vec<char> = fields.chain("NPXDZYEHCV".chars()).collect();
        own.sort_unstable();
        let all: Vec<char> = letters.collect();
        assert_eq!(all, own, "no two commands share a letter");
        for field in DeskField::ALL {
            let code = format!("Key{}", field.letter());
            let asked = command(&KeyPress { code: &code, ..KeyPress::default() });
            assert_eq!(asked, Some(Command::Open(field)));
        }
    }

    #[test]
    fn digits_choose_what_is_asked_for() {
        let three = KeyPress { code: "Digit3", ..KeyPress::default() };
        assert_eq!(command(&three), Some(Command::Indicator(2)));
        assert_eq!(command(&KeyPress { excluding: true, ..three }), Some(Command::Reason(2)));
        assert_eq!(command(&KeyPress { code: "Numpad7", ..three }), None, "there are five indicators");
        assert_eq!(command(&KeyPress { code: "KeyS", control: true, ..three }), None, "the browser’s own");
    }
}
