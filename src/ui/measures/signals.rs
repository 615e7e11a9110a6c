//! What the parts of the view follow.

use leptos::prelude::*;
use relocation_explorer::measures::{MeasureFilter, MeasureIndex};
use relocation_explorer::query::Scope;

/// The signals of the Measures view.
#[derive(Clone, Copy)]
pub struct MeasureSignals {
    pub scope: Memo<Scope>,
    pub filter: Memo<MeasureFilter>,
    pub index: StoredValue<MeasureIndex>,
    /// Whether pinyin is understood; what is found is to be looked for again then.
    pub pinyin: ReadSignal<bool>,
}
