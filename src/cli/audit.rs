use std::path::PathBuf;

use serde_json::json;

use super::input::{self, SnapshotFile};
use super::output::{Output, Stop, count};
use crate::audit::{SHARED_CHARACTERS, shared_runs, verify_source};
use crate::glossary::unused_entries;
use crate::snapshot::{Lang, sha256};

/// Hold the snapshot against the texts it was coded from: hash, length, every figure in its place, every number
/// accounted for, no words of ours that are a source's, and no glossary entry that no text mentions.
#[derive(Debug, clap::Args)]
pub(super) struct AuditArgs {
    #[command(flatten)]
    file: SnapshotFile,
    /// The directory that holds the texts, each as REPORT-ID.txt.
    #[arg(long, value_name = "DIR")]
    sources: PathBuf,
}

impl AuditArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = self.file.open()?;
        let mut texts = Vec::new();
        for report in &collection.snapshot().reports {
            texts.push((report, input::read(&self.sources.join(format!("{}.txt", report.id)))?));
        }
        let mut lines = Vec::new();
        let mut audits = Vec::new();
        let mut problems = 0;
        for (report, text) in &texts {
            let audit = verify_source(&collection, report, text, Some(&sha256(text)));
            for finding in &audit.findings {
                lines.push(format!("{}: {}", report.id, finding.text(Lang::En)));
            }
            problems += audit.findings.len();
            lines.push(format!(
                "{}: {}, {}, {}",
                report.id,
                count(audit.figures, "place"),
                count(audit.tokens, "number"),
                count(audit.findings.len(), "problem")
            ));
            audits.push(audit);
        }
        let sources: Vec<(&str, &str)> =
            texts.iter().map(|(report, text)| (report.id.as_str(), text.as_str())).collect();
        let shared = shared_runs(collection.snapshot(), &sources, SHARED_CHARACTERS);
        for run in &shared {
            lines.push(format!("{}: `{}` is also in {} at {}", run.path, run.run, run.report, run.offset));
        }
        let unused = unused_entries(collection.snapshot());
        for at in &unused {
            lines.push(format!("glossary[{at}]: none of its words stands in a text of the collection"));
        }
        problems += shared.len() + unused.len();
        lines.push(format!("{} found", count(problems, "problem")));
        Ok(Output {
            text: lines.join("\n"),
            json: json!({ "ok": problems == 0, "sources": audits, "shared": shared, "unused_glossary": unused }),
            ok: problems == 0,
        })
    }
}
