//! Dates and periods as people say them.

use super::Edtf;
use crate::lang::Lang;

/// The months in English.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// The seasons, which EDTF writes as months 21 to 24.
const SEASONS: [(&str, &str); 4] =
    [("春季", "spring"), ("夏季", "summer"), ("秋季", "autumn"), ("冬季", "winter")];
/// What stands for a month or a day that is not known.
const UNKNOWN: &str = "XX";

/// A date as EDTF writes it: `2022-03-05`, `2022-21`, `201X`, `2022~`.
#[derive(Clone, Copy)]
struct Written<'a> {
    year: &'a str,
    month: Option<&'a str>,
    day: Option<&'a str>,
    is_uncertain: bool,
    is_about: bool,
}

impl Edtf {
    /// The date or period in words; what is not understood stays as written.
    ///
    /// ```
    /// use relocation_explorer::lang::Lang;
    /// use relocation_explorer::snapshot::Edtf;
    /// let words = |text: &str, lang| Edtf(text.into()).words(lang);
    /// assert_eq!(words("2022/..", Lang::Zh), "2022年起");
    /// assert_eq!(words("2022/..", Lang::En), "since 2022");
    /// assert_eq!(words("2020-01/2020-05", Lang::En), "January to May 2020");
    /// ```
    pub fn words(&self, lang: Lang) -> String {
        let words = match self.0.split_once('/') {
            None => Written::parse(&self.0).and_then(|date| date.words(lang)),
            Some((from, to)) => interval(from, to, lang),
        };
        words.unwrap_or_else(|| self.0.clone())
    }
}

fn interval(from: &str, to: &str, lang: Lang) -> Option<String> {
    let date = |text: &str| Written::parse(text)?.words(lang);
    Some(match (from, to) {
        (from, "..") => lang.pick(format!("{}起", date(from)?), format!("since {}", date(from)?)),
        ("..", to) => lang.pick(format!("截至{}", date(to)?), format!("until {}", date(to)?)),
        (from, "") => lang
            .pick(format!("{}起，止于何时不详", date(from)?), format!("from {}, end not known", date(from)?)),
        ("", to) => lang.pick(
            format!("至{}止，始于何时不详", date(to)?),
            format!("until {}, beginning not known", date(to)?),
        ),
        (from, to) => {
            let (first, last) = (Written::parse(from)?, Written::parse(to)?);
            match lang {
                Lang::Zh => format!("{}至{}", first.words(lang)?, last.beyond(first).words(lang)?),
                Lang::En => format!("{} to {}", first.beyond(last).words(lang)?, last.words(lang)?),
            }
        }
    })
}

impl<'a> Written<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let date = text.trim_end_matches(['?', '~', '%']);
        let mark = &text[date.len()..];
        let mut parts = date.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?;
        let (month, day) = (parts.next(), parts.next());
        let is_of_two = |part: Option<&str>| part.is_none_or(|part| part.len() == 2);
        let (is_uncertain, is_about) = (mark.contains(['?', '%']), mark.contains(['~', '%']));
        (parts.next().is_none() && is_of_two(month) && is_of_two(day)).then_some(Self {
            year,
            month,
            day,
            is_uncertain,
            is_about,
        })
    }

    fn is_plain(self) -> bool {
        !self.is_uncertain && !self.is_about && self.day.or(self.month).is_some_and(|part| part != UNKNOWN)
    }

    /// Without what another date beside it says already.
    fn beyond(self, other: Self) -> Self {
        let is_same_year = self.is_plain() && other.is_plain() && self.year == other.year;
        let is_same_month =
            is_same_year && self.month == other.month && self.day.is_some() && other.day.is_some();
        Self {
            year: if is_same_year { "" } else { self.year },
            month: self.month.filter(|_| !is_same_month),
            ..self
        }
    }

    fn words(self, lang: Lang) -> Option<String> {
        let date = match lang {
            Lang::Zh => self.zh()?,
            Lang::En => self.en()?,
        };
        let about = if self.is_about { lang.pick("约", "about ") } else { "" };
        let uncertain = if self.is_uncertain { lang.pick("（存疑）", " (uncertain)") } else { "" };
        Some(format!("{about}{date}{uncertain}"))
    }

    fn zh(self) -> Option<String> {
        let year = match (self.year.strip_suffix('X'), self.year) {
            (_, "") => String::new(),
            (Some(decade), _) => format!("{}0年代", number(decade)?),
            (None, year) => format!("{}年", number(year)?),
        };
        let day = match self.day {
            None => String::new(),
            Some(UNKNOWN) => "某日".into(),
            Some(day) => format!("{}日", number(day)?),
        };
        Some(match self.month {
            None => format!("{year}{day}"),
            Some(UNKNOWN) if self.day.is_some() => format!("{year}某日"),
            Some(UNKNOWN) => format!("{year}某月"),
            Some(month) => match season(month) {
                Some((season, _)) => format!("{year}{season}"),
                None => format!("{year}{}月{day}", number(month)?),
            },
        })
    }

    fn en(self) -> Option<String> {
        let year = match (self.year.strip_suffix('X'), self.year) {
            (_, "") => String::new(),
            (Some(decade), _) => format!("{}0s", number(decade)?),
            (None, year) => number(year)?.to_string(),
        };
        let month = match self.month {
            None | Some(UNKNOWN) => String::new(),
            Some(month) => match season(month) {
                Some((_, season)) => season.into(),
                None => (*MONTHS.get(number(month)?.checked_sub(1)? as usize)?).into(),
            },
        };
        let day = match (self.day, self.month) {
            (Some(UNKNOWN), _) => "a day in".into(),
            (Some(day), _) => number(day)?.to_string(),
            (None, Some(UNKNOWN)) => "a month of".into(),
            (None, _) => String::new(),
        };
        let parts = [day, month, year];
        Some(parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" "))
    }
}

