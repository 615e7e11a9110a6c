use std::path::PathBuf;

use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop, count};
use crate::coding::align::Fate;
use crate::coding::patch::Patch;
use crate::coding::realign;

/// Lay a coded report on a newer copy of its text: which figures are kept, moved, changed or lost.
///
/// With `--patch` the rewritten places are written as a patch, to be read and then merged (`snapshot merge`). The exit
/// code is 0 where nothing changed or was lost.
#[derive(Debug, clap::Args)]
pub(super) struct AlignArgs {
    /// The newer copy.
    text: PathBuf,
    /// Id of the report.
    #[arg(long, value_name = "ID")]
    report: String,
    /// The text that was coded; without it, figures are looked for by the words around them.
    #[arg(long, value_name = "TEXT")]
    old: Option<PathBuf>,
    /// The snapshot.
    #[arg(long, value_name = "FILE", default_value = "data/snapshot.json")]
    snapshot: PathBuf,
    /// Where to write the patch.
    #[arg(long, value_name = "FILE")]
    patch: Option<PathBuf>,
}

impl AlignArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = input::open(&self.snapshot)?;
        let new = input::read(&self.text)?;
        let old = self.old.as_deref().map(input::read).transpose()?;
        let aligned = realign(collection.snapshot(), &self.report, old.as_deref(), &new)
            .ok_or_else(|| Stop::Failed(format!("there is no report `{}`", self.report)))?;
        if let Some(path) = &self.patch {
            input::write(path, &Patch::between(collection.snapshot(), &aligned.snapshot).to_json())?;
        }
        let of = |key: &str| aligned.fates.iter().filter(|(_, fate)| fate.key() == key).count();
        let counts = ["kept", "moved", "changed", "lost"].map(|key| (key, of(key)));
        let mut lines: Vec<String> = aligned
            .fates
            .iter()
            .filter_map(|(holder, fate)| match fate {
                Fate::Kept | Fate::Moved(_) => None,
                Fate::Changed(landing) => Some(format!(
                    "{}: changed: {}[{}]{}",
                    holder.name(),
                    landing.locator.prefix,
                    landing.figure,
                    landing.locator.suffix
                )),
                Fate::Lost => Some(format!("{}: lost", holder.name())),
            })
            .map(|line| line.replace('\n', "¶"))
            .collect();
        let said: Vec<String> = counts.iter().map(|(key, number)| format!("{number} {key}")).collect();
        lines.push(format!("{}: {}", count(aligned.fates.len(), "place"), said.join(", ")));
        let fates: Vec<Value> =
            aligned.fates.iter().map(|(holder, fate)| json!({ "holder": holder, "fate": fate })).collect();
        let ok = of("changed") + of("lost") == 0;
        Ok(Output { text: lines.join("\n"), json: json!({ "ok": ok, "fates": fates }), ok })
    }
}
