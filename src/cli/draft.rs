use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop, count};
use crate::coding::draft::{Beside, Draft, LeftOut, check, into_patch, into_snapshot};
use crate::snapshot::{Lang, lines_at};

/// Work on a report that is being coded: begin a draft, check it, make a snapshot or a patch of it.
#[derive(Debug, Args)]
pub(super) struct DraftArgs {
    #[command(subcommand)]
    what: DraftCommand,
    /// The collection whose vocabulary the draft uses.
    #[arg(long, value_name = "FILE", default_value = "data/snapshot.json", global = true)]
    snapshot: PathBuf,
}

#[derive(Debug, Subcommand)]
enum DraftCommand {
    /// Write the draft of a text, every number of it open.
    New {
        /// The text.
        text: PathBuf,
        /// Id of the report.
        #[arg(long, value_name = "ID")]
        report: String,
        /// Leave the text itself out.
        #[arg(long)]
        without_text: bool,
    },
    /// Say what is left to decide and what is wrong, each with line and path.
    Check {
        /// The draft.
        draft: PathBuf,
    },
    /// Write the snapshot of a draft with the vocabulary that it uses.
    Snapshot {
        /// The draft.
        draft: PathBuf,
        /// Put it into the collection instead.
        #[arg(long)]
        merged: bool,
    },
    /// Write the patch that adds a draft to the collection.
    Patch {
        /// The draft.
        draft: PathBuf,
    },
}

impl DraftArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        match &self.what {
            DraftCommand::New { text, report, without_text } => {
                let draft = Draft::new(report, input::read(text)?);
                let draft = if *without_text { draft.without_text() } else { draft };
                Ok(document(draft.to_json()))
            }
            DraftCommand::Check { draft } => self.check(draft),
            DraftCommand::Snapshot { draft, merged } => {
                let (draft, text) = read(draft)?;
                let beside = if *merged { Beside::Collection } else { Beside::Nothing };
                let collection = self.collection()?;
                let (opened, left_out) = into_snapshot(&draft, &collection, beside)
                    .map_err(|left_out| refused(&text, &left_out))?;
                for line in lines(&text, &left_out) {
                    eprintln!("left out: {line}");
                }
                Ok(Output { ok: left_out.is_empty(), ..document(opened.snapshot().to_canonical()) })
            }
            DraftCommand::Patch { draft } => {
                let (draft, text) = read(draft)?;
                let patch =
                    into_patch(&draft, &self.collection()?).map_err(|found| refused(&text, &found))?;
                Ok(document(patch.to_json()))
            }
        }
    }

    fn collection(&self) -> Result<crate::snapshot::Collection, Stop> {
        input::open(&self.snapshot)
    }

    fn check(&self, path: &std::path::Path) -> Result<Output, Stop> {
        let (draft, text) = read(path)?;
        let found = check(&draft, &self.collection()?);
        let paths: Vec<String> = found.problems.iter().map(|problem| problem.place.path()).collect();
        let lines = lines_at(text.as_bytes(), paths.iter().map(String::as_str));
        let line = |path: &String| lines.get(path.as_str()).copied().unwrap_or(1);
        let name = path.display();
        let mut said: Vec<String> = (paths.iter().zip(&found.problems))
            .map(|(path, problem)| format!("{name}:{}: {path}: {}", line(path), problem.text(Lang::En)))
            .collect();
        said.push(format!("{name}: {}", found.progress.text(Lang::En)));
        let problems: Vec<Value> = (paths.iter().zip(&found.problems))
            .map(|(path, problem)| {
                json!({
                    "path": path,
                    "line": line(path),
                    "rule": problem.code(),
                    "message": { "zh": problem.text(Lang::Zh), "en": problem.text(Lang::En) },
                })
            })
            .collect();
        let progress = found.progress;
        Ok(Output {
            text: said.join("\n"),
            json: json!({
                "ok": progress.is_finished(),
                "numbers": progress.numbers,
                "coded": progress.coded,
                "excluded": progress.excluded,
                "problems": problems,
            }),
            ok: progress.is_finished(),
        })
    }
}

fn read(path: &std::path::Path) -> Result<(Draft, String), Stop> {
    let text = input::read(path)?;
    let draft = Draft::read(text.as_bytes())
        .map_err(|problem| Stop::Problems(Output::of_problems(&path.display().to_string(), &[*problem])))?;
    Ok((draft, text))
}

/// A document as the answer: it is JSON already.
pub(super) fn document(text: String) -> Output {
    let json = serde_json::from_str(&text).unwrap_or_default();
    Output { text, json, ok: true }
}

fn lines(text: &str, left_out: &[LeftOut]) -> Vec<String> {
    let paths: Vec<String> = left_out.iter().map(|it| it.place.path()).collect();
    let lines = lines_at(text.as_bytes(), paths.iter().map(String::as_str));
    let line =
        |(path, it): (&String, &LeftOut)| format!("line {}, {path}: {}", lines[path.as_str()], it.rule);
    paths.iter().zip(left_out).map(line).collect()
}

fn refused(text: &str, left_out: &[LeftOut]) -> Stop {
    let found = lines(text, left_out);
    Stop::Problems(Output {
        text: format!("{}\n{} found", found.join("\n"), count(found.len(), "problem")),
        json: json!({ "ok": false, "problems": found }),
        ok: false,
    })
}
