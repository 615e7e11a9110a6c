//! Long lists of which a reader sees the beginning, and more when they ask for it, so that a page stays light whatever it
//! shows.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use super::erased::show;
use crate::ui::browser::after_paint;
use crate::ui::explorer::Explorer;
use relocation_explorer::words::Common;

/// So many entries are built before the first paint of an opening page, and twice as many after each.
const SLICE: usize = 8;

/// How many entries of a list are shown.
#[derive(Clone, Copy)]
pub struct Shortened {
    total: usize,
    step: usize,
    shown: RwSignal<usize>,
    /// How many of these have been built, as far as that is counted.
    built: RwSignal<usize>,
}

impl Shortened {
    /// A list of `total` entries, of which `step` are shown at first and as many more each time.
    pub fn of(total: usize, step: usize) -> Self {
        // What is hardly longer is shown whole: a button takes as much room as an entry.
        let shown = if total <= step + step / 4 { total } else { step };
        let is_beginning = use_context::<Explorer>().is_some_and(Explorer::is_beginning);
        let built = RwSignal::new(usize::MAX);
        if is_beginning && shown > SLICE {
            built.set(SLICE);
            build_more(built, shown);
        }
        Self { total, step, shown: RwSignal::new(shown), built }
    }

    /// How many entries are shown, followed.
    pub fn shown(self) -> usize {
        self.shown.get()
    }

    /// The entries that are shown, each made of its place.
    pub fn entries(self, entry: impl Fn(usize) -> AnyView + Send + Sync + 'static) -> AnyView {
        let entry: Arc<dyn Fn(usize) -> AnyView + Send + Sync> = Arc::new(entry);
        view! {
            <For
                each=move || 0..self.shown.get().min(self.built.get())
                key=|at| *at
                children=move |at| entry(at)
            />
        }
        .into_any()
    }

    /// The button for more, as long as there are more.
    pub fn more(self) -> AnyView {
        let lang: Lang = expect_context();
        let Self { total, step, shown, .. } = self;
        let show_more = move || -> Box<dyn FnMut(MouseEvent)> {
            Box::new(move |_| shown.update(|shown| *shown = (*shown + step).min(total)))
        };
        show(move || {
            let left = total - shown.get();
            (left > 0).then(|| {
                view! {
                    <button class="button more" type="button" on:click=show_more()>
                        {Common::more(lang, left.min(step), left)}
                    </button>
                }
            })
        })
        .into_any()
    }
}

/// Builds more entries after each paint, until all that are shown at first are there.
fn build_more(built: RwSignal<usize>, shown: usize) {
    after_paint(move || {
        let Some(now) = built.try_update(|built| {
            *built += 2 * SLICE;
            *built
        }) else {
            return;
        };
        if now < shown { build_more(built, shown) } else { built.set(usize::MAX) }
    });
}
