use serde_json::json;

use super::answer::{Answer, Stop};
use super::input::File;
use crate::snapshot::Snapshot;

/// Write the snapshot in its canonical form: stable key order, one fact a line.
#[derive(Debug, clap::Args)]
pub(super) struct Fmt {
    #[command(flatten)]
    file: File,
    /// Write nothing; say whether the file has the form.
    #[arg(long)]
    check: bool,
}

impl Fmt {
    pub(super) fn run(&self) -> Result<Answer, Stop> {
        let text = self.file.read()?;
        let name = self.file.name();
        let snapshot = Snapshot::parse(&text)
            .map_err(|problem| Stop::Problems(Answer::of_problems(&name, &[*problem])))?;
        let canonical = snapshot.to_canonical();
        if canonical == text {
            return Ok(Answer {
                text: format!("{name}: has the canonical form"),
                json: json!({ "ok": true, "changed": false }),
                ok: true,
            });
        }
        if !self.check {
            self.file.write(&canonical)?;
            return Ok(Answer {
                text: format!("{name}: written"),
                json: json!({ "ok": true, "changed": true }),
                ok: true,
            });
        }
        let same = canonical.lines().zip(text.lines()).take_while(|(a, b)| a == b).count();
        Ok(Answer {
            text: format!("{name}:{}: not in the canonical form; run `snapshot fmt`", same + 1),
            json: json!({ "ok": false, "changed": true, "line": same + 1 }),
            ok: false,
        })
    }
}
