//! Closures whose types are forgotten.
//!
//! Each closure in a `view!` has a type of its own, and Leptos compiles its rendering code once for each: two to
//! three kilobytes a closure. Boxed, all closures of one result share that code. Inside views, wrap what follows
//! signals: `{show(move || …)}` for content, `attr=live(move || …)` for attributes, classes and properties.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A boxed closure; Leptos renders it like any other.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// A boxed handler of an event.
pub type On<E> = Box<dyn FnMut(E)>;

/// A boxed handler of clicks.
pub type Press = On<MouseEvent>;

/// An attribute, class or property that follows signals.
pub fn live<T>(value: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(value)
}

/// Content that follows signals.
pub fn show<V: IntoAny>(content: impl Fn() -> V + Send + 'static) -> Live<AnyView> {
    Box::new(move || content().into_any())
}
