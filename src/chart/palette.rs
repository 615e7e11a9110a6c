//! The colours of a chart, the same as the page's.

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
    /// One colour a region, in the order of the snapshot's regions.
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

    /// The colour of the region that stands at a place of the snapshot's order.
    pub fn of(&self, at: usize) -> &'static str {
        self.series[at % self.series.len()]
    }
}
