//! Which facts pass the selection: one answer for all components of Explore.

use leptos::prelude::*;
use relocation_explorer::query::{Answer, Engine, Selection, Sort};

use crate::ui::explorer::Explorer;
use crate::ui::search::use_pinyin;

/// The answer that follows the selection.
pub type Answers = Memo<Answer>;

/// Keeps the answer in step with the selection.
pub fn provide_answers() {
    let explorer = Explorer::get();
    let engine = StoredValue::new_local(Engine::new(explorer.data.with_value(|data| data.index().clone())));
    let selection: Memo<(Selection, Sort)> =
        Memo::new(move |_| explorer.state.with(|state| (state.selection.clone(), state.sort)));
    let pinyin = use_pinyin(Memo::new(move |_| selection.with(|(selection, _)| !selection.text.is_empty())));
    let answers: Answers = Memo::new(move |_| {
        pinyin.track();
        selection.with(|(selection, sort)| {
            let mut answer = None;
            engine.update_value(|engine| answer = Some(engine.update(selection, *sort)));
            answer.unwrap_or_default()
        })
    });
    provide_context(answers);
}

/// The answer that [`provide_answers`] keeps.
pub fn answers() -> Answers {
    expect_context()
}