fn season(month: &str) -> Option<(&'static str, &'static str)> {
    let at = number(month)?.checked_sub(21)?;
    SEASONS.get(at as usize).copied()
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::snapshot::Collection;

    #[test]
    fn dates_and_periods_are_said_as_people_say_them() {
        for (text, zh, en) in [
            ("2022", "2022年", "2022"),
            ("2019-06", "2019年6月", "June 2019"),
            ("2022-07-13", "2022年7月13日", "13 July 2022"),
            ("2022-21", "2022年春季", "spring 2022"),
            ("2022/..", "2022年起", "since 2022"),
            ("2018-03/..", "2018年3月起", "since March 2018"),
            ("../2020", "截至2020年", "until 2020"),
            ("2020/", "2020年起，止于何时不详", "from 2020, end not known"),
            ("/2020", "至2020年止，始于何时不详", "until 2020, beginning not known"),
            ("2016/2020", "2016年至2020年", "2016 to 2020"),
            ("2020-01/2020-05", "2020年1月至5月", "January to May 2020"),
            ("2019-11/2020-05", "2019年11月至2020年5月", "November 2019 to May 2020"),
            ("2020-01-05/2020-01-08", "2020年1月5日至8日", "5 to 8 January 2020"),
            ("2020-01-05/2020-02-08", "2020年1月5日至2月8日", "5 January to 8 February 2020"),
            ("2020-01-05/2021-01-05", "2020年1月5日至2021年1月5日", "5 January 2020 to 5 January 2021"),
            ("2020/2020-05", "2020年至2020年5月", "2020 to May 2020"),
            ("2022~", "约2022年", "about 2022"),
            ("2022?", "2022年（存疑）", "2022 (uncertain)"),
            ("2022-03%", "约2022年3月（存疑）", "about March 2022 (uncertain)"),
            ("201X", "2010年代", "2010s"),
            ("2022-XX", "2022年某月", "a month of 2022"),
            ("2022-03-XX", "2022年3月某日", "a day in March 2022"),
            ("2022-XX-XX", "2022年某日", "a day in 2022"),
        ] {
            let date = Edtf(text.into());
            assert!(date.is_valid(), "{text}");
            assert_eq!((date.words(Lang::Zh).as_str(), date.words(Lang::En).as_str()), (zh, en), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_stays_as_written() {
        for text in ["", "../..", "soon", "20XX", "2022-13", "2022-03-05T10:00:00Z", "２０２２", "年/月"]
        {
            assert_eq!(Edtf(text.into()).words(Lang::En), text);
        }
    }

    #[test]
    fn no_period_of_the_built_in_data_is_shown_in_its_notation() {
        let collection = Collection::built_in().unwrap();
        let of_facts = collection.facts().flat_map(|view| view.fact.period.iter().chain(&view.fact.as_of));
        let of_events = collection.snapshot().events.iter().map(|event| &event.date);
        for date in of_facts.chain(of_events) {
            for words in Lang::ALL.map(|lang| date.words(lang)) {
                assert!(!words.contains(['/', '-', '.']), "{}: {words}", date.as_str());
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[0-9X~?%/.年T-]{0,14}|\\PC*") {
            for lang in Lang::ALL {
                Edtf(text.clone()).words(lang);
            }
        }
    }
}
