//! How far a promise is reached, as lengths on one scale.

use crate::audit::Progress;

/// Quotients closer than this differ by the arithmetic of doubles, not by a printed precision.
const ROUND_OFF: f64 = 1e-9;

/// A bar whose whole length is the target or what is reached, whichever is more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProgressBar {
    /// Where the target stands.
    pub goal: f64,
    /// How far the printed number reaches.
    pub done: f64,
    /// How far the least value reaches that the print allows.
    pub low: f64,
    /// How far the greatest reaches; where there is none, the printed number.
    pub high: f64,
}

impl ProgressBar {
    /// The bar of a promise's progress.
    pub fn of(progress: &Progress) -> Self {
        let high = if progress.share.is_unbounded() { progress.nominal } else { progress.share.high() };
        let scale = high.max(1.0);
        let part = |share: f64| share.max(0.0) / scale;
        Self {
            goal: part(1.0),
            done: part(progress.nominal),
            low: part(progress.share.low()),
            high: part(high),
        }
    }
}

impl Progress {
    /// Whether the printed precision allows more than one share.
    pub fn is_range(&self) -> bool {
        self.share.high() - self.share.low() > ROUND_OFF
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Interval;

    #[test]
    fn the_bar_ends_at_the_target_or_at_what_exceeds_it() {
        let short = Progress { nominal: 0.5, share: Interval::closed(0.4, 0.6), gap: None };
        assert_eq!(ProgressBar::of(&short), ProgressBar { goal: 1.0, done: 0.5, low: 0.4, high: 0.6 });
        let over = Progress { nominal: 2.0, share: Interval::point(2.0), gap: None };
        assert_eq!(ProgressBar::of(&over), ProgressBar { goal: 0.5, done: 1.0, low: 1.0, high: 1.0 });
        let open = Progress { nominal: 0.5, share: Interval::at_least(0.5), gap: None };
        assert_eq!(ProgressBar::of(&open).high, 0.5);
        assert!(short.is_range() && open.is_range() && !over.is_range());
    }
}
