//! The names of the parameters of an address: the one list that everything which offers them to others is held against.

/// Those whose value is a list, members separated by `~`.
pub const LIST_PARAMETERS: [&str; 11] = [
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
];

/// All others.
pub const SINGLE_PARAMETERS: [&str; 17] = [
    "view",
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
