use leptos::prelude::*;
pub fn start() {
    leptos::mount::mount_to_body(|| leptos::prelude::view! { <p>"x"</p> })
}
