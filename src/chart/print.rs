//! A chart to take away: it carries its title and its source with it.

use serde_json::{Value, json};

use super::Palette;
use super::rows::{extend, part};

/// The words around a chart that leaves the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// How, and what it leaves out.
    pub subtitle: String,
    /// Where the figures come from, with the link to the same view.
    pub source: String,
}

/// The room above and below that the words take, in CSS pixels.
const ABOVE: f64 = 64.0;
const BELOW: f64 = 36.0;

/// The option with its words drawn in, and the height that it then needs.
pub fn with_caption(option: &Value, height: u32, caption: &Caption, palette: &Palette) -> (Value, u32) {
    let mut option = option.clone();
    let grid = part(&mut option, "grid");
    let at = |grid: &Value, key: &str| grid[key].as_f64().unwrap_or(0.0);
    let (top, bottom) = (at(grid, "top") + ABOVE, at(grid, "bottom") + BELOW);
    extend(grid, json!({"top": top, "bottom": bottom}));
    extend(
        &mut option,
        json!({
            "backgroundColor": palette.card,
            "title": [
                {"text": caption.title, "subtext": caption.subtitle, "left": 12, "top": 8,
                 "textStyle": {"color": palette.ink, "fontSize": 17},
                 "subtextStyle": {"color": palette.ink_2, "fontSize": 12}},
                {"text": caption.source, "left": 12, "bottom": 8,
                 "textStyle": {"color": palette.ink_2, "fontSize": 11, "fontWeight": "normal"}},
            ],
        }),
    );
    (option, height + (ABOVE + BELOW) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_have_room_and_the_marks_stay() {
        let option = json!({"grid": {"top": 8, "bottom": 32}, "series": [{"data": [1]}]});
        let caption = Caption { title: "t".into(), subtitle: "s".into(), source: "o".into() };
        let (printed, height) = with_caption(&option, 100, &caption, &Palette::LIGHT);
        assert_eq!(height, 200);
        assert_eq!(printed["grid"]["top"], 72.0);
        assert_eq!(printed["title"][1]["text"], "o");
        assert_eq!(printed["series"], option["series"]);
    }
}
