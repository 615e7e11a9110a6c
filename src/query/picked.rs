//! Which keys are picked of each facet. Few are, so that lists serve, and the first load need not hold the code of trees.

use std::slice;

use super::Facet;

/// Keys in their order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys(Vec<String>);

impl Keys {
    /// Whether a key is among them.
    pub fn contains(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    /// Adds a key, where it is not among them.
    pub fn insert(&mut self, key: String) {
        if let Err(at) = self.place(&key) {
            self.0.insert(at, key);
        }
    }

    /// Takes a key away; whether it was among them.
    pub fn remove(&mut self, key: &str) -> bool {
        self.place(key).map(|at| self.0.remove(at)).is_ok()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The keys, in their order.
    pub fn iter(&self) -> slice::Iter<'_, String> {
        self.0.iter()
    }

    /// Where a key is, or where it would be.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|own| own.as_str().cmp(key))
    }
}

impl FromIterator<String> for Keys {
    fn from_iter<I: IntoIterator<Item = String>>(keys: I) -> Self {
        let mut all = Self::default();
        keys.into_iter().for_each(|key| all.insert(key));
        all
    }
}

impl<const N: usize> From<[String; N]> for Keys {
    fn from(keys: [String; N]) -> Self {
        keys.into_iter().collect()
    }
}

impl<'a> IntoIterator for &'a Keys {
    type Item = &'a String;
    type IntoIter = slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The keys that are picked of each facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picked([Keys; Facet::ALL.len()]);

impl Picked {
    /// Those of a facet.
    pub fn of(&self, facet: Facet) -> &Keys {
        &self.0[facet.at()]
    }

    /// Those of a facet, to be changed.
    pub fn of_mut(&mut self, facet: Facet) -> &mut Keys {
        &mut self.0[facet.at()]
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Keys::is_empty)
    }

    /// The facets of which any are picked, in their order, each with its keys.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &Keys)> {
        Facet::ALL.into_iter().zip(&self.0).filter(|(_, keys)| !keys.is_empty())
    }
}

impl FromIterator<(Facet, Keys)> for Picked {
    fn from_iter<I: IntoIterator<Item = (Facet, Keys)>>(all: I) -> Self {
        let mut picked = Self::default();
        all.into_iter().for_each(|(facet, keys)| *picked.of_mut(facet) = keys);
        picked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_order_and_each_is_there_once() {
        let mut keys = Keys::from(["b", "c", "a", "b"].map(str::to_owned));
        assert_eq!(keys.iter().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert!(keys.remove("b") && !keys.remove("b") && !keys.contains("b"));
        assert_eq!(keys.len(), 2);
    }

    #[test]
    fn facets_without_keys_are_passed_over() {
        let mut picked = Picked::default();
        picked.of_mut(Facet::Kind).insert("target".to_owned());
        assert_eq!(picked.iter().map(|(facet, _)| facet).collect::<Vec<_>>(), [Facet::Kind]);
        picked.of_mut(Facet::Kind).remove("target");
        assert!(picked.is_empty());
        assert_eq!(picked.iter().count(), 0);
    }
}
