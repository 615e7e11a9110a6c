//! All times of a text, those with numbers and those in words.

use super::dates::{Dates, Time};
use super::time_words::told_year;
use crate::coding::reader::Reader;
use crate::snapshot::Edtf;

/// Every time of a text in order; `issued` is the day of its publication.
pub(super) fn times(reader: &Reader, issued: Option<&Edtf>) -> Vec<Time> {
    let issue = issued.and_then(|issued| issued.days()?.first).map(|(year, ..)| year as u32);
    let told = told_year(reader).or(issue);
    let dates = Dates { reader, issue, told, issued: issued.map(Edtf::as_str) };
    let mut times = Vec::new();
    let mut at = 0;
    while at < reader.numbers.len() {
        match dates.at(at) {
            Some(time) => {
                at = time.numbers.end;
                times.push(time);
            }
            None => at += 1,
        }
    }
    times.extend((0..reader.chars.len()).filter_map(|at| dates.without_number(at)));
    times.sort_by_key(|time| time.start);
    times
}
