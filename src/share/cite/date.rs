//! Dates as citations write them.

use crate::snapshot::Edtf;

/// A year, with a month and a day as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CiteDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl CiteDate {
    /// Reads `2022`, `2022-07` or `2022-07-13`; a citation has no way to write an interval or a doubt.
    ///
    /// ```
    /// use relocation_explorer::share::CiteDate;
    /// assert_eq!(CiteDate::parse("2022-07").unwrap().to_string(), "2022-07");
    /// assert!(CiteDate::parse("2022/..").is_none() && CiteDate::parse("2022-13").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|digit| digit.is_ascii_digit())).then_some(())
        };
        let mut parts = text.split('-');
        let year = parts.next()?;
        digits(year, 4)?;
        let mut next = || match parts.next() {
            None => Some(None),
            Some(part) => digits(part, 2).and_then(|()| part.parse().ok()).map(Some),
        };
        let (month, day) = (next()?, next()?);
        let known = parts.next().is_none() && Edtf(text.to_owned()).is_valid();
        known.then_some(Self { year: year.parse().ok()?, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Year, month and day, as far as they are known.
    pub fn parts(self) -> Vec<u16> {
        let rest = [self.month, self.day].into_iter().map_while(|part| part.map(u16::from));
        std::iter::once(self.year).chain(rest).collect()
    }
}

impl std::fmt::Display for CiteDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day].iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}
