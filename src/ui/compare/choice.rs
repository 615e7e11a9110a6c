//! Changes of the regions compared.

use leptos::prelude::*;

use crate::ui::address::Address;
use crate::ui::explorer::Explorer;

/// Compares other regions, and leaves the focus where the reader goes on.
pub fn compare(explorer: Explorer, regions: Vec<String>, focus: Option<String>) {
    explorer.go(|state| {
        state.regions = regions;
        state.fact = None;
    });
    if let Some(id) = focus {
        keep_focus(explorer.address, id);
    }
}

/// Focuses an element once the page has been drawn anew.
fn keep_focus(address: Address, id: String) {
    request_animation_frame(move || {
        if let Some(element) = address.find(&id) {
            let _ = element.focus();
        }
    });
}
