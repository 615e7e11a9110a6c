use serde_json::json;

use super::input::SnapshotFile;
use super::output::{Output, Stop};
use crate::snapshot::Snapshot;

/// Write the snapshot in its canonical form: stable key order, one fact a line.
#[derive(Debug, clap::Args)]
pub(super) struct FmtArgs {
    #[command(flatten)]
    file: SnapshotFile,
    /// Write nothing; say whether the file has the form.
    #[arg(long)]
    check: bool,
}

impl FmtArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let text = self.file.read()?;
        let name = self.file.name();
        let snapshot = Snapshot::parse(&text)
            .map_err(|problem| Stop::Problems(Output::of_problems(&name, &[*problem])))?;
        let canonical = snapshot.to_canonical();
        if canonical == text {
            return Ok(Output {
                text: format!("{name}: has the canonical form"),
                json: json!({ "ok": true, "changed": false }),
                ok: true,
            });
        }
        if !self.check {
            self.file.write(&canonical)?;
            return Ok(Output {
                text: format!("{name}: written"),
                json: json!({ "ok": true, "changed": true }),
                ok: true,
            });
        }
        let same = canonical.lines().zip(text.lines()).take_while(|(a, b)| a == b).count();
        Ok(Output {
            text: format!("{name}:{}: not in the canonical form; run `snapshot fmt`", same + 1),
            json: json!({ "ok": false, "changed": true, "line": same + 1 }),
            ok: false,
        })
    }
}
