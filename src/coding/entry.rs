//! Reading an object of which not every combination of members has a meaning.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Reads an object as it stands (`E`) and makes of it what it means (`T`). What has no meaning is refused while the
/// object is being read, so that the error stands there and not behind it, as it would after `#[serde(try_from)]`.
pub(super) fn read_entry<'de, D, E, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Deserialize<'de>,
    T: TryFrom<E, Error: fmt::Display>,
{
    deserializer.deserialize_map(Reader::<E, T>(PhantomData))
}

struct Reader<E, T>(PhantomData<(E, T)>);

impl<'de, E: Deserialize<'de>, T: TryFrom<E, Error: fmt::Display>> Visitor<'de> for Reader<E, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::try_from(E::deserialize(MapAccessDeserializer::new(map))?).map_err(A::Error::custom)
    }
}
