//! The wider place that a code tells.

use crate::coding::desk::Desk;

/// The narrowest place that the draft or the collection has and that holds another by its code: 522731 lies in 522700, else
/// in 520000; 522731/qinghe in 522731.
pub fn parent_of(code: &str, desk: &Desk) -> Option<String> {
    let within: Vec<String> = match code.split_once('/') {
        Some((county, _)) => vec![county.to_owned()],
        None => {
            let wider = |digits: usize| code.get(..digits).map(|part| format!("{part:0<6}"));
            wider(4).into_iter().chain(wider(2)).collect()
        }
    };
    let is_there = |id: &String| id != code && desk.draft().region(id, desk.collection()).is_some();
    within.into_iter().find(is_there)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::coding::draft::{Draft, Journal};
    use crate::snapshot::Collection;

    #[test]
    fn a_place_lies_in_the_narrowest_known_one_of_its_code() {
        let collection = Arc::new(Collection::built_in().unwrap());
        let desk = Desk::new(Journal::new(Draft::new("r", "1")), collection, String::new());
        assert_eq!(parent_of("522731", &desk).as_deref(), Some("522700"));
        assert_eq!(parent_of("140999", &desk).as_deref(), Some("140900"));
        assert_eq!(parent_of("140929/x", &desk).as_deref(), Some("140929"));
        assert_eq!(parent_of("140000", &desk), None, "not in itself");
        assert_eq!(parent_of("999999", &desk), None);
        assert_eq!(parent_of("县", &desk), None);
    }
}
