//! Places that a coder adds.

use crate::coding::draft::Draft;
use crate::snapshot::{Collection, Level, Region, Text};

/// The year of the code list that new places are taken from.
const VINTAGE: u16 = 2022;

/// A place with its code, in the narrowest known one that holds it by its code: 522731 in 522700, else in 520000.
pub fn new_place(code: &str, name: Text, level: Level, draft: &Draft, collection: &Collection) -> Region {
    let code = code.trim();
    let known = |id: &str| {
        let own = draft.vocabulary().regions.iter().any(|region| region.id == id && region.level < level);
        own || collection.region(id).is_some_and(|region| region.level < level)
    };
    let within = match code.split_once('/') {
        Some((county, _)) => vec![county.to_owned()],
        None => {
            let part = |digits: usize| code.get(..digits).map(|part| format!("{part:0<6}"));
            part(4).into_iter().chain(part(2)).collect()
        }
    };
    let parent = within.into_iter().find(|id| id != code && known(id));
    Region { id: code.to_owned(), vintage: VINTAGE, name, short: None, level, parent }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_in_the_narrowest_known_one_of_its_code() {
        let collection = Collection::built_in().unwrap();
        let draft = Draft::new("r", "1");
        let place = |code, level| new_place(code, Text::new("甲", "A"), level, &draft, &collection).parent;
        assert_eq!(place("522731", Level::County).as_deref(), Some("522700"));
        assert_eq!(place("140999", Level::County).as_deref(), Some("140900"));
        assert_eq!(place("140929/x", Level::Community).as_deref(), Some("140929"));
        assert_eq!(place("999999", Level::County), None);
        assert_eq!(place("县", Level::County), None);
    }
}
