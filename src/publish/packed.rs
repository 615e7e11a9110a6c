//! A snapshot in the form in which the program reads its data as it starts.

#[path = "../../build/pack.rs"]
mod packing;
#[path = "../../build/tags.rs"]
mod tags;

pub use packing::pack;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    #[test]
    fn what_is_packed_here_opens_as_what_it_was() {
        let text = include_str!("../../tests/fixtures/small.json");
        let collection = Collection::open(text).unwrap();
        let packed = pack(&collection.snapshot().to_canonical()).unwrap();
        assert_eq!(Collection::unpack(&packed), Some(collection));
        assert!(pack("{\"a\": ").is_err() && pack("{\"a\": \"\\u0000\"}").is_err());
    }
}
