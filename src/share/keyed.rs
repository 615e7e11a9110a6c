//! Choices that have a name in addresses.

/// Gives each variant of an enum its key, and the way back.
macro_rules! keyed {
    ($type:ty { $($variant:ident = $key:literal),+ $(,)? }) => {
        impl $type {
            /// Every choice, the first being what is shown where none is named.
            pub const ALL: &[$type] = &[$(<$type>::$variant),+];

            /// Its name in URLs.
            pub fn key(self) -> &'static str {
                match self { $(<$type>::$variant => $key),+ }
            }

            /// The one with a key.
            pub fn of_key(key: &str) -> Option<Self> {
                match key { $($key => Some(<$type>::$variant),)+ _ => None }
            }
        }
    };
}
pub(super) use keyed;
