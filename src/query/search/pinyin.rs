//! How Chinese characters are read: 车间 is typed `chejian`, or in short `cj`.
//!
//! The table (`build/pinyin.rs`) is needed only by who types so. The browser's program does not hold it: the part of the
//! page that searches fetches it when it is first used, and hands it over.

use std::sync::OnceLock;

static TABLE: OnceLock<Pinyin> = OnceLock::new();

#[cfg(not(target_arch = "wasm32"))]
pub(crate) const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pinyin.bin"));

/// The CJK unified ideographs.
const FIRST: usize = 0x4e00;
const COUNT: usize = 0xa000 - FIRST;
/// Readings that are kept of a character, and none.
const READINGS: usize = 4;
const NONE: u16 = u16::MAX;

/// Ways of dividing what was typed that are tried.
const MOST_DIVISIONS: usize = 8;
/// Letters of a word that are divided.
const MOST_LETTERS: usize = 40;
/// Syllables that are read; nobody types more at once.
const MOST_SYLLABLES: usize = 12;

/// How characters are read.
pub(super) struct Pinyin {
    /// All syllables, sorted.
    syllables: Vec<String>,
    /// The places of each ideograph's readings among them.
    readings: Box<[[u16; READINGS]]>,
}

/// A syllable, or all that begin alike: places among the sorted syllables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sound {
    first: u16,
    end: u16,
}

/// Hands over the table of readings that the build has written (`pinyin.bin`); whether it is one.
pub fn provide_pinyin(packed: &[u8]) -> bool {
    match Pinyin::of(packed) {
        Some(table) => {
            let _ = TABLE.set(table); // the first stays: there is only one
            true
        }
        None => false,
    }
}

/// Whether words typed in pinyin are understood.
pub fn knows_pinyin() -> bool {
    table().is_some()
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn table() -> Option<&'static Pinyin> {
    if TABLE.get().is_none() {
        provide_pinyin(PACKED);
    }
    TABLE.get()
}

#[cfg(target_arch = "wasm32")]
pub(super) fn table() -> Option<&'static Pinyin> {
    TABLE.get()
}

impl Pinyin {
    fn of(packed: &[u8]) -> Option<Self> {
        let end = packed.iter().position(|&byte| byte == b'\n')?;
        let syllables = std::str::from_utf8(&packed[..end]).ok()?.split(' ').map(str::to_owned).collect();
        let rest = &packed[end + 1..];
        let (high, low) = rest.split_at(rest.len() / 2);
        let mut table = Self { syllables, readings: vec![[NONE; READINGS]; COUNT].into() };
        let (mut syllable, mut at) = (0, 0usize);
        for (&high, &low) in high.iter().zip(low) {
            match usize::from(high) << 8 | usize::from(low) {
                0 => (syllable, at) = (syllable + 1, 0),
                distance => {
                    at += distance;
                    let readings = table.readings.get_mut(at.checked_sub(FIRST)?)?;
                    *readings.iter_mut().find(|reading| **reading == NONE)? = syllable;
                }
            }
        }
        (usize::from(syllable) == table.syllables.len()).then_some(table)
    }

    /// Whether a character can be read so.
    pub fn sounds(&self, c: char, sound: &Sound) -> bool {
        let readings = (c as usize).checked_sub(FIRST).and_then(|at| self.readings.get(at));
        readings
            .is_some_and(|readings| readings.iter().any(|reading| (sound.first..sound.end).contains(reading)))
    }

    /// Whether a run begins with these sounds.
    pub fn begins(&self, run: &[char], sounds: &[Sound]) -> bool {
        run.len() >= sounds.len() && run.iter().zip(sounds).all(|(&c, sound)| self.sounds(c, sound))
    }

