//! The card of a figure or a place: what a chat shows of a link.

use std::fmt::Write;

use super::measure::{width as measured, wrap};
use crate::chart::{Palette, hue_of};
use crate::publish::html::escape;
use crate::publish::pages::path::CARD;
use crate::snapshot::{Collection, FactView, Lang, Region};
use crate::words::{ExcerptWords, PublishWords, common};

/// The font that the build draws cards with, and what stands in for it.
const FONT: &str = "'Noto Sans S Chinese', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";
const MARGIN: f64 = 72.0;
/// So many figures of a place are shown.
const FIGURES: usize = 4;
/// So many reports are credited by name.
const CREDITED: usize = 2;

/// A card that grows downwards.
struct Card {
    y: f64,
    body: String,
}

impl Card {
    fn text(&mut self, text: &str, (size, most): (f64, usize), colour: &str, is_bold: bool) {
        let weight = if is_bold { r#" font-weight="700""# } else { "" };
        let text = plain(text);
        let room = (f64::from(CARD[0]) - 2.0 * MARGIN) / size;
        for line in wrap(&text, room, most) {
            self.y += size * 1.32;
            let y = self.y;
            // Writing into a text cannot fail.
            let _ = writeln!(
                self.body,
                r#"<text x="{MARGIN}" y="{y:.0}" font-size="{size}" fill="{colour}"{weight}>{}</text>"#,
                escape(&line)
            );
        }
    }

    fn finish(self, credit: &str, accent: &str, lang: Lang) -> String {
        let Palette { ink_2, card, rule, .. } = Palette::LIGHT;
        let [width, height] = CARD;
        let (end, foot, line) = (f64::from(width) - MARGIN, height - 44, height - 92);
        let name = common(lang).name;
        let room = (f64::from(width) - 2.0 * MARGIN) / 24.0 - measured(name) - 2.0;
        let credit = wrap(credit, room, 1).concat();
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FONT}">
<rect width="{width}" height="{height}" fill="{card}"/><rect width="24" height="{height}" fill="{accent}"/>
{}<path stroke="{rule}" stroke-width="2" d="M{MARGIN} {line}H{end}"/>
<text x="{MARGIN}" y="{foot}" font-size="24" fill="{ink_2}">{}</text><text x="{end}" y="{foot}" font-size="24" fill="{accent}" font-weight="700" text-anchor="end">{}</text>
</svg>
"#,
            self.body,
            escape(&credit),
            escape(name)
        )
    }
}

/// The build's font sets quotation marks as wide as characters, which tears English words apart.
fn plain(text: &str) -> String {
    let is_english = text.chars().all(|c| c < '\u{2e80}');
    if is_english { text.replace(['’', '‘'], "'").replace(['“', '”'], "\"") } else { text.to_owned() }
}

/// The card of a figure: where, what is counted, the figure with its bound, and what it says.
pub(super) fn of_fact(collection: &Collection, view: &FactView, lang: Lang) -> String {
    let Palette { ink, ink_2, .. } = Palette::LIGHT;
    let accent = Palette::LIGHT.of(hue_of(collection, &view.region.id));
    let mut card = Card { y: 48.0, body: String::new() };
    card.text(view.region.short_name().get(lang), (34.0, 1), accent, true);
    card.text(&view.subject(lang), (44.0, 2), ink, true);
    let quantity = view.quantity(lang);
    let room = f64::from(CARD[0]) - 2.0 * MARGIN;
    let size = (room / measured(&quantity)).min(104.0);
    card.y += 8.0;
    card.text(&quantity, (size, 1), ink, true);
    card.y += 24.0;
    card.text(view.fact.text.get(lang), (28.0, 3), ink_2, false);
    card.finish(&ExcerptWords::credit(lang, std::iter::once(view.report), CREDITED), accent, lang)
}

/// The card of a place: its name, how many figures there are of it, and the first of them.
pub(super) fn of_place(collection: &Collection, region: &Region, lang: Lang) -> String {
    let Palette { ink, ink_2, .. } = Palette::LIGHT;
    let accent = Palette::LIGHT.of(hue_of(collection, &region.id));
    let facts: Vec<FactView> = collection.facts().filter(|view| view.region.id == region.id).collect();
    let mut card = Card { y: 64.0, body: String::new() };
    card.text(region.name.get(lang), (72.0, 2), ink, true);
    if !facts.is_empty() {
        card.y += 10.0;
        card.text(&PublishWords::figures(lang, facts.len()), (34.0, 1), accent, true);
    }
    card.y += 16.0;
    for view in facts.iter().take(FIGURES) {
        let colon = lang.pick("：", ": ");
        card.text(&format!("{}{colon}{}", view.subject(lang), view.quantity(lang)), (30.0, 1), ink_2, false);
        card.y += 8.0;
    }
    let credit = if facts.is_empty() {
        String::new()
    } else {
        ExcerptWords::credit(lang, facts.iter().map(|view| view.report), CREDITED)
    };
    card.finish(&credit, accent, lang)
}
