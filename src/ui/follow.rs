//! What follows signals beside the views.

use leptos::prelude::*;

/// Does something, and again whenever a signal changes that it reads. Leptos compiles an effect once for each closure;
/// boxed, they share its code.
pub fn follow(work: impl FnMut() + 'static) {
    fn follow_boxed(mut work: Box<dyn FnMut()>) {
        Effect::new(move |_| work());
    }
    follow_boxed(Box::new(work));
}