    /// The ways in which letters are two syllables or more; the last one may be unfinished.
    pub fn divide(&self, letters: &str) -> Vec<Vec<Sound>> {
        let mut found = Vec::new();
        if letters.len() <= MOST_LETTERS && letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.go_on(letters, &mut Vec::new(), &mut found);
        }
        found
    }

    fn go_on(&self, letters: &str, before: &mut Vec<Sound>, found: &mut Vec<Vec<Sound>>) {
        // The longest syllable first, as a reader would divide.
        for length in (1..=letters.len().min(6)).rev() {
            if found.len() == MOST_DIVISIONS || before.len() == MOST_SYLLABLES {
                return;
            }
            let (syllable, rest) = letters.split_at(length);
            let sound = if rest.is_empty() { self.begun(syllable) } else { self.whole(syllable) };
            let Some(sound) = sound else { continue };
            before.push(sound);
            if !rest.is_empty() {
                self.go_on(rest, before, found);
            } else if before.len() > 1 {
                found.push(before.clone());
            }
            before.pop();
        }
    }

    /// The first letters of two syllables or more.
    pub fn initials(&self, letters: &str) -> Option<Vec<Sound>> {
        let likely = (2..=MOST_SYLLABLES).contains(&letters.len()) && letters.is_ascii();
        let all = || (0..letters.len()).map(|at| self.begun(&letters[at..=at])).collect();
        if likely { all() } else { None }
    }

    /// A whole syllable.
    pub fn whole(&self, syllable: &str) -> Option<Sound> {
        let at = self.syllables.binary_search_by(|each| each.as_str().cmp(syllable)).ok()? as u16;
        Some(Sound { first: at, end: at + 1 })
    }

    /// All syllables that begin so.
    fn begun(&self, letters: &str) -> Option<Sound> {
        let first = self.syllables.partition_point(|each| each.as_str() < letters);
        let count = self.syllables[first..].iter().take_while(|each| each.starts_with(letters)).count();
        (count > 0).then_some(Sound { first: first as u16, end: (first + count) as u16 })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reads(text: &str, letters: &str) -> bool {
        let table = table().unwrap();
        let run: Vec<char> = text.chars().collect();
        table.divide(letters).iter().any(|sounds| sounds.len() == run.len() && table.begins(&run, sounds))
    }

    #[test]
    fn characters_are_read_as_they_are_typed() {
        for (text, letters) in [
            ("车间", "chejian"),
            ("扶贫车间", "fupinchejian"),
            ("黔西南", "qianxinan"),
            ("岢岚", "kelan"),
            ("西安", "xian"),
            ("银行", "yinhang"),
            ("长期", "changqi"),
            ("女工", "nvgong"),
            ("女工", "nugong"),
            ("车间", "cheji"),
        ] {
            assert!(reads(text, letters), "{text} {letters}");
        }
        for (text, letters) in [("黔南", "qianxinan"), ("车间", "chajian"), ("车间", "jobs"), ("车", "che")]
        {
            assert!(!reads(text, letters), "{text} {letters}");
        }
        let table = table().unwrap();
        let run: Vec<char> = "帮扶车间".chars().collect();
        assert!(table.begins(&run, &table.initials("bfcj").unwrap()));
        assert!(table.initials("u").is_none() && table.initials("unicorn").is_none());
    }

    #[test]
    fn a_broken_table_is_none() {
        assert!(Pinyin::of(PACKED).is_some());
        assert!(Pinyin::of(b"").is_none() && Pinyin::of(b"a b\n\x00\x01").is_none());
        assert!(Pinyin::of(b"a\n\x4e\x00\x00\x00").is_some());
        assert!(Pinyin::of(b"a\n\x10\x00\x00\x00").is_none());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_divided_a_few_times_only(letters in "\\PC{0,60}", pinyin in "(xi|an|ge|n){0,40}") {
            let table = table().unwrap();
            prop_assert!(table.divide(&letters).len() <= MOST_DIVISIONS);
            prop_assert!(table.divide(&pinyin).len() <= MOST_DIVISIONS);
            let _ = table.initials(&letters);
        }
    }
}
