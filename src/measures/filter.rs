//! The view's own filter, as addresses hold it.

use crate::snapshot::MeasureType;

/// Between a type and a report.
const OF: char = '.';

/// A type of measure, and the report from whose column it was opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeasureFilter {
    /// The only type that passes; `None` lets all pass.
    pub kind: Option<MeasureType>,
    /// Id of the report whose column then comes first.
    pub report: Option<String>,
}

impl MeasureFilter {
    /// Reads `training` or `training.kelan`; `None` for what names no type.
    ///
    /// ```
    /// use relocation_explorer::{measures::MeasureFilter, snapshot::MeasureType};
    /// let filter = MeasureFilter::of_key("job-service.kelan").unwrap();
    /// assert_eq!(filter.kind, Some(MeasureType::JobService));
    /// assert_eq!(filter.report.as_deref(), Some("kelan"));
    /// assert_eq!(MeasureFilter::of_key("not_met"), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Self> {
        let (kind, report) = key.split_once(OF).map_or((key, None), |(kind, report)| (kind, Some(report)));
        let kind = MeasureType::ALL.into_iter().find(|each| each.key() == kind)?;
        Some(Self { kind: Some(kind), report: report.map(str::to_owned) })
    }

    /// Its key in addresses; empty where all pass.
    pub fn key(&self) -> String {
        let kind = self.kind.map_or("", MeasureType::key);
        self.report.as_ref().map_or_else(|| kind.to_owned(), |report| format!("{kind}{OF}{report}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_is_read_back_from_its_key() {
        for kind in MeasureType::ALL {
            for report in [None, Some("a.b")] {
                let filter = MeasureFilter { kind: Some(kind), report: report.map(str::to_owned) };
                assert_eq!(MeasureFilter::of_key(&filter.key()), Some(filter));
            }
        }
    }
}
