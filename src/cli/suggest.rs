use std::path::PathBuf;

use serde_json::{Value, json};

use super::input;
use super::output::{Output, Stop, count};
use super::suggest_score::{self, no_report};
use crate::coding::suggest::{Explained, NumberSuggestion, Suggester, TextContext, UnitSuggestion};
use crate::snapshot::{Collection, Edtf, Lang, Report, sha256};
use crate::words::{exclusion_reason, suggestion_reason};

/// Suggest what each number of a text is, from what the snapshot holds; or measure how good the suggestions are.
///
/// A text of a report in the snapshot, by its hash or its file's name, is about the places that the report says. Each
/// field is suggested with its reason; the coder decides.
#[derive(Debug, clap::Args)]
pub(super) struct SuggestArgs {
    /// The text.
    #[arg(value_name = "TEXT", required_unless_present = "score")]
    text: Option<PathBuf>,
    /// The snapshot.
    #[arg(long, value_name = "FILE", default_value = "data/snapshot.json")]
    snapshot: PathBuf,
    /// Leave out what was coded of this report.
    #[arg(long, value_name = "REPORT", conflicts_with = "score")]
    without: Option<String>,
    /// Id of a region that the text is about; may be given several times, the main one first.
    #[arg(long, value_name = "REGION", conflicts_with = "score")]
    about: Vec<String>,
    /// When the text was published, as EDTF.
    #[arg(long, value_name = "DATE", conflicts_with = "score")]
    issued: Option<String>,
    #[command(flatten)]
    score: suggest_score::ScoreArgs,
}

impl SuggestArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = input::open(&self.snapshot)?;
        let Some(path) = &self.text else { return self.score.run(&collection) };
        let text = input::read(path)?;
        let report = input::report_of(&collection, &text, path);
        let context = self.context(&collection, report)?;
        let suggester = match &self.without {
            Some(id) if collection.report(id).is_none() => {
                return Err(Stop::Failed(format!("there is no report `{id}`")));
            }
            Some(id) => Suggester::without(&collection, id),
            None => Suggester::new(&collection),
        };
        let suggestions = suggester.suggest(&text, &context).map_err(no_report)?;
        let excluded = suggestions.iter().filter(|suggestion| suggestion.exclusion.is_some()).count();
        let mut lines: Vec<String> = suggestions.iter().map(line).collect();
        lines.push(format!("{}, {excluded} suggested as no fact", count(suggestions.len(), "number")));
        let source = json!({ "sha256": sha256(&text), "characters": text.chars().count() });
        let numbers: Vec<Value> = suggestions.iter().map(number_json).collect();
        Ok(Output {
            text: lines.join("\n"),
            json: json!({ "ok": true, "source": source, "about": context.about, "numbers": numbers }),
            ok: true,
        })
    }

    fn context(&self, collection: &Collection, report: Option<&Report>) -> Result<TextContext, Stop> {
        if let Some(unknown) = self.about.iter().find(|id| collection.region(id).is_none()) {
            return Err(Stop::Failed(format!("there is no region `{unknown}`")));
        }
        let issued = self.issued.clone().map(Edtf);
        if let Some(date) = issued.as_ref().filter(|date| !date.is_valid()) {
            return Err(Stop::Failed(format!("`{}` is no date", date.as_str())));
        }
        let of_report = |about: &Vec<String>| {
            if about.is_empty() { report.map(|report| report.about.clone()) } else { None }
        };
        Ok(TextContext {
            about: of_report(&self.about).unwrap_or_else(|| self.about.clone()),
            issued: issued.or_else(|| report.and_then(|report| report.issued.clone())),
            ..TextContext::default()
        })
    }
}

fn line(suggestion: &NumberSuggestion) -> String {
    let locator = &suggestion.locator;
    let quote = format!("{}[{}]{}", locator.prefix, suggestion.figure, locator.suffix).replace('\n', "¶");
    let says = match &suggestion.exclusion {
        Some(exclusion) => {
            format!("no fact: {} ({})", exclusion.reason().key(), exclusion_reason(Lang::En, exclusion))
        }
        None => {
            let fact = &suggestion.fact;
            let unit = fact.unit.as_ref().map_or("unit unknown", |unit| unit.value.id());
            let indicator = fact.indicators.first().map_or(String::new(), |first| {
                format!(", {} ({})", first.value, suggestion_reason(Lang::En, &first.reason))
            });
            format!("{} {unit}, {}{indicator}", fact.kind.value.key(), fact.bound.value.key())
        }
    };
    format!("{:>6}  {quote}  {says}", locator.offset)
}

/// `figure`, `locator`, `exclusion` (`reason`, `rule`, `because`) or null, and `fact`: each field with `value` and
/// `because` in both languages, or null; `unit` has `new`, a whole unit, where the snapshot has none.
fn number_json(suggestion: &NumberSuggestion) -> Value {
    let fact = &suggestion.fact;
    let exclusion = suggestion.exclusion.as_ref().map(|exclusion| {
        json!({
            "reason": exclusion.reason(),
            "rule": format!("{:?}", exclusion.rule),
            "because": { "zh": exclusion_reason(Lang::Zh, exclusion), "en": exclusion_reason(Lang::En, exclusion) },
        })
    });
    let unit = fact.unit.as_ref().map(|unit| {
        let mut value = explained(unit, |unit| json!(unit.id()));
        if let UnitSuggestion::New(new) = &unit.value {
            value["new"] = json!(new);
        }
        value
    });
    let optional =
        |field: &Option<Explained<String>>| field.as_ref().map(|field| explained(field, |id| json!(id)));
    let date =
        |field: &Option<Explained<Edtf>>| field.as_ref().map(|field| explained(field, |date| json!(date)));
    json!({
        "figure": suggestion.figure,
        "locator": suggestion.locator,
        "exclusion": exclusion,
        "fact": {
            "value": fact.value,
            "bound": explained(&fact.bound, |bound| json!(bound)),
            "approximate": explained(&fact.approximate, |about| json!(about)),
            "kind": explained(&fact.kind, |kind| json!(kind)),
            "unit": unit,
            "period": date(&fact.period),
            "as_of": date(&fact.as_of),
            "region": optional(&fact.region),
            "partner": optional(&fact.partner),
            "breakdown": fact.breakdown.as_ref().map(|part| explained(part, |part| json!(part))),
            "indicators": fact.indicators.iter().map(|one| explained(one, |id| json!(id))).collect::<Vec<_>>(),
        },
    })
}

fn explained<T>(field: &Explained<T>, value: impl Fn(&T) -> Value) -> Value {
    let because = |lang| suggestion_reason(lang, &field.reason);
    json!({ "value": value(&field.value), "because": { "zh": because(Lang::Zh), "en": because(Lang::En) } })
}
