//! A row before its verdict.

/// The facts of each column.
#[derive(Debug, Clone)]
pub(super) struct RowDraft {
    pub subject: usize,
    pub values: Vec<Vec<usize>>,
    pub related: Vec<Vec<usize>>,
}

impl RowDraft {
    /// The columns that state the subject.
    pub fn stated(&self) -> impl Iterator<Item = usize> {
        self.values.iter().enumerate().filter(|(_, facts)| !facts.is_empty()).map(|(column, _)| column)
    }

    /// Whether figures of other indicators stand in it.
    pub fn is_host(&self) -> bool {
        self.related.iter().any(|facts| !facts.is_empty())
    }

    /// The only column that states the subject.
    pub fn only(&self) -> Option<usize> {
        let mut stated = self.stated();
        stated.next().filter(|_| stated.next().is_none())
    }
}
