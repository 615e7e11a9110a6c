//! Icons of the interface: one stroke width, the text's colour, hidden from screen readers.

use leptos::prelude::*;

/// An icon's shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconShape {
    Search,
    Close,
    Contrast,
    Previous,
    Next,
    Download,
    Columns,
    Share,
    Keep,
    Up,
    Down,
}

/// An icon of 16 by 16 pixels.
#[component]
pub fn Icon(shape: IconShape) -> impl IntoView {
    let path = match shape {
        IconShape::Search => "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5 14 14",
        IconShape::Close => "M4 4l8 8M12 4l-8 8",
        IconShape::Contrast => "M8 2a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM8 2v12M8 5h4.5M8 8h6M8 11h4.5",
        IconShape::Previous => "M10 3 5 8l5 5",
        IconShape::Next => "M6 3l5 5-5 5",
        IconShape::Download => "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
        IconShape::Share => "M8 9.5V2M5 4.5 8 2l3 2.5M5 7H3v7h10V7h-2",
        IconShape::Keep => "M4 2.5h8v11L8 10.5l-4 3Z",
        IconShape::Up => "M8 13V3.5M4 7.5l4-4 4 4",
        IconShape::Down => "M8 3v9.5M4 8.5l4 4 4-4",
        IconShape::Columns => "M2.5 3.5h11v9h-11ZM6.2 3.5v9M9.8 3.5v9",
    };
    view! {
        <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=path></path>
        </svg>
    }
}
