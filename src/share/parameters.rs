//! The names of the parameters of an address: the one list that everything which offers them to others is held against.

/// Those whose value is a list, members separated by `~`.
pub const LIST_PARAMETERS: [&str; 12] = [
    "regions",
    "region",
    "partner",
    "domain",
    "indicator",
    "kind",
    "unit",
    "bound",
    "report",
    "period",
    "columns",
    "facts",
];

/// All others.
pub const SINGLE_PARAMETERS: [&str; 18] = [
    "view",
    "part",
    "fact",
    "q",
    "value",
    "sort",
    "per",
    "show",
    "items",
    "chart",
    "in",
    "lang",
    "theme",
    "controls",
    "background",
    "pin",
    "data",
    "embed",
];
