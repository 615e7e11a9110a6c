//! The curator's command: one file a subcommand.
//!
//! A subcommand is a `clap::Args` struct with `run(&self) -> Result<Output, Stop>`. To add one, write its file,
//! and give it a line in `Command` and one in `Command::run`.
//!
//! Exit codes: 0 when all is well, 1 when problems were found, 2 when the command could not be carried out.

mod agreement;
mod align;
mod audit;
mod check;
mod compare;
mod draft;
mod find;
mod fmt;
mod input;
mod merge;
mod output;
mod pinyin;
mod proof;
mod publish;
mod relations;
mod release;
mod schema;
mod stats;
mod suggest;
mod suggest_score;
mod synth;
mod tokens;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use output::{Output, Stop};

/// Checks, audits and writes report snapshots.
#[derive(Debug, Parser)]
#[command(name = "snapshot", version, about)]
pub struct Cli {
    /// Output in JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::CheckArgs),
    Audit(audit::AuditArgs),
    Relations(relations::RelationsArgs),
    Compare(compare::CompareArgs),
    Find(find::FindArgs),
    Proof(proof::ProofArgs),
    Agreement(agreement::AgreementArgs),
    Tokens(tokens::TokensArgs),
    Draft(draft::DraftArgs),
    Patch(merge::PatchArgs),
    Merge(merge::MergeArgs),
    Release(release::ReleaseArgs),
    Align(align::AlignArgs),
    Suggest(suggest::SuggestArgs),
    Fmt(fmt::FmtArgs),
    Stats(stats::StatsArgs),
    Synth(synth::SynthArgs),
    Schema(schema::SchemaArgs),
    Publish(publish::PublishArgs),
    Pinyin(pinyin::PinyinArgs),
}

impl Command {
    fn run(&self) -> Result<Output, Stop> {
        match self {
            Command::Check(command) => command.run(),
            Command::Audit(command) => command.run(),
            Command::Relations(command) => command.run(),
            Command::Compare(command) => command.run(),
            Command::Find(command) => command.run(),
            Command::Proof(command) => command.run(),
            Command::Agreement(command) => command.run(),
            Command::Tokens(command) => command.run(),
            Command::Draft(command) => command.run(),
            Command::Patch(command) => command.run(),
            Command::Merge(command) => command.run(),
            Command::Release(args) => args.run(),
            Command::Align(command) => command.run(),
            Command::Suggest(command) => command.run(),
            Command::Fmt(command) => command.run(),
            Command::Stats(command) => command.run(),
            Command::Synth(command) => command.run(),
            Command::Schema(command) => command.run(),
            Command::Publish(command) => command.run(),
            Command::Pinyin(command) => command.run(),
        }
    }
}

/// Carries out what the command line asks for.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let (printed, code) = match cli.command.run() {
        Ok(answer) | Err(Stop::Problems(answer)) => {
            let code = if answer.ok { ExitCode::SUCCESS } else { ExitCode::from(1) };
            (answer.print(cli.json), code)
        }
        Err(Stop::Failed(why)) => {
            eprintln!("error: {why}");
            (Ok(()), ExitCode::from(2))
        }
    };
    match printed {
        Ok(()) => code,
        // A reader such as `head` that stops early has what it wanted.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => code,
        Err(error) => {
            eprintln!("error: cannot write the answer: {error}");
            ExitCode::from(2)
        }
    }
}
