//! What a subcommand answers, for people and for scripts.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::snapshot::Problem;

/// The answer of a subcommand.
#[derive(Debug)]
pub(super) struct Output {
    /// For people.
    pub text: String,
    /// For scripts.
    pub json: Value,
    /// Whether no problems were found.
    pub ok: bool,
}

/// Why a subcommand gives no answer of its own.
#[derive(Debug)]
pub(super) enum Stop {
    /// The snapshot's own problems, which come first.
    Problems(Output),
    /// It could not be carried out.
    Failed(String),
}

impl Output {
    pub(super) fn print(&self, as_json: bool) -> io::Result<()> {
        let mut out = io::stdout().lock();
        if as_json {
            serde_json::to_writer_pretty(&mut out, &self.json)?;
            writeln!(out)
        } else {
            out.write_all(self.text.as_bytes())?;
            if self.text.ends_with('\n') { Ok(()) } else { writeln!(out) }
        }
    }

    /// The problems of a file, one a line as `FILE:LINE: PATH: what is wrong`.
    pub(super) fn of_problems(file: &str, problems: &[Problem]) -> Self {
        let lines: Vec<String> = problems
            .iter()
            .map(|Problem { path, line, rule }| {
                let path = if path.is_empty() { "." } else { path };
                format!("{file}:{line}: {path}: {rule}")
            })
            .collect();
        let list: Vec<Value> = problems.iter().map(Problem::to_json).collect();
        Self {
            text: format!("{}\n{} found", lines.join("\n"), count(Problem::count(problems), "problem")),
            json: json!({ "ok": false, "problems": list }),
            ok: false,
        }
    }
}

/// `1 problem`, `2 problems`.
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
