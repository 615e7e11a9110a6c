//! The suggestions measured: each report from the others, as text, JSON or the table of docs/coding.md.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop};
use crate::coding::propose::{Measured, Proposal, measure_proposals, propose_checks};
use crate::coding::suggest::{Miss, NoReport, Score, Scored, score};
use crate::snapshot::{Collection, Fact, Indicator, Region, Report, Snapshot, Unit};

#[derive(Debug, clap::Args)]
pub(super) struct ScoreArgs {
    /// Measure instead: suggest each report from all others and the vocabulary, and hold that against its coding.
    #[arg(long, conflicts_with = "text")]
    score: bool,
    /// The directory that holds the texts, each as REPORT-ID.txt.
    #[arg(long, value_name = "DIR", requires = "score")]
    sources: Option<PathBuf>,
    /// A directory with further coded texts, each as NAME.json (its `report`, `regions`, `units` and `facts`) and
    /// NAME.txt: measured, but never learned from.
    #[arg(long, value_name = "DIR", requires = "score")]
    held_out: Option<PathBuf>,
    /// As a table for docs/coding.md.
    #[arg(long, requires = "score")]
    markdown: bool,
    /// Every miss as well.
    #[arg(long, requires = "score")]
    misses: bool,
}

/// A text coded for measuring, beside the snapshot.
#[derive(Debug, serde::Deserialize)]
struct HeldOut {
    report: Report,
    #[serde(default)]
    regions: Vec<Region>,
    #[serde(default)]
    units: Vec<Unit>,
    #[serde(default)]
    indicators: Vec<Indicator>,
    facts: Vec<Fact>,
}

struct Scores {
    /// By report.
    reports: Vec<(String, Score)>,
    /// By text held out.
    held_out: Vec<(String, Score)>,
    /// Of checks proposed for the reports; empty without their texts.
    checks: Vec<Measured>,
}

impl ScoreArgs {
    pub(super) fn run(&self, collection: &Collection) -> Result<Output, Stop> {
        if self.sources.is_none() && self.held_out.is_none() {
            return Err(Stop::Failed("--score needs --sources or --held-out".to_owned()));
        }
        let mut scores = Scores { reports: Vec::new(), held_out: Vec::new(), checks: Vec::new() };
        if let Some(sources) = &self.sources {
            let mut proposals: Vec<Proposal> = Vec::new();
            for report in &collection.snapshot().reports {
                let text = input::read(&sources.join(format!("{}.txt", report.id)))?;
                proposals.extend(propose_checks(collection, &report.id, &text));
                scores.reports.push((
                    report.id.clone(),
                    score(collection, collection, report, &text).map_err(no_report)?,
                ));
            }
            scores.checks = measure_proposals(collection, &proposals);
        }
        if let Some(directory) = &self.held_out {
            scores.held_out = held_out(directory, collection)?;
        }
        let mut text = if self.markdown { markdown(&scores) } else { plain(&scores) };
        if !scores.checks.is_empty() {
            text += &format!("\n\n{}", checks(&scores.checks));
        }
        if self.misses {
            for (report, score) in scores.all() {
                text.extend(score.misses.iter().map(|miss| format!("\n{}", miss_line(report, miss))));
            }
        }
        Ok(Output { text, json: scores.json(), ok: true })
    }
}

fn held_out(directory: &PathBuf, collection: &Collection) -> Result<Vec<(String, Score)>, Stop> {
    let failed = |error: &dyn std::fmt::Display| Stop::Failed(format!("{}: {error}", directory.display()));
    let entries = std::fs::read_dir(directory).map_err(|error| failed(&error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let held: HeldOut = serde_json::from_str(&input::read(&path)?)
                .map_err(|error| Stop::Failed(format!("{}: {error}", path.display())))?;
            let id = held.report.id.clone();
            let text = input::read(&path.with_extension("txt"))?;
            let together = with(collection.snapshot(), held);
            let opened = Collection::open(&together.to_canonical()).map_err(|problems| {
                Stop::Problems(Output::of_problems(&path.display().to_string(), &problems))
            })?;
            let report = opened.report(&id).ok_or_else(|| failed(&"no such report"))?;
            Ok((id, score(collection, &opened, report, &text).map_err(no_report)?))
        })
        .collect()
}

fn with(snapshot: &Snapshot, held: HeldOut) -> Snapshot {
    let mut together = snapshot.clone();
    let known = |id: &str| snapshot.regions.iter().any(|region| region.id == id);
    together.reports.push(held.report);
    together.regions.extend(held.regions.into_iter().filter(|region| !known(&region.id)));
    together.units.extend(held.units);
    together.indicators.extend(held.indicators);
    together.facts.extend(held.facts);
    together
}

