//! What is wrong with a field, where the field stands.

use leptos::prelude::*;
use relocation_explorer::coding::desk::DeskField;

use super::seat::Seat;
use crate::ui::widgets::show;

/// What is wrong with a field of the current number.
pub fn faults(seat: Seat, field: DeskField) -> AnyView {
    let faults = Memo::new(move |_| {
        let here = Some(seat.current.get());
        seat.mends.with(|mends| {
            let own = mends.iter().filter(|mend| mend.number == here && mend.field == Some(field));
            own.map(|mend| mend.text.clone()).collect::<Vec<_>>()
        })
    });
    show(move || faults.get().into_iter().map(|text| view! { <p class="wrong">{text}</p> }).collect_view())
        .into_any()
}
