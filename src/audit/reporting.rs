//! What is known of what a report says: a figure, something without a figure, or no more than that nothing is coded.

use serde::Serialize;

use crate::snapshot::{Lang, Locator};

/// What is known of what a report says of a concept, or in a domain.
///
/// Only a coder who read the text may say that it does not speak of something. A fact that is missing says no more than that
/// no figure is coded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reporting {
    /// So many facts state figures.
    Figures(usize),
    /// No figure is coded, but so many of the report's measures are.
    MeasuresOnly(usize),
    /// Neither a figure nor a measure is coded; the coder names the place where the text speaks of it.
    Mentioned(Locator),
    /// The coder read the whole text and did not find it.
    NotFound,
    /// No figure is coded, and no statement of a coder decides whether the text speaks of it.
    NotRead,
    /// It is a matter of partnership, and the report is of none: see [`Coverage`](super::Coverage).
    DoesNotApply,
}

impl Reporting {
    /// A stable name, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Figures(_) => "figures",
            Self::MeasuresOnly(_) => "measures-only",
            Self::Mentioned(_) => "mentioned",
            Self::NotFound => "not-found",
            Self::NotRead => "not-read",
            Self::DoesNotApply => "does-not-apply",
        }
    }

    /// What is known, in words. None of them says that a report is silent: that only its coder may say.
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Figures(count), Lang::Zh) => format!("数字 {count} 个"),
            (Self::Figures(count), Lang::En) => format!("figures: {count}"),
            (Self::MeasuresOnly(count), Lang::Zh) => format!("措施 {count} 项，无数字"),
            (Self::MeasuresOnly(count), Lang::En) => format!("measures: {count}, no figure"),
            (Self::Mentioned(place), Lang::Zh) => format!("提及“{}”，无数字", place.suffix),
            (Self::Mentioned(place), Lang::En) => format!("mentioned without a figure, “{}”", place.suffix),
            (Self::NotFound, _) => lang.pick("编码者未找到", "not found by the coder").into(),
            (Self::NotRead, _) => {
                lang.pick("未编入数字，尚未查读", "no figure coded, not yet read for it").into()
            }
            (Self::DoesNotApply, _) => lang.pick("不适用", "does not apply").into(),
        }
    }

    /// What several reports say together: the most that one of them does. Nothing was found only where none of them has it,
    /// and each was read for it or cannot have it.
    pub fn together<'a>(reports: impl IntoIterator<Item = &'a Reporting>) -> Reporting {
        let mut all = Self::DoesNotApply;
        for each in reports {
            all = match (all, each) {
                (Self::Figures(a), Self::Figures(b)) => Self::Figures(a + b),
                (Self::MeasuresOnly(a), Self::MeasuresOnly(b)) => Self::MeasuresOnly(a + b),
                (all, each) if each.rank() < all.rank() => each.clone(),
                (all, _) => all,
            };
        }
        all
    }

    /// The more it says, the earlier.
    fn rank(&self) -> usize {
        match self {
            Self::Figures(_) => 0,
            Self::MeasuresOnly(_) => 1,
            Self::Mentioned(_) => 2,
            Self::NotRead => 3,
            Self::NotFound => 4,
            Self::DoesNotApply => 5,
        }
    }
}

/// Whether a report states an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated {
    /// So many facts do.
    Figures(usize),
    /// None is coded; this is what the report says of the indicator's concept.
    NoFigure(Reporting),
    /// None can be: see [`Coverage`](super::Coverage).
    DoesNotApply,
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reporting::{DoesNotApply, Figures, MeasuresOnly, NotFound, NotRead};

    #[test]
    fn reports_say_together_what_one_of_them_says() {
        let together = |reports: &[Reporting]| Reporting::together(reports);
        assert_eq!(together(&[NotFound, Figures(2), MeasuresOnly(1), Figures(3)]), Figures(5));
        assert_eq!(together(&[MeasuresOnly(1), NotRead, MeasuresOnly(2)]), MeasuresOnly(3));
        assert_eq!(together(&[NotFound, NotRead]), NotRead, "one of them was not read for it");
        assert_eq!(together(&[DoesNotApply, NotFound]), NotFound);
        assert_eq!(together(&[]), DoesNotApply);
    }
}
