//! Values that follow others later: what costs much must not keep the reader from seeing what was just done.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::browser;

/// Longer than most readers need from one key to the next: in the midst of a word nothing of it keeps the next key waiting.
const PAUSE: Duration = Duration::from_millis(250);

/// A value that follows another once that has stood still for a moment: what costs much waits for what is typed.
pub fn debounced<T: Clone + PartialEq + Send + Sync + 'static>(source: Memo<T>) -> ReadSignal<T> {
    let (value, set_value) = signal(source.get_untracked());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        source.track();
        stop();
        if before.is_some() {
            let follow = move || {
                if let Some(now) = source.try_get_untracked() {
                    set_value.try_set(now);
                }
            };
            timer.set_value(set_timeout_with_handle(follow, PAUSE).ok());
        }
    });
    on_cleanup(stop);
    value
}

/// What a reader has typed and nothing has heard of yet: a letter is painted before what it finds, and of two letters that are
/// typed in the meantime only the latter is looked for.
#[derive(Clone, Copy)]
pub struct Typed {
    waiting: StoredValue<Option<String>>,
    /// When the last letter came, in milliseconds.
    last: StoredValue<f64>,
}

impl Typed {
    /// Nothing that waits.
    pub fn nothing() -> Self {
        Self { waiting: StoredValue::new(None), last: StoredValue::new(0.0) }
    }

    /// Keeps the whole text of a field; `take_over`, called once it has been painted, is to [`take`](Self::take) it.
    pub fn keep(self, text: String, take_over: impl FnOnce() + 'static) {
        self.last.try_set_value(js_sys::Date::now());
        if self.waiting.try_update_value(|waiting| waiting.replace(text)).flatten().is_none() {
            browser::after_paint(take_over);
        }
    }

    /// What waits; to be asked as well before anything else is done.
    pub fn take(self) -> Option<String> {
        self.waiting.try_update_value(Option::take).flatten()
    }

    /// Whether the next letter may be about to come.
    fn goes_on(self) -> bool {
        let since = self.last.try_get_value().map_or(f64::INFINITY, |last| js_sys::Date::now() - last);
        since < PAUSE.as_secs_f64() * 1000.0
    }
}

/// A value that follows another once the browser has painted what else changed with it.
pub fn after_paint<T: Clone + PartialEq + Send + Sync + 'static>(source: Memo<T>) -> ReadSignal<T> {
    after_typing(source, None)
}

/// The same; where words are `typed`, it follows once the reader pauses.
pub fn after_typing<T: Clone + PartialEq + Send + Sync + 'static>(
    source: Memo<T>,
    typed: Option<Typed>,
) -> ReadSignal<T> {
    let (value, set_value) = signal(source.get_untracked());
    let follower = Follower { source, set_value, is_due: StoredValue::new(false), typed };
    Effect::new(move |before: Option<()>| {
        source.track();
        if before.is_some() && !follower.is_due.get_value() {
            follower.is_due.set_value(true);
            browser::after_paint(move || follower.follow());
        }
    });
    value
}

/// What follows a value.
struct Follower<T: Send + Sync + 'static> {
    source: Memo<T>,
    set_value: WriteSignal<T>,
    is_due: StoredValue<bool>,
    typed: Option<Typed>,
}

impl<T: Send + Sync + 'static> Clone for Follower<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Follower<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Follower<T> {
    fn follow(self) {
        if self.typed.is_some_and(Typed::goes_on) {
            set_timeout(move || self.follow(), PAUSE);
            return;
        }
        self.is_due.try_set_value(false);
        if let Some(now) = self.source.try_get_untracked() {
            self.set_value.try_set(now);
        }
    }
}
