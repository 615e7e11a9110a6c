//! A picture that grows downwards: lines of text and figures on an axis from zero, wholes with their parts.

use std::fmt::Write;

use super::measure::wrap;
use crate::chart::{Bar, Palette, Slice};
use crate::publish::html::escape;
use crate::snapshot::Lang;

/// Latin beside Chinese, without a font of our own.
pub(super) const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/// The room at each side.
const MARGIN: f64 = 20.0;

/// A picture of some width.
pub(super) struct Drawing {
    width: f64,
    y: f64,
    body: String,
}

/// How a text stands: its size, its weight, and the class of its colour.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: f64,
    pub bold: bool,
    pub class: &'static str,
}

/// A title, plain text, and what is said beside it.
pub(super) const TITLE: Style = Style { size: 17.0, bold: true, class: "i" };
pub(super) const PLAIN: Style = Style { size: 14.0, bold: false, class: "i" };
pub(super) const STRONG: Style = Style { size: 14.0, bold: true, class: "i" };
pub(super) const SMALL: Style = Style { size: 12.0, bold: false, class: "s" };
pub(super) const LARGE: Style = Style { size: 40.0, bold: true, class: "i" };

impl Drawing {
    pub fn new(width: f64) -> Self {
        Self { width, y: MARGIN - 4.0, body: String::new() }
    }

