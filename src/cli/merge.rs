use std::path::PathBuf;

use serde_json::{Value, json};

use super::draft::document;
use super::input;
use super::output::{Output, Stop, count};
use crate::coding::patch::{Patch, PatchProblem};
use crate::snapshot::Lang;
use crate::words::PatchWords;

/// Merge a patch into a snapshot: all of it, or nothing, with each place of the patch that does not fit.
///
/// The merged snapshot is written in its canonical form over BASE. What BASE says already is passed over.
#[derive(Debug, clap::Args)]
pub(super) struct MergeArgs {
    /// The snapshot.
    base: PathBuf,
    /// The patch.
    patch: PathBuf,
    /// Where to write the merged snapshot instead.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write nothing; say whether the patch fits.
    #[arg(long)]
    check: bool,
}

impl MergeArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let base = input::open(&self.base)?;
        let name = self.patch.display().to_string();
        let text = input::read(&self.patch)?;
        let patch = Patch::read(text.as_bytes())
            .map_err(|problem| Stop::Problems(Output::of_problems(&name, &[*problem])))?;
        let merged = patch.apply(base.snapshot()).map_err(|found| refused(&name, &text, &found))?;
        let output = self.output.as_ref().unwrap_or(&self.base);
        if !self.check {
            input::write(output, &merged.snapshot().to_canonical())?;
        }
        let said = PatchWords::merged(Lang::En, patch.len());
        Ok(Output {
            text: if self.check { format!("{name}: fits") } else { format!("{}: {said}", output.display()) },
            json: json!({ "ok": true, "changes": patch.len(), "problems": [] }),
            ok: true,
        })
    }
}

fn refused(name: &str, text: &str, problems: &[PatchProblem]) -> Stop {
    let lines = PatchProblem::lines(problems, text.as_bytes());
    let said: Vec<String> = (problems.iter().zip(&lines))
        .map(|(problem, line)| {
            let path = if problem.path.is_empty() { "." } else { &problem.path };
            format!("{name}:{line}: {path}: {}", problem.text(Lang::En))
        })
        .collect();
    let listed: Vec<Value> = (problems.iter().zip(&lines))
        .map(|(problem, line)| {
            json!({
                "path": problem.path,
                "line": line,
                "rule": problem.code(),
                "message": { "zh": problem.text(Lang::Zh), "en": problem.text(Lang::En) },
            })
        })
        .collect();
    Stop::Problems(Output {
        text: format!("{}\n{} found; nothing was merged", said.join("\n"), count(problems.len(), "problem")),
        json: json!({ "ok": false, "problems": listed }),
        ok: false,
    })
}

/// Write the patch that makes one snapshot of another: each entry that differs, with its old and its new value.
#[derive(Debug, clap::Args)]
pub(super) struct PatchArgs {
    /// The snapshot as it is.
    old: PathBuf,
    /// The snapshot as it shall be.
    new: PathBuf,
}

impl PatchArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let (old, new) = (input::open(&self.old)?, input::open(&self.new)?);
        Ok(document(Patch::between(old.snapshot(), new.snapshot()).to_json()))
    }
}
