use std::fs;
use std::path::{Path, PathBuf};

use semver::Version;
use serde_json::json;

use super::input::{self, SnapshotFile};
use super::output::{Output, Stop, count};
use crate::changes::{History, Unreleased};
use crate::snapshot::Collection;

/// Keep the snapshot as the release that its `version` names, and write what each release changed.
///
/// Released snapshots stand in the folder `releases` beside the snapshot, each as VERSION.json, and are never changed: links
/// that name their data open them. The history stands beside that folder, as changes.json; the page, its feed and the
/// facts' own pages are made of it.
#[derive(Debug, clap::Args)]
pub(super) struct ReleaseArgs {
    #[command(flatten)]
    file: SnapshotFile,
    /// Write nothing; say whether the snapshot is released and the history is up to date.
    #[arg(long)]
    check: bool,
}

impl ReleaseArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let text = self.file.read()?;
        let collection = self.file.open()?;
        let Some(version) = collection.snapshot().version.clone() else {
            return Err(Stop::Failed(format!("{}: a release needs a `version`", self.file.name())));
        };
        let releases = self.file.beside("releases");
        let kept = releases.join(format!("{version}.json"));
        let is_kept = kept.exists();
        if is_kept && input::read(&kept)? != text {
            return Ok(refused(format!(
                "{}: not what was released as {version}; data that change get a new `version`",
                self.file.name()
            )));
        }
        if !is_kept {
            if self.check {
                return Ok(refused(format!(
                    "{}: {version} is not released; run `snapshot release`",
                    self.file.name()
                )));
            }
            fs::create_dir_all(&releases).map_err(|error| unreadable(&releases, &error))?;
            input::write(&kept, &text)?;
        }
        self.write_history(&releases, &version)
    }

    fn write_history(&self, releases: &Path, version: &str) -> Result<Output, Stop> {
        let history = history_of(releases, &released_in(releases)?)?;
        let path = self.file.beside("changes.json");
        let written = history.to_json();
        let is_up_to_date = path.exists() && input::read(&path)? == written;
        if !is_up_to_date {
            if self.check {
                return Ok(refused(format!("{}: out of date; run `snapshot release`", path.display())));
            }
            input::write(&path, &written)?;
        }
        let releases = count(history.releases.len(), "release");
        Ok(Output {
            text: format!("{}: {releases}, the last {version}", path.display()),
            json: json!({ "ok": true, "version": version, "releases": history.releases.len() }),
            ok: true,
        })
    }
}

fn refused(text: String) -> Output {
    Output { json: json!({ "ok": false, "message": text }), text, ok: false }
}

/// The released snapshots in a folder, the oldest first.
pub(super) fn released_in(folder: &Path) -> Result<Vec<(String, Collection)>, Stop> {
    let mut versions: Vec<(Version, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let named = path.file_stem().and_then(|stem| Version::parse(stem.to_str()?).ok());
        let version = named.ok_or_else(|| {
            Stop::Failed(format!("{}: the name is no version, such as 1.2.0", path.display()))
        })?;
        versions.push((version, path));
    }
    versions.sort();
    let open = |(version, path): (Version, PathBuf)| Ok((version.to_string(), input::open(&path)?));
    versions.into_iter().map(open).collect()
}

/// The history of the released snapshots in a folder.
pub(super) fn history_of(folder: &Path, released: &[(String, Collection)]) -> Result<History, Stop> {
    History::of(released).map_err(|unreleased| {
        Stop::Failed(match unreleased {
            Unreleased::Nothing => format!("{}: no release", folder.display()),
            Unreleased::OtherCollection(version) => {
                format!("{}: {version} is of another collection", folder.display())
            }
        })
    })
}

fn unreadable(folder: &Path, error: &std::io::Error) -> Stop {
    Stop::Failed(format!("cannot use {}: {error}", folder.display()))
}
