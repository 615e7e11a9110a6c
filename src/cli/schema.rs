use std::path::PathBuf;

use serde_json::json;

use super::input;
use super::output::{Output, Stop};
use crate::snapshot::Snapshot;

/// Write the JSON Schema of snapshots, as it follows from the types.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// Where to write it; `-` for the standard output.
    #[arg(value_name = "FILE", default_value = "data/snapshot.schema.json")]
    path: PathBuf,
    /// Write nothing; say whether the file is current.
    #[arg(long)]
    check: bool,
}

impl SchemaArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let schema = Snapshot::schema();
        let text = format!("{schema:#}\n");
        let name = self.path.display();
        if name.to_string() == "-" {
            return Ok(Output { text, json: schema, ok: true });
        }
        if self.check {
            let current = input::read(&self.path)? == text;
            let text = if current {
                format!("{name}: current")
            } else {
                format!("{name}: not current; run `snapshot schema`")
            };
            return Ok(Output { text, json: json!({ "ok": current }), ok: current });
        }
        input::write(&self.path, &text)?;
        Ok(Output { text: format!("{name}: written"), json: json!({ "ok": true }), ok: true })
    }
}
