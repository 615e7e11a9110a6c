//! Whether a draft's numbers are those of its text.

use super::document::Document;
use super::number::Number;
use crate::figure::tokens;
use crate::snapshot::{Rule, TextRule, brief, sha256};

/// Checks that the text is the one that the source describes, and that every number of it is listed once, in its order
/// and at its place. Without the text only the order can be told.
///
/// # Errors
/// The first thing that is wrong: its path, and what.
pub(super) fn check_whole(document: &Document) -> Result<(), (String, Rule)> {
    check_order(document)?;
    let Some(text) = &document.text else { return Ok(()) };
    let characters: Vec<char> = text.chars().collect();
    let sha256 = sha256(text);
    let source = &document.report.source;
    if (source.characters, &source.sha256) != (characters.len(), &sha256) {
        return Err((
            "text".to_owned(),
            Rule::Text(TextRule::OfSource { characters: characters.len(), sha256 }),
        ));
    }
    for (at, number) in document.numbers.iter().enumerate() {
        check_place(number, &characters).map_err(|rule| (format!("numbers[{at}]"), rule))?;
    }
    let mut numbers = document.numbers.iter().enumerate().peekable();
    for token in tokens(text) {
        while numbers.next_if(|(_, number)| number.end() < token.end()).is_some() {}
        let next = numbers.peek();
        if next.is_none_or(|(_, number)| number.start() > token.offset) {
            let path = next.map_or("numbers".to_owned(), |(at, _)| format!("numbers[{at}]"));
            return Err((path, Rule::Text(TextRule::Missing { token: token.text, offset: token.offset })));
        }
    }
    Ok(())
}

fn check_order(document: &Document) -> Result<(), (String, Rule)> {
    let characters = document.report.source.characters;
    let mut reached = 0;
    for (at, number) in document.numbers.iter().enumerate() {
        let wrong = if number.start() < reached {
            Some(Rule::Text(TextRule::Order))
        } else if number.end() > characters {
            Some(Rule::BeyondSource { end: number.end(), characters })
        } else {
            number.tokens().next().is_none().then(|| Rule::NoNumber { figure: number.figure.clone() })
        };
        if let Some(rule) = wrong {
            return Err((format!("numbers[{at}]"), rule));
        }
        reached = number.end();
    }
    Ok(())
}

/// Whether a number stands in a text where it says, with its words around it.
pub(super) fn check_place(number: &Number, text: &[char]) -> Result<(), Rule> {
    let (before, behind) = (number.locator.prefix.chars().count(), number.locator.suffix.chars().count());
    let expected = || format!("{}{}{}", number.locator.prefix, number.figure, number.locator.suffix);
    let (start, end) = (number.start().saturating_sub(before), number.end().saturating_add(behind));
    let here = text.get(start.min(text.len())..end.min(text.len())).unwrap_or_default();
    if number.start() >= before && here.iter().copied().eq(expected().chars()) {
        return Ok(());
    }
    let found = here.iter().take(100).collect();
    Err(Rule::Text(TextRule::Place { expected: brief(&expected()), found }))
}
