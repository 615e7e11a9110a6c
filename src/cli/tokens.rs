use std::path::PathBuf;

use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop, count};
use crate::audit::{Account, NumberAccount, account_for_numbers};
use crate::figure;
use crate::snapshot::{Collection, Locator, Report, sha256};

/// List every number of a source text, with the fact or the exclusion that accounts for it.
///
/// The text belongs to the report that `--report` names, or else to the one whose hash it has, or whose id is
/// the file's name. A text of no report is listed with nothing accounted for: where coding begins.
#[derive(Debug, clap::Args)]
pub(super) struct TokensArgs {
    /// The source text.
    #[arg(value_name = "TEXT")]
    text: PathBuf,
    /// The snapshot.
    #[arg(long, value_name = "FILE", default_value = "data/snapshot.json")]
    snapshot: PathBuf,
    /// Id of the report.
    #[arg(long, value_name = "ID")]
    report: Option<String>,
}

impl TokensArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let text = input::read(&self.text)?;
        let collection = input::open(&self.snapshot)?;
        let report = self.report_of(&collection, &text)?;
        let accounts = match report {
            Some(report) => account_for_numbers(&collection, report, &text),
            None => figure::tokens(&text).into_iter().map(unaccounted).collect(),
        };
        let characters: Vec<char> = text.chars().collect();
        let left = accounts.iter().filter(|account| !account.covered).count();
        let mut lines: Vec<String> = accounts.iter().map(|account| line(account, &characters)).collect();
        let owner = report.map_or("of no report in the snapshot", |report| report.id.as_str());
        lines.push(format!("{} ({owner}), {left} left over", count(accounts.len(), "number")));
        let source = json!({ "sha256": sha256(&text), "characters": characters.len() });
        let tokens: Vec<Value> = accounts.iter().map(|account| with_locator(account, &characters)).collect();
        Ok(Output {
            text: lines.join("\n"),
            json: json!({
                "ok": left == 0,
                "report": report.map(|report| &report.id),
                "source": source,
                "left": left,
                "tokens": tokens,
            }),
            ok: left == 0,
        })
    }

    fn report_of<'a>(&self, collection: &'a Collection, text: &str) -> Result<Option<&'a Report>, Stop> {
        let Some(id) = &self.report else { return Ok(input::report_of(collection, text, &self.text)) };
        let named = collection.snapshot().reports.iter().find(|report| report.id == *id);
        named.map(Some).ok_or_else(|| Stop::Failed(format!("there is no report `{id}`")))
    }
}

fn unaccounted(token: figure::Token) -> NumberAccount {
    NumberAccount { offset: token.offset, token: token.text, accounts: Vec::new(), covered: false }
}

/// The locator that a fact of a number has.
fn locator(account: &NumberAccount, text: &[char]) -> Locator {
    Locator::around(text, account.offset, account.offset + account.token.chars().count())
}

/// The account with the locator that a fact of this figure has, ready to be copied.
fn with_locator(account: &NumberAccount, text: &[char]) -> Value {
    json!({
        "token": account.token,
        "covered": account.covered,
        "accounts": account.accounts,
        "locator": locator(account, text),
    })
}

fn line(account: &NumberAccount, text: &[char]) -> String {
    let Locator { prefix, suffix, .. } = locator(account, text);
    let (before, behind) = (prefix.replace('\n', "¶"), suffix.replace('\n', "¶"));
    let names: Vec<String> = account.accounts.iter().map(name).collect();
    let by = match (account.covered, names.is_empty()) {
        (true, _) => names.join(", "),
        (false, true) => "LEFT OVER".to_owned(),
        (false, false) => format!("LEFT OVER in part: {}", names.join(", ")),
    };
    format!("{:>6}  {before}[{}]{behind}  {by}", account.offset, account.token)
}

fn name(account: &Account) -> String {
    match account.reason {
        Some(reason) => format!("no fact: {}", reason.key()),
        None => account.holder.name(),
    }
}
