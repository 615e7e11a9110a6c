use std::path::PathBuf;

use serde_json::json;

use super::input;
use super::output::{Output, Stop, count};
use crate::synth::synthesise;

/// Make up a valid snapshot of any size; the same seed gives the same document.
#[derive(Debug, clap::Args)]
pub(super) struct SynthArgs {
    /// How many facts.
    #[arg(long)]
    facts: usize,
    /// Where the random numbers start.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to write it; without it, to the standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl SynthArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let snapshot = synthesise(self.facts, self.seed);
        let text = snapshot.to_canonical();
        let Some(path) = &self.out else {
            return Ok(Output { text, json: json!(snapshot), ok: true });
        };
        input::write(path, &text)?;
        Ok(Output {
            text: format!("{}: {} written", path.display(), count(self.facts, "fact")),
            json: json!({ "ok": true, "facts": self.facts, "seed": self.seed, "bytes": text.len() }),
            ok: true,
        })
    }
}
