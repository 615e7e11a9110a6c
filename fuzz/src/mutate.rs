//! New inputs of old ones. Coverage leads libFuzzer; here a document's own lines and words, changed places, lead past its
//! form to its meaning, and now and then a stretch is repeated until the input is long, which shows what is not linear.
//! The crates that mutate (mutatis, lain, bolero) change typed values, not texts with a dictionary.

use fastrand::Rng;

/// The longest inputs, and how few of them are so long.
const LONGEST: usize = 1_000_000;
const ONE_LONG_IN: usize = 4_000;
const USUAL: usize = 40_000;

/// Makes inputs; the same seed makes the same ones.
pub struct Mutator {
    rng: Rng,
    /// Inputs to begin with; what finds nothing is not kept.
    pub corpus: Vec<Vec<u8>>,
    /// The dictionary.
    pub words: Vec<Vec<u8>>,
}

impl Mutator {
    /// Begins with a corpus, which may not be empty, and a dictionary.
    pub fn new(seed: u64, corpus: Vec<Vec<u8>>, words: Vec<Vec<u8>>) -> Self {
        Self { rng: Rng::with_seed(seed), corpus, words }
    }

    /// The next input.
    pub fn next(&mut self) -> Vec<u8> {
        let mut input = self.rng.choice(&self.corpus).cloned().unwrap_or_default();
        for _ in 0..1 << self.rng.u32(0..5) {
            self.change(&mut input);
            input.truncate(USUAL);
        }
        if self.rng.usize(0..ONE_LONG_IN) == 0 {
            let (from, to) = self.range(input.len(), 200);
            let stretch = input[from..to].to_vec();
            if !stretch.is_empty() {
                input.splice(to..to, stretch.repeat(LONGEST / stretch.len()));
            }
        }
        input
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let length = input.len();
        match self.rng.usize(0..12) {
            0 if length > 0 => input[self.rng.usize(0..length)] ^= 1 << self.rng.u32(0..8),
            1 if length > 0 => input[self.rng.usize(0..length)] = self.rng.u8(..),
            2 => drop(input.drain(self.range_of(length, 30))),
            3 => {
                let range = self.range_of(length, 60);
                let stretch = input[range.clone()].repeat(self.rng.usize(1..6));
                input.splice(range.end..range.end, stretch);
            }
            // A stretch of another input.
            4 => {
                let other = self.rng.choice(&self.corpus).cloned().unwrap_or_default();
                let (from, into) = (self.range_of(other.len(), 200), self.range_of(length, 200));
                input.splice(into, other[from].iter().copied());
            }
            5 | 6 => {
                let word = self.rng.choice(&self.words).cloned().unwrap_or_default();
                let at = self.rng.usize(0..=length);
                input.splice(at..at, word);
            }
            7 => {
                let word = self.rng.choice(&self.words).cloned().unwrap_or_default();
                self.exchange(input, is_word, |_, _| word);
            }
            8 | 9 => self.exchange(input, is_word, another),
            10 => self.exchange(input, |byte| byte != b'\n', another),
            _ => {
                let number = *self.rng.choice(NUMBERS).unwrap_or(&"0");
                self.exchange(input, |byte| byte.is_ascii_digit() || byte == b'.', |_, _| number.into());
            }
        }
    }

    /// Puts something in the place of one run of such bytes.
    fn exchange(
        &mut self,
        input: &mut Vec<u8>,
        belongs: impl Fn(u8) -> bool,
        with: impl FnOnce(&mut Rng, &[&[u8]]) -> Vec<u8>,
    ) {
        let runs: Vec<&[u8]> = input.split(|byte| !belongs(*byte)).filter(|run| !run.is_empty()).collect();
        let Some(&run) = self.rng.choice(&runs) else { return };
        let from = run.as_ptr() as usize - input.as_ptr() as usize;
        let range = from..from + run.len();
        let with = with(&mut self.rng, &runs);
        input.splice(range, with);
    }

    fn range(&mut self, length: usize, most: usize) -> (usize, usize) {
        let from = self.rng.usize(0..=length);
        (from, (from + self.rng.usize(0..=most)).min(length))
    }

    fn range_of(&mut self, length: usize, most: usize) -> std::ops::Range<usize> {
        let (from, to) = self.range(length, most);
        from..to
    }
}

fn is_word(byte: u8) -> bool {
    !b" \n\t\",:{}[]&=~?\\".contains(&byte)
}

fn another(rng: &mut Rng, runs: &[&[u8]]) -> Vec<u8> {
    rng.choice(runs).map(|run| run.to_vec()).unwrap_or_default()
}

const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "1",
    "00",
    "0.5",
    "1e308",
    "1e-9",
    "4294967295",
    "4294967296",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999",
    "0.0000000000000001",
    "1.",
    ".5",
    "2022",
    "9999",
    "10000",
];
