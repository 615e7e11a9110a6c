//! What search engines for data read: schema.org's `Dataset`, as JSON-LD.

use serde::Serialize;

use super::html::in_script;
use crate::share::Pin;
use crate::snapshot::{Collection, Edtf, Lang, Text};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dataset<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    url: &'static str,
    name: [InLanguage<'a>; 2],
    description: [InLanguage<'a>; 2],
    identifier: Identifier,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Creator<'a>>,
    date_published: &'a str,
    license: String,
    is_accessible_for_free: bool,
    distribution: Download,
    in_language: [&'static str; 2],
    keywords: Vec<&'a str>,
    spatial_coverage: Vec<&'a str>,
    variable_measured: Vec<&'a str>,
    is_based_on: Vec<Based<'a>>,
}

/// The state of the data, which no other has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Identifier {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "propertyID")]
    property: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Creator<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: [InLanguage<'a>; 2],
}

/// A report, by its title as printed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Based<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: String,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct InLanguage<'a> {
    #[serde(rename = "@value")]
    value: &'a str,
    #[serde(rename = "@language")]
    language: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Download {
    #[serde(rename = "@type")]
    kind: &'static str,
    encoding_format: &'static str,
    content_url: &'static str,
}

/// The collection as a `Dataset`, ready to stand in a script element.
pub fn write_dataset(collection: &Collection) -> String {
    let snapshot = collection.snapshot();
    let dataset = Dataset {
        context: "https://schema.org",
        kind: "Dataset",
        url: "./",
        name: texts(&snapshot.title),
        description: texts(&snapshot.description),
        identifier: Identifier {
            kind: "PropertyValue",
            property: "SHA-256",
            value: Pin::of(collection).hash,
        },
        version: snapshot.version.as_deref(),
        creator: (snapshot.creator.as_ref())
            .map(|creator| Creator { kind: "Organization", name: texts(creator) }),
        date_published: snapshot.published.as_str(),
        license: address_of_license(&snapshot.license),
        is_accessible_for_free: true,
        distribution: Download {
            kind: "DataDownload",
            encoding_format: "application/json",
            content_url: "./snapshot.json",
        },
        in_language: Lang::ALL.map(Lang::tag),
        keywords: snapshot.domains.iter().map(|domain| domain.name.en.as_str()).collect(),
        spatial_coverage: (snapshot.regions.iter())
            .filter(|region| region.parent.is_none())
            .map(|region| region.name.en.as_str())
            .collect(),
        // The page opens with this: concepts say in few words what two hundred indicators measure.
        variable_measured: match &snapshot.concepts[..] {
            [] => snapshot.indicators.iter().map(|indicator| indicator.name.en.as_str()).collect(),
            concepts => concepts.iter().map(|concept| concept.name.en.as_str()).collect(),
        },
        is_based_on: (snapshot.reports.iter())
            .map(|report| Based {
                kind: "Article",
                headline: report.printed_title().unwrap_or_else(|| report.title.zh.clone()),
                in_language: &report.language,
                date_published: report.issued.as_ref().map(Edtf::as_str),
                url: report.url.as_deref(),
            })
            .collect(),
    };
    // Texts can be written.
    in_script(&serde_json::to_string(&dataset).unwrap_or_default())
}

fn texts(text: &Text) -> [InLanguage<'_>; 2] {
    Lang::ALL.map(|lang| InLanguage { value: text.get(lang), language: lang.tag() })
}

/// Where a licence can be read, by its SPDX identifier.
fn address_of_license(id: &str) -> String {
    match id {
        "CC-BY-4.0" => "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        id => format!("https://spdx.org/licenses/{id}.html"),
    }
}
