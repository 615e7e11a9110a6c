use std::fs;
use std::path::PathBuf;

use serde_json::json;

use super::output::{Output, Stop};
use crate::query::PACKED_PINYIN;

/// Write how characters are read into a file, which the page's search fetches.
#[derive(Debug, clap::Args)]
pub(super) struct PinyinArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl PinyinArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let (file, bytes) = (self.file.display(), PACKED_PINYIN.len());
        fs::write(&self.file, PACKED_PINYIN)
            .map_err(|error| Stop::Failed(format!("cannot write {file}: {error}")))?;
        Ok(Output {
            text: format!("{file}: {bytes} bytes"),
            json: json!({ "ok": true, "bytes": bytes }),
            ok: true,
        })
    }
}
