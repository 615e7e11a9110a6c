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
    /// Reads `training` or `training.kelan`; anything else, the filter of another view, lets all pass.
    ///
    /// ```
    /// use relocation_explorer::{measures::MeasureFilter, snapshot::MeasureType};
    /// let filter = MeasureFilter::of_key(Some("job-service.kelan"));
    /// assert_eq!(filter.kind, Some(MeasureType::JobService));
    /// assert_eq!(filter.report.as_deref(), Some("kelan"));
    /// assert_eq!(MeasureFilter::of_key(Some("not_met")), MeasureFilter::default());
    /// ```
    pub fn of_key(key: Option<&str>) -> Self {
        let Some(key) = key else { return Self::default() };
        let (kind, report) = key.split_once(OF).map_or((key, None), |(kind, report)| (kind, Some(report)));
        match MeasureType::ALL.into_iter().find(|each| each.key() == kind) {
            Some(kind) => Self { kind: Some(kind), report: report.map(str::to_owned) },
            None => Self::default(),
        }
    }

    /// The key of a type, opened from a report's column.
    pub fn key(kind: MeasureType, report: Option<&str>) -> String {
        let kind = kind.key();
        report.map_or_else(|| kind.to_owned(), |report| format!("{kind}{OF}{report}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_is_read_back_from_its_key() {
        for kind in MeasureType::ALL {
            for report in [None, Some("a.b")] {
                let read = MeasureFilter::of_key(Some(&MeasureFilter::key(kind, report)));
                assert_eq!(read, MeasureFilter { kind: Some(kind), report: report.map(str::to_owned) });
            }
        }
    }
}
