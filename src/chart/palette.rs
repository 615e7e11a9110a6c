//! The colours of a chart, the same as the page's.

use crate::snapshot::{Collection, Region};

/// Colours as CSS hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Text.
    pub ink: &'static str,
    /// Secondary text.
    pub ink_2: &'static str,
    /// Lines.
    pub rule: &'static str,
    /// The ground.
    pub card: &'static str,
    /// One colour a report, in the snapshot's order.
    pub series: [&'static str; 5],
}

impl Palette {
    /// Dark on light.
    pub const LIGHT: Palette = Palette {
        ink: "#1d2126",
        ink_2: "#50575f",
        rule: "#e1ded4",
        card: "#ffffff",
        series: ["#1f6f9c", "#b4501a", "#467731", "#77499c", "#8a6600"],
    };

    /// Light on dark.
    pub const DARK: Palette = Palette {
        ink: "#e9e7e1",
        ink_2: "#b6bbc1",
        rule: "#343a41",
        card: "#1b1f23",
        series: ["#6db3dc", "#e8935c", "#90bf78", "#bb95dc", "#d9b24a"],
    };

    /// The colour of a region, by the report that is about it; other places have the colour of text.
    pub fn of(&self, hue: Option<usize>) -> &'static str {
        hue.map_or(self.ink_2, |hue| self.series[hue % self.series.len()])
    }
}

/// Which report's colour a region has: the first report that is about it, or about the nearest region that holds
/// it. Colour follows the report, so that a county and its communities look alike, and two reports never do.
pub fn hue_of(collection: &Collection, region: &str) -> Option<usize> {
    let reports = &collection.snapshot().reports;
    let own = |region: &Region| reports.iter().position(|report| report.about.contains(&region.id));
    let region = collection.region(region)?;
    std::iter::once(region).chain(collection.ancestors(region)).find_map(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_one_report_share_a_colour_and_reports_differ() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let hue = |id| hue_of(&collection, id);
        assert_eq!(hue("140929"), hue("140929/guanghuiyuan"));
        assert_ne!(hue("522700"), hue("522300"));
        assert_ne!(hue("522700"), hue("522728"), "Luodian has a report of its own");
        assert_eq!(hue("520000"), None);
    }
}
