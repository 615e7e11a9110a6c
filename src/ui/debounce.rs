//! Waiting until a value stands still.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// As long as most readers need from one key to the next.
const PAUSE: Duration = Duration::from_millis(100);

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
