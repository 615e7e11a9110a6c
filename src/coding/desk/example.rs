//! The worked example: a text of our own with the places that it speaks of, to be coded by whoever wants to try.

use crate::coding::draft::{Draft, Edit, Entry};

/// The example as its makers coded it; its text is of our own writing, its county invented.
const CODED: &[u8] = include_bytes!("../../../data/examples/desk.draft.json");

/// A draft of the example: its report and places are there, its numbers open.
pub fn example() -> Option<Draft> {
    let coded = Draft::read(CODED).ok()?;
    let mut draft = Draft::new(coded.report().id.clone(), coded.text()?);
    let mut edits = vec![Edit::Report(Box::new(coded.report().clone()))];
    let regions = coded.vocabulary().regions.iter().enumerate();
    edits.extend(
        regions.map(|(at, region)| Edit::Add { at, entry: Entry::Regions(Box::new(region.clone())) }),
    );
    draft.apply(Edit::All(edits)).ok()?;
    Some(draft)
}
