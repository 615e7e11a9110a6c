//! Where the references of facts lead.

/// Where a fact's references lead: positions in the document's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::snapshot) struct Links {
    pub report: usize,
    pub region: usize,
    pub partner: Option<usize>,
    pub indicator: usize,
    pub domain: usize,
    pub unit: usize,
}
