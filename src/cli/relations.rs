use serde_json::json;

use super::input::SnapshotFile;
use super::output::{Output, Stop};
use crate::audit::{Verdict, check_relations};
use crate::snapshot::Lang;

/// Reckon every relation and print its verdict.
///
/// A relation that fails is a finding about the reports, not a fault of the snapshot: the exit code is 0.
#[derive(Debug, clap::Args)]
pub(super) struct RelationsArgs {
    #[command(flatten)]
    file: SnapshotFile,
}

impl RelationsArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = self.file.open()?;
        let checked = check_relations(&collection);
        let mut text = String::new();
        for check in &checked {
            let verdict = check.verdict.name(Lang::En);
            text.push_str(&format!(
                "{} [{}] {verdict}\n    {}\n",
                check.id,
                check.kind.code(),
                check.detail.en
            ));
        }
        let counts: Vec<String> = Verdict::ALL
            .iter()
            .map(|verdict| {
                let number = checked.iter().filter(|check| check.verdict == *verdict).count();
                format!("{number} {}", verdict.name(Lang::En))
            })
            .collect();
        text.push_str(&counts.join(", "));
        Ok(Output { text, json: json!(checked), ok: true })
    }
}
