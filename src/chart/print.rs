//! A chart to take away: it carries its title and its source with it.

use serde_json::{Value, json};

use super::rows::extend;
use super::{Caption, Palette};
use crate::script::is_character;

/// The room above that the words take, and the least below, in CSS pixels.
const ABOVE: f64 = 64.0;
const BELOW: f64 = 20.0;
/// The height of a line of the source, the size of its characters, and the margin on either side.
const LINE: f64 = 15.0;
const SIZE: f64 = 11.0;
const MARGIN: f64 = 12.0;

/// The option with its words drawn in, and the height that it then needs, in CSS pixels like its width.
pub fn with_caption(
    option: &Value,
    [width, height]: [u32; 2],
    caption: &Caption,
    palette: &Palette,
) -> (Value, u32) {
    let mut option = option.clone();
    let grid = &mut option["grid"];
    let at = |grid: &Value, key: &str| grid[key].as_f64().unwrap_or(0.0);
    let room = f64::from(width) - 2.0 * MARGIN;
    let below: Vec<String> =
        [&caption.source, &caption.data].into_iter().flat_map(|text| lines(text, room, SIZE)).collect();
    let title = lines(&caption.title, room, 17.0).join("\n");
    let above = ABOVE + 22.0 * title.matches('\n').count() as f64;
    let below_height = BELOW + LINE * below.len() as f64;
    let (top, bottom) = (at(grid, "top") + above, at(grid, "bottom") + below_height);
    extend(grid, json!({"top": top, "bottom": bottom}));
    extend(
        &mut option,
        json!({
            "backgroundColor": palette.card,
            "title": [
                {"text": title, "subtext": caption.subtitle, "left": MARGIN, "top": 8,
                 "textStyle": {"color": palette.ink, "fontSize": 17, "lineHeight": 22},
                 "subtextStyle": {"color": palette.ink_2, "fontSize": 12}},
                {"text": below.join("\n"), "left": MARGIN, "bottom": 8,
                 "textStyle": {"color": palette.ink_2, "fontSize": SIZE, "lineHeight": LINE, "fontWeight": "normal"}},
            ],
        }),
    );
    (option, height + (above + below_height) as u32)
}

/// A text in lines that are no wider than `room`: broken between words, or anywhere in what has none.
fn lines(text: &str, room: f64, size: f64) -> Vec<String> {
    // A Chinese character is as wide as it is high; others are about three fifths of that.
    let width = |c: char| if c.is_ascii() { size * 0.58 } else { size };
    let mut lines = Vec::new();
    let (mut line, mut used, mut space) = (String::new(), 0.0, None);
    for c in text.chars() {
        if used + width(c) > room && !line.is_empty() {
            let rest = match space.take() {
                Some(at) => line.split_off(at),
                None => String::new(),
            };
            lines.push(line.trim_end().to_owned());
            line = rest.trim_start().to_owned();
            used = line.chars().map(width).sum();
        }
        if c == ' ' {
            space = Some(line.len());
        } else if is_character(c) {
            // Of Chinese a line may end between any two characters, but not before a mark.
            space = Some(line.len() + c.len_utf8());
        }
        line.push(c);
        used += width(c);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_have_room_and_the_marks_stay() {
        let option = json!({"grid": {"top": 8, "bottom": 32}, "series": [{"data": [1]}]});
        let caption =
            Caption { title: "t".into(), subtitle: "s".into(), source: "o".into(), data: "d".into() };
        let (printed, height) = with_caption(&option, [400, 100], &caption, &Palette::LIGHT);
        assert_eq!(height, 214);
        assert_eq!(printed["grid"]["top"], 72.0);
        assert_eq!(printed["title"][1]["text"], "o\nd");
        assert_eq!(printed["series"], option["series"]);
    }

    #[test]
    fn a_long_source_is_broken_and_nothing_of_it_lost() {
        let text = "出处：某报，2022-07-13；据《数据》，https://example.org/?view=explore&indicator=workshops-recognised （1.4.0 版）";
        let broken = lines(text, 200.0, 11.0);
        assert!(broken.len() > 3, "{broken:?}");
        let whole: String = broken.concat();
        assert_eq!(whole.replace(' ', ""), text.replace(' ', ""));
        let wide = |line: &String| line.chars().map(|c| if c.is_ascii() { 6.38 } else { 11.0 }).sum::<f64>();
        assert!(broken.iter().all(|line| wide(line) <= 212.0), "{broken:?}");
        assert_eq!(lines("short", 200.0, 11.0), ["short"]);
    }
}
