//! What the page knows of its own data's history.

use crate::share::Pin;
use crate::snapshot::Lang;

/// A text in Chinese and in English.
pub type Said = (&'static str, &'static str);

/// A released state of the built-in data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release {
    /// Its version: `1.2.0`.
    pub version: &'static str,
    /// The day of its publication, as EDTF.
    pub published: &'static str,
    /// What its pins begin with: see [`Pin::hash`](crate::share::Pin).
    pub hash: &'static str,
    /// What was coded otherwise than in the release before.
    pub recoded: &'static [Recoding],
}

/// A field of a fact that is coded otherwise since a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recoding {
    /// The fact's id.
    pub fact: &'static str,
    /// The field.
    pub field: Said,
    /// What it said; nothing where it was empty.
    pub was: Option<Said>,
    /// What it says since; nothing where it is empty.
    pub is: Option<Said>,
}

include!(concat!(env!("OUT_DIR"), "/releases.rs"));

/// The file of a released snapshot, in the folder of the page, by the digits that its pins carry.
pub fn snapshot_file(digits: &str) -> String {
    format!("snapshots/{digits}.json")
}

/// The text in a language.
pub fn said((zh, en): Said, lang: Lang) -> &'static str {
    lang.pick(zh, en)
}

/// Which release some data are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing(usize);

/// How a fact is coded otherwise in one release than in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Correction {
    /// The release since which it is.
    pub release: &'static Release,
    /// The field, as it was and as it is.
    pub recoding: &'static Recoding,
    /// Whether that came after the data that are asked.
    pub is_later: bool,
}

impl Standing {
    /// The release that a pin names; none where it names none.
    pub fn of(pin: &Pin) -> Option<Self> {
        RELEASES.iter().position(|release| release.hash == pin.hash).map(Self)
    }

    /// The release.
    pub fn release(self) -> &'static Release {
        &RELEASES[self.0]
    }

    /// How a fact was coded otherwise up to these data and since, the oldest first.
    pub fn corrections(self, fact: &str) -> Vec<Correction> {
        let all = RELEASES.iter().enumerate().flat_map(|(at, release)| {
            let of = move |recoding| Correction { release, recoding, is_later: at > self.0 };
            release.recoded.iter().map(of)
        });
        all.filter(|correction| correction.recoding.fact == fact).collect()
    }

    /// What is coded otherwise in other data, the releases from the older to the newer.
    pub fn until(self, other: Self) -> impl Iterator<Item = &'static Recoding> {
        let (older, newer) = (self.0.min(other.0), self.0.max(other.0));
        RELEASES[older + 1..=newer].iter().flat_map(|release| release.recoded)
    }
}

impl Release {
    /// The file of its snapshot, in the folder of the page.
    pub fn file(&self) -> String {
        snapshot_file(self.hash)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_correction_stands_at_its_fact_in_the_data_before_and_after_it() {
        let standing =
            |at: usize| Standing::of(&Pin { hash: RELEASES[at].hash.to_owned(), published: None }).unwrap();
        let (first, second) = (standing(0), standing(1));
        let moved: Vec<_> = second.corrections("kelan-workers-employed");
        assert_eq!(moved.len(), 1);
        assert_eq!(
            (moved[0].release.version, moved[0].recoding.field.1, moved[0].is_later),
            ("1.1.0", "Indicator", false)
        );
        assert!(
            first.corrections("kelan-workers-employed")[0].is_later,
            "it is said of the older data as well"
        );
        assert_eq!(second.corrections("qiannan-workers-trained"), []);
        assert_eq!(first.until(second).count(), RELEASES[1].recoded.len());
        assert!(first.until(first).next().is_none());
    }

    #[test]
    fn other_data_are_no_release() {
        assert_eq!(Standing::of(&Pin { hash: "000000000000".to_owned(), published: None }), None);
    }
}