    /// The room between the margins.
    fn room(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// A text in as many lines as it needs, from a place of the room to its end.
    pub fn text(&mut self, text: &str, style: Style, from: f64) {
        if text.is_empty() {
            return;
        }
        let room = (1.0 - from) * self.room() / style.size;
        for line in wrap(text, room, 40) {
            self.y += style.size * 1.45;
            self.put(MARGIN + from * self.room(), "start", style, &line);
        }
    }

    /// A line with something at its end.
    pub fn line(&mut self, text: &str, end: &str) {
        self.entry(text, end, 0.0);
    }

    /// The same, so far from the margin.
    fn entry(&mut self, text: &str, end: &str, indent: f64) {
        let room = (self.room() * 0.66 - indent) / PLAIN.size;
        for (at, line) in wrap(text, room, 4).iter().enumerate() {
            self.y += PLAIN.size * 1.45;
            self.put(MARGIN + indent, "start", PLAIN, line);
            if at == 0 {
                self.put(self.width - MARGIN, "end", STRONG, end);
            }
        }
    }

    /// A rule across.
    pub fn rule(&mut self) {
        self.y += 8.0;
        let (y, end) = (self.y, self.width - MARGIN);
        // Writing into a text cannot fail.
        let _ = writeln!(self.body, r#"<path class="r" d="M{MARGIN} {y:.1}H{end}"/>"#);
    }

    pub fn space(&mut self, height: f64) {
        self.y += height;
    }

    /// A figure from zero: solid as far as it is certain, pale as far as it may reach, an arrow where it has no end, dashed
    /// where it is promised; with a name above and its words behind. `is_certain` is whether nothing is to be known first:
    /// else it is a dot with what it may span, as on powers of ten.
    pub fn bar(&mut self, bar: &Bar, hue: Option<usize>, words: &str, is_certain: bool) {
        let (full, left) = (self.room() * 0.72, MARGIN);
        let (low, high) = (bar.low * full, bar.high.max(bar.low) * full);
        let class = class_of(hue);
        self.y += 5.0;
        let (y, middle) = (self.y, self.y + 6.0);
        let shape = match (is_certain, bar.form.hollow) {
            (false, hollow) => {
                let dot = if hollow { format!("{class} h") } else { class.clone() };
                format!(
                    r#"<path class="r" d="M{left} {middle:.1}H{:.1}"/><path class="{class} l" d="M{:.1} {middle:.1}H{:.1}"/><circle class="{dot}" cx="{:.1}" cy="{middle:.1}" r="5"/>"#,
                    left + full,
                    left + low,
                    left + high,
                    left + low
                )
            }
            (true, true) => format!(
                r#"<rect class="{class} h" x="{left}" y="{y:.1}" width="{:.1}" height="12" rx="2"/>"#,
                high.max(2.0)
            ),
            (true, false) => format!(
                r#"<rect class="{class} p" x="{left}" y="{y:.1}" width="{:.1}" height="12"/><rect class="{class}" x="{left}" y="{y:.1}" width="{:.1}" height="12"/>"#,
                high.max(2.0),
                low.max(2.0)
            ),
        };
        self.body.push_str(&shape);
        if bar.form.open_above {
            let tip = left + high;
            let _ = write!(self.body, r#"<path class="{class}" d="M{tip:.1} {y:.1}l8 6-8 6z"/>"#);
        }
        self.y += 11.0;
        let at = left + high + if bar.form.open_above { 14.0 } else { 8.0 };
        self.put(at, "start", SMALL_STRONG, words);
        self.y += 4.0;
    }

    /// A whole from end to end with its parts side by side, then each part in a line behind a mark of its own: they pale from
    /// the first to the last.
    pub fn whole(&mut self, parts: &[Slice], hue: Option<usize>, lang: Lang) {
        let class = class_of(hue);
        let pale = |turn: usize| 1.0 - 0.88 * turn as f64 / (parts.len().max(2) - 1) as f64;
        // What is printed in round numbers may come to more than its whole.
        let all = parts.iter().map(|part| part.share).sum::<f64>().max(100.0);
        self.y += 8.0;
        let (mut x, y) = (MARGIN, self.y);
        for (turn, part) in parts.iter().enumerate() {
            let width = part.share / all * self.room();
            let _ = write!(
                self.body,
                r#"<rect class="{class} o" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="20" fill-opacity="{:.2}"/>"#,
                pale(turn)
            );
            x += width;
        }
        self.y += 24.0;
        for (turn, part) in parts.iter().enumerate() {
            let top = self.y + 8.0;
            let _ = write!(
                self.body,
                r#"<rect class="{class} o" x="{MARGIN}" y="{top:.1}" width="12" height="12" fill-opacity="{:.2}"/>"#,
                pale(turn)
            );
            self.entry(part.name.get(lang), part.label.get(lang), 20.0);
        }
    }

    fn put(&mut self, x: f64, anchor: &str, style: Style, text: &str) {
        let Style { size, bold, class } = style;
        let weight = if bold { r#" font-weight="600""# } else { "" };
        let anchor = if anchor == "start" { String::new() } else { format!(r#" text-anchor="{anchor}""#) };
        let y = self.y;
        let _ = writeln!(
            self.body,
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}" font-size="{size}"{weight}{anchor}>{}</text>"#,
            escape(text)
        );
    }

    /// The whole picture, with what it is and what it says for those who do not see it.
    pub fn finish(self, title: &str, description: &str, lang: Lang) -> String {
        let (width, height) = (self.width, self.y + MARGIN);
        let (light, dark) = (colours(&Palette::LIGHT), colours(&Palette::DARK));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height:.0}" viewBox="0 0 {width} {height:.0}" role="img" aria-labelledby="t d" lang="{}" font-family="{FONTS}">
<title id="t">{}</title>
<desc id="d">{}</desc>
<style>{light}@media (prefers-color-scheme:dark){{{dark}}}{FORMS}</style>
<rect class="g" width="{width}" height="{height:.0}"/>
{}</svg>
"#,
            lang.tag(),
            escape(title),
            escape(description),
            self.body
        )
    }
}

/// The class of a place's colour.
fn class_of(hue: Option<usize>) -> String {
    format!("c{}", hue.map_or(0, |hue| hue % 5 + 1))
}

/// A figure's words behind its bar.
const SMALL_STRONG: Style = Style { size: 12.0, bold: true, class: "i" };

/// How figures are drawn in any colour: these rules stand behind both palettes, which would take them back.
const FORMS: &str =
    ".p{opacity:.35}.h{fill:none;stroke-width:1.5;stroke-dasharray:4 3}.l{stroke-width:2}.o{stroke-width:1}";

/// The classes of a palette.
fn colours(palette: &Palette) -> String {
    let Palette { ink, ink_2, rule, card, series } = palette;
    let mut css = format!(".g{{fill:{card}}}.i{{fill:{ink}}}.s{{fill:{ink_2}}}.r{{fill:none;stroke:{rule}}}");
    for (at, colour) in std::iter::once(ink_2).chain(series).enumerate() {
        let _ = write!(css, ".c{at}{{fill:{colour};stroke:{colour};stroke-width:0}}");
    }
    css
}
