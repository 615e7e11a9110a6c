//! What is wrong with a field, where the field stands.

use leptos::prelude::*;
use relocation_explorer::coding::desk::DeskField;

use super::seat::Seat;
use crate::ui::widgets::show;

/// What is wrong with a field of the current number.
pub fn faults(seat: Seat, field: DeskField) -> AnyView {
    let faults = Memo::new(move |_| {
        seat.desk.with(|desk| {
            let here = desk.current();
            let mends = desk.mends(seat.lang).into_iter();
            let own = mends.filter(|mend| mend.number == Some(here) && mend.field == Some(field));
            own.map(|mend| mend.text).collect::<Vec<_>>()
        })
    });
    show(move || {
        faults.get().into_iter().map(|text| view! { <p class="wrong">{text}</p> }).collect_view()
    })
    .into_any()
}
