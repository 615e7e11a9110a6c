use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::json;

use super::input;
use super::output::{Output, Stop};
use crate::compare::CompareIndex;
use crate::proof::{MOST_CHARACTERS, MOST_NUMBERS, ProofForm, Proofreader, VerdictGroup};
use crate::share::Home;
use crate::snapshot::Lang;
use crate::words::ProofWords;

/// Hold the numbers and comparisons of a text of your own, in Chinese or English, against the facts.
///
/// It prints the text with a footnote for each. The exit code is 1 where something contradicts a report or compares what
/// may not be compared.
#[derive(Debug, clap::Args)]
pub(super) struct ProofArgs {
    /// The text; `-` reads it from standard input.
    #[arg(value_name = "TEXT")]
    text: PathBuf,
    /// The snapshot.
    #[arg(long = "in", value_name = "FILE", default_value = "data/snapshot.json")]
    file: PathBuf,
    /// The form of the answer.
    #[arg(long = "as", value_name = "FORM", default_value = ProofForm::Plain.key(), value_parser = form())]
    form: ProofForm,
    /// The language of the notes.
    #[arg(long, default_value = "en", value_parser = PossibleValuesParser::new(["zh", "en"]).map(|tag| Lang::of_tag(&tag).unwrap_or(Lang::En)))]
    lang: Lang,
    /// The address of the explorer, which the notes' links lead to.
    #[arg(long, value_name = "URL", default_value = "")]
    home: String,
}

fn form() -> impl TypedValueParser<Value = ProofForm> {
    PossibleValuesParser::new(ProofForm::ALL.map(ProofForm::key))
        .map(|key| ProofForm::ALL.into_iter().find(|form| form.key() == key).unwrap_or(ProofForm::Plain))
}

impl ProofArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let text = if self.text.as_os_str() == "-" {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map_err(|error| Stop::Failed(format!("cannot read standard input: {error}")))?;
            text
        } else {
            input::read(&self.text)?
        };
        let collection = Arc::new(input::open(&self.file)?);
        let index = CompareIndex::of(Arc::clone(&collection));
        let proof = Proofreader::of(&index)
            .read(&text)
            .map_err(|_| Stop::Failed(ProofWords::too_long(Lang::En, MOST_CHARACTERS)))?;
        let home = Home { address: self.home.clone(), data: None };
        let link = |id: &str| home.fact(id);
        let mut written = proof.write(self.form, &text, &collection, link, self.lang);
        if proof.has_more && self.form == ProofForm::Plain {
            written.push_str(&ProofWords::has_more(self.lang, MOST_NUMBERS));
        }
        let is_wrong = |group| matches!(group, VerdictGroup::Contradicts | VerdictGroup::Compared);
        let ok = !proof.marks.iter().any(|mark| is_wrong(mark.verdict.group()));
        let mut json = json!(proof.list(&text, &collection, link));
        json["ok"] = json!(ok);
        Ok(Output { text: written, json, ok })
    }
}