impl Scores {
    fn all(&self) -> impl Iterator<Item = (&str, &Score)> {
        self.reports.iter().chain(&self.held_out).map(|(id, score)| (id.as_str(), score))
    }

    fn total(&self) -> Score {
        let mut total = Score::default();
        self.reports.iter().for_each(|(_, score)| total.add(score));
        total
    }

    fn columns(&self) -> Vec<(String, Score)> {
        let total = (!self.reports.is_empty()).then(|| ("all reports".to_owned(), self.total()));
        self.reports.iter().cloned().chain(total).chain(self.held_out.iter().cloned()).collect()
    }

    fn json(&self) -> Value {
        let columns = self.columns();
        let of = |(id, score): &(String, Score)| {
            let mut fields = serde_json::Map::new();
            for scored in Scored::ALL {
                let tally = score.of(scored);
                fields.insert(
                    scored.key().to_owned(),
                    json!({ "right": tally.right, "of": tally.of, "share": tally.share() }),
                );
            }
            let keys = score.keys_per_number();
            json!({ "text": id, "fields": fields, "keys": keys.map(|(median, mean)| json!({ "median": median, "mean": mean })) })
        };
        let check = |one: &Measured| json!({ "type": one.kind, "coded": one.coded, "proposed": one.proposed, "others": one.others });
        json!({
            "ok": true,
            "scores": columns.iter().map(of).collect::<Vec<_>>(),
            "checks": self.checks.iter().map(check).collect::<Vec<_>>(),
        })
    }
}

fn name(scored: Scored) -> &'static str {
    match scored {
        Scored::Figure => "figure",
        Scored::Value => "value",
        Scored::Bound => "bound",
        Scored::Approximate => "approximate",
        Scored::Unit => "unit",
        Scored::Kind => "kind",
        Scored::Period => "period",
        Scored::AsOf => "as of",
        Scored::Region => "region",
        Scored::Partner => "partner",
        Scored::Breakdown => "breakdown",
        Scored::AllFields => "all of these but the breakdown, as a fact",
        Scored::IndicatorFirst => "indicator first, where it occurs elsewhere",
        Scored::IndicatorAmongFive => "indicator among five, where it occurs elsewhere",
        Scored::AnyIndicatorFirst => "indicator first, any",
        Scored::AnyIndicatorAmongFive => "indicator among five, any",
        Scored::ExclusionPrecision => "exclusions that are none of the facts",
        Scored::ExclusionRecall => "exclusions found",
        Scored::ExclusionReason => "exclusions with their reason",
    }
}

fn share(score: &Score, scored: Scored) -> String {
    let tally = score.of(scored);
    match tally.share() {
        Some(share) => format!("{:.1}% ({}/{})", (share * 1000.0).floor() / 10.0, tally.right, tally.of),
        None => "–".to_owned(),
    }
}

fn keys(score: &Score) -> String {
    score.keys_per_number().map_or("–".to_owned(), |(median, mean)| format!("{median} ({mean:.1})"))
}

fn markdown(scores: &Scores) -> String {
    let columns = scores.columns();
    let row = |name: &str, cell: &dyn Fn(&Score) -> String| {
        let cells: Vec<String> = columns.iter().map(|(_, score)| cell(score)).collect();
        format!("| {name} | {} |", cells.join(" | "))
    };
    let heads: Vec<&str> = columns.iter().map(|(id, _)| id.as_str()).collect();
    let mut lines =
        vec![format!("| right | {} |", heads.join(" | ")), format!("|---|{}", "---|".repeat(columns.len()))];
    lines.extend(Scored::ALL.map(|scored| row(name(scored), &|score| share(score, scored))));
    lines.push(row("keys a number: median (mean)", &keys));
    lines.join("\n")
}

/// The same table for people and for docs/coding.md.
fn checks(measured: &[Measured]) -> String {
    let rows = measured
        .iter()
        .map(|one| format!("| `{}` | {} | {} | {} |", one.kind.code(), one.coded, one.proposed, one.others));
    let head = [
        "| check | in the data | of these proposed | proposed besides |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    head.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn plain(scores: &Scores) -> String {
    let mut lines = Vec::new();
    for (id, score) in scores.columns() {
        lines.push(id);
        lines.extend(Scored::ALL.map(|scored| format!("  {:<48} {}", name(scored), share(&score, scored))));
        lines.push(format!("  {:<48} {}", "keys a number: median (mean)", keys(&score)));
    }
    lines.join("\n")
}

fn miss_line(report: &str, miss: &Miss) -> String {
    let Miss { scored, offset, figure, coded, suggested } = miss;
    format!("{report}:{offset}: {}: [{figure}] coded {coded}, suggested {suggested}", scored.key())
}

pub(super) fn no_report(error: NoReport) -> Stop {
    Stop::Failed(error.to_string())
}
