//! Reading and writing files.

use std::fs;
use std::path::{Path, PathBuf};

use super::output::{Output, Stop};
use crate::snapshot::{Collection, Report, sha256};

/// The snapshot that a subcommand reads.
#[derive(Debug, clap::Args)]
pub(super) struct SnapshotFile {
    /// The snapshot.
    #[arg(value_name = "FILE", default_value = "data/snapshot.json")]
    path: PathBuf,
}

impl SnapshotFile {
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// What stands beside it under a name.
    pub(super) fn beside(&self, name: &str) -> PathBuf {
        self.path.with_file_name(name)
    }

    pub(super) fn read(&self) -> Result<String, Stop> {
        read(&self.path)
    }

    pub(super) fn write(&self, text: &str) -> Result<(), Stop> {
        write(&self.path, text)
    }

    pub(super) fn open(&self) -> Result<Collection, Stop> {
        open(&self.path)
    }
}

pub(super) fn open(path: &Path) -> Result<Collection, Stop> {
    let text = fs::read(path).map_err(|error| cannot_read(path, &error))?;
    Collection::open_bytes(&text)
        .map_err(|problems| Stop::Problems(Output::of_problems(&path.display().to_string(), &problems)))
}

/// Reads UTF-8 text as it is: a byte order mark or a line end is part of what was coded.
pub(super) fn read(path: &Path) -> Result<String, Stop> {
    fs::read_to_string(path).map_err(|error| cannot_read(path, &error))
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Stop {
    Stop::Failed(format!("cannot read {}: {error}", path.display()))
}

pub(super) fn write(path: &Path, text: &str) -> Result<(), Stop> {
    fs::write(path, text).map_err(|error| Stop::Failed(format!("cannot write {}: {error}", path.display())))
}

/// The report that a text is of: the one whose hash it has, or else whose id is the file's name.
pub(super) fn report_of<'a>(collection: &'a Collection, text: &str, path: &Path) -> Option<&'a Report> {
    let reports = &collection.snapshot().reports;
    let (hash, stem) = (sha256(text), path.file_stem().and_then(|stem| stem.to_str()));
    let same = reports.iter().find(|report| report.source.sha256 == hash);
    same.or_else(|| reports.iter().find(|report| Some(report.id.as_str()) == stem))
}
