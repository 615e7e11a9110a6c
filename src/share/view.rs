//! What can be shown, and how: the choices that addresses name.

use super::keyed::keyed;

/// A view of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// What is here, in one screen.
    #[default]
    Overview,
    /// Every fact.
    Explore,
    /// Regions side by side.
    Compare,
    /// What the reports do.
    Measures,
    /// What they promise, and what adds up.
    Ledger,
    /// The reports themselves.
    Sources,
    /// What all reports say of one place.
    Place,
    /// What the reader has put aside.
    Basket,
    /// A report that is being coded.
    Code,
}

impl View {
    /// Whether the header always leads there; a place is reached from its name, the coding desk from the sources and the
    /// footer, and each has its name in the header while it is shown.
    pub fn is_tab(self) -> bool {
        !matches!(self, Self::Place | Self::Code)
    }
}

/// What the marks of the Explore chart stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ChartAxis {
    /// One mark a fact, named by indicator.
    #[default]
    Indicator,
    /// One mark a fact, grouped by region.
    Region,
    /// One bar a whole, made of the parts that add up to it.
    Shares,
}

/// What an article shows of a view: one thing, without what is around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ArticlePart {
    /// The chart of selected facts.
    Chart,
    /// One indicator of a comparison.
    Row,
    /// Selected facts, as a table.
    Table,
    /// Checks, each with its arithmetic.
    Checks,
    /// One figure with what it counts.
    Fact,
    /// Two partners, and what each gives.
    Pairing,
}

/// How an embedded view stands on a publisher's colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Behind {
    /// Directly: the colour is seen through it.
    Seen,
    /// On paper, with the colour around it: no ink of ours could be read on it.
    Around,
}

impl Behind {
    /// Its key in the style sheet.
    pub fn key(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Around => "around",
        }
    }
}

/// How many controls an embedded view shows. In the page, what has the class `control` goes with `none`, and what has
/// the class `extra` also with `few`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Controls {
    /// All of them.
    #[default]
    All,
    /// Search, sort and scale, and copying: no facets, no menus, nothing to choose or open.
    Few,
    /// None: the picture as it is. Links lead to the whole page.
    None,
}

keyed!(View {
    Overview = "overview",
    Explore = "explore",
    Compare = "compare",
    Measures = "measures",
    Ledger = "ledger",
    Sources = "sources",
    Place = "place",
    Basket = "basket",
    Code = "code",
});
keyed!(ArticlePart {
    Chart = "chart",
    Row = "row",
    Table = "table",
    Checks = "checks",
    Fact = "fact",
    Pairing = "pairing",
});
keyed!(ChartAxis { Indicator = "indicator", Region = "region", Shares = "shares" });
keyed!(Controls { All = "all", Few = "few", None = "none" });
