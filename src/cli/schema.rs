use std::path::PathBuf;

use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop};
use crate::coding::draft::Draft;
use crate::coding::patch::Patch;
use crate::snapshot::{Form, Snapshot};

/// Write the JSON Schemas of snapshots, drafts and patches, as they follow from the types.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// Where to write the one of snapshots alone; `-` for the standard output.
    #[arg(value_name = "FILE")]
    path: Option<PathBuf>,
    /// Write nothing; say whether the files are current.
    #[arg(long)]
    check: bool,
}

impl SchemaArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let in_data = |form: Form| PathBuf::from("data").join(form.schema());
        let files: Vec<(PathBuf, Value)> = match &self.path {
            Some(path) if path.as_os_str() == "-" => {
                let json = Snapshot::schema();
                return Ok(Output { text: format!("{json:#}\n"), json, ok: true });
            }
            Some(path) => vec![(path.clone(), Snapshot::schema())],
            None => vec![
                (in_data(Form::Snapshot), Snapshot::schema()),
                (in_data(Form::Draft), Draft::schema()),
                (in_data(Form::Patch), Patch::schema()),
            ],
        };
        let (mut lines, mut ok) = (Vec::new(), true);
        for (path, schema) in &files {
            let (name, text) = (path.display(), format!("{schema:#}\n"));
            if !self.check {
                input::write(path, &text)?;
                lines.push(format!("{name}: written"));
            } else if input::read(path)? == text {
                lines.push(format!("{name}: current"));
            } else {
                ok = false;
                lines.push(format!("{name}: not current; run `snapshot schema`"));
            }
        }
        Ok(Output { text: lines.join("\n"), json: json!({ "ok": ok }), ok })
    }
}
