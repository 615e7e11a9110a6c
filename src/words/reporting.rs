//! What is known where no figure is coded, as views show it.

use crate::audit::Reporting;
use crate::snapshot::Lang;

words! {
    /// Words of what is known where no figure is.
    ReportingWords, reporting {
        no_figure: "未编入数字", "no figure coded";
        no_number: "有措施或提及，无数字", "measures or a mention, no figure";
    }
}

impl ReportingWords {
    /// That no figure of something is coded, and what is known of the concept that it belongs to.
    pub fn no_figure_of(lang: Lang, concept: &str, says: &Reporting) -> String {
        let words = reporting(lang);
        match (says, lang) {
            (Reporting::NotRead | Reporting::DoesNotApply, _) => words.no_figure.into(),
            (_, Lang::Zh) => format!("{}；“{concept}”：{}", words.no_figure, says.text(lang)),
            (_, Lang::En) => format!("{}; of “{concept}”: {}", words.no_figure, says.text(lang)),
        }
    }

    /// The same in few words, for a cell.
    pub fn in_a_cell(lang: Lang, says: &Reporting) -> String {
        match says {
            Reporting::Figures(_) | Reporting::NotRead | Reporting::DoesNotApply => {
                reporting(lang).no_figure.into()
            }
            _ => says.text(lang),
        }
    }

    /// The sign of it where there is no room for words.
    pub fn sign(says: &Reporting) -> &'static str {
        match says {
            Reporting::Figures(_) | Reporting::NotRead => "·",
            Reporting::MeasuresOnly(_) | Reporting::Mentioned(_) => "○",
            Reporting::NotFound => "—",
            Reporting::DoesNotApply => "/",
        }
    }

    /// The signs with their meanings.
    pub fn key(lang: Lang) -> [(&'static str, String); 4] {
        let words = reporting(lang);
        let of = |says: Reporting| (Self::sign(&says), says.text(lang));
        [
            (Self::sign(&Reporting::MeasuresOnly(1)), words.no_number.to_owned()),
            of(Reporting::NotFound),
            of(Reporting::NotRead),
            of(Reporting::DoesNotApply),
        ]
    }
}
