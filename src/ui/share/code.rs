//! The link as a QR code, to be scanned or saved.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use relocation_explorer::share::QrPicture;
use relocation_explorer::snapshot::Lang;

use crate::ui::browser::save;
use crate::ui::widgets::{Icon, IconShape};
use relocation_explorer::words;

/// The code of a link. It is dark on light in both themes, as readers of such codes need it.
pub fn code(link: &str, lang: Lang) -> AnyView {
    let words = words::share(lang);
    let Some(picture) = QrPicture::of(link) else {
        return view! { <p class="muted">{words.no_code}</p> }.into_any();
    };
    let (size, path, file) = (picture.size, picture.path.clone(), picture.to_svg());
    let keep: Box<dyn FnMut(MouseEvent)> = Box::new(move |_| save("qr.svg", "image/svg+xml", &file));
    view! {
        <svg
            class="qr"
            id="qr"
            role="img"
            aria-label=words.code_of
            viewBox=format!("0 0 {size} {size}")
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=format!("M0 0h{size}v{size}H0z")></path>
            <path fill="#000" d=path></path>
        </svg>
        <button class="button" type="button" id="save-qr" on:click=keep>
            <Icon shape=IconShape::Download />
            {words.save_code}
        </button>
    }
    .into_any()
}
