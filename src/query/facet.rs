//! The nine properties by which facts are filtered and counted.

use crate::snapshot::Text;

/// A property of facts that a reader filters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// The region that the fact is about. Its codes form a tree, and a code holds what is below it.
    Region,
    /// The region on the other side, as a tree too; [`NONE`] where there is none.
    Partner,
    /// The indicator's domain.
    Domain,
    /// The indicator.
    Indicator,
    /// Achieved, target, standard or context.
    Kind,
    /// The quantity that the fact's unit measures.
    Unit,
    /// What the words around the figure say of its ends.
    Bound,
    /// The report that prints it.
    Report,
    /// The period as stated; [`NONE`] where the report gives none.
    Period,
}

/// The code of facts that have no partner, or state no period.
pub const NONE: &str = "none";

impl Facet {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Facet; 9] = [
        Facet::Region,
        Facet::Partner,
        Facet::Domain,
        Facet::Indicator,
        Facet::Kind,
        Facet::Unit,
        Facet::Bound,
        Facet::Report,
        Facet::Period,
    ];

    /// Its name in URLs and files.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Region => "region",
            Facet::Partner => "partner",
            Facet::Domain => "domain",
            Facet::Indicator => "indicator",
            Facet::Kind => "kind",
            Facet::Unit => "unit",
            Facet::Bound => "bound",
            Facet::Report => "report",
            Facet::Period => "period",
        }
    }

    /// The facet with a key.
    ///
    /// ```
    /// use relocation_explorer::query::Facet;
    /// assert_eq!(Facet::of_key("unit"), Some(Facet::Unit));
    /// assert_eq!(Facet::of_key("colour"), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// Its heading.
    pub fn name(self) -> Text {
        let (zh, en) = match self {
            Facet::Region => ("地区", "Region"),
            Facet::Partner => ("协作方", "Partner"),
            Facet::Domain => ("领域", "Domain"),
            Facet::Indicator => ("指标", "Indicator"),
            Facet::Kind => ("性质", "Kind"),
            Facet::Unit => ("计量对象", "Unit"),
            Facet::Bound => ("界限", "Bound"),
            Facet::Report => ("报告", "Report"),
            Facet::Period => ("时期", "Period"),
        };
        Text::new(zh, en)
    }

    pub(super) fn at(self) -> usize {
        self as usize
    }
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its name in URLs: the id of what it stands for, a period as stated, or [`NONE`].
    pub key: String,
    /// Its name for readers.
    pub name: Text,
    /// In a tree of regions, the place of the region that holds this one; always before it.
    pub parent: Option<usize>,
    /// How many facts carry it, or a code below it.
    pub facts: u32,
}
