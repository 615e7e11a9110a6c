use std::sync::Arc;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::json;

use super::input::SnapshotFile;
use super::output::{Output, Stop};
use crate::compare::{CompareIndex, Comparison, Normalisation};
use crate::snapshot::Lang;

/// Set two to four regions side by side, and say of each row whether its figures may be compared.
///
/// A row that may not be compared is an answer, not a problem: the exit code is 0.
#[derive(Debug, clap::Args)]
pub(super) struct CompareArgs {
    #[command(flatten)]
    file: SnapshotFile,
    /// Ids of the regions, with commas between them.
    #[arg(long, required = true, value_delimiter = ',', value_name = "IDS")]
    regions: Vec<String>,
    /// What to divide the figures by, where the reports allow it.
    #[arg(long, default_value = Normalisation::default().id(), value_parser = normalisation())]
    per: Normalisation,
}

fn normalisation() -> impl TypedValueParser<Value = Normalisation> {
    PossibleValuesParser::new(Normalisation::ALL.map(Normalisation::id))
        .map(|id| Normalisation::of_id(&id).unwrap_or_default())
}

impl CompareArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let index = CompareIndex::of(Arc::new(self.file.open()?));
        let comparison = index.align(&self.regions, self.per);
        Ok(Output { text: text(&index, &comparison), json: json!(index.list(&comparison)), ok: true })
    }
}

/// Notices, then each theme with its rows: the grade and the sentence.
fn text(index: &CompareIndex, comparison: &Comparison) -> String {
    let names: Vec<&str> = comparison.regions.iter().map(|region| region.name.en.as_str()).collect();
    let mut text = format!("{}\n{}\n", names.join(" | "), comparison.normalisation.name().en);
    for notice in &comparison.notices {
        text.push_str(&format!("note: {}\n", notice.text(Lang::En)));
    }
    for (theme, rows) in comparison.themes() {
        text.push_str(&format!("\n{}\n", index.theme_name(theme).en));
        for row in &comparison.rows[rows] {
            let sentence = index.sentence(comparison, row, Lang::En);
            text.push_str(&format!("  [{}] {sentence}\n", row.grade().code()));
        }
    }
    text
}
