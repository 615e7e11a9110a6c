//! The marks in which numbers stand: titles, quotation marks, names of places.

use super::places::Mention;
use crate::coding::reader::Reader;

/// Where a number stands in the marks of a text.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// In 《》.
    pub in_title: bool,
    /// Inside the name of a place.
    pub in_name: bool,
    /// In quotation marks: what they hold, where that is short.
    pub quoted: Option<String>,
    /// In what somebody says.
    pub in_speech: bool,
}

/// Titles, quotation marks and names of places around the numbers of a text.
pub(super) fn marks(reader: &Reader, mentions: &[Mention]) -> Vec<Marks> {
    const LONGEST: usize = 12;
    const TITLE: usize = 60;
    const SPEECH: usize = 80;
    let (mut title, mut quote) = (None::<usize>, None::<usize>);
    let (mut at, mut mention) = (0, 0);
    let mut marks = Vec::with_capacity(reader.numbers.len());
    for number in &reader.numbers {
        for (place, c) in reader.chars.iter().enumerate().take(number.start).skip(at) {
            match c {
                '《' => title = Some(place),
                '》' => title = None,
                '“' | '「' => quote = Some(place),
                '”' | '」' => quote = None,
                _ => {}
            }
        }
        at = number.start;
        while mentions.get(mention).is_some_and(|mention| mention.end <= number.start) {
            mention += 1;
        }
        let in_name = mentions.get(mention).is_some_and(|mention| mention.start <= number.start);
        let inside = |open: usize, most: usize| {
            let inside = reader.slice(open + 1, open + 2 + most);
            inside.iter().position(|c| matches!(c, '”' | '」')).map(|close| &inside[..close])
        };
        let short =
            quote.filter(|open| number.start - open <= LONGEST).and_then(|open| inside(open, LONGEST));
        let long = quote.filter(|open| number.start - open <= SPEECH).and_then(|open| inside(open, SPEECH));
        let ends_as_said =
            |said: &[char]| said.last().is_some_and(|c| matches!(c, '。' | ',' | '!' | '?' | '…'));
        let in_speech = long.is_some_and(ends_as_said);
        let quoted = short.filter(|_| !in_speech).map(|inside| inside.iter().collect());
        marks.push(Marks {
            in_title: title.is_some_and(|open| number.start - open <= TITLE),
            in_name,
            quoted,
            in_speech,
        });
    }
    marks
}
